internal import PageTree

/// From cosmetic filters (Adblock Plus, uBlock Origin, AdGuard) to rule files: what hides an element there strips its
/// text here. Network filters and scripts are left out, with counts.
package struct CosmeticImporter {
    private var report = ImportReport()
    private var general: [RuleDraft] = []
    private var sites: [String: [RuleDraft]] = [:]
    private var counts: [String: Int] = [:]
    /// The rules of each selector, for the exceptions that name it: everywhere, and on one site.
    private var bySelector: [String: [(site: String?, id: String)]] = [:]
    private var exceptions: [(path: String, line: Int, text: String, hosts: [String], selector: String)] = []
    private let name: String

    /// Converts the files of one collection together, since exceptions speak of other files' filters.
    /// - Parameter name: the collection's, in small letters; the first part of the general rules' ids.
    /// - Complexity: O(n) over the texts.
    package static func convert(_ files: [(path: String, text: String)], name: String) -> (files: [ImportedFile], report: ImportReport) {
        var importer = CosmeticImporter(name: RuleText.slug(name))
        for (path, text) in files { importer.read(path, text) }
        importer.writeExceptions()
        return (importer.written(), importer.report)
    }

    private init(name: String) { self.name = name }

    // MARK: Lines

    private mutating func read(_ path: String, _ text: String) {
        for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            var line = raw[...]
            if line.first == "\u{FEFF}" { line = line.dropFirst() }
            line = line.drop(while: \.isWhitespace)
            while line.last?.isWhitespace == true { line = line.dropLast() }
            if line.isEmpty || line.hasPrefix("!") || line.hasPrefix("[") && line.hasSuffix("]") && !line.contains("##") { continue }
            report.lines += 1
            filter(path, index + 1, String(line))
        }
    }

    private static let separators: [(text: String, isException: Bool, isProcedural: Bool)] = [
        ("#@?#", true, true), ("#?#", false, true), ("#@#", true, false), ("##", false, false),
    ]

    private mutating func filter(_ path: String, _ number: Int, _ line: String) {
        if let scripted = ["#@$#", "#$#", "#%#", "#@%#", "#$?#", "##+js(", "#@#+js(", "##^", "#@#^"].first(where: line.contains) {
            report.leaveOut(path, number, line, scripted.contains("^") ? Reason.html : Reason.script)
            return
        }
        guard let (range, separator) = Self.separator(in: line) else {
            report.leaveOut(path, number, line, Reason.network)
            return
        }
        let selector = Self.translate(String(line[range.upperBound...]))
        if let reason = Self.unusable(selector) {
            report.leaveOut(path, number, line, reason)
            return
        }
        var hosts: [String] = []
        var excluded: [String] = []
        var hasWildcard = false
        for domain in line[..<range.lowerBound].split(separator: ",") {
            let host = domain.drop { $0 == "~" || $0 == " " }.lowercased()
            if host.contains("*") || host.contains("/") || !host.contains(".") { hasWildcard = true; continue }
            if domain.hasPrefix("~") { excluded.append(host) } else { hosts.append(host) }
        }
        if hasWildcard, hosts.isEmpty {
            report.leaveOut(path, number, line, Reason.wildcard)
            return
        }
        report.mapped += 1
        if separator.isException {
            exceptions.append((path, number, line, hosts, selector))
        } else {
            add(path, number, selector, hosts: hosts, excluded: excluded)
        }
    }

    /// The first separator that stands outside of a pattern's text.
    private static func separator(in line: String) -> (Range<String.Index>, (text: String, isException: Bool, isProcedural: Bool))? {
        separators.compactMap { separator in line.firstRange(of: separator.text).map { ($0, separator) } }
            .min { ($0.0.lowerBound, $1.1.text.count) < ($1.0.lowerBound, $0.1.text.count) }
    }

    /// Adblock Plus' and uBlock's names for what CSS and we have.
    private static func translate(_ selector: String) -> String {
        var text = selector
        for (old, new) in [
            (":-abp-has(", ":has("), (":-abp-contains(", ":has-text("), (":contains(", ":has-text("), (":nth-ancestor(", ":upward("),
        ] {
            while let range = text.firstRange(of: old) { text.replaceSubrange(range, with: new) }
        }
        return text
    }

    private static func unusable(_ selector: String) -> (id: String, text: String)? {
        for name in [":style(", ":remove(", ":remove-attr(", ":remove-class(", ":watch-attr("] where selector.contains(name) {
            return Reason.style
        }
        for name in [
            ":-abp-properties(", ":matches-css", ":upward(", ":xpath(", ":matches-path(", ":min-text-length(", ":others(", ":url(",
            ":matches-attr(", ":matches-media(",
        ]
        where selector.contains(name) { return Reason.procedural }
        do {
            let parsed = try Selector(selector)
            return parsed.selectsEverything ? Reason.everything : nil
        } catch {
            return Reason.badSelector
        }
    }

    // MARK: Rules

    private static func category(_ path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        return name.contains("social") ? "share" : name.contains("annoyance") ? "banner" : "advert"
    }

    private mutating func add(_ path: String, _ number: Int, _ selector: String, hosts: [String], excluded: [String]) {
        let about = "\(path.split(separator: "/").last ?? ""):\(number)"
        var lines = [("select", RuleText.quoted(selector)), ("category", Self.category(path)), ("action", "strip")]
        if !excluded.isEmpty { lines.insert(("unless", "{page: {host: \(RuleText.list(excluded))}}"), at: 1) }
        if hosts.isEmpty {
            let draft = RuleDraft(id: id(name, "hide"), about: about, lines: lines)
            general.append(draft)
            bySelector[selector, default: []].append((nil, draft.id))
        }
        for host in hosts {
            let draft = RuleDraft(id: id(RuleText.slug(host), "hide"), about: about, lines: lines)
            sites[host, default: []].append(draft)
            bySelector[selector, default: []].append((host, draft.id))
        }
        report.rules += max(1, hosts.count)
    }

    private mutating func id(_ slug: String, _ kind: String) -> String {
        counts[slug + "." + kind, default: 0] += 1
        return "\(slug).\(kind)-\(counts[slug + "." + kind] ?? 1)"
    }

    /// `site#@#selector`: the filters with that selector do not count on the site.
    private mutating func writeExceptions() {
        for exception in exceptions {
            let named = bySelector[exception.selector] ?? []
            if exception.hosts.isEmpty || named.isEmpty {
                report.mapped -= 1
                report.leaveOut(
                    exception.path, exception.line, exception.text,
                    exception.hosts.isEmpty ? Reason.exceptionEverywhere : Reason.liftsNothing)
                continue
            }
            for host in exception.hosts {
                let lifted = named.filter { $0.site == nil || $0.site == host || host.hasSuffix("." + ($0.site ?? "")) }.map(\.id)
                guard !lifted.isEmpty else { continue }
                let draft = RuleDraft(
                    id: id(RuleText.slug(host), "keep"), about: "\(exception.path.split(separator: "/").last ?? ""):\(exception.line)",
                    lines: [("select", RuleText.quoted(exception.selector)), ("action", "keep"), ("lifts", RuleText.list(lifted))])
                sites[host, default: []].append(draft)
                report.rules += 1
            }
        }
    }

    // MARK: Files

    private func written() -> [ImportedFile] {
        func text(_ head: [String], _ rules: [RuleDraft]) -> String {
            (head + ["rules:"] + rules.map { $0.text() }).joined(separator: "\n") + "\n"
        }
        let imported = "imported: \(RuleText.quoted(name))"
        var files: [ImportedFile] = []
        if !general.isEmpty {
            files.append(
                ImportedFile(
                    name: "\(name)-general.yaml",
                    text: text(["about: \(RuleText.quoted("Filters of \(name) for every page."))", imported], general)))
        }
        for host in sites.keys.sorted() {
            let head = ["about: \(RuleText.quoted("Filters of \(name) for \(host)."))", imported, "site: \(RuleText.quoted(host))"]
            files.append(ImportedFile(name: host + ".yaml", text: text(head, sites[host] ?? [])))
        }
        return files
    }

    private enum Reason {
        static let network = ("network", "a network filter: blocks requests, hides no element")
        static let script = ("script", "injects a script or a style sheet")
        static let html = ("html-filter", "cuts the response before it is parsed")
        static let style = ("style", "changes an element instead of hiding it")
        static let procedural = ("procedural", "an operator that asks for the browser's layout, address or styles")
        static let wildcard = ("wildcard-host", "a host with a wildcard, a path, or a top-level domain alone")
        static let badSelector = ("bad-selector", "a selector that we cannot read")
        static let everything = ("selects-everything", "hides whole pages")
        static let exceptionEverywhere = ("exception-everywhere", "switches a filter off on every site")
        static let liftsNothing = ("lifts-nothing", "an exception to a filter that is not here")
    }
}
