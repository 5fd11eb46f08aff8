internal import PageTree
internal import PatternMatching

/// How a page keeps a text from its readers, from what most pages do for good reasons to what is done to be read by machines alone.
public enum HiddenReason: UInt8, Sendable, Comparable {
    /// Behind a tab, an accordion or `hidden=until-found`: one click away.
    case disclosed = 1
    /// `display: none`: until a script runs, or for good.
    case notDisplayed
    /// The attribute `hidden`.
    case attribute
    /// Of no opacity: most often until a script fades it in.
    case transparent
    /// `visibility: hidden`.
    case invisible
    /// For screen readers alone.
    case screenReader
    /// Moved off the screen.
    case offScreen
    /// Letters of no size, or a box that shows nothing of its text.
    case noSize
    /// Letters of the colour that they stand on.
    case sameColour

    public static func < (left: HiddenReason, right: HiddenReason) -> Bool { left.rawValue < right.rawValue }

    /// As it stands in audits.
    public var name: String {
        switch self {
        case .disclosed: "disclosed"
        case .notDisplayed: "display-none"
        case .attribute: "hidden-attribute"
        case .transparent: "transparent"
        case .invisible: "invisible"
        case .screenReader: "screen-reader"
        case .offScreen: "off-screen"
        case .noSize: "no-size"
        case .sameColour: "same-colour"
        }
    }

    /// Whether no reader ever sees such text, whatever script runs.
    public var isForNobody: Bool { self >= .invisible }
}

/// Whether a page itself hides an element from its readers, and how.
struct Hiding {
    private let document: Document
    /// Of each class symbol, whether it marks text for screen readers: 0 unknown, 1 no, 2 yes.
    private var screenReader: [UInt8]
    private var disclosing: [UInt8]
    private var undisplaying: [UInt8]
    private var revealing: [UInt8]
    /// Attributes by which libraries of animations mark what they move.
    private let revealingNames: [UInt32]
    private let ground: GroundColour
    private let sheets: StyleSheetHiding
    /// Read when the first folded element is met.
    private var controlled: Set<[UInt8]>?

    init(_ document: Document) {
        self.document = document
        sheets = StyleSheetHiding(document)
        screenReader = [UInt8](repeating: 0, count: document.symbols.count)
        disclosing = screenReader
        undisplaying = screenReader
        revealing = screenReader
        ground = GroundColour(document)
        revealingNames = ["data-aos", "data-sal", "data-scroll"].compactMap { document.symbols.symbol(of: $0) }
    }

    /// - Complexity: O(classes + bytes of the style).
    mutating func reason(_ node: NodeID) -> HiddenReason? {
        let isForScreenReaders = document.classes(node).contains { isScreenReader($0) }
        if isForScreenReaders, !UnshownText.isMark(node, document) { return .screenReader }
        var reason: HiddenReason?
        var isFolded = false
        if let value = document.attributeRange(Document.hiddenSymbol, of: node) {
            reason = value.count >= 5 && document.arena[value.lowerBound] | 0x20 == 0x75 ? .disclosed : .attribute
        }
        if reason == nil, let style = document.attributeRange(Document.styleSymbol, of: node), style.count >= 6 {
            let declarations = StyleDeclarations(document.arena, style)
            reason = declarations.reason
            isFolded = declarations.folds && reason != nil
            if reason == nil, let colour = declarations.colour, ground.isGround(colour, of: node) { reason = .sameColour }
            if reason == .transparent, declarations.isAnimated || isRevealed(node) { return .disclosed }
        } else if reason == nil, let colour = ground.colourOfLetters(node), ground.isGround(colour, of: node) {
            reason = .sameColour
        }
        if reason == nil, !sheets.isEmpty, let found = reasonOfSheets(node) { (reason, isFolded) = found }
        if reason == nil, isUndisplayed(node) { reason = .notDisplayed }
        if let found = reason, !found.isForNobody || isFolded, isDisclosed(node) { return .disclosed }
        return reason
    }

    /// Whether a class of the common frameworks takes the element off the page, and none beside it shows it on some screens.
    private mutating func isUndisplayed(_ node: NodeID) -> Bool {
        let classes = document.classes(node)
        guard classes.contains(where: { isUndisplaying($0) }) else { return false }
        return !classes.contains { isShowing($0) } && !UnshownText.isMark(node, document)
    }

    private mutating func isUndisplaying(_ symbol: UInt32) -> Bool {
        guard (4...12).contains(document.symbols.slice(symbol).count) else { return false }
        return Self.judge(symbol, document, &undisplaying) { Self.undisplayers.contains($0) }
    }

    /// `md:block`, `d-lg-flex`, `visible-xs`, and any state that a script may change.
    private func isShowing(_ symbol: UInt32) -> Bool {
        let token = CaseFolding.fold(Array(document.symbols.slice(symbol)))
        return token.contains(0x3A) || token.starts(with: "d-".utf8) && token != Array("d-none".utf8)
            || token != Self.invisible && Self.showing.contains { token.holds($0) }
    }

    private static let undisplayers = ["hidden", "d-none", "u-hidden", "is-hidden", "display-none", "hide", "invisible"].map {
        Array($0.utf8)
    }
    private static let invisible = Array("invisible".utf8)
    private static let showing = ["visible", "show", "js-", "lazy", "content", "article", "body"].map { Array($0.utf8) }

    private func reasonOfSheets(_ node: NodeID) -> (HiddenReason, Bool)? {
        for symbol in document.classes(node) { if let reason = sheets[symbol] { return (reason, sheets.folds(symbol)) } }
        return document.identifier(node).flatMap { symbol in sheets[symbol].map { ($0, sheets.folds(symbol)) } }
    }

    /// Tab panels, accordions and folded answers are marked as such.
    private mutating func isDisclosed(_ node: NodeID) -> Bool {
        if document.attribute("role", of: node) == "tabpanel" { return true }
        if document.classes(node).contains(where: { isDisclosing($0) }) { return true }
        guard let identifier = document.identifier(node) else { return false }
        return isDisclosing(identifier) || isControlled(identifier)
    }

    /// Whether a button of the page says that it opens the element of this id.
    private mutating func isControlled(_ identifier: UInt32) -> Bool {
        if controlled == nil { controlled = Self.controlled(document) }
        return controlled?.contains(Array(document.symbols.slice(identifier))) ?? false
    }

    /// The ids that stand in `aria-controls`. - Complexity: O(attributes).
    private static func controlled(_ document: Document) -> Set<[UInt8]> {
        guard let controls = document.symbols.symbol(of: "aria-controls") else { return [] }
        var found: Set<[UInt8]> = []
        for index in 1..<UInt32(max(1, document.nodeCount)) {
            guard let value = document.attributeRange(controls, of: NodeID(rawValue: index)) else { continue }
            for identifier in document.arena[value].split(separator: 0x20) { found.insert(Array(identifier)) }
        }
        return found
    }

    private mutating func isScreenReader(_ symbol: UInt32) -> Bool {
        Self.judge(symbol, document, &screenReader) { token in
            Self.wholeForScreenReaders.contains(token)
                || Self.forScreenReaders.contains { token.holds($0) } && !Self.shownAtTimes.contains { token.holds($0) }
        }
    }

    /// Whether a script fades the element in once a reader comes to it: libraries of animations mark what they move.
    private mutating func isRevealed(_ node: NodeID) -> Bool {
        if document.classes(node).contains(where: { isRevealing($0) }) { return true }
        return revealingNames.contains { document.attributeRange($0, of: node) != nil }
    }

    private mutating func isRevealing(_ symbol: UInt32) -> Bool {
        Self.judge(symbol, document, &revealing) { token in Self.revealers.contains { token.holds($0) } }
    }

    private static let revealers = ["fade", "lazy", "reveal", "animat", "wow", "aos-", "motion", "in-view", "inview"].map { Array($0.utf8) }

    private mutating func isDisclosing(_ symbol: UInt32) -> Bool {
        Self.judge(symbol, document, &disclosing) { token in Self.disclosers.contains { token.holds($0) } }
    }

    private static let forScreenReaders = [
        "sr-only", "visually-hidden", "visuallyhidden", "screen-reader", "screenreader", "assistive-text", "hidden-visually",
        "hiddenvisually", "element-invisible", "a11y-hidden", "accessibly-hidden", "show-for-sr", "hide-visually", "vishidden",
    ].map { Array($0.utf8) }
    private static let wholeForScreenReaders = ["offscreen", "off-screen", "is-offscreen", "vh", "reader-only"].map { Array($0.utf8) }
    private static let shownAtTimes = ["focusable", "not-sr"].map { Array($0.utf8) }
    private static let disclosers = [
        "tab", "accord", "collaps", "panel", "toggle", "faq", "answer", "spoiler", "expand", "fold", "readmore", "read-more",
        "dropdown-content", "showmore", "show-more", "seemore", "see-more", "more-text", "moretext", "more-content",
    ].map { Array($0.utf8) }

    private static func judge(_ symbol: UInt32, _ document: Document, _ known: inout [UInt8], _ test: ([UInt8]) -> Bool) -> Bool {
        if known[Int(symbol)] == 0 { known[Int(symbol)] = test(CaseFolding.fold(Array(document.symbols.slice(symbol)))) ? 2 : 1 }
        return known[Int(symbol)] == 2
    }
}
