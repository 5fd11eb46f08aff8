import Extraction
import Output
import TextPrimitives

/// What every format and the audit print for a page, as a number each: two builds that give the same numbers print the same bytes.
package enum OutputDigest {
    /// A line a format, then one for the audit: its name, a space, sixteen hexadecimal digits.
    package static func lines(_ verdict: Verdict) -> [String] {
        OutputFormat.allCases.map { "\($0.rawValue) \(digest($0.writer().write(verdict)))" }
            + ["explain \(digest(Explanation(verdict).json.text()))"]
    }

    /// The digest of the rules stands in outputs and changes with every rule file: it is not part of what is compared.
    private static func digest(_ output: String) -> String {
        let digits = String(FNV1a64.of(output.replacing(/"(?:hash|rules)": ?"[0-9a-f]{16}"/, with: "").utf8), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
