import JSONText
import Streams

/// Counts of a run in Prometheus' text format, for its node exporter's folder of text files.
enum Statistics {
    static func text(_ tally: Tally) -> String {
        var text = "# HELP winnow_records Records by what became of them.\n# TYPE winnow_records gauge\n"
        for status in RecordStatus.allCases { text += "winnow_records{status=\"\(status.rawValue)\"} \(tally[status])\n" }
        text += "# HELP winnow_left_out Parts of archives that are no pages.\n# TYPE winnow_left_out gauge\n"
        for (kind, count) in tally.leftOut.sorted(by: { $0.key < $1.key }) {
            text += "winnow_left_out{kind=\"\(escaped(kind))\"} \(count)\n"
        }
        text += gauge("winnow_input_failures", "Inputs that could not be read to their end.", tally.inputFailures)
        text += gauge("winnow_page_bytes", "Bytes of pages as they came.", tally.bytesIn)
        text += gauge("winnow_page_seconds", "Seconds that reading and judging took, of all workers together.", seconds(tally.time))
        return text + gauge("winnow_page_seconds_max", "Seconds of the slowest record.", seconds(tally.longest))
    }

    private static func seconds(_ time: Duration) -> String { JSON.decimal(Double(time.microseconds) / 1e6, places: 6).text() }

    private static func gauge(_ name: String, _ about: String, _ value: some CustomStringConvertible) -> String {
        "# HELP \(name) \(about)\n# TYPE \(name) gauge\n\(name) \(value)\n"
    }

    private static func escaped(_ label: String) -> String {
        label.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
}
