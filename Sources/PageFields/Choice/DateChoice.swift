/// When the article was published and last changed: the day for which most speaks, told as exactly as any source tells it.
struct DateChoice: FieldChoice {
    let fields = [Field.published, .modified]
    /// A date needs this much to be believed.
    private static let least = 200

    func choose(from list: inout CandidateList, _ page: FieldPage, into metadata: inout Metadata) {
        settleNumbers(list.indices(of: .published) + list.indices(of: .modified), page.dateStyle.order, &list)
        doubtZero(&list)
        doubtEvents(page, &list)
        if page.isForum { preferFirstPost(list.indices(of: .published), page, &list) }
        agree(list.indices(of: .published), &list)
        doubtData(&list)
        doubtShown(&list)
        preferEarlier(&list)
        metadata.published = choose(.published, from: &list)
        agree(list.indices(of: .modified), &list)
        metadata.modified = choose(.modified, from: &list)
    }

    private func choose(_ field: Field, from list: inout CandidateList) -> String? {
        let indices = list.indices(of: field)
        guard let best = list.best(of: field), list[best].points >= Self.least, let date = list[best].date else { return nil }
        list[best].isChosen = true
        // A rule that names a time has the last word on it.
        if list[best].isDecreed, date.hasOffset { return date.text }
        return exactest(of: date, indices, list).text
    }

    /// A date whose numbers could be day and month either way is read as another date of the page tells: one that has a number
    /// over 12, or one in words or in the address that has the same numbers the other way round.
    private func settleNumbers(_ indices: [Int], _ style: DateStyle.Order, _ list: inout CandidateList) {
        guard indices.contains(where: { list[$0].date?.order == .guessed }) else { return }
        var orders: Set<DateStyle.Order> = []
        var days: Set<Int> = []
        for index in indices {
            guard let date = list[index].date else { continue }
            if case .sure(let order) = date.order { orders.insert(order) }
            if date.order == nil { days.insert(date.dayNumber) }
        }
        for index in indices {
            guard let date = list[index].date, date.order == .guessed, let other = date.exchanged else { continue }
            let isKnown = days.contains(other.dayNumber) && !days.contains(date.dayNumber)
            guard isKnown || orders.count == 1 && orders != [style] && !days.contains(date.dayNumber) else { continue }
            list[index].detail = .date(other)
            list[index].value = other.text
            list[index].add("day and month as another date of the page has them", 10)
        }
    }

    /// The first second of 1970 is what programs write where they know no day.
    private func doubtZero(_ list: inout CandidateList) {
        for index in list.indices(of: .published) + list.indices(of: .modified) where list[index].date?.dayNumber == 0 {
            list[index].add("the zero of clocks", -1000)
        }
    }

    /// A page about what takes place shows its day: the data, a property or a class say that it is that.
    private func doubtEvents(_ page: FieldPage, _ list: inout CandidateList) {
        let events = page.nodes.map(\.node).filter { $0.types.contains(where: SchemaTypes.isEvent) }
        let told = events.flatMap { event in
            ["startDate", "endDate", "doorTime"].compactMap { event.text($0).flatMap(page.date)?.dayNumber }
        }
        let days = Set(told + TimeSource.daysOfThings(page))
        guard !days.isEmpty else { return }
        for index in list.indices(of: .published) where !list[index].isInData {
            if let day = list[index].date?.dayNumber, days.contains(day) { list[index].add("the day of the event", -400) }
        }
    }

    /// A thread is as old as its first post.
    private func preferFirstPost(_ indices: [Int], _ page: FieldPage, _ list: inout CandidateList) {
        var first: (node: UInt32, day: Int)?
        for index in indices where list[index].points > 0 {
            if list[index].evidence.contains(where: { $0.what == ArticleRegion.aboveThread }) { continue }
            let node: UInt32
            switch list[index].place {
            case .element(let element): node = element.rawValue
            case .block(let block): node = page.view.blocks[block].nodes.lowerBound.rawValue
            default: continue
            }
            if let day = list[index].date?.dayNumber, node < first?.node ?? .max { first = (node, day) }
        }
        guard let first else { return }
        for index in indices where list[index].date?.dayNumber == first.day { list[index].add("the first post's", 120) }
    }

    /// Systems that know only the day of the last change say that it was published then too: a page that shows an earlier day under its
    /// headline knows better.
    private func doubtData(_ list: inout CandidateList) {
        let changes = list.indices(of: .modified).filter { list[$0].isInData }.compactMap { list[$0].date?.dayNumber }
        guard let lastChange = changes.max() else { return }
        let indices = list.indices(of: .published)
        let shown = indices.filter { !list[$0].isInData && list[$0].points >= Self.sureShown }
            .compactMap { list[$0].date?.dayNumber }
        for index in indices where list[index].isInData && !list[index].isDecreed {
            guard let day = list[index].date?.dayNumber, day + 1 >= lastChange, shown.contains(where: { $0 + 1 < day }) else { continue }
            list[index].add("the day of the last change, and an earlier one is shown", -340)
        }
    }

    /// Pages that show the day of the last change alone mark it as that of publication: the data that tell both know better.
    private func doubtShown(_ list: inout CandidateList) {
        let changes = Set(list.indices(of: .modified).filter { list[$0].isInData }.compactMap { list[$0].date?.dayNumber })
        let indices = list.indices(of: .published)
        let told = indices.filter { list[$0].isInData && list[$0].points >= Self.sureTold }.compactMap { list[$0].date?.dayNumber }
        guard !changes.isEmpty, let first = told.min() else { return }
        for index in indices where !list[index].isInData && !list[index].isDecreed {
            guard let day = list[index].date?.dayNumber, changes.contains(day), day > first + 1, !told.contains(day) else { continue }
            list[index].add("the day of the last change, as the data tell", -240)
        }
    }

    private static let sureTold = 420

    /// Of two days that the data tell with the same weight the article is as old as the earlier.
    private func preferEarlier(_ list: inout CandidateList) {
        let indices = list.indices(of: .published).filter { list[$0].source == "meta" }
        guard let best = indices.map({ list[$0].points }).max() else { return }
        let equal = indices.filter { list[$0].points == best }
        guard equal.count > 1, let first = equal.min(by: { list[$0].date?.dayNumber ?? .max < list[$1].date?.dayNumber ?? .max }) else {
            return
        }
        if equal.contains(where: { list[$0].date?.dayNumber != list[first].date?.dayNumber }) { list[first].add("the earlier of two", 5) }
    }

    /// What a date in words, two witnesses and its place under the headline have together.
    private static let sureShown = 380

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
        var byDay: [Int: Set<String>] = [:]
        for index in indices { if let day = list[index].date?.dayNumber { byDay[day, default: []].insert(list[index].source) } }
        for index in indices where !list[index].isDecreed {
            guard let day = list[index].date?.dayNumber, var sources = byDay[day] else { continue }
            sources.remove(list[index].source)
            if !sources.isEmpty {
                list[index].add("the same day in " + sources.sorted().joined(separator: ", "), 80 * min(3, sources.count))
            }
        }
    }
}
