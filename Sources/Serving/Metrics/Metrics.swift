internal import JSONText
internal import Synchronization

/// What a server did since it began, in the text format of Prometheus (exposition format 0.0.4).
package final class Metrics: Sendable {
    /// Upper bounds of the buckets of times, in milliseconds: from the smallest page to the limit that is the default.
    private static let bounds = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000]

    private struct Counts {
        var requests: [Request: Int] = [:]
        var pages: [String: Int] = [:]
        /// How many requests with a page took at most as long as each bound says.
        var buckets = [Int](repeating: 0, count: Metrics.bounds.count)
        var time = Duration.zero
        var timed = 0
        var bytesIn = 0
        var bytesOut = 0
        var connections = 0
        var judging = 0
        var waiting = 0
    }

    private struct Request: Hashable {
        let operation: String
        let status: Int
    }

    private let counts = Mutex(Counts())

    package init() {}

    /// - Parameters:
    ///   - operation: nil for a request that asked for nothing that there is.
    ///   - time: from the end of its body to the answer, of requests with a page.
    package func note(_ operation: Operation?, status: Int, bytesIn: Int, bytesOut: Int, time: Duration?) {
        counts.withLock { counts in
            counts.requests[Request(operation: operation?.rawValue ?? "none", status: status), default: 0] += 1
            counts.bytesIn += bytesIn
            counts.bytesOut += bytesOut
            guard let time else { return }
            counts.time += time
            counts.timed += 1
            for (index, bound) in Self.bounds.enumerated() where time <= .milliseconds(bound) { counts.buckets[index] += 1 }
        }
    }

    /// - Parameter page: what became of a page, as "ok" or "empty".
    func note(page: String) { counts.withLock { $0.pages[page, default: 0] += 1 } }

    package func note(connections: Int) { counts.withLock { $0.connections += connections } }

    package func note(waiting: Int, judging: Int) {
        counts.withLock { counts in
            counts.waiting += waiting
            counts.judging += judging
        }
    }

    func text(version: String) -> String {
        let counts = counts.withLock { $0 }
        var text = Self.head("winnow_build_info", "gauge", "The program.") + "winnow_build_info{version=\"\(version)\"} 1\n"
        text += Self.head("winnow_requests_total", "counter", "Requests by what they asked for and the status of the answer.")
        for (request, count) in counts.requests.sorted(by: { ($0.key.operation, $0.key.status) < ($1.key.operation, $1.key.status) }) {
            text += "winnow_requests_total{operation=\"\(request.operation)\",status=\"\(request.status)\"} \(count)\n"
        }
        text += Self.head("winnow_pages_total", "counter", "Pages and texts by what became of them.")
        for (status, count) in counts.pages.sorted(by: { $0.key < $1.key }) {
            text += "winnow_pages_total{status=\"\(status)\"} \(count)\n"
        }
        text += Self.head("winnow_request_seconds", "histogram", "Seconds from a page's last byte to its answer.")
        for (bound, count) in zip(Self.bounds, counts.buckets) {
            text += "winnow_request_seconds_bucket{le=\"\(JSON.decimal(Double(bound) / 1000, places: 3).text())\"} \(count)\n"
        }
        text += "winnow_request_seconds_bucket{le=\"+Inf\"} \(counts.timed)\n"
        text += "winnow_request_seconds_sum \(Self.seconds(counts.time))\nwinnow_request_seconds_count \(counts.timed)\n"
        text += Self.value("winnow_received_bytes_total", "counter", "Bytes of bodies that came.", counts.bytesIn)
        text += Self.value("winnow_sent_bytes_total", "counter", "Bytes of bodies that were sent.", counts.bytesOut)
        text += Self.value("winnow_connections", "gauge", "Connections that are open.", counts.connections)
        text += Self.value("winnow_judging", "gauge", "Pages that are judged now.", counts.judging)
        return text + Self.value("winnow_waiting", "gauge", "Requests that wait for their turn.", counts.waiting)
    }

    private static func head(_ name: String, _ type: String, _ about: String) -> String {
        "# HELP \(name) \(about)\n# TYPE \(name) \(type)\n"
    }

    private static func value(_ name: String, _ type: String, _ about: String, _ value: Int) -> String {
        head(name, type, about) + "\(name) \(value)\n"
    }

    private static func seconds(_ time: Duration) -> String {
        let parts = time.components
        return JSON.decimal(Double(parts.seconds) + Double(parts.attoseconds) / 1e18, places: 6).text()
    }
}
