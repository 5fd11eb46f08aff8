public import RuleModel
internal import TextPrimitives

/// What moderation makes of one text: masks, other words, cuts; and where in the result everything stands.
public struct TextEdits: Sendable {
    /// The text afterwards, UTF-8.
    public private(set) var bytes: [UInt8] = []
    /// Whether anything changed.
    public var isChanged: Bool { !edits.isEmpty }
    private var edits: [Edit] = []
    /// Where the text begins in the source.
    private let origin: Int

    private struct Edit: Sendable {
        /// Of the source.
        var range: Range<Int>
        var replacement: [UInt8]
        /// A stronger one decides where two overlap.
        var strength: Int
        /// Of the result.
        var result = 0..<0
    }

    /// - Parameters:
    ///   - mask: what hides a match of a rule that names no style.
    ///   - language: the document's, for labels.
    /// - Complexity: O(n) when there is something to do.
    public init(
        _ source: [UInt8], _ text: Range<Int>, hits: [CompiledModeration.Hit], policy: Policy, mask: MaskStyle? = nil,
        pseudonyms: Pseudonyms? = nil,
        language: String?
    ) {
        origin = text.lowerBound
        let wanted = hits.filter { $0.liftedBy == nil }.compactMap { hit in
            Self.replacement(of: hit, source, policy, mask, pseudonyms, language).map {
                Edit(range: hit.range, replacement: Array($0.utf8) + hit.markup, strength: Self.strength(hit.moderation))
            }
        }
        guard !wanted.isEmpty else {
            bytes = Array(source[text])
            return
        }
        edits = Self.merged(
            wanted.map { edit in
                var widened = edit
                widened.range = Self.widened(edit.range, source, text)
                if edit.replacement.isEmpty { widened.range = Self.withSpace(widened.range, source, text) }
                return widened
            })
        var position = text.lowerBound
        for index in edits.indices {
            bytes += source[position..<edits[index].range.lowerBound]
            let start = bytes.count
            bytes += edits[index].replacement
            edits[index].result = start..<bytes.count
            position = edits[index].range.upperBound
        }
        bytes += source[position..<text.upperBound]
    }

    /// A text of which something else stands in its place.
    init(_ text: Range<Int>, replacedBy replacement: String) {
        origin = text.lowerBound
        bytes = Array(replacement.utf8)
        edits = [Edit(range: text, replacement: bytes, strength: 0, result: 0..<bytes.count)]
    }

    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Where a part of the source stands in the result: itself, moved, or what stands in its place.
    /// - Complexity: O(log edits).
    public func result(of range: Range<Int>) -> Range<Int> {
        let next = edits.partitioningIndex { $0.range.upperBound > range.lowerBound }
        let before =
            next == 0 ? (source: origin, result: 0) : (source: edits[next - 1].range.upperBound, result: edits[next - 1].result.upperBound)
        guard next < edits.count, edits[next].range.overlaps(range) else {
            let start = before.result + range.lowerBound - before.source
            return start..<(start + range.count)
        }
        let last = edits.partitioningIndex { $0.range.lowerBound >= range.upperBound } - 1
        return edits[next].result.lowerBound..<edits[last].result.upperBound
    }

    /// Where a part that begins at a byte of the source begins in the result; one that ends there ends.
    /// - Complexity: O(log edits).
    public func position(of byte: Int) -> Int { result(of: byte..<(byte + 1)).lowerBound }
    public func position(ofEnd byte: Int) -> Int { byte > origin ? result(of: (byte - 1)..<byte).upperBound : 0 }

    /// What stands for a hit; nil for one that changes nothing.
    public static func replacement(
        of hit: CompiledModeration.Hit, _ source: [UInt8], _ policy: Policy, _ mask: MaskStyle?, _ pseudonyms: Pseudonyms?,
        _ language: String?
    ) -> String? {
        switch hit.moderation.effect {
        case .flag, .hold, .reject: return nil
        case .strip: return ""
        case .replace: return hit.moderation.replacement ?? ""
        case .mask:
            // A pseudonym is the label with a name: where a rule wants the label, the run may have both.
            let own = hit.moderation.mask == .label && mask == .pseudonym ? mask : hit.moderation.mask
            let style = own ?? mask ?? policy.mask
            let (text, category) = (String(decoding: source[hit.range], as: UTF8.self), hit.moderation.category)
            return style.mask(text, label: policy.label(of: category, language: language)) {
                pseudonyms?.name(of: text, category: category)
            }
        }
    }

    private static func strength(_ moderation: Moderation) -> Int {
        let effect =
            switch moderation.effect {
            case .strip: 3
            case .replace: 2
            case .mask: 1
            case .flag, .hold, .reject: 0
            }
        return effect * 10 + moderation.severity.rank
    }

    /// Edits in order; of overlapping ones the strongest stands for all that they cover.
    private static func merged(_ edits: [Edit]) -> [Edit] {
        var merged: [Edit] = []
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            guard let last = merged.last, last.range.upperBound > edit.range.lowerBound else {
                merged.append(edit)
                continue
            }
            var joined = edit.strength > last.strength ? edit : last
            joined.range = last.range.lowerBound..<max(last.range.upperBound, edit.range.upperBound)
            merged[merged.count - 1] = joined
        }
        return merged
    }

    /// With the space before a cut, or after one at the text's beginning, so that none is left double.
    private static func withSpace(_ range: Range<Int>, _ source: [UInt8], _ text: Range<Int>) -> Range<Int> {
        if range.lowerBound > text.lowerBound, source[range.lowerBound - 1] == 0x20 { return (range.lowerBound - 1)..<range.upperBound }
        if range.lowerBound == text.lowerBound, range.upperBound < text.upperBound, source[range.upperBound] == 0x20 {
            return range.lowerBound..<(range.upperBound + 1)
        }
        return range
    }

    /// Widened to whole characters as readers see them (extended grapheme clusters, UAX #29): a mask must not leave the
    /// second half of one. None reaches over a space.
    private static func widened(_ range: Range<Int>, _ source: [UInt8], _ text: Range<Int>) -> Range<Int> {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }
        let start = source[text.lowerBound..<range.lowerBound].lastIndex(where: isSpace).map { $0 + 1 } ?? text.lowerBound
        let end = source[range.upperBound..<text.upperBound].firstIndex(where: isSpace) ?? text.upperBound
        var position = start
        var widened = range
        for character in String(decoding: source[start..<end], as: UTF8.self) {
            let next = position + character.utf8.count
            if position < range.lowerBound, next > range.lowerBound { widened = position..<widened.upperBound }
            if position < range.upperBound, next > range.upperBound { widened = widened.lowerBound..<next }
            if next >= range.upperBound { break }
            position = next
        }
        return widened
    }
}
