internal import CLZMA

/// .xz, by liblzma.
@safe final class XZDecoder: StreamDecoder {
    private let stream: UnsafeMutablePointer<lzma_stream>
    /// What `xz -9` asks for is 65 MB; four times that.
    private static let memoryLimit: UInt64 = 256 << 20

    init?() {
        unsafe stream = .allocate(capacity: 1)
        // All zero is LZMA_STREAM_INIT, a macro that Swift does not import.
        unsafe stream.initialize(to: lzma_stream())
        guard unsafe lzma_stream_decoder(stream, Self.memoryLimit, 0) == LZMA_OK else {
            unsafe stream.deallocate()
            return nil
        }
    }

    deinit {
        unsafe lzma_end(stream)
        unsafe stream.deallocate()
    }

    func reset() throws(DecoderError) {
        guard unsafe lzma_stream_decoder(stream, Self.memoryLimit, 0) == LZMA_OK else {
            throw DecoderError(reason: "liblzma has no memory")
        }
    }

    func step(_ input: UnsafeRawBufferPointer, _ output: UnsafeMutableRawBufferPointer) throws(DecoderError) -> DecodedStep {
        unsafe stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
        unsafe stream.pointee.avail_in = input.count
        unsafe stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        unsafe stream.pointee.avail_out = output.count
        let status = unsafe lzma_code(stream, LZMA_RUN)
        guard status == LZMA_OK || status == LZMA_STREAM_END || status == LZMA_BUF_ERROR else {
            let reason = status == LZMA_MEMLIMIT_ERROR ? "it needs more than \(Self.memoryLimit >> 20) MB" : "damaged data"
            throw DecoderError(reason: "\(reason) (liblzma: \(status.rawValue))")
        }
        return unsafe DecodedStep(
            consumed: input.count - stream.pointee.avail_in, produced: output.count - stream.pointee.avail_out,
            isEnd: status == LZMA_STREAM_END)
    }
}
