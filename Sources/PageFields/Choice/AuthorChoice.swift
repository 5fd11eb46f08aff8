/// The statement of authors for which most speaks; other statements add the roles that it leaves out.
struct AuthorChoice: FieldChoice {
    let fields = [Field.authors]
    /// A statement needs this much to be believed.
    private static let least = 240

    func choose(from list: inout CandidateList, _ page: FieldPage, into metadata: inout Metadata) {
        let indices = list.indices(of: .authors)
        judgeNames(indices, page, &list)
        agree(indices, &list)
        preferShown(indices, &list)
        var best: (statement: Int, points: Int)?
        var statements: [Int: [Int]] = [:]
        for index in indices { statements[list[index].statement, default: []].append(index) }
        for statement in statements.keys.sorted() {
            let all = statements[statement] ?? []
            // An agency beside a person takes nothing from what speaks for the two.
            let people = all.filter { list[$0].author?.kind != .organization }
            let members = people.isEmpty ? all : people
            let points = members.map { list[$0].points }.reduce(0, +) / members.count
            if points >= Self.least, points > best?.points ?? 0 { best = (statement, points) }
        }
        guard let best else { return }
        let members =
            fuller(statements[best.statement] ?? [], statements, list)
            + neighbours(of: statements[best.statement] ?? [], indices, list, page)
        for index in members {
            guard var author = list[index].author, !metadata.authors.contains(where: { Self.isSame($0.name, author.name) }) else {
                continue
            }
            author.role = author.role ?? role(of: author.name, indices, list)
            list[index].isChosen = true
            metadata.authors.append(author)
        }
    }

    /// Data often name the first author alone: a visible by-line that names him and more is fuller.
    private func fuller(_ chosen: [Int], _ statements: [Int: [Int]], _ list: CandidateList) -> [Int] {
        guard let first = chosen.first, !list[first].isDecreed else { return chosen }
        let names = Set(chosen.map { Self.key(list[$0].value) })
        var best = chosen
        for statement in statements.keys.sorted() {
            let others = statements[statement] ?? []
            let theirs = Set(others.map { Self.key(list[$0].value) })
            guard theirs.count > names.count, theirs.count <= Self.mostInLine, names.isSubset(of: theirs) else { continue }
            let points = others.map { list[$0].points }.reduce(0, +) / others.count
            if points >= Self.least + 60, theirs.count > best.count { best = others }
        }
        return best
    }

    /// Names in one line of a page; more are a list.
    private static let mostInLine = 6

    /// Names in elements of their own, side by side with the chosen one.
    private func neighbours(of chosen: [Int], _ indices: [Int], _ list: CandidateList, _ page: FieldPage) -> [Int] {
        guard let first = chosen.first, case .element(let node) = list[first].place, chosen.count == 1, !page.isForum,
            let block = page.region.block(of: node),
            case .underHeadline = page.region.relation(of: block)
        else { return [] }
        let beside = indices.filter { index in
            guard list[index].source == list[first].source, index != first, case .element(let other) = list[index].place,
                // A box around the name says the same once more.
                !(page.document?.isAncestor(other, of: node) ?? false)
            else { return false }
            // A post may stand between two names.
            let isNear = page.region.block(of: other).map { abs($0 - block) <= 2 } ?? false
            return isNear && list[index].evidence.first == list[first].evidence.first && list[index].points >= Self.least
        }
        return beside.count < Self.mostInLine ? beside : []
    }

    private func role(of name: String, _ indices: [Int], _ list: CandidateList) -> String? {
        indices.lazy.compactMap { list[$0].author }.first { Self.isSame($0.name, name) && $0.role != nil }?.role
    }

    static func isSame(_ left: String, _ right: String) -> Bool { key(left) == key(right) }

    /// What a name says of itself: a body is less than a person, a handle less than a name.
    private func judgeNames(_ indices: [Int], _ page: FieldPage, _ list: inout CandidateList) {
        if page.isForum { return judgePosters(indices, &list) }
        // Those of one statement stand alone together.
        let isAlone =
            Set(indices.map { Self.key(list[$0].value) }).count == 1
            || Set(indices.map { list[$0].statement }).count == 1 && indices.count <= Self.mostInLine
        let namesPerson = indices.contains { list[$0].author?.kind == .person && list[$0].points >= Self.least }
        for index in indices where !list[index].isDecreed {
            guard let author = list[index].author else { continue }
            if isAlone, isFitToBeAlone(list[index]) {
                list[index].add("the only name on the page", 140)
                if Self.isMarkedTwice(list[index], indices, list) { list[index].add("in several boxes about the author", 100) }
            }
            if author.kind == .organization { list[index].add("an organization", -140) }
            if Self.isAroundName(index, indices, list, page) { list[index].add("words around a name that has an element of its own", -120) }
            if namesPerson, author.name.lowercased().hasSuffix(" staff") { list[index].add("nobody by name", -100) }
            // An agency signs with one word, small or large.
            if NameWords.isAgency(FieldText.squeezed(author.name)) { continue }
            let words = author.name.split(separator: " ")
            if words.count == 1, !author.name.unicodeScalars.contains(where: { FieldText.isIdeographic($0) || FieldText.isHangul($0) }) {
                list[index].add("one word", list[index].isInData ? -60 : -120)
            }
            let isHandle =
                words.count == 1
                && (author.name.first?.isLowercase ?? false || author.name.contains { $0 == "." || $0 == "_" || $0.isNumber })
            if isHandle { list[index].add("a handle", list[index].isInData ? -220 : -40) }
        }
    }

    /// Whether an element within a candidate's holds a part of its name that is a name by itself.
    private static func isAroundName(_ index: Int, _ indices: [Int], _ list: CandidateList, _ page: FieldPage) -> Bool {
        guard case .element(let box) = list[index].place, let document = page.document, list[index].source == "byline-class" else {
            return false
        }
        let name = list[index].value
        return indices.contains { other in
            guard list[other].source == list[index].source, list[other].value.utf8.count < name.utf8.count,
                list[other].value.contains(" "), case .element(let inner) = list[other].place
            else { return false }
            return document.isAncestor(box, of: inner) && name.byteRange(of: list[other].value) != nil
        }
    }

    /// Whether further elements of an author's class hold the name as well, outside of each other.
    private static func isMarkedTwice(_ candidate: Candidate, _ indices: [Int], _ list: CandidateList) -> Bool {
        guard candidate.source == "byline-class", candidate.value.contains(" ") else { return false }
        return indices.count { list[$0].source == "byline-class" && list[$0].evidence.first == candidate.evidence.first } >= 2
    }

    /// Whether a name that no other stands beside may be taken where less speaks for it: the data say it, or a class or words of a
    /// by-line, far from teasers and comments.
    private func isFitToBeAlone(_ candidate: Candidate) -> Bool {
        guard let first = candidate.evidence.first, first.points >= 320 else { return false }
        if candidate.isInData { return true }
        let isByline = candidate.source == "byline-class" || candidate.source == "rel-author" || first.what == NameLineSource.behindOpening
        return isByline && NameLineSource.looksLikeName(candidate.value)
            && !candidate.evidence.contains { $0.points <= -150 && $0.what.hasPrefix("in ") }
    }

    /// Where the author's data are about the account that put the page up, the by-line tells who wrote it: a name that the
    /// page shows nowhere is worth less than one that it shows under its headline.
    private func preferShown(_ indices: [Int], _ list: inout CandidateList) {
        let shown = indices.filter { !list[$0].isInData }
        let names = shown.map { Self.key(list[$0].value) }
        guard
            shown.contains(where: { list[$0].source != "microdata" && list[$0].points >= Self.sureByline && list[$0].value.contains(" ") })
        else { return }
        for index in indices where list[index].isInData {
            let own = Self.key(list[index].value)
            let isShown = names.contains { $0 == own || $0.utf8.count >= 5 && (own.contains($0) || $0.contains(own)) }
            if !isShown { list[index].add("another name stands in the by-line", -240) }
        }
    }

    private static let sureByline = 500

    /// A name without what stands before it: "Dr", "Prof.".
    static func key(_ name: String) -> String {
        guard name.utf8.count(where: { $0 == 0x20 }) > 1 else { return FieldText.squeezed(name) }
        var words = name.utf8.split(separator: 0x20).map { Substring($0) }[...]
        while words.count > 2, let first = words.first, titles.contains(first.trimmed(of: ".").lowercased()) { words.removeFirst() }
        return FieldText.squeezed(words.joined(separator: " "))
    }

    private static let titles: Set<String> = ["dr", "prof", "professor", "mr", "mrs", "ms", "sir", "dame", "rev", "fr", "доктор", "проф"]

    /// On a forum any word may be a name; who wrote the first post stands first.
    private func judgePosters(_ indices: [Int], _ list: inout CandidateList) {
        var first: (index: Int, node: UInt32)?
        for index in indices where list[index].points > 0 {
            if list[index].author?.kind == .organization { list[index].add("an organization", -140) }
            if case .element(let node) = list[index].place, node.rawValue < first?.node ?? .max { first = (index, node.rawValue) }
        }
        guard let first else { return }
        let key = Self.key(list[first.index].value)
        for index in indices where Self.key(list[index].value) == key { list[index].add("the first post's", 120) }
    }

    /// Other sources that name the same author.
    private func agree(_ indices: [Int], _ list: inout CandidateList) {
        let names = indices.map { Self.key(list[$0].value) }
        let named = Dictionary(grouping: indices.indices) { names[$0] }
        for (position, index) in indices.enumerated() where !list[index].isDecreed {
            var sources: Set<String> = []
            for other in named[names[position]] ?? [] where list[indices[other]].source != list[index].source {
                sources.insert(list[indices[other]].source)
            }
            if !sources.isEmpty { list[index].add("also named by " + sources.sorted().joined(separator: ", "), 80 * min(3, sources.count)) }
        }
    }
}
