import TextPrimitives

/// The letters of a text: how many of each script, and which stand after which.
public struct LetterSample: Sendable {
    /// Letters that are looked at, at most: languages are told apart long before.
    static let enough = 2000

    private(set) var scripts: [Script: Int] = [:]
    private(set) var letters = 0
    /// Pairs of numbers in `LetterTable`, the first 0 at the beginning of a word, in the upper and lower half.
    private var pairs: [UInt32] = []
    /// Scalars as they were met, capitals small, 0x20 between words.
    private(set) var scalars: [UInt32] = []

    public init() {}

    /// Whether languages that share a script can't be told by it.
    public var isTooSmall: Bool {
        // Scripts without letters for vowels, or with marks for them, say as much with fewer.
        let terse = [Script.arabic, .hebrew, .devanagari].reduce(0) { $0 + (scripts[$1] ?? 0) }
        return letters + terse / 2 < LanguageIdentifier.least
    }

    public var isFull: Bool { letters >= Self.enough }

    /// Reads a run of valid UTF-8.
    /// - Complexity: O(n), and O(1) when the sample is full.
    public mutating func add(_ text: [UInt8], _ range: Range<Int>) {
        var position = range.lowerBound
        var previous: UInt32 = 0
        // Letters of one script stand together: they are counted as runs.
        var run: (script: Script, count: Int)?
        defer { if let run { scripts[run.script, default: 0] += run.count } }
        let table = LetterTable.shared
        scalars.append(0x20)
        while position < range.upperBound, !isFull {
            let (scalar, length) = UTF8Scalars.decode(text, at: position)
            position += length
            let isPlain = scalar < 0x80 && (scalar | 0x20) &- 0x61 < 26
            guard let script = isPlain ? Script.latin : Script(scalar) else {
                if Costs.isMark(scalar) { scalars.append(scalar) } else if previous != 0 || scalars.last != 0x20 { scalars.append(0x20) }
                if !Costs.isMark(scalar) { previous = 0 }
                continue
            }
            letters += 1
            if run?.script == script {
                run?.count += 1
            } else {
                if let run { scripts[run.script, default: 0] += run.count }
                run = (script, 1)
            }
            let number = UInt32(table.code(scalar) & ~LetterTable.capital)
            scalars.append(table.small(number) ?? Self.small(scalar))
            if number != 0 { pairs.append(previous << 16 | number) }
            previous = number
        }
    }

    /// The small letter of one that no model has.
    private static func small(_ scalar: UInt32) -> UInt32 {
        guard scalar >= 0x80, scalar < 0x1F00, let letter = Unicode.Scalar(scalar) else { return scalar }
        let mapped = letter.properties.lowercaseMapping.unicodeScalars
        return mapped.count == 1 ? mapped.first!.value : scalar
    }

    /// Each pair and how often it is met.
    func countedPairs() -> [(before: Int, letter: Int, count: Int)] {
        var counted: [(before: Int, letter: Int, count: Int)] = []
        // An open table of at least twice as many places as there are pairs.
        var size = 64
        while size < pairs.count * 2 { size *= 2 }
        let shift = UInt32(UInt32.bitWidth - size.trailingZeroBitCount)
        var places = [Int32](repeating: -1, count: size)
        for pair in pairs {
            var place = Int((pair &* 0x9E37_79B1) >> shift)
            while true {
                let index = Int(places[place])
                if index < 0 {
                    places[place] = Int32(counted.count)
                    counted.append((Int(pair >> 16), Int(pair & 0xFFFF), 1))
                    break
                }
                if counted[index].before == Int(pair >> 16), counted[index].letter == Int(pair & 0xFFFF) {
                    counted[index].count += 1
                    break
                }
                place = (place + 1) & (size - 1)
            }
        }
        return counted
    }

    func contains(anyOf letters: String) -> Bool {
        let wanted = Set(letters.unicodeScalars.map(\.value))
        return scalars.contains { wanted.contains($0) }
    }
}
