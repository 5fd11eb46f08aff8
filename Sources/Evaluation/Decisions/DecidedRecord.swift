internal import JSONText

/// A record as a report or an answer of moderation tells of it.
package struct DecidedRecord: Sendable, Equatable {
    package let id: String
    package let action: String?
    /// Rules that found something in it that counts, each once.
    package let rules: [String]
    package let rulesHash: String?

    package init(id: String, action: String? = nil, rules: [String] = [], rulesHash: String? = nil) {
        self.id = id
        self.action = action
        self.rules = rules
        self.rulesHash = rulesHash
    }

    /// The records of a report (`--report x.json`) or of answers (`--output ndjson`), by id.
    /// - Complexity: O(n).
    package static func read(_ text: String) -> [String: DecidedRecord] {
        if let report = try? JSON(parsing: Array(text.utf8)), let documents = report["documents"]?.array {
            let hash = report["rules"]?.string
            return byID(documents.compactMap { record($0, $0, hash) })
        }
        return byID(
            text.split(whereSeparator: \.isNewline).compactMap { line in
                guard let answer = try? JSON(parsing: Array(line.utf8)), let moderation = answer["moderation"] else { return nil }
                return record(answer, moderation, answer["rules"]?["hash"]?.string)
            })
    }

    private static func byID(_ records: [DecidedRecord]) -> [String: DecidedRecord] {
        Dictionary(records.map { ($0.id, $0) }) { _, last in last }
    }

    private static func record(_ document: JSON, _ moderation: JSON, _ hash: String?) -> DecidedRecord? {
        guard let id = document["id"], id != .null else { return nil }
        var rules: [String] = []
        for finding in moderation["findings"]?.array ?? [] {
            guard finding["lifted_by"]?.string == nil, let rule = finding["rule"]?.string, !rules.contains(rule) else { continue }
            rules.append(rule)
        }
        return DecidedRecord(id: id.string ?? id.text(), action: moderation["action"]?.string, rules: rules, rulesHash: hash)
    }
}
