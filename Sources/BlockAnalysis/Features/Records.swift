internal import PageTree
internal import TextPrimitives

/// The records of a page: elements of one kind that stand beside each other and hold several blocks each, as the cards of a shop, the
/// posts of a thread or the rows of a table do (Liu, Grossman, Zhai, "Mining data records in web pages", KDD 2003).
public struct Records: Sendable {
    /// Of each block the number of its record's group, or -1.
    private(set) var groups: [Int32] = []
    /// Of each block the number of its record, or -1.
    private(set) var records: [Int32] = []

    private struct Group { var records: Int32 = 0; var blocks: Float = 0 }

    /// Records that make a group.
    private static let fewest: Int32 = 3
    /// Blocks that they hold in the mean, in halves.
    private static let fewestBlocks: Float = 1.5

    init() {}

    /// - Parameters:
    ///   - kinds: of each element above a block its kind, by tag and classes; zero for all others.
    /// - Complexity: O(elements above blocks).
    init(_ page: PageView, _ document: Document, kinds: [UInt64], sums: ContainerSums) {
        var numbers = HashNumbers(capacity: kinds.count { $0 != 0 })
        var found: [Group] = []
        var groupOf = [Int32](repeating: -1, count: document.nodeCount)
        for index in 1..<max(1, document.nodeCount) where kinds[index] != 0 {
            let above = document.parent(NodeID(rawValue: UInt32(index)))!.index
            let key = (kinds[index] &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(above)
            let number = numbers.number(key)
            if number == found.count { found.append(Group()) }
            found[number].records += 1
            found[number].blocks += sums.sums[index].blocks
            groupOf[index] = Int32(number)
        }
        func isRecord(_ index: Int) -> Bool {
            guard groupOf[index] >= 0 else { return false }
            let group = found[Int(groupOf[index])]
            return group.records >= Self.fewest && group.blocks >= Self.fewestBlocks * Float(group.records)
        }
        // Of each element the nearest record from it upwards; parents come first.
        var recordOf = [Int32](repeating: -1, count: document.nodeCount)
        for index in 1..<max(1, document.nodeCount) where kinds[index] != 0 {
            recordOf[index] = isRecord(index) ? Int32(index) : recordOf[document.parent(NodeID(rawValue: UInt32(index)))!.index]
        }
        for block in page.blocks {
            let record = recordOf[block.container.index]
            records.append(record)
            groups.append(record < 0 ? -1 : groupOf[Int(record)])
        }
    }
}

extension FeatureExtractor {
    /// Size, text and links of each block's record and of the group that the record is one of.
    mutating func measureRecords() {
        guard page.document != nil, let sums else { return }
        struct Sum { var length: Float = 0; var links: Float = 0; var blocks: Float = 0; var sentences: Float = 0; var records: Float = 0 }
        var groups = [Sum](repeating: Sum(), count: Int(records.groups.max() ?? -1) + 1)
        var current: (record: Int32, group: Int32) = (-1, -1)
        var places: [(record: Float, block: Float)] = []
        places.reserveCapacity(page.blocks.count)
        for (index, block) in page.blocks.enumerated() {
            let (group, record) = (records.groups[index], records.records[index])
            guard group >= 0 else {
                places.append((-1, -1))
                continue
            }
            var sum = groups[Int(group)]
            if current.record != record {
                sum.records += 1
                current = (record, group)
                places.append((sum.records - 1, 0))
            } else {
                places.append((sum.records - 1, (places.last?.block ?? 0) + 1))
            }
            sum.length += Float(block.length)
            sum.links += Float(block.linkLength)
            sum.blocks += 1
            sum.sentences += Float(page.measures[index].sentences)
            groups[Int(group)] = sum
        }
        let most = groups.reduce(Float(1)) { max($0, $1.length) }
        let total = max(1, sums.page.length)
        for index in page.blocks.indices {
            let group = records.groups[index] < 0 ? nil : groups[Int(records.groups[index])]
            table[index, .recordCount] = group?.records ?? 0
            table[index, .recordBlocks] = group.map { $0.blocks / $0.records } ?? 0
            table[index, .recordLength] = group.map { $0.length / $0.records } ?? -1
            table[index, .recordLinks] = group.map { $0.links / max(1, $0.length) } ?? -1
            table[index, .recordSentences] = group.map { $0.sentences / $0.records } ?? -1
            table[index, .recordShare] = group.map { $0.length / total } ?? 0
            table[index, .recordRank] = group.map { $0.length / most } ?? 0
            table[index, .recordPlace] = places[index].record
            table[index, .placeInRecord] = places[index].block
        }
        let inRecords = groups.reduce(Float(0)) { $0 + $1.length } / total
        for index in page.blocks.indices { table[index, .pageRecordShare] = inRecords }
    }
}
