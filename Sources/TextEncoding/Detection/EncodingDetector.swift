/// Chooses a page's encoding: byte order mark, the caller's word, `<meta>`, the form of the bytes, and what their letters say.
/// A label is trusted unless the bytes speak clearly against it.
enum EncodingDetector {
    private typealias Label = (encoding: CharacterEncoding, reason: EncodingChoice.Reason)

    /// - Parameter isUTF8: whether the bytes are valid UTF-8.
    /// - Complexity: O(n).
    static func choose(_ bytes: Span<UInt8>, _ evidence: EncodingEvidence, isUTF8: Bool) -> EncodingChoice {
        if evidence.isText { return EncodingChoice(.utf8, reason: .text) }
        if let mark = ByteOrderMark(bytes) { return EncodingChoice(mark.encoding, reason: .byteOrderMark) }
        if let wide = utf16ByNulls(bytes) { return EncodingChoice(wide, reason: .nullBytes) }
        let prescan = Prescan(bytes)
        let label: Label?
        if let transport = evidence.declaredLabel.flatMap(CharacterEncoding.init(label:)) {
            label = (transport, .transport)
        } else {
            label = prescan.encoding.map { ($0, .meta) }
        }
        // Markup that can be read byte by byte is no UTF-16, whatever the label says.
        if let label, label.encoding.isUTF16 { return unlabelled(bytes, isUTF8).overruling(label.encoding) }
        guard let label else { return unlabelled(bytes, isUTF8) }
        return checked(label, bytes, isUTF8)
    }

    private static func unlabelled(_ bytes: Span<UInt8>, _ isUTF8: Bool) -> EncodingChoice {
        if isUTF8 || UTF8Form(bytes).isDamagedUTF8(isLabelled: false) { return EncodingChoice(.utf8, reason: .validUTF8) }
        if let guess = LetterFrequencies.guess(highBytesOfText(bytes)), guess.score > 0.5 {
            return EncodingChoice(guess.encoding, reason: .letterFrequencies)
        }
        return EncodingChoice(.windows1252, reason: .fallback)
    }

    private static func checked(_ label: Label, _ bytes: Span<UInt8>, _ isUTF8: Bool) -> EncodingChoice {
        let trusted = EncodingChoice(label.encoding, reason: label.reason)
        if label.encoding == .utf8 {
            if isUTF8 || UTF8Form(bytes).isDamagedUTF8(isLabelled: true) { return trusted }
            return unlabelled(bytes, isUTF8).overruling(.utf8)
        }
        // Valid UTF-8 beyond ASCII is UTF-8: another encoding hits that form by chance less than once in 10^4 for four letters.
        if isUTF8, UTF8Form(bytes).sequences >= 4 {
            return EncodingChoice(.utf8, reason: .validUTF8AgainstLabel, overruledLabel: label.encoding.rawValue)
        }
        if label.encoding.isSingleByte, !isUTF8 {
            let text = highBytesOfText(bytes)
            let labelled =
                LetterFrequencies.candidates.contains(label.encoding)
                ? LetterFrequencies.score(text, as: label.encoding) : label.encoding == .windows1252 ? 0.35 : nil
            if let guess = LetterFrequencies.guess(text), let labelled, guess.encoding != label.encoding,
                guess.score > 0.7, guess.score > labelled + 0.3, text.count >= 64
            {
                return EncodingChoice(guess.encoding, reason: .letterFrequencies).overruling(label.encoding)
            }
        }
        return trusted
    }

    /// UTF-16 without a mark: markup is ASCII, so every other byte of its first bytes is NUL.
    private static func utf16ByNulls(_ bytes: Span<UInt8>) -> CharacterEncoding? {
        let count = min(bytes.count, 1024)
        guard count >= 16 else { return nil }
        var nulls = (even: 0, odd: 0)
        for index in 0..<count where bytes[index] == 0 {
            if index % 2 == 0 { nulls.even += 1 } else { nulls.odd += 1 }
        }
        if nulls.odd * 4 > count, nulls.even * 16 < nulls.odd { return .utf16le }
        return nulls.even * 4 > count && nulls.odd * 16 < nulls.even ? .utf16be : nil
    }

    /// The words beyond ASCII, each with one space after it, up to what the guess reads.
    private static func highBytesOfText(_ bytes: Span<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        for index in bytes.indices {
            let byte = bytes[index]
            if byte >= 0x80 { text.append(byte) } else if text.last ?? 0x20 != 0x20 { text.append(0x20) }
            if text.count >= 1 << 16 { break }
        }
        return text
    }
}

extension EncodingChoice {
    /// The same choice against a label, unless the label says so, too.
    func overruling(_ label: CharacterEncoding) -> EncodingChoice {
        guard label != encoding else { return self }
        let against: Reason = encoding == .utf8 ? .validUTF8AgainstLabel : .lettersAgainstLabel
        return EncodingChoice(encoding, reason: against, confidence: confidence, overruledLabel: label.rawValue)
    }
}
