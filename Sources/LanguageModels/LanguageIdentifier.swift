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
    /// What a function word is worth, in eighths of a nat; a text has one in two or three words.
    private static let wordBonus = 32
    /// Languages with close relatives whose models were counted over a few hundred words (`Documentation/Generators/texts`): where they
    /// are not clearly more likely, it is the relative.
    private static let ownTexts: Set<String> = ["gl", "ne"]
    /// Function words of a language that tell it even where there are too few letters.
    private static let leastWords = 3
    /// What a language without a model costs a letter beyond the one that fits the text best: its words have to tell it.
    private static let strangeness = 1

    /// - Parameters:
    ///   - label: the page's own word, as "pt-BR"; it decides between languages that are nearly alike.
    ///   - host: the page's host; its domain tells norms of one language apart where neither words nor the label do.
    /// - Returns: nil when there are too few letters.
    /// - Complexity: O(1): a sample has an upper bound.
    public static func identify(_ sample: LetterSample, label: String? = nil, host: String? = nil) -> Answer? {
        guard let script = mainScript(sample) else { return nil }
        if let only = script.onlyLanguage { return Answer(language: only, confidence: 1) }
        switch script {
        case .kana: return Answer(language: "ja", confidence: 1)
        case .han: return Answer(language: "zh", confidence: 1)
        case .latin:
            return among(LetterModel.latin, .latin, sample, label).map { answer in
                switch answer.language {
                case "hr":
                    let norm = SouthSlavic.norm(sample, label: label.map(primary), host: host)
                    return Answer(language: norm, confidence: answer.confidence)
                // Faroese has no þ, Icelandic no ø.
                case "is" where sample.contains(anyOf: "ø") && !sample.contains(anyOf: "þ"):
                    return Answer(language: "fo", confidence: answer.confidence)
                default: return answer
                }
            }
        case .cyrillic: return among(LetterModel.cyrillic, .cyrillic, sample, label).map { cyrillic($0, sample) }
        case .arabic: return among(LetterModel.arabic, nil, sample, label).map { refined($0, sample, arabicSigns) }
        case .hebrew:
            let pointed = refined(Answer(language: "he", confidence: 1), sample, ["yi": "װױײ"])
            let words = WordTable.hebrew.counts(sample.scalars)
            return words[1] > words[0] ? Answer(language: "yi", confidence: 1) : pointed
        case .devanagari: return among(LetterModel.devanagari, .devanagari, sample, label)
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

    private static func among(_ models: [LetterModel], _ table: WordTable?, _ sample: LetterSample, _ label: String?) -> Answer? {
        let words = table?.counts(sample.scalars) ?? []
        guard !sample.isTooSmall || words.max() ?? 0 >= 2 * leastWords else { return nil }
        let pairs = sample.countedPairs()
        let labelled = label.map(primary)
        var costs = models.map { model in
            let doubt = ownTexts.contains(model.language) ? sample.letters * strangeness * 3 / 4 : 0
            return (language: model.language, cost: model.cost(pairs) + doubt)
        }
        if let table {
            let strange = (costs.map(\.cost).min() ?? 0) + sample.letters * strangeness
            for (index, language) in table.languages.enumerated() {
                let worth = words[index] * wordBonus / 2
                if let place = costs.firstIndex(where: { $0.language == language }) {
                    costs[place].cost -= worth
                } else if worth > 0 {
                    costs.append((language, strange - worth))
                }
            }
        }
        if let place = costs.firstIndex(where: { $0.language == labelled }) { costs[place].cost -= sample.letters * labelBonus / 2 }
        costs.sort { ($0.cost, $0.language) < ($1.cost, $1.language) }
        let margin = costs.count > 1 ? Double(costs[1].cost - costs[0].cost) : Double(sample.letters)
        return Answer(language: costs[0].language, confidence: margin / (margin + 64))
    }

    /// Languages without a model of their own, by letters that only they have.
    private static func refined(_ answer: Answer, _ sample: LetterSample, _ signs: KeyValuePairs<String, String>) -> Answer {
        for (language, letters) in signs where sample.contains(anyOf: letters) {
            return Answer(language: language, confidence: answer.confidence)
        }
        return answer
    }

    /// Turkic and Iranian languages in Cyrillic letters, by letters that neighbours have not.
    private static func cyrillic(_ answer: Answer, _ sample: LetterSample) -> Answer {
        // Slavic languages have none of the letters from here on, but for Belarusian ў and Serbian џ.
        guard sample.scalars.contains(where: { $0 >= 0x45E }) else { return answer }
        let answer = refined(answer, sample, cyrillicSigns)
        let language: String?
        switch answer.language {
        case _ where sample.contains(anyOf: "ў") && sample.contains(anyOf: "қғҳ"): language = "uz"
        case "kk" where sample.contains(anyOf: "ў"), "ky" where sample.contains(anyOf: "ў"), "mn" where sample.contains(anyOf: "ў"):
            language = "uz"
        case "kk" where !sample.contains(anyOf: "қғұі"), "ky" where !sample.contains(anyOf: "қғұі"), "tt":
            language = sample.contains(anyOf: "ә") ? "tt" : "ky"
        case "mn" where sample.contains(anyOf: "ң"): language = "ky"
        default: language = nil
        }
        return language.map { Answer(language: $0, confidence: answer.confidence) } ?? answer
    }

    private static let cyrillicSigns: KeyValuePairs<String, String> = ["ba": "ҙҫ", "tg": "ҷӣӯ", "tt": "җ"]
    private static let arabicSigns: KeyValuePairs<String, String> = ["ug": "ۋۇ", "ckb": "ێۆڵڕ", "ps": "ښېۍ"]

    /// Whether a label may stand beside what the text says: it names the same language, one that is written alike, or one that has no
    /// model and so can't be told.
    public static func agrees(label: String, with language: String) -> Bool {
        let labelled = primary(label)
        if labelled == language { return true }
        if SouthSlavic.languages.contains(language) { return ["sh", "cnr"].contains(labelled) }
        if language == "zh" { return ["ja", "yue", "wuu"].contains(labelled) }
        return latinWithoutModel.contains(labelled) && language != "en" && LetterModel.latin.contains { $0.language == language }
    }

    private static let latinWithoutModel: Set<String> = [
        "br", "co", "fo", "fy", "gd", "ht", "jv", "ku", "lb", "mg", "mt", "oc", "so", "su", "tk", "xh", "yo", "zu",
    ]

    /// The language of a label; Norwegian has one model for its two written forms.
    public static func primary(_ label: String) -> String {
        let code = label.lowercased().prefix { $0 != "-" && $0 != "_" }
        return code == "nb" || code == "nn" ? "no" : code == "iw" ? "he" : code == "in" ? "id" : String(code)
    }
}
