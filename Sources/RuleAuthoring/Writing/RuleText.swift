/// Writes values of rule files as YAML.
enum RuleText {
    /// A text in single quotes; in double ones when it holds what only escapes can say.
    static func quoted(_ text: String) -> String {
        if text.unicodeScalars.contains(where: {
            $0.value < 0x20 || $0.value == 0x7F || (0x80...0x9F).contains($0.value) || $0.value == 0xFEFF || $0.value == 0x2028
                || $0.value == 0x2029
        }) {
            var escaped = ""
            for scalar in text.unicodeScalars {
                switch scalar {
                case "\"": escaped += "\\\""
                case "\\": escaped += "\\\\"
                case "\n": escaped += "\\n"
                case "\t": escaped += "\\t"
                case let scalar
                where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0xFEFF || scalar.value == 0x2028
                    || scalar.value == 0x2029:
                    let digits = String(scalar.value, radix: 16)
                    escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                default: escaped.unicodeScalars.append(scalar)
                }
            }
            return "\"\(escaped)\""
        }
        // By scalar: a quote with a combining sign behind it is a quote to YAML, and no "'" to `Character`.
        var quoted = "'"
        for scalar in text.unicodeScalars {
            if scalar == "'" { quoted.unicodeScalars.append(scalar) }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "'"
    }

    /// A list on one line.
    static func list(_ texts: [String]) -> String { "[" + texts.map(quoted).joined(separator: ", ") + "]" }

    /// A host as the first part of an id: "lenta-ru".
    static func slug(_ host: String) -> String {
        let parts = host.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) && $0 != "-" }
        let slug = parts.joined(separator: "-")
        if !slug.isEmpty, slug.utf8.allSatisfy({ $0 < 0x80 }) { return slug }
        return "site"
    }

    /// A comment that cannot end early, without characters that YAML forbids.
    static func comment(_ text: String) -> String {
        "# "
            + String(
                text.unicodeScalars.map {
                    $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0.value == 0x2028 || $0.value == 0x2029
                        || $0.value == 0xFEFF ? " " : Character($0)
                })
    }
}

/// One rule to be written.
struct RuleDraft {
    var id: String
    var about: String?
    /// Keys with their values as YAML, in order.
    var lines: [(key: String, value: String)] = []

    func text(indent: String = "  ") -> String {
        var all = ["\(indent)- id: \(id)"]
        if let about { all.append("\(indent)  about: \(RuleText.quoted(about))") }
        all += lines.map { "\(indent)  \($0.key): \($0.value)" }
        return all.joined(separator: "\n")
    }
}

extension StringProtocol {
    /// Runs of white space as one space each, none at the ends.
    var withSingleSpaces: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension String {
    func indented(_ count: Int) -> String { String(repeating: " ", count: count) + self }
}
