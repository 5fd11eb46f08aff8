import Extraction
import Foundation
import Output
import PageTree
import TestSupport
import Testing

/// What a renderer shows of our Markdown are the words of the text. Needs Python with markdown-it-py.
@Suite(.enabled(if: MarkdownRenderer.render("x") != nil)) struct MarkdownRoundTripTests {
    /// Words, without the numbers that plain text puts before items.
    private func words(_ text: String) -> [Substring] {
        let lines = text.split(separator: "\n").map { line in
            let start = line.drop { $0 == " " }
            // "[^1]: " is GitHub's and Pandoc's note, which CommonMark alone shows as it stands.
            let rest = start.hasPrefix("[^") ? start.drop { $0 != "]" }.dropFirst() : start.drop(while: \.isNumber)
            return rest.hasPrefix(". ") || rest.hasPrefix(": ") ? rest : line
        }
        return lines.flatMap { $0.split { !$0.isLetter && !$0.isNumber } }
    }

    @Test(arguments: Fixture.all)
    func aRendererShowsTheWordsOfTheText(_ fixture: Fixture) throws {
        let verdict = FixtureTests.filter.judge(Page(PageBytes(try fixture.source())))
        let rendered = try #require(MarkdownRenderer.render(MarkdownWriter().write(verdict)))
        #expect(words(rendered) == words(TextWriter().write(verdict)))
    }
}

/// A renderer that is not ours.
enum MarkdownRenderer {
    private static let script = """
        import sys
        from html.parser import HTMLParser
        from markdown_it import MarkdownIt
        class Text(HTMLParser):
            def handle_data(self, data): sys.stdout.write(data)
            def handle_starttag(self, tag, attributes): sys.stdout.write(" " if tag in ("br", "li", "td", "th", "p", "pre") else "")
        Text(convert_charrefs=True).feed(MarkdownIt("commonmark").enable("table").enable("strikethrough").render(sys.stdin.read()))
        """

    /// The text of rendered Markdown; nil without a renderer.
    static func render(_ markdown: String) -> String? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        // Small enough for the pipe of a test's page, written before anything is read.
        DispatchQueue.global().async {
            input.fileHandleForWriting.write(Data(markdown.utf8))
            input.fileHandleForWriting.closeFile()
        }
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
    }
}
