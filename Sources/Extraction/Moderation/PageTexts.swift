internal import BlockAnalysis
internal import PageFields
internal import TextModeration
internal import TextPrimitives

/// A page's texts as pieces for moderation: the title, the printed blocks in page order, the stripped ones where they are
/// asked for, then the fields that only JSON prints.
struct PageTexts {
    private(set) var pieces: [ModerationPiece] = []
    /// The title's piece.
    private(set) var title: Int?
    /// Each printed block with its piece.
    private(set) var blocks: [(block: Int, piece: Int)] = []
    /// Each attribute that is shown or spoken with its piece.
    private(set) var attributes: [(place: SpokenAttributes.Place, piece: Int)] = []
    /// The first piece of a field.
    private let firstField: Int

    /// - Parameter isComment: whether all that the markup shows is read by people, and not only what is printed of it.
    init(_ verdict: Verdict, _ settings: ModerationSettings, isComment: Bool) {
        var pieces: [ModerationPiece] = []
        var printed: Set<String> = []
        if let text = verdict.metadata.title {
            printed.insert(text)
            title = 0
            pieces.append(ModerationPiece(.field("title"), text, block: verdict.labels.headline))
        }
        let arena = verdict.view.segmentation.arena
        for block in (verdict.subtitleBlocks + verdict.bodyBlocks + verdict.commentBlocks + verdict.captionBlocks).sorted() {
            printed.insert(verdict.view.segmentation.text(of: block))
            blocks.append((block, pieces.count))
            pieces.append(
                ModerationPiece(.block(block), arena, verdict.view.blocks[block].text, block: block, mayHoldMarkup: isComment))
        }
        if settings.looksAtStripped {
            for block in verdict.labels.labels.indices where !verdict.labels.labels[block].isKept {
                pieces.append(ModerationPiece(.block(block), arena, verdict.view.blocks[block].text, block: block, isPrinted: false))
            }
        }
        if let document = verdict.view.document {
            let places = isComment ? SpokenAttributes.places(in: document) : SpokenAttributes.printed(in: verdict, document)
            for place in places {
                guard let piece = place.piece(in: document) else { continue }
                attributes.append((place, pieces.count))
                pieces.append(piece)
            }
        }
        firstField = pieces.count
        _ = verdict.metadata.replacingTexts { field, text in
            pieces.append(ModerationPiece(.field(field), text, isReported: !Self.isPrinted(field, text, printed)))
            return text
        }
        self.pieces = pieces
    }

    /// A field that says what a printed text says is reported there.
    private static func isPrinted(_ field: String, _ text: String, _ printed: Set<String>) -> Bool {
        guard field == "description" else { return printed.contains(text) }
        // Most repeat the article's beginning.
        let beginning = text.prefix(40)
        return printed.contains { $0.hasPrefix(beginning) }
    }

    /// The attributes' texts after what was done to them.
    func attributes(after edits: [Int: TextEdits]) -> [SpokenAttributes.Place: [UInt8]] {
        Dictionary(
            attributes.map { ($0.place, edits[$0.piece]?.bytes ?? pieces[$0.piece].bytes) }, uniquingKeysWith: { first, _ in first })
    }

    /// The metadata with what was done to its texts.
    func metadata(_ metadata: Metadata, after edits: [Int: TextEdits]) -> Metadata {
        var piece = firstField
        var moderated = metadata.replacingTexts { _, text in
            defer { piece += 1 }
            guard let edits = edits[piece] else { return text }
            return edits.text.trimmedOrNil
        }
        if let title, let edits = edits[title] { moderated.title = edits.text.trimmedOrNil }
        return moderated
    }
}

extension Metadata {
    /// The metadata with another text for each but the title, in an order that is always the same; nil takes the text away.
    fileprivate func replacingTexts(_ replacement: (_ field: String, _ text: String) -> String?) -> Metadata {
        var metadata = self
        metadata.subtitle = subtitle.flatMap { replacement("subtitle", $0) }
        metadata.description = description.flatMap { replacement("description", $0) }
        metadata.license = license.flatMap { replacement("license", $0) }
        metadata.pageType = pageType.flatMap { replacement("page_type", $0) }
        metadata.section = section.flatMap { replacement("section", $0) }
        metadata.site = site.flatMap { replacement("site", $0) }
        metadata.tags = tags.compactMap { replacement("tags", $0) }
        metadata.credits = credits.compactMap { replacement("credits", $0) }
        metadata.authors = authors.compactMap { author in
            let (name, role) = (replacement("authors", author.name), author.role.flatMap { replacement("authors", $0) })
            return name.map { Author(name: $0, role: role, kind: author.kind) }
        }
        return metadata
    }
}

extension String {
    /// Without white space at its ends; nil when nothing but punctuation is left.
    fileprivate var trimmedOrNil: String? {
        guard contains(where: { $0.isLetter || $0.isNumber || $0 == "*" || $0 == "█" }) else { return nil }
        return String(trimmed)
    }
}
