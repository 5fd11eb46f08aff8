/// Many byte strings searched for at once (Aho and Corasick, "Efficient string matching", CACM 18, 1975), as a table of
/// states by byte classes.
public struct LiteralSet: Sendable {
    /// A literal found: which one, and where it ends.
    public struct Match: Sendable {
        public let literal: Int
        public let end: Int
    }

    private let byteClass: [UInt8]
    private let classCount: Int
    private let transitions: [UInt32]
    private let outputStarts: [UInt32]
    private let outputs: [UInt32]
    private let hasOutput: [Bool]

    /// - Parameter ignoresASCIICase: whether `A` and `a` are one letter, in the literals and in what is searched.
    /// - Complexity: O(total bytes × distinct bytes).
    public init(_ literals: [[UInt8]], ignoresASCIICase: Bool = false) {
        var byteClass = [UInt8](repeating: 0, count: 256)
        var classCount = 1
        for byte in literals.joined() where byteClass[Int(byte)] == 0 && classCount < 256 {
            byteClass[Int(byte)] = UInt8(classCount)
            let other = byte ^ 0x20
            if ignoresASCIICase, byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A { byteClass[Int(other)] = UInt8(classCount) }
            classCount += 1
        }
        var builder = Builder(classCount: classCount)
        for (index, literal) in literals.enumerated() where !literal.isEmpty {
            builder.add(literal.map { Int(byteClass[Int($0)]) }, output: UInt32(index))
        }
        builder.link()
        self.byteClass = byteClass
        self.classCount = classCount
        transitions = builder.transitions
        var starts: [UInt32] = [0]
        var flat: [UInt32] = []
        for outputs in builder.outputs {
            flat += outputs
            starts.append(UInt32(flat.count))
        }
        outputStarts = starts
        outputs = flat
        hasOutput = builder.outputs.map { !$0.isEmpty }
    }

    /// Calls `found` for every occurrence, overlapping ones too, in order of their ends.
    /// - Complexity: O(n + matches).
    public func scan(_ bytes: [UInt8], _ range: Range<Int>, found: (Match) -> Void) {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
        guard transitions.count > classCount else { return }
        var state = 0
        // The tables are only ever indexed by states and classes that `init` made.
        unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe byteClass.withUnsafeBufferPointer { byteClass in
                unsafe transitions.withUnsafeBufferPointer { transitions in
                    unsafe hasOutput.withUnsafeBufferPointer { hasOutput in
                        for position in range {
                            state = unsafe Int(transitions[state &* classCount &+ Int(byteClass[Int(bytes[position])])])
                            if unsafe hasOutput[state] { report(state, end: position + 1, found) }
                        }
                    }
                }
            }
        }
    }

    private func report(_ state: Int, end: Int, _ found: (Match) -> Void) {
        for index in Int(outputStarts[state])..<Int(outputStarts[state + 1]) {
            found(Match(literal: Int(outputs[index]), end: end))
        }
    }

    private struct Builder {
        let classCount: Int
        var transitions: [UInt32]
        var outputs: [[UInt32]] = [[]]

        init(classCount: Int) {
            self.classCount = classCount
            transitions = [UInt32](repeating: 0, count: classCount)
        }

        mutating func add(_ literal: [Int], output: UInt32) {
            var state = 0
            for byteClass in literal {
                let slot = state * classCount + byteClass
                if transitions[slot] == 0 {
                    transitions[slot] = UInt32(outputs.count)
                    outputs.append([])
                    transitions.append(contentsOf: repeatElement(0, count: classCount))
                }
                state = Int(transitions[slot])
            }
            outputs[state].append(output)
        }

        /// Turns the trie into an automaton, breadth first.
        mutating func link() {
            var failure = [Int](repeating: 0, count: outputs.count)
            var queue: [Int] = []
            for byteClass in 0..<classCount where transitions[byteClass] != 0 { queue.append(Int(transitions[byteClass])) }
            var next = 0
            while next < queue.count {
                let state = queue[next]
                next += 1
                if !outputs[failure[state]].isEmpty { outputs[state] += outputs[failure[state]] }
                for byteClass in 0..<classCount {
                    let slot = state * classCount + byteClass
                    let fallback = transitions[failure[state] * classCount + byteClass]
                    if transitions[slot] == 0 {
                        transitions[slot] = fallback
                    } else {
                        failure[Int(transitions[slot])] = Int(fallback)
                        queue.append(Int(transitions[slot]))
                    }
                }
            }
        }
    }
}
