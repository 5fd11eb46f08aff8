/// When the article was published and last changed: the day for which most speaks, told as exactly as any source tells it.
struct DateChoice: FieldChoice {
    /// A date needs this much to be believed.
    private static let least = 200

    func choose(from list: inout CandidateList, _ page: FieldPage, into metadata: inout Metadata) {
        metadata.published = choose(.published, from: &list)
        metadata.modified = choose(.modified, from: &list)
    }

    private func choose(_ field: Field, from list: inout CandidateList) -> String? {
        let indices = list.indices(of: field)
        agree(indices, &list)
        guard let best = list.best(of: field), list[best].points >= Self.least, let date = list[best].date else { return nil }
        list[best].isChosen = true
        // A rule that names a time has the last word on it.
        if list[best].isDecreed, date.hasOffset { return date.text }
        return exactest(of: date, indices, list).text
    }

    /// The date of the same day that tells most: with time and offset before time before the day alone.
    private func exactest(of date: PageDate, _ indices: [Int], _ list: CandidateList) -> PageDate {
        var found = date
        var points = Int.max
        for index in indices where list[index].points > 0 {
            guard let other = list[index].date, other.dayNumber == date.dayNumber else { continue }
            let isFuller = other.exactness > found.exactness || other.exactness == found.exactness && list[index].points > points
            if isFuller { (found, points) = (other, list[index].points) }
        }
        return found
    }

    /// Other sources that name the same day.
    private func agree(_ indices: [Int], _ list: inout CandidateList) {
        for index in indices where !list[index].isDecreed {
            let day = list[index].date?.dayNumber
            var sources: Set<String> = []
            for other in indices where list[other].source != list[index].source && list[other].date?.dayNumber == day {
                sources.insert(list[other].source)
            }
            if !sources.isEmpty {
                list[index].add("the same day in " + sources.sorted().joined(separator: ", "), 80 * min(3, sources.count))
            }
        }
    }
}
