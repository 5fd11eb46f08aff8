import ByteIO
import PageTree
import TestSupport
import Testing

/// html5lib's cases for tree construction, which stand beside the project and are not a part of it. The whole tree is compared:
/// elements and their namespaces, attributes, texts, comments, document types.
@Suite struct TreeConstructionTests {
    private static let folder = Project.root + "/../shared/html5lib/tree-construction"
    static let files = ((try? Files.list(folder)) ?? []).filter { $0.hasSuffix(".dat") }.sorted()

    /// What the parser does otherwise on purpose, and why.
    private static let departures: [String: String] = [
        "<selectedcontent>": "browsers copy the chosen option into it; the text would stand in the tree twice"
    ]

    @Test func theCasesAreThere() {
        if Self.files.isEmpty { print("html5lib's tree construction cases are left out: \(Self.folder) is not there") }
    }

    @Test(arguments: files) func treesAreThoseOfTheStandard(_ file: String) throws {
        for test in try TreeCase.read(Self.folder + "/" + file) {
            if Self.departures.keys.contains(where: test.data.contains) { continue }
            for scripting in test.scripting.map({ [$0] }) ?? [true, false] {
                var options = ParserOptions()
                options.detail = .everything
                options.rescuesUnclosed = false
                options.readsNoscript = !scripting
                let bytes = Array(test.data.utf8)
                let expected = test.expected.joined(separator: "\n")
                let random = SeededRandom(UInt64(bytes.count))
                for cutting in [Cutting.whole, .bytes, .random(random)] {
                    let document = Self.parse(bytes, options, test.context, cutting)
                    let found = TreeDump.lines(document, isFragment: test.fragment != nil).joined(separator: "\n")
                    #expect(found == expected, "\(file), cut \(cutting), scripts \(scripting): \(test.data)")
                }
            }
        }
    }

    static func parse(_ bytes: [UInt8], _ options: ParserOptions, _ context: FragmentContext?, _ cutting: Cutting) -> Document {
        if case .whole = cutting { return HTMLParser.parse(bytes, options, fragmentOf: context) }
        var parser = HTMLParser(options, fragmentOf: context)
        for piece in cutting.pieces(of: bytes) { parser.write(piece) }
        return parser.finish()
    }

    /// What a reader sees is the same in the tree that keeps all and in the one that keeps what is shown, and so is where it
    /// stands: nothing that is left out bends the rest.
    @Test(arguments: files) func whatIsShownIsTheSameWithAndWithoutTheRest(_ file: String) throws {
        for test in try TreeCase.read(Self.folder + "/" + file) where test.fragment == nil {
            // The graphics of SVG have no nodes where only what is shown is kept.
            let small = test.data.lowercased()
            if small.contains("<svg") || small.contains("<math") { continue }
            var options = ParserOptions()
            options.rescuesUnclosed = false
            let shown = HTMLParser.parse(Array(test.data.utf8), options)
            TreeInvariants.check(shown, "\(file): \(test.data)")
            options.detail = .everything
            let all = HTMLParser.parse(Array(test.data.utf8), options)
            TreeInvariants.check(all, "\(file): \(test.data)")
            #expect(Self.elements(shown) == Self.elements(all), "\(file): \(test.data)")
        }
    }

    /// The names and depths of HTML's elements that both trees have.
    private static func elements(_ document: Document) -> [String] {
        let unshown: Set<PageTree.Tag> = [.script, .style, .iframe, .noembed, .noframes, .noscript, .comment, .doctype]
        var result: [String] = []
        var node = 1
        while node < document.nodeCount {
            let id = NodeID(rawValue: UInt32(node))
            let tag = document.tag(id)
            if !unshown.contains(tag), tag != .text { result.append(document.name(of: id)) }
            node = tag == .template ? document.subtreeEnd(id).index : node + 1
        }
        return result
    }
}
