internal import Extraction
internal import JSONText
internal import RuleModel
internal import TextModeration

/// SARIF 2.1.0 (OASIS Standard, 27 March 2020): findings as results of one run. Columns count code points.
enum SARIF {
    static let beginning =
        "{\"version\":\"2.1.0\",\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"runs\":[{\"columnKind\":\"unicodeCodePoints\",\"results\":["

    static func end(rules: [JSON]) -> String {
        let driver = JSON.object([
            .init("name", .string("Winnow")), .init("semanticVersion", .string(WinnowVersion.current)), .init("rules", .array(rules)),
        ])
        return "\n],\"tool\":{\"driver\":" + driver.text(.compact) + "}}]}\n"
    }

    static func rule(_ finding: Finding) -> JSON {
        .object([
            .init("id", .string(finding.rule)),
            .init("shortDescription", .object([.init("text", .string("\(finding.category) (\(finding.place))"))])),
            .init("defaultConfiguration", .object([.init("level", .string(level(finding.severity)))])),
            .init("properties", .object([.init("tags", .array(finding.category.split(separator: ".").map { .string(String($0)) }))])),
        ])
    }

    private static func level(_ severity: Moderation.Severity) -> String {
        switch severity {
        case .info, .low: "note"
        case .medium: "warning"
        case .high, .critical: "error"
        }
    }

    static func results(_ document: ReportedDocument) -> [JSON] {
        zip(document.moderation.findings, document.positions).map { finding, position in
            var members: [JSON.Member] = [
                .init("ruleId", .string(finding.rule)), .init("level", .string(level(finding.severity))),
                .init("message", .object([.init("text", .string(message(finding)))])),
                .init("locations", .array([location(document, finding, position)])),
                .init("properties", finding.json),
            ]
            if let lifted = finding.liftedBy {
                members.append(
                    .init("suppressions", .array([.object([.init("kind", .string("external")), .init("justification", .string(lifted))])])))
            }
            return .object(members)
        }
    }

    private static func message(_ finding: Finding) -> String {
        let measures = finding.measures.map { "\($0.name) = \(FindingLines.rounded($0.value))" }.joined(separator: ", ")
        let what = finding.origin == .document ? measures : finding.text.map { "“\($0)”" } ?? ""
        return finding.category + (what.isEmpty ? "" : ": " + what) + (finding.isEvasive ? " (in disguise)" : "")
    }

    private static func location(_ document: ReportedDocument, _ finding: Finding, _ position: ReportedDocument.Position)
        -> JSON
    {
        var physical: [JSON.Member] = [.init("artifactLocation", .object([.init("uri", .string(uri(document.name)))]))]
        var logical: [JSON.Member] = []
        switch position {
        case .text(let line, let column, let end):
            var region: [JSON.Member] = [.init("startLine", .integer(line)), .init("startColumn", .integer(column))]
            if let end {
                region += [
                    .init("endLine", .integer(end.line)), .init("endColumn", .integer(end.column)),
                    .init("byteOffset", .integer(end.bytes.lowerBound)), .init("byteLength", .integer(end.bytes.count)),
                ]
            }
            physical.append(.init("region", .object(region)))
        case .element(let path): logical.append(.init("fullyQualifiedName", .string(path)))
        case .unknown: break
        }
        let name = if case .block(let block) = finding.origin { "block \(block + 1)" } else { finding.origin.name }
        if let name { logical.insert(.init("name", .string(name)), at: 0) }
        var members: [JSON.Member] = [.init("physicalLocation", .object(physical))]
        if !logical.isEmpty { members.append(.init("logicalLocations", .array([.object(logical)]))) }
        return .object(members)
    }

    /// A path as a relative URI reference (RFC 3986).
    private static func uri(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF")
        var uri = ""
        for byte in path.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F: uri.unicodeScalars.append(Unicode.Scalar(byte))
            default: uri += "%" + String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
            }
        }
        return uri
    }
}
