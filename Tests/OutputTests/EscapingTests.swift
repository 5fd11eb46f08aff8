import Foundation
import PageTree
import Testing

@testable import Extraction
@testable import Output

/// No text of a page becomes markup in an output, whatever Unicode joins its letters to.
@Suite struct EscapingTests {
    /// Every scalar that forms one `Character` with a `<` behind or before it: U+0600 and its like, combining signs,
    /// joiners. Ideographs and syllables of Hangul, of which none does, are passed over.
    static let joining: (before: [Unicode.Scalar], behind: [Unicode.Scalar]) = {
        var before: [Unicode.Scalar] = []
        var behind: [Unicode.Scalar] = []
        for range in [0x20..<0x3400, 0xA000..<0xAC00, 0xD7B0..<0xD800, 0xF900..<0x12000, 0x16000..<0x20000, 0xE0000..<0xE1000] {
            for scalar in range.lazy.compactMap({ Unicode.Scalar($0) }) {
                if String(String.UnicodeScalarView([scalar, "<"])).count == 1 { before.append(scalar) }
                if String(String.UnicodeScalarView(["<", scalar])).count == 1 { behind.append(scalar) }
            }
        }
        return (before, behind)
    }()

    private func text(_ scalars: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(scalars)) }

    @Test func thereAreJoiningScalars() {
        #expect(Self.joining.before.contains("\u{600}") && Self.joining.before.contains("\u{110BD}"))
        #expect(Self.joining.behind.contains("\u{301}") && Self.joining.behind.count > 1000)
    }

    @Test(arguments: [("<", "&lt;"), (">", "&gt;"), ("&", "&amp;"), ("\"", "&quot;")] as [(Unicode.Scalar, String)])
    func htmlIsEscapedWhateverStandsBesideIt(_ mark: Unicode.Scalar, _ escaped: String) {
        for joining in Self.joining.before {
            #expect(Array(Escaping.htmlAttribute(text([joining, mark])).utf8) == Array((text([joining]) + escaped).utf8))
        }
        for joining in Self.joining.behind {
            #expect(Array(Escaping.htmlAttribute(text([mark, joining])).utf8) == Array(escaped.utf8) + Array(text([joining]).utf8))
        }
    }

    @Test(arguments: ["\\", "*", "_", "`", "[", "]", "<", "|"] as [Unicode.Scalar])
    func markdownIsEscapedWhateverStandsBesideIt(_ mark: Unicode.Scalar) {
        for joining in Self.joining.before {
            let written = Escaping.cell(Escaping.markdown(text([joining, mark])))
            #expect(Array(written.unicodeScalars) == [joining, "\\", mark])
        }
        for joining in Self.joining.behind {
            let written = Escaping.cell(Escaping.markdown(text([mark, joining])))
            #expect(Array(written.unicodeScalars) == ["\\", mark, joining])
        }
    }

    @Test(arguments: [("\u{600}", ""), ("\u{6DD}", ""), ("\u{110BD}", ""), ("", "\u{301}"), ("", "\u{200D}"), ("\r", "")])
    func noElementButTheWritersOwnStandsInHTML(_ before: String, _ behind: String) {
        let attack = "\(before)&lt;\(behind)img src=x onerror=alert(1)&gt; and \(before)&amp;lt;img&gt;"
        // Each paragraph says something else: what a page says twice is printed once.
        func words(_ name: String) -> String {
            "The \(name) was told in enough words of running text, and \(name) it stays. "
                + "Nobody who came for the \(name) went home without a few more of them, as the keeper of the \(name) said. "
        }
        let page = """
            <title>Headline \(attack)</title><meta property="og:title" content="Headline \(attack)"><article><h1>Headline \(attack)</h1>
            <p>\(words("ferry"))\(attack)</p><h2>Heading \(attack)</h2><p>\(words("lighthouse"))</p><ul><li>\(words("harbour"))\(attack)</li><li>\(words("market"))</li></ul>
            <blockquote>\(words("bakery"))\(attack)</blockquote><p>\(words("library"))</p><pre>\(words("quarry"))\(attack)</pre><p>\(words("meadow"))</p></article>
            """
        let verdict = FixtureTests.filter.judge(Page(PageBytes(text: page)))
        let html = HTMLWriter().write(verdict)
        #expect(html.unicodeScalars.count { $0 == "<" } > 10)
        let document = HTMLParser.parse(DecodedText(PageBytes(text: html)))
        for node in 1..<UInt32(document.nodeCount) {
            #expect(document.tag(NodeID(rawValue: node)) != .img)
        }
        // Text between fences is code, and needs no escape.
        let written = MarkdownWriter().write(verdict).components(separatedBy: "```")
        let markdown = Array((written[0] + written[2]).unicodeScalars)
        for (index, scalar) in markdown.enumerated() where scalar == "<" { #expect(markdown[index - 1] == "\\") }
    }
}
