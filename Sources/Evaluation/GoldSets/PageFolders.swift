internal import BlockAnalysis
internal import ByteIO
internal import JSONText
internal import PageTree

/// A folder a page: Mozilla's test-pages (`source.html`, `expected.html`) and our fixtures (`source.html` or
/// `source.txt`, `expected.txt`, `expected.json`).
enum PageFolders {
    static func load(_ folder: String) throws -> [GoldPage] {
        try Files.list(folder).filter { Files.isFolder(folder + "/" + $0) }.compactMap { slug in
            try page(folder + "/" + slug, slug)
        }
    }

    private static func page(_ folder: String, _ slug: String) throws -> GoldPage? {
        let isText = Files.exists(folder + "/source.txt")
        let source = folder + (isText ? "/source.txt" : "/source.html")
        guard Files.exists(source) else { return nil }
        let gold: String
        if Files.exists(folder + "/expected.txt") {
            gold = try Files.readText(folder + "/expected.txt")
        } else if Files.exists(folder + "/expected.html") {
            gold = visibleText(try Files.read(folder + "/expected.html"))
        } else {
            return nil
        }
        let fields = Files.exists(folder + "/expected.json") ? try GoldSetLoader.json(folder + "/expected.json") : nil
        return GoldPage(
            id: slug, url: fields?["url"]?.string, language: fields?["language"]?.string,
            type: fields?["type"]?.string ?? "article", gold: gold,
            with: GoldSetLoader.strings(fields?["with"]), without: GoldSetLoader.strings(fields?["without"]),
            path: source, isText: isText)
    }

    private static func visibleText(_ html: [UInt8]) -> String {
        let segmentation = PageAnalysis.view(HTMLParser.parse(PageBytes(html)), titles: []).segmentation
        return segmentation.blocks.map(segmentation.text).joined(separator: "\n")
    }
}
