public import TextPrimitives
internal import TextViews

/// Words and phrases in which rules shall find nothing: names, and terms that a site's readers know.
public struct AllowList: Sendable {
    /// As written in the file.
    public let words: [String]
    /// A rule's id, or the beginning of ids with `.*`; nil for all rules.
    public let rule: String?
    public let reason: String
    public let author: String?
    public let site: String?
    public let place: SourcePlace
    private let folded: [[UInt8]]

    public init(words: [String], rule: String?, reason: String, author: String?, site: String?, place: SourcePlace) {
        self.words = words
        self.rule = rule
        self.reason = reason
        self.author = author
        self.site = site
        self.place = place
        folded = words.map { Folding.view(of: $0).bytes }
    }

    /// Bytes around a match in which a phrase is looked for.
    private static let reach = 200

    /// Whether a match of a rule is one of the words, or stands in one of the phrases.
    /// - Complexity: O(words).
    public func covers(_ id: String, _ place: Range<Int>, in bytes: [UInt8], _ text: Range<Int>) -> Bool {
        guard rule.map({ RuleName.covers($0, id) }) ?? true else { return false }
        var start = max(text.lowerBound, place.lowerBound - Self.reach)
        while start < place.lowerBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
        var end = min(text.upperBound, place.upperBound + Self.reach)
        while end > place.upperBound, end < text.upperBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        let view = Folding.view(of: bytes, start..<end)
        return folded.contains { words in
            var from = 0
            while let found = Letters.firstWhole(words, in: view.bytes, from: from) {
                let source = view.source(of: found)
                if source.lowerBound <= place.lowerBound, source.upperBound >= place.upperBound { return true }
                from = found.lowerBound + 1
            }
            return false
        }
    }
}
