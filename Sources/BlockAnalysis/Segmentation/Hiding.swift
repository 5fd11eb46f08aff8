internal import PageTree

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
    /// Of each class symbol what it says; unknown until it is met.
    private var marks: [NameMarks]
    /// Attributes by which libraries of animations mark what they move.
    private let revealingNames: [UInt32]
    private let ground: GroundColour
    private let sheets: StyleSheetHiding
    /// Read when the first folded element is met.
    private var controlled: Set<[UInt8]>?

    init(_ document: Document) {
        self.document = document
        sheets = StyleSheetHiding(document)
        marks = [NameMarks](repeating: [], count: document.symbols.count)
        ground = GroundColour(document)
        revealingNames = ["data-aos", "data-sal", "data-scroll"].compactMap { document.symbols.symbol(of: $0) }
    }

    /// - Complexity: O(classes + bytes of the style).
    mutating func reason(_ node: NodeID) -> HiddenReason? {
        guard document.hasAttributes(node) else { return nil }
        let names = names(of: node)
        if names.contains(.screenReader), !UnshownText.isMark(node, document) { return .screenReader }
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
            if reason == .transparent, declarations.isAnimated || isRevealed(node, names) { return .disclosed }
        } else if reason == nil, let colour = ground.colourOfLetters(node), ground.isGround(colour, of: node) {
            reason = .sameColour
        }
        if reason == nil, !sheets.isEmpty, let found = reasonOfSheets(node) { (reason, isFolded) = found }
        if reason == nil, names.contains(.undisplaying), isUndisplayed(node) { reason = .notDisplayed }
        if let found = reason, !found.isForNobody || isFolded, isDisclosed(node, names) { return .disclosed }
        return reason
    }

    /// What the classes of an element say together.
    private mutating func names(of node: NodeID) -> NameMarks {
        var all: NameMarks = []
        for symbol in document.classes(node) { all.formUnion(marks(of: symbol)) }
        return all
    }

    private mutating func marks(of symbol: UInt32) -> NameMarks {
        let known = marks[Int(symbol)]
        if known.contains(.known) { return known }
        let found = NameMarks(document.symbols.bytes.span.extracting(document.symbols.range(symbol)))
        marks[Int(symbol)] = found
        return found
    }

    /// Whether an element with a class of the common frameworks that takes it off the page has none beside it that shows it on some
    /// screens.
    private mutating func isUndisplayed(_ node: NodeID) -> Bool {
        !document.classes(node).contains { marks(of: $0).contains(.showing) } && !UnshownText.isMark(node, document)
    }

    private func reasonOfSheets(_ node: NodeID) -> (HiddenReason, Bool)? {
        for symbol in document.classes(node) {
            if let reason = sheets.reason(symbol, of: node, in: document) { return (reason, sheets.folds(symbol)) }
        }
        return document.identifier(node).flatMap { symbol in
            sheets.reason(symbol, of: node, in: document).map { ($0, sheets.folds(symbol)) }
        }
    }

    /// Tab panels, accordions and folded answers are marked as such.
    private mutating func isDisclosed(_ node: NodeID, _ names: NameMarks) -> Bool {
        if document.attribute("role", of: node) == "tabpanel" { return true }
        if names.contains(.disclosing) { return true }
        guard let identifier = document.identifier(node) else { return false }
        return marks(of: identifier).contains(.disclosing) || isControlled(identifier)
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

    /// Whether a script fades the element in once a reader comes to it: libraries of animations mark what they move.
    private func isRevealed(_ node: NodeID, _ names: NameMarks) -> Bool {
        names.contains(.revealing) || revealingNames.contains { document.attributeRange($0, of: node) != nil }
    }
}
