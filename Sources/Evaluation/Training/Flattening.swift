internal import BlockAnalysis
internal import PageTree

/// The ways in which pages lose their markup.
package enum Flattening: String, CaseIterable, Sendable {
    /// A browser's "copy all": a block a line.
    case lines
    /// The same with an empty line between blocks.
    case paragraphs
    /// Wrapped at 80 columns, empty lines between paragraphs.
    case wrapped
    /// Short links run into each other, and a date into the link behind it, as `textContent` leaves inline elements.
    case glued
    /// As `lynx -dump` writes: indented, wrapped, links numbered, items with a star.
    case lynx
    /// As `pandoc -t plain` writes: wrapped at 72 columns, items with a hyphen.
    case pandoc

    /// What is left of a page. - Complexity: O(n).
    func flatten(_ document: Document) -> [UInt8] {
        let page = PageAnalysis.view(document, titles: [])
        var text: [UInt8] = []
        var previous: Int?
        var links = LinkNumbers(document)
        let takesHidden = Self.hidesMost(page)
        for (index, block) in page.blocks.enumerated() where takesHidden || !block.isHidden {
            if let previous { text += separator(page, previous, index) }
            let own = self == .lynx ? links.numbered(block, page.segmentation) : Array(page.segmentation.arena[block.text])
            text += dressed(own, document.tag(block.container))
            previous = index
        }
        return text + [0x0A]
    }

    /// The page as a reader sees it: with what stands in `<noscript>` where it shows next to nothing.
    static func document(_ bytes: [UInt8]) -> Document {
        let shown = HTMLParser.parse(PageBytes(bytes))
        guard words(PageAnalysis.view(shown, titles: [])) < 60 else { return shown }
        let all = HTMLParser.parse(DecodedText(PageBytes(bytes)), readsNoscript: true)
        return all.revealing((0..<UInt32(all.nodeCount)).map(NodeID.init).filter { all.tag($0) == .noscript })
    }

    private static func words(_ page: PageView) -> Int { page.measures.reduce(0) { $0 + ($1.sentences > 0 ? $1.words : 0) } }

    /// A page that hides more sentences than it shows is one that a script brings to light.
    private static func hidesMost(_ page: PageView) -> Bool {
        let hidden = page.blocks.indices.reduce(0) { words, block in
            page.blocks[block].isHidden && page.measures[block].sentences > 0 ? words + page.measures[block].words : words
        }
        return hidden * 2 > words(page)
    }

    private func dressed(_ text: [UInt8], _ tag: Tag) -> [UInt8] {
        switch self {
        case .lines, .paragraphs, .glued: text
        case .wrapped: Self.wrap(text, at: 80)
        case .pandoc: tag == .li ? Self.wrap(text, at: 72, first: "-   ", rest: "    ") : Self.wrap(text, at: 72)
        case .lynx:
            switch tag {
            case .h1, .h2, .h3, .h4, .h5, .h6: Self.wrap(text, at: 78)
            case .li: Self.wrap(text, at: 78, first: "     * ", rest: "       ")
            default: Self.wrap(text, at: 78, first: "   ", rest: "   ")
            }
        }
    }

    private func separator(_ page: PageView, _ before: Int, _ after: Int) -> [UInt8] {
        switch self {
        case .lines: return [0x0A]
        case .paragraphs, .wrapped: return [0x0A, 0x0A]
        case .glued: return Self.isGlued(page, before, after) ? [] : [0x0A]
        case .lynx, .pandoc:
            let areItems = [before, after].allSatisfy { page.document?.tag(page.blocks[$0].container) == .li }
            return areItems ? [0x0A] : [0x0A, 0x0A]
        }
    }

    private static func isGlued(_ page: PageView, _ before: Int, _ after: Int) -> Bool {
        guard page.blocks[after].linkDensity > 0.9, page.measures[after].words <= 3 else { return false }
        let last = page.segmentation.arena[page.blocks[before].text].last ?? 0x20
        let isDate = page.measures[before].words <= 5 && last >= 0x30 && last <= 0x39
        return isDate || (page.blocks[before].linkDensity > 0.9 && page.measures[before].words <= 3)
    }

    private static func wrap(_ bytes: [UInt8], at column: Int, first: String = "", rest: String = "") -> [UInt8] {
        var result = Array(first.utf8)
        var line = first.utf8.count
        var isEmpty = true
        for word in bytes.split(whereSeparator: { $0 <= 0x20 }) {
            let width = word.count { $0 & 0xC0 != 0x80 }
            if !isEmpty, line + width + 1 > column {
                result.append(0x0A)
                result += Array(rest.utf8)
                line = rest.utf8.count
            } else if !isEmpty {
                result.append(0x20)
                line += 1
            }
            result += word
            line += width
            isEmpty = false
        }
        return result
    }
}

/// The links of a page, numbered in page order.
private struct LinkNumbers {
    private let document: Document
    private var next = 1
    private var last: NodeID?

    init(_ document: Document) { self.document = document }

    /// A block's text with the number of each link before it.
    mutating func numbered(_ block: TextBlock, _ segmentation: Segmentation) -> [UInt8] {
        var result: [UInt8] = []
        var position = block.text.lowerBound
        for piece in segmentation.pieces(of: block) {
            result += segmentation.arena[position..<piece.start]
            position = piece.start
            let link = link(around: piece.node)
            if let link, link != last {
                result += Array("[\(next)]".utf8)
                next += 1
            }
            last = link
        }
        return result + segmentation.arena[position..<block.text.upperBound]
    }

    private func link(around node: NodeID) -> NodeID? {
        var current: NodeID? = node
        for _ in 0..<6 {
            guard let above = current else { return nil }
            if document.tag(above) == .a { return above }
            current = document.parent(above)
        }
        return nil
    }
}

/// Which way a page is flattened: one for all, or another for each.
package enum FlatteningChoice: Sendable {
    case one(Flattening)
    /// The same way for the same page on every run; plain lines and glued ones more often than the others.
    case mixed

    package func flattening(of id: String) -> Flattening {
        switch self {
        case .one(let way): way
        case .mixed:
            switch TrainingSample.hash(id) % 8 {
            case 0, 1: .glued
            case 2: .paragraphs
            case 3: .wrapped
            case 4: .lynx
            case 5: .pandoc
            default: .lines
            }
        }
    }
}
