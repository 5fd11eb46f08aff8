internal import BlockAnalysis

/// Blocks that are labelled credits.
struct CreditSource: FieldSource {
    let name = "credit"
    let fields = [Field.credits]

    func collect(_ page: FieldPage, into list: inout CandidateList) {
        for block in page.labels.labels.indices where page.labels.labels[block].role == .credit {
            list.add(
                .credits, FieldText.clean(page.text(of: block)), from: name, at: .block(block),
                [.init(what: "labelled a credit", points: 400)])
        }
    }
}
