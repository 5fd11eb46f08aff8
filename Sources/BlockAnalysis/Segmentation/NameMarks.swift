internal import PageTree

/// What a class or id token says of how its element is shown, as frameworks call it.
struct NameMarks: OptionSet {
    let rawValue: UInt8

    /// Judged; set for every token that was looked at.
    static let known = NameMarks(rawValue: 1)
    /// For screen readers alone.
    static let screenReader = NameMarks(rawValue: 2)
    /// A part of what opens at a click.
    static let disclosing = NameMarks(rawValue: 4)
    /// Takes its element off the page.
    static let undisplaying = NameMarks(rawValue: 8)
    /// Shows it on some screens (`md:block`, `d-lg-flex`, `visible-xs`), or in a state that a script may change.
    static let showing = NameMarks(rawValue: 16)
    /// Fades it in.
    static let revealing = NameMarks(rawValue: 32)
}

extension NameMarks {
    /// - Complexity: O(n).
    init(_ name: Span<UInt8>) {
        var marks: NameMarks = .known
        let held = Self.words.held(by: name)
        func holds(_ list: HeldWords.List) -> Bool { held & list.bits != 0 }
        let screenReader = holds(Self.forScreenReaders) && !holds(Self.shownAtTimes)
        if screenReader || Self.isOne(of: Self.wholeForScreenReaders, name) { marks.insert(.screenReader) }
        if holds(Self.disclosers) { marks.insert(.disclosing) }
        if holds(Self.revealers) { marks.insert(.revealing) }
        if Self.isOne(of: Self.undisplayers, name) { marks.insert(.undisplaying) }
        let isInvisible = Self.isOne(of: Self.invisible, name)
        let isDisplay = name.count > 2 && name[0] | 0x20 == 0x64 && name[1] == 0x2D && !Self.isOne(of: Self.displayNone, name)
        if isDisplay || holds(Self.showingWords) && !isInvisible || Self.holdsColon(name) { marks.insert(.showing) }
        self = marks
    }

    private static func holdsColon(_ name: Span<UInt8>) -> Bool {
        for index in name.indices where name[index] == 0x3A { return true }
        return false
    }

    /// Whether a name is one of some words, whatever its case.
    private static func isOne(of words: [[UInt8]], _ name: Span<UInt8>) -> Bool {
        words.contains { word in
            guard word.count == name.count else { return false }
            for index in word.indices where name[index] | 0x20 != word[index] { return false }
            return true
        }
    }

    private static let forScreenReaders = HeldWords.List([
        "sr-only", "visually-hidden", "visuallyhidden", "screen-reader", "screenreader", "assistive-text", "hidden-visually",
        "hiddenvisually", "element-invisible", "a11y-hidden", "accessibly-hidden", "show-for-sr", "hide-visually", "vishidden",
    ])
    private static let shownAtTimes = HeldWords.List(after: forScreenReaders, ["focusable", "not-sr"])
    private static let disclosers = HeldWords.List(
        after: shownAtTimes,
        [
            "tab", "accord", "collaps", "panel", "toggle", "faq", "answer", "spoiler", "expand", "fold", "readmore", "read-more",
            "dropdown-content", "showmore", "show-more", "seemore", "see-more", "more-text", "moretext", "more-content",
        ])
    private static let revealers = HeldWords.List(
        after: disclosers, ["fade", "lazy", "reveal", "animat", "wow", "aos-", "motion", "in-view", "inview"])
    private static let showingWords = HeldWords.List(after: revealers, ["visible", "show", "js-", "lazy", "content", "article", "body"])
    private static let words = HeldWords(showingWords.words)

    private static let wholeForScreenReaders = bytes(["offscreen", "off-screen", "is-offscreen", "vh", "reader-only"])
    private static let undisplayers = bytes(["hidden", "d-none", "u-hidden", "is-hidden", "display-none", "hide", "invisible"])
    private static let invisible = bytes(["invisible"])
    private static let displayNone = bytes(["d-none"])

    private static func bytes(_ words: [String]) -> [[UInt8]] { words.map { Array($0.utf8) } }
}
