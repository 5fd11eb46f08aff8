package import JSONText

/// The decisions of a log, and what they say of the rules.
package struct DecisionLog: Sendable {
    package let decisions: [Decision]
    /// Numbers of lines that are no decision, from 1.
    package let badLines: [Int]

    /// How often people agreed with a rule.
    package struct Line: Sendable, Equatable {
        package let rule: String
        /// Records with a finding of it that were rejected or edited, and that were approved.
        package internal(set) var right = 0
        package internal(set) var wrong = 0

        package var precision: Double { right + wrong == 0 ? 0 : Double(right) / Double(right + wrong) }
    }

    /// - Complexity: O(n).
    package init(_ text: String) {
        var decisions: [Decision] = []
        var badLines: [Int] = []
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() where !line.isEmpty {
            if let decision = (try? JSON(parsing: Array(line.utf8))).flatMap(Decision.init) {
                decisions.append(decision)
            } else {
                badLines.append(number + 1)
            }
        }
        self.decisions = decisions
        self.badLines = badLines
    }

    /// The decision of each record that holds: the last one that nobody took back.
    package var standing: [Decision] {
        var stacks: [String: [Decision]] = [:]
        for decision in decisions {
            if decision.verdict == .undo { _ = stacks[decision.id]?.popLast() } else { stacks[decision.id, default: []].append(decision) }
        }
        return stacks.values.compactMap(\.last).sorted { $0.id < $1.id }
    }

    /// By rule, the ones that people agree with least first.
    package var lines: [Line] {
        var lines: [String: Line] = [:]
        for decision in standing {
            for rule in decision.rules {
                if decision.verdict == .approve {
                    lines[rule, default: Line(rule: rule)].wrong += 1
                } else {
                    lines[rule, default: Line(rule: rule)].right += 1
                }
            }
        }
        return lines.values.sorted { ($0.precision, $0.rule) < ($1.precision, $1.rule) }
    }

    package var text: String {
        let standing = standing
        var out = "\(standing.count) records decided, \(decisions.count) decisions\n"
        let lines = lines
        if !lines.isEmpty { out += "\nright  wrong  precision  rule\n" }
        let pad = EvaluationReport.padLeft
        for line in lines {
            let precision = JSON.decimal(line.precision * 100, places: 1).text() + " %"
            out += pad(String(line.right), 5) + pad(String(line.wrong), 7) + pad(precision, 11) + "  \(line.rule)\n"
        }
        return out
    }

    package var json: JSON {
        .object([
            .init("records", .integer(standing.count)), .init("decisions", .integer(decisions.count)),
            .init(
                "rules",
                .array(
                    lines.map {
                        .object([
                            .init("id", .string($0.rule)), .init("right", .integer($0.right)), .init("wrong", .integer($0.wrong)),
                            .init("precision", .decimal($0.precision, places: 4)),
                        ])
                    })),
        ])
    }
}
