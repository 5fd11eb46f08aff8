internal import CZstd

/// Zstandard, by libzstd. Windows over 128 MB are refused, as by the `zstd` command.
@safe final class ZstdDecoder: StreamDecoder {
    private let context: OpaquePointer

    init?() {
        guard let context = unsafe ZSTD_createDCtx() else { return nil }
        unsafe self.context = context
    }

    deinit { unsafe ZSTD_freeDCtx(context) }

    /// The dictionary of all frames that follow.
    func use(dictionary: [UInt8]) throws(DecoderError) {
        let status = unsafe dictionary.withUnsafeBytes { unsafe ZSTD_DCtx_loadDictionary(context, $0.baseAddress, $0.count) }
        guard ZSTD_isError(status) == 0 else { throw DecoderError(reason: "the dictionary is damaged") }
    }

    func reset() throws(DecoderError) { unsafe ZSTD_DCtx_reset(context, ZSTD_reset_session_only) }

    func step(_ input: UnsafeRawBufferPointer, _ output: UnsafeMutableRawBufferPointer) throws(DecoderError) -> DecodedStep {
        var source = unsafe ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
        var target = unsafe ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
        let status = unsafe ZSTD_decompressStream(context, &target, &source)
        if ZSTD_isError(status) != 0 {
            throw DecoderError(reason: unsafe String(cString: ZSTD_getErrorName(status)))
        }
        return unsafe DecodedStep(consumed: source.pos, produced: target.pos, isEnd: status == 0 && (source.pos > 0 || target.pos > 0))
    }
}
