internal import ByteIO
internal import JSONText

/// A folder that is no gold set that we can read, or is a broken one.
package struct GoldSetError: Error, Sendable, CustomStringConvertible {
    package let description: String
}

/// Reads gold sets, each format by its own signs.
package enum GoldSetLoader {
    /// Loads a folder: `pages.jsonl` with `html/` (ours), `ground-truth.json` with `html/`
    /// (article-extraction-benchmark), `ground_truth/` with `html/` (WCXB), or folders with `source.html` and
    /// `expected.html` (Mozilla's test-pages) or `expected.txt` (our fixtures).
    /// - Throws: `GoldSetError`.
    package static func load(_ folder: String) throws -> GoldSet {
        let name = folder.split(separator: "/").last.map(String.init) ?? folder
        let pages: [GoldPage]
        if Files.exists(folder + "/pages.jsonl") {
            pages = try RecordGoldSet.load(folder)
        } else if Files.exists(folder + "/ground-truth.json") {
            pages = try ArticleExtractionBenchmark.load(folder)
        } else if Files.isFolder(folder + "/ground_truth") || Files.isFolder(folder + "/ground-truth") {
            pages = try WCXB.load(folder)
        } else if Files.isFolder(folder) {
            pages = try PageFolders.load(folder)
        } else {
            throw GoldSetError(description: "\(folder): no such folder")
        }
        guard !pages.isEmpty else {
            throw GoldSetError(description: "\(folder): no pages in a format that winnow eval knows (see winnow eval --help)")
        }
        return GoldSet(name: name, pages: pages)
    }

    static func json(_ path: String) throws -> JSON {
        do {
            return try JSON(parsing: Files.read(path))
        } catch {
            throw GoldSetError(description: "\(path): \(error)")
        }
    }

    /// The page's file below `html/`, plain or gzipped.
    static func htmlFile(_ folder: String, _ id: String) throws -> String {
        for ending in [".html.gz", ".html", ".htm"] where Files.exists("\(folder)/html/\(id)\(ending)") {
            return "\(folder)/html/\(id)\(ending)"
        }
        throw GoldSetError(description: "\(folder): no html/\(id).html(.gz) for the page \(id)")
    }

    static func strings(_ value: JSON?) -> [String] { value?.array?.compactMap(\.string) ?? [] }
}
