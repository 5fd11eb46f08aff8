extension Array {
    /// The first index of a sorted array at which a test begins to hold. - Complexity: O(log n).
    @inlinable
    public func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
