internal import TextPrimitives

extension FeatureExtractor {
    /// How much of each block the page's head says too: shares of its runs of four words, and of its words in title and address.
    mutating func measureHeadOverlap() {
        let sources: [(Feature, [String])] = [
            (.bodyOverlap, context.bodies), (.descriptionOverlap, context.descriptions), (.dataOverlap, context.data),
            (.metaOverlap, context.metas),
        ]
        let known = sources.compactMap { feature, texts in Self.shingles(texts).map { (feature, $0) } }
        let titles = Self.seen(page.titles.flatMap { BlockWords.of($0) })
        let address = Self.seen(
            BlockWords.of(Self.path(of: context.url).split { !$0.isLetter }.filter { $0.count > 2 }.joined(separator: " ")))
        for block in page.blocks.indices {
            let range = words.ranges[block]
            guard !range.isEmpty else { continue }
            let count = Float(range.count)
            if !titles.isEmpty { table[block, .titleWords] = Float(range.count { titles.contains(words.hashes[$0]) }) / count }
            if !address.isEmpty { table[block, .urlWords] = Float(range.count { address.contains(words.hashes[$0]) }) / count }
            guard range.count >= 4, !known.isEmpty else { continue }
            for (feature, shingles) in known {
                let found = (range.lowerBound...(range.upperBound - 4)).count {
                    shingles.contains(SeenHashes.shingle(words.hashes, at: $0))
                }
                table[block, feature] = Float(found) / (count - 3)
            }
        }
    }

    /// What follows the host.
    static func path(of url: String) -> Substring {
        guard let scheme = url.byteRange(of: "://") else { return "" }
        let rest = url[scheme.upperBound...]
        return rest.firstIndex(of: "/").map { rest[$0...] } ?? ""
    }

    private static func seen(_ hashes: [UInt32]) -> SeenHashes {
        var seen = SeenHashes(capacity: hashes.count)
        for hash in hashes { seen.insert(hash) }
        return seen
    }

    private static func shingles(_ texts: [String]) -> SeenHashes? {
        let words = texts.map { BlockWords.of($0) }.filter { $0.count >= 4 }
        guard !words.isEmpty else { return nil }
        var seen = SeenHashes(capacity: words.reduce(0) { $0 + $1.count })
        for text in words {
            for start in 0...(text.count - 4) { seen.insert(SeenHashes.shingle(text, at: start)) }
        }
        return seen
    }
}
