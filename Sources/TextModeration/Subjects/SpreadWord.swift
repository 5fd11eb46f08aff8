internal import TextPrimitives
internal import TextViews

/// A word whose letters, or a card whose fours, stand in blocks of their own, as `<p>с</p><p>л</p><p>о</p>` or
/// `<p>4111 1111</p><p>1111 1111</p>`: short texts in a row, read with spaces between.
struct SpreadWord {
    /// Letters of the longest text that may be a part; digits of each group of a number.
    private static let longestPart = 4
    /// Groups of a number in one block.
    private static let mostGroups = 3
    /// More in a row is a list or a table.
    private static let mostParts = 24

    /// Lines of one word that stands in syllables; two are words of their own («су», «ка») as often.
    private static let fewestSyllables = 3

    let bytes: [UInt8]
    /// Of each piece where its text stands.
    private let places: [(piece: Int, range: Range<Int>)]

    /// Runs of printed blocks that may be parts of one word.
    /// - Complexity: O(pieces).
    static func runs(in pieces: [ModerationPiece]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start: Int?
        for number in 0...pieces.count {
            if number < pieces.count, isPart(pieces[number]) {
                start = start ?? number
            } else if let first = start {
                if number - first > 1, number - first <= mostParts { found.append(first..<number) }
                start = nil
            }
        }
        return found
    }

    /// The run read with spaces between its parts, and, where they may be the syllables of one word («сло», «ва», «рь»),
    /// with nothing between.
    static func readings(_ pieces: [ModerationPiece], _ run: Range<Int>) -> [SpreadWord] {
        let spaced = SpreadWord(pieces, run, isJoined: false)
        guard run.count >= fewestSyllables, run.contains(where: { pieces[$0].range.count > 2 }) else { return [spaced] }
        return [spaced, SpreadWord(pieces, run, isJoined: true)]
    }

    private init(_ pieces: [ModerationPiece], _ run: Range<Int>, isJoined: Bool) {
        var bytes: [UInt8] = []
        var places: [(piece: Int, range: Range<Int>)] = []
        for number in run {
            if !isJoined, let last = bytes.last, last != 0x2D { bytes.append(0x20) }
            let start = bytes.count
            bytes += pieces[number].bytes[pieces[number].range]
            places.append((number, start..<bytes.count))
        }
        self.bytes = bytes
        self.places = places
    }

    /// The pieces over which a part of the text reaches.
    func pieces(of range: Range<Int>) -> [Int] {
        places.filter { $0.range.overlaps(range) }.map(\.piece)
    }

    private static func isPart(_ piece: ModerationPiece) -> Bool {
        guard case .block = piece.origin, piece.isPrinted, piece.range.count <= longestPart * 4 else { return false }
        var letters = 0
        var digits = 0
        var separators = 0
        var position = piece.range.lowerBound
        while position < piece.range.upperBound {
            let (scalar, length) = UTF8Scalars.decode(piece.bytes, at: position)
            if Letters.script(scalar) != .none {
                letters += 1
            } else if Letters.isDigit(scalar) {
                digits += 1
            } else if letters == 0, digits > 0, scalar == 0x20 || scalar == 0x2D, digits == longestPart * (separators + 1) {
                separators += 1
            } else {
                return false
            }
            position += length
        }
        // Behind the last group may stand the hyphen that leads on.
        let isNumber = digits % longestPart == 0 && digits > 0 && digits <= longestPart * mostGroups
        return letters == 0 ? isNumber : digits == 0 && letters <= longestPart
    }
}
