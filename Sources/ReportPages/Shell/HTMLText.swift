internal import Output

/// Texts as they may stand in a page.
enum HTMLText {
    /// In content and between double quotes. A zero, which a parser drops or replaces, is replaced here.
    static func escaped(_ text: String) -> String { Escaping.htmlAttribute(text).replacing("\0", with: "\u{FFFD}") }
}
