internal import PageTree
internal import TextPrimitives
internal import TextViews

/// Reads a text as a reader sees it: what an override shows from right to left is turned, a word that a hyphen breaks at a
/// line's end is one; of a text that holds markup, as stores of comments keep it, tags of HTML and of bulletin boards are
/// passed over, character references and escapes of addresses and programs are characters.
enum MarkupReading {
    /// Bytes of the longest tag.
    private static let longestTag = 1024

    /// RIGHT-TO-LEFT OVERRIDE and POP DIRECTIONAL FORMATTING (UAX #9).
    private static let override: [UInt8] = [0xE2, 0x80, 0xAE]
    private static let pop: [UInt8] = [0xE2, 0x80, 0xAC]

    /// - Parameter hasTags: whether the text may hold tags and references.
    /// - Returns: nil for a text that is shown as it stands.
    /// - Complexity: O(n).
    static func view(of source: [UInt8], _ range: Range<Int>, hasTags: Bool) -> TextView? {
        let mayHaveMarkup =
            hasTags
            && (source[range].contains { $0 == 0x3C || $0 == 0x26 || $0 == 0x5B || $0 == 0x7C }
                || EscapedCharacter.stand(in: source, range))
        let hasOverride = hasOverride(source, range)
        let hasBrokenWords = BrokenWords.stand(in: source, range)
        guard mayHaveMarkup || hasOverride || hasBrokenWords else { return nil }
        var builder = TextViewBuilder()
        var hasMarkup = false
        var position = range.lowerBound
        while position < range.upperBound {
            if hasOverride, source[position...].starts(with: override) {
                hasMarkup = true
                position = turn(source, position, range.upperBound, &builder)
            } else if hasBrokenWords, let next = BrokenWords.rest(of: source, at: position, upTo: range.upperBound) {
                hasMarkup = true
                position = next
            } else if mayHaveMarkup, let next = endOfMarkup(source, position, range.upperBound) {
                hasMarkup = true
                if next.parts { builder.append(0x20, position..<next.end) }
                position = next.end
            } else if mayHaveMarkup, source[position] == 0x26, let (scalars, end) = reference(source, position, range.upperBound) {
                hasMarkup = true
                for scalar in scalars { builder.append(scalar, position..<end) }
                position = end
            } else if mayHaveMarkup, let character = EscapedCharacter(source, position, range.upperBound) {
                hasMarkup = true
                builder.append(character.scalar, position..<character.end)
                position = character.end
            } else {
                let (scalar, length) = UTF8Scalars.decode(source, at: position)
                builder.append(scalar, position..<(position + length))
                position += length
            }
        }
        return hasMarkup ? builder.view(.raw) : nil
    }

    private static func hasOverride(_ source: [UInt8], _ range: Range<Int>) -> Bool {
        var position = range.lowerBound
        // The last byte is the rarest in Russian.
        while let found = source.firstIndex(of: 0xAE, from: position, upTo: range.upperBound) {
            if found >= range.lowerBound + 2, source[found - 1] == 0x80, source[found - 2] == 0xE2 { return true }
            position = found + 1
        }
        return false
    }

    /// Appends what an override turns, from its end; each character is said to come from all of it.
    /// - Returns: where the text goes on.
    private static func turn(_ source: [UInt8], _ start: Int, _ end: Int, _ builder: inout TextViewBuilder) -> Int {
        var scalars: [UInt32] = []
        var position = start + override.count
        var inner = position
        while inner < end, source[inner] != 0x0A, !source[inner...].starts(with: pop) {
            let (scalar, length) = UTF8Scalars.decode(source, at: inner)
            scalars.append(scalar)
            inner += length
        }
        position = inner
        for scalar in scalars.reversed() { builder.append(scalar, start..<position) }
        return position
    }

    /// Where a tag that begins at a place ends, and whether it parts words.
    private static func endOfMarkup(_ source: [UInt8], _ start: Int, _ end: Int) -> (end: Int, parts: Bool)? {
        switch source[start] {
        case 0x3C: return endOfTag(source, start, end)
        case 0x5B: return endOfBoardTag(source, start, end)
        // Spoilers of messengers.
        case 0x7C: return start + 1 < end && source[start + 1] == 0x7C ? (start + 2, false) : nil
        default: return nil
        }
    }

    private static func endOfTag(_ source: [UInt8], _ start: Int, _ end: Int) -> (end: Int, parts: Bool)? {
        let limit = min(end, start + longestTag)
        var name = start + 1
        guard name < limit else { return nil }
        if source[name] == 0x21 {
            guard let close = source[name..<limit].firstIndex(of: 0x3E) else { return nil }
            return (close + 1, false)
        }
        if source[name] == 0x2F { name += 1 }
        guard name < limit, isLetter(source[name]), let close = source[name..<limit].firstIndex(of: 0x3E) else { return nil }
        let tag = String(decoding: source[name..<limit].prefix { isLetter($0) || ($0 >= 0x30 && $0 <= 0x39) }, as: UTF8.self).lowercased()
        return (close + 1, blocks.contains(tag))
    }

    private static func endOfBoardTag(_ source: [UInt8], _ start: Int, _ end: Int) -> (end: Int, parts: Bool)? {
        let limit = min(end, start + longestTag)
        var name = start + 1
        if name < limit, source[name] == 0x2F { name += 1 }
        let letters = source[name..<limit].prefix { isLetter($0) }
        let tag = String(decoding: letters, as: UTF8.self).lowercased()
        guard boardTags.contains(tag), letters.endIndex < limit else { return nil }
        if source[letters.endIndex] == 0x5D { return (letters.endIndex + 1, false) }
        guard source[letters.endIndex] == 0x3D, let close = source[letters.endIndex..<limit].firstIndex(of: 0x5D) else { return nil }
        return (close + 1, false)
    }

    private static func reference(_ source: [UInt8], _ start: Int, _ end: Int) -> ([UInt32], end: Int)? {
        var characters: [UInt8] = []
        guard let next = CharacterReferences.append(source.span, at: start, upTo: end, isAttribute: false, to: &characters) else {
            return nil
        }
        // Stores escape what was escaped already: «&amp;#1093;».
        if characters == [0x26], next < end, source[next] == 0x23 {
            let escaped = [0x26] + source[next..<min(end, next + longestReference)]
            var inner: [UInt8] = []
            if let last = CharacterReferences.append(escaped.span, at: 0, upTo: escaped.count, isAttribute: false, to: &inner) {
                return (String(decoding: inner, as: UTF8.self).unicodeScalars.map(\.value), next + last - 1)
            }
        }
        return (String(decoding: characters, as: UTF8.self).unicodeScalars.map(\.value), next)
    }

    /// Bytes of the longest number of a character, «&#x1F600;», without its beginning.
    private static let longestReference = 10

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

    /// Elements that part words.
    private static let blocks: Set<String> = [
        "p", "div", "br", "li", "ul", "ol", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "table", "hr", "pre",
        "section",
        "article", "header", "footer", "dl", "dt", "dd", "img", "figure",
    ]
    private static let boardTags: Set<String> = [
        "b", "i", "u", "s", "url", "quote", "color", "size", "spoiler", "img", "code", "font", "center", "left", "right", "list", "email",
        "sup",
        "sub", "strike", "hide",
    ]
}
