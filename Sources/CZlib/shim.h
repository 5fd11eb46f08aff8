// inflateInit2 is a macro, which Swift does not import.
#ifndef WINNOW_CZLIB_SHIM_H
#define WINNOW_CZLIB_SHIM_H
#include <zlib.h>

// Of a stream: 15 + 16 for gzip, 15 for zlib, -15 for deflate without any header (RFC 1950, 1951, 1952).
static inline int winnow_inflate_init(z_stream *stream, int window_bits) { return inflateInit2(stream, window_bits); }
#endif
