// libyaml's events; all of it can be imported.
#ifndef WINNOW_CYAML_SHIM_H
#define WINNOW_CYAML_SHIM_H
#include <yaml.h>
#endif
