internal import PageTree
internal import PatternMatching
internal import TextPrimitives

/// Finds the block that is the page's headline: the heading, or title-like block, that the page's own title repeats.
struct HeadlineFinder {
    /// Of each block, how well it fits as the headline, 0…2.
    private(set) var fits: [Float]
    private(set) var best: Int?

    /// - Complexity: O(text of the blocks of at most 40 words).
    init(_ page: PageView, _ nearness: Nearness?) {
        fits = [Float](repeating: 0, count: page.blocks.count)
        let titles = page.titles.map { title in
            let folded = CaseFolding.fold(title)
            return Self.words(folded, folded.indices)
        }.filter { !$0.isEmpty }
        for (index, block) in page.blocks.enumerated() {
            let measure = page.measures[index]
            guard measure.words >= 1, measure.words <= 40 else { continue }
            fits[index] = Self.fit(index, block, page, titles, nearness)
        }
        if let most = fits.max(), most >= 0.75 { best = fits.firstIndex(of: most) }
    }

    private static func fit(
        _ index: Int, _ block: TextBlock, _ page: PageView, _ titles: [[UInt32]], _ nearness: Nearness?
    ) -> Float {
        // A button unfolds a part of the page.
        guard let document = page.document, document.tag(block.container) != .button else { return 0 }
        let level = block.headingLevel
        let isTitled = (nearness?.distance(.title, from: block.container) ?? 9) <= 1
        // Of other blocks only those that could repeat a title in full are worth a look.
        let couldRepeat = titles.contains { page.measures[index].words >= 3 && page.measures[index].words <= $0.count + 6 }
        guard level != nil || isTitled || (couldRepeat && block.linkDensity < 0.5) else { return 0 }
        let own = words(page.folded, block.text)
        guard !own.isEmpty || level == 1 else { return 0 }
        var overlap: Float = 0
        for title in titles {
            let common = Float(own.count { title.contains($0) })
            // A title often has the site's name after it: what counts is that the heading is in the title.
            let precision = common / Float(max(1, own.count))
            let recall = common / Float(title.count)
            overlap = max(overlap, precision * (0.3 + 0.7 * recall))
        }
        var fit = overlap
        // A page that does not say its title is taken at its first heading's word.
        if level == 1 { fit += titles.isEmpty ? 0.8 : 0.55 } else if level == 2 { fit += 0.25 } else if level != nil { fit += 0.1 }
        if isTitled { fit += 0.15 }
        if block.linkDensity > 0.5 { fit -= 0.3 }
        if level == 1, isLogo(block.container, document) { fit -= 0.6 }
        if let nearness, min(nearness.distance(.related, from: block.container), nearness.distance(.sidebar, from: block.container)) <= 2 {
            fit -= 0.3
        }
        return max(0, fit)
    }

    /// Whether a heading's own class says that it is the site's name.
    private static func isLogo(_ heading: NodeID, _ document: Document) -> Bool {
        document.classes(heading).contains { logos.contains(document.symbols[$0].lowercased()) }
    }

    private static let logos: Set<String> = ["logo", "site-logo", "site-title", "site-name", "sitename", "navbar-brand", "brand"]

    /// Hashes of the words of at least two bytes, and of each character of scripts without spaces, each once: both titles and the blocks
    /// that are asked have few.
    private static func words(_ folded: [UInt8], _ range: Range<Int>) -> [UInt32] {
        var found: [UInt32] = []
        var hash = FNV1a32.basis
        var length = 0
        func end() {
            if length >= 2, !found.contains(hash) { found.append(hash) }
            hash = FNV1a32.basis
            length = 0
        }
        var position = range.lowerBound
        while position < range.upperBound {
            let byte = folded[position]
            if byte >= 0xE2, byte < 0xF0, position + 2 < range.upperBound {
                // Dashes, quotation marks and full-width bars part words; Han, kana and Hangul letters are one each.
                let scalar = UTF8Scalars.decode(folded, at: position).scalar
                if scalar >= 0x2E80 || (0x2000..<0x2070).contains(scalar) {
                    end()
                    if scalar >= 0x3040, scalar < 0xFF00 {
                        for offset in 0..<3 { hash = FNV1a32.next(hash, folded[position + offset]) }
                        length = 3
                        end()
                    }
                    position += 3
                    continue
                }
            }
            let isWord = byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
            if isWord {
                hash = FNV1a32.next(hash, byte)
                length += 1
            } else {
                end()
            }
            position += 1
        }
        end()
        return found
    }
}
