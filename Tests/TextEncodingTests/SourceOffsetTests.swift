import TestSupport
import Testing
import TextEncoding

@Suite struct SourceOffsetTests {
    /// Each character's place, by decoding every prefix: the plain definition.
    private func check(_ source: [UInt8], _ encoding: CharacterEncoding, mark: Int = 0) {
        let decoded = DecodedBytes(source, EncodingEvidence(declaredLabel: encoding.rawValue))
        #expect(decoded.choice.encoding == encoding)
        var cursor = decoded.offsets.cursor()
        var back = decoded.offsets.cursor()
        var last = mark
        var starts: [(Int, Int)] = []
        for end in (mark + 1)...source.count {
            let prefix = TextDecoder.decode(source[mark..<end].span, from: encoding)
            guard prefix.errors == 0, prefix.bytes.count > starts.last?.0 ?? -1, end < source.count else { continue }
            last = end
            starts.append((prefix.bytes.count, end))
        }
        for (place, offset) in starts { #expect(cursor.sourceOffset(of: place) == offset) }
        for (place, offset) in starts.reversed() { #expect(back.sourceOffset(of: place) == offset) }
        #expect(cursor.sourceOffset(of: 0) == mark)
        #expect(cursor.sourceOffset(of: decoded.bytes.count) == source.count)
        #expect(last > mark)
    }

    @Test func textOfOneByteALetter() {
        check(Array("<p>".utf8) + [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x2C, 0x20, 0xEC, 0xE8, 0xF0, 0x3C, 0x2F, 0x70, 0x3E], .windows1251)
    }

    @Test func textOfTwoBytesALetterBehindAMark() {
        check([0xFF, 0xFE] + Array("<p>дом у моста".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, .utf16le, mark: 2)
    }

    @Test func repairedUTF8KnowsWhereItStands() {
        let source = Array("<p>Дом у моста построен давно".utf8) + [0xFF] + Array(" и стоит</p>".utf8)
        let decoded = DecodedBytes(source, EncodingEvidence())
        #expect(!decoded.offsets.isIdentity)
        var cursor = decoded.offsets.cursor()
        let broken = source.firstIndex(of: 0xFF)!
        #expect(cursor.sourceOffset(of: broken) == broken)
        #expect(cursor.sourceOffset(of: broken + 3) == broken + 1)
        #expect(cursor.sourceOffset(of: decoded.bytes.count - 1) == source.count - 1)
    }

    @Test func validUTF8IsWhereItStands() {
        let decoded = DecodedBytes([0xEF, 0xBB, 0xBF] + Array("<p>дом".utf8), EncodingEvidence())
        var cursor = decoded.offsets.cursor()
        #expect(decoded.offsets.isIdentity)
        #expect(cursor.sourceOffset(of: 3) == 6)
        #expect(cursor.sourceOffset(of: 1000) == 12)
    }
}
