/// The statement of authors for which most speaks; other statements add the roles that it leaves out.
struct AuthorChoice: FieldChoice {
    /// A statement needs this much to be believed.
    private static let least = 240

    func choose(from list: inout CandidateList, _ page: FieldPage, into metadata: inout Metadata) {
        let indices = list.indices(of: .authors)
        judgeNames(indices, &list)
        agree(indices, &list)
        var best: (statement: Int, points: Int)?
        var statements: [Int: [Int]] = [:]
        for index in indices { statements[list[index].statement, default: []].append(index) }
        for statement in statements.keys.sorted() {
            let members = statements[statement] ?? []
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
        let names = Set(chosen.map { FieldText.squeezed(list[$0].value) })
        var best = chosen
        for statement in statements.keys.sorted() {
            let others = statements[statement] ?? []
            let theirs = Set(others.map { FieldText.squeezed(list[$0].value) })
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
        guard let first = chosen.first, case .element(let node) = list[first].place, chosen.count == 1,
            let block = page.region.block(of: node),
            case .underHeadline = page.region.relation(of: block)
        else { return [] }
        let beside = indices.filter { index in
            guard list[index].source == list[first].source, index != first, case .element(let other) = list[index].place else {
                return false
            }
            let isNear = page.region.block(of: other).map { abs($0 - block) <= 1 } ?? false
            return isNear && list[index].evidence.first == list[first].evidence.first && list[index].points >= Self.least
        }
        return beside.count < Self.mostInLine ? beside : []
    }

    private func role(of name: String, _ indices: [Int], _ list: CandidateList) -> String? {
        indices.lazy.compactMap { list[$0].author }.first { Self.isSame($0.name, name) && $0.role != nil }?.role
    }

    static func isSame(_ left: String, _ right: String) -> Bool { FieldText.squeezed(left) == FieldText.squeezed(right) }

    /// What a name says of itself: a body is less than a person, a handle less than a name.
    private func judgeNames(_ indices: [Int], _ list: inout CandidateList) {
        for index in indices where !list[index].isDecreed {
            guard let author = list[index].author else { continue }
            if author.kind == .organization { list[index].add("an organization", -140) }
            let words = author.name.split(separator: " ")
            if words.count == 1, !author.name.unicodeScalars.contains(where: FieldText.isIdeographic) { list[index].add("one word", -60) }
            let isHandle =
                words.count == 1
                && (author.name.first?.isLowercase ?? false || author.name.contains { $0 == "." || $0 == "_" || $0.isNumber })
            if isHandle { list[index].add("a handle", -110) }
        }
    }

    /// Other sources that name the same author.
    private func agree(_ indices: [Int], _ list: inout CandidateList) {
        let names = indices.map { FieldText.squeezed(list[$0].value) }
        for (position, index) in indices.enumerated() where !list[index].isDecreed {
            var sources: Set<String> = []
            for (other, otherIndex) in indices.enumerated()
            where names[other] == names[position] && list[otherIndex].source != list[index].source {
                sources.insert(list[otherIndex].source)
            }
            if !sources.isEmpty { list[index].add("also named by " + sources.sorted().joined(separator: ", "), 80 * min(3, sources.count)) }
        }
    }
}
