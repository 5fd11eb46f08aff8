/// Chooses a page's encoding.
enum EncodingDetector {
    /// The choice; `isUTF8` says whether the bytes are valid UTF-8.
    static func choose(_ page: PageBytes, isUTF8: Bool) -> EncodingChoice {
        if page.isText { return EncodingChoice(name: "utf-8", reason: .text) }
        if let mark = byteOrderMark(page.bytes) { return EncodingChoice(name: mark, reason: .byteOrderMark) }
        if let wide = utf16ByNulls(page.bytes) { return EncodingChoice(name: wide, reason: .nullBytes) }
        let label: (name: String, reason: EncodingChoice.Reason)?
        if let declared = page.declaredEncoding.flatMap(EncodingLabels.name) {
            label = (declared, .transport)
        } else if let meta = MetaPrescan.label(in: page.bytes).flatMap(EncodingLabels.name) {
            // A page whose meta could be read is no UTF-16, whatever it says (HTML Standard, 13.2.3.2).
            label = (meta.hasPrefix("utf-16") ? "utf-8" : meta, .meta)
        } else {
            label = nil
        }
        guard let label else { return unlabelled(page.bytes, isUTF8: isUTF8) }
        return checked(label, page.bytes, isUTF8: isUTF8)
    }

    private static func unlabelled(_ bytes: [UInt8], isUTF8: Bool) -> EncodingChoice {
        if isUTF8 { return EncodingChoice(name: "utf-8", reason: .validUTF8) }
        if isMostlyUTF8(bytes) { return EncodingChoice(name: "utf-8", reason: .validUTF8) }
        if let guess = LetterFrequencies.guess(highBytesOfText(bytes)), guess.score > 0.5 {
            return EncodingChoice(name: guess.name, reason: .letterFrequencies)
        }
        return EncodingChoice(name: "windows-1252", reason: .fallback)
    }

    /// A label is trusted unless the bytes speak clearly against it.
    private static func checked(
        _ label: (name: String, reason: EncodingChoice.Reason), _ bytes: [UInt8], isUTF8: Bool
    ) -> EncodingChoice {
        if label.name == "utf-8" {
            if isUTF8 || isMostlyUTF8(bytes) { return EncodingChoice(name: label.name, reason: label.reason) }
            var choice = unlabelled(bytes, isUTF8: false)
            if choice.name != "utf-8" {
                choice = EncodingChoice(name: choice.name, reason: .lettersAgainstLabel, overruledLabel: label.name)
            }
            return choice
        }
        // Long valid UTF-8 beyond ASCII is UTF-8: another encoding hits that form by chance less than once in 10^4 for
        // four letters.
        if isUTF8, highBytes(bytes, atLeast: 8), !label.name.hasPrefix("iso-2022") {
            return EncodingChoice(name: "utf-8", reason: .validUTF8AgainstLabel, overruledLabel: label.name)
        }
        let isSingleByte = label.name.hasPrefix("windows-125") || LetterFrequencies.candidates.contains(label.name)
        if isSingleByte, !isUTF8 {
            let text = highBytesOfText(bytes)
            let labelled =
                LetterFrequencies.candidates.contains(label.name)
                ? LetterFrequencies.score(text, as: label.name) : label.name == "windows-1252" ? 0.35 : nil
            if let guess = LetterFrequencies.guess(text), let labelled, guess.name != label.name,
                guess.score > 0.7, guess.score > labelled + 0.3, text.count >= 64
            {
                return EncodingChoice(name: guess.name, reason: .lettersAgainstLabel, overruledLabel: label.name)
            }
        }
        return EncodingChoice(name: label.name, reason: label.reason)
    }

    // MARK: Signs in the bytes

    static func byteOrderMarkLength(_ bytes: [UInt8]) -> Int {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? 2 : 0
    }

    private static func byteOrderMark(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return "utf-8" }
        if bytes.starts(with: [0xFF, 0xFE]) { return "utf-16le" }
        return bytes.starts(with: [0xFE, 0xFF]) ? "utf-16be" : nil
    }

    /// UTF-16 without a mark: markup is ASCII, so every other byte of its first bytes is NUL.
    private static func utf16ByNulls(_ bytes: [UInt8]) -> String? {
        let head = bytes.prefix(1024)
        guard head.count >= 16 else { return nil }
        var nulls = (even: 0, odd: 0)
        for (index, byte) in head.enumerated() where byte == 0 {
            if index % 2 == 0 { nulls.even += 1 } else { nulls.odd += 1 }
        }
        if nulls.odd * 4 > head.count, nulls.even * 16 < nulls.odd { return "utf-16le" }
        return nulls.even * 4 > head.count && nulls.odd * 16 < nulls.even ? "utf-16be" : nil
    }

    /// UTF-8 with a few broken bytes: one bad byte must not garble the rest.
    private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
        var good = 0
        var bad = 0
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            guard byte >= 0x80 else {
                position += 1
                continue
            }
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 0
            let end = position + length
            if length > 0, end <= bytes.count, bytes[(position + 1)..<end].allSatisfy({ $0 & 0xC0 == 0x80 }) {
                good += 1
                position = end
            } else {
                bad += 1
                position += 1
            }
        }
        return good > bad * 10
    }

    private static func highBytes(_ bytes: [UInt8], atLeast wanted: Int) -> Bool {
        var count = 0
        for byte in bytes where byte >= 0x80 {
            count += 1
            if count >= wanted { return true }
        }
        return false
    }

    /// The words beyond ASCII, each with one space after it, up to what the guess reads.
    private static func highBytesOfText(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        for byte in bytes {
            if byte >= 0x80 { text.append(byte) } else if text.last ?? 0x20 != 0x20 { text.append(0x20) }
            if text.count >= 1 << 16 { break }
        }
        return text
    }
}
