import ByteIO
import Evaluation
import Extraction
import Output
import PageTree
import TestSupport

/// `Benchmarks --digest FOLDER…`: for every page of the sets what `Fixtures/digests.txt` has for every fixture, to hold two builds against
/// each other with `diff`: the proof over a thousand real pages that a move of code changes no byte.
enum DigestBenchmarks {
    static func run(_ folders: [String]) throws {
        let filter = Filter(rules: try RuleSet())
        for folder in folders {
            let set = try GoldSetLoader.load(folder)
            for page in set.pages {
                let verdict = filter.judge(Page(PageBytes(try Files.read(page.path)), url: page.url, form: .html))
                for line in OutputDigest.lines(verdict) { print(set.name, page.id, line) }
            }
        }
    }
}
