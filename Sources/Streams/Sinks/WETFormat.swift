internal import Extraction
internal import JSONText
internal import Output
package import TextModeration
internal import TextPrimitives

/// WET: WARC 1.0 with a conversion record for each article, as Common Crawl distributes texts.
package struct WETFormat: AnswerFormat {
    package let isRecords = false
    package let fileEnding = ".wet"
    /// The date of records whose source has none: the standard wants one, and the clock's would make every run another.
    private static let noDate = "1970-01-01T00:00:00Z"
    package init() {}

    package var beginning: [UInt8] {
        let body = "software: winnow \(WinnowVersion.current)\r\nformat: WARC File Format 1.0\r\n"
        return Self.record(type: "warcinfo", [("WARC-Date", Self.noDate), ("Content-Type", "application/warc-fields")], Array(body.utf8))
    }

    package func write(_ outcome: Outcome, _ subject: Subject) -> (bytes: [UInt8], moderation: ModerationOutcome?) {
        let text: String
        var moderation: ModerationOutcome?
        switch outcome {
        case .page(let verdict) where verdict.status == .ok: (text, moderation) = TextWriter().writeWithPlaces(verdict)
        case .text(let moderated) where moderated.status == .ok: text = moderated.text
        default: return ([], nil)
        }
        let provenance = JSON.object(subject.provenance)
        var fields: [(String, String)] = []
        if let url = subject.url { fields.append(("WARC-Target-URI", url)) }
        fields.append(("WARC-Date", provenance["date"]?.string.flatMap { $0.contains("T") ? $0 : nil } ?? Self.noDate))
        if let id = subject.id.string, id.hasPrefix("<urn:") { fields.append(("WARC-Refers-To", id)) }
        fields.append(("Content-Type", "text/plain; charset=utf-8"))
        return (Self.record(type: "conversion", fields, Array(text.utf8)), moderation)
    }

    private static func record(type: String, _ fields: [(String, String)], _ body: [UInt8]) -> [UInt8] {
        var head = "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Record-ID: \(identifier(fields, body))\r\n"
        for (name, value) in fields { head += "\(name): \(value.filter { !$0.isNewline })\r\n" }
        return Array((head + "Content-Length: \(body.count)\r\n\r\n").utf8) + body + Array("\r\n\r\n".utf8)
    }

    /// A UUID of version 8 (RFC 9562) made of the record itself, so that the same pages give the same bytes.
    private static func identifier(_ fields: [(String, String)], _ body: [UInt8]) -> String {
        let name = Array(fields.map { $0.0 + $0.1 }.joined(separator: "\n").utf8)
        var digits = (hash(name, 0) + hash(body, 1))[...]
        digits.replaceSubrange(digits.index(digits.startIndex, offsetBy: 12)...digits.index(digits.startIndex, offsetBy: 12), with: "8")
        digits.replaceSubrange(digits.index(digits.startIndex, offsetBy: 16)...digits.index(digits.startIndex, offsetBy: 16), with: "a")
        var parts: [Substring] = []
        for length in [8, 4, 4, 4, 12] {
            parts.append(digits.prefix(length))
            digits = digits.dropFirst(length)
        }
        return "<urn:uuid:\(parts.joined(separator: "-"))>"
    }

    /// FNV-1a of 64 bits, as sixteen digits.
    private static func hash(_ bytes: [UInt8], _ seed: UInt8) -> String {
        let value = FNV1a64.of([seed] + bytes)
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
