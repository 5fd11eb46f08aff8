internal import Extraction
internal import JSONText
internal import TextModeration

/// The article's body as blocks: kind, text, and the styles of its parts by characters (Unicode scalars).
struct JSONBody {
    /// Where blocks stand in the page's bytes, by their numbers.
    let sources: [Int: Range<Int>]

    func blocks(_ blocks: [ArticleBlock]) -> JSON { .array(blocks.map(block)) }

    private func block(_ block: ArticleBlock) -> JSON {
        switch block {
        case .heading(let text, let level): object("heading", [.init("level", .integer(level))] + members(text))
        case .paragraph(let text): object("paragraph", members(text))
        case .code(let text, let language): object("code", [.init("language", .optional(language))] + members(text))
        case .quote(let inner, let source):
            object("quote", [.init("blocks", blocks(inner))] + (source.map { [.init("cite", .string($0))] } ?? []))
        case .list(let list):
            object(
                "list",
                [.init("numbered", .bool(list.isNumbered))] + (list.isNumbered ? [.init("start", .integer(list.start))] : [])
                    + (list.letters.map { [.init("letters", .string($0))] } ?? [])
                    + (list.numbers.map { [.init("numbers", .array($0.map(JSON.integer)))] } ?? [])
                    + (list.checks.map { [.init("checks", .array($0.map { $0.map(JSON.bool) ?? .null }))] } ?? [])
                    + [.init("items", .array(list.items.map(blocks)))]
                    + (list.notes.map { [.init("notes", .array($0.map(JSON.string)))] } ?? []))
        case .definitions(let definitions):
            object(
                "definitions",
                [
                    .init(
                        "entries",
                        .array(
                            definitions.map {
                                .object([.init("terms", .array($0.terms.map(line))), .init("details", blocks($0.details))])
                            }))
                ])
        case .table(let table): object("table", members(table))
        case .figure(let figure):
            object(
                "figure",
                [
                    .init("medium", .string(figure.kind.rawValue)), .init("target", .string(figure.target)),
                    .init("description", .optional(figure.description)), .init("caption", .array(figure.caption.map(line))),
                    .init("width", figure.width.map(JSON.integer) ?? .null),
                ])
        }
    }

    private func object(_ kind: String, _ members: [JSON.Member]) -> JSON { .object([.init("kind", .string(kind))] + members) }

    private func line(_ text: InlineText) -> JSON { .object(members(text)) }

    private func members(_ text: InlineText) -> [JSON.Member] {
        var members: [JSON.Member] = []
        if case .block(let block) = text.origin {
            members.append(.init("block", .integer(block + 1)))
            if let source = sources[block] {
                members.append(
                    .init("source", .object([.init("start", .integer(source.lowerBound)), .init("end", .integer(source.upperBound))])))
            }
        }
        members.append(.init("text", .string(text.text)))
        if !text.runs.isEmpty { members.append(.init("runs", .array(runs(text)))) }
        return members
    }

    private func runs(_ text: InlineText) -> [JSON] {
        let offsets = CharacterOffsets(Array(text.text.utf8)[...])
        return text.runs.map { run in
            let span = offsets.span(run.range).characters
            var members: [JSON.Member] = [
                .init("start", .integer(span.lowerBound)), .init("end", .integer(span.upperBound)), .init("style", .string(run.style.name)),
            ]
            if case .link(let target) = run.style { members.append(.init("target", .string(target))) }
            if let value = run.style.value { members.append(.init("value", .string(value))) }
            return .object(members)
        }
    }

    private func members(_ table: ArticleTable) -> [JSON.Member] {
        [
            .init("caption", .array(table.caption.map(line))),
            .init(
                "rows",
                .array(
                    table.rows.map { row in
                        .array(
                            row.map { cell in
                                .object([
                                    .init("header", .bool(cell.isHeader)), .init("columns", .integer(cell.columns)),
                                    .init("rows", .integer(cell.rows)), .init("lines", .array(cell.lines.map(line))),
                                ])
                            })
                    })),
        ]
    }
}
