/// The automaton behind a search for many literals at once (Aho and Corasick, "Efficient string matching", CACM 18,
/// 1975): a row of transitions a state, by the classes of what is read.
struct LiteralAutomaton: Sendable {
    let classCount: Int
    /// By state and class, the next state, with the highest bit set where a literal ends there; two bytes each, so that the rows
    /// that running text visits stay in the processor's cache. Empty when there are too many states for them.
    let narrow: [UInt16]
    /// The same in four bytes, for more states.
    let wide: [UInt32]
    private let outputStarts: [UInt32]
    private let outputs: [UInt32]

    /// The bit of a transition that says that a literal ends in the state it leads to.
    static func mark<Entry: FixedWidthInteger & UnsignedInteger>(of _: Entry.Type) -> Entry { 1 << (Entry.bitWidth - 1) }

    /// - Parameter literals: each as classes below `classCount`; class 0 is all that no literal holds.
    /// - Complexity: O(total length × classes).
    init(_ literals: [[Int]], classCount: Int) {
        var trie = Trie()
        for (index, literal) in literals.enumerated() where !literal.isEmpty { trie.add(literal, output: UInt32(index)) }
        self.classCount = classCount
        let links: Links
        if trie.stateCount <= Int(UInt16.max >> 1) {
            (links, narrow) = trie.linked(classCount)
            wide = []
        } else {
            (links, wide) = trie.linked(classCount)
            narrow = []
        }
        (outputStarts, outputs) = (links.outputStarts, links.outputs)
    }

    /// Whether there is anything to find.
    var isEmpty: Bool { outputs.isEmpty }

    /// The literals that end in a state.
    func literals(at state: Int) -> ArraySlice<UInt32> { outputs[Int(outputStarts[state])..<Int(outputStarts[state + 1])] }

    /// The literals that end in each state.
    private struct Links {
        var outputStarts: [UInt32] = [0]
        var outputs: [UInt32] = []
    }

    /// Literals as a tree: a state for each of their beginnings.
    private struct Trie {
        /// By state, its place below its parent.
        private var byteClasses: [Int32] = [0]
        /// By state, its first child and the next child of its parent; 0 for none.
        private var firstChild: [Int32] = [0]
        private var sibling: [Int32] = [0]
        /// By state, the first of the literals that end there, and by literal the next one; -1 for none.
        private var firstEnd: [Int32] = [-1]
        private var nextEnd: [Int32] = []

        var stateCount: Int { byteClasses.count }

        /// Literals come in the order of their numbers.
        mutating func add(_ literal: [Int], output: UInt32) {
            var state = 0
            for byteClass in literal { state = child(of: state, Int32(byteClass)) }
            while nextEnd.count <= Int(output) { nextEnd.append(-1) }
            guard firstEnd[state] >= 0 else {
                firstEnd[state] = Int32(output)
                return
            }
            var last = Int(firstEnd[state])
            while nextEnd[last] >= 0 { last = Int(nextEnd[last]) }
            nextEnd[last] = Int32(output)
        }

        private mutating func child(of state: Int, _ byteClass: Int32) -> Int {
            var child = Int(firstChild[state])
            while child != 0 {
                if byteClasses[child] == byteClass { return child }
                child = Int(sibling[child])
            }
            byteClasses.append(byteClass)
            firstChild.append(0)
            sibling.append(firstChild[state])
            firstEnd.append(-1)
            firstChild[state] = Int32(byteClasses.count - 1)
            return byteClasses.count - 1
        }

        /// The automaton, its states numbered breadth first: the rows that running text visits most lie side by side. A
        /// row is that of the state's longest suffix, with the state's own children put in: a copy of memory, which is what
        /// makes a table of a thousand literals cheap enough for the start of a process.
        func linked<Entry: FixedWidthInteger & UnsignedInteger>(_ classCount: Int) -> (links: Links, transitions: [Entry]) {
            let mark = LiteralAutomaton.mark(of: Entry.self)
            var order: [Int32] = [0]
            var suffix = [0]
            var finals = [false]
            var links = Links()
            order.reserveCapacity(stateCount)
            suffix.reserveCapacity(stateCount)
            links.outputStarts.reserveCapacity(stateCount + 1)
            var transitions = [Entry](repeating: 0, count: stateCount * classCount)
            // Rows are numbered states times classes, and classes are below `classCount`: all within the table.
            unsafe transitions.withUnsafeMutableBufferPointer { table in
                var next = 0
                while next < order.count {
                    let (number, row) = (next, next * classCount)
                    let own = Int(order[next])
                    next += 1
                    if number > 0 {
                        let parent = suffix[number] * classCount
                        _ = unsafe table[row..<(row + classCount)].update(fromContentsOf: table[parent..<(parent + classCount)])
                    }
                    var end = firstEnd[own]
                    while end >= 0 {
                        links.outputs.append(UInt32(end))
                        end = nextEnd[Int(end)]
                    }
                    if number > 0 {
                        let inherited = Int(links.outputStarts[suffix[number]])..<Int(links.outputStarts[suffix[number] + 1])
                        for output in inherited { links.outputs.append(links.outputs[output]) }
                    }
                    links.outputStarts.append(UInt32(links.outputs.count))
                    var child = Int(firstChild[own])
                    while child != 0 {
                        let slot = row + Int(byteClasses[child])
                        let longest = number == 0 ? 0 : Int(unsafe table[slot] & ~mark)
                        suffix.append(longest)
                        // The suffix is shorter, so that it was numbered before.
                        finals.append(firstEnd[child] >= 0 || finals[longest])
                        unsafe table[slot] = Entry(order.count) | (finals[order.count] ? mark : 0)
                        order.append(Int32(child))
                        child = Int(sibling[child])
                    }
                }
            }
            return (links, transitions)
        }
    }
}
