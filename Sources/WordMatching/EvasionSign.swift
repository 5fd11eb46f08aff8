internal import PatternMatching
internal import TextPrimitives
internal import TextViews

/// Signs in a text that it was made to be read otherwise than it looks.
public enum EvasionSign: String, Sendable, CaseIterable {
    /// A character that shows nothing between two letters of a word; soft hyphens, which typesetters put there, apart.
    case zeroWidth = "zero-width"
    /// A word of letters that all look like one script, some of which are of another («Mосква» with a Latin M).
    case mixedScript = "mixed-script"
    /// Single letters with spaces between that are no words.
    case spacing
    /// Controls of the direction of text, in a text of no right-to-left script.
    case bidi
    /// Tag characters, which spell text that no one sees, outside of flags.
    case tags
    /// Three and more marks on one letter.
    case stackedMarks = "stacked-marks"

    /// Embeddings, overrides and isolates (UAX #9).
    static func isBidiControl(_ scalar: UInt32) -> Bool { (0x202A...0x202E).contains(scalar) || (0x2066...0x2069).contains(scalar) }

    /// Where the sign stands in a text.
    /// - Parameter scanned: what a pass over the text found, so that most texts need no second one.
    /// - Complexity: O(n), O(1) for a text in which nothing can be found.
    func places(in bytes: [UInt8], _ range: Range<Int>, _ scanned: TextScanner.Findings) -> [Range<Int>] {
        switch self {
        case .zeroWidth: return scanned.traits.contains(.invisible) ? Self.invisibleInside(bytes, range) : []
        case .mixedScript: return scanned.disguises.flatMap { Letters.words(bytes, $0).filter { Self.isMixed(bytes, $0) } }
        case .spacing: return scanned.spacedLetters.filter { Self.isSpaced(bytes, $0) }
        case .bidi: return scanned.traits.contains(.bidi) ? Self.bidiRuns(bytes, range) : []
        case .tags: return scanned.traits.contains(.invisible) ? Self.tagRuns(bytes, range) : []
        case .stackedMarks: return scanned.traits.contains(.mark) ? Self.stacks(bytes, range) : []
        }
    }

    private static func scalars(_ bytes: [UInt8], _ range: Range<Int>, _ visit: (UInt32, Range<Int>) -> Void) {
        var position = range.lowerBound
        while position < range.upperBound {
            let (scalar, length) = UTF8Scalars.decode(bytes, at: position)
            visit(scalar, position..<(position + length))
            position += length
        }
    }

    /// Letters of the scripts that need no joiners; in Arabic and Indic ones these are spelling.
    private static func isPlainLetter(_ scalar: UInt32) -> Bool {
        switch Letters.script(scalar) {
        case .latin, .cyrillic, .greek: true
        case .other, .none: false
        }
    }

    private static func invisibleInside(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var lastLetter: Range<Int>?
        var hasInvisible = false
        scalars(bytes, range) { scalar, place in
            if UnicodeTables.isDefaultIgnorable(scalar), scalar != 0xAD, !(0xE0000...0xE007F).contains(scalar) {
                hasInvisible = true
            } else if isPlainLetter(scalar) {
                if hasInvisible, let last = lastLetter {
                    let joins = found.last.map { $0.upperBound == last.upperBound } ?? false
                    let start = joins ? found.removeLast().lowerBound : last.lowerBound
                    found.append(start..<place.upperBound)
                }
                lastLetter = place
                hasInvisible = false
            } else {
                lastLetter = nil
                hasInvisible = false
            }
        }
        return found
    }

    private static func isMixed(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
        var letters: [UInt32] = []
        scalars(bytes, word) { scalar, _ in if Letters.script(scalar) != .none { letters.append(scalar) } }
        let latin = letters.filter { Letters.script($0) == .latin }
        let cyrillic = letters.filter { Letters.script($0) == .cyrillic }
        guard !latin.isEmpty, !cyrillic.isEmpty, latin.count + cyrillic.count == letters.count else { return false }
        // An abbreviation with a Russian ending, as «PRщик», is spelt so.
        if latin.count > 1, letters.prefix(latin.count).elementsEqual(latin), latin.allSatisfy({ (0x41...0x5A).contains($0) }) {
            return false
        }
        return latin.count <= cyrillic.count ? latin.allSatisfy(Skeleton.looksCyrillic) : cyrillic.allSatisfy(Skeleton.looksLatin)
    }

    /// Four letters and more of one case with nothing but spaces between, of which not all are words of one letter, as in
    /// «а я и в». «A, B и C» is a list.
    private static func isSpaced(_ bytes: [UInt8], _ run: Range<Int>) -> Bool {
        var letters: [UInt32] = []
        var hasSigns = false
        scalars(bytes, run) { scalar, _ in
            if Letters.script(scalar) != .none { letters.append(scalar) } else if !UnicodeTables.isSpace(scalar) { hasSigns = true }
        }
        let capitals = letters.count { Unicode.Scalar($0)?.properties.isUppercase == true }
        // The first may be a capital of its own; few capitals are initials.
        let isOneCase =
            capitals == 0 || (capitals == letters.count && capitals > 5)
            || (capitals == 1 && Unicode.Scalar(letters[0])?.properties.isUppercase == true)
        return letters.count >= 4 && !hasSigns && isOneCase
            && letters.count { scalar in "аивскоуябжэaio".unicodeScalars.contains { $0.value == scalar } } < letters.count - 1
    }

    private static func bidiRuns(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var first: Int?
        var last = range.lowerBound
        var isRightToLeft = false
        scalars(bytes, range) { scalar, place in
            if isBidiControl(scalar) {
                first = first ?? place.lowerBound
                last = place.upperBound
            }
            isRightToLeft =
                isRightToLeft || (0x590...0x8FF).contains(scalar) || (0xFB1D...0xFDFF).contains(scalar)
                || (0xFE70...0xFEFE).contains(scalar)
        }
        return isRightToLeft ? [] : first.map { [$0..<last] } ?? []
    }

    private static func tagRuns(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var before: UInt32 = 0
        var isFlag = false
        scalars(bytes, range) { scalar, place in
            if (0xE0001...0xE007F).contains(scalar) {
                // A black flag and tags are the flag of a part of a country (UTS #51).
                if before == 0x1F3F4 { isFlag = true }
                if isFlag { return }
                if let last = found.last, last.upperBound == place.lowerBound {
                    found[found.count - 1] = last.lowerBound..<place.upperBound
                } else {
                    found.append(place)
                }
            } else {
                isFlag = false
            }
            before = scalar
        }
        return found
    }

    private static func stacks(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = range.lowerBound
        var marks = 0
        scalars(bytes, range) { scalar, place in
            guard UnicodeTables.isCombiningMark(scalar) else {
                start = place.lowerBound
                marks = 0
                return
            }
            marks += 1
            if marks == 3 { found.append(start..<place.upperBound) } else if marks > 3 { found[found.count - 1] = start..<place.upperBound }
        }
        return found
    }
}
