@testable import BlockAnalysis

/// Points as the test gives them, block by block; 0 for the rest.
struct GivenScores: Scorer {
    let points: [Int]
    func scores(_ table: inout FeatureTable, _ analysis: PageAnalysis) -> [Int] {
        analysis.view.blocks.indices.map { $0 < points.count ? points[$0] : 0 }
    }
    func reasons(_ table: FeatureTable, block: Int) -> [Reason] { [] }
}
