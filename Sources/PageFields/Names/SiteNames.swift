internal import TextPrimitives

/// What a page's site is called: by its metadata, its host, its logo.
struct SiteNames: Sendable {
    /// As the page writes them, the surest first.
    let names: [String]
    private let squeezed: Set<String>
    private let told: Set<String>
    /// The host's labels without `www` and the public ending: "tarncourier" of `www.tarncourier.co.uk`.
    private let labels: [String]
    private let host: String
    /// Bytes that a name of the site may have, with marks and an article.
    private let longest: Int

    init(told: [String], logos: [String], host: String?) {
        names = told
        var squeezed: Set<String> = []
        for name in told + logos {
            let whole = FieldText.squeezed(name)
            if whole.utf8.count >= 2 { squeezed.insert(Self.withoutArticle(whole, name)) }
        }
        self.squeezed = squeezed
        self.told = Set(told.map { Self.withoutArticle(FieldText.squeezed($0), $0) })
        self.host = host ?? ""
        longest = 24 + 2 * ((told + logos).map(\.utf8.count).max() ?? 0) + (host?.utf8.count ?? 0)
        let parts = (host ?? "").split(separator: ".").map(String.init)
        let generic: Set<String> = [
            "www", "m", "com", "co", "org", "net", "edu", "gov", "ac", "blog", "news", "en", "de", "amp", "mobile", "web",
        ]
        labels = parts.dropLast().filter { !generic.contains($0) && $0.utf8.count >= 2 }.map { FieldText.squeezed($0) }
    }

    /// "The Tarn Courier" and "Tarn Courier" are one.
    private static func withoutArticle(_ squeezed: String, _ name: String) -> String {
        guard squeezed.utf8.count > 5, let space = name.firstIndex(of: " ") else { return squeezed }
        let article = name[..<space].lowercased()
        return articles.contains(article) ? String(squeezed.dropFirst(article.count)) : squeezed
    }

    private static let articles: Set<String> = [
        "the", "der", "die", "das", "le", "la", "les", "el", "los", "il", "lo", "de", "het", "o", "a",
    ]

    /// Whether a text is the name that the page's data give its site, or its host; what logos say is left aside.
    func isToldSite(_ text: String) -> Bool {
        let bare = Self.withoutArticle(FieldText.squeezed(text), text)
        return bare.utf8.count >= 2
            && (told.contains(bare) || labels.contains(bare) || text.lowercased() == host || "www." + text.lowercased() == host)
    }

    /// Whether a text is the site's name and nothing else.
    func isSite(_ text: String) -> Bool {
        // No site is called by a sentence.
        guard text.utf8.count <= longest else { return false }
        let bare = Self.withoutArticle(FieldText.squeezed(text), text)
        guard bare.utf8.count >= 2 else { return false }
        if squeezed.contains(bare) || labels.contains(bare) { return true }
        guard !host.isEmpty, text.utf8.contains(UInt8(ascii: ".")) else { return false }
        let whole = text.lowercased()
        return (whole == host || "www." + whole == host || host.hasSuffix("." + whole))
    }

    /// Whether a part of a title names the site: its name, or its host, with a few words beside ("UsingEnglish.com ESL
    /// Forum"), or a name of which the host is the initials.
    func isSitePart(_ text: String) -> Bool {
        if isSite(text) { return true }
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count <= 7, !text.isEmpty else { return false }
        let bare = FieldText.squeezed(text)
        if labels.contains(where: { $0.utf8.count >= 4 && bare.byteRange(of: $0) != nil && $0.utf8.count * 3 >= bare.utf8.count }) {
            return true
        }
        if squeezed.contains(where: { $0.utf8.count >= 4 && bare.hasPrefix($0) && $0.utf8.count * 2 >= bare.utf8.count }) { return true }
        if squeezed.contains(where: { bare.utf8.count >= 5 && $0.hasPrefix(bare) && bare.utf8.count * 2 >= $0.utf8.count }) { return true }
        let initials = words.compactMap(\.first).filter(\.isUppercase).map(String.init).joined().lowercased()
        return initials.count >= 3 && labels.contains(initials)
    }
}
