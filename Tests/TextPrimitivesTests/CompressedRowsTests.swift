import TestSupport
import Testing
import TextPrimitives

@Suite struct CompressedRowsTests {
    @Test func rowsAreWhatWasAppended() {
        var rows = CompressedRows<UInt8>()
        for row in [[1, 2], [], [3]] as [[UInt8]] { rows.append(row) }
        #expect(rows.count == 3 && rows.elements == [1, 2, 3])
        #expect((0..<3).map { Array(rows[$0]) } == [[1, 2], [], [3]])
        #expect(rows.place(of: 1) == 2..<2 && rows.place(of: 2) == 2..<3)
    }

    @Test func elementsAreGroupedByTheirRowsAndStayInOrder() {
        var random = SeededRandom(5)
        for (count, size) in [(1, 0), (1, 3), (4, 40), (50, 30)] {
            let pairs = (0..<size).map { (row: Int32.random(in: 0..<Int32(count), using: &random), element: $0) }
            let rows = CompressedRows(pairs, count: count)
            #expect(rows.count == count && rows.elements.count == size)
            for row in 0..<count { #expect(Array(rows[row]) == pairs.filter { $0.row == row }.map(\.element)) }
        }
    }
}
