internal import PatternMatching
internal import TextViews

/// Rules for numbers look only where enough digits stand together, and at the words around them.
extension MatchRun {
    /// A number with the words around it, in which rules for numbers look; several that stand close together are one.
    private struct NumberWindow {
        var range: Range<Int>
        var digits: Int
    }

    /// Bytes before and behind a number that rules look at: words that name it, and what it counts.
    private static let reach = (before: 160, behind: 64)

    mutating func matchNumbers() {
        let entries = (matcher.numeric + called).filter { isActive($0) && hasDigits($0) }
        guard !entries.isEmpty else { return }
        let source = source
        for window in windows {
            lazy var raw = SearchedView(raw: source, window.range).measuringNumbers()
            lazy var typeset = SearchedView(folded: Folding.view(of: source, window.range, isTypeset: true)).measuringNumbers()
            for entry in entries where (matcher.digits[matcher.entries[entry].rule] ?? 0) <= window.digits {
                matchText(entry, in: farthestView(of: entry) == .raw ? raw : typeset)
            }
        }
    }

    private var windows: [NumberWindow] {
        var found: [NumberWindow] = []
        for number in scanned.numbers {
            var start = max(range.lowerBound, number.range.lowerBound - Self.reach.before)
            while start > range.lowerBound, start < number.range.lowerBound, source[start - 1] > 0x20 { start += 1 }
            var end = min(range.upperBound, number.range.upperBound + Self.reach.behind)
            while end < range.upperBound, end > number.range.upperBound, source[end] > 0x20 { end -= 1 }
            if end < range.upperBound, source[end] > 0x20 {
                // A run without white space: all of it.
                end = endOfRun(number.range.upperBound)
            }
            if let last = found.last, last.range.upperBound >= start {
                found[found.count - 1] = NumberWindow(
                    range: last.range.lowerBound..<max(last.range.upperBound, end), digits: max(last.digits, number.digits))
            } else {
                found.append(NumberWindow(range: start..<end, digits: number.digits))
            }
        }
        return found
    }
}
