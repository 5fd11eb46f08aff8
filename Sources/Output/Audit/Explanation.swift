internal import BlockAnalysis
package import Extraction
internal import JSONText
internal import RuleModel
internal import TextModeration

/// Why each block of a page was kept or stripped, and what was found in it: a value, which `ExplanationText` writes for
/// people and `ExplanationJSON` for machines.
package struct Explanation: Sendable {
    /// What was decided of one block.
    struct Block: Sendable {
        /// From 1, in page order.
        let number: Int
        let isKept: Bool
        let role: String
        /// In hundredths.
        let score: Int
        /// Tag, id and classes from the body down to the block's container; nil for plain text.
        let path: String?
        /// The elements around the block from the body's children down, each by its number in the page.
        let elements: [(id: UInt32, name: String)]
        let text: String
        /// Whether the profile prints its role as running content when its points are above zero.
        let isPrinted: Bool
        /// Whether less than a point decides.
        var isDoubtful: Bool { isPrinted && score.magnitude < Self.doubt }
        /// In hundredths of log-odds: between a quarter and three quarters of a chance.
        static let doubt = 100
        /// The addends of the score.
        let reasons: [Reason]
        /// What rules did to the block, but for the lines that hold or leave out a body.
        let rules: [RuleHit]
        let findings: [Finding]
    }

    let page: PageSummary
    let blocks: [Block]

    /// Lines on what of the rules did not work out, and where the text comes from.
    package var notes: [String] { page.notes }

    /// Whether any block was asked for and found.
    package var isEmpty: Bool { blocks.isEmpty }

    /// - Parameter text: explain only the blocks whose text holds it, letters compared without case and white space
    ///   folded; nil for all.
    /// - Complexity: O(blocks × features).
    package init(_ verdict: Verdict, blocksContaining text: String? = nil) {
        page = PageSummary(verdict)
        let wanted = text.map(Self.folded)
        blocks = verdict.view.blocks.indices.compactMap { index in
            if let wanted, !Self.folded(verdict.view.segmentation.text(of: index)).contains(wanted) { return nil }
            return Block(verdict, index)
        }
    }

    private static func folded(_ text: String) -> String {
        text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension Explanation.Block {
    init(_ verdict: Verdict, _ index: Int) {
        let label = verdict.labels.labels[index]
        number = index + 1
        isKept = label.isKept
        role = label.role.rawValue
        score = label.score
        path = verdict.view.document.map { NodePath.of(verdict.view.blocks[index].container, in: $0) }
        elements = verdict.view.document.map { NodePath.elements(around: verdict.view.blocks[index].container, in: $0) } ?? []
        text = verdict.view.segmentation.text(of: index)
        isPrinted = verdict.labels.isContent(index)
        reasons = verdict.labels.reasons(for: index)
        rules = verdict.labels.hits(on: index).filter { $0.effect != .outsideBody && $0.effect != .body }
        findings = verdict.moderation?.findings.filter { $0.origin == .block(index) } ?? []
    }
}

/// What is said of a page before its blocks.
struct PageSummary: Sendable {
    let status: String
    let url: String?
    let host: String?
    let rulesHash: String
    let kept: Int
    let all: Int
    let encoding: String
    /// Ways in which the page was not taken as it stands.
    let degradations: [String]
    /// Lines on what of the rules did not work out.
    let notes: [String]
    let moderation: ModerationOutcome?

    init(_ verdict: Verdict) {
        status = verdict.status.rawValue
        url = verdict.url
        host = verdict.metadata.host
        rulesHash = verdict.rulesHash
        kept = verdict.keptCount
        all = verdict.keptCount + verdict.strippedCount
        encoding = "\(verdict.encoding.name) (\(verdict.encoding.reason.rawValue))"
        degradations = verdict.degradations.map(\.rawValue)
        notes =
            (verdict.source.map { ["source: the text stands in the page's \($0.rawValue)"] } ?? [])
            + (verdict.labels.cut.map { ["cut at \(Self.points($0.threshold)): best expected F1 \(Self.points(Int($0.expectedF1 * 100)))"] }
                ?? [])
            + verdict.audit.ruleMisses.map { "rule_miss: \($0) found nothing; densities decided" }
            + (verdict.audit.layouts.isEmpty ? [] : ["layout: " + verdict.audit.layouts.joined(separator: ", ")])
            + verdict.audit.skippedRuleFiles.map { "skipped: \($0) has errors" }
            + verdict.audit.ruleLimits.map { "rule_limit: \($0) ran into a limit; whether it hits is not known" }
        moderation = verdict.moderation
    }

    private static func points(_ hundredths: Int) -> String { JSON.decimal(Double(hundredths) / 100, places: 2).text() }
}
