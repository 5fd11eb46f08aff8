package import Extraction
package import JSONText
internal import Output

/// What changes on many pages between two rule sets.
package struct RuleDiff: Sendable {
    /// A block that one set keeps and the other strips, or whose role changes.
    package struct Change: Sendable {
        package let page: String
        package let text: String
        package let before: String
        package let after: String
        /// The rules that speak of it in only one of the sets.
        package let rules: [String]
    }

    package let changes: [Change]
    package let pages: Int
    package let changedPages: Int
    /// The scores of both, where the pages have gold.
    package let scores: (before: ScoreSummary, after: ScoreSummary)?
    /// Pages whose word F1 changes, the worst fall first.
    package let moved: [(page: String, before: Double, after: Double)]

    /// - Throws: `IOError`.
    package init(_ before: RuleSet, _ after: RuleSet, on pages: RulePages) throws {
        let filters = (Filter(rules: before), Filter(rules: after))
        let results = try parallelMap(pages.pages) { gold in
            let page = try RulePages.page(gold)
            let (old, new) = (filters.0.judge(page), filters.1.judge(page))
            let scores = [old, new].map { PageScore(gold, set: "pages", output: TextWriter().write($0)) }
            return (Self.changes(old, new, gold.id), scores)
        }
        changes = results.flatMap(\.0)
        self.pages = pages.count
        changedPages = results.count { !$0.0.isEmpty }
        scores =
            pages.hasGold
            ? (ScoreSummary(name: "before", results.map { $0.1[0] }), ScoreSummary(name: "after", results.map { $0.1[1] })) : nil
        moved =
            pages.hasGold
            ? results.compactMap { $0.1[0].words.f1 == $0.1[1].words.f1 ? nil : ($0.1[0].id, $0.1[0].words.f1, $0.1[1].words.f1) }
                .sorted { ($0.2 - $0.1, $0.0) < ($1.2 - $1.1, $1.0) } : []
    }

    /// Blocks are told apart by their text and how often it came: rules change where blocks are cut.
    private static func changes(_ old: Verdict, _ new: Verdict, _ page: String) -> [Change] {
        let (before, after) = (states(old), states(new))
        return before.order.filter { before.state[$0] != after.state[$0] }.map { key in
            change(page, key, before.state[key], after.state[key])
        }
            + after.order.filter { before.state[$0] == nil }.map { key in change(page, key, nil, after.state[key]) }
    }

    private struct State: Equatable {
        let label: String
        let rules: Set<String>
        static func == (left: State, right: State) -> Bool { left.label == right.label }
    }

    private static func change(_ page: String, _ key: String, _ before: State?, _ after: State?) -> Change {
        let rules = (before?.rules ?? []).symmetricDifference(after?.rules ?? []).sorted()
        let text = key.split(separator: "\u{0}", omittingEmptySubsequences: false).first.map(String.init) ?? ""
        return Change(
            page: page, text: text, before: before?.label ?? "no such block", after: after?.label ?? "no such block", rules: rules)
    }

    private static func states(_ verdict: Verdict) -> (order: [String], state: [String: State]) {
        var order: [String] = []
        var state: [String: State] = [:]
        var seen: [String: Int] = [:]
        for block in verdict.view.blocks.indices {
            let text = verdict.view.segmentation.text(of: block)
            seen[text, default: 0] += 1
            let key = text + "\u{0}\(seen[text] ?? 1)"
            let label = verdict.labels.labels[block]
            order.append(key)
            state[key] = State(
                label: (label.isKept ? "+ " : "- ") + label.role.rawValue,
                rules: Set(verdict.labels.hits(on: block).filter { $0.liftedBy == nil }.map(\.rule)))
        }
        return (order, state)
    }

    // MARK: Writing

    /// For people; at most so many changed blocks.
    package func text(limit: Int) -> String {
        var lines = ["\(changedPages) of \(pages) pages change, \(changes.count) blocks"]
        if let scores {
            func figure(_ value: Double) -> String { JSON.decimal(value).text() }
            lines.append(
                "word F1 \(figure(scores.before.f1)) -> \(figure(scores.after.f1)), precision \(figure(scores.before.precision)) -> \(figure(scores.after.precision)), recall \(figure(scores.before.recall)) -> \(figure(scores.after.recall))"
            )
            lines += moved.prefix(limit).map { "  \(figure($0.before)) -> \(figure($0.after))  \($0.page)" }
        }
        var page = ""
        for change in changes.prefix(limit) {
            if change.page != page { lines += ["", change.page]; page = change.page }
            let text = change.text.split(whereSeparator: \.isNewline).joined(separator: " ⏎ ")
            lines.append(
                "  \(change.before) -> \(change.after)  \(text.count > 70 ? text.prefix(69) + "…" : text[...])  [\(change.rules.joined(separator: ", "))]"
            )
        }
        if changes.count > limit { lines += ["", "… and \(changes.count - limit) blocks more (--limit)"] }
        return lines.joined(separator: "\n") + "\n"
    }

    package var json: JSON {
        .object([
            .init("pages", .integer(pages)), .init("changed_pages", .integer(changedPages)),
            .init("f1", scores.map { .array([.decimal($0.before.f1), .decimal($0.after.f1)]) } ?? .null),
            .init(
                "moved",
                .array(
                    moved.map {
                        .object([.init("page", .string($0.page)), .init("before", .decimal($0.before)), .init("after", .decimal($0.after))])
                    })),
            .init(
                "changes",
                .array(
                    changes.map { change in
                        .object([
                            .init("page", .string(change.page)), .init("text", .string(change.text)),
                            .init("before", .string(change.before)),
                            .init("after", .string(change.after)), .init("rules", .array(change.rules.map(JSON.string))),
                        ])
                    })),
        ])
    }
}
