/// How far bytes have the form of UTF-8: that form is seldom met by chance, so that a few broken places do not speak against it.
struct UTF8Form {
    /// Sequences of two bytes and more.
    private(set) var sequences = 0
    /// Runs of bytes beyond ASCII that are sequences and nothing else, and runs with something else in them.
    private(set) var cleanRuns = 0
    private(set) var brokenRuns = 0
    /// Bytes in sequences, and bytes beyond ASCII.
    private var good = 0
    private var high = 0
    var isASCII: Bool { high == 0 }

    /// - Complexity: O(n).
    init(_ bytes: Span<UInt8>) {
        var decoder = UTF8Decoder()
        var position = 0
        while position < bytes.count {
            guard bytes[position] >= 0x80 else {
                position += 1
                continue
            }
            let start = position
            var isClean = true
            while position < bytes.count, bytes[position] >= 0x80 {
                let before = position
                if decoder.next(bytes, &position) == DecodedUnit.malformed {
                    isClean = false
                } else {
                    sequences += 1
                    good += position - before
                }
            }
            high += position - start
            if isClean { cleanRuns += 1 } else { brokenRuns += 1 }
        }
    }

    /// Whether a page is UTF-8 with damage. In text of one byte a letter nearly every word is a broken run, and a sequence comes about
    /// where a capital stands before a closing quotation mark («МВД» in windows-1251); in damaged UTF-8 it is the other way round.
    /// Where words are not set apart, a broken byte spoils a whole sentence: there the share of good bytes tells (by chance under .3).
    func isDamagedUTF8(isLabelled: Bool) -> Bool {
        if good * 4 >= high * 3 { return sequences > 0 }
        return cleanRuns > 0 && brokenRuns <= (isLabelled ? cleanRuns : cleanRuns / 2)
    }
}
