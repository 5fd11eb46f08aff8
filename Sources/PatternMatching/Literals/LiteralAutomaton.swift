/// The automaton behind a search for many literals at once (Aho and Corasick, "Efficient string matching", CACM 18,
/// 1975): a row of transitions a state, by the classes of what is read.
struct LiteralAutomaton: Sendable {
    let classCount: Int
    /// By row and class, the next row's first index, with `hasOutput`.
    let transitions: [UInt32]
    private let outputStarts: [UInt32]
    private let outputs: [UInt32]

    /// Set in a transition to a state in which a literal ends.
    static let hasOutput: UInt32 = 1 << 31

    /// - Parameter literals: each as classes below `classCount`; class 0 is all that no literal holds.
    /// - Complexity: O(total length × classes).
    init(_ literals: [[Int]], classCount: Int) {
        var builder = Builder(classCount: classCount, mostStates: literals.reduce(1) { $0 + $1.count })
        for (index, literal) in literals.enumerated() where !literal.isEmpty { builder.add(literal, output: UInt32(index)) }
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

    var stateCount: Int { transitions.count / classCount }

    /// Whether there is anything to find.
    var isEmpty: Bool { transitions.count <= classCount }

    /// The literals that end in the state of a row, flag or not.
    func literals(at row: UInt32) -> ArraySlice<UInt32> {
        let state = Int(row & ~Self.hasOutput) / classCount
        return outputs[Int(outputStarts[state])..<Int(outputStarts[state + 1])]
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
