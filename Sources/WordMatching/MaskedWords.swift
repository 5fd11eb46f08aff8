internal import TextViews

/// Words that are found though some of their letters are hidden, as a tree of letters.
struct MaskedWords: Sendable {
    /// Of each node: its letter, its first child, its next sibling, and the word that ends there.
    private var letters: [UInt32] = [0]
    private var children: [Int32] = [0]
    private var siblings: [Int32] = [0]
    private var entries: [Int32] = [-1]
    /// Of words that several rules hold, the entries behind the first.
    private var furtherEntries: [Int32: [Int]] = [:]

    var isEmpty: Bool { letters.count == 1 }

    /// Steps that one token may take: a word has a way or two, noise has many.
    static let mostSteps = 4_000

    /// - Parameter word: folded scalars.
    /// - Complexity: O(letters × alphabet).
    mutating func insert(_ word: [UInt32], entry: Int) {
        var node = 0
        for letter in word {
            var child = Int(children[node])
            while child != 0, letters[child] != letter { child = Int(siblings[child]) }
            if child == 0 {
                child = letters.count
                letters.append(letter)
                children.append(0)
                siblings.append(children[node])
                entries.append(-1)
                children[node] = Int32(child)
            }
            node = child
        }
        if entries[node] < 0 {
            entries[node] = Int32(entry)
        } else if entries[node] != Int32(entry), furtherEntries[Int32(node)]?.contains(entry) != true {
            furtherEntries[Int32(node), default: []].append(entry)
        }
    }

    /// Takes in the words of a rule, written out: as they are, or as patterns of finitely many. - Complexity: O(words).
    mutating func insert(_ probes: [TextRule.Probe], entry: Int) {
        for probe in probes {
            let words: [[Unicode.Scalar]] =
                switch probe {
                case .words(let words), .stems(let words): words.map { Array($0.unicodeScalars) }
                case .forms(let patterns): patterns.flatMap { FiniteForms.words(of: Array($0.source.unicodeScalars)) ?? [] }
                case .text, .evasion: []
                }
            for word in words { insert(Folding.folded(word), entry: entry) }
        }
    }

    /// The first word that fits what is seen of a token, with all the rules' entries that hold it.
    /// - Parameter steps: how many steps are left; what is used is taken off.
    /// - Complexity: O(steps).
    func match(_ token: [MaskedToken.Element], steps: inout Int) -> (entries: [Int], word: [UInt32])? {
        var word: [UInt32] = []
        return match(token[...], node: 0, &word, &steps).map { ([Int(entries[$0])] + (furtherEntries[Int32($0)] ?? []), word) }
    }

    private func match(_ rest: ArraySlice<MaskedToken.Element>, node: Int, _ word: inout [UInt32], _ steps: inout Int) -> Int? {
        guard let element = rest.first else { return entries[node] < 0 ? nil : node }
        var child = Int(children[node])
        if case .hidden(let count) = element, count.lowerBound == 0, let found = match(rest.dropFirst(), node: node, &word, &steps) {
            return found
        }
        while child != 0 {
            steps -= 1
            guard steps > 0 else { return nil }
            let letter = letters[child]
            word.append(letter)
            switch element {
            case .letter(let options):
                if options.contains(letter), let found = match(rest.dropFirst(), node: child, &word, &steps) { return found }
            case .hidden(let count):
                let left = max(0, count.lowerBound - 1)...max(0, count.upperBound - 1)
                let next = left.upperBound == 0 ? rest.dropFirst() : [.hidden(left)] + rest.dropFirst()
                if let found = match(next, node: child, &word, &steps) { return found }
            }
            word.removeLast()
            child = Int(siblings[child])
        }
        return nil
    }
}
