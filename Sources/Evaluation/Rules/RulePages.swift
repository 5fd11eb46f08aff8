internal import ByteIO
internal import Extraction
internal import PageTree

/// Pages on which rules are tried: a gold set, or any folder of HTML files.
package struct RulePages: Sendable {
    let pages: [GoldPage]
    /// Whether the pages have a gold text.
    package let hasGold: Bool

    package var count: Int { pages.count }

    /// Loads gold sets as `GoldSetLoader` does, else all `.html`, `.htm` and `.html.gz` files below a folder, or one.
    /// - Throws: `GoldSetError`, `IOError`.
    package static func load(_ paths: [String]) throws -> RulePages {
        var pages: [GoldPage] = []
        var hasGold = true
        for path in paths {
            if let set = try? GoldSetLoader.load(path) {
                pages += set.pages
                continue
            }
            hasGold = false
            let endings = [".html", ".htm", ".html.gz", ".htm.gz"]
            let files = Files.isFolder(path) ? try Files.find(in: path, endings: endings).map { path + "/" + $0 } : [path]
            guard !files.isEmpty else { throw GoldSetError(description: "\(path): neither a gold set nor a folder of HTML files") }
            pages += files.map {
                GoldPage(id: $0, url: nil, language: nil, type: "page", gold: "", with: [], without: [], path: $0, isText: false)
            }
        }
        return RulePages(pages: pages, hasGold: hasGold)
    }

    /// A page as a filter takes it.
    static func page(_ gold: GoldPage) throws -> Page {
        Page(PageBytes(try Files.read(gold.path)), url: gold.url, form: gold.isText ? .text : .html)
    }
}
