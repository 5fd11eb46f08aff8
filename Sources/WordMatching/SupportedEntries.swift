internal import PatternMatching

extension MatchRun {
    /// Leaves the entries out of which something else must stand in the text and does not.
    func keepSupported(_ entries: inout Set<Int>) {
        var missing = Dictionary(uniqueKeysWithValues: entries.map { ($0, matcher.wanted[$0]) })
        for literal in scanned.literals {
            for support in matcher.supported[Int(literal.literal)] {
                guard let bits = missing[Int(support.entry)], bits & support.bit != 0,
                    support.edges.stand(in: source, range, Int(literal.start)..<Int(literal.end))
                else { continue }
                missing[Int(support.entry)] = bits & ~support.bit
            }
        }
        entries = entries.filter { missing[$0] == 0 }
    }
}
