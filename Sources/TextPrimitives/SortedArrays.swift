extension RandomAccessCollection where Index == Int {
    /// The first index of a sorted array, or a slice of one, at which a test begins to hold. - Complexity: O(log n).
    @inlinable
    public func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
