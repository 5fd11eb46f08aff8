/// In how many blocks of a chosen kind each word stands, function words apart: a paragraph of the article shares names and terms with
/// the others, the lead of another article does not.
struct TopicWords {
    private static let size = 1 << 14
    private var counts = [UInt16](repeating: 0, count: size)
    private var last = [Int32](repeating: -1, count: size)

    /// Adds the words of a block of the kind. - Complexity: O(words).
    mutating func add(_ words: ArraySlice<UInt32>, of block: Int) {
        for word in words where StopWords.table.languages(ofHash: word) == nil {
            let slot = Self.slot(word)
            guard last[slot] != Int32(block) else { continue }
            last[slot] = Int32(block)
            if counts[slot] < .max { counts[slot] += 1 }
        }
    }

    /// The share of a block's words that stand in other blocks of the kind; -1 for a block without such words.
    /// - Parameter isOne: whether the block is of the kind itself.
    func share(of words: ArraySlice<UInt32>, isOne: Bool) -> Float {
        var (all, shared) = (0, 0)
        for word in words where StopWords.table.languages(ofHash: word) == nil {
            all += 1
            if counts[Self.slot(word)] > (isOne ? 1 : 0) { shared += 1 }
        }
        return all == 0 ? -1 : Float(shared) / Float(all)
    }

    private static func slot(_ hash: UInt32) -> Int { Int(((hash ^ (hash >> 15)) &* 0x2C1B_3C6D) >> 18) }
}

extension FeatureExtractor {
    /// How much of each block's vocabulary the page's long blocks have.
    mutating func measureTopic() {
        var topic = TopicWords()
        let isLong = page.blocks.indices.map { page.measures[$0].words >= 20 && page.blocks[$0].linkDensity < 0.3 }
        for block in page.blocks.indices where isLong[block] { topic.add(words.hashes[words.ranges[block]], of: block) }
        for block in page.blocks.indices {
            table[block, .longBlockOverlap] = topic.share(of: words.hashes[words.ranges[block]], isOne: isLong[block])
        }
    }
}
