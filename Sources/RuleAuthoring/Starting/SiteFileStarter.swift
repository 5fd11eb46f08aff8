internal import BlockAnalysis
package import Extraction
internal import PageTree

/// Writes the first version of a site's rule file from one of its pages and the first and last words of its article.
package struct SiteFileStarter {
    /// Why no file could be written.
    package struct StartError: Error, Sendable, CustomStringConvertible {
        package let description: String
    }

    private let page: Page
    private let path: String
    private let document: Document
    private let view: PageView
    private let selectors: SelectorCandidates
    private let host: String
    private let verdict: Verdict
    private let first: String
    private let last: String

    /// The file's text: the body's selector, the fields found, what stands inside the body and is no article, and a test.
    /// - Parameters:
    ///   - page: the page's bytes with its URL.
    ///   - path: where the page lies, for the test.
    ///   - text: the article's first and last words with `…` or `...` between.
    /// - Throws: `StartError` when the words are not on the page, or the page has no host.
    package static func start(_ page: Page, path: String, text: String, rules: RuleSet) throws(StartError) -> String {
        try SiteFileStarter(page, path: path, text: text, rules: rules).write()
    }

    private init(_ page: Page, path: String, text: String, rules: RuleSet) throws(StartError) {
        self.page = page
        self.path = path
        document = HTMLParser.parse(page.bytes)
        view = PageAnalysis.view(document, titles: PageTitles.find(in: document))
        selectors = SelectorCandidates(document)
        verdict = Filter(rules: rules).judge(page)
        guard let host = verdict.metadata.host else {
            throw StartError(description: "the page does not say whose it is; give --url")
        }
        self.host = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
        let parts = Self.parts(text)
        guard let parts else {
            throw StartError(
                description: "--text takes the article's first and last words with … between, as \"Мост открыли … сообщил мэр.\"")
        }
        (first, last) = parts
    }

    private static func parts(_ text: String) -> (String, String)? {
        for mark in [" … ", "…", " ... ", "..."] {
            guard let range = text.firstRange(of: mark) else { continue }
            let parts = [text[..<range.lowerBound], text[range.upperBound...]].map(\.withSingleSpaces)
            return parts.contains("") ? nil : (parts[0], parts[1])
        }
        return nil
    }

    // MARK: Finding

    private func block(holding text: String, from start: Int) throws(StartError) -> Int {
        let wanted = text.lowercased()
        let found = view.blocks.indices.dropFirst(start).first { block in
            view.segmentation.text(of: block).withSingleSpaces.lowercased().contains(wanted)
        }
        guard let found else {
            throw StartError(description: "no block of the page holds “\(text)”" + (start > 0 ? " after the first words" : ""))
        }
        return found
    }

    /// The innermost element around both blocks.
    private func container(_ from: Int, _ to: Int) -> NodeID {
        let (start, end) = (view.blocks[from].nodes.lowerBound, view.blocks[to].nodes.upperBound)
        var node = document.parent(start) ?? Document.root
        while node != Document.root, document.subtreeEnd(node) <= end { node = document.parent(node) ?? Document.root }
        return node
    }

    /// The container, or the nearest element around it that has a selector of its own and not much more text.
    private func body(_ from: Int, _ to: Int) -> (selector: String, node: NodeID)? {
        var node = container(from, to)
        var steps = 0
        while node != Document.root, document.name(of: node) != "body" {
            if let selector = selectors.selector(for: node) { return (selector, node) }
            steps += 1
            if steps > 4 { return nil }
            node = document.parent(node) ?? Document.root
        }
        return nil
    }

    // MARK: Writing

    private func write() throws(StartError) -> String {
        let from = try block(holding: first, from: 0)
        let to = try block(holding: last, from: from)
        guard let body = body(from, to) else {
            throw StartError(description: "no element with a lasting name holds the article alone; write the rule by hand")
        }
        // A rule for a field stays only where the page, judged by it, has the value that it had before: a rule goes before all else.
        var fields = FieldNodes(document, view, verdict, selectors).find(around: body.node)
        while true {
            let draft = text(body, fields, from: from, to: to)
            guard let rules = try? RuleSet(adding: [.init(path: "new.yaml", text: draft)]) else { return draft }
            let judged = Filter(rules: rules).judge(page)
            let wrong = Set(
                fields.map(\.field).filter { FieldNodes.value($0, judged.metadata) != FieldNodes.value($0, verdict.metadata) })
            if !wrong.isEmpty {
                fields.removeAll { wrong.contains($0.field) }
                continue
            }
            // A site may have rules that go before: its page test then asks only for what fires.
            let fired = Set(judged.labels.hits.map(\.rule)).union(judged.audit.fieldHits.map(\.rule))
            return text(body, fields, from: from, to: to, fired: fired)
        }
    }

    private func text(
        _ body: (selector: String, node: NodeID), _ fields: [FieldNodes.Found], from: Int, to: Int, fired known: Set<String>? = nil
    ) -> String {
        let slug = RuleText.slug(host)
        var lines = [
            "# Begun by winnow rules new from \(path.split(separator: "/").last ?? ""). Read it, mend it, then run",
            "#   winnow rules check --strict FILE && winnow rules test FILE",
            "about: \(RuleText.quoted(host + "; one layout, known from one page."))", "site: \(RuleText.quoted(host))", "rules:",
            "  # The smallest element with a lasting name that holds the first and the last words.",
            "  - id: \(slug).body", "    select: \(RuleText.quoted(body.selector))", "    action: body", "    tests:",
            "      match: [\(RuleText.quoted(ElementSample.html(of: body.node, in: document)))]",
            "      pass: ['<div class=\"other\"><p>Текст.</p></div>']",
        ]
        var fired = ["\(slug).body"]
        for (field, selector, value, node) in fields {
            lines += [
                RuleText.comment("On this page: \(value.prefix(80))").indented(2), "  - id: \(slug).\(field)",
                "    select: \(RuleText.quoted(selector))",
                "    field: \(field)", "    tests:",
                "      match: [\(RuleText.quoted(ElementSample.html(of: node, in: document, text: value)))]",
                "      pass: ['<div class=\"other\">\(field)</div>']",
            ]
            fired.append("\(slug).\(field)")
        }
        let chrome = chrome(inside: body.node)
        if !chrome.isEmpty {
            lines.append("  # Inside the body, but no article by its densities. Take the number signs away from what shall go.")
            for (index, (selector, text)) in chrome.enumerated() {
                lines += [
                    RuleText.comment("\(text.prefix(80))").indented(2), "  # - id: \(slug).strip-\(index + 1)",
                    "  #   select: \(RuleText.quoted(selector))",
                    "  #   category: widget", "  #   action: strip",
                ]
            }
        }
        lines += [
            "tests:", "  - page: \(RuleText.quoted(path))",
            page.url.map { "    url: \(RuleText.quoted($0))" } ?? "    url: \(RuleText.quoted("https://\(host)/"))",
            "    contains: \(RuleText.list([flat(from, first), flat(to, last)]))",
        ]
        if let known { fired.removeAll { !known.contains($0) } }
        if !fired.isEmpty { lines.append("    fires: [\(fired.joined(separator: ", "))]") }
        let values = fields.compactMap { found in FieldNodes.value(found.field, verdict.metadata).map { (found.field, $0) } }
        if !values.isEmpty {
            lines.append("    fields: {" + values.map { "\($0.0): \(RuleText.quoted($0.1))" }.joined(separator: ", ") + "}")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The words as the page writes them.
    private func flat(_ block: Int, _ words: String) -> String {
        let text = view.segmentation.text(of: block).withSingleSpaces
        guard let range = text.lowercased().firstRange(of: words.lowercased()), text.lowercased().count == text.count else { return words }
        let start = text.index(
            text.startIndex, offsetBy: text.lowercased().distance(from: text.lowercased().startIndex, to: range.lowerBound))
        return String(text[start...].prefix(words.count))
    }

    /// Elements inside the body whose blocks the densities alone would strip.
    private func chrome(inside body: NodeID) -> [(selector: String, text: String)] {
        var seen: Set<String> = []
        var found: [(selector: String, text: String)] = []
        guard let judged = verdict.view.document, judged.nodeCount == document.nodeCount else { return [] }
        for block in verdict.view.blocks.indices where !verdict.labels.labels[block].isKept {
            var node = verdict.view.blocks[block].container
            guard document.isAncestor(body, of: node) else { continue }
            while node != body, selectors.name(of: node) == nil { node = document.parent(node) ?? body }
            guard node != body, let name = selectors.name(of: node), seen.insert(name).inserted, found.count < 12 else { continue }
            found.append((name, verdict.view.segmentation.text(of: block)))
        }
        return found
    }
}
