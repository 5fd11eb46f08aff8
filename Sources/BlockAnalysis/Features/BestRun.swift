/// The run of values with the greatest sum (Bentley, "Programming pearls: algorithm design techniques", CACM 27, 1984), by which the
/// article is found in a text without elements (Pasternack, Roth, "Extracting article text from the web with maximum subsequence
/// segmentation", WWW 2009).
struct BestRun {
    private(set) var range = 0..<0
    private(set) var sum: Float = 0

    /// - Complexity: O(n).
    init(_ values: [Float]) {
        var start = 0
        var open: Float = 0
        for (index, value) in values.enumerated() {
            if open <= 0 {
                open = 0
                start = index
            }
            open += value
            if open > sum {
                sum = open
                range = start..<(index + 1)
            }
        }
    }
}

extension FeatureExtractor {
    /// Of text without elements: where each block stands to the run of lines that holds the sentences.
    mutating func measureTextCentre() {
        guard !page.blocks.isEmpty else { return }
        let values: [Float] = page.measures.map { measure in
            measure.words >= 8 && measure.sentences > 0 ? Float(min(measure.words, 120)) : -Float(min(measure.words, 15)) - 6
        }
        let run = BestRun(values).range
        let extent = Float(max(1, run.count - 1))
        let inside = page.blocks[run].reduce(0) { $0 + $1.length }
        let share = Float(inside) / Float(max(1, page.blocks.reduce(0) { $0 + $1.length }))
        for index in page.blocks.indices {
            table[index, .centreInside] = run.contains(index) ? 1 : 0
            table[index, .centreFirst] = Float(index - run.lowerBound)
            table[index, .centreLast] = Float(index - run.upperBound + 1)
            table[index, .centrePosition] = Float(index - run.lowerBound) / extent
            table[index, .pageTopShare] = share
        }
    }

    /// Blocks without a sentence come in runs: menus and teasers in long ones, headings and captions alone.
    mutating func measureRuns() {
        var start = 0
        for index in 0...page.blocks.count {
            let ends = index == page.blocks.count || page.measures[index].sentences > 0
            guard ends else { continue }
            for member in start..<index {
                table[member, .runLength] = Float(index - start)
                table[member, .runPlace] = Float(member - start)
            }
            start = index + 1
        }
    }
}
