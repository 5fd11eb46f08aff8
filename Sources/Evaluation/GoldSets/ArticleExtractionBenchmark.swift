internal import JSONText

/// Scrapinghub's article-extraction-benchmark: `ground-truth.json` maps an id to `articleBody` and `url`.
enum ArticleExtractionBenchmark {
    static func load(_ folder: String) throws -> [GoldPage] {
        let truth = try GoldSetLoader.json(folder + "/ground-truth.json")
        return try (truth.members ?? []).map { member in
            GoldPage(
                id: member.name, url: member.value["url"]?.string, language: nil, type: "article",
                gold: member.value["articleBody"]?.string ?? "", with: [], without: [],
                path: try GoldSetLoader.htmlFile(folder, member.name), isText: false)
        }
    }
}
