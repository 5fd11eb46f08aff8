internal import TextPrimitives

extension FeatureExtractor {
    /// Signs of what a text is by its form alone: prices, dates, questions, code, somebody speaking of himself or to the reader.
    mutating func measureTextForm() {
        for (index, block) in page.blocks.enumerated() {
            let form = TextForm(page.segmentation.arena, block.text)
            let measure = page.measures[index]
            table[index, .endMark] = form.endMark
            table[index, .endsColon] = form.endsColon ? 1 : 0
            table[index, .asks] = form.asks ? 1 : 0
            table[index, .endsEllipsis] = form.endsEllipsis ? 1 : 0
            table[index, .prices] = Float(form.prices)
            table[index, .dates] = Float(form.dates)
            table[index, .startsWithDigit] = form.startsWithDigit ? 1 : 0
            table[index, .upperShare] = Float(form.capitals) / Float(max(1, form.read))
            table[index, .ideographShare] = Float(form.ideographs * 3) / Float(max(1, form.read))
            table[index, .lineBreaks] = Float(form.lineBreaks)
            table[index, .codeShare] = Float(form.codeSigns) / Float(max(1, form.read))
            table[index, .averageSentence] = Float(measure.words) / Float(max(1, measure.sentences))
            let range = words.ranges[index].prefix(400)
            let personal = range.count { PersonalWords.contains(words.hashes[$0]) }
            table[index, .personalShare] = range.isEmpty ? 0 : Float(personal) / Float(range.count)
        }
    }
}

/// The form of one text, of its first bytes.
private struct TextForm {
    private(set) var endMark: Float = 0
    private(set) var endsColon = false
    private(set) var asks = false
    private(set) var endsEllipsis = false
    private(set) var prices = 0
    private(set) var dates = 0
    private(set) var startsWithDigit = false
    private(set) var capitals = 0
    private(set) var ideographs = 0
    private(set) var lineBreaks = 0
    private(set) var codeSigns = 0
    /// Bytes that were read.
    private(set) var read = 0

    private static let longest = 2000

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        guard let first = range.first else { return }
        let end = min(range.upperBound, range.lowerBound + Self.longest)
        read = end - range.lowerBound
        startsWithDigit = Self.isDigit(bytes[first])
        var digits = 0
        // Groups of digits joined by a dot, slash or hyphen: three make a date.
        var groups = 0
        let text = bytes.span
        for position in range.lowerBound..<end {
            let byte = text[position]
            // Small letters, and those of alphabets of two bytes, are no sign.
            if digits == 0, byte >= 0x61 && byte <= 0x7A || byte >= 0x80 && byte < 0xE3 {
                groups = 0
                continue
            }
            if Self.isDigit(byte) {
                digits += 1
                if digits == 1, Self.hasCurrency(before: position, bytes, first) { prices += 1 }
                continue
            }
            if digits > 0 {
                let joins = byte == 0x2E || byte == 0x2F || byte == 0x2D
                groups += 1
                if groups == 3, digits <= 4 { dates += 1 }
                if !joins || digits > 4 { groups = 0 }
                if Self.isCurrency(bytes, position, end) || (byte == 0x20 && Self.isCurrency(bytes, position + 1, end)) { prices += 1 }
            } else {
                groups = 0
            }
            digits = 0
            sign(byte)
        }
        if digits > 0, digits <= 4, groups == 2 { dates += 1 }
        ending(bytes, range)
    }

    private mutating func sign(_ byte: UInt8) {
        switch byte {
        case 0x41...0x5A: capitals += 1
        case 0x3F: asks = true
        case 0x0A: lineBreaks += 1
        case 0x7B, 0x7D, 0x28, 0x29, 0x3B, 0x3D, 0x3C, 0x3E, 0x5F: codeSigns += 1
        case 0xE3...0xE9: ideographs += 1
        default: break
        }
    }

    private mutating func ending(_ bytes: [UInt8], _ range: Range<Int>) {
        let last = bytes[range.upperBound - 1]
        switch last {
        case 0x2E: endMark = 1
        case 0x21: endMark = 2
        case 0x3F: endMark = 3
        case 0x3A: endsColon = true
        default: break
        }
        guard range.count >= 3 else { return }
        let tail = bytes[(range.upperBound - 3)..<range.upperBound]
        if tail.elementsEqual([0xE2, 0x80, 0xA6]) || tail.elementsEqual([0x2E, 0x2E, 0x2E]) { endsEllipsis = true }
        guard last >= 0x80 else { return }
        switch SentenceMark(UTF8Scalars.decode(bytes, at: UTF8Scalars.before(bytes, range.upperBound)).scalar) {
        case .stop: endMark = 1
        case .exclamation: endMark = 2
        case .question: endMark = 3
        case .comma, nil: break
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func hasCurrency(before position: Int, _ bytes: [UInt8], _ first: Int) -> Bool {
        var last = position - 1
        if last > first, bytes[last] == 0x20 { last -= 1 }
        guard last >= first else { return false }
        if bytes[last] == 0x24 || (bytes[last] == 0xA3 && last > first && bytes[last - 1] == 0xC2) { return true }
        return last - 2 >= first && bytes[last - 2] == 0xE2 && bytes[last - 1] == 0x82
    }

    /// `$`, `£`, a sign of the block of currencies (U+20A0…), `руб`, `zł`, `usd`, `eur`.
    private static func isCurrency(_ bytes: [UInt8], _ position: Int, _ end: Int) -> Bool {
        guard position < end else { return false }
        if bytes[position] == 0x24 { return true }
        if position + 1 < end, bytes[position] == 0xC2, bytes[position + 1] == 0xA3 { return true }
        if position + 1 < end, bytes[position] == 0xE2, bytes[position + 1] == 0x82 { return true }
        return units.contains { unit in
            position + unit.count <= end && zip(unit, bytes[position..<(position + unit.count)]).allSatisfy { $0 == $1 || $0 == $1 | 0x20 }
        }
    }

    private static let units = ["руб", "zł", "usd", "eur"].map { Array($0.utf8) }
}

/// Words by which somebody speaks of himself or to his reader, in the languages that pages most often come in.
private enum PersonalWords {
    static func contains(_ hash: UInt32) -> Bool { filter.mayContain(hash) && hashes.contains(hash) }

    private static let filter = HashFilter(hashes)
    private static let hashes = Set(
        BlockWords.of(
            """
            i my we me our us you your i'm я мы мне нас наш наша наши нам вы вас вам ваш ваша ваши ich wir uns unser unsere sie ihr ihre \
            du dein nous notre nos vous votre vos je nosotros nuestro nuestra usted su noi nostro voi vostro wij onze u uw my nasz nasze \
            państwo vi vår era εμείς μας εσείς σας biz siz
            """))
}
