/// A page's characters as valid UTF-8, and how they were found.
public struct DecodedBytes: Sendable {
    public let bytes: [UInt8]
    public let choice: EncodingChoice
    /// Bytes that meant nothing became U+FFFD.
    public let holdsUndecodable: Bool
    /// NUL and other C0 controls, which have no place in HTML, became spaces (form feeds do, too, but are not told of).
    public let holdsControls: Bool
    /// Where the characters stand in the bytes as they came.
    public let offsets: SourceOffsets

    /// Finds the encoding (`EncodingDetector`) and decodes; a byte order mark is left out.
    /// - Complexity: O(n). Valid UTF-8 without a mark and controls is not copied.
    public init(_ source: [UInt8], _ evidence: EncodingEvidence) {
        let findings = UTF8Validation.findings(source.span)
        choice = EncodingDetector.choose(source.span, evidence, findings)
        // A string has no mark: U+FEFF is a character there, but no reader wants it at a page's beginning either.
        let mark = ByteOrderMark(source.span)?.length ?? 0
        let isIdentity = choice.encoding == .utf8 && findings.isValid
        var decoded: [UInt8]
        if isIdentity {
            decoded = mark == 0 ? source : Array(source[mark...])
            holdsUndecodable = false
        } else {
            let made = TextDecoder.decode(source.span.extracting(mark...), from: choice.encoding)
            decoded = made.bytes
            holdsUndecodable = made.errors > 0
        }
        let mayHoldControls = isIdentity ? findings.holdsControls : UTF8Validation.holdsControls(decoded.span)
        holdsControls = mayHoldControls && Self.dropControls(&decoded)
        bytes = decoded
        offsets = SourceOffsets(source, mark: mark, encoding: isIdentity ? nil : choice.encoding, decodedCount: decoded.count)
    }

    /// Makes each control a space; true when there were others than form feeds.
    static func dropControls(_ bytes: inout [UInt8]) -> Bool {
        var found = false
        for index in bytes.indices {
            let byte = bytes[index]
            if byte < 0x20, byte != 0x0A, byte != 0x0D, byte != 0x09 {
                if byte != 0x0C { found = true }
                bytes[index] = 0x20
            }
        }
        return found
    }
}
