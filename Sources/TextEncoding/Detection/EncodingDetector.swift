/// Chooses a page's encoding: byte order mark, the caller's word, `<meta>`, the form of the bytes, and what their letters say.
/// A label is trusted unless the bytes speak clearly against it.
enum EncodingDetector {
    private typealias Label = (encoding: CharacterEncoding, reason: EncodingChoice.Reason)

    /// - Parameter findings: what is known of the bytes.
    /// - Complexity: O(n); O(1) for valid UTF-8 that says so.
    static func choose(_ bytes: Span<UInt8>, _ evidence: EncodingEvidence, _ findings: UTF8Validation.Findings) -> EncodingChoice {
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
        let isUTF8 = findings.isValid
        if isUTF8, !findings.holdsControls, label?.encoding == .utf8 { return EncodingChoice(.utf8, reason: label!.reason) }
        // An escape is a control.
        if findings.holdsControls, isEscaped(bytes) {
            return EncodingChoice(.iso2022Jp, reason: label?.encoding == .iso2022Jp ? label!.reason : .escapeSequences)
        }
        let hints = LanguageHints(label: prescan.language, host: evidence.host)
        guard let label else { return unlabelled(bytes, isUTF8, hints) }
        return checked(label, bytes, isUTF8, hints)
    }

    private static func unlabelled(_ bytes: Span<UInt8>, _ isUTF8: Bool, _ hints: LanguageHints) -> EncodingChoice {
        if isUTF8 || UTF8Form(bytes).isDamagedUTF8(isLabelled: false) { return EncodingChoice(.utf8, reason: .validUTF8) }
        return guessed(LetterEvidence(bytes, hints))
    }

    private static func checked(_ label: Label, _ bytes: Span<UInt8>, _ isUTF8: Bool, _ hints: LanguageHints) -> EncodingChoice {
        let trusted = EncodingChoice(label.encoding, reason: label.reason)
        let form = UTF8Form(bytes)
        // Markup that can be read byte by byte is no UTF-16, and what has eight bits no ISO-2022-JP, whatever the label says.
        let isPossible = !label.encoding.isUTF16 && label.encoding != .iso2022Jp && label.encoding != .replacement
        if form.isASCII {
            return isPossible || label.encoding == .replacement
                ? trusted : EncodingChoice(.utf8, reason: .validUTF8).overruling(label.encoding)
        }
        if label.encoding == .utf8 {
            if form.isDamagedUTF8(isLabelled: true) { return trusted }
            return guessed(LetterEvidence(bytes, hints)).overruling(.utf8)
        }
        // Valid UTF-8 beyond ASCII is UTF-8: another encoding hits that form by chance less than once in 10^4 for four letters.
        if isUTF8, form.sequences >= 4 || !isPossible {
            return EncodingChoice(.utf8, reason: .validUTF8AgainstLabel, overruledLabel: label.encoding.rawValue)
        }
        var letters = LetterEvidence(bytes, hints)
        guard isPossible else { return guessed(letters).overruling(label.encoding) }
        // A few sequences may be chance: the letters decide.
        if isUTF8, letters.utf8(sequences: form.sequences).cost <= Candidate.of(label.encoding).map({ letters.reading($0).cost }) ?? Int.max
        {
            return EncodingChoice(.utf8, reason: .validUTF8AgainstLabel, overruledLabel: label.encoding.rawValue)
        }
        guard let candidate = Candidate.of(label.encoding), !letters.isPlausible(candidate) else { return trusted }
        let readings = letters.readings()
        return weighed(label, letters.reading(candidate), readings) ?? trusted
    }

    /// What a label is worth against letters, in eighths of a nat.
    private static let labelBonus = 96
    /// The margin between two readings of which each is as likely as not, in eighths of a nat.
    private static let halfSure = 64

    private static func guessed(_ letters: LetterEvidence) -> EncodingChoice {
        var letters = letters
        guard !letters.isEmpty else { return EncodingChoice(.windows1252, reason: .fallback, confidence: 0) }
        let readings = letters.readings()
        return EncodingChoice(readings[0].encoding, reason: .letterFrequencies, confidence: confidence(readings))
    }

    /// The choice against a label; nil when the label stands.
    private static func weighed(_ label: Label, _ labelled: LetterEvidence.Reading, _ readings: [LetterEvidence.Reading]) -> EncodingChoice?
    {
        let best = readings[0]
        guard best.cost + labelBonus < labelled.cost, best.text != labelled.text else { return nil }
        return EncodingChoice(best.encoding, reason: .letterFrequencies, confidence: confidence(readings)).overruling(label.encoding)
    }

    /// From how much less likely the next reading is that makes another text.
    private static func confidence(_ readings: [LetterEvidence.Reading]) -> Double {
        guard let next = readings.dropFirst().first(where: { $0.text != readings[0].text }) else { return 1 }
        let margin = Double(next.cost - readings[0].cost)
        return margin / (margin + Double(halfSure))
    }

    /// ISO-2022-JP: seven bits, and an escape sequence into a Japanese character set.
    private static func isEscaped(_ bytes: Span<UInt8>) -> Bool {
        var hasEscape = false
        for index in bytes.indices {
            if bytes[index] >= 0x80 { return false }
            if bytes[index] == 0x1B, bytes.byte(index + 1) == 0x24, bytes.byte(index + 2) == 0x42 || bytes.byte(index + 2) == 0x40 {
                hasEscape = true
            }
        }
        return hasEscape
    }

    /// UTF-16 without a mark: markup is ASCII, so NUL is often every other byte of its first bytes and never the others.
    private static func utf16ByNulls(_ bytes: Span<UInt8>) -> CharacterEncoding? {
        let count = min(bytes.count, 1024)
        guard count >= 16 else { return nil }
        var nulls = (even: 0, odd: 0)
        for index in 0..<count where bytes[index] == 0 {
            if index % 2 == 0 { nulls.even += 1 } else { nulls.odd += 1 }
        }
        if nulls.odd * 16 > count, nulls.even * 16 < nulls.odd { return .utf16le }
        return nulls.even * 16 > count && nulls.odd * 16 < nulls.even ? .utf16be : nil
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
