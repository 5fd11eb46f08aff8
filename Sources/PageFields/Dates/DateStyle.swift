/// How dates are read where they do not say it themselves.
struct DateStyle: Sendable {
    /// Which of two numbers is the month.
    enum Order: Sendable {
        case dayFirst, monthFirst
    }

    let order: Order
    /// ISO 639-1 in small letters, without a region.
    let language: String?
    /// Whether the language's script has digits of its own.
    let hasOwnDigits: Bool

    private static let withOwnDigits: Set<String> = ["ar", "fa", "ur", "ps", "ckb", "hi", "mr", "ne", "bn", "my", "km"]

    /// - Parameter language: what the page is written in. Americans write the month first; a page in English without a
    ///   region, or in no known language, is taken for one of theirs.
    init(language: String? = nil) {
        let label = language?.lowercased()
        let primary = label.map { String($0.prefix { $0.isLetter }) }
        self.language = primary
        hasOwnDigits = primary.map(Self.withOwnDigits.contains) ?? false
        let region = label?.dropFirst(primary?.count ?? 0).dropFirst()
        let isAmerican = primary == nil || primary == "en" && (region?.isEmpty ?? true || region?.hasPrefix("us") ?? false)
        order = isAmerican ? .monthFirst : .dayFirst
    }
}
