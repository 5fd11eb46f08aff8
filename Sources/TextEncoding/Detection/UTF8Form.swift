/// How far bytes have the form of UTF-8: that form is seldom met by chance, so that a few broken places do not speak against it.
struct UTF8Form {
    /// Sequences of two bytes and more.
    private(set) var sequences = 0
    /// Runs of adjacent bytes that belong to none.
    private(set) var brokenRuns = 0
    var isASCII: Bool { sequences == 0 && brokenRuns == 0 }

    /// - Complexity: O(n).
    init(_ bytes: Span<UInt8>) {
        var decoder = UTF8Decoder()
        var position = 0
        var endOfBroken = -1
        while position < bytes.count {
            guard bytes[position] >= 0x80 else {
                position += 1
                continue
            }
            let start = position
            if decoder.next(bytes, &position) != DecodedUnit.malformed {
                sequences += 1
            } else {
                if start != endOfBroken { brokenRuns += 1 }
                endOfBroken = position
            }
        }
    }

    /// Whether a page is UTF-8 with damage. In text of one byte a letter nearly every word is a broken run, and a sequence comes about
    /// where a capital stands before a closing quotation mark («МВД» in windows-1251); in damaged UTF-8 it is the other way round.
    func isDamagedUTF8(isLabelled: Bool) -> Bool { sequences > 0 && brokenRuns <= (isLabelled ? sequences : sequences / 2) }
}
