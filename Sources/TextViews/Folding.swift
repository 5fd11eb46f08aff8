internal import TextPrimitives

/// The folded view: small letters, «е» for «ё», compatibility forms (NFKC), composed letters, no invisible characters
/// (Default_Ignorable_Code_Point), no stress marks, one space for every white space.
///
/// A letter and its mark are composed («и» with U+0306 is «й»), but marks are not reordered as full NFKC would. A stress
/// mark on a Cyrillic vowel is no part of the word; marks on other letters stay.
public enum Folding {
    /// In place of a folded scalar: it is dropped, or becomes several.
    static let dropped: UInt32 = .max
    static let several: UInt32 = .max - 1

    /// The folded view of a part of a text, without white space at its edges.
    /// - Precondition: the bytes are valid UTF-8.
    /// - Complexity: O(n).
    /// - Parameter isTypeset: also reads every dash as a hyphen and every decimal digit as an ASCII one, without the frame of a key around
    ///   it, as numbers want.
    public static func view(of source: [UInt8], _ range: Range<Int>, isTypeset: Bool = false) -> TextView {
        var builder = TextViewBuilder()
        builder.reserve(range.count)
        // Asked for once: what is made when first used is locked at each use.
        let (table, staying) = (table, staying)
        var position = range.lowerBound
        var last: UInt32 = 0x20
        while position < range.upperBound {
            if let run = run(of: staying, source, position..<range.upperBound, after: last) {
                builder.append(run.range, of: source, lastLength: run.last < 0x80 ? 1 : 2)
                position = run.range.upperBound
                last = run.last
                continue
            }
            let (scalar, length) = UTF8Scalars.decode(source, at: position)
            let place = position..<(position + length)
            position += length
            var folded = scalar < 0x800 ? table[Int(scalar)] : foldBeyondTable(scalar)
            if isTypeset, scalar >= 0x80 { folded = plainNumberSign(folded) }
            if folded < 0x80 || folded == last || !UnicodeTables.isCombiningMark(folded) {
                switch folded {
                case dropped: continue
                case several:
                    for part in expansion(scalar) where part != 0x20 || last != 0x20 {
                        builder.append(part, place)
                        last = part
                    }
                case 0x20:
                    if last != 0x20 { builder.append(0x20, place) }
                    last = 0x20
                default:
                    builder.append(folded, place)
                    last = folded
                }
            } else if isStress(folded) && isCyrillicVowel(last) || isTypeset && folded == keycap {
                continue
            } else if let composed = UnicodeTables.composition(last, folded) {
                last = fold(composed)
                builder.replaceLast(with: last, upTo: place.upperBound)
            } else {
                builder.append(folded, place)
                last = folded
            }
        }
        builder.dropTrailingSpace()
        return builder.view(.folded)
    }

    /// The longest part from a place on in which every character stays what it is: most of all text. No space follows another one there.
    /// - Returns: nil for none; `last` is the last character.
    @inline(__always)
    private static func run(of staying: [Bool], _ source: [UInt8], _ range: Range<Int>, after last: UInt32) -> (
        range: Range<Int>, last: UInt32
    )? {
        let (bytes, staying) = (source.span, staying.span)
        var position = range.lowerBound
        var last = last
        while position < range.upperBound {
            let first = UInt32(bytes[position])
            let next: UInt32
            if first < 0x80 {
                next = first
            } else if first < 0xE0, position &+ 1 < range.upperBound {
                next = (first & 0x1F) << 6 | UInt32(bytes[position &+ 1] & 0x3F)
            } else {
                break
            }
            guard staying[Int(next)], next != 0x20 || last != 0x20 else { break }
            position &+= first < 0x80 ? 1 : 2
            last = next
        }
        return position > range.lowerBound ? (range.lowerBound..<position, last) : nil
    }

    /// The letters of a word, folded.
    public static func folded(_ word: [Unicode.Scalar]) -> [UInt32] {
        let letters = word.map { fold($0.value) }
        // What is not one letter for each the view says.
        if letters.allSatisfy({ $0 < several && $0 != 0x20 && !UnicodeTables.isCombiningMark($0) }) { return letters }
        return view(of: String(String.UnicodeScalarView(word))).text.unicodeScalars.map(\.value)
    }

    /// A whole text's folded view.
    public static func view(of text: String) -> TextView {
        let bytes = Array(text.utf8)
        return view(of: bytes, 0..<bytes.count)
    }

    /// A dash as the hyphen, a digit of any script as that of ASCII; dots that are drawn otherwise as one.
    private static func plainNumberSign(_ folded: UInt32) -> UInt32 {
        switch folded {
        case 0x2010...0x2015, 0x2212, 0x2043, 0xFE58, 0xFE63, 0xFF0D, 0x2E3A, 0x2E3B, 0xB7: return folded == 0xB7 ? 0x2E : 0x2D
        case 0x660..<dropped:
            guard folded < several, Letters.isDigit(folded), let value = Unicode.Scalar(folded)?.properties.numericValue else {
                return folded
            }
            return 0x30 + UInt32(value)
        default: return folded
        }
    }

    /// One scalar: its folded scalar, `dropped` or `several`.
    public static func fold(_ scalar: UInt32) -> UInt32 { scalar < 0x800 ? table[Int(scalar)] : foldBeyondTable(scalar) }

    /// What a scalar that folds to several becomes.
    static func expansion(_ scalar: UInt32) -> [UInt32] {
        (UnicodeTables.compatibility(scalar) ?? [scalar]).map { UnicodeTables.isSpace($0) ? 0x20 : small($0) }
    }

    private static let table: [UInt32] = (0..<0x800).map(foldBeyondTable)

    /// Of each scalar of the table whether it is what it becomes, by itself and for numbers.
    private static let staying: [Bool] = (UInt32(0)..<0x800).map {
        table[Int($0)] == $0 && !UnicodeTables.isCombiningMark($0) && ($0 < 0x80 || plainNumberSign($0) == $0)
    }

    private static func foldBeyondTable(_ scalar: UInt32) -> UInt32 {
        // Han, kana, Hangul: nothing to fold, and there is much of them.
        if (0x3041...0x30FF).contains(scalar) || (0x3400...0x9FFF).contains(scalar) || (0xAC00...0xD7A3).contains(scalar) { return scalar }
        if UnicodeTables.isDefaultIgnorable(scalar) { return dropped }
        if UnicodeTables.isSpace(scalar) { return 0x20 }
        guard let form = UnicodeTables.compatibility(scalar) else { return small(scalar) }
        return form.count == 1 ? small(form[0]) : several
    }

    private static func small(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x41...0x5A: return scalar | 0x20
        case 0x401, 0x451: return 0x435
        case 0x3C2: return 0x3C3
        default:
            guard scalar >= 0xC0, let known = Unicode.Scalar(scalar) else { return scalar }
            return known.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar
        }
    }

    /// The frame of a key around a digit.
    private static let keycap: UInt32 = 0x20E3

    static func isStress(_ mark: UInt32) -> Bool { mark == 0x300 || mark == 0x301 }

    static func isCyrillicVowel(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x430, 0x435, 0x438, 0x43E, 0x443, 0x44B, 0x44D, 0x44E, 0x44F, 0x456, 0x457, 0x454: true
        default: false
        }
    }
}
