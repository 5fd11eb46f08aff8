/// What one call of a decoder did.
struct DecodedStep {
    var consumed = 0
    var produced = 0
    /// The member ended behind the bytes that were consumed.
    var isEnd = false
}

/// Why a decoder cannot go on.
struct DecoderError: Error {
    let reason: String
}

/// The decoder of one member, over a C library: it takes some input, makes some output, and says when the member ends.
protocol StreamDecoder: AnyObject {
    /// Ready for a further member.
    /// - Throws: `DecoderError` when the library has no memory.
    func reset() throws(DecoderError)
    /// - Throws: `DecoderError` on damaged data.
    func step(_ input: UnsafeRawBufferPointer, _ output: UnsafeMutableRawBufferPointer) throws(DecoderError) -> DecodedStep
}
