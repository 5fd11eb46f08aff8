package import ByteIO

/// Where answers go, one after another.
package protocol AnswerSink: Sendable {
    /// - Throws: `IOError`.
    func write(_ answer: Answer) throws(IOError)
}

/// A descriptor: standard output, a file.
package struct DescriptorSink: AnswerSink {
    private let output: OutputDescriptor

    /// - Parameter beginning: what is written before the first answer.
    /// - Throws: `IOError`.
    package init(_ output: OutputDescriptor, beginning: [UInt8] = []) throws(IOError) {
        self.output = output
        try output.write(beginning)
    }

    package func write(_ answer: Answer) throws(IOError) { try output.write(answer.output) }
}
