public import RuleModel

/// How a filter moderates.
public struct ModerationSettings: Sendable {
    /// What hides matches of rules that name no style; nil for the policy's.
    public var mask: MaskStyle?
    /// Also find what stands in stripped blocks; it is reported and does not count.
    public var looksAtStripped: Bool
    /// Findings of one document that are kept; all others are only counted, and masked like them.
    public var mostFindings: Int
    /// Findings do not tell the words that were found.
    public var redacts: Bool
    /// Names for what is masked by pseudonyms; nil without a key.
    public var pseudonyms: Pseudonyms?
    /// Text is taken as it is, whatever in it looks like chrome, and not for a flattened page.
    public var takesTextAsIs: Bool

    public init(
        mask: MaskStyle? = nil, looksAtStripped: Bool = false, mostFindings: Int = 10_000, redacts: Bool = false,
        takesTextAsIs: Bool = false
    ) {
        self.mask = mask
        self.looksAtStripped = looksAtStripped
        self.mostFindings = mostFindings
        self.redacts = redacts
        self.takesTextAsIs = takesTextAsIs
    }
}
