package import BlockAnalysis
package import PageTree

/// A scorer as the Swift source that the binary carries.
package enum ScorerSource {
    package static func swift(_ scorer: BoostedScorer, form: PageForm) -> String {
        let name = form == .html ? "markup" : "text"
        return
            """
            // A table, made by `winnow train --form \(form.rawValue)`. Do not edit by hand.

            extension BuiltInScorers {
                /// Fitted for \(form == .html ? "HTML pages" : "flattened text").
                static let \(name) = BoostedScorer(
                    text: TokenTable(\(name)Text, step: \(scorer.text.step)),
                    classes: TokenTable(\(name)Classes, step: \(scorer.classes.step)),\(scorer.sections.map { sections($0, name) } ?? "")
                    first: TreeEnsemble(\(name)First),
                    second: TreeEnsemble(\(name)Second))

            \(literal("\(name)Text", cut(scorer.text.literal)))
            \(literal("\(name)Classes", cut(scorer.classes.literal)))\(scorer.sections.map { "\n" + literal("\(name)Sections", cut($0.literal)) } ?? "")
            \(literal("\(name)First", lines(scorer.first.text)))
            \(literal("\(name)Second", lines(scorer.second.text)))
            }

            """
    }

    private static func sections(_ table: TokenTable, _ name: String) -> String {
        "\n        sections: TokenTable(\(name)Sections, step: \(table.step)),"
    }

    private static func literal(_ name: String, _ text: String) -> String {
        "    private static let \(name) = \"\"\"\n\(text)\n        \"\"\"\n"
    }

    private static func lines(_ text: String) -> String {
        text.split(separator: "\n").map { "        " + $0 }.joined(separator: "\n") + "\n"
    }

    /// 128 weights a line; a backslash before the line's end keeps the lines one text.
    private static func cut(_ text: String) -> String {
        let bytes = Array(text.utf8)
        return stride(from: 0, to: bytes.count, by: 128).map { start in
            let end = min(bytes.count, start + 128)
            return "        " + String(decoding: bytes[start..<end], as: UTF8.self) + (end < bytes.count ? "\\" : "")
        }.joined(separator: "\n")
    }
}
