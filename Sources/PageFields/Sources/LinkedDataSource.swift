internal import JSONText

/// JSON-LD with schema.org's words.
struct LinkedDataSource: FieldSource {
    let name = "json-ld"
    let fields = Field.allCases

    /// Objects of one page that are asked; what the third best says is seldom of this page.
    private static let most = 3

    func collect(_ page: FieldPage, into list: inout CandidateList) {
        for ranked in page.nodes.prefix(Self.most) {
            let points = min(ranked.points, 700)
            // Half of what speaks for the object speaks for what it says.
            let about = Candidate.Evidence(what: ranked.evidence.map(\.what).joined(separator: ", "), points: (points - 350) / 2)
            var reader = Reader(page: page, node: ranked.node, about: about, source: name)
            reader.read(&list)
        }
        if list.wanted.contains(.section), page.head.data.breadcrumbs.count >= 2 { section(page, &list) }
    }

    /// The last step of the way down from the front page that is not the page itself.
    private func section(_ page: FieldPage, _ list: inout CandidateList) {
        let titles = page.head.titles.map { FieldText.words($0) }
        let steps = page.head.data.breadcrumbs.filter { step in
            let words = FieldText.words(step)
            return !titles.contains { FieldText.likeness(words, $0) > 0.6 } && !page.site.isSite(step)
                && !Self.isHome(step)
        }
        list.add(.section, steps.last, from: name, at: .structured("BreadcrumbList"), [.init(what: "the last breadcrumb", points: 260)])
    }

    /// Whether a step of the way down is the front page.
    static func isHome(_ step: String) -> Bool { home.contains(step.lowercased()) }

    private static let home: Set<String> = [
        "home", "home page", "homepage", "start", "startseite", "главная", "главная страница", "на главную", "головна", "accueil", "inicio",
        "início", "strona główna", "domů", "úvod", "hem", "hjem", "forside", "etusivu", "ana sayfa", "anasayfa", "αρχική", "начало", "首页",
        "首頁",
        "ホーム", "トップ", "トップページ", "홈", "الرئيسية", "ראשי", "דף הבית",
    ]

    private struct Reader {
        let page: FieldPage
        let node: LinkedNode
        let about: Candidate.Evidence
        let source: String

        private var isPage: Bool { !node.types.contains { SchemaTypes.isArticle($0) || SchemaTypes.isThing($0) } }

        mutating func read(_ list: inout CandidateList) {
            if !isPage || node.text("headline") != nil {
                text(.title, node.text("headline"), "headline", 440, &list)
                text(.title, node.text("name"), "name", 360, &list)
            }
            text(.subtitle, node.text("alternativeHeadline"), "alternativeHeadline", 340, &list)
            guard list.wanted.contains(.published) else { return }
            date(.published, "datePublished", 500, &list)
            date(.published, "dateCreated", 380, &list)
            date(.published, "uploadDate", 380, &list)
            date(.modified, "dateModified", 480, &list)
            authors("author", 500, &list)
            authors("creator", 420, &list)
            text(.section, node.texts("articleSection").first, "articleSection", 420, &list)
            tags(&list)
            image(&list)
            text(.site, publisher, "publisher", 400, &list)
            text(.description, node.text("description"), "description", 320, &list)
            text(.language, node.text("inLanguage"), "inLanguage", 250, &list)
            text(.license, node.text("license"), "license", 360, &list)
            if let address = node.address { text(.canonical, address, "url", isPage ? 200 : 300, &list) }
            if let type = node.types.first, type != "WebPage" { text(.pageType, type, "@type", 400, &list) }
        }

        private func place(_ member: String) -> Candidate.Place { .structured(node.path + "." + member) }

        private func evidence(_ member: String, _ points: Int) -> [Candidate.Evidence] {
            [.init(what: (node.types.first ?? "object") + "." + member, points: isPage ? points - 80 : points), about]
        }

        private func text(_ field: Field, _ value: String?, _ member: String, _ points: Int, _ list: inout CandidateList) {
            let value = field == .title ? value.map { page.bareTitle($0) } : value
            list.add(field, value, from: source, at: place(member), evidence(member, points))
        }

        private func date(_ field: Field, _ member: String, _ points: Int, _ list: inout CandidateList) {
            guard let text = node.text(member), let date = PageDate.parse(text, style: page.dateStyle)?.withOffset(page.timezone) else {
                return
            }
            list.add(field, date.text, from: source, at: place(member), evidence(member, points), detail: .date(date))
        }

        private var publisher: String? {
            node.values("publisher").lazy.compactMap { $0.string ?? node.text("name", of: $0) }.first.flatMap(FieldText.clean)
        }

        private func image(_ list: inout CandidateList) {
            guard let value = node.values("image").first ?? node.values("thumbnailUrl").first else { return }
            let address = value.string ?? node.text("url", of: value) ?? node.text("contentUrl", of: value)
            let width = node.text("width", of: value).flatMap { Int($0.prefix { $0.isNumber }) }
            list.add(.image, address, from: source, at: place("image"), evidence("image", 400), detail: .image(width: width))
        }

        private func tags(_ list: inout CandidateList) {
            let statement = list.newStatement()
            let values = node.texts("keywords")
            let all = values.count == 1 ? TagText.split(values[0]) : TagText.readable(values)
            for tag in all { list.add(.tags, tag, from: source, at: place("keywords"), evidence("keywords", 400), statement: statement) }
        }

        private func authors(_ member: String, _ points: Int, _ list: inout CandidateList) {
            let statement = list.newStatement()
            let isForum = node.types.contains(where: SchemaTypes.isForum)
            var seen: Set<String> = []
            for (index, value) in node.values(member).enumerated() {
                let new = people(value, isForum: isForum).filter { seen.insert($0.name.lowercased()).inserted }
                list.add(new, from: source, at: place("\(member)[\(index)]"), evidence(member, points), statement: statement)
            }
        }

        private func people(_ value: JSON, isForum: Bool) -> [Metadata.Author] {
            if let text = value.string { return page.authors(text, takesNicknames: isForum) }
            let types = node.types(of: value)
            let kind: Metadata.Author.Kind? =
                types.contains(where: SchemaTypes.isOrganization) ? .organization : types.contains("Person") ? .person : nil
            let names = (value.member("name")?.array ?? value.member("name").map { [$0] } ?? []).compactMap {
                $0.string ?? $0["@value"]?.string
            }
            let full = [node.text("givenName", of: value), node.text("familyName", of: value)].compactMap(\.self).joined(separator: " ")
            var found = (names.isEmpty && !full.isEmpty ? [full] : names).flatMap { page.authors($0, kind: kind, takesNicknames: isForum) }
            if found.count == 1, found[0].role == nil { found[0].role = node.text("jobTitle", of: value) }
            return found
        }
    }
}
