internal import PatternMatching

/// Strings of which one stands in every match of a pattern, however many alternatives it has.
///
/// `RequiredLiterals` gives up on patterns with more alternatives than are worth a search of their own. Here all rules
/// share one search, so that a long list of alternatives is taken apart: one string of each.
enum NeededLiterals {
    /// - Returns: nil when there is an alternative in which nothing is sure to stand.
    /// - Complexity: O(n) over the pattern for each level of groups.
    static func of(_ pattern: String) -> [String]? { of(Array(pattern), depth: 0) }

    /// Groups inside one another that are looked into.
    private static let deepest = 4

    private static func of(_ pattern: [Character], depth: Int) -> [String]? {
        if let found = RequiredLiterals.all(in: String(pattern)) { return found.map { String(decoding: $0.bytes, as: UTF8.self) } }
        guard depth < deepest else { return nil }
        let branches = alternatives(pattern)
        if branches.count > 1 {
            var found: [String] = []
            for branch in branches {
                guard let own = of(branch, depth: depth) else { return nil }
                found += own
            }
            return found
        }
        // One sequence: what stands in one of its groups stands in it.
        var best: [String]?
        for group in groups(pattern) {
            guard let found = of(group, depth: depth + 1), found.allSatisfy({ $0.unicodeScalars.count > 1 }) else { continue }
            if best.map({ shortest($0) < shortest(found) }) ?? true { best = found }
        }
        return best
    }

    private static func shortest(_ texts: [String]) -> Int { texts.map(\.unicodeScalars.count).min() ?? 0 }

    /// The parts between the `|` that stand in no group.
    private static func alternatives(_ pattern: [Character]) -> [[Character]] {
        var found: [[Character]] = [[]]
        walk(pattern) { character, depth, _ in
            if character == "|", depth == 0 { found.append([]) } else { found[found.count - 1].append(character) }
        }
        return found
    }

    /// The insides of the groups that must match once at least: no look-arounds, none that may be left out.
    private static func groups(_ pattern: [Character]) -> [[Character]] {
        var found: [[Character]] = []
        var start: Int?
        walk(pattern) { character, depth, index in
            if depth == 1, character == "(", start == nil { start = index + 1 }
            guard depth == 1, character == ")", let begun = start else { return }
            start = nil
            let next = index + 1 < pattern.count ? pattern[index + 1] : " "
            if next == "?" || next == "*" || next == "{" { return }
            var inner = Array(pattern[begun..<index])
            if inner.starts(with: "?:") { inner.removeFirst(2) } else if inner.first == "?" { return }
            found.append(inner)
        }
        return found
    }

    /// Each character with how many groups it stands in, its own bracket among them; escapes and classes are depth -1.
    private static func walk(_ pattern: [Character], _ visit: (Character, Int, Int) -> Void) {
        var depth = 0
        var isInClass = false
        var isEscaped = false
        for (index, character) in pattern.enumerated() {
            if isEscaped || isInClass {
                if !isEscaped, character == "]" { isInClass = false }
                isEscaped = !isEscaped && character == "\\"
                visit(character, depth == 0 ? -1 : max(depth, 2), index)
                continue
            }
            switch character {
            case "\\": isEscaped = true
            case "[": isInClass = true
            case "(": depth += 1
            default: break
            }
            visit(character, character == "[" || character == "\\" ? (depth == 0 ? -1 : max(depth, 2)) : depth, index)
            if character == ")" { depth -= 1 }
        }
    }
}
