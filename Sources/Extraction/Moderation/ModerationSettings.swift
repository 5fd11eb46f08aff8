package import RuleModel

/// How a filter moderates.
package struct ModerationSettings: Sendable {
    /// What hides matches of rules that name no style; nil for the policy's.
    package var mask: MaskStyle?
    /// Also find what stands in stripped blocks; it is reported and does not count.
    package var looksAtStripped: Bool
    /// Findings of one document that are kept; all others are only counted, and masked like them.
    package var mostFindings: Int

    package init(mask: MaskStyle? = nil, looksAtStripped: Bool = false, mostFindings: Int = 10_000) {
        self.mask = mask
        self.looksAtStripped = looksAtStripped
        self.mostFindings = mostFindings
    }
}
