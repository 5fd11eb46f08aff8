internal import CZlib

/// gzip, zlib and deflate, by zlib.
@safe final class InflateDecoder: StreamDecoder {
    /// On the heap: zlib's state points back at it.
    private let stream: UnsafeMutablePointer<z_stream>

    init?(windowBits: Int32) {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        guard unsafe winnow_inflate_init(stream, windowBits) == Z_OK else {
            unsafe stream.deallocate()
            return nil
        }
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    func reset() throws(DecoderError) {
        guard unsafe inflateReset(stream) == Z_OK else { throw DecoderError(reason: "zlib has no memory") }
    }

    func step(_ input: UnsafeRawBufferPointer, _ output: UnsafeMutableRawBufferPointer) throws(DecoderError) -> DecodedStep {
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
        unsafe stream.pointee.avail_in = UInt32(input.count)
        unsafe stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        unsafe stream.pointee.avail_out = UInt32(output.count)
        let status = unsafe inflate(stream, Z_NO_FLUSH)
        guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
            throw DecoderError(reason: unsafe stream.pointee.msg.map { unsafe String(cString: $0) } ?? "damaged data")
        }
        return unsafe DecodedStep(
            consumed: input.count - Int(stream.pointee.avail_in), produced: output.count - Int(stream.pointee.avail_out),
            isEnd: status == Z_STREAM_END)
    }
}
