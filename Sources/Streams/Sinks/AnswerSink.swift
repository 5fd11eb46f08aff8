package import ByteIO

/// Where answers go, one after another.
package protocol AnswerSink: Sendable {
    /// - Throws: `IOFailure`.
    func write(_ answer: Answer) throws(IOFailure)
}

/// A descriptor: standard output, a file.
package struct DescriptorSink: AnswerSink {
    private let output: OutputDescriptor

    /// - Parameter beginning: what is written before the first answer.
    /// - Throws: `IOFailure`.
    package init(_ output: OutputDescriptor, beginning: [UInt8] = []) throws(IOFailure) {
        self.output = output
        try output.write(beginning)
    }

    package func write(_ answer: Answer) throws(IOFailure) { try output.write(answer.output) }
}
