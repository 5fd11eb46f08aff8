internal import PageTree

extension FeatureExtractor {
    /// What kind of page the blocks stand on, by the head's types, the shape of the address and the blocks' elements: the same for
    /// all blocks, so that trees may ask of both.
    mutating func measurePageKind() {
        let count = page.blocks.count
        guard count > 0 else { return }
        let facts = kindFacts + addressFacts + shareFacts(Float(count))
        for block in 0..<count {
            for (feature, value) in facts { table[block, feature] = value }
        }
    }

    private var kindFacts: [(Feature, Float)] {
        func says(_ words: String...) -> Float { words.contains { context.types.contains($0) || context.kind.contains($0) } ? 1 : 0 }
        return [
            (.pageIsProduct, says("product")), (.pageIsArticle, says("article", "blogposting")),
            (.pageIsForum, says("discussionforum", "qapage")), (.pageIsList, says("itemlist", "collectionpage")),
            (.pageIsFaq, says("faqpage")), (.pageIsWebsite, context.kind.contains("website") ? 1 : 0),
            (.pageHasBody, context.bodies.contains { $0.utf8.count > 400 } ? 1 : 0),
        ]
    }

    private var addressFacts: [(Feature, Float)] {
        let path = Self.path(of: context.url)
        let parts = path.split(separator: "/")
        func has(_ words: [String]) -> Float { words.contains { context.url.contains($0) } ? 1 : 0 }
        return [
            (.urlDepth, Float(parts.count)), (.urlSlug, Float(parts.map { $0.count { $0 == "-" } }.max() ?? 0)),
            (.urlDigits, Float(path.utf8.count { $0 >= 0x30 && $0 <= 0x39 })),
            (.urlIsRoot, parts.isEmpty && !context.url.isEmpty ? 1 : 0),
            (.urlIsForum, has(["forum", "thread", "topic", "/t/", "question", "discuss", "community", "comments"])),
            (
                .urlIsDocumentation,
                has(["docs.", "docs/", "/doc", "reference", "manual", "api", "guide", "tutorial", "wiki", "help", "support"])
            ),
            (.urlIsCategory, has(["categor", "collection", "/tag", "/c/", "archive", "/shop", "list", "topics"])),
            (.urlIsProduct, has(["product", "/p/", "/dp/", "item", "buy"])),
        ]
    }

    private func shareFacts(_ count: Float) -> [(Feature, Float)] {
        let tags = page.document.map { document in page.blocks.map { document.tag($0.container) } } ?? []
        let sentences = page.blocks.indices.count {
            page.measures[$0].sentences > 0 && page.measures[$0].words > 8 && page.blocks[$0].linkDensity < 0.3
        }
        return [
            (.pageBlocks, count), (.pageSentenceBlocks, Float(sentences) / count), (.pageCodeBlocks, Float(tags.count { $0 == .pre })),
            (.pageTableShare, Float(tags.count { $0 == .td || $0 == .th }) / count),
            (.pageItemShare, Float(tags.count { $0 == .li }) / count),
        ]
    }
}
