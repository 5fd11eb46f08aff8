internal import TextPrimitives

/// Titles without what sites put around them.
enum TitleText {
    /// A title's parts with the marks between them.
    struct Parts {
        let parts: [Substring]
        /// The mark behind each part but the last.
        let marks: [Character]
        let whole: String

        /// At marks with space around them, at a colon with space behind it, and at the bars and underscores of Chinese
        /// and Japanese titles.
        init(_ title: String) {
            whole = title
            let scalars = title.unicodeScalars
            var parts: [Substring] = []
            var marks: [Character] = []
            var start = scalars.startIndex
            let bytes = Array(title.utf8)
            var position = 0
            // Nearly all of a title is no mark: only where bytes begin as marks do is a character read.
            while let found = bytes[position...].firstIndex(where: TitleText.mayBeginMark) {
                let place = title.utf8.index(title.startIndex, offsetBy: found)
                let scalar = scalars[place]
                guard TitleText.isMark(scalar) else {
                    position = found + 1
                    continue
                }
                var next = scalars.index(after: place)
                var isRepeated = false
                // "::" is one mark, as are "||" and ">>".
                while next < scalars.endIndex, scalars[next] == scalar {
                    next = scalars.index(after: next)
                    isRepeated = true
                }
                let before = place > scalars.startIndex ? scalars[scalars.index(before: place)] : nil
                if TitleText.parts(scalar, before, next < scalars.endIndex ? scalars[next] : nil) {
                    let part = title[start..<place].trimmed
                    if !part.isEmpty {
                        parts.append(part)
                        // Behind one colon a title goes on; two part it as a bar does.
                        marks.append(isRepeated && scalar == ":" ? "|" : Character(scalar))
                        start = next
                    }
                }
                position = title.utf8.distance(from: title.startIndex, to: next)
            }
            let last = title[start...].trimmed
            if last.isEmpty { if !marks.isEmpty { marks.removeLast() } } else { parts.append(last) }
            self.parts = parts
            self.marks = marks
        }
    }

    /// Whether a byte is the first of a mark.
    private static func mayBeginMark(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2D, 0x2F, 0x3A, 0x3E, 0x5F, 0x7C, 0x7E, 0xC2, 0xE2, 0xEF: true
        default: false
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "|", "-", ":", "/", "_", "~", ">": true
        case "｜", "–", "—", "―", "·", "•", "∙", "：", "«", "»", "‹", "›", "→", "⋅", "⋆", "★", "►", "▸", "❯": true
        default: false
        }
    }

    /// Whether a mark parts a title, by what stands before and behind it.
    private static func parts(_ mark: Unicode.Scalar, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
        func isSpace(_ scalar: Unicode.Scalar?) -> Bool {
            scalar.map { $0 == " " || $0.value > 0x7F && $0.properties.isWhitespace } ?? false
        }
        switch mark {
        case ":": return isSpace(after) || isSpace(before)
        case "：", "｜", "|": return true
        case "_", "-", "–", "—":
            if isSpace(before) && isSpace(after) { return true }
            // Chinese and Japanese titles have no spaces: "标题-网站名".
            return [before, after].compactMap(\.self).contains(where: FieldText.isIdeographic)
        default: return isSpace(before) && isSpace(after)
        }
    }

    /// Whether a text holds none of the marks: most do not.
    private static func hasNoMark(_ title: String) -> Bool { !hasMark(title) }

    static func hasMark(_ title: String) -> Bool {
        title.utf8.contains(where: mayBeginMark) && title.unicodeScalars.contains(where: isMark)
    }

    /// The title without the site's name at either end.
    /// - Complexity: O(n²) over the parts, which are few.
    static func withoutSite(_ title: String, _ site: SiteNames) -> String {
        var title = withoutSiteInBrackets(withoutHost(title, site), site)
        if hasNoMark(title) { return String(title.trimmed) }
        for _ in 0..<4 {
            let split = Parts(title)
            guard split.parts.count > 1, split.parts.count <= 12 else { break }
            // Behind a colon the title goes on: only the name itself is the site's there.
            if let last = split.parts.last,
                split.marks.last.map({ $0 == ":" || $0 == "：" }) ?? false
                    ? site.isSite(String(last)) : site.isSitePart(String(last))
            {
                title = String(title[..<split.parts[split.parts.count - 2].endIndex])
            } else if let first = split.parts.first, site.isSite(String(first)) {
                title = String(title[split.parts[1].startIndex...])
            } else if let first = split.parts.first, split.parts.count > 1, generic.contains(FieldText.squeezed(first)) {
                title = String(title[split.parts[1].startIndex...])
            } else if let shorter = withoutSiteRun(title, split, site) ?? withoutSlogan(title, split, site) {
                title = shorter
            } else {
                break
            }
        }
        title = withoutSiteAtDash(title, site)
        return String(title.trimmed).trimmed(of: "|｜•·")
    }

    /// What programs write before each title ("The Osk Post » Blog Archive » The ferry sails"), squeezed.
    private static let generic: Set<String> = [
        "blogarchive", "blogarchives", "archive", "archives", "archiv", "viewtopic", "просмотртемы", "printversion", "printpage",
        "printview", "versiónimprimible", "druckversion",
    ]

    /// "tarncourier.example The ferry sails": a host before the title needs no mark.
    private static func withoutHost(_ title: String, _ site: SiteNames) -> String {
        guard let space = title.utf8.firstIndex(of: 0x20), title[..<space].utf8.contains(UInt8(ascii: ".")),
            site.isSite(String(title[..<space]))
        else { return title }
        let rest = String(title[space...].trimmed)
        return rest.unicodeScalars.first.map(isMark) ?? true ? title : rest
    }

    /// "The ferry sails—The Osk Post": a dash without spaces parts the very name of the site alone.
    private static func withoutSiteAtDash(_ title: String, _ site: SiteNames) -> String {
        let scalars = title.unicodeScalars
        if let dash = scalars.lastIndex(where: { $0 == "—" || $0 == "–" }), dash > scalars.startIndex,
            site.isToldSite(String(title[scalars.index(after: dash)...].trimmed))
        {
            return String(title[..<dash].trimmed)
        }
        return title
    }

    /// "The ferry sails [The Osk Post]".
    private static func withoutSiteInBrackets(_ title: String, _ site: SiteNames) -> String {
        guard let last = title.utf8.last, last == UInt8(ascii: "]") || last == UInt8(ascii: ")"),
            let open = title.utf8.lastIndex(of: last == UInt8(ascii: "]") ? UInt8(ascii: "[") : UInt8(ascii: "(")),
            site.isToldSite(String(title[title.utf8.index(after: open)...].dropLast().trimmed))
        else { return title }
        let rest = title[..<open].trimmed
        return rest.isEmpty ? title : String(rest)
    }

    /// "The ferry sails – The Osk Post – News from the river": behind a site's very name stands what it says of itself.
    private static func withoutSlogan(_ title: String, _ split: Parts, _ site: SiteNames) -> String? {
        guard split.parts.count > 2,
            let index = split.parts.indices.dropFirst().dropLast().first(where: { site.isToldSite(String(split.parts[$0])) })
        else { return nil }
        return String(title[..<split.parts[index - 1].endIndex])
    }

    /// A site's name may hold a mark itself: "Title - Docs - Tarn".
    private static func withoutSiteRun(_ title: String, _ split: Parts, _ site: SiteNames) -> String? {
        for count in 2..<max(2, split.parts.count) {
            let start = split.parts[split.parts.count - count].startIndex
            if site.isSite(String(title[start...])) { return String(title[..<split.parts[split.parts.count - count - 1].endIndex]) }
        }
        return nil
    }

    /// The first part, where a bar or an angle says that what follows is not of the title.
    static func head(_ title: String) -> String? {
        let split = Parts(title)
        guard split.parts.count > 1 else { return nil }
        guard let mark = split.marks.firstIndex(where: { "|｜«»‹›·•_".contains($0) }) else { return nil }
        return String(title[split.parts[0].startIndex..<split.parts[mark].endIndex])
    }
}
