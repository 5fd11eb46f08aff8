/// What a page's site is called: by its metadata, its host, its logo.
struct SiteNames: Sendable {
    /// As the page writes them, the surest first.
    let names: [String]
    private let squeezed: Set<String>
    /// The host's labels without `www` and the public ending: "tarncourier" of `www.tarncourier.co.uk`.
    private let labels: [String]
    private let host: String

    init(told: [String], logos: [String], host: String?) {
        names = told
        var squeezed: Set<String> = []
        for name in told + logos {
            let whole = FieldText.squeezed(name)
            if whole.utf8.count >= 2 { squeezed.insert(Self.withoutArticle(whole, name)) }
        }
        self.squeezed = squeezed
        self.host = host ?? ""
        let parts = (host ?? "").split(separator: ".").map(String.init)
        let generic: Set<String> = [
            "www", "m", "com", "co", "org", "net", "edu", "gov", "ac", "blog", "news", "en", "de", "amp", "mobile", "web",
        ]
        labels = parts.dropLast().filter { !generic.contains($0) && $0.utf8.count >= 2 }.map { FieldText.squeezed($0) }
    }

    /// "The Tarn Courier" and "Tarn Courier" are one.
    private static func withoutArticle(_ squeezed: String, _ name: String) -> String {
        name.lowercased().hasPrefix("the ") && squeezed.utf8.count > 5 ? String(squeezed.dropFirst(3)) : squeezed
    }

    /// Whether a text is the site's name and nothing else.
    func isSite(_ text: String) -> Bool {
        let bare = Self.withoutArticle(FieldText.squeezed(text), text)
        guard bare.utf8.count >= 2 else { return false }
        if squeezed.contains(bare) || labels.contains(bare) { return true }
        let whole = text.lowercased()
        return !host.isEmpty && (whole == host || "www." + whole == host || host.hasSuffix("." + whole))
    }

    /// Whether a part of a title names the site: its name, or its host, with a few words beside ("UsingEnglish.com ESL
    /// Forum"), or a name of which the host is the initials.
    func isSitePart(_ text: String) -> Bool {
        if isSite(text) { return true }
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count <= 7, !text.isEmpty else { return false }
        let bare = FieldText.squeezed(text)
        if labels.contains(where: { $0.utf8.count >= 4 && bare.contains($0) && $0.utf8.count * 3 >= bare.utf8.count }) { return true }
        if squeezed.contains(where: { $0.utf8.count >= 4 && bare.hasPrefix($0) && $0.utf8.count * 2 >= bare.utf8.count }) { return true }
        if squeezed.contains(where: { bare.utf8.count >= 5 && $0.hasPrefix(bare) && bare.utf8.count * 2 >= $0.utf8.count }) { return true }
        let initials = words.compactMap(\.first).filter(\.isUppercase).map(String.init).joined().lowercased()
        return initials.count >= 3 && labels.contains(initials)
    }
}
