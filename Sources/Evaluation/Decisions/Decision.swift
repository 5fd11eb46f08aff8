internal import JSONText

/// What a person decided of a record, with what moderation had said of it: one line of a decision log.
package struct Decision: Sendable, Equatable {
    package enum Verdict: String, Sendable, CaseIterable {
        /// The record may stand as it is: the findings were wrong, or did not matter.
        case approve
        /// The record is not let through.
        case reject
        /// The record was changed by hand, and then let through.
        case edit
        /// The record's last decision is taken back.
        case undo
    }

    /// ISO 8601.
    package let time: String
    package let by: String
    /// The record's id.
    package let id: String
    package let verdict: Verdict
    package let note: String?
    /// The action that moderation had asked for.
    package let action: String?
    /// Rules that had found something, each once.
    package let rules: [String]
    /// Identifies the rules that had been used.
    package let rulesHash: String?

    package init(time: String, by: String, verdict: Verdict, note: String?, of record: DecidedRecord) {
        self.time = time
        self.by = by
        self.verdict = verdict
        self.note = note
        id = record.id
        action = record.action
        rules = record.rules
        rulesHash = record.rulesHash
    }

    /// - Returns: nil for a line that is no decision.
    init?(_ json: JSON) {
        guard let time = json["time"]?.string, let by = json["by"]?.string, let id = json["id"]?.string,
            let verdict = json["decision"]?.string.flatMap(Verdict.init)
        else { return nil }
        self.time = time
        self.by = by
        self.id = id
        self.verdict = verdict
        note = json["note"]?.string
        action = json["action"]?.string
        rules = (json["findings"]?.array ?? []).compactMap(\.string)
        rulesHash = json["rules"]?.string
    }

    /// One line, with its line feed.
    package var line: String {
        var members: [JSON.Member] = [
            .init("time", .string(time)), .init("by", .string(by)), .init("id", .string(id)), .init("decision", .string(verdict.rawValue)),
        ]
        if let note { members.append(.init("note", .string(note))) }
        members += [
            .init("action", .optional(action)), .init("findings", .array(rules.map(JSON.string))), .init("rules", .optional(rulesHash)),
        ]
        return JSON.object(members).text(.compact) + "\n"
    }
}
