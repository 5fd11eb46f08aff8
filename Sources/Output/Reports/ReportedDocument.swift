internal import BlockAnalysis
package import Extraction
package import JSONText
internal import PageTree
internal import RuleModel
package import TextModeration

/// A document as reports of moderation name it.
package struct ReportedDocument: Sendable {
    /// Its file, or its record's id.
    package let name: String
    package let url: String?
    /// What became of it, as records name it.
    package let status: String
    package let moderation: ModerationOutcome
    private let source: Source

    /// What the findings are told of.
    private enum Source: Sendable {
        case text(ModeratedText)
        case page(Verdict)
        /// Of something that was not read.
        case none
    }

    /// Where a finding stands in the source.
    enum Position: Sendable {
        /// Lines and columns from 1, columns in characters; bytes from the text's beginning.
        case text(line: Int, column: Int, end: End?)
        /// The element's path.
        case element(String)
        case unknown

        /// Where it ends; not told where it is redacted.
        struct End: Sendable {
            let line: Int
            let column: Int
            let bytes: Range<Int>
        }
    }

    /// A text that was taken as it is.
    package init(name: String, url: String?, text: ModeratedText) {
        self.name = name
        self.url = url
        status = text.status.rawValue
        moderation = text.moderation
        source = .text(text)
    }

    /// A page; nil for one that was not moderated.
    /// - Parameter moderation: the verdict's, with its findings placed in an output.
    package init?(name: String, url: String?, verdict: Verdict, moderation: ModerationOutcome? = nil) {
        guard let moderation = moderation ?? verdict.moderation else { return nil }
        self.name = name
        self.url = url
        status = verdict.status.rawValue
        self.moderation = moderation
        source = .page(verdict)
    }

    /// Something that could not be judged, and so was not moderated.
    package init(name: String, url: String?, status: String, unjudged moderation: ModerationOutcome) {
        self.name = name
        self.url = url
        self.status = status
        self.moderation = moderation
        source = .none
    }

    /// By finding: where it stands in the file, for texts that were taken as they are; else in which element of the page.
    /// Not every report tells it.
    /// - Complexity: O(n) over the text, each time it is asked.
    var positions: [Position] {
        switch source {
        case .text(let text): text.positions
        case .none: []
        case .page(let verdict):
            moderation.findings.map { finding in
                guard let document = verdict.view.document else { return .unknown }
                switch finding.origin {
                case .block(let block): return .element(NodePath.of(verdict.view.blocks[block].container, in: document))
                case .attribute(let element, _): return .element(NodePath.of(NodeID(rawValue: UInt32(element)), in: document))
                case .field, .member, .document: return .unknown
                }
            }
        }
    }
}

extension ReportedDocument {
    /// The texts in which findings stand, by the names of their places; none where what was found is not to be told.
    /// - Complexity: O(n) over these texts.
    var texts: [JSON.Member] {
        guard !moderation.findings.contains(where: \.isRedacted) else { return [] }
        var seen: Set<Int> = []
        return moderation.findings.compactMap { finding in
            guard case .block(let block) = finding.origin, seen.insert(block).inserted, let text = text(of: block) else { return nil }
            return .init("block \(block + 1)", .string(text))
        }
    }

    private func text(of block: Int) -> String? {
        switch source {
        case .none: return nil
        case .page(let verdict): return verdict.view.segmentation.text(of: block)
        case .text(let text):
            guard text.paragraphStarts.indices.contains(block) else { return nil }
            let end = block + 1 < text.paragraphStarts.count ? text.paragraphStarts[block + 1] : text.source.count
            let bytes = text.source[text.paragraphStarts[block]..<end]
            return String(decoding: bytes.prefix(bytes.count - bytes.reversed().prefix { $0 <= 0x20 }.count), as: UTF8.self)
        }
    }
}

/// The formats of reports.
package enum ReportFormat: String, Sendable, CaseIterable {
    /// One object with all documents.
    case json
    /// JSON Lines: one finding a line.
    case jsonl
    /// SARIF 2.1.0 (OASIS), for tools of code review.
    case sarif
    /// One finding a line, for people.
    case text
    /// A page on which findings stand in their texts, to be decided.
    case html

    /// The format that a file's name asks for.
    package init?(fileName: String) {
        guard let dot = fileName.lastIndex(of: ".") else { return nil }
        switch fileName[fileName.index(after: dot)...].lowercased() {
        case "json": self = .json
        case "jsonl", "ndjson": self = .jsonl
        case "sarif": self = .sarif
        case "txt", "log": self = .text
        case "html", "htm": self = .html
        default: return nil
        }
    }
}

/// Writes a report document by document, so that a stream of millions needs no memory for it.
package struct FindingReport: Sendable {
    package let format: ReportFormat
    private let rulesHash: String
    /// What stands around the data of a page.
    private let frame: (before: String, after: String)
    private var documents = 0
    private var findings = 0
    private var actions: [DocumentAction: Int] = [:]
    private var rules: [String: JSON] = [:]

    package init(_ format: ReportFormat, rulesHash: String, frame: (before: String, after: String) = ("", "")) {
        self.format = format
        self.frame = frame
        self.rulesHash = rulesHash
    }

    /// One document's part, which threads may make in any order.
    package struct Part: Sendable {
        fileprivate let pieces: [String]
        fileprivate let action: DocumentAction
        fileprivate let findings: Int
        fileprivate let rules: [String: JSON]

        fileprivate init(pieces: [String], action: DocumentAction, findings: Int, rules: [String: JSON]) {
            self.pieces = pieces
            self.action = action
            self.findings = findings
            self.rules = rules
        }

        /// The part on its way from another process.
        package init?(_ json: JSON) {
            guard let pieces = json["pieces"]?.array, let action = json["action"]?.string.flatMap(DocumentAction.init(rawValue:)) else {
                return nil
            }
            self.pieces = pieces.compactMap(\.string)
            self.action = action
            findings = json["findings"]?.double.map { Int($0) } ?? 0
            rules = Dictionary((json["rules"]?.members ?? []).map { ($0.name, $0.value) }) { first, _ in first }
        }

        package var json: JSON {
            .object([
                .init("pieces", .array(pieces.map(JSON.string))), .init("action", .string(action.rawValue)),
                .init("findings", .integer(findings)),
                .init("rules", .object(rules.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) })),
            ])
        }
    }

    package static func part(_ document: ReportedDocument, _ format: ReportFormat) -> Part {
        let pieces: [String]
        var rules: [String: JSON] = [:]
        switch format {
        case .json: pieces = [json(document).text(.compact)]
        case .jsonl: pieces = document.moderation.findings.map { line($0, document).text(.compact) }
        case .text: pieces = FindingLines.lines(document)
        case .html: pieces = [JSON.object((json(document).members ?? []) + [.init("texts", .object(document.texts))]).scriptText]
        case .sarif:
            pieces = SARIF.results(document).map { $0.text(.compact) }
            for finding in document.moderation.findings { rules[finding.rule] = rules[finding.rule] ?? SARIF.rule(finding) }
        }
        return Part(
            pieces: pieces, action: document.moderation.action, findings: document.moderation.findings.count + document.moderation.leftOut,
            rules: rules)
    }

    private static func json(_ document: ReportedDocument) -> JSON {
        .object(
            [
                .init("id", .string(document.name)), .init("url", .optional(document.url)),
                .init("status", .string(document.status)),
            ] + document.moderation.members)
    }

    private static func line(_ finding: Finding, _ document: ReportedDocument) -> JSON {
        .object(
            [.init("id", .string(document.name)), .init("url", .optional(document.url))] + (finding.json.members ?? []))
    }

    /// What stands before the documents.
    package var beginning: String {
        switch format {
        case .json, .html:
            frame.before
                + "{\"schema\":\(WinnowVersion.schema),\"version\":\"\(WinnowVersion.current)\",\"rules\":\"\(rulesHash)\",\"documents\":["
        case .sarif: SARIF.beginning
        case .jsonl, .text: ""
        }
    }

    /// A document's part in its place.
    package mutating func add(_ part: Part) -> String {
        let isFirst = format == .sarif ? findings == 0 : documents == 0
        documents += 1
        findings += format == .sarif ? part.pieces.count : part.findings
        actions[part.action, default: 0] += 1
        rules.merge(part.rules) { first, _ in first }
        guard !part.pieces.isEmpty else { return "" }
        switch format {
        case .json, .html, .sarif: return (isFirst ? "\n" : ",\n") + part.pieces.joined(separator: ",\n")
        case .jsonl, .text: return part.pieces.joined(separator: "\n") + "\n"
        }
    }

    /// What stands behind the documents.
    package var end: String {
        switch format {
        case .json, .html:
            let counts = JSON.object(DocumentAction.allCases.map { .init($0.rawValue, .integer(actions[$0] ?? 0)) })
            let summary = JSON.object([
                .init("documents", .integer(documents)), .init("findings", .integer(findings)), .init("actions", counts),
            ])
            return "\n],\"summary\":" + summary.text(.compact) + "}\n" + frame.after
        case .sarif: return SARIF.end(rules: rules.sorted { $0.key < $1.key }.map(\.value))
        case .text:
            let counts = DocumentAction.allCases.compactMap { action in actions[action].map { "\($0) \(action.rawValue)" } }
            return "\(documents) documents (\(counts.joined(separator: ", "))), \(findings) findings\n"
        case .jsonl: return ""
        }
    }
}
