package import ByteIO
package import Output
internal import Synchronization

/// The file that all findings of a run go to.
package final class ReportSink: Sendable {
    private let output: OutputDescriptor
    private let report: Mutex<FindingReport>

    /// - Throws: `IOFailure`.
    package init(_ output: OutputDescriptor, _ format: ReportFormat, rulesHash: String) throws(IOFailure) {
        let report = FindingReport(format, rulesHash: rulesHash)
        self.output = output
        self.report = Mutex(report)
        try output.write(report.beginning)
    }

    /// - Throws: `IOFailure`.
    func add(_ part: FindingReport.Part) throws(IOFailure) {
        let text = report.withLock { $0.add(part) }
        if !text.isEmpty { try output.write(text) }
    }

    /// - Throws: `IOFailure`.
    func finish() throws(IOFailure) { try output.write(report.withLock { $0.end }) }
}
