// pcre2.h refuses to be read before the code unit width is set, and its generic names are macros
// that Swift does not import; the _8 functions behind them are imported as they are.
#ifndef WINNOW_CPCRE2_SHIM_H
#define WINNOW_CPCRE2_SHIM_H
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

// PCRE2_SIZE_MAX-like macros with casts are not imported.
static inline size_t winnow_pcre2_unset(void) { return PCRE2_UNSET; }
#endif
