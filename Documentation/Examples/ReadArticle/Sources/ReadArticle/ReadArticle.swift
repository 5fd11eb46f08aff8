import Winnow

/// Reads a page from standard input and prints its article: `swift run ReadArticle https://example.org/story < page.html`.
@main
struct ReadArticle {
    static func main() throws {
        var bytes: [UInt8] = []
        while let line = readLine(strippingNewline: false) { bytes += line.utf8 }
        let filter = Filter(rules: try RuleSet())
        let verdict = filter.judge(Page(bytes: bytes, url: CommandLine.arguments.dropFirst().first))
        print(verdict.article.plainText)
    }
}
