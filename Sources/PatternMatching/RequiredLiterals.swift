/// Finds strings of which at least one must stand in every match of a pattern: what lets a search for many patterns
/// read the text once and ask PCRE2 only where one of them stands (as re2's FilteredRE2 and ripgrep do).
///
/// What the analysis does not understand makes it say "none", never a wrong string. Case folding is that of
/// `CaseFolding`; the Kelvin sign and the long s, which PCRE2 folds to k and s, are not found.
public enum RequiredLiterals {
    /// Shortest string worth searching for, in bytes.
    static let shortest = 2

    /// A string of the set.
    public struct Literal: Sendable, Hashable {
        /// Folded.
        public let bytes: [UInt8]
        /// Bytes of a match that may stand before it at most; nil when there is no bound.
        public let prefix: Int?
    }

    /// Folded strings, one of which is in every match; nil when there is no such set.
    /// - Complexity: O(n) over the pattern.
    public static func find(in pattern: String) -> [[UInt8]]? { literals(in: pattern)?.map(\.bytes) }

    /// The same with where each may stand in a match.
    public static func literals(in pattern: String) -> [Literal]? {
        var parser = Parser(Array(pattern.unicodeScalars))
        guard let found = parser.alternation(), parser.isAtEnd, !parser.gaveUp else { return nil }
        let folded = found.map { Literal(bytes: CaseFolding.fold($0.text), prefix: $0.prefix) }
        return folded.allSatisfy { $0.bytes.count >= shortest } ? folded : nil
    }

    /// A string with the most bytes before it.
    private struct Part {
        var text: String
        var prefix: Int?
    }

    private struct Parser {
        private let pattern: [Unicode.Scalar]
        private var position = 0
        private(set) var gaveUp = false
        private var depth = 0

        init(_ pattern: [Unicode.Scalar]) { self.pattern = pattern }

        var isAtEnd: Bool { position >= pattern.count }

        /// The union over the branches, or nil when one has none.
        mutating func alternation() -> [Part]? {
            depth += 1
            defer { depth -= 1 }
            guard depth < 64 else { gaveUp = true; return nil }
            var all: [Part]? = []
            repeat {
                let branch = sequence()
                all = all.flatMap { known in branch.map { known + $0 } }
            } while take("|")
            return all.flatMap { $0.count <= 64 ? $0 : nil }
        }

        /// The best set among a branch's parts.
        private mutating func sequence() -> [Part]? {
            var best: [Part]?
            var run = Part(text: "", prefix: 0)
            // Bytes that may stand before the next item at most.
            var before: Int? = 0
            func quality(_ set: [Part]) -> Int { set.map(\.text.utf8.count).min() ?? 0 }
            func offer(_ set: [Part]?) {
                guard let set else { return }
                // Longer literals are rarer; of equal ones fewer are cheaper.
                let isBetter = best.map { (quality($0), -$0.count) < (quality(set), -set.count) } ?? true
                if isBetter { best = set }
            }
            func offerRun() { if !run.text.isEmpty { offer([run]) } }
            while !isAtEnd, pattern[position] != "|", pattern[position] != ")" {
                let part = item()
                let repeats = quantifier()
                switch part {
                case .character(let character) where repeats == .once:
                    if run.text.isEmpty { run.prefix = before }
                    run.text.unicodeScalars.append(character)
                    // The other case of a letter may take a byte more.
                    before = before.map { $0 + 4 }
                case .character(let character):
                    if repeats == .atLeastOnce {
                        if run.text.isEmpty { run.prefix = before }
                        run.text.unicodeScalars.append(character)
                    }
                    offerRun()
                    run.text = ""
                    before = repeats == .zeroOrOne ? before.map { $0 + 4 } : nil
                case .nothing: break
                case .set(let set, let width):
                    offerRun()
                    run.text = ""
                    if repeats == .once || repeats == .atLeastOnce {
                        offer(set?.map { inner in
                            let isBounded = repeats == .once
                            return Part(text: inner.text, prefix: isBounded ? before.flatMap { outer in inner.prefix.map { outer + $0 } } : nil)
                        })
                    }
                    before = repeats == .once || repeats == .zeroOrOne ? before.flatMap { outer in width.map { outer + $0 } } : nil
                }
                if gaveUp { return nil }
            }
            offerRun()
            return best
        }

        /// `width` is the most bytes that it may match once, nil without a bound.
        private enum Item { case character(Unicode.Scalar), nothing, set([Part]?, width: Int?) }

        private mutating func item() -> Item {
            let character = pattern[position]
            position += 1
            switch character {
            case "(": return group()
            case "[": skipClass(); return .set(nil, width: 4)
            case ".": return .set(nil, width: 4)
            case "^", "$": return .nothing
            case "\\": return escape()
            default: return .character(character)
            }
        }

        private mutating func escape() -> Item {
            guard !isAtEnd else { gaveUp = true; return .nothing }
            let character = pattern[position]
            position += 1
            if character.isASCIIAlphanumeric {
                switch character {
                case "b", "B", "A", "z", "Z": return .nothing
                case "d", "D", "w", "W", "s", "S", "h", "H", "v", "V", "R", "X", "N", "n", "t", "r": return .set(nil, width: character == "X" ? nil : 4)
                case "p", "P":
                    if take("{") { while !isAtEnd, !take("}") { position += 1 } } else { position += 1 }
                    return .set(nil, width: 4)
                default: gaveUp = true; return .nothing
                }
            }
            return .character(character)
        }

        private mutating func group() -> Item {
            var counts = true
            if take("?") {
                if take(":") {
                } else if take("=") || take("!") {
                    counts = false
                } else if take("<") || take("P") {
                    if take("=") || take("!") {
                        counts = false
                    } else {
                        _ = take("<")
                        while !isAtEnd, !take(">") { position += 1 }
                    }
                } else {
                    // Inline flags: (?-i) for the rest of the group, (?-i:…) for a group of its own. The literals are
                    // folded, so that it does not matter to them whether case does.
                    while !isAtEnd, "imnsJU-^".unicodeScalars.contains(pattern[position]) { position += 1 }
                    if take(")") { return .nothing }
                    guard take(":") else { gaveUp = true; return .nothing }
                }
            }
            let inner = alternation()
            guard take(")") else { gaveUp = true; return .nothing }
            return counts ? .set(inner, width: nil) : .nothing
        }

        private mutating func skipClass() {
            _ = take("^")
            _ = take("]")
            while !isAtEnd, pattern[position] != "]" { position += pattern[position] == "\\" ? 2 : 1 }
            position += 1
        }

        private enum Repeat { case once, zeroOrOne, optional, atLeastOnce }

        private mutating func quantifier() -> Repeat {
            guard !isAtEnd else { return .once }
            var result = Repeat.once
            switch pattern[position] {
            case "?": result = .zeroOrOne
            case "*": result = .optional
            case "+": result = .atLeastOnce
            case "{":
                let next = position + 1 < pattern.count ? pattern[position + 1] : "x"
                guard ("0"..."9").contains(next) || next == "," else { gaveUp = true; return .once }
                result = next == "0" || next == "," ? .optional : .atLeastOnce
                while position < pattern.count, pattern[position] != "}" { position += 1 }
            default: return .once
            }
            position += 1
            if !isAtEnd, pattern[position] == "?" || pattern[position] == "+" { position += 1 }
            return result
        }

        private mutating func take(_ character: Unicode.Scalar) -> Bool {
            guard !isAtEnd, pattern[position] == character else { return false }
            position += 1
            return true
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isASCIIAlphanumeric: Bool {
        ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
    }
}
