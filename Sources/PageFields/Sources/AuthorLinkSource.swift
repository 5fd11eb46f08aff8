internal import PageTree
internal import TextPrimitives

/// Links to an author's own page: their address says so (`/author/ilse-marwood`).
struct AuthorLinkSource: FieldSource {
    let name = "author-link"
    let fields = [Field.authors]

    func collect(_ page: FieldPage, into list: inout CandidateList) {
        guard let document = page.document, let markup = page.markup else { return }
        var statement: (number: Int, block: Int?)?
        for node in markup.authorLinks {
            let block = page.region.block(of: node)
            // A link to all that an author wrote stands at the article or in a box about him; in a list of articles it is another's.
            guard let block, let text = FieldText.clean(MarkupText.parts(of: node, in: document)), text.count <= 60,
                !BylineSource.isOfOther(node, document)
            else { continue }
            switch page.region.relation(of: block) {
            case .elsewhere, .inBody: continue
            default: break
            }
            let evidence = [Candidate.Evidence(what: "a link to an author's page", points: 250)] + page.region.evidence(at: block)
            let number = statement.flatMap { $0.block == block ? $0.number : nil } ?? list.newStatement()
            statement = (number, block)
            // "Posted by ilsem": behind "by" a word alone is a name, whatever its letters.
            let isBehindBy = !text.contains(" ") && Self.isBehindBy(node, document)
            let word = isBehindBy ? [Candidate.Evidence(what: "behind “by”", points: 120)] : []
            let authors = page.authors(text, takesNicknames: isBehindBy, isLine: true).filter {
                $0.kind == .organization || $0.name.contains(" ") || isBehindBy
            }
            list.add(authors, from: name, at: .element(node), evidence + word, statement: number)
        }
    }

    private static func isBehindBy(_ node: NodeID, _ document: Document) -> Bool {
        guard let parent = document.parent(node) else { return false }
        let before = MarkupText.before(node, within: document.parent(parent) ?? parent, in: document, length: 32)
        return FieldText.words(before).last.map(BylineOpenings.by.contains) ?? false
    }

    /// Path segments below which sites keep their authors' pages, by their hashes (FNV-1a).
    private static let segments = Set(
        [
            "author", "authors", "autor", "autoren", "autores", "auteur", "auteurs", "autore", "autori", "writer", "writers", "contributor",
            "contributors", "columnist", "columnists", "journalist", "journalists", "reporter", "reporters", "staff", "people", "person",
            "team", "profile", "profiles", "profil", "expert", "experts", "by", "byline", "avtor", "avtory", "redaktion", "redactie",
            "skribent", "forfatter", "yazar", "yazarlar", "korrespondent", "bio", "member", "members", "user", "users",
        ].map { FNV1a32.of($0.utf8) })

    /// Whether an address has such a segment and goes on behind it. - Complexity: O(n).
    static func isOfAuthor(_ href: ArraySlice<UInt8>) -> Bool {
        guard href.count <= 160, href.count >= 5 else { return false }
        var hash = FNV1a32.basis
        for index in href.indices {
            let byte = href[index]
            switch byte {
            case UInt8(ascii: "/"):
                if index + 1 < href.endIndex, hash != FNV1a32.basis, segments.contains(hash) { return true }
                // "/@ilse", as Medium, Substack and their like call who writes there; what stands below it is a text of his.
                if index + 2 < href.endIndex, href[index + 1] == UInt8(ascii: "@") {
                    return !href[(index + 2)...].contains(UInt8(ascii: "/"))
                }
                hash = FNV1a32.basis
            case UInt8(ascii: "?"), UInt8(ascii: "#"): return false
            default: hash = FNV1a32.next(hash, byte)
            }
        }
        return false
    }
}
