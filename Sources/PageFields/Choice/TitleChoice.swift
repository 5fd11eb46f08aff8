/// The title on which the page's own words agree best: its head, its data and its headline speak for each other.
struct TitleChoice: FieldChoice {
    /// For another source that says the same words.
    private static let same = 110
    /// For one that says nearly the same.
    private static let alike = 40

    func choose(from list: inout CandidateList, _ page: FieldPage, into metadata: inout Metadata) {
        let indices = list.indices(of: .title)
        let words = indices.map { FieldText.words(list[$0].value) }
        for (position, index) in indices.enumerated() {
            var same: Set<String> = []
            var alike: Set<String> = []
            for (other, otherIndex) in indices.enumerated() where list[otherIndex].source != list[index].source {
                if words[other] == words[position] {
                    same.insert(list[otherIndex].source)
                } else if FieldText.likeness(words[other], words[position]) >= 0.75 {
                    alike.insert(list[otherIndex].source)
                }
            }
            alike.subtract(same)
            if !same.isEmpty { list[index].add("the same in " + same.sorted().joined(separator: ", "), Self.same * min(3, same.count)) }
            if !alike.isEmpty { list[index].add("alike in " + alike.sorted().joined(separator: ", "), Self.alike * min(3, alike.count)) }
            if page.site.isSite(list[index].value) { list[index].add("the site's name", -220) }
        }
        guard let best = list.best(of: .title) else { return }
        list[best].isChosen = true
        metadata.title = list[best].value
    }
}
