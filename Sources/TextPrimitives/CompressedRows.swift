/// Rows of different lengths, one behind the other in one array ("compressed sparse rows"): thousands of short rows cost no
/// object each.
public struct CompressedRows<Element: Sendable>: Sendable {
    /// Of all rows.
    @inlinable public var elements: [Element] { all }
    @usableFromInline var all: [Element]
    /// Where each row begins; and the end of the last.
    @usableFromInline var starts: [Int32]

    @inlinable
    public init() { self.init(elements: [], starts: [0]) }

    @usableFromInline
    init(elements: [Element], starts: [Int32]) {
        all = elements
        self.starts = starts
    }

    /// Groups elements by the rows that are said with them; within a row they stay in order.
    /// - Parameter count: how many rows there are.
    /// - Complexity: O(elements + rows).
    @inlinable
    public init(_ pairs: [(row: Int32, element: Element)], count: Int) {
        var starts = [Int32](repeating: 0, count: count + 1)
        for pair in pairs { starts[Int(pair.row) + 1] += 1 }
        for row in 0..<count { starts[row + 1] += starts[row] }
        var next = starts
        var order = [Int32](repeating: 0, count: pairs.count)
        for (index, pair) in pairs.enumerated() {
            order[Int(next[Int(pair.row)])] = Int32(truncatingIfNeeded: index)
            next[Int(pair.row)] += 1
        }
        self.init(elements: order.map { pairs[Int($0)].element }, starts: starts)
    }

    @inlinable public var count: Int { starts.count - 1 }

    @inlinable
    public mutating func append(_ row: some Sequence<Element>) {
        all.append(contentsOf: row)
        starts.append(Int32(all.count))
    }

    /// Adds to the row that is not ended yet.
    @inlinable
    public mutating func add(_ element: Element) { all.append(element) }

    /// Ends the row to which elements were added.
    @inlinable
    public mutating func endRow() { starts.append(Int32(all.count)) }

    /// Where a row stands in `elements`.
    @inlinable
    public func place(of row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }

    /// Puts a row into an order.
    @inlinable
    public mutating func sort(_ row: Int, by precedes: (Element, Element) -> Bool) { all[place(of: row)].sort(by: precedes) }

    @inlinable public subscript(row: Int) -> ArraySlice<Element> { all[place(of: row)] }
}

extension CompressedRows: Equatable where Element: Equatable {}
