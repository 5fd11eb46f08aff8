import Foundation
import TestSupport
import Testing
import TextViews

@Suite struct FoldingTests {
    private func folded(_ text: String) -> String { Folding.view(of: text).text }

    @Test(arguments: [
        ("ЁЖИК", "ежик"), ("ёлка", "елка"), ("И\u{306}од", "йод"), ("и\u{301}рис", "ирис"), ("за\u{301}мок", "замок"),
        ("ﬁnance", "finance"),
        ("ＡＢＣ", "abc"), ("x²", "x2"), ("ci\u{AD}ty", "city"), ("с\u{200B}л\u{2060}о\u{FEFF}во", "слово"), ("a\u{A0}\t b", "a b"),
        ("  края  ", "края"),
        ("№ 5", "№ 5"), ("Ας", "ασ"), ("cafe\u{301}", "café"), ("Ŭ", "ŭ"), ("ﷺ", "صلى الله عليه وسلم"),
    ])
    func textIsFolded(_ text: String, _ expected: String) {
        #expect(folded(text) == expected.precomposedStringWithCanonicalMapping)
    }

    @Test(arguments: ["👩‍👩‍👧 семья", "🇷🇺", "שלום עולם", "مرحبا بالعالم", "नमस्ते", "한국어", "日本語", "ไทย", "q\u{323}\u{307}"])
    func whatIsNotFoldedStays(_ text: String) {
        // What shows nothing goes from the view, and from the view alone; marks of no composed form stay.
        let kept = String(String.UnicodeScalarView(text.unicodeScalars.filter { !UnicodeTables.isDefaultIgnorable($0.value) }))
        #expect(folded(text).unicodeScalars.elementsEqual(kept.unicodeScalars))
    }

    /// What stays as it is is copied in runs: the view and its way back to the source are those of each character by itself.
    @Test func runsFoldAsTheirCharactersDo() throws {
        var random = SeededRandom(11)
        let pool = Array("абвгжё ЁЖ abcXYZ  \u{A0}\t-–·№²5٣½ﬁ\u{AD}\u{200B}éß文字").map(String.init)
        for _ in 0..<400 {
            let text = (0..<Int.random(in: 0..<40, using: &random)).map { _ in random.pick(pool) }.joined()
            for isTypeset in [false, true] {
                let source = Array(text.utf8)
                let view = Folding.view(of: source, 0..<source.count, isTypeset: isTypeset)
                var expected: [UInt8] = []
                var position = 0
                for character in text.unicodeScalars.map(String.init) {
                    let bytes = Array(character.utf8)
                    // Between letters, so that no edge takes a space away.
                    let alone = Folding.view(of: Array("a".utf8) + bytes + Array("a".utf8), 0..<(bytes.count + 2), isTypeset: isTypeset)
                    let part = Array(alone.bytes.dropFirst().dropLast())
                    let isSpace = part == [0x20] && (expected.isEmpty || expected.last == 0x20)
                    if !isSpace {
                        let place = expected.count..<(expected.count + part.count)
                        if !part.isEmpty, place.upperBound <= view.bytes.count {
                            try #require(view.source(of: place) == position..<(position + bytes.count), "\(text): \(character)")
                        }
                        expected += part
                    }
                    position += bytes.count
                }
                if expected.last == 0x20 { expected.removeLast() }
                try #require(view.bytes == expected, "\(text)")
            }
        }
    }

    /// Against Foundation's NFKC, scalar by scalar, what the folded view says otherwise named.
    @Test func singleCharactersFoldAsNFKCAndLowerCase() {
        var wrong: [String] = []
        for value in UInt32(0xA1)...0xFFFF {
            guard let scalar = Unicode.Scalar(value), !UnicodeTables.isDefaultIgnorable(value), !UnicodeTables.isSpace(value),
                scalar.properties.generalCategory != .unassigned, !UnicodeTables.isCombiningMark(value)
            else { continue }
            // «№» stays, and so do kana; «ё» is «е», the final sigma a sigma; of «ß» and the dotted capital I the first small letter counts.
            guard ![0x309B, 0x309C, 0x309F, 0x30FF, 0x2116, 0x401, 0x451, 0x3C2, 0x3F2, 0x3F9, 0x130, 0x1E9E].contains(value) else {
                continue
            }
            let text = String(Character(scalar))
            let nfkc = text.precomposedStringWithCompatibilityMapping
            guard nfkc.unicodeScalars.allSatisfy({ !UnicodeTables.isDefaultIgnorable($0.value) }) else { continue }
            let wanted = nfkc.unicodeScalars.map { $0.properties.lowercaseMapping }.joined().unicodeScalars.drop { $0 == " " }
            if !folded(text).unicodeScalars.elementsEqual(wanted) {
                wrong.append("U+\(String(value, radix: 16)) \(folded(text)) \(String(wanted))")
            }
        }
        #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(20))")
    }

    /// Whatever is folded, each part of the view knows where it came from: places ascend, stand between characters, and
    /// fold to the part again.
    @Test(arguments: 0..<40)
    func everyPartOfTheViewKnowsItsPlace(_ seed: UInt64) {
        var random = SeededRandom(seed)
        let alphabet = Array("аБё Ё й и\u{306}е\u{301} ab\u{200B}\u{AD}ﬁ x²😀👩‍👧 שم\u{64B} \n\t…½K\u{30A}".unicodeScalars)
        var text = String.UnicodeScalarView()
        for _ in 0..<60 { text.append(alphabet[Int(random.next() % UInt64(alphabet.count))]) }
        let source = Array(("[" + String(text) + "]").utf8)
        let view = Folding.view(of: source, 0..<source.count)
        let starts = view.bytes.indices.filter { view.bytes[$0] & 0xC0 != 0x80 } + [view.bytes.count]
        #expect(view.source(of: 0..<view.bytes.count) == 0..<source.count)
        var last = 0
        for (start, end) in zip(starts, starts.dropFirst()) {
            let place = view.source(of: start..<end)
            #expect(place.lowerBound >= last && place.upperBound <= source.count && !place.isEmpty)
            #expect(
                source[place.lowerBound] & 0xC0 != 0x80 && (place.upperBound == source.count || source[place.upperBound] & 0xC0 != 0x80))
            last = place.lowerBound
            let again = Folding.view(of: source, place).bytes
            #expect(
                again.isEmpty || Array(again).contains(subsequence: view.bytes[start..<end]),
                "\(String(decoding: source[place], as: UTF8.self))")
        }
    }

    @Test func stepsSayWhatWasDone() {
        let source = Array("Ё\u{200B}ﬁи\u{301}".utf8)
        #expect(
            Folding.steps(of: source, 0..<source.count).map(\.description) == [
                "yo Ё→е", "invisible U+200B", "compatibility ﬁ→fi", "stress U+301",
            ])
        let plain = Array("слово".utf8)
        #expect(Folding.steps(of: plain, 0..<plain.count).isEmpty)
    }
}

extension [UInt8] {
    fileprivate func contains(subsequence other: ArraySlice<UInt8>) -> Bool {
        other.count <= count && (0...(count - other.count)).contains { self[$0..<($0 + other.count)].elementsEqual(other) }
    }
}
