internal import BlockAnalysis

/// The names behind a page's "©": where nothing else tells what a site is called, its last lines do.
enum CopyrightNames {
    /// Blocks at the page's end that are looked at, and characters of a name.
    private static let reach = 12
    private static let longest = 48

    /// - Parameter titles: of the page: a part of one that a line begins with is a name, whatever follows it ("© 2023 The Osk Post RSS").
    /// - Complexity: O(n) over the last blocks and the titles.
    static func find(_ view: PageView, titles: [String]) -> [String] {
        let parts = titles.flatMap { TitleText.Parts($0).parts }.filter { (2...longest).contains($0.count) }
        return view.blocks.indices.suffix(reach).flatMap { block -> [String] in
            let text = view.segmentation.text(of: block)
            guard let mark = text.unicodeScalars.firstIndex(of: "©") else { return [] }
            let behind = withoutYears(text.unicodeScalars[text.unicodeScalars.index(after: mark)...])
            let squeezed = FieldText.squeezed(String(behind))
            return [name(behind)].compactMap(\.self) + parts.map(String.init).filter { squeezed.hasPrefix(FieldText.squeezed($0)) }
        }
    }

    /// "© 1998–2023 The Osk Post. All rights reserved.", "© The Osk Post, 2023".
    private static func withoutYears(_ text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
        text.drop { scalar in
            scalar.properties.isWhitespace || scalar.properties.numericType != nil || "–—-,.(c)/".unicodeScalars.contains(scalar)
        }
    }

    private static func name(_ text: Substring.UnicodeScalarView) -> String? {
        let name = text.prefix { !".,|·•\n(;".unicodeScalars.contains($0) && $0.properties.numericType == nil }
        let cleaned = FieldText.clean(String(name))?.trimmed(of: " «»\"“”„-–—")
        return cleaned.flatMap { (2...longest).contains($0.count) ? $0 : nil }
    }
}
