internal import PageTree

/// From a site file of Full-Text RSS (fivefilters.org, ftr-site-config) to a rule file.
///
/// Every directive becomes a rule, or is in the report with its line and the reason.
package struct FTRImporter {
    private let path: String
    private let host: String
    private let slug: String
    /// Whether the file is for subdomains alone (its name begins with a dot) and so may stand beside one for the host.
    private let isForSubdomains: Bool
    private var report = ImportReport()
    private var rules: [RuleDraft] = []
    private var counts: [String: Int] = [:]
    private var comments: [String] = []
    private var revealsNoscript = false
    private var searched: (line: Int, text: String, value: String)?

    /// Converts one file.
    /// - Parameters:
    ///   - path: its name is the host, as "lenta.ru.txt" or, for all subdomains, ".example.com.txt".
    ///   - name: the host when the path does not tell it.
    /// - Complexity: O(n) over the text.
    package static func convert(_ text: String, path: String, host name: String? = nil) -> (file: ImportedFile?, report: ImportReport) {
        let base = path.split(separator: "/").last.map(String.init) ?? path
        let stem = base.hasSuffix(".txt") ? String(base.dropLast(4)) : base
        let host = name ?? String(stem.lowercased().drop { $0 == "." })
        var importer = FTRImporter(path: path, host: host, isForSubdomains: stem.hasPrefix("."))
        importer.run(text)
        return (importer.file(), importer.report)
    }

    private init(path: String, host: String, isForSubdomains: Bool) {
        self.isForSubdomains = isForSubdomains
        self.path = path
        self.host = host
        slug = RuleText.slug(host)
    }

    /// Whether the name is a host; "global" or "README" is none.
    private var isHost: Bool { host.contains(".") && !host.contains { "/: ?#@*".contains($0) } }

    // MARK: Lines

    private mutating func run(_ text: String) {
        for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            var line = raw[...]
            if line.first == "\u{FEFF}" { line = line.dropFirst() }
            line = line.drop(while: \.isWhitespace)
            while line.last?.isWhitespace == true { line = line.dropLast() }
            if line.isEmpty || line.hasPrefix("#") { continue }
            report.lines += 1
            directive(index + 1, String(line))
        }
        flushSearch()
    }

    private mutating func directive(_ number: Int, _ line: String) {
        guard let (key, argument, value) = Self.parts(line) else {
            leaveOut(number, line, Reason.noDirective)
            return
        }
        guard isHost else {
            leaveOut(number, line, Reason.noHost)
            return
        }
        if key != "replace_string" || argument != nil { flushSearch() }
        switch key {
        case "title", "author", "date": select(number, line, value, kind: key == "date" ? "published" : key)
        case "body", "strip": select(number, line, value, kind: key)
        case "strip_id_or_class": stripByName(number, line, value)
        case "find_string": searched = (number, line, value)
        case "replace_string": replace(number, line, argument, value)
        case "test_url", "test_contains", "test_content", "test_rul", "test":
            comments.append("\(key): \(value)")
            report.mapped += 1
        default: leaveOut(number, line, Reason.of(key))
        }
    }

    /// `key: value` or `key(argument): value`.
    private static func parts(_ line: String) -> (key: String, argument: String?, value: String)? {
        let key = line.prefix { $0.isASCII && ($0.isLetter || $0 == "_") }
        guard !key.isEmpty else { return nil }
        var rest = line[key.endIndex...].drop { $0 == " " || $0 == "\t" }
        var argument: String?
        if rest.first == "(" {
            // The argument may hold brackets: the last one before a colon ends it.
            guard let end = rest.firstRange(of: "):") else { return nil }
            argument = String(rest[rest.index(after: rest.startIndex)..<end.lowerBound])
            rest = rest[rest.index(after: end.lowerBound)...]
        }
        guard rest.first == ":" else { return nil }
        return (key.lowercased(), argument, String(rest.dropFirst().drop { $0 == " " || $0 == "\t" }))
    }

    private mutating func leaveOut(_ number: Int, _ line: String, _ reason: (id: String, text: String)) {
        report.leaveOut(path, number, line, reason)
    }

    private mutating func id(_ kind: String) -> String {
        counts[kind, default: 0] += 1
        let count = counts[kind] ?? 1
        return "\(slug)." + (isForSubdomains ? "subdomain-" : "") + kind + (count == 1 ? "" : "-\(count)")
    }

    // MARK: Rules

    /// A field, the body or a strip, by an expression.
    private mutating func select(_ number: Int, _ line: String, _ value: String, kind: String) {
        guard !value.isEmpty else {
            leaveOut(number, line, Reason.empty)
            return
        }
        let isField = kind != "body" && kind != "strip"
        var draft = RuleDraft(id: "")
        if let translated = XPathTranslator.translate(value), translated.attribute == nil || isField, Self.isSelector(translated.selector) {
            draft.lines.append(("select", RuleText.quoted(translated.selector)))
            if let attribute = translated.attribute { draft.lines.append(("from_attribute", attribute)) }
        } else if (try? XPath(value)) != nil {
            draft.lines.append(("xpath", RuleText.quoted(value)))
        } else {
            leaveOut(number, line, Reason.badXPath)
            return
        }
        draft.id = id(kind)
        draft.lines.append(isField ? ("field", kind) : ("action", kind))
        if kind == "strip" { draft.lines.append(("category", "widget")) }
        rules.append(draft)
        report.mapped += 1
    }

    private static func isSelector(_ text: String) -> Bool { (try? Selector(text)) != nil }

    /// "Strip elements whose id or class attribute contains the string" (Full-Text RSS, site patterns).
    private mutating func stripByName(_ number: Int, _ line: String, _ value: String) {
        var name = value[...]
        for quote: Character in ["'", "\""] where name.count > 1 && name.first == quote && name.last == quote {
            name = name.dropFirst().dropLast()
        }
        let text = XPathTranslator.escaped(String(name))
        let selector = "[id*=\"\(text)\"], [class*=\"\(text)\"]"
        guard !name.isEmpty, Self.isSelector(selector) else {
            leaveOut(number, line, Reason.empty)
            return
        }
        rules.append(
            RuleDraft(id: id("strip"), lines: [("select", RuleText.quoted(selector)), ("action", "strip"), ("category", "widget")]))
        report.mapped += 1
    }

    /// `find_string` with `replace_string`: of these replacements in the page's bytes the one that has a counterpart
    /// brings text out of `<noscript>`.
    private mutating func replace(_ number: Int, _ line: String, _ argument: String?, _ value: String) {
        let search = argument ?? searched?.value
        let isReveal = search?.lowercased().contains("noscript") == true && !value.lowercased().contains("noscript")
        if isReveal {
            revealsNoscript = true
            report.mapped += searched == nil ? 1 : 2
        } else {
            if let searched, argument == nil { leaveOut(searched.line, searched.text, Reason.replacement) }
            leaveOut(number, line, Reason.replacement)
        }
        if argument == nil { searched = nil } else { flushSearch() }
    }

    /// A `find_string` that no `replace_string` follows.
    private mutating func flushSearch() {
        if let searched { leaveOut(searched.line, searched.text, Reason.replacement) }
        searched = nil
    }

    // MARK: The file

    private mutating func file() -> ImportedFile? {
        guard !rules.isEmpty || revealsNoscript else { return nil }
        report.rules = rules.count
        let name = path.split(separator: "/").last.map(String.init) ?? path
        var lines = [
            "about: \(RuleText.quoted("\(host), converted from the Full-Text RSS site file \(name)."))",
            "imported: \(RuleText.quoted("ftr-site-config/\(name)"))", "site: \(RuleText.quoted(host))",
        ]
        lines += comments.map(RuleText.comment)
        if revealsNoscript { lines += ["preprocess:", "  - reveal: noscript"] }
        lines.append(rules.isEmpty ? "rules: []" : "rules:")
        lines += rules.map { $0.text() }
        return ImportedFile(name: (isForSubdomains ? "subdomains-of-" : "") + host + ".yaml", text: lines.joined(separator: "\n") + "\n")
    }

    // MARK: Reasons

    private enum Reason {
        static let noDirective = ("no-directive", "not of the form key: value")
        static let noHost = ("no-host", "the file is for no site; rules for every page would change all of them")
        static let badXPath = ("bad-xpath", "libxml2 cannot compile the expression")
        static let empty = ("empty", "the directive has no value")
        static let replacement = ("byte-replacement", "replaces bytes of the page before it is parsed")

        static func of(_ key: String) -> (id: String, text: String) {
            switch key {
            case "http_header", "single_page_link", "single_page_link_in_feed", "next_page_link", "autodetect_next_page",
                "login_uri", "login_username_field", "login_password_field", "login_extra_fields", "requires_login",
                "not_logged_in_xpath", "if_page_contains":
                ("fetching", "how pages are fetched; winnow is given them")
            case "tidy", "parser", "prune", "autodetect_on_failure", "skip_json_ld", "footnotes", "strip_comments":
                ("engine-setting", "a setting of Full-Text RSS itself")
            case "strip_image_src", "insert_detected_image", "src_lazy_load_attr": ("images", "about images; winnow's text has none")
            case "wrap_in", "move_into", "dissolve", "strip_attr", "post_strip_attr", "convert_double_br_tags":
                ("markup", "changes markup, not which text is kept")
            case "native_ad_clue": ("page-verdict", "calls the page as a whole an advertisement")
            case "skip_id_or_class": ("engine-setting", "a setting of Full-Text RSS itself")
            default: ("unknown-directive", "no directive of Full-Text RSS")
            }
        }
    }
}
