/// The automaton behind a search for many literals at once (Aho and Corasick, "Efficient string matching", CACM 18,
/// 1975): a row of transitions a state, by the classes of what is read.
struct LiteralAutomaton: Sendable {
    let classCount: Int
    /// By state and class, the next state, with `hasOutput`; two bytes each, so that the rows that running text visits
    /// stay in the processor's cache. Empty when there are too many states for them.
    let narrow: [UInt16]
    /// The same with the state's first index instead of the state, for more states.
    let wide: [UInt32]
    private let outputStarts: [UInt32]
    private let outputs: [UInt32]

    /// Set in a transition to a state in which a literal ends.
    static let hasOutput: UInt32 = 1 << 31
    static let hasNarrowOutput: UInt16 = 1 << 15

    /// - Parameter literals: each as classes below `classCount`; class 0 is all that no literal holds.
    /// - Complexity: O(total length × classes).
    init(_ literals: [[Int]], classCount: Int) {
        var trie = Trie(classCount: classCount)
        for (index, literal) in literals.enumerated() where !literal.isEmpty { trie.add(literal, output: UInt32(index)) }
        let linked = trie.linked()
        self.classCount = classCount
        (outputStarts, outputs) = (linked.outputStarts, linked.outputs)
        let isFinal = (0..<linked.stateCount).map { linked.outputStarts[$0] < linked.outputStarts[$0 + 1] }
        if linked.stateCount < Int(Self.hasNarrowOutput) {
            narrow = linked.transitions.map { UInt16($0) | (isFinal[Int($0)] ? Self.hasNarrowOutput : 0) }
            wide = []
        } else {
            narrow = []
            wide = linked.transitions.map { $0 * UInt32(classCount) | (isFinal[Int($0)] ? Self.hasOutput : 0) }
        }
    }

    /// Whether there is anything to find.
    var isEmpty: Bool { outputs.isEmpty }

    /// The literals that end in a state.
    func literals(at state: Int) -> ArraySlice<UInt32> { outputs[Int(outputStarts[state])..<Int(outputStarts[state + 1])] }

    /// Literals as a tree: a state for each of their beginnings.
    private struct Trie {
        let classCount: Int
        /// By state, its place below its parent.
        private var byteClasses: [Int] = [0]
        /// By state, its first child and the next child of its parent; 0 for none.
        private var firstChild: [Int] = [0]
        private var sibling: [Int] = [0]
        /// By state, the literals that end there.
        private var ends: [Int: [UInt32]] = [:]

        init(classCount: Int) { self.classCount = classCount }

        mutating func add(_ literal: [Int], output: UInt32) {
            var state = 0
            for byteClass in literal { state = child(of: state, byteClass) }
            ends[state, default: []].append(output)
        }

        private mutating func child(of state: Int, _ byteClass: Int) -> Int {
            var child = firstChild[state]
            while child != 0 {
                if byteClasses[child] == byteClass { return child }
                child = sibling[child]
            }
            byteClasses.append(byteClass)
            firstChild.append(0)
            sibling.append(firstChild[state])
            firstChild[state] = byteClasses.count - 1
            return byteClasses.count - 1
        }

        struct Linked {
            var stateCount: Int
            var transitions: [UInt32]
            var outputStarts: [UInt32] = [0]
            var outputs: [UInt32] = []
        }

        /// The automaton, its states numbered breadth first: the rows that running text visits most lie side by side. A
        /// row is that of the state's longest suffix, with the state's own children put in.
        func linked() -> Linked {
            var order = [0]
            var suffix = [0]
            var linked = Linked(stateCount: byteClasses.count, transitions: [UInt32](repeating: 0, count: byteClasses.count * classCount))
            var next = 0
            while next < order.count {
                let (state, number, row) = (order[next], next, next * classCount)
                next += 1
                let parent = suffix[number] * classCount
                if number > 0 {
                    for byteClass in 0..<classCount { linked.transitions[row + byteClass] = linked.transitions[parent + byteClass] }
                }
                linked.outputs += ends[state] ?? []
                if number > 0 {
                    let inherited = Int(linked.outputStarts[suffix[number]])..<Int(linked.outputStarts[suffix[number] + 1])
                    if !inherited.isEmpty { linked.outputs += linked.outputs[inherited] }
                }
                linked.outputStarts.append(UInt32(linked.outputs.count))
                var child = firstChild[state]
                while child != 0 {
                    let slot = row + byteClasses[child]
                    suffix.append(number == 0 ? 0 : Int(linked.transitions[slot]))
                    linked.transitions[slot] = UInt32(order.count)
                    order.append(child)
                    child = sibling[child]
                }
            }
            return linked
        }
    }
}
