package import RuleSource

/// Puts rule files into one form: keys of rules in the order in which they are read best, two spaces a level, no white
/// space at line ends. Comments stay with the key that they stand above; values stay as they are written.
package enum RuleFormatter {
    /// The file in standard form.
    /// - Throws: `SourceError` for a text that is no YAML.
    /// - Complexity: O(n log n) over the lines.
    package static func format(_ text: String, order: [String]) throws(SourceError) -> String {
        let tree = try SourceReader.read(text)
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(trimmed)
        while lines.last?.isEmpty == true { lines.removeLast() }
        guard let root = tree.root, root.kind == .mapping else { return lines.joined(separator: "\n") + "\n" }
        var formatter = Layout(lines: lines, order: order)
        formatter.arrange(root)
        let formatted = formatter.lines.filter { $0 != Layout.removed }.joined(separator: "\n") + "\n"
        // A layout that would change what the file says is not taken.
        let again = try SourceReader.read(formatted)
        return canonical(again.root) == canonical(tree.root) ? formatted : lines.joined(separator: "\n") + "\n"
    }

    private static func trimmed(_ line: Substring) -> String {
        var line = line
        while line.last == " " || line.last == "\t" || line.last == "\r" { line = line.dropLast() }
        return String(line)
    }

    /// The values with keys sorted, for comparison.
    private static func canonical(_ node: SourceNode?) -> String {
        guard let node else { return "" }
        switch node.kind {
        case .text: return "'" + (node.text ?? "") + "'"
        case .list: return "[" + node.items.map { canonical($0) }.joined(separator: ",") + "]"
        case .mapping:
            return "{" + node.pairs.map { canonical($0.key) + ":" + canonical($0.value) }.sorted().joined(separator: ",") + "}"
        }
    }
}

/// Lines of a file, moved about.
private struct Layout {
    private(set) var lines: [String]
    private let order: [String]
    /// Stands for a line that is gone.
    static let removed = "\u{0}"

    init(lines: [String], order: [String]) {
        self.lines = lines
        self.order = order
    }

    /// Orders the keys of every rule below `rules`, in layouts, too.
    mutating func arrange(_ root: SourceNode) {
        let end = lines.count + 1
        for (index, pair) in root.pairs.enumerated() {
            let next = index + 1 < root.pairs.count ? root.pairs[index + 1].key.line : end
            if pair.key.text == "rules" { arrangeList(pair.value, until: next) }
            guard pair.key.text == "layouts" else { continue }
            for (number, layout) in pair.value.items.enumerated() where layout.kind == .mapping {
                let layoutEnd = number + 1 < pair.value.items.count ? pair.value.items[number + 1].line : next
                for (inner, member) in layout.pairs.enumerated() where member.key.text == "rules" {
                    arrangeList(member.value, until: inner + 1 < layout.pairs.count ? layout.pairs[inner + 1].key.line : layoutEnd)
                }
            }
        }
    }

    private mutating func arrangeList(_ list: SourceNode, until end: Int) {
        for (index, rule) in list.items.enumerated() where rule.kind == .mapping {
            let next = index + 1 < list.items.count ? list.items[index + 1].line : end
            arrangeRule(rule, until: firstCommentBefore(next))
        }
    }

    /// Comments and empty lines right above a line belong to it.
    private func firstCommentBefore(_ line: Int) -> Int {
        var line = line
        while line > 1 {
            let above = lines[line - 2].drop { $0 == " " }
            guard above.isEmpty || above.hasPrefix("#") else { break }
            line -= 1
        }
        return line
    }

    private mutating func arrangeRule(_ rule: SourceNode, until end: Int) {
        let keys = rule.pairs.map(\.key)
        // A rule on one line, or with two keys on one, is left as it is.
        guard keys.count > 1, Set(keys.map(\.line)).count == keys.count, let first = keys.first, lines[first.line - 1].contains("- ") else {
            return
        }
        let column = first.column - 1
        var chunks: [(key: String, lines: [String])] = []
        for (index, key) in keys.enumerated() {
            let start = index == 0 ? key.line : firstCommentBefore(key.line)
            let stop = index + 1 < keys.count ? firstCommentBefore(keys[index + 1].line) : end
            guard start < stop, stop - 1 <= lines.count else { return }
            var own = Array(lines[(start - 1)..<(stop - 1)])
            if index == 0 { own[0] = String(repeating: " ", count: column) + own[0].dropFirst(column) }
            chunks.append((key.text ?? "", own))
        }
        let dash = String(lines[first.line - 1].prefix(column))
        func rank(_ key: String) -> Int { order.firstIndex(of: key) ?? order.count }
        let sorted = chunks.enumerated().sorted { (rank($0.element.key), $0.offset) < (rank($1.element.key), $1.offset) }.map(
            \.element.lines)
        var all = sorted.flatMap(\.self)
        // The dash goes to the first key's line; comments above it move behind it.
        guard let head = all.firstIndex(where: { !$0.drop { $0 == " " }.hasPrefix("#") && !$0.isEmpty }) else { return }
        let comments = Array(all[..<head])
        all.removeSubrange(..<head)
        all[0] = dash + all[0].dropFirst(column)
        all.insert(contentsOf: comments, at: all.isEmpty ? 0 : 1)
        guard all.count == end - first.line else { return }
        for (offset, line) in all.enumerated() { lines[first.line - 1 + offset] = line }
    }
}
