import TestSupport
import Testing
import TextEncoding

/// Decoders against tables of our own: sentences of many languages as Python's codecs write them (Vectors.txt), and broken bytes with
/// what the Standard makes of them.
@Suite struct DecoderTests {
    struct Vector: Sendable, CustomTestStringConvertible {
        let encoding: CharacterEncoding
        let bytes: [UInt8]
        let text: String
        var testDescription: String { "\(encoding.rawValue): \(text)" }
    }

    static let vectors: [Vector] = {
        let lines = (try? Project.text("Tests/TextEncodingTests/Vectors.txt"))?.split(separator: "\n") ?? []
        return lines.filter { !$0.hasPrefix("#") }.compactMap { line in
            let parts = line.split(separator: "\t")
            guard parts.count == 3, let encoding = CharacterEncoding(rawValue: String(parts[0])) else { return nil }
            return Vector(encoding: encoding, bytes: bytes(parts[1]), text: String(parts[2]))
        }
    }()

    private static func bytes(_ hex: Substring) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = hex
        while let byte = UInt8(rest.prefix(2), radix: 16) {
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        return bytes
    }

    private func decoded(_ bytes: [UInt8], _ encoding: CharacterEncoding) -> String {
        String(decoding: TextDecoder.decode(bytes.span, from: encoding).bytes, as: UTF8.self)
    }

    @Test(arguments: vectors)
    func sentencesComeOutAsTheyWentIn(_ vector: Vector) {
        let result = TextDecoder.decode(vector.bytes.span, from: vector.encoding)
        #expect(Array(result.bytes) == Array(vector.text.utf8))
        #expect(result.errors == 0)
    }

    @Test func everyEncodingHasASentence() {
        let without: Set<CharacterEncoding> = [.replacement, .xUserDefined]
        #expect(Set(Self.vectors.map(\.encoding)) == Set(CharacterEncoding.allCases).subtracting(without))
    }

    @Test(arguments: CharacterEncoding.allCases)
    func asciiIsItself(_ encoding: CharacterEncoding) {
        guard encoding != .replacement, encoding != .utf16le, encoding != .utf16be else { return }
        let text = String((0x20...0x7E).map { Character(Unicode.Scalar(UInt8($0))) }) + "\r\n\t"
        #expect(decoded(Array(text.utf8), encoding) == text)
    }

    /// Bytes, and what comes out; checked against the decoders of Chromium 156.
    static let broken: [(CharacterEncoding, [UInt8], String)] = [
        // A lone surrogate is one error, and the units after it stay in step; so does an odd last byte.
        (.utf16le, [0x41, 0, 0x00, 0xD8, 0x42, 0], "A\u{FFFD}B"),
        (.utf16le, [0x00, 0xDC, 0x42, 0], "\u{FFFD}B"),
        (.utf16le, [0x00, 0xD8, 0x00, 0xD8, 0x00, 0xDC], "\u{FFFD}\u{10000}"),
        (.utf16le, [0x41, 0, 0x42], "A\u{FFFD}"),
        (.utf16le, [0x00, 0xD8, 0x42], "\u{FFFD}"),
        (.utf16be, [0xD8, 0x3D, 0x00, 0x41, 0xDE], "\u{FFFD}A\u{FFFD}"),
        // A sequence that breaks off is one error; what broke it is read.
        (.utf8, [0xE2, 0x82, 0x41], "\u{FFFD}A"),
        (.utf8, [0xF0, 0x80, 0x80, 0x41], "\u{FFFD}\u{FFFD}\u{FFFD}A"),
        (.utf8, [0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
        (.utf8, [0xF4, 0x90, 0x80, 0x80, 0xC3], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
        // ASCII is never swallowed: "<" after a lead byte stays markup.
        (.gb18030, [0xB0, 0x3C, 0x62], "\u{FFFD}<b"),
        (.gb18030, [0x81, 0x30, 0x81, 0x41], "\u{FFFD}0丄"),
        (.gb18030, [0x84, 0x31, 0xA4, 0x37], "\u{FFFD}"),
        (.gb18030, [0xB0, 0xFF, 0x80], "\u{FFFD}€"),
        (.gb18030, [0x81, 0x30, 0x81], "\u{FFFD}"),
        (.gb18030, [0x90, 0x30, 0x81, 0x30], "\u{10000}"),
        (.gb18030, [0x81, 0x35, 0xF4, 0x37], "\u{E7C7}"),
        (.big5, [0x88, 0x62, 0x88, 0x64, 0x88, 0xA3, 0x88, 0xA5], "Ê\u{304}Ê\u{30C}ê\u{304}ê\u{30C}"),
        (.big5, [0x80, 0x87, 0x40, 0xA1, 0x20], "\u{FFFD}䏰\u{FFFD} "),
        (.shiftJis, [0x80, 0xA0, 0x82, 0x22, 0xB1], "\u{80}\u{FFFD}\u{FFFD}\"ｱ"),
        (.shiftJis, [0xF0, 0x40, 0x81], "\u{E000}\u{FFFD}"),
        (.eucJp, [0x8F, 0xA1, 0x41, 0x8E, 0xB1, 0xA4], "\u{FFFD}Aｱ\u{FFFD}"),
        (.eucJp, [0x8E, 0xE0, 0x41], "\u{FFFD}A"),
        (.eucKr, [0xB0, 0x3E, 0xC9, 0xA1, 0x41], "\u{FFFD}>\u{FFFD}A"),
        (.iso2022Jp, [0x1B, 0x24, 0x42, 0x24, 0x22, 0x1B, 0x28, 0x42, 0x41], "あA"),
        (.iso2022Jp, [0x1B, 0x24, 0x42, 0x24, 0x1B, 0x28, 0x42, 0x41], "\u{FFFD}A"),
        (.iso2022Jp, [0x1B, 0x28, 0x4A, 0x5C, 0x7E, 0x1B, 0x28, 0x49, 0x31], "¥‾ｱ"),
        (.iso2022Jp, [0x1B, 0x41, 0x0E, 0x80], "\u{FFFD}A\u{FFFD}\u{FFFD}"),
        (.iso2022Jp, [0x1B, 0x28, 0x42, 0x1B, 0x28, 0x42, 0x41], "\u{FFFD}A"),
        (.windows1253, [0xAA, 0xC1, 0xD2], "\u{FFFD}Α\u{FFFD}"),
        (.windows874, [0xDB, 0xA1], "\u{FFFD}ก"),
        (.xUserDefined, [0x41, 0x80, 0xFF], "A\u{F780}\u{F7FF}"),
        (.replacement, [0x41, 0x42], "\u{FFFD}"), (.replacement, [], ""),
    ]

    @Test(arguments: broken)
    func brokenBytesAreReplacedAsTheStandardSays(_ encoding: CharacterEncoding, _ bytes: [UInt8], _ text: String) {
        #expect(Array(decoded(bytes, encoding).unicodeScalars) == Array(text.unicodeScalars))
    }

    /// Whatever is in a broken place, valid UTF-8 comes out and nothing after it shifts.
    @Test(arguments: CharacterEncoding.allCases)
    func anyBytesMakeValidUTF8(_ encoding: CharacterEncoding) {
        var random = SeededRandom(7)
        for _ in 0..<200 {
            let bytes = (0..<Int.random(in: 0..<64, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
            let result = TextDecoder.decode(bytes.span, from: encoding)
            #expect(UTF8Validation.findings(result.bytes.span).isValid, "\(encoding) \(bytes)")
            #expect(result.bytes.count <= bytes.count * 3)
        }
    }
}
