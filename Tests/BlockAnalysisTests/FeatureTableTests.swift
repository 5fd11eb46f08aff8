import Testing

@testable import BlockAnalysis

@Suite("Table of features")
struct FeatureTableTests {
    @Test("gives back what was written, of every block and feature", arguments: [1, 3, 4, 8, 9, 17])
    func places(_ blocks: Int) {
        var table = FeatureTable(blockCount: blocks)
        for block in 0..<blocks {
            for feature in Feature.allCases { table[block, feature] = Float(block * 1000 + feature.rawValue) }
        }
        for block in 0..<blocks {
            #expect(Feature.allCases.allSatisfy { table[block, $0] == Float(block * 1000 + $0.rawValue) })
        }
    }

    @Test("counts of the thresholds that trees ask for how many each value lies above")
    func counts() {
        let questions =
            [0.5, 1.5, 2.5].map { TreeEnsemble.Question(feature: .words, threshold: $0) } + [
                TreeEnsemble.Question(feature: .links, threshold: 7)
            ]
        var table = FeatureTable(blockCount: 19)
        for block in 0..<19 { table[block, .words] = Float(block) / 2 }
        table[18, .links] = 8
        let bytes = FeatureBytes(questions)
        let columns = bytes.bytes(table)
        func count(_ block: Int, _ question: Int) -> UInt8 {
            let column = columns[(block >> 4) * bytes.count + bytes.place(questions[question]).column] ^ FeatureBytes.highBits
            return UInt8(truncatingIfNeeded: column[block & 3] >> (UInt32(block >> 2 & 3) * 8))
        }
        #expect((0..<19).map { count($0, 0) } == [0, 0, 1, 1, 2, 2] + Array(repeating: 3, count: 13))
        #expect((0..<19).map { count($0, 3) } == Array(repeating: 0, count: 18) + [1])
    }
}
