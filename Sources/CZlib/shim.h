// inflateInit2 is a macro, which Swift does not import.
#ifndef WINNOW_CZLIB_SHIM_H
#define WINNOW_CZLIB_SHIM_H
#include <zlib.h>

// 15 + 32: the largest window, and zlib finds out itself whether the header is gzip's or zlib's.
static inline int winnow_inflate_init(z_stream *stream) { return inflateInit2(stream, 15 + 32); }
#endif
