import TextPrimitives

/// The words of a page that tell of its encoding: those with bytes beyond ASCII, out of its text, a space after each.
struct TextSample {
    /// Bytes that are looked at, about; words are taken evenly from the whole page when there are more.
    private static let length = 4096

    private(set) var bytes: [UInt8] = []
    /// Words with bytes beyond ASCII in the page's text, and words without.
    private(set) var telling = 0
    private(set) var plain = 0
    /// The first of the words without, a space after each.
    private(set) var plainText: [UInt32] = []
    /// How often each byte beyond ASCII is in the sample, up to `enough`.
    private var seen = [UInt8](repeating: 0, count: 128)
    private static let enough: UInt8 = 4

    /// - Complexity: O(n) over the page.
    init(_ page: Span<UInt8>) {
        var words = 0
        Self.forEachWord(page, skipsTags: true) { word, isPlain in
            if isPlain { takePlain(page, word) } else { (telling, words) = (telling + 1, words + word.count + 1) }
        }
        let step = words / Self.length + 1
        var number = 0
        Self.forEachWord(page, skipsTags: true) { word, isPlain in
            guard !isPlain else { return }
            if number % step == 0 || isRare(page, word) { take(page, word) }
            number += 1
        }
        // Attributes hold bytes that the text has not, and all that speaks may stand in them.
        let most = Self.length * 2
        Self.forEachWord(page, skipsTags: false) { word, isPlain in
            if !isPlain, bytes.count < most, isRare(page, word) { take(page, word) }
        }
    }

    /// Whether a word has a byte that was seldom seen: two encodings of one language may differ in nothing but a rare letter.
    private func isRare(_ page: Span<UInt8>, _ word: Range<Int>) -> Bool {
        word.contains { page[$0] >= 0x80 && seen[Int(page[$0]) - 0x80] < Self.enough }
    }

    private mutating func takePlain(_ page: Span<UInt8>, _ word: Range<Int>) {
        plain += 1
        guard plainText.count < Self.length / 2 else { return }
        for index in word { plainText.append(UInt32(page[index])) }
        plainText.append(0x20)
    }

    private mutating func take(_ page: Span<UInt8>, _ word: Range<Int>) {
        for index in word {
            let byte = page[index]
            bytes.append(byte)
            if byte >= 0x80, seen[Int(byte) - 0x80] < Self.enough { seen[Int(byte) - 0x80] += 1 }
        }
        bytes.append(0x20)
    }

    private static func forEachWord(_ page: Span<UInt8>, skipsTags: Bool, _ body: (Range<Int>, _ isPlain: Bool) -> Void) {
        var position = 0
        while position < page.count {
            let byte = page[position]
            if byte == UInt8(ascii: "<"), let end = endOfTag(page, position), skipsTags || end.isScript {
                position = end.position
                continue
            }
            guard isOfWord(byte) else {
                position += 1
                continue
            }
            let start = position
            var isPlain = true
            while position < page.count, isOfWord(page[position]), position - start < 1024 {
                isPlain = isPlain && page[position] < 0x80
                position += 1
            }
            body(start..<position, isPlain)
        }
    }

    /// Letters, and what may be the second byte of a character.
    private static func isOfWord(_ byte: UInt8) -> Bool { byte >= 0x40 && byte != 0x7F }

    /// The place after the tag at `start`, and after the content of a script or a style sheet; nil when no tag begins there.
    private static func endOfTag(_ page: Span<UInt8>, _ start: Int) -> (position: Int, isScript: Bool)? {
        guard start + 1 < page.count else { return nil }
        let next = page[start + 1]
        guard next.isASCIILetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || next == UInt8(ascii: "?") else { return nil }
        var position = start + 1
        while position < page.count, page[position] != UInt8(ascii: ">") { position += 1 }
        let isScript = isAt("script", page, start + 1) || isAt("style", page, start + 1)
        while isScript, position < page.count,
            !(page[position] == UInt8(ascii: "<") && position + 1 < page.count && page[position + 1] == UInt8(ascii: "/"))
        {
            position += 1
        }
        return (isScript ? position : min(position + 1, page.count), isScript)
    }

    private static func isAt(_ word: StaticString, _ page: Span<UInt8>, _ start: Int) -> Bool {
        guard start + word.utf8CodeUnitCount <= page.count else { return false }
        for (offset, wanted) in word.description.utf8.enumerated() where page[start + offset].lowercasedASCII != wanted { return false }
        return true
    }
}
