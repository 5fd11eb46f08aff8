/// Where several people of a by-line work, told between their names: "Ilse Marwood of the Gazette and Tom Dunn of the Herald".
enum Affiliations {
    /// What stands between a person and where he works; words that names hold too are left aside.
    private static let prepositions: Set<String> = [
        "of", "for", "from", "vom", "del", "dell’", "из", "із", "z", "från", "fra", "van", "in", "à", "aus", "в",
    ]
    private static let conjunctions: Set<String> = ["and", "&", "und", "et", "y", "e", "i", "и", "та", "oraz", "och", "og", "en"]
    private static let mostWords = 6

    /// The same by-line with each body in brackets behind its person, people parted by semicolons; nil for any other.
    /// - Complexity: O(words).
    static func bracketed(_ text: String) -> String? {
        let words = text.split(separator: " ")
        if let place = place(behind: words) { return place }
        guard words.count >= 7, words.contains(where: { conjunctions.contains($0.lowercased()) }) else { return nil }
        var people: [String] = []
        var index = 0
        while index < words.count {
            let name = Self.name(words, at: index)
            guard name.count >= 2 else { return nil }
            index = name.endIndex
            var body: ArraySlice<Substring> = []
            if index < words.count, prepositions.contains(words[index].lowercased()) {
                let start = index
                index += 1
                while index < words.count, !isJoint(words, at: index) { index += 1 }
                body = words[start..<index]
                guard (2...mostWords).contains(body.count), body.contains(where: { $0.first?.isUppercase ?? false }) else { return nil }
            }
            people.append(name.joined(separator: " ") + (body.isEmpty ? "" : " (\(body.joined(separator: " ").trimmed(of: ",")))"))
            guard index < words.count else { break }
            guard isJoint(words, at: index) else { return nil }
            index += 1
        }
        return people.count > 1 && people[0].hasSuffix(")") ? people.joined(separator: "; ") : nil
    }

    /// "Ilse Marwood in Osk": one person and the town that he writes from.
    static func place(behind words: [Substring]) -> String? {
        guard (4...6).contains(words.count), let index = words.firstIndex(of: "in"), index >= 2, words.count > index + 1,
            name(words, at: 0).count == index, words[(index + 1)...].allSatisfy({ $0.first?.isUppercase ?? false })
        else { return nil }
        return words[..<index].joined(separator: " ") + " (" + words[index...].joined(separator: " ") + ")"
    }

    /// Words with capitals from a place on, none of which is of a body.
    private static func name(_ words: [Substring], at start: Int) -> ArraySlice<Substring> {
        let name = words[start...].prefix { $0.first?.isUppercase ?? false && $0.last != "," }
        return name.count <= 4 && !name.contains { NameWords.isBody($0.lowercased()) } ? name : []
    }

    private static func isJoint(_ words: [Substring], at index: Int) -> Bool {
        conjunctions.contains(words[index].lowercased()) && index + 1 < words.count && name(words, at: index + 1).count >= 2
    }
}
