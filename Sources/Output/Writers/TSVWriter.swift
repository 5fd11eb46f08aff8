package import Extraction

/// A line a page, for pipes: address, title, authors, date of publication, language, text. Tabs and line feeds inside of
/// a value are spaces, as `text/tab-separated-values` (IANA) has no escapes.
package struct TSVWriter: VerdictWriter {
    package static let format = OutputFormat("tsv") { _ in TSVWriter() }

    package init() {}

    package func write(_ verdict: Verdict) -> String {
        let metadata = verdict.metadata
        let values = [
            verdict.url ?? verdict.address ?? "", metadata.title ?? "", metadata.authors.map(\.name).joined(separator: "; "),
            metadata.published ?? "", metadata.language ?? "", PlainText.content(verdict, includesTitle: false).text,
        ]
        return values.map(Self.cell).joined(separator: "\t") + "\n"
    }

    /// A value in one line loses the places of findings.
    package func writeWithPlaces(_ verdict: Verdict) -> (output: String, verdict: Verdict) { (write(verdict), verdict) }

    /// White space folded.
    private static func cell(_ value: String) -> String {
        var bytes: [UInt8] = []
        for byte in value.utf8 {
            if byte > 0x20 { bytes.append(byte) } else if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
