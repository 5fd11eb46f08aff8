internal import PageTree
internal import TextPrimitives

/// Which blocks stand in the same kind of place: the same elements, or the same elements and classes, on the way up.
public struct PathGroups: Sendable {
    /// Of each block the number of its group by tags all the way up.
    var tagPaths: [Int32] = []
    /// By tags and classes all the way up; digits in classes count as one.
    var classPaths: [Int32] = []
    /// By tag and classes of the container and of the element above it.
    var signatures: [Int32] = []
    /// By tag and classes of the element above the container.
    var parents: [Int32] = []
    /// Of each element that holds blocks its kind, by tag and classes; zero for all others.
    private(set) var kinds: [UInt64] = []

    init() {}

    /// - Complexity: O(nodes + class tokens).
    init(_ page: PageView, _ document: Document) {
        var symbols = [UInt64](repeating: 0, count: document.symbols.count)
        var tagPath = [UInt64](repeating: 0, count: document.nodeCount)
        var classPath = tagPath
        var own = tagPath
        func fill(_ node: NodeID) {
            guard own[node.index] == 0 else { return }
            var signature = Self.mix(Self.seed, UInt64(document.tag(node).rawValue))
            for token in document.classes(node) {
                if symbols[Int(token)] == 0 { symbols[Int(token)] = Self.hash(document.symbols.slice(token)) }
                signature = Self.mix(signature, symbols[Int(token)])
            }
            own[node.index] = signature
            guard let above = document.parent(node) else { return }
            fill(above)
            tagPath[node.index] = Self.mix(tagPath[above.index], UInt64(document.tag(node).rawValue))
            classPath[node.index] = Self.mix(classPath[above.index], signature)
        }
        let empty = HashNumbers(capacity: page.blocks.count)
        var numbers = (tags: empty, classes: empty, signatures: empty, parents: empty)
        for block in page.blocks {
            let node = block.container
            fill(node)
            let parent = document.parent(node).map { own[$0.index] } ?? 1
            tagPaths.append(Int32(numbers.tags.number(tagPath[node.index])))
            classPaths.append(Int32(numbers.classes.number(classPath[node.index])))
            signatures.append(Int32(numbers.signatures.number(Self.mix(own[node.index], parent))))
            parents.append(Int32(numbers.parents.number(parent)))
        }
        kinds = own
    }

    private static let seed = FNV1a64.basis
    private static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 { FNV1a64.next(hash, word: value) ^ (hash >> 29) }

    /// Digits are left out: `item-1` and `item-2` are one class. Never zero.
    private static func hash(_ token: ArraySlice<UInt8>) -> UInt64 {
        var hash = seed
        for byte in token where !(byte >= 0x30 && byte <= 0x39) { hash = mix(hash, UInt64(byte)) }
        return hash | 1
    }
}

extension FeatureExtractor {
    /// Size, words, links and sentences of each block's groups, and its share of the text under the element above it.
    mutating func measurePathGroups() {
        guard let document = page.document, let sums else { return }
        let total = max(1, sums.page.length)
        measure(groups.tagPaths, total, count: .tagPathCount, words: .tagPathWords, links: .tagPathLinks, share: .tagPathShare)
        measure(
            groups.classPaths, total, count: .classPathCount, words: .classPathWords, links: .classPathLinks, share: .classPathShare,
            sentences: .classPathSentences)
        for (index, block) in page.blocks.enumerated() {
            let above = document.parent(block.container) ?? block.container
            table[index, .parentShare] = Float(block.length) / max(1, sums.sums[above.index].length)
        }
    }

    private mutating func measure(
        _ numbers: [Int32], _ total: Float, count: Feature, words: Feature, links: Feature, share: Feature, sentences: Feature? = nil
    ) {
        struct Sum { var count: Float = 0; var length: Float = 0; var links: Float = 0; var sentences: Float = 0 }
        var sums = [Sum](repeating: Sum(), count: Int(numbers.max() ?? -1) + 1)
        for (index, number) in numbers.enumerated() {
            sums[Int(number)].count += 1
            sums[Int(number)].length += Float(page.blocks[index].length)
            sums[Int(number)].links += Float(page.blocks[index].linkLength)
            sums[Int(number)].sentences += Float(page.measures[index].sentences)
        }
        for (index, number) in numbers.enumerated() {
            let sum = sums[Int(number)]
            table[index, count] = sum.count
            table[index, words] = sum.length / sum.count
            table[index, links] = sum.links / max(1, sum.length)
            table[index, share] = sum.length / total
            if let sentences { table[index, sentences] = sum.sentences / sum.count }
        }
    }
}
