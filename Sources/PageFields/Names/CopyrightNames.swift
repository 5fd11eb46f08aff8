internal import BlockAnalysis

/// The names behind a page's "©": where nothing else tells what a site is called, its last lines do.
enum CopyrightNames {
    /// Blocks at the page's end that are looked at, and characters of a name.
    private static let reach = 12
    private static let longest = 48

    /// - Complexity: O(n) over the last blocks.
    static func find(_ view: PageView) -> [String] {
        view.blocks.indices.suffix(reach).compactMap { block in
            let text = view.segmentation.text(of: block)
            guard let mark = text.unicodeScalars.firstIndex(of: "©") else { return nil }
            return name(behind: text.unicodeScalars[text.unicodeScalars.index(after: mark)...])
        }
    }

    /// "© 1998–2023 The Osk Post. All rights reserved.", "© The Osk Post, 2023".
    private static func name(behind text: Substring.UnicodeScalarView) -> String? {
        let years = text.drop { scalar in
            scalar.properties.isWhitespace || scalar.properties.numericType != nil || "–—-,.(c)/".unicodeScalars.contains(scalar)
        }
        let name = years.prefix { !".,|·•\n(;".unicodeScalars.contains($0) && $0.properties.numericType == nil }
        let cleaned = FieldText.clean(String(name))?.trimmed(of: " «»\"“”„-–—")
        return cleaned.flatMap { (2...longest).contains($0.count) ? $0 : nil }
    }
}
