internal import ByteIO
internal import JSONText

/// `pages.jsonl` (id, url, lang, type, gold, with, without; gold may be missing where with or without are given) and `html/<id>.html.gz`.
enum RecordGoldSet {
    static func load(_ folder: String) throws -> [GoldPage] {
        let input = BufferedInput(try DescriptorSource(path: folder + "/pages.jsonl"))
        var pages: [GoldPage] = []
        var number = 0
        while let line = try input.readLine(limit: 1 << 26) {
            number += 1
            guard !line.bytes.isEmpty else { continue }
            let record: JSON
            do {
                record = try JSON(parsing: line.bytes)
            } catch {
                throw GoldSetError(description: "\(folder)/pages.jsonl:\(number): \(error)")
            }
            let (with, without) = (GoldSetLoader.strings(record["with"]), GoldSetLoader.strings(record["without"]))
            guard let id = record["id"]?.string, record["gold"]?.string != nil || !(with.isEmpty && without.isEmpty) else {
                throw GoldSetError(description: "\(folder)/pages.jsonl:\(number): a page needs an id, and gold or with or without")
            }
            pages.append(
                GoldPage(
                    id: id, url: record["url"]?.string, language: record["lang"]?.string,
                    type: record["type"]?.string ?? "article", gold: record["gold"]?.string ?? "",
                    with: with, without: without, hasSnippetsOnly: record["gold"]?.string == nil,
                    fields: GoldFields(record["fields"]),
                    path: try GoldSetLoader.htmlFile(folder, id), isText: false))
        }
        return pages
    }
}
