import LanguageModels

/// Which languages a page may be in, by what stands around its text: worth something where the text is short.
struct LanguageHints {
    /// In eighths of a nat: a label is copied from theme to theme, a domain is chosen once.
    private static let labelBonus = 64
    private static let domainBonus = 32

    /// The most that the plain words around are worth.
    private static let plainBonus = 64
    /// Letters below which they tell nothing.
    private static let leastPlain = 200

    private let label: Substring?
    private let ofDomain: [Substring]
    private var ofPlainWords: [String: Int] = [:]

    /// - Parameters:
    ///   - label: `lang` of the root element, in lower case.
    ///   - host: the page's host.
    init(label: String?, host: String?) {
        self.label = label?.prefix { $0 != "-" && $0 != "_" }
        let domain = host?.split(separator: ".").last.map(String.init) ?? ""
        ofDomain = (Self.domains[domain] ?? "").split(separator: " ")
    }

    func bonus(_ language: String) -> Int {
        (label.map { $0 == language } ?? false ? Self.labelBonus : 0) + (ofDomain.contains { $0 == language } ? Self.domainBonus : 0)
            + (ofPlainWords[language] ?? 0)
    }

    /// Hears what language the words in plain ASCII are in: among languages in Latin letters that tells which.
    mutating func listen(to plainText: [UInt32]) {
        guard plainText.count >= Self.leastPlain else { return }
        let text = CodedText(plainText)
        let costs = LetterModel.latin.map { (language: $0.language, cost: $0.cost(text)) }
        let least = costs.map(\.cost).min() ?? 0
        for (language, cost) in costs { ofPlainWords[language] = max(0, Self.plainBonus - (cost - least) / 4) }
    }

    /// Languages of top-level domains, as far as they are not written in windows-1252.
    private static let domains: [String: String] = [
        "ru": "ru", "su": "ru", "by": "ru be", "ua": "uk ru", "kz": "ru kk", "bg": "bg", "mk": "mk", "rs": "sr", "mn": "mn", "pl": "pl",
        "cz": "cs", "sk": "sk", "hu": "hu", "si": "sl", "hr": "hr", "ro": "ro", "md": "ro ru", "gr": "el", "cy": "el tr", "tr": "tr",
        "az": "az", "il": "he", "lt": "lt", "lv": "lv", "ee": "et", "vn": "vi", "th": "th", "cn": "zh", "tw": "zh", "hk": "zh", "jp": "ja",
        "kr": "ko", "ir": "fa", "sa": "ar", "ae": "ar", "eg": "ar", "ma": "ar fr", "dz": "ar fr", "sy": "ar", "iq": "ar", "jo": "ar",
        "pk": "ur en", "de": "de", "at": "de", "ch": "de fr it", "fr": "fr", "be": "nl fr", "es": "es ca eu", "it": "it", "pt": "pt",
        "br": "pt",
        "nl": "nl", "se": "sv", "no": "no", "dk": "da", "fi": "fi sv", "is": "is", "mx": "es", "ar": "es", "cl": "es", "al": "sq",
    ]
}
