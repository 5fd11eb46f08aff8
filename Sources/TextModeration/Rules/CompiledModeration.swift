internal import BlockAnalysis
internal import PageTree
internal import PatternMatching
public import RuleEngine
public import RuleModel
internal import TextPrimitives
internal import TextQuality
public import TextViews
public import WordMatching

/// The rules that moderate, ready to run; free to share between threads.
public struct CompiledModeration: Sendable {
    /// One rule with its condition taken apart.
    final class Entry: Sendable {
        let rule: Rule
        let moderation: Moderation
        /// What must hold of the page; nil for nothing.
        let page: Condition?
        /// Whether blocks are asked for something that only the rules of chrome know.
        let asksForBlocks: Bool
        let document: [[DocumentComparison]]
        /// Whether the rule looks for nothing in the text: then it speaks of whole blocks.
        let isOfWholeBlocks: Bool

        init(_ rule: Rule, _ moderation: Moderation, _ plan: ModerationPlan) {
            self.rule = rule
            self.moderation = moderation
            asksForBlocks = plan.guardCondition?.asksForBlocks ?? false
            page = asksForBlocks ? nil : plan.guardCondition
            document = plan.document
            isOfWholeBlocks = plan.probes.isEmpty && plan.document.isEmpty && asksForBlocks
        }
    }

    public let policy: Policy
    let entries: [Entry]
    private let suppressions: [Suppression]
    private let allowLists: [AllowList]
    private let matcher: TextMatcher
    /// By the matcher's number of a rule, its entry.
    private let searched: [Int]
    private let measured: [Int]
    /// Entries that are not every document's.
    private let conditional: [Int]
    private let wholeBlocks: [Int]
    /// What of the rules is for texts of which nothing is known but this: most records are such texts, and short ones.
    private let ofTexts = Memo<TextKind, Active>(most: 64)
    /// Whether any rule asks for something of blocks.
    public let asksForBlocks: Bool
    /// Whether anything is said of some sites only.
    public let asksForSites: Bool

    /// - Parameter calls: what calls for patterns for which it has been found before.
    /// - Complexity: O(n) over the rules' words and patterns.
    public init(_ rules: CompiledRules, calls: PatternCallTable = .empty) {
        policy = rules.policy
        suppressions = rules.suppressions
        allowLists = rules.allowLists
        var entries: [Entry] = []
        var searched: [Int] = []
        var texts: [TextRule] = []
        for rule in rules.rules {
            guard let moderation = rule.moderation else { continue }
            let plan = ModerationPlan(rule.condition)
            if !plan.probes.isEmpty {
                searched.append(entries.count)
                texts.append(
                    TextRule(
                        probes: plan.probes.map { $0.folded(for: moderation.view) }, view: moderation.view, except: moderation.except,
                        check: moderation.check, digits: moderation.digits, context: moderation.context.folded))
            }
            entries.append(Entry(rule, moderation, plan))
        }
        self.entries = entries
        self.searched = searched
        matcher = TextMatcher(texts, calls: calls)
        measured = entries.indices.filter { !entries[$0].document.isEmpty }
        conditional = entries.indices.filter { entries[$0].rule.site != nil || entries[$0].page != nil || entries[$0].asksForBlocks }
        wholeBlocks = entries.indices.filter { entries[$0].isOfWholeBlocks }
        asksForBlocks = entries.contains(where: \.asksForBlocks)
        asksForSites =
            conditional.contains { entries[$0].rule.site != nil || entries[$0].page?.asksForHosts == true }
            || allowLists.contains { $0.site != nil } || suppressions.contains { $0.page?.asksForHosts == true }
    }

    /// Something that a rule says of a text.
    public struct Hit: Sendable {
        public let rule: Rule
        public let moderation: Moderation
        /// Bytes of the text; the whole text for a rule of blocks.
        public fileprivate(set) var range: Range<Int>
        public let match: TextMatch?
        /// How sure it is, in hundredths.
        public let confidence: Int
        /// Markup inside of what was matched, which stays behind what stands for it.
        public fileprivate(set) var markup: [UInt8] = []
        /// The exception that lets it stand: an allow list or a suppression, with its reason.
        public let liftedBy: String?
    }

    /// One document's rules: those of its site and its kind of page.
    public struct Session {
        let facts: PageFacts
        let guards: [RuleNumber: BlockSet]
        /// By entry, whether it is the document's.
        let active: [Bool]
        /// The same by the matcher's numbers.
        let searched: [Bool]
        let session: MatchSession
        let allowLists: [AllowList]
        let suppressions: [Suppression]
        let scratch: MatchScratch

        /// Ids of rules at which a limit struck; "disguises" when there were more of those than are read.
        public func limits(_ moderation: CompiledModeration) -> [String] {
            session.limits.sorted().map { moderation.entries[moderation.searched[$0]].rule.id }
                + (session.hasUnreadDisguises ? ["disguises"] : [])
        }
    }

    /// All that is known of a text.
    private struct TextKind: Hashable {
        let form: PageForm?
        let language: String?
    }

    /// The rules that are a document's: by entry, and by the matcher's numbers.
    private struct Active {
        let entries: [Bool]
        let searched: [Bool]
    }

    /// - Parameter guards: the blocks for which what rules ask of blocks holds, by rule.
    public func session(_ facts: PageFacts, guards: [RuleNumber: BlockSet] = [:]) -> Session {
        let domains = Set(facts.host.map(HostName.domains) ?? [])
        let scratch = MatchScratch()
        func fits(_ site: String?) -> Bool { site.map(domains.contains) ?? true }
        func found() -> Active { activeRules(facts, guards, fits, scratch) }
        let active =
            facts.isOfText && guards.isEmpty
            ? ofTexts.value(for: TextKind(form: facts.form, language: facts.language), found) : found()
        return Session(
            facts: facts, guards: guards, active: active.entries, searched: active.searched, session: matcher.session(),
            allowLists: allowLists.filter { fits($0.site) },
            suppressions: suppressions.filter { $0.page?.holds(facts, scratch) ?? true }, scratch: scratch)
    }

    private func activeRules(_ facts: PageFacts, _ guards: [RuleNumber: BlockSet], _ fits: (String?) -> Bool, _ scratch: MatchScratch)
        -> Active
    {
        var active = [Bool](repeating: true, count: entries.count)
        for number in conditional {
            let entry = entries[number]
            active[number] =
                fits(entry.rule.site) && (entry.page.map { $0.answer(of: facts, scratch) == .yes } ?? true)
                && (!entry.asksForBlocks || guards[entry.rule.number] != nil)
        }
        return Active(entries: active, searched: searched.map { active[$0] })
    }

    /// What the rules say of one text: a block, a headline, a field.
    /// - Parameter block: the number by which `guards` know it; nil for a text that is no block.
    /// - Complexity: O(n) for a text in which nothing stands.
    public func hits(in bytes: [UInt8], _ range: Range<Int>, block: Int?, _ session: Session) -> [Hit] {
        var found: [Hit] = []
        var quotation = Quotation(bytes, range)
        for match in matcher.matches(in: bytes, range, session.session, active: session.searched) {
            let entry = entries[searched[match.rule]]
            guard isWanted(entry, block, session), speaks(entry, &quotation, session) else { continue }
            let place = entry.moderation.extent == .block ? range : match.range
            found.append(hit(entry, place, match, bytes, range, session))
        }
        for number in wholeBlocks where session.active[number] && isWanted(entries[number], block, session) {
            found.append(hit(entries[number], range, nil, bytes, range, session))
        }
        return found
    }

    /// What is left of a rule's confidence in a sentence that makes its sense doubtful, in hundredths.
    private static let doubt = 40

    /// Whether a text may be in a language that the rule is for: the page's, its own, or unknown.
    private func speaks(_ entry: Entry, _ text: inout Quotation, _ session: Session) -> Bool {
        let languages = entry.moderation.languages
        guard !languages.isEmpty else { return true }
        guard let page = session.facts.language else {
            return !text.letters.areForeign(to: languages) && text.spelled.map(languages.contains) ?? true
        }
        if languages.contains(where: { page == $0 || page.hasPrefix($0 + "-") || page.hasPrefix($0 + "_") }) { return true }
        return text.language.map { languages.contains($0) } ?? false
    }

    /// A text that may be in another language than its page.
    private struct Quotation {
        private let bytes: [UInt8]
        private let range: Range<Int>
        /// What its letters say of a text too short to guess its language by words.
        private(set) lazy var letters = TellingLetters(bytes, range)
        /// What the order of its letters says, where that leaves no doubt.
        private(set) lazy var spelled = SpelledLanguage.of(bytes, range)
        /// By function words, found when first asked for: one text may have many hits.
        private(set) lazy var language: String? = {
            guard range.count > 60, range.count < 1 << 16 else { return nil }
            return TextLanguage.guess(Array(bytes[range]))
        }()

        init(_ bytes: [UInt8], _ range: Range<Int>) {
            self.bytes = bytes
            self.range = range
        }
    }

    /// The hits of a text with those of its view without markup, at their places in the text; what both found is told once.
    public func hits(_ own: [Hit], and shown: [Hit], through view: TextView, _ source: [UInt8]) -> [Hit] {
        var found: [Hit] = []
        for var hit in shown {
            hit.range = view.source(of: hit.range)
            hit.markup = Self.tags(source[hit.range])
            found.append(hit)
        }
        for hit in own where !found.contains(where: { $0.rule.id == hit.rule.id && $0.range.overlaps(hit.range) }) { found.append(hit) }
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private static func tags(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var found: [UInt8] = []
        var position = text.startIndex
        while let open = text[position...].firstIndex(of: 0x3C), let close = text[open...].firstIndex(of: 0x3E) {
            found += text[open...close]
            position = close + 1
        }
        return found
    }

    private func isWanted(_ entry: Entry, _ block: Int?, _ session: Session) -> Bool {
        guard entry.asksForBlocks else { return true }
        guard let block else { return false }
        return session.guards[entry.rule.number]?.contains(block) ?? false
    }

    private func hit(_ entry: Entry, _ place: Range<Int>, _ match: TextMatch?, _ bytes: [UInt8], _ text: Range<Int>, _ session: Session)
        -> Hit
    {
        Hit(
            rule: entry.rule, moderation: entry.moderation, range: place, match: match,
            confidence: match?.isDoubtful == true ? min(entry.moderation.confidence, Self.doubt) : entry.moderation.confidence,
            liftedBy: exception(entry.rule.id, place, bytes, text, session))
    }

    private func exception(_ id: String, _ place: Range<Int>, _ bytes: [UInt8], _ text: Range<Int>, _ session: Session) -> String? {
        if !session.allowLists.isEmpty {
            if let list = session.allowLists.first(where: { $0.covers(id, place, in: bytes, text) }) {
                return "allow list \(list.place): \(list.reason)" + (list.author.map { " (\($0))" } ?? "")
            }
        }
        for suppression in session.suppressions where suppression.covers(id) {
            if suppression.covers(bytes, text, session.scratch) { return suppression.audit }
        }
        return nil
    }

    /// Whether any of a document's rules measures it.
    public func measuresDocument(_ session: Session) -> Bool { measured.contains { session.active[$0] } }

    /// What the rules say of the whole document, with the measures that they saw.
    /// - Complexity: O(n) over the text for the measures that rules ask for.
    public func documentHits(_ text: [UInt8], _ session: Session) -> [(hit: Hit, values: [(name: String, value: Double)])] {
        guard !text.isEmpty else { return [] }
        var measures = QualityMeasures(text)
        var found: [(hit: Hit, values: [(name: String, value: Double)])] = []
        // Loops and not closures, which would copy the measures each time.
        for number in measured where session.active[number] {
            let entry = entries[number]
            for comparisons in entry.document {
                var holds = true
                for comparison in comparisons where holds { holds = comparison.holds(measures.value(comparison.measure)) }
                guard holds else { continue }
                var values: [(name: String, value: Double)] = []
                for comparison in comparisons { values.append((comparison.measure.name, measures.value(comparison.measure))) }
                found.append((hit(entry, 0..<text.count, nil, text, 0..<text.count, session), values))
                break
            }
        }
        return found
    }
}

extension MatchContext {
    /// For sentences, which are shown folded whatever the rule's view.
    fileprivate var folded: MatchContext {
        MatchContext(needed: needed.map(\.folded), sparing: sparing.map(\.folded), doubting: doubting.map(\.folded))
    }
}

extension Pattern {
    /// The pattern for a view in which «ё» is «е».
    fileprivate var folded: Pattern {
        let folded = TextRule.foldingYo(source)
        return folded == source ? self : Pattern(trusted: folded)
    }
}

extension TextRule.Probe {
    /// The probe for a view in which «ё» is «е».
    fileprivate func folded(for view: TextView.Kind) -> TextRule.Probe {
        guard view != .raw else { return self }
        func fold(_ pattern: Pattern) -> Pattern { pattern.folded }
        switch self {
        case .text(let patterns): return .text(patterns.map(fold))
        case .forms(let patterns): return .forms(patterns.map(fold))
        case .words, .stems, .evasion: return self
        }
    }
}
