import LanguageModels

/// What the letters of a page say of its encoding: the likelihood of its words in each encoding's languages, letter after letter.
struct LetterEvidence {
    /// One reading of the sample.
    struct Reading {
        let encoding: CharacterEncoding
        let language: String
        /// Eighths of a nat; the prior and the hints are in it.
        fileprivate(set) var cost: Int
        /// The sample's characters, to see whether two encodings differ in it at all.
        let text: [UInt32]
    }

    private let sample: TextSample
    private var hints: LanguageHints
    var isEmpty: Bool { sample.bytes.isEmpty }
    /// Whether nearly all words are in plain ASCII.
    private var isAmongLatin: Bool { sample.telling * 16 <= sample.plain }

    init(_ page: Span<UInt8>, _ hints: LanguageHints) {
        sample = TextSample(page)
        self.hints = hints
    }

    /// The readings that are not out of the question, the most likely first.
    mutating func readings() -> [Reading] {
        hints.listen(to: sample.plainText)
        var candidates = Candidate.all
        // A few words rule out most.
        if sample.bytes.count > 2 * Self.glance {
            let costs = candidates.map { reading($0, upTo: Self.glance).cost }
            let most = costs.min()! * 3 / 2 + 100 * 8
            candidates = zip(candidates, costs).filter { $0.1 <= most }.map(\.0)
        }
        return candidates.map { reading($0) }.sorted { ($0.cost, $0.encoding.rawValue) < ($1.cost, $1.encoding.rawValue) }
    }

    /// Bytes by which encodings are ruled out.
    private static let glance = 512

    /// The sample as UTF-8, in the language of any encoding that fits best. Each sequence speaks for it by its mere form.
    func utf8(sequences: Int) -> Reading {
        let text = characters(.utf8)
        let (telling, rest) = Self.split(text)
        let coded = CodedText(telling)
        let best = Candidate.all.map { $0.cheapest(coded, hints) }.min { $0.cost < $1.cost }!
        return Reading(encoding: .utf8, language: best.language, cost: best.cost + rest - sequences * Self.formBonus, text: text)
    }

    func reading(_ candidate: Candidate, upTo length: Int = .max) -> Reading {
        let text = characters(candidate.encoding, upTo: length)
        let (telling, rest) = Self.split(text)
        let best = candidate.cheapest(CodedText(telling), hints)
        let foreign = isAmongLatin && !candidate.isLatin ? Self.amongLatin : 0
        return Reading(
            encoding: candidate.encoding, language: best.language, cost: best.cost + rest + candidate.prior + foreign, text: text)
    }

    /// Whether an encoding reads so well that no other need be tried: its language's words, and no sign that text does not hold.
    func isPlausible(_ candidate: Candidate) -> Bool {
        let reading = reading(candidate, upTo: 2 * Self.glance)
        if !candidate.isLatin, isAmongLatin { return false }
        if reading.text.contains(where: { $0 >= 0x80 && $0 <= 0x9F || $0 > 0x10_FFFF }) { return false }
        let odd = reading.text.count { Self.isOdd($0) }
        return reading.cost - candidate.prior < reading.text.count * Self.plausible && odd * 200 <= reading.text.count
    }

    /// Three nats a character: text in its own encoding costs 2.2 to 2.7 (Chinese 5 to 6: it is always tried against others).
    private static let plausible = 24
    /// What the form of a sequence of UTF-8 is worth, in eighths of a nat.
    private static let formBonus = 64
    /// What it costs that a page of another script has 16 Latin words for one of its own, in eighths of a nat.
    private static let amongLatin = 128

    /// The words with letters beyond ASCII, and what the others cost: a Latin word between quotation marks tells nothing of the
    /// page's language.
    static func split(_ text: [UInt32]) -> (telling: [UInt32], rest: Int) {
        var telling: [UInt32] = []
        telling.reserveCapacity(text.count)
        var rest = 0
        for word in text.split(separator: 0x20) {
            if word.allSatisfy({ $0 < 0x80 || Costs.isQuotation($0) }) {
                for scalar in word { rest += scalar < 0x80 ? Costs.plainLetter : Costs.symbol(scalar) }
            } else {
                telling.append(contentsOf: word)
                telling.append(0x20)
            }
        }
        return (telling, rest)
    }

    private static func isOdd(_ scalar: UInt32) -> Bool {
        scalar >= 0x80 && scalar <= 0x9F || scalar >= 0xA2 && scalar <= 0xBE && scalar != 0xAB && scalar != 0xBB || scalar > 0x2500
    }

    private func characters(_ encoding: CharacterEncoding, upTo length: Int = .max) -> [UInt32] {
        var text: [UInt32] = []
        let end = min(length, sample.bytes.count)
        text.reserveCapacity(end)
        var decoder = TextDecoder.decoder(encoding)
        let bytes = sample.bytes.span
        var position = 0
        while position < end { text.append(decoder.next(bytes, &position)) }
        return text
    }
}
