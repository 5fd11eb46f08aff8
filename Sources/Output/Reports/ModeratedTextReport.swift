package import Extraction
package import JSONText
internal import TextModeration
internal import TextPrimitives

extension ModeratedText {
    /// The answer's members in their documented order.
    package var members: [JSON.Member] {
        var members: [JSON.Member] = [.init("schema", .integer(WinnowVersion.schema)), .init("status", .string(status.rawValue))]
        if let skip { members.append(.init("reason", .string(skip.description))) }
        return members + [
            .init("url", .optional(url)), .init("language", .optional(moderation.language)), .init("text", .string(text)),
            .init("moderation", moderation.json), .init("rules", .object([.init("hash", .string(rulesHash))])),
            .init("version", .string(WinnowVersion.current)),
        ]
    }

    /// The members as one object, laid out for people.
    package var json: String { JSON.object(members).text(.pretty) }

    /// Where each finding stands in the source.
    /// - Complexity: O(n), each time it is asked.
    var positions: [ReportedDocument.Position] {
        let lineStarts = [0] + source.indices.filter { source[$0] == 0x0A }.map { $0 + 1 }
        let offsets = CharacterOffsets(source[...])
        func place(_ byte: Int) -> (line: Int, column: Int) {
            let line = lineStarts.partitioningIndex { $0 > byte } - 1
            return (line + 1, offsets.characters(before: byte) - offsets.characters(before: lineStarts[line]) + 1)
        }
        return moderation.findings.map { finding in
            guard case .block(let paragraph) = finding.origin, let span = finding.span else { return .unknown }
            let first = paragraphStarts[paragraph]
            let bytes = (first + span.bytes.lowerBound)..<(first + span.bytes.upperBound)
            let (start, end) = (place(bytes.lowerBound), place(bytes.upperBound))
            return .text(
                line: start.line, column: start.column,
                end: span.hasEnd ? .init(line: end.line, column: end.column, bytes: bytes) : nil)
        }
    }
}
