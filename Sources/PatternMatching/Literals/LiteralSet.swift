/// Many byte strings searched for at once, by the classes of their bytes.
public struct LiteralSet: Sendable {
    /// A literal found: which one, and where it ends.
    public struct Match: Sendable {
        public let literal: Int
        public let end: Int
    }

    private let byteClass: [UInt8]
    private let automaton: LiteralAutomaton

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
        automaton = LiteralAutomaton(literals.map { $0.map { Int(byteClass[Int($0)]) } }, classCount: classCount)
        self.byteClass = byteClass
    }

    /// Calls `found` for every occurrence, overlapping ones too, in order of their ends.
    /// - Complexity: O(n + matches).
    public func scan(_ bytes: [UInt8], _ range: Range<Int>, found: (Match) -> Void) {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
        guard !automaton.isEmpty else { return }
        if automaton.narrow.isEmpty { scan(automaton.wide, bytes, range, found) } else { scan(automaton.narrow, bytes, range, found) }
    }

    private func scan<Entry: FixedWidthInteger & UnsignedInteger>(
        _ transitions: [Entry], _ bytes: [UInt8], _ range: Range<Int>, _ found: (Match) -> Void
    ) {
        let classCount = automaton.classCount
        let mark = LiteralAutomaton.mark(of: Entry.self)
        var state: Entry = 0
        // The tables are only ever indexed by states and classes that `init` made.
        unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe byteClass.withUnsafeBufferPointer { byteClass in
                unsafe transitions.withUnsafeBufferPointer { transitions in
                    for position in range {
                        state = unsafe transitions[Int(state) &* classCount &+ Int(byteClass[Int(bytes[position])])]
                        if state >= mark {
                            state &= ~mark
                            for literal in automaton.literals(at: Int(state)) { found(Match(literal: Int(literal), end: position + 1)) }
                        }
                    }
                }
            }
        }
    }
}
