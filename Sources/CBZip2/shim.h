// bzlib.h wants FILE before it.
#include <stdio.h>
#include <bzlib.h>
