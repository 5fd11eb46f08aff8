/// The tags of the statement for which most speaks, without what only machines read.
struct TagChoice: FieldChoice {
    let fields = [Field.tags]
    /// More of them are a list of search words.
    private static let most = 40

    func choose(from list: inout CandidateList, _ page: FieldPage, into metadata: inout Metadata) {
        let indices = list.indices(of: .tags)
        var statements: [Int: [Int]] = [:]
        var squeezed: [Int: String] = [:]
        for index in indices {
            squeezed[index] = FieldText.squeezed(list[index].value)
            let isForReaders = TagText.isForReaders(list[index].value)
            if !isForReaders { list[index].add("not for readers", -600) }
            if page.site.isToldSite(list[index].value) { list[index].add("the site's name", -600) }
            if list[index].points > 0 { statements[list[index].statement, default: []].append(index) }
        }
        var best: (statement: Int, points: Int)?
        for statement in statements.keys.sorted() {
            let members = statements[statement] ?? []
            let points = members.map { list[$0].points }.reduce(0, +) / members.count
            if points > best?.points ?? 0 { best = (statement, points) }
        }
        guard let best else { return }
        var seen: Set<String> = []
        for index in fuller(statements[best.statement] ?? [], statements, squeezed, list)
        where seen.insert(squeezed[index] ?? "").inserted && metadata.tags.count < Self.most {
            list[index].isChosen = true
            metadata.tags.append(list[index].value)
        }
    }

    /// Another statement that has all of these tags and more; two of them may agree by chance, a rule's word is the last.
    private func fuller(_ chosen: [Int], _ statements: [Int: [Int]], _ squeezed: [Int: String], _ list: CandidateList) -> [Int] {
        guard let first = chosen.first, !list[first].isDecreed else { return chosen }
        let own = Set(chosen.compactMap { squeezed[$0] })
        var best = chosen
        var most = own.count
        for statement in statements.keys.sorted() {
            let others = statements[statement] ?? []
            guard others.count > most else { continue }
            let theirs = Set(others.compactMap { squeezed[$0] })
            if theirs.count > most, theirs.count <= Self.most, own.isSubset(of: theirs) { (best, most) = (others, theirs.count) }
        }
        return best
    }
}
