internal import JSONText
internal import TextPrimitives

/// `<meta>` in all its vocabularies.
struct MetaSource: FieldSource {
    let name = "meta"
    let fields = Field.allCases

    func collect(_ page: FieldPage, into list: inout CandidateList) {
        // Values of one name belong to one statement: a tag or an author a `<meta>`.
        var statements: [String: Int] = [:]
        let counts = Dictionary(page.head.statements.map { ($0.key, 1) }, uniquingKeysWith: +)
        for said in page.head.statements {
            if said.key == "parsely-page" || said.key == "parsely-metadata" { addObject(said.content, said.key, page, &list) }
            guard let (field, points) = MetaVocabulary.byName[said.key] ?? MetaVocabulary.guess(said.key),
                list.wanted.contains(field), let value = FieldText.clean(said.content)
            else { continue }
            let statement = statements[said.key] ?? list.newStatement()
            statements[said.key] = statement
            let evidence = [Candidate.Evidence(what: "<meta> " + said.key, points: points)]
            add(field, value, said.key, evidence, statement, page, isOneOfMany: counts[said.key, default: 1] > 1, &list)
        }
    }

    /// Parse.ly's older form: one JSON object with all that the page says of itself.
    private func addObject(_ content: String, _ key: String, _ page: FieldPage, _ list: inout CandidateList) {
        guard let object = try? JSON(parsing: JSONRepair.repaired(Array(content.utf8))) else { return }
        let names: [(String, Field)] = [
            ("title", .title), ("author", .authors), ("authors", .authors), ("pub_date", .published), ("section", .section),
            ("tags", .tags),
        ]
        for (member, field) in names {
            guard list.wanted.contains(field), let value = object[member] else { continue }
            let statement = list.newStatement()
            let evidence = [Candidate.Evidence(what: "<meta> \(key): \(member)", points: 380)]
            for text in (value.array ?? [value]).compactMap(\.string).compactMap(FieldText.clean) {
                add(field, text, key, evidence, statement, page, isOneOfMany: value.array != nil, &list)
            }
        }
    }

    private func add(
        _ field: Field, _ value: String, _ key: String, _ evidence: [Candidate.Evidence], _ statement: Int, _ page: FieldPage,
        isOneOfMany: Bool, _ list: inout CandidateList
    ) {
        let place = Candidate.Place.head(key)
        switch field {
        case .title: list.add(.title, page.bareTitle(value), from: name, at: place, evidence)
        case .authors:
            if key.hasPrefix("twitter:data"), !saysByline("twitter:label" + key.dropFirst(12), page) { return }
            let isSingle = key.hasPrefix("citation_") || key.hasPrefix("dc")
            let authors = page.authors(value, takesNicknames: page.isForum, isSingle: isSingle || isOneOfMany)
            list.add(authors, from: name, at: place, evidence, statement: statement)
        case .published, .modified:
            guard let date = page.date(value) else { return }
            list.add(field, date.text, from: name, at: place, evidence, detail: .date(date))
        case .tags:
            for tag in isOneOfMany ? [value] : TagText.split(value) {
                list.add(.tags, tag, from: name, at: place, evidence, statement: statement)
            }
        case .image:
            let width = page.head.first("og:image:width").flatMap { Int($0.prefix { $0.isNumber }) }
            list.add(.image, value, from: name, at: place, evidence, detail: .image(width: key.hasPrefix("og:image") ? width : nil))
        case .section:
            // Facebook asked for addresses here once.
            if !value.contains("://") { list.add(.section, value, from: name, at: place, evidence) }
        default: list.add(field, value, from: name, at: place, evidence)
        }
    }

    /// The label that WordPress' plug-ins give a line of a Twitter card.
    private func saysByline(_ key: String, _ page: FieldPage) -> Bool {
        guard let label = page.head.first(key)?.lowercased() else { return false }
        return Self.bylines.contains { label.byteRange(of: $0) != nil }
    }

    /// "Written by", in the languages of those plug-ins.
    private static let bylines = [
        "written", "author", "verfasst", "geschrieben", "écrit", "escrit", "auteur", "autor", "автор", "написа", "scritto", "autore",
        "geschreven", "napisan", "napsal", "autoř", "skriven", "skrevet", "skribent", "forfatter", "kirjoittaja", "kirjoittanut", "szerző",
        "scris de", "yazan", "yazar", "συντάχθηκε", "συγγραφέας", "γράφτηκε", "執筆", "投稿者", "作者", "撰文", "글쓴이", "작성자", "كُتب", "كتب", "الكاتب",
        "נכתב", "מאת", "نویسنده", "نوشته", "ditulis", "penulis", "tác giả", "được viết", "ผู้เขียน", "लेखक",
    ]
}
