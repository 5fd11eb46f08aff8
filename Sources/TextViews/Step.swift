internal import TextPrimitives

/// One thing that was done to a text on the way to the view in which a rule matched.
public struct Step: Sendable, Hashable, CustomStringConvertible {
    public enum Kind: String, Sendable, CaseIterable {
        /// A capital was read as a small letter.
        case caseFolded = "case"
        /// «ё» was read as «е».
        case yo
        /// A compatibility form was read as its plain character.
        case compatibility
        /// A letter and its mark were joined.
        case composed
        /// A stress mark was dropped.
        case stress
        /// A character that shows nothing was dropped.
        case invisible
        /// A letter of another script was read as the one that it looks or sounds like.
        case homoglyph
        /// A digit or a sign was read as a letter.
        case leet
        /// A mark on a letter was dropped.
        case diacritic
        /// Spaces between single letters were dropped.
        case spacing
        /// Signs between letters were dropped.
        case joiner
        /// Signs were read as the letters that they hide.
        case hidden
        /// A letter that stands several times was read once.
        case repeats
    }

    public let kind: Kind
    /// What stood there, and what it was read as; empty for nothing.
    public let from: String
    public let to: String

    public init(_ kind: Kind, from: String, to: String) {
        self.kind = kind
        self.from = from
        self.to = to
    }

    public var description: String {
        if from.isEmpty, to.isEmpty { return kind.rawValue }
        let shown =
            from.unicodeScalars.allSatisfy {
                $0.value > 0x20 && !UnicodeTables.isDefaultIgnorable($0.value) && !UnicodeTables.isCombiningMark($0.value)
            }
            ? from : from.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }.joined(separator: " ")
        return to.isEmpty ? "\(kind.rawValue) \(shown)" : "\(kind.rawValue) \(shown)→\(to)"
    }
}

extension Folding {
    /// What the folded view did to a part of a text, in its order, each thing once.
    /// - Complexity: O(n).
    public static func steps(of source: [UInt8], _ range: Range<Int>) -> [Step] {
        var found: [Step] = []
        func add(_ kind: Step.Kind, _ from: UInt32, _ to: String) {
            let step = Step(kind, from: string(from), to: to)
            if kind == .caseFolded, let known = found.firstIndex(where: { $0.kind == kind }) {
                // «МОСТ» is one step, not four.
                found[known] = Step(kind, from: found[known].from + step.from, to: found[known].to + step.to)
            } else if !found.contains(step) {
                found.append(step)
            }
        }
        var position = range.lowerBound
        var last: UInt32 = 0
        while position < range.upperBound {
            let (scalar, length) = UTF8Scalars.decode(source, at: position)
            position += length
            let folded = fold(scalar)
            defer { if folded != dropped, folded != several { last = folded } }
            switch folded {
            case dropped: add(.invisible, scalar, "")
            case several: add(.compatibility, scalar, expansion(scalar).map(string).joined())
            case 0x20: break
            case 0x435 where scalar == 0x451 || scalar == 0x401: add(.yo, scalar, "е")
            default:
                if UnicodeTables.isCombiningMark(folded) {
                    if isStress(folded), isCyrillicVowel(last) {
                        add(.stress, scalar, "")
                    } else if let composed = UnicodeTables.composition(last, folded) {
                        add(.composed, scalar, string(fold(composed)))
                    }
                } else if folded != scalar {
                    add(UnicodeTables.compatibility(scalar) == nil ? .caseFolded : .compatibility, scalar, string(folded))
                }
            }
        }
        return found
    }

    public static func string(_ scalar: UInt32) -> String { Unicode.Scalar(scalar).map { String(Character($0)) } ?? "" }
}
