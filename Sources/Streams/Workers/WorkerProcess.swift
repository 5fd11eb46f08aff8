package import ByteIO
internal import JSONText

/// What runs in a worker process: answers items over the standard descriptors until there are no more.
package enum WorkerProcess {
    /// - Parameters:
    ///   - memory: bytes that pages may take; nil for no bound.
    /// - Throws: `IOError`.
    package static func run(_ worker: RecordWorker, memory: Int?) throws(IOError) {
        let lacks = Sandbox.enter(memory: memory)
        let input = BufferedInput(DescriptorSource.standardInput())
        let hello = Frame(header: .object([.init("lacks", .array(lacks.map { .string($0.rawValue) }))]))
        try OutputDescriptor.standardOutput.write(hello.bytes)
        while let frame = try Frame(reading: input) {
            #if DEBUG
                Poison.act(frame.body)
            #endif
            try OutputDescriptor.standardOutput.write(Frame(worker.answer(frame.item)).bytes)
        }
    }
}

#if DEBUG
    /// Pages that do to the process what a fault would do: for tests of what then happens. Not in release builds.
    private enum Poison {
        static func act(_ page: [UInt8]) {
            func asks(_ deed: String) -> Bool { page.firstRange(of: Array("winnow-poison:\(deed)".utf8)) != nil }
            guard asks("") else { return }
            if asks("trap") { preconditionFailure("poisoned") }
            if asks("loop") { while page.count >= 0 {} }
            if asks("overflow") { _ = descend(page.count) }
            if asks("memory") { fill() }
        }

        private static func descend(_ depth: Int) -> Int { depth < 0 ? 0 : descend(depth + 1) &+ depth }

        private static func fill() {
            var all: [[UInt8]] = []
            while all.count >= 0 { all.append([UInt8](repeating: 1, count: 1 << 24)) }
        }
    }
#endif
