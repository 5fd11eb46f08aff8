/// The measures of one text; what all share is counted once, the rest when asked for.
public struct QualityMeasures {
    private let text: [UInt8]
    private let scan: TextScan
    private var sequences: WordSequences?
    private var knownDuplicates: Duplicates?
    private var known = [Double?](repeating: nil, count: QualityMeasure.allCases.count)

    /// - Complexity: O(n).
    public init(_ text: [UInt8]) {
        self.text = text
        scan = TextScan(text)
    }

    /// One measure; 0 for what an empty text has none of.
    /// - Complexity: O(n) at the first call of a kind.
    public mutating func value(_ measure: QualityMeasure) -> Double {
        let place = measure.rawValue
        if let value = known[place] { return value }
        let value = compute(measure)
        known[place] = value
        return value
    }

    private mutating func compute(_ measure: QualityMeasure) -> Double {
        let words = scan.words
        switch measure {
        case .words: return Double(words.plain)
        case .meanWordLength: return words.plain == 0 ? 0 : Double(words.plainCharacters) / Double(words.plain)
        case .longestWord: return Double(words.all.map(\.characters).max() ?? 0)
        case .hashes: return perWord(scan.numberSigns)
        case .ellipses: return perWord(scan.ellipses)
        case .alphabeticWords: return perWord(words.alphabetic)
        case .stopWordsEnglish: return Double(words.englishStopWords)
        case .stopWordsRussian: return Double(words.russianStopWords)
        case .braces: return Double(scan.braces)
        case .newlines: return perWord(scan.lineFeeds)
        case .bulletLines: return shareOfLines { beginsWithBullet($0.range) }
        case .ellipsisLines: return shareOfLines { ends($0.range, with: Self.ellipsisMarks) }
        case .terminalLines: return shareOfLines { ends($0.range, with: Self.terminals) }
        case .shortLines: return shareOfLines { $0.characters <= 30 }
        case .sentences: return Double(scan.lines.reduce(0) { $0 + sentences($1) })
        case .duplicateLines: return scan.lines.isEmpty ? 0 : Double(duplicates().lines.pieces) / Double(scan.lines.count)
        case .duplicateLineCharacters: return share(ofText: duplicates().lines.characters)
        case .duplicateParagraphs:
            return scan.paragraphs.isEmpty ? 0 : Double(duplicates().paragraphs.pieces) / Double(scan.paragraphs.count)
        case .duplicateParagraphCharacters: return share(ofText: duplicates().paragraphs.characters)
        case .top2grams: return shareInTop(2)
        case .top3grams: return shareInTop(3)
        case .top4grams: return shareInTop(4)
        case .duplicate5grams: return shareInDuplicates(5)
        case .duplicate6grams: return shareInDuplicates(6)
        case .duplicate7grams: return shareInDuplicates(7)
        case .duplicate8grams: return shareInDuplicates(8)
        case .duplicate9grams: return shareInDuplicates(9)
        case .duplicate10grams: return shareInDuplicates(10)
        }
    }

    private mutating func shareInTop(_ size: Int) -> Double { share(ofText: allSequences().charactersInTop(size)) }
    private mutating func shareInDuplicates(_ size: Int) -> Double { share(ofText: allSequences().charactersInDuplicates(size)) }

    private mutating func allSequences() -> WordSequences {
        if let sequences { return sequences }
        let made = WordSequences(scan.words.all)
        sequences = made
        return made
    }

    private func share(ofText part: Int) -> Double { scan.characters == 0 ? 0 : Double(part) / Double(scan.characters) }
    private func perWord(_ count: Int) -> Double { scan.words.all.isEmpty ? 0 : Double(count) / Double(scan.words.all.count) }
    private func shareOfLines(_ holds: (TextScan.Piece) -> Bool) -> Double {
        scan.lines.isEmpty ? 0 : Double(scan.lines.count(where: holds)) / Double(scan.lines.count)
    }

    /// Terminal punctuation, of Russian and of other scripts.
    private static let terminals = [".", "!", "?", "…", "\"", "»", "”", "'", "。", "！", "？", "।", "؟", "۔", ")."].map { Array($0.utf8) }
    private static let sentenceMarks = [".", "!", "?", "…", "\"", "»", "”"].map { Array($0.utf8) }
    private static let ellipsisMarks = ["...", "…"].map { Array($0.utf8) }
    private static let dots = [Array("...".utf8)]

    private func beginsWithBullet(_ line: Range<Int>) -> Bool {
        let rest = text[line].drop { $0 <= 0x20 }
        return rest.first == 0x2D || (rest.count > 2 && rest.starts(with: "•".utf8))
    }

    private func ends(_ range: Range<Int>, with marks: [[UInt8]]) -> Bool {
        var end = range.upperBound
        while end > range.lowerBound, text[end - 1] <= 0x20 { end -= 1 }
        return marks.contains { mark in end - range.lowerBound >= mark.count && text[(end - mark.count)..<end].elementsEqual(mark) }
    }

    /// The sentences of a line of three words and more that ends as one: terminal marks before white space or the line's end.
    private func sentences(_ line: TextScan.Piece) -> Int {
        guard line.words > 2, ends(line.range, with: Self.sentenceMarks), !ends(line.range, with: Self.dots) else { return 0 }
        return max(1, line.ends)
    }

    private typealias Duplicates = (lines: (pieces: Int, characters: Int), paragraphs: (pieces: Int, characters: Int))

    private mutating func duplicates() -> Duplicates {
        if let knownDuplicates { return knownDuplicates }
        let lines = Self.duplicates(scan.lines)
        // Most texts have a line a paragraph.
        let found = (lines: lines, paragraphs: scan.paragraphs.count == scan.lines.count ? lines : Self.duplicates(scan.paragraphs))
        knownDuplicates = found
        return found
    }

    private static func duplicates(_ pieces: [TextScan.Piece]) -> (pieces: Int, characters: Int) {
        guard pieces.count > 1 else { return (0, 0) }
        var seen = CountTable(capacity: pieces.count)
        var count = 0
        var characters = 0
        for piece in pieces {
            let slot = seen.add(piece.hash)
            guard seen.count(slot) > 1 else { continue }
            count += 1
            characters += piece.characters
        }
        return (count, characters)
    }
}
