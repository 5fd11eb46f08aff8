/// What a link's address says of whether it leads to a section of its site.
enum SectionAddress {
    /// Segments that content systems put before a category's name.
    private static let words: Set<String> = [
        "category", "categories", "cat", "kategorie", "kategorien", "kategoria", "categoria", "categorias", "categorie", "kategori",
        "rubric", "rubrics", "rubrika", "rubriki", "rubrik", "rubrique", "section", "sections", "ressort", "seccion", "sezione",
    ]

    /// Whether a segment before the last says that the last is a category: `/category/towns/`.
    static func isOfCategory(_ address: String) -> Bool {
        segments(address).dropLast().contains { words.contains($0.lowercased()) }
    }

    /// Whether it may lead to a section of a name: the last segment spells it ("Local news" at `/news/local-news`), or, where the name
    /// has letters that an address does not hold, the way is short and of letters alone (`/society/`).
    static func mayName(_ name: String, _ address: String) -> Bool {
        let segments = segments(address)
        guard let last = segments.last else { return false }
        guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return segments.count <= 2 && segments.allSatisfy(isPlain) }
        let letters = FieldText.squeezed(name)
        return letters.utf8.count >= 3 && FieldText.squeezed(last) == letters
    }

    private static func isPlain(_ segment: Substring) -> Bool {
        segment.utf8.count <= 24 && segment.utf8.allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 == UInt8(ascii: "-") }
    }

    private static func segments(_ address: String) -> [Substring] {
        PageAddress.path(of: address).prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
    }
}
