/// The title on which the page's own words agree best: its head, its data and its headline speak for each other.
struct TitleChoice: FieldChoice {
    let fields = [Field.title]
    /// For another source that says the same words.
    private static let same = 110
    /// For one that the same program writes: plug-ins give `<title>`, Open Graph and JSON-LD one text, which is made for
    /// search engines and may not be what readers see.
    private static let sameInHead = 40
    private static let head: Set<String> = ["json-ld", "meta", "title"]
    /// For one that says nearly the same.
    private static let alike = 40

    /// What programs call pages to which nobody gave a title, squeezed.
    private static let sayingNothing: Set<String> = [
        "home", "homepage", "untitled", "untitleddocument", "untitledpage", "document", "index", "mainpage", "newpage", "page", "pagetitle",
        "title", "default", "welcome", "article", "post", "blog", "news", "details", "detail", "unbenanntesdokument", "startseite",
        "accueil", "sanstitre", "inicio", "sintítulo", "página", "documentosintítulo", "senzatitolo", "início", "semtítulo",
        "stronagłówna", "beztytułu", "anasayfa", "αρχική", "αρχικήσελίδα", "главная", "главнаястраница", "безназвания", "новость",
        "статья", "головна", "головнасторінка", "новини", "новости", "首页", "首頁", "文章", "正文", "无标题文档", "ホーム", "トップページ", "無題", "記事",
        "홈", "제목없음", "الرئيسية", "בית", "דףהבית", "etusivu", "forside", "startsida", "hem", "hjem", "domov", "kezdőlap",
    ]

    /// Whether a headline is another title with a kicker, a date or a name before it: "Premiere in Osk - The ferry sails".
    private static func isDressed(_ headline: String, _ title: [String]) -> Bool {
        let words = FieldText.words(headline)
        return title.count >= 3 && words.count > title.count && title.count * 2 >= words.count
            && words.suffix(title.count).elementsEqual(title)
    }

    /// Whether a part of the heading alone is marked as the headline: the rest says what kind of page it is.
    private func holdsHeadline(_ indices: [Int], _ page: FieldPage, _ list: CandidateList) -> Bool {
        guard let document = page.document, let block = page.region.headline else { return false }
        let heading = page.view.blocks[block].container
        return indices.contains { index in
            guard list[index].source == "microdata", case .element(let node) = list[index].place else { return false }
            return document.isAncestor(heading, of: node)
        }
    }

    /// Away from articles, where a heading may be a slogan, the address often names the page in the words of its title.
    private func agreeWithAddress(_ indices: [Int], _ words: [[String]], _ page: FieldPage, _ list: inout CandidateList) {
        guard let path = page.url.map({ PageAddress.path(of: $0).prefix { $0 != "?" && $0 != "#" } }),
            let last = path.split(separator: "/").last
        else { return }
        let slug = FieldText.words(last).filter { $0.utf8.count > 2 }
        guard slug.count >= 2 else { return }
        for (position, index) in indices.enumerated() {
            let own = Set(words[position])
            if slug.count(where: own.contains) * 3 >= slug.count * 2 { list[index].add("its words stand in the address", 100) }
        }
    }

    func choose(from list: inout CandidateList, _ page: FieldPage, into metadata: inout Metadata) {
        let indices = list.indices(of: .title)
        let isNews = page.isNews
        let words = indices.map { FieldText.words(list[$0].value) }
        for (position, index) in indices.enumerated() {
            var same: Set<String> = []
            var alike: Set<String> = []
            for (other, otherIndex) in indices.enumerated() where list[otherIndex].source != list[index].source {
                if words[other] == words[position] {
                    same.insert(list[otherIndex].source)
                } else if FieldText.areAlike(words[other], words[position], least: 0.75) {
                    alike.insert(list[otherIndex].source)
                }
            }
            alike.subtract(same)
            if !same.isEmpty {
                let isInHead = !isNews && Self.head.contains(list[index].source)
                let points = same.map { isInHead && Self.head.contains($0) ? Self.sameInHead : Self.same }.reduce(0, +)
                list[index].add("the same in " + same.sorted().joined(separator: ", "), min(3 * Self.same, points))
            }
            if !alike.isEmpty { list[index].add("alike in " + alike.sorted().joined(separator: ", "), Self.alike * min(3, alike.count)) }
            if page.site.isSite(list[index].value) { list[index].add("the site's name", -220) }
            if Self.sayingNothing.contains(FieldText.squeezed(list[index].value)) { list[index].add("says nothing of the page", -260) }
        }
        for index in indices where list[index].source == "headline" {
            let isDressed = words.enumerated().contains { other, words in
                list[indices[other]].source != "headline" && Self.isDressed(list[index].value, words)
            }
            if isDressed { list[index].add("a shorter title with something before it", -340) }
            if holdsHeadline(indices, page, list) { list[index].add("holds what its markup calls the headline, and more", -200) }
        }
        if !page.isArticle { agreeWithAddress(indices, words, page, &list) }
        guard let best = list.best(of: .title) else { return }
        list[best].isChosen = true
        metadata.title = list[best].value
    }
}
