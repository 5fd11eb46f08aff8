/// CommonMark with tables as GitHub has them.
public struct MarkdownWriter: VerdictWriter {
    public let includesTitle: Bool

    public init(includesTitle: Bool = true) { self.includesTitle = includesTitle }

    public func write(_ verdict: Verdict) -> String {
        guard verdict.status == .ok else { return "" }
        let parts = ArticleParts(verdict)
        var blocks = includesTitle ? [parts.title].compactMap(\.self).map { "# " + Self.escape($0) } : []
        blocks += parts.subtitles.map { "**" + Self.escape($0) + "**" }
        blocks += parts.body.map(Self.markdown)
        return blocks.isEmpty ? "" : blocks.joined(separator: "\n\n") + "\n"
    }

    private static func markdown(_ part: ArticleParts.Part) -> String {
        switch part {
        // The headline alone has the first level.
        case .heading(let text, let level): String(repeating: "#", count: max(2, level)) + " " + escape(text)
        case .paragraph(let text): breaks(escape(text))
        case .quote(let text): escape(text).split(separator: "\n").map { "> " + $0 }.joined(separator: "\n")
        case .code(let text):
            fence(text) + "\n" + text + "\n" + fence(text)
        case .list(let items, let isNumbered):
            items.enumerated().map { (isNumbered ? "\($0 + 1). " : "- ") + breaks(escape($1)) }.joined(separator: "\n")
        case .table(let rows): table(rows)
        }
    }

    /// A fence longer than any run of backticks inside.
    private static func fence(_ text: String) -> String {
        var longest = 0
        var run = 0
        for character in text {
            run = character == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        return String(repeating: "`", count: max(3, longest + 1))
    }

    /// A line break inside a paragraph is a backslash at the line's end.
    private static func breaks(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\\n")
    }

    private static func table(_ rows: [[String]]) -> String {
        let width = rows.map(\.count).max() ?? 0
        func line(_ cells: [String]) -> String {
            let padded = cells + Array(repeating: "", count: width - cells.count)
            return "| " + padded.map { escape($0).split(separator: "\n").joined(separator: " ").split(separator: "|").joined(separator: "\\|") }.joined(separator: " | ") + " |"
        }
        let rule = "|" + String(repeating: " --- |", count: width)
        return ([line(rows[0]), rule] + rows.dropFirst().map(line)).joined(separator: "\n")
    }

    /// Escapes what would be read as markup, and no more.
    static func escape(_ text: String) -> String {
        var escaped = ""
        var isLineStart = true
        for (index, character) in zip(text.indices, text) {
            switch character {
            case "\\", "*", "_", "`", "[", "]", "<": escaped.append("\\")
            case "#", ">", "+", "-": if isLineStart, character != "-" || text[text.index(after: index)...].first == " " { escaped.append("\\") }
            default: break
            }
            escaped.append(character)
            isLineStart = character == "\n"
        }
        return escaped
    }
}
