import PageTree
internal import TextPrimitives

/// Whoever keeps a site under his own name wrote what stands there in the first person: the site is called "Ilse Marwood" or "Ilse
/// Marwood's blog", and its host says so too.
struct OwnSiteSource: FieldSource {
    let name = "own-site"
    let fields = [Field.authors]

    func collect(_ page: FieldPage, into list: inout CandidateList) {
        guard list.indices(of: .authors).isEmpty, !page.isForum, let body = page.region.body, let name = bearer(page),
            speaksOfItself(body, page)
        else { return }
        for author in page.authors(name) where author.kind == .person {
            list.add(
                .authors, author.name, from: self.name, at: .head("site"),
                [.init(what: "the site's name and host, in the first person", points: 260)],
                detail: .author(author))
        }
    }

    /// The name of a person that the site bears in its data and its host.
    private func bearer(_ page: FieldPage) -> String? {
        let titles = page.head.titleElement.flatMap(FieldText.clean).map { TitleText.Parts($0).parts.suffix(1).map(String.init) } ?? []
        for told in page.site.names + titles {
            var name = told
            for ending in ["'s blog", "’s blog", "'s Blog", "’s Blog", " – Blog", " Blog"] where name.hasSuffix(ending) {
                name = String(name.dropLast(ending.count))
            }
            let words = name.split(separator: " ")
            guard NameLineSource.looksLikeName(name), words.allSatisfy({ $0.count > 1 }), page.site.isOfHost(name) else { continue }
            return name
        }
        return nil
    }

    private static let pronouns: Set<String> = [
        "i", "im", "ive", "my", "me", "ich", "mein", "meine", "mir", "je", "mon", "ma", "moi", "yo", "mi", "mis", "io", "mio", "mia", "eu",
        "meu",
        "minha", "ja", "mój", "moja", "jag", "min", "jeg", "ik", "mijn", "я", "мой", "моя", "мне", "меня", "мій", "мені", "ben", "benim",
    ]
    /// One word of so many, and so many of them at least.
    private static let rate = 120
    private static let least = 3
    /// Words that are looked at.
    private static let mostWords = 1500

    private func speaksOfItself(_ body: ClosedRange<Int>, _ page: FieldPage) -> Bool {
        var (words, own) = (0, 0)
        for block in body where page.labels.labels[block].isKept {
            for word in FieldText.words(page.text(of: block)) {
                words += 1
                if Self.pronouns.contains(word) { own += 1 }
            }
            if words > Self.mostWords { break }
        }
        return own >= Self.least && own * Self.rate >= words
    }
}
