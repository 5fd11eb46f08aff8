internal import PatternMatching
internal import Synchronization

/// The working memory of one thread that matches one document. It is handed on from document to document, so that what
/// was learnt of a language's words that no rule matches stays known.
public final class MatchSession {
    let state: MatchState
    private let idle: IdleSessions
    /// Rules at which a limit struck, so that "no match" is not known.
    public internal(set) var limits: Set<Int> = []
    /// Readings of disguises that the document may still have.
    var readingsLeft = MatchSession.mostReadings

    /// Readings of disguises in one document: text has one in ten words, and a page of nothing but noise («х3@4$») would
    /// hold up the stream for seconds a megabyte. Beyond them disguises go unread, and plain words are still found.
    static let mostReadings = 200_000

    /// Whether the document had more disguises than are read.
    public var hasUnreadDisguises: Bool { readingsLeft < 0 }

    init(_ idle: IdleSessions) {
        self.idle = idle
        state = idle.take()
    }

    deinit { idle.put(state) }
}

/// What matching writes to. One session has it at a time, and a session belongs to one thread; the lock of
/// `IdleSessions` hands it from one to the next.
final class MatchState: @unchecked Sendable {
    var scanned = TextScanner.Findings()
    /// Of readings of disguised words.
    var inner = TextScanner.Findings()
    var noMatches = NoMatchCache()
    var known = KnownRuns()
    private(set) lazy var scratch = MatchScratch()
    /// By entry, where the matches of its pattern stand.
    private var places: [Int: MatchPlaces] = [:]

    /// - Parameters:
    ///   - isOfDigits: whether the entry is of a rule for numbers.
    ///   - known: what was found when the program was built.
    func places(of pattern: Pattern, _ entry: Int, isOfDigits: Bool, known: () -> PatternShape?) -> MatchPlaces {
        if let found = places[entry] { return found }
        let shape = known() ?? PatternShape(pattern.source, isOfDigits: isOfDigits)
        let found = MatchPlaces(beginnings: shape.heads.map { PatternBeginnings(heads: $0) }, shortestRun: shape.shortestRun)
        places[entry] = found
        return found
    }
}

/// Where the matches of a pattern stand.
struct MatchPlaces {
    let beginnings: PatternBeginnings?
    /// As `PatternShape` has it.
    let shortestRun: Int
}

/// Working memory that nobody uses at the moment.
final class IdleSessions: Sendable {
    private let states = Mutex<[MatchState]>([])
    private static let most = 256

    func take() -> MatchState { states.withLock { $0.popLast() } ?? MatchState() }
    func put(_ state: MatchState) { states.withLock { if $0.count < Self.most { $0.append(state) } } }
}
