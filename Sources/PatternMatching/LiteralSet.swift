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
    /// By row and class, the next row's first index, with `hasOutput`.
    private let transitions: [UInt32]
    private let outputStarts: [UInt32]
    private let outputs: [UInt32]

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
        var builder = Builder(classCount: classCount, mostStates: literals.reduce(1) { $0 + $1.count })
        for (index, literal) in literals.enumerated() where !literal.isEmpty {
            builder.add(literal.map { Int(byteClass[Int($0)]) }, output: UInt32(index))
        }
        builder.link()
        // Breadth first: the rows that running text visits most lie side by side, within the processor's cache.
        let order = builder.order
        var place = [UInt32](repeating: 0, count: order.count)
        for (new, old) in order.enumerated() { place[old] = UInt32(new) }
        var transitions = [UInt32](repeating: 0, count: order.count * classCount)
        for (new, old) in order.enumerated() {
            for byteClass in 0..<classCount {
                let target = Int(builder.transitions[old * classCount + byteClass])
                let flag: UInt32 = builder.outputs[target].isEmpty ? 0 : Self.hasOutput
                transitions[new * classCount + byteClass] = place[target] * UInt32(classCount) | flag
            }
        }
        self.byteClass = byteClass
        self.classCount = classCount
        self.transitions = transitions
        var starts: [UInt32] = [0]
        var flat: [UInt32] = []
        for old in order {
            flat += builder.outputs[old]
            starts.append(UInt32(flat.count))
        }
        outputStarts = starts
        outputs = flat
    }

    /// Set in a transition to a state in which a literal ends.
    private static let hasOutput: UInt32 = 1 << 31

    /// Calls `found` for every occurrence, overlapping ones too, in order of their ends.
    /// - Complexity: O(n + matches).
    public func scan(_ bytes: [UInt8], _ range: Range<Int>, found: (Match) -> Void) {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
        guard transitions.count > classCount else { return }
        var row: UInt32 = 0
        // The tables are only ever indexed by rows and classes that `init` made.
        unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe byteClass.withUnsafeBufferPointer { byteClass in
                unsafe transitions.withUnsafeBufferPointer { transitions in
                    for position in range {
                        row = unsafe transitions[Int(row &+ UInt32(byteClass[Int(bytes[position])]))]
                        if row >= Self.hasOutput {
                            row &= ~Self.hasOutput
                            report(Int(row) / classCount, end: position + 1, found)
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
        /// The states, breadth first.
        var order: [Int] = [0]

        init(classCount: Int, mostStates: Int) {
            self.classCount = classCount
            transitions = [UInt32](repeating: 0, count: mostStates * classCount)
        }

        mutating func add(_ literal: [Int], output: UInt32) {
            var state = 0
            for byteClass in literal {
                let slot = state * classCount + byteClass
                if transitions[slot] == 0 {
                    transitions[slot] = UInt32(outputs.count)
                    outputs.append([])
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
            order = [0]
            while next < queue.count {
                let state = queue[next]
                order.append(state)
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
