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
            var parts: [Substring] = []
            var marks: [Character] = []
            var start = title.startIndex
            // Walking over characters is dear, and most titles have no mark.
            var position = title.utf8.contains(where: TitleText.mayBeginMark) ? title.startIndex : title.endIndex
            while position < title.endIndex {
                let character = title[position]
                let next = title.index(after: position)
                if TitleText.isMark(character), TitleText.parts(title, position, next, character) {
                    let part = title[start..<position].trimmed
                    if !part.isEmpty {
                        parts.append(part)
                        marks.append(character)
                        start = next
                    }
                }
                position = next
            }
            let last = title[start...].trimmed
            if last.isEmpty { if !marks.isEmpty { marks.removeLast() } } else { parts.append(last) }
            self.parts = parts
            self.marks = marks
        }
    }

    /// |｜–—-―·•∙:：«»‹›/_~→⋅, and what Unicode takes for the middle dot.
    private static func isMark(_ character: Character) -> Bool {
        let scalars = character.unicodeScalars
        guard let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex else { return false }
        switch first.value {
        case 0x7C, 0xFF5C, 0x2013, 0x2014, 0x2D, 0x2015, 0xB7, 0x387, 0x2022, 0x2219, 0x3A, 0xFF1A, 0xAB, 0xBB, 0x2039, 0x203A, 0x2F, 0x5F,
            0x7E, 0x2192, 0x22C5:
            return true
        default: return false
        }
    }

    /// Whether a byte of UTF-8 is a mark, or the first of one.
    private static func mayBeginMark(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2D, 0x2F, 0x3A, 0x5F, 0x7C, 0x7E, 0xC2, 0xCE, 0xE2, 0xEF: true
        default: false
        }
    }

    private static func parts(_ title: String, _ position: String.Index, _ next: String.Index, _ mark: Character) -> Bool {
        let isSpacedBefore = position > title.startIndex && title[title.index(before: position)].isWhitespace
        let isSpacedAfter = next < title.endIndex && title[next].isWhitespace
        switch mark {
        case ":": return isSpacedAfter || isSpacedBefore
        case "：", "｜", "|": return true
        case "_", "-", "–", "—":
            if isSpacedBefore && isSpacedAfter { return true }
            // Chinese and Japanese titles have no spaces: "标题-网站名".
            let before = position > title.startIndex ? title[title.index(before: position)].unicodeScalars.first : nil
            let after = next < title.endIndex ? title[next].unicodeScalars.first : nil
            return [before, after].compactMap(\.self).contains(where: FieldText.isIdeographic)
        case "«", "»": return isSpacedBefore && isSpacedAfter
        default: return isSpacedBefore && isSpacedAfter
        }
    }

    /// The title without the site's name at either end.
    /// - Complexity: O(n²) over the parts, which are few.
    static func withoutSite(_ title: String, _ site: SiteNames) -> String {
        var title = title
        for _ in 0..<4 {
            let split = Parts(title)
            guard split.parts.count > 1, split.parts.count <= 12 else { break }
            if let last = split.parts.last, site.isSitePart(String(last)) {
                title = String(title[..<split.parts[split.parts.count - 2].endIndex])
            } else if let first = split.parts.first, site.isSite(String(first)) {
                title = String(title[split.parts[1].startIndex...])
            } else if let shorter = withoutSiteRun(title, split, site) {
                title = shorter
            } else {
                break
            }
        }
        return String(title.trimmed)
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
