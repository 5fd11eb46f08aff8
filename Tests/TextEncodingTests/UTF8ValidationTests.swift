import TestSupport
import Testing
import TextEncoding

/// The validation in blocks against the standard library's.
@Suite struct UTF8ValidationTests {
    private func check(_ bytes: [UInt8]) {
        let findings = UTF8Validation.findings(bytes.span)
        #expect(findings.isValid == ((try? UTF8Span(validating: bytes.span)) != nil), "\(bytes)")
        #expect(findings.holdsControls == bytes.contains { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }, "\(bytes)")
    }

    @Test func everySequenceOfTwoBytesAtEveryPlaceOfABlock() {
        for first in UInt8(0xBF)...0xFF {
            for second: UInt8 in [0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF] {
                for place in [0, 1, 13, 14, 15, 16, 47, 62, 63, 64] {
                    let head = [UInt8](repeating: 0x61, count: place)
                    for tail in [[], [0x80], [0x80, 0x80], [0x80, 0x80, 0x80], [0x61, 0x62]] as [[UInt8]] {
                        check(head + [first, second] + tail)
                    }
                }
            }
        }
    }

    @Test func damagedTextOfManyLengths() {
        var random = SeededRandom(11)
        let alphabet = Array("a /<>б«я—€中文\u{1F600}\u{10FFFF}\u{7FF}\u{800}\u{FFFD}".unicodeScalars)
        for _ in 0..<2000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0..<60, using: &random) { text.append(alphabet.randomElement(using: &random)!) }
            var bytes = Array(String(text).utf8)
            check(bytes)
            guard !bytes.isEmpty else { continue }
            bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            check(bytes)
            bytes.removeLast(Int.random(in: 0...min(3, bytes.count), using: &random))
            check(bytes)
        }
    }

    @Test func longRunsOfOneKind() {
        for unit in ["a", "я", "中", "\u{1F600}", "aя"] {
            for count in [0, 1, 15, 16, 17, 63, 64, 65, 200] {
                let bytes = Array(String(repeating: unit, count: count).utf8)
                check(bytes)
                for cut in 1...4 where cut <= bytes.count { check(Array(bytes.dropLast(cut))) }
            }
        }
    }
}
