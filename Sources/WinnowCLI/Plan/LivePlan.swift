import ArgumentParser
import Extraction
import PageTree

/// What a run over a page that still arrives does, checked.
struct LivePlan: Equatable {
    /// "-" for standard input.
    let path: String
    let url: String?
    let encoding: String?
    let form: PageForm?
    let includesTitle: Bool
    let largestPage: Int

    /// - Throws: `ValidationError` for options that do not go together.
    init(input: InputOptions, page: PageOptions, includesTitle: Bool) throws {
        guard input.paths.count <= 1, input.listedIn == nil, input.input == .auto || input.input.form != nil else {
            throw ValidationError("--live takes one page, of --input auto, html or text")
        }
        path = input.paths.first ?? "-"
        url = page.url
        encoding = page.encoding
        form = input.input.form
        self.includesTitle = includesTitle
        largestPage = page.largestPage
    }
}
