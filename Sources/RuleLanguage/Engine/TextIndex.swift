internal import BlockAnalysis
internal import PatternMatching

/// Text patterns and words behind a literal prefilter: the page's folded text is read once, and PCRE2 asked only where a
/// pattern's required literal stands (as FilteredRE2 and ripgrep do).
struct TextIndex: Sendable {
    /// What asks for a text: a number of the caller's, and its patterns or words.
    enum Query: Sendable {
        case patterns([Pattern])
        case words(WordList)
    }

    private var literals = LiteralSet([])
    private var outputs: [[Output]] = []
    /// Patterns without a required literal, which every block must be shown to.
    private var unfiltered: [Int: [Int]] = [:]

    private struct Output: Sendable {
        let query: Int32
        /// The pattern that needs the literal; -1 for a word, which needs nothing more than its edges.
        let pattern: Int32
        let length: Int32
    }

    /// Bytes of a literal that are searched for. Six letters of Cyrillic tell enough, and the table of states stays in
    /// the processor's cache.
    private static let longestLiteral = 12

    /// - Complexity: O(n) over the patterns.
    init(_ queries: [(number: Int, query: Query)]) {
        var numbers: [[UInt8]: Int] = [:]
        var all: [[UInt8]] = []
        var outputs: [[Output]] = []
        func add(_ literal: [UInt8], _ output: Output) {
            let number = numbers[literal] ?? all.count
            if number == all.count {
                numbers[literal] = number
                all.append(literal)
                outputs.append([])
            }
            outputs[number].append(output)
        }
        for (number, query) in queries {
            switch query {
            case .words(let words):
                for spelling in words.spellings {
                    add(spelling, Output(query: Int32(number), pattern: -1, length: Int32(spelling.count)))
                }
            case .patterns(let patterns):
                for (index, pattern) in patterns.enumerated() {
                    guard let found = RequiredLiterals.find(in: pattern.source) else {
                        unfiltered[number, default: []].append(index)
                        continue
                    }
                    for literal in Set(found.map { Array($0.prefix(Self.longestLiteral)) }).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
                        add(literal, Output(query: Int32(number), pattern: Int32(index), length: 0))
                    }
                }
            }
        }
        literals = LiteralSet(all)
        self.outputs = outputs
    }

    /// Where a query may match.
    struct Candidates {
        /// Blocks with the patterns that may match there, ascending; for words the blocks in which one stands.
        var blocks: [(block: Int, patterns: [Int])] = []
        /// Patterns to be tried on every block.
        var everywhere: [Int] = []
    }

    /// - Complexity: O(n) over the page's text, and its literals.
    func candidates(on page: PageView) -> [Int: Candidates] {
        var found: [Int: Candidates] = [:]
        for (query, patterns) in unfiltered { found[query, default: Candidates()].everywhere = patterns }
        let blocks = page.blocks
        guard !blocks.isEmpty, !outputs.isEmpty else { return found }
        var block = 0
        literals.scan(page.folded, 0..<page.folded.count) { match in
            while block + 1 < blocks.count, match.end > blocks[block].text.upperBound { block += 1 }
            for output in outputs[match.literal] {
                if output.pattern < 0, !Self.isWholeWord(page.folded, match.end - Int(output.length)..<match.end, within: blocks[block].text) { continue }
                Self.note(&found[Int(output.query), default: Candidates()], block, Int(output.pattern))
            }
        }
        return found
    }

    private static func note(_ candidates: inout Candidates, _ block: Int, _ pattern: Int) {
        if let last = candidates.blocks.last, last.block == block {
            if !last.patterns.contains(pattern) { candidates.blocks[candidates.blocks.count - 1].patterns.append(pattern) }
        } else {
            candidates.blocks.append((block, [pattern]))
        }
    }

    /// Whether neither a letter, a digit nor a combining mark goes on at the edges (UAX #29 in little).
    private static func isWholeWord(_ bytes: [UInt8], _ range: Range<Int>, within block: Range<Int>) -> Bool {
        guard range.lowerBound >= block.lowerBound, range.upperBound <= block.upperBound else { return false }
        return !continuesBefore(bytes, range.lowerBound, block.lowerBound) && !continuesAfter(bytes, range.upperBound, block.upperBound)
    }

    private static func continuesBefore(_ bytes: [UInt8], _ position: Int, _ start: Int) -> Bool {
        guard position > start else { return false }
        var first = position - 1
        while first > start, bytes[first] & 0xC0 == 0x80 { first -= 1 }
        return isWordCharacter(bytes[first..<position])
    }

    private static func continuesAfter(_ bytes: [UInt8], _ position: Int, _ end: Int) -> Bool {
        guard position < end else { return false }
        var next = position + 1
        while next < end, bytes[next] & 0xC0 == 0x80 { next += 1 }
        return isWordCharacter(bytes[position..<next])
    }

    private static func isWordCharacter(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first else { return false }
        if first < 0x80 {
            return (first | 0x20 >= 0x61 && first | 0x20 <= 0x7A) || (first >= 0x30 && first <= 0x39) || first == 0x5F
        }
        guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else { return false }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar.properties.isGraphemeExtend
    }
}
