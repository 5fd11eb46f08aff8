internal import TextPrimitives
internal import TextViews

/// Words written one letter a line.
enum VerticalWords {
    /// Lines in a row that are one word.
    private static let fewest = 3

    /// The paragraphs, with three and more lines of one letter each made one, the lines around them with them if the word begins
    /// or ends there («вот с», «л», «о», «в», «о такое»).
    /// - Complexity: O(paragraphs).
    static func joined(_ paragraphs: [Range<Int>], in source: [UInt8]) -> [Range<Int>] {
        guard paragraphs.count >= fewest else { return paragraphs }
        var found: [Range<Int>] = []
        var run: [Range<Int>] = []
        func flush() {
            if run.count >= fewest, let first = run.first, let last = run.last {
                found.append(first.lowerBound..<last.upperBound)
            } else {
                found += run
            }
            run = []
        }
        for paragraph in paragraphs {
            if isOneLetter(source, paragraph) {
                if run.isEmpty, let last = found.last, isOneLetter(source, lastWord(source, last)) { run.append(found.removeLast()) }
                run.append(paragraph)
            } else if run.count + 1 >= fewest, isOneLetter(source, firstWord(source, paragraph)) {
                run.append(paragraph)
                flush()
            } else {
                flush()
                found.append(paragraph)
            }
        }
        flush()
        return found
    }

    private static func lastWord(_ source: [UInt8], _ paragraph: Range<Int>) -> Range<Int> {
        let start = source[paragraph].lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? paragraph.lowerBound
        return start..<paragraph.upperBound
    }

    private static func firstWord(_ source: [UInt8], _ paragraph: Range<Int>) -> Range<Int> {
        paragraph.lowerBound..<(source[paragraph].firstIndex { $0 <= 0x20 } ?? paragraph.upperBound)
    }

    private static func isOneLetter(_ source: [UInt8], _ paragraph: Range<Int>) -> Bool {
        guard paragraph.count <= 8 else { return false }
        var letters = 0
        var position = paragraph.lowerBound
        while position < paragraph.upperBound {
            let (scalar, length) = UTF8Scalars.decode(source, at: position)
            if Letters.script(scalar) != .none { letters += 1 }
            if Letters.isDigit(scalar) { return false }
            position += length
        }
        return letters == 1
    }
}
