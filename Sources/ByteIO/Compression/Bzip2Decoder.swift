internal import CBZip2

/// bzip2, by libbz2.
@safe final class Bzip2Decoder: StreamDecoder {
    private let stream: UnsafeMutablePointer<bz_stream>

    init?() {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: bz_stream())
        guard unsafe BZ2_bzDecompressInit(stream, 0, 0) == BZ_OK else {
            unsafe stream.deallocate()
            return nil
        }
    }

    deinit {
        unsafe BZ2_bzDecompressEnd(stream)
        unsafe stream.deallocate()
    }

    func reset() throws(DecoderError) {
        unsafe BZ2_bzDecompressEnd(stream)
        unsafe stream.pointee = bz_stream()
        guard unsafe BZ2_bzDecompressInit(stream, 0, 0) == BZ_OK else { throw DecoderError(reason: "libbz2 has no memory") }
    }

    func step(_ input: UnsafeRawBufferPointer, _ output: UnsafeMutableRawBufferPointer) throws(DecoderError) -> DecodedStep {
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress?.assumingMemoryBound(to: CChar.self))
        unsafe stream.pointee.avail_in = UInt32(input.count)
        unsafe stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: CChar.self)
        unsafe stream.pointee.avail_out = UInt32(output.count)
        let status = unsafe BZ2_bzDecompress(stream)
        guard status == BZ_OK || status == BZ_STREAM_END else { throw DecoderError(reason: "damaged data (libbz2: \(status))") }
        return unsafe DecodedStep(
            consumed: input.count - Int(stream.pointee.avail_in), produced: output.count - Int(stream.pointee.avail_out),
            isEnd: status == BZ_STREAM_END)
    }
}
