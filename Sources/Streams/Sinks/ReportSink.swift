package import ByteIO
package import Output
internal import Synchronization

/// The file that all findings of a run go to.
package final class ReportSink: Sendable {
    private let output: OutputDescriptor
    private let report: Mutex<FindingReport>

    /// - Throws: `IOError`.
    package init(_ output: OutputDescriptor, _ format: ReportFormat, rulesHash: String, frame: (before: String, after: String) = ("", ""))
        throws(IOError)
    {
        let report = FindingReport(format, rulesHash: rulesHash, frame: frame)
        self.output = output
        self.report = Mutex(report)
        try output.write(report.beginning)
    }

    /// - Throws: `IOError`.
    func add(_ part: FindingReport.Part) throws(IOError) {
        let text = report.withLock { $0.add(part) }
        if !text.isEmpty { try output.write(text) }
    }

    /// - Throws: `IOError`.
    func finish() throws(IOError) { try output.write(report.withLock { $0.end }) }
}
