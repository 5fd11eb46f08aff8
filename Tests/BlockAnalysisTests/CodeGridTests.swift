import PageTree
import Testing

@testable import BlockAnalysis

/// Code that stands in an element a line is one block with its lines and their indentation, however the page is made.
@Suite struct CodeGridTests {
    private static let lines = ["if wet:", "    grow()", "", "end"]

    private func made(_ line: (Int, String) -> String) -> String {
        Self.lines.enumerated().map { line($0.offset + 1, $0.element) }.joined()
    }

    private func check(_ html: String) {
        let segmentation = Segmenter.segment(HTMLParser.parse(PageBytes(text: "<p>Code:</p>" + html + "<p>Behind.</p>")))
        #expect(segmentation.blocks.indices.map(segmentation.text(of:)) == ["Code:", Self.lines.joined(separator: "\n"), "Behind."])
        #expect(segmentation.blocks.map(\.isPreformatted) == [false, true, false])
    }

    @Test func filesOfCodeHosts() {
        let rows = made { number, line in
            "<tr>\n  <td id=L\(number) class=blob-num data-line-number=\(number)></td>\n  <td class='blob-code blob-code-inner'>"
                + "\(line.isEmpty ? "\n" : line)</td>\n</tr>\n"
        }
        check("<table class=js-file-line-container>\n<tbody>\(rows)</tbody></table>")
        let inner = made { number, line in "<tr><td class=blob-num>\(number)</td><td class=blob-code><pre>\(line)</pre></td></tr>" }
        check("<div class='blob-wrapper data'><table>\(inner)</table></div>")
    }

    @Test func aParagraphOfOneWidthWithItsWhiteSpace() {
        check("<p style='font-family: Consolas, monospace; white-space: pre'>\(Self.lines.joined(separator: "\n"))</p>")
    }

    @Test func tablesOfOlderHighlighters() {
        let numbers = made { number, _ in "<div class='line number\(number)'>\(number)</div>" }
        let lines = made { number, line in
            let blanks = String(repeating: "&nbsp;", count: line.prefix { $0 == " " }.count)
            let rest = line.drop { $0 == " " }
            return "<div class='line number\(number)'>\(blanks.isEmpty ? "" : "<code class='python spaces'>\(blanks)</code>")"
                + "<code class='python plain'>\(rest.isEmpty ? "&nbsp;" : String(rest))</code></div>"
        }
        check(
            "<div class='syntaxhighlighter python'><div class=toolbar><a href='#'>?</a></div><table><tr><td class=gutter>\(numbers)</td>"
                + "<td class=code><div class=container>\n\(lines)\n</div></td></tr></table></div>")
    }

    @Test func listsOfLines() {
        let lines = made { number, line in
            let blanks = String(repeating: "&nbsp;", count: line.prefix { $0 == " " }.count)
            return "\n<li class=L\(number - 1)><code class=language-python>\(blanks)\(line.drop { $0 == " " })</code></li>"
        }
        check("<ol class=linenums>\(lines)\n</ol>")
        check("<div class=prettyprint><ol>\(lines)</ol></div>")
        // Apple's editors write these names for any list.
        let segmentation = Segmenter.segment(HTMLParser.parse(PageBytes(text: "<ol class=ol1><li class=li1>One<li class=li1>Two</ol>")))
        #expect(segmentation.blocks.map(\.isPreformatted) == [false, false])
    }

    @Test func whatWasPastedFromAnEditor() {
        let lines = made { _, line in line.isEmpty ? "<br>" : "<div><span style='color:blue'>\(line)</span></div>" }
        check("<div style='font-family: Menlo, monospace; white-space: pre;'>\(lines)</div>")
    }

    @Test func editorsThatRunInThePage() {
        check("<div class=cm-content>\(made { _, line in "<div class=cm-line>\(line.isEmpty ? "<br>" : line)</div>" })</div>")
        let rows = made { number, line in
            "<div><div class=CodeMirror-gutter-wrapper><div class=CodeMirror-linenumber>\(number)</div></div>"
                + "<pre class=CodeMirror-line><span>\(line)</span></pre></div>"
        }
        check("<div class=CodeMirror-code>\(rows)</div>")
    }

    @Test func aLineAnElement() {
        check("<pre>\(made { _, line in "<code><span>\(line)</span></code>" })</pre>")
        check("<code style='white-space: pre'>\(Self.lines.joined(separator: "\n"))</code>")
    }

    @Test func aTableOfNumberedLinesWithoutAPre() {
        let rows = made { number, line in
            "<tr><td class='hljs-ln-line hljs-ln-numbers'><div class=hljs-ln-n>\(number)</div></td>"
                + "<td class='hljs-ln-line hljs-ln-code'>\(line)</td></tr>"
        }
        check("<div class=hljs><table class=hljs-ln>\(rows)</table></div>")
    }

    @Test func aCodeElementWhoseLinesBreaksPart() {
        check("<code style='white-space: pre'>\(Self.lines.joined(separator: "<br>"))</code>")
    }

    @Test func aTableOfDataIsNone() {
        let segmentation = Segmenter.segment(
            HTMLParser.parse(PageBytes(text: "<table><tr class=line><td class=number>1</td><td class=code>AB</td></tr></table>")))
        #expect(segmentation.blocks.indices.map(segmentation.text(of:)) == ["1", "AB"])
    }
}
