public import PageTree

/// The class names of a page that hold one of some words.
public struct ClassMarks: Sendable {
    /// By the number of a name the words that it holds, as bits; empty when no name holds one.
    private let held: [UInt64]
    /// The words that all names hold together.
    private let found: UInt64
    /// The words that make a mark.
    private let wanted: UInt64

    /// - Parameter words: in small letters of ASCII.
    /// - Complexity: O(bytes of the page's distinct names).
    public init(_ document: Document, words: [String]) { self.init(document, HeldWords(words)) }

    init(_ document: Document, _ words: HeldWords) {
        var held: [UInt64] = []
        var found: UInt64 = 0
        let names = document.symbols.bytes.span
        for symbol in 0..<UInt32(document.symbols.count) {
            let bits = words.held(by: names.extracting(document.symbols.range(symbol)))
            guard bits != 0 else { continue }
            if held.isEmpty { held = [UInt64](repeating: 0, count: document.symbols.count) }
            held[Int(symbol)] = bits
            found |= bits
        }
        self.init(held: held, found: found, wanted: .max)
    }

    private init(held: [UInt64], found: UInt64, wanted: UInt64) {
        self.held = held
        self.found = found
        self.wanted = wanted
    }

    static let none = ClassMarks(held: [], found: 0, wanted: 0)

    /// The marks of one list of the words.
    func only(_ list: HeldWords.List) -> ClassMarks { ClassMarks(held: held, found: found, wanted: list.bits) }

    /// Whether no name of the page is one of them.
    var isEmpty: Bool { found & wanted == 0 }

    /// Whether an element bears one of the names as a class or id.
    public func mark(_ node: NodeID, in document: Document) -> Bool {
        guard !isEmpty else { return false }
        return document.classes(node).contains { held[Int($0)] & wanted != 0 }
            || document.identifier(node).map { held[Int($0)] & wanted != 0 } == true
    }
}

/// Words in class names that passes ask for, found together in one walk over a page's names.
enum PassWords {
    /// What is set apart from the text around it, a quotation or a pull quote.
    static let setApart = HeldWords.List([
        "quote", "pull", "callout", "zitat", "citat", "cita", "blickfang", "exergue", "incut", "vrezka", "vynos", "cytat", "sitat",
        "lainaus", "nosto", "streamer", "destaque", "destacado", "virgolettato", "wyimek", "alinti",
    ])
    /// Quotations.
    static let quotations = HeldWords.List(after: setApart, ["quote", "quotation", "zitat", "citat"])
    /// What holds "comment" and means another thing.
    static let commentaries = HeldWords.List(after: quotations, ["commentar"])
    /// "Comment" in class names that do not hold the English word.
    static let comments = HeldWords.List(after: commentaries, ["comentario", "commentaire", "komentar", "komment", "reactie"])

    /// What a click unfolds.
    static let folds = HeldWords.List(after: comments, ["accordion", "akkordeon", "collaps", "faq"])
    /// The posts of a thread.
    static let posts = HeldWords.List(
        after: folds, ["post", "message", "msg", "reply", "answer", "antwort", "beitrag", "mensaje", "messaggio", "odpowied"])

    /// Parts of an article's element that are not of its text.
    static let apart = HeldWords.List(
        after: posts,
        ["author", "autor", "bio", "tags", "promo", "button", "meta", "paywall", "legal", "donat", "label", "rating", "source"])

    static let all = HeldWords(apart.words)
}
