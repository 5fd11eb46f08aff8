/// A leaf of one index's plans.
struct LeafNumber: Hashable, Sendable, Comparable {
    let index: Int

    init(_ index: Int) { self.index = index }

    static func < (left: LeafNumber, right: LeafNumber) -> Bool { left.index < right.index }
}

/// Where rules run: a file, or a layout of it.
struct ScopeNumber: Hashable, Sendable {
    let index: Int

    init(_ index: Int) { self.index = index }
}

/// An index among those that run on a page: the general one first, then those of its sites.
struct IndexNumber: Hashable, Sendable {
    let index: Int

    init(_ index: Int) { self.index = index }
}

/// A rule as it runs on a page: its index, and its place there.
struct RunningRule: Hashable, Sendable {
    let index: IndexNumber
    let entry: Int
}
