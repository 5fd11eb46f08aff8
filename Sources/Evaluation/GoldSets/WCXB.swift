internal import ByteIO
internal import JSONText

/// The Web Content Extraction Benchmark: `ground_truth/<id>.json` with `ground_truth.main_content`, `with`, `without`
/// and `_internal.page_type.primary`, beside `html/<id>.html`.
enum WCXB {
    static func load(_ folder: String) throws -> [GoldPage] {
        let truthFolder = Files.isFolder(folder + "/ground_truth") ? folder + "/ground_truth" : folder + "/ground-truth"
        return try Files.list(truthFolder).filter { $0.hasSuffix(".json") }.map { file in
            let record = try GoldSetLoader.json(truthFolder + "/" + file)
            let id = String(file.dropLast(5))
            let truth = record["ground_truth"] ?? record
            return GoldPage(
                id: id, url: record["url"]?.string, language: record["language"]?.string,
                type: record["_internal"]?["page_type"]?["primary"]?.string ?? record["page_type"]?.string ?? "article",
                gold: truth["main_content"]?.string ?? "",
                with: GoldSetLoader.strings(truth["with"]), without: GoldSetLoader.strings(truth["without"]),
                path: try GoldSetLoader.htmlFile(folder, id), isText: false)
        }
    }
}
