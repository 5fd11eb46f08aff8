internal import BlockAnalysis
package import Extraction
internal import PageFields
internal import PageTree

/// Writes a site's rule file from several of its pages: what holds on all of them is the site's, and not the article's.
package struct SiteFileInducer {
    /// A file, and what it changes on the pages it was made from.
    package struct Induced: Sendable {
        package let text: String
        /// A line a page.
        package let changes: [String]
    }

    private var pages: [SitePage]
    private let host: String

    /// - Parameter pages: the pages with the files in which they lie; two at least.
    /// - Throws: `SiteFileStarter.StartError` when they are of several sites, or no selector holds the article on all of them.
    /// - Complexity: O(selectors × elements) a page.
    package static func induce(_ pages: [(path: String, page: Page)], rules: RuleSet) throws(SiteFileStarter.StartError) -> Induced {
        try SiteFileInducer(pages, rules).induced()
    }

    private init(_ pages: [(path: String, page: Page)], _ rules: RuleSet) throws(SiteFileStarter.StartError) {
        let filter = Filter(rules: rules)
        self.pages = pages.compactMap { SitePage($0.path, $0.page, filter) }
        guard self.pages.count >= 2 else {
            throw SiteFileStarter.StartError(description: "of \(pages.count) pages \(self.pages.count) show an article; two are needed")
        }
        let hosts = Set(self.pages.compactMap { $0.verdict.metadata.host }.map { $0.hasPrefix("www.") ? String($0.dropFirst(4)) : $0 })
        guard hosts.count == 1, let host = hosts.first else {
            throw SiteFileStarter.StartError(
                description: hosts.isEmpty
                    ? "the pages do not say whose they are; give --url"
                    : "the pages are of several sites: \(hosts.sorted().joined(separator: ", "))")
        }
        self.host = host
        leaveOutWhatRepeats()
    }

    /// What stands word for word on most pages of a site, and on three at least, is the site's, unless it is short: “System
    /// requirements” heads a section of each. A page that would lose much by it keeps all.
    private mutating func leaveOutWhatRepeats() {
        var counts: [String: Int] = [:]
        for page in pages {
            for text in Set(page.article.filter { page.words([$0]) >= Self.leastRepeated }.map(page.text)) { counts[text, default: 0] += 1 }
        }
        for index in pages.indices {
            let own = pages[index].article.filter { counts[pages[index].text($0), default: 0] < max(3, (pages.count * 2 + 2) / 3) }
            if pages[index].words(own) * 10 >= pages[index].words(pages[index].article) * 7 { pages[index].article = own }
        }
    }

    /// Words of a text whose repetition says something.
    private static let leastRepeated = 5

    // MARK: Finding

    /// The part of an article's words that a body's selector has to hold on each page.
    private static let leastRecall = 0.97

    /// Selectors that hold the article on all pages: first the one that holds the least besides, then dearer ones that hold less and
    /// cheaper ones that hold more.
    private func bodies() -> [Body] {
        var found: [Body] = []
        for (selector, cost) in pages[0].selectors(around: pages[0].article) {
            var precision = 0.0
            var hits: [Set<Int>] = []
            for page in pages {
                let hit = page.hits(selector)
                let both = Double(page.words(page.article.filter(hit.contains)))
                guard both >= Self.leastRecall * Double(page.words(page.article)) else { break }
                precision += both / Double(max(1, page.words(hit))) / Double(pages.count)
                hits.append(hit)
            }
            if hits.count == pages.count { found.append(Body(selector: selector, precision: precision, cost: cost, pages: hits)) }
        }
        found.sort { ($0.cost, $0.selector) < ($1.cost, $1.selector) }
        // Cheaper ones come first: a dearer one has to be better by something.
        var best: Body?
        for body in found where best.map({ body.precision >= $0.precision + 0.02 }) ?? true { best = body }
        guard let best else { return [] }
        return [best] + found.filter { $0.selector != best.selector }.sorted { $0.precision > $1.precision }.prefix(Self.mostBodies - 1)
    }

    /// How many selectors are tried; the first one that changes nothing is nearly always among the first three.
    private static let mostBodies = 6

    private struct Body {
        let selector: String
        let precision: Double
        let cost: Int
        let pages: [Set<Int>]
    }

    /// Selectors of what stands in the body and is no article on any page: the fewest that hit most.
    private func chrome(in bodies: [Set<Int>]) -> [Strip] {
        let unwanted = zip(pages, bodies).map { page, body in body.subtracting(page.article) }
        var candidates: [String: Int] = [:]
        for (page, blocks) in zip(pages, unwanted) {
            candidates.merge(page.selectors(around: blocks.sorted())) { min($0, $1) }
        }
        var fitting: [(selector: String, cost: Int, hits: [Set<Int>])] = []
        for (selector, cost) in candidates {
            let hits = pages.map { $0.hits(selector) }
            let isHarmless = zip(pages, hits).allSatisfy { page, hit in hit.isDisjoint(with: page.article) }
            let inBody = zip(hits, unwanted).map { $0.intersection($1) }
            if isHarmless, inBody.count(where: { !$0.isEmpty }) >= 2 { fitting.append((selector, cost, inBody)) }
        }
        fitting.sort { ($0.cost, $0.selector) < ($1.cost, $1.selector) }
        var left = unwanted
        var chosen: [Strip] = []
        while chosen.count < 12 {
            func gain(_ hits: [Set<Int>]) -> Int { zip(hits, left).reduce(0) { $0 + $1.0.intersection($1.1).count } }
            guard let next = fitting.max(by: { gain($0.hits) < gain($1.hits) }), gain(next.hits) > 1 else { break }
            // Of those that hit as much the cheapest.
            let same = fitting.first { gain($0.hits) == gain(next.hits) } ?? next
            let page = same.hits.firstIndex { !$0.isEmpty } ?? 0
            chosen.append((same.selector, same.hits[page].min().map(pages[page].text) ?? ""))
            left = zip(left, same.hits).map { $0.subtracting($1) }
        }
        return chosen
    }

    /// Selectors that show a field on most pages that have it.
    private func fields(in body: String) -> [(field: String, selector: String)] {
        var votes: [String: [String: Int]] = [:]
        var known: [String: Int] = [:]
        for page in pages {
            guard let node = page.candidates.selected(by: body).first else { continue }
            for found in FieldNodes(page.document, page.verdict.view, page.verdict, page.candidates).find(around: node) {
                votes[found.field, default: [:]][found.selector, default: 0] += 1
                known[found.field, default: 0] += 1
            }
        }
        return ["title", "subtitle", "published", "author", "section"].compactMap { field in
            guard let best = votes[field]?.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value >= 2,
                best.value * 3 >= (known[field] ?? 0) * 2
            else { return nil }
            return (field, best.key)
        }
    }

    // MARK: Writing

    /// A file of the first body that changes nothing on the pages, but for what repeats; without one, of what else there is.
    /// The general rules' answer is all that is known of an article here: what takes from it or adds to it is as likely wrong.
    private func induced() throws(SiteFileStarter.StartError) -> Induced {
        var known: [String: Bool] = [:]
        for body in bodies() {
            let chrome = try harmless(chrome(in: body.pages), &known)
            if let induced = try draft(body.selector, chrome, fields(in: body.selector)) { return induced }
        }
        let chrome = try harmless(chrome(in: pages.map { Set($0.verdict.bodyBlocks) }), &known)
        guard let induced = try draft(nil, chrome, fields(in: "body")) else {
            throw SiteFileStarter.StartError(
                description: "no selector with a lasting name holds the article and little else on all \(pages.count) pages")
        }
        return induced
    }

    /// Strips that, alone, take nothing of an article: one that hits an inline element cuts the paragraph around it.
    /// - Parameter known: what was found of selectors before.
    private func harmless(_ chrome: [Strip], _ known: inout [String: Bool]) throws(SiteFileStarter.StartError) -> [Strip] {
        var left: [Strip] = []
        for strip in chrome {
            if known[strip.selector] == nil { known[strip.selector] = try !loses(verdicts(text(nil, [strip], []))) }
            if known[strip.selector] == true { left.append(strip) }
        }
        return left
    }

    private typealias Strip = (selector: String, sample: String)

    /// The file with the fields that make no page say something else than it did; nil when an article changes by it.
    private func draft(_ body: String?, _ chrome: [Strip], _ all: [(field: String, selector: String)]) throws(SiteFileStarter.StartError)
        -> Induced?
    {
        var fields = all
        while body != nil || !chrome.isEmpty || !fields.isEmpty {
            let text = text(body, chrome, fields)
            let verdicts = try verdicts(text)
            let wrong = fields.map(\.field).filter { field in
                zip(pages, verdicts).contains { page, new in
                    FieldNodes.value(field, new.metadata) != FieldNodes.value(field, page.verdict.metadata)
                }
            }
            guard wrong.isEmpty else {
                fields.removeAll { wrong.contains($0.field) }
                continue
            }
            guard !loses(verdicts), !gains(verdicts) else {
                // A field's element becomes a block of the page's head, and may have been part of its text.
                guard !fields.isEmpty else { return nil }
                fields.removeLast()
                continue
            }
            let id = RuleText.slug(host) + ".body"
            let fires = body == nil || verdicts.allSatisfy { $0.labels.hits.contains { $0.rule == id } }
            return Induced(
                text: fires ? text : self.text(body, chrome, fields, fires: false),
                changes: zip(pages, verdicts).map(Self.change))
        }
        return nil
    }

    private func verdicts(_ text: String) throws(SiteFileStarter.StartError) -> [Verdict] {
        guard let rules = try? RuleSet(adding: [.init(path: host + ".yaml", text: text)]) else {
            throw SiteFileStarter.StartError(description: "the file that was made has errors:\n\(text)")
        }
        let filter = Filter(rules: rules)
        return pages.map { filter.judge($0.page) }
    }

    /// Whether a page prints less than it did, but for what repeats.
    private func loses(_ verdicts: [Verdict]) -> Bool {
        zip(pages, verdicts).contains { page, new in page.wordsLost(in: new) > 0 }
    }

    /// Whether a page prints more than it did.
    private func gains(_ verdicts: [Verdict]) -> Bool {
        zip(pages, verdicts).contains { page, new in page.wordsGained(in: new) > 0 }
    }

    private static func change(_ page: SitePage, _ after: Verdict) -> String {
        func kept(_ verdict: Verdict) -> [String] {
            verdict.view.blocks.indices.filter(verdict.isKept).map { verdict.view.segmentation.text(of: $0).withSingleSpaces }
        }
        let (old, new) = (kept(page.verdict), kept(after))
        let gone = old.filter { !new.contains($0) }
        let come = new.filter { !old.contains($0) }
        if gone.isEmpty, come.isEmpty { return "\(page.path): nothing changes" }
        return
            (["\(page.path): \(come.count) blocks more, \(gone.count) fewer"] + come.prefix(3).map { "  + \($0.prefix(70))" }
            + gone.prefix(3).map { "  - \($0.prefix(70))" }).joined(separator: "\n")
    }

    private func text(
        _ body: String?, _ chrome: [Strip], _ fields: [(field: String, selector: String)], fires: Bool = true
    ) -> String {
        let slug = RuleText.slug(host)
        var lines = [
            "# Made by winnow rules new from \(pages.count) pages. Read it, mend it, then run",
            "#   winnow rules check --strict FILE && winnow rules test FILE",
            "about: \(RuleText.quoted("\(host); one layout, known from \(pages.count) pages."))", "site: \(RuleText.quoted(host))",
            "rules:",
        ]
        func add(_ id: String, _ selector: String, _ keys: [String], sample: String = "Текст.") {
            let html =
                pages.lazy.compactMap { page in
                    page.candidates.selected(by: selector).first.map { ElementSample.html(of: $0, in: page.document, text: sample) }
                }.first ?? ""
            lines += ["  - id: \(slug).\(id)", "    select: \(RuleText.quoted(selector))"] + keys.map { "    " + $0 }
            lines += ["    tests:", "      match: [\(RuleText.quoted(html))]", "      pass: ['<div class=\"other\"><p>Другое.</p></div>']"]
        }
        if let body {
            lines.append("  # Holds the article on all of the pages.")
            add("body", body, ["action: body"])
        }
        for (field, selector) in fields {
            let value = FieldNodes.value(field, pages[0].verdict.metadata) ?? "Текст."
            add(field, selector, ["field: \(field)"], sample: value)
        }
        for (index, strip) in chrome.enumerated() {
            lines.append(RuleText.comment("Stands in the body and is no article: \(strip.sample.prefix(60))").indented(2))
            add("strip-\(index + 1)", strip.selector, ["category: widget", "action: strip"])
        }
        lines.append("tests:")
        for page in pages {
            let first = page.article.first.map { Self.beginning(page.text($0)) } ?? ""
            let last = page.article.last.map { Self.beginning(page.text($0)) } ?? ""
            lines += [
                "  - page: \(RuleText.quoted(page.path))",
                "    url: \(RuleText.quoted(page.page.url ?? page.verdict.address ?? "https://\(host)/"))",
                "    contains: \(RuleText.list(first == last ? [first] : [first, last]))",
            ]
            // A site may have a body rule that goes before.
            if fires, body != nil { lines.append("    fires: [\(slug).body]") }
            let values = fields.compactMap { field in
                FieldNodes.value(field.field, page.verdict.metadata).map { "\(field.field): \(RuleText.quoted($0))" }
            }
            if !values.isEmpty { lines.append("    fields: {" + values.joined(separator: ", ") + "}") }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func beginning(_ text: String) -> String { text.split(separator: " ").prefix(8).joined(separator: " ") }
}
