internal import BlockAnalysis
internal import TextPrimitives

/// The head of a mail, as archives of mailing lists show it: "From: Ines Kos <ines@osk.example>", with "Subject:" and "Date:" in lines near it.
struct MailHeadSource: FieldSource {
    let name = "mail-head"
    let fields = [Field.authors, .published]
    /// Blocks of a page among which the head begins, and lines of it.
    private let reach = 60
    private let mostLines = 14

    /// - Complexity: O(blocks) bytes; texts are read where one begins as a mail does.
    func collect(_ page: FieldPage, into list: inout CandidateList) {
        let arena = page.view.segmentation.arena
        let blocks = page.view.blocks
        guard
            let first = blocks.indices.prefix(reach).first(where: {
                arena[blocks[$0].text].starts(with: Self.from) && page.view.measures[$0].words > 1
            })
        else { return }
        let texts = (first..<min(first + mostLines, blocks.count)).map(page.text(of:))
        let lines = texts.flatMap(FieldText.lines).prefix(mostLines)
        guard let from = value("From: ", lines), let date = value("Date: ", lines), value("Subject: ", lines) != nil else { return }
        let name = from.prefix { $0 != "<" && $0 != "(" }.trimmed(of: " \"'")
        for author in page.authors(name, isLine: true).prefix(1) {
            list.add(
                [author], from: self.name, at: .block(first), [.init(what: "the sender of a mail", points: 420)],
                statement: list.newStatement())
        }
        if let day = page.date(date) {
            list.add(
                .published, day.text, from: self.name, at: .block(first), [.init(what: "the day of a mail", points: 320)],
                detail: .date(day))
        }
    }

    private static let from = Array("From: ".utf8)

    private func value(_ label: String, _ lines: some Sequence<String>) -> String? {
        lines.first { $0.hasPrefix(label) }.map { String($0.dropFirst(label.count)) }
    }
}
