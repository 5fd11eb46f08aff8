internal import CBrotli

/// Brotli, by libbrotlidec.
@safe final class BrotliDecoder: StreamDecoder {
    private var state: OpaquePointer

    init?() {
        guard let state = unsafe BrotliDecoderCreateInstance(nil, nil, nil) else { return nil }
        unsafe self.state = state
    }

    deinit { unsafe BrotliDecoderDestroyInstance(state) }

    func reset() throws(DecoderError) {
        guard let next = unsafe BrotliDecoderCreateInstance(nil, nil, nil) else { throw DecoderError(reason: "libbrotli has no memory") }
        unsafe BrotliDecoderDestroyInstance(state)
        unsafe state = next
    }

    func step(_ input: UnsafeRawBufferPointer, _ output: UnsafeMutableRawBufferPointer) throws(DecoderError) -> DecodedStep {
        var availableIn = input.count
        var availableOut = output.count
        var nextIn = unsafe input.baseAddress?.assumingMemoryBound(to: UInt8.self)
        var nextOut = unsafe output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        let status = unsafe BrotliDecoderDecompressStream(state, &availableIn, &nextIn, &availableOut, &nextOut, nil)
        guard status != BROTLI_DECODER_RESULT_ERROR else { throw DecoderError(reason: "damaged data") }
        return DecodedStep(
            consumed: input.count - availableIn, produced: output.count - availableOut, isEnd: status == BROTLI_DECODER_RESULT_SUCCESS)
    }
}
