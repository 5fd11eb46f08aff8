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
        let types = Array(context.types.utf8)
        let kind = Array(context.kind.utf8)
        func says(_ words: [[UInt8]]) -> Float { words.contains { types.holds($0) || kind.holds($0) } ? 1 : 0 }
        return [
            (.pageIsProduct, says(Words.product)), (.pageIsArticle, says(Words.article)), (.pageIsForum, says(Words.forum)),
            (.pageIsList, says(Words.list)), (.pageIsFaq, says(Words.faq)), (.pageIsWebsite, kind.holds(Words.website) ? 1 : 0),
            (.pageHasBody, context.bodies.contains { $0.utf8.count > 400 } ? 1 : 0),
        ]
    }

    /// What types and addresses say.
    private enum Words {
        static let product = words("product")
        static let article = words("article", "blogposting")
        static let forum = words("discussionforum", "qapage")
        static let list = words("itemlist", "collectionpage")
        static let faq = words("faqpage")
        static let website = Array("website".utf8)
        static let forumAddress = words("forum", "thread", "topic", "/t/", "question", "discuss", "community", "comments")
        static let documentationAddress = words(
            "docs.", "docs/", "/doc", "reference", "manual", "api", "guide", "tutorial", "wiki", "help", "support")
        static let categoryAddress = words("categor", "collection", "/tag", "/c/", "archive", "/shop", "list", "topics")
        static let productAddress = words("product", "/p/", "/dp/", "item", "buy")

        private static func words(_ words: String...) -> [[UInt8]] { words.map { Array($0.utf8) } }
    }

    private var addressFacts: [(Feature, Float)] {
        let path = Self.path(of: context.url)
        let parts = path.utf8.split(separator: UInt8(ascii: "/"))
        let url = Array(context.url.utf8)
        func has(_ words: [[UInt8]]) -> Float { words.contains { url.holds($0) } ? 1 : 0 }
        return [
            (.urlDepth, Float(parts.count)), (.urlSlug, Float(parts.map { $0.count { $0 == UInt8(ascii: "-") } }.max() ?? 0)),
            (.urlDigits, Float(path.utf8.count { $0 >= 0x30 && $0 <= 0x39 })),
            (.urlIsRoot, parts.isEmpty && !context.url.isEmpty ? 1 : 0), (.urlIsForum, has(Words.forumAddress)),
            (.urlIsDocumentation, has(Words.documentationAddress)), (.urlIsCategory, has(Words.categoryAddress)),
            (.urlIsProduct, has(Words.productAddress)),
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
            (.pagePriceShare, share(count) { table[$0, .prices] > 0 }), (.pageForumShare, share(count) { isNear(.nearForum, $0) }),
            (.pageProductShare, share(count) { isNear(.nearProduct, $0) }),
            (.pageCommentShare, commentShare),
            (.pageProducts, Float(min(20, context.types.utf8.split(separator: 0x20).count { $0.elementsEqual("product".utf8) }))),
        ]
    }

    /// How much of the page's running text stands in what is called comments: little under an article, most of it on a board.
    private var commentShare: Float {
        guard page.document != nil else { return 0 }
        var (comments, all) = (0, 0)
        for block in page.blocks.indices where page.measures[block].words > 8 && page.blocks[block].linkDensity < 0.3 {
            all += page.measures[block].words
            if isNear(.nearComment, block) { comments += page.measures[block].words }
        }
        return Float(comments) / Float(max(1, all))
    }

    private func share(_ count: Float, _ isCounted: (Int) -> Bool) -> Float { Float(page.blocks.indices.count(where: isCounted)) / count }

    private func isNear(_ kind: Feature, _ block: Int) -> Bool { page.document != nil && table[block, kind] <= 6 }
}
