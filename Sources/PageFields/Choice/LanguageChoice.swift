internal import LanguageModels

/// The language of the running text; the page's own label adds the region, or stands in where the text is too short.
/// The direction follows the page's word, else the language's script.
struct LanguageChoice: FieldChoice {
    let fields = [Field.language, .direction]
    func choose(from list: inout CandidateList, _ page: FieldPage, into metadata: inout Metadata) {
        if let best = list.best(of: .language) {
            var chosen = best
            let primary = Self.primary(list[best].value)
            for index in list.indices(of: .language)
            where index != best && LanguageIdentifier.agrees(label: list[index].value, with: primary) {
                if list[index].value.count > list[chosen].value.count { chosen = index }
            }
            list[chosen].isChosen = true
            metadata.language = list[chosen].value.split(separator: ",").first.map { String($0.map { $0 == "_" ? "-" : $0 }) }
        }
        if let best = list.best(of: .direction) {
            list[best].isChosen = true
            metadata.direction = Metadata.Direction(rawValue: list[best].value)
        } else if let language = metadata.language {
            metadata.direction = Self.rightToLeft.contains(Self.primary(language)) ? .rightToLeft : .leftToRight
        }
    }

    private static func primary(_ tag: String) -> String { String(tag.prefix { $0.isLetter }).lowercased() }

    /// Languages whose script runs from right to left.
    private static let rightToLeft: Set<String> = [
        "ar", "he", "iw", "fa", "ur", "yi", "ji", "ps", "sd", "ug", "dv", "ckb", "arc", "azb", "syr",
    ]
}
