/// Tells a text's language: by its script, then by how its letters follow each other, then, between languages that are written alike,
/// by their function words.
public enum LanguageIdentifier {
    /// A language and how sure it is.
    public struct Answer: Sendable, Equatable {
        /// ISO 639-1.
        public let language: String
        /// From 0 to 1: how much less likely the next language is.
        public let confidence: Double
    }

    /// Letters below which nothing is said of languages that share a script.
    static let least = 30
    /// What a label is worth a letter, in sixteenths of a nat: a language that is told from its label's by less is the label's.
    /// (Danish from Norwegian: 1.5; Czech from Slovak: 4; German from English: 12.)
    private static let labelBonus = 1
    /// A difference a letter, in eighths of a nat, below which function words are asked.
    private static let close = 2

    /// - Parameter label: the page's own word, as "pt-BR"; it decides between languages that are nearly alike.
    /// - Returns: nil when there are too few letters.
    /// - Complexity: O(1): a sample has an upper bound.
    public static func identify(_ sample: LetterSample, label: String? = nil) -> Answer? {
        guard let script = mainScript(sample) else { return nil }
        if let only = script.onlyLanguage { return Answer(language: only, confidence: 1) }
        switch script {
        case .kana: return Answer(language: "ja", confidence: 1)
        case .han: return Answer(language: "zh", confidence: 1)
        case .latin: return among(LetterModel.latin, sample, label).map { galician($0, sample) }
        case .cyrillic: return among(LetterModel.cyrillic, sample, label).map { refined($0, sample, cyrillicSigns) }
        case .arabic: return among(LetterModel.arabic, sample, label).map { refined($0, sample, arabicSigns) }
        case .hebrew: return refined(Answer(language: "he", confidence: 1), sample, ["yi": "װױײ"])
        case .devanagari: return among(LetterModel.devanagari, sample, label)
        default: return nil
        }
    }

    /// The script that most of the text is in. Japanese is a mixture, with kana in every sentence.
    private static func mainScript(_ sample: LetterSample) -> Script? {
        let han = sample.scripts[.han] ?? 0
        let kana = sample.scripts[.kana] ?? 0
        var weights = sample.scripts.mapValues { $0 }
        if kana * 12 > han + kana {
            weights[.kana] = kana + han
            weights[.han] = nil
        }
        if weights.count == 1 { return weights.first?.key }
        let best = weights.max { ($0.value * $0.key.weight, "\($0.key)") < ($1.value * $1.key.weight, "\($1.key)") }
        return best.map(\.key)
    }

    private static func among(_ models: [LetterModel], _ sample: LetterSample, _ label: String?) -> Answer? {
        guard sample.letters >= least else { return nil }
        let pairs = sample.countedPairs()
        let labelled = label.map(primary)
        var costs: [(language: String, cost: Int)] = []
        for model in models {
            let bonus = model.language == labelled ? sample.letters * labelBonus / 2 : 0
            costs.append((model.language, model.cost(pairs) - bonus))
        }
        costs.sort { ($0.cost, $0.language) < ($1.cost, $1.language) }
        let near = costs.prefix { $0.cost - costs[0].cost < sample.letters * close }
        if near.count > 1 {
            // A function word is worth 4 nats; there is one in about eight words of running text.
            costs = near.map { ($0.language, $0.cost - 32 * sample.count(of: FunctionWords.lists[$0.language] ?? [])) }
                .sorted { ($0.cost, $0.language) < ($1.cost, $1.language) }
        }
        let margin = costs.count > 1 ? Double(costs[1].cost - costs[0].cost) : Double(sample.letters * close)
        return Answer(language: costs[0].language, confidence: margin / (margin + 64))
    }

    /// Languages without a model of their own, by letters that only they have.
    private static func refined(_ answer: Answer, _ sample: LetterSample, _ signs: KeyValuePairs<String, String>) -> Answer {
        for (language, letters) in signs where sample.contains(anyOf: letters) {
            return Answer(language: language, confidence: answer.confidence)
        }
        if answer.language == "kk" || answer.language == "mn", sample.contains(anyOf: "ң"), !sample.contains(anyOf: "әғқұі") {
            return Answer(language: "ky", confidence: answer.confidence)
        }
        return answer
    }

    /// Galician stands between Spanish and Portuguese and has no model: its own words tell.
    private static func galician(_ answer: Answer, _ sample: LetterSample) -> Answer {
        guard answer.language == "es" || answer.language == "pt" else { return answer }
        let words = ["gl", "es", "pt"].map { sample.count(of: FunctionWords.lists[$0] ?? []) }
        return words[0] > max(words[1], words[2]) ? Answer(language: "gl", confidence: answer.confidence) : answer
    }

    private static let cyrillicSigns: KeyValuePairs<String, String> = ["ba": "ҙҫ", "tg": "ҷӣӯ", "tt": "җ"]
    private static let arabicSigns: KeyValuePairs<String, String> = ["ps": "ښېۍ", "ckb": "ێۆڵ", "ug": "ۋۇ"]

    /// Whether a label may stand beside what the text says: it names the same language, one that is written alike, or one that has no
    /// model and so can't be told.
    public static func agrees(label: String, with language: String) -> Bool {
        let labelled = primary(label)
        if labelled == language { return true }
        if language == "hr" { return ["sr", "bs", "sh", "cnr"].contains(labelled) }
        if language == "zh" { return ["ja", "yue", "wuu"].contains(labelled) }
        return latinWithoutModel.contains(labelled) && language != "en" && LetterModel.latin.contains { $0.language == language }
    }

    private static let latinWithoutModel: Set<String> = [
        "br", "co", "fo", "fy", "gd", "gl", "ht", "jv", "ku", "lb", "mg", "mt", "oc", "so", "su", "tk", "uz", "xh", "yo", "zu",
    ]

    /// The language of a label; Norwegian has one model for its two written forms.
    public static func primary(_ label: String) -> String {
        let code = label.lowercased().prefix { $0 != "-" && $0 != "_" }
        return code == "nb" || code == "nn" ? "no" : code == "iw" ? "he" : code == "in" ? "id" : String(code)
    }
}
