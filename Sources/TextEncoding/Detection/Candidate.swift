import LanguageModels

/// An encoding that a page may be in, and the languages that are written in it.
struct Candidate: Sendable {
    let encoding: CharacterEncoding
    /// How seldom pages are in it, in eighths of a nat; set by hand, since only texts of a few words depend on it.
    let prior: Int
    let languages: Languages

    enum Languages: Sendable {
        case alphabets([LetterModel])
        case ideographs(IdeographModel)
    }

    /// Whether its languages are written in letters of ASCII and more.
    var isLatin: Bool { if case .alphabets(let models) = languages { models.contains(where: \.isLatin) } else { false } }

    /// The least that a text costs in one of the candidate's languages, and that language.
    func cheapest(_ text: CodedText, _ hints: LanguageHints) -> (cost: Int, language: String) {
        switch languages {
        case .ideographs(let model): return (model.cost(text.scalars) - hints.bonus(model.language), model.language)
        case .alphabets(let models):
            var best = (cost: Int.max, language: "")
            for model in models {
                let cost = model.cost(text) - hints.bonus(model.language)
                if cost < best.cost { best = (cost, model.language) }
            }
            return best
        }
    }

    static func of(_ encoding: CharacterEncoding) -> Candidate? {
        switch encoding {
        case .gbk: all.first { $0.encoding == .gb18030 }
        case .iso88598I: all.first { $0.encoding == .iso88598 }
        default: all.first { $0.encoding == encoding }
        }
    }

    static let all: [Candidate] = [
        Candidate(.windows1252, 0, latin: western), Candidate(.windows1251, 8, cyrillic: "ru uk be bg mk sr kk"),
        Candidate(.windows1250, 16, latin: central), Candidate(.iso88592, 24, latin: central), Candidate(.koi8R, 24, cyrillic: "ru"),
        Candidate(.koi8U, 28, cyrillic: "ru uk be"), Candidate(.ibm866, 40, cyrillic: "ru uk be"),
        Candidate(.iso88595, 48, cyrillic: "ru bg sr mk be"), Candidate(.xMacCyrillic, 56, cyrillic: "ru uk bg"),
        Candidate(.windows1253, 16, .alphabets(LetterModel.greek)), Candidate(.iso88597, 24, .alphabets(LetterModel.greek)),
        Candidate(.windows1254, 20, latin: "tr"), Candidate(.windows1255, 16, .alphabets(LetterModel.hebrew)),
        Candidate(.iso88598, 48, .alphabets(LetterModel.hebrew)), Candidate(.windows1256, 16, .alphabets(LetterModel.arabic)),
        Candidate(.iso88596, 48, .alphabets(LetterModel.arabic)), Candidate(.windows1257, 24, latin: "lt lv et"),
        Candidate(.iso885913, 40, latin: "lt lv et pl"), Candidate(.iso88594, 48, latin: "lt lv et"),
        Candidate(.iso885915, 24, latin: western), Candidate(.iso885916, 64, latin: "ro"), Candidate(.iso88593, 72, latin: "eo"),
        Candidate(.windows1258, 40, latin: "vi"), Candidate(.macintosh, 400, latin: western),
        Candidate(.windows874, 16, .alphabets(LetterModel.thai)), Candidate(.gb18030, 12, .ideographs(.chinese)),
        Candidate(.big5, 16, .ideographs(.chinese)), Candidate(.shiftJis, 16, .ideographs(.japanese)),
        Candidate(.eucJp, 16, .ideographs(.japanese)), Candidate(.eucKr, 16, .ideographs(.korean)),
    ]

    private static let western = "en de fr es it pt nl sv da no fi is ca eu ga cy af id ms tl sq sw"
    private static let central = "pl cs sk hu sl hr ro sq de"

    private init(_ encoding: CharacterEncoding, _ prior: Int, _ languages: Languages) {
        (self.encoding, self.prior, self.languages) = (encoding, prior, languages)
    }

    private init(_ encoding: CharacterEncoding, _ prior: Int, latin codes: String) {
        self.init(encoding, prior, .alphabets(Self.models(codes, of: LetterModel.latin)))
    }

    private init(_ encoding: CharacterEncoding, _ prior: Int, cyrillic codes: String) {
        self.init(encoding, prior, .alphabets(Self.models(codes, of: LetterModel.cyrillic)))
    }

    private static func models(_ codes: String, of all: [LetterModel]) -> [LetterModel] {
        let wanted = codes.split(separator: " ")
        return all.filter { model in wanted.contains { $0 == model.language } }
    }
}
