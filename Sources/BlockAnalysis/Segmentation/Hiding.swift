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
    private let sheets: StyleSheetHiding
    /// Read when the first folded element is met.
    private var controlled: Set<[UInt8]>?

    init(_ document: Document) {
        self.document = document
        sheets = StyleSheetHiding(document)
        screenReader = [UInt8](repeating: 0, count: document.symbols.count)
        disclosing = screenReader
        undisplaying = screenReader
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
            isFolded = declarations.folds
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
            || Self.showing.contains { token.holds($0) }
    }

    private static let undisplayers = ["hidden", "d-none", "u-hidden", "is-hidden", "display-none", "hide"].map { Array($0.utf8) }
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
            Self.forScreenReaders.contains { token.holds($0) } && !Self.shownAtTimes.contains { token.holds($0) }
        }
    }

    private mutating func isDisclosing(_ symbol: UInt32) -> Bool {
        Self.judge(symbol, document, &disclosing) { token in Self.disclosers.contains { token.holds($0) } }
    }

    private static let forScreenReaders = [
        "sr-only", "visually-hidden", "visuallyhidden", "screen-reader", "screenreader", "assistive-text", "u-hidden-visually",
    ].map { Array($0.utf8) }
    private static let shownAtTimes = ["focusable", "not-sr"].map { Array($0.utf8) }
    private static let disclosers = [
        "tab", "accord", "collaps", "panel", "toggle", "faq", "answer", "spoiler", "expand", "fold", "readmore", "read-more",
        "dropdown-content",
    ].map { Array($0.utf8) }

    private static func judge(_ symbol: UInt32, _ document: Document, _ known: inout [UInt8], _ test: ([UInt8]) -> Bool) -> Bool {
        if known[Int(symbol)] == 0 { known[Int(symbol)] = test(CaseFolding.fold(Array(document.symbols.slice(symbol)))) ? 2 : 1 }
        return known[Int(symbol)] == 2
    }
}

/// What the declarations of a `style` attribute do to a text.
struct StyleDeclarations {
    private(set) var reason: HiddenReason?
    /// Whether all that hides is what closes an accordion: a box of no height, or `visibility: hidden`.
    private(set) var folds = false

    /// - Complexity: O(n).
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        var isPositioned = false
        var clips = false
        var isTiny = false
        var isNarrow = false
        var offset = false
        var showsGround = false
        var colour: [UInt8] = []
        var ground: [UInt8] = []
        for declaration in bytes[range].split(separator: 0x3B) {
            guard let colon = declaration.firstIndex(of: 0x3A) else { continue }
            let name = Self.folded(declaration[..<colon])
            let value = Self.folded(declaration[(colon + 1)...])
            switch String(decoding: name, as: UTF8.self) {
            case "display": if Self.starts(value, "none") { reason = max(reason ?? .notDisplayed, .notDisplayed) }
            case "visibility":
                if Self.starts(value, "hidden") || Self.starts(value, "collapse") { reason = max(reason ?? .invisible, .invisible) }
            case "position": isPositioned = Self.starts(value, "absolute") || Self.starts(value, "fixed")
            case "left", "right", "top", "bottom", "margin-left", "margin-top": if Self.number(value) <= -900 { offset = true }
            case "text-indent": if Self.number(value) <= -900 { reason = .offScreen }
            case "transform" where Self.vanishes(value): reason = .noSize
            case "transform": if Self.starts(value, "translate"), value.contains(0x2D), Self.digits(value) >= 4 { reason = .offScreen }
            case "font-size": if Self.isZero(value) { reason = .noSize }
            case "content-visibility": if Self.starts(value, "hidden") { reason = max(reason ?? .notDisplayed, .notDisplayed) }
            case "filter":
                if Self.starts(value, "opacity(0"), Self.digits(value) == 1 { reason = max(reason ?? .transparent, .transparent) }
            case "opacity": if Self.isZero(value) { reason = max(reason ?? .transparent, .transparent) }
            case "width", "height", "max-height":
                if Self.number(value) <= 1, value.first.map({ $0 >= 0x30 && $0 <= 0x39 }) ?? false, value.last != 0x25 {
                    isTiny = true
                    if name.first == UInt8(ascii: "w") { isNarrow = true }
                }
            case "overflow": clips = Self.starts(value, "hidden")
            case "clip": if Self.starts(value, "rect(0") || Self.starts(value, "rect(1px") { reason = .noSize }
            case "clip-path": if Self.starts(value, "inset(50%") || Self.starts(value, "inset(100%") { reason = .noSize }
            case "color": colour = value
            // The letters are painted with their ground.
            case "background-clip", "-webkit-background-clip": showsGround = Self.starts(value, "text")
            case "background", "background-color": ground = value
            default: break
            }
        }
        if offset, isPositioned || reason == nil { reason = isPositioned || offset ? .offScreen : reason }
        if Self.isClear(colour), !showsGround { reason = .sameColour }
        folds = (reason ?? .invisible) <= .invisible && !isNarrow
        if isTiny, clips { reason = max(reason ?? .noSize, .noSize) }
        if !colour.isEmpty, Colour(colour) == Colour(ground), Colour(colour) != nil { reason = .sameColour }
        if reason == .sameColour { folds = false }
    }

    /// Without white space and `!important`, in small letters.
    private static func folded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let text = bytes.prefix { $0 != 0x21 }.filter { $0 > 0x20 }
        return text.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    }

    private static func starts(_ value: [UInt8], _ word: String) -> Bool { value.starts(with: word.utf8) }

    private static func isZero(_ value: [UInt8]) -> Bool {
        guard value.first == 0x30 else { return false }
        return value.allSatisfy { !($0 >= 0x31 && $0 <= 0x39) }
    }

    private static func digits(_ value: [UInt8]) -> Int { value.count { $0 >= 0x30 && $0 <= 0x39 } }

    /// `scale(0)`, `scaleX(0)`, `scale3d(0, …)`.
    private static func vanishes(_ value: [UInt8]) -> Bool {
        guard starts(value, "scale"), let open = value.firstIndex(of: 0x28) else { return false }
        return isZero(Array(value[(open + 1)...].prefix { $0 != 0x29 && $0 != 0x2C }))
    }

    /// Letters that nothing is seen of: `transparent`, or a colour whose last of four numbers is zero.
    private static func isClear(_ colour: [UInt8]) -> Bool {
        if starts(colour, "transparent") { return true }
        guard starts(colour, "rgba(") || starts(colour, "hsla("), let last = colour.lastIndex(where: { $0 == 0x2C || $0 == 0x2F }),
            colour.count(where: { $0 == 0x2C || $0 == 0x2F }) == 3
        else { return false }
        return isZero(Array(colour[(last + 1)...].prefix { $0 != 0x29 }))
    }

    /// The number that a value begins with, in pixels or what comes near; 0 for none.
    private static func number(_ value: [UInt8]) -> Double {
        let digits = value.prefix { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D || $0 == 0x2E }
        let number = Double(Substring(decoding: digits, as: UTF8.self)) ?? 0
        let unit = value.dropFirst(digits.count)
        if unit.starts(with: "vw".utf8) || unit.starts(with: "vh".utf8) { return number * 10 }
        return unit.starts(with: "em".utf8) || unit.starts(with: "rem".utf8) ? number * 16 : unit.first == 0x25 ? number * 10 : number
    }

    /// A colour by its three bytes.
    private struct Colour: Equatable {
        let red: UInt8, green: UInt8, blue: UInt8

        private static let names: [String: (UInt8, UInt8, UInt8)] = [
            "white": (255, 255, 255), "black": (0, 0, 0), "red": (255, 0, 0), "yellow": (255, 255, 0), "transparent": (1, 2, 3),
        ]

        /// `#fff`, `#ffffff`, `rgb(…)` or a name that occurs.
        init?(_ value: [UInt8]) {
            if value.first == 0x23 {
                let digits = value.dropFirst().prefix { Colour.hex($0) != nil }.compactMap(Colour.hex)
                if digits.count == 3 {
                    (red, green, blue) = (digits[0] * 17, digits[1] * 17, digits[2] * 17)
                } else if digits.count == 6 {
                    (red, green, blue) = (digits[0] * 16 + digits[1], digits[2] * 16 + digits[3], digits[4] * 16 + digits[5])
                } else {
                    return nil
                }
                return
            }
            if value.starts(with: "rgb".utf8) {
                let numbers = value.split { !($0 >= 0x30 && $0 <= 0x39) }.compactMap {
                    UInt8(Substring($0.map { String(UnicodeScalar($0)) }.joined()))
                }
                guard numbers.count >= 3 else { return nil }
                (red, green, blue) = (numbers[0], numbers[1], numbers[2])
                return
            }
            guard let named = Colour.names[String(decoding: value, as: UTF8.self)] else { return nil }
            (red, green, blue) = named
        }

        private static func hex(_ byte: UInt8) -> UInt8? {
            switch byte {
            case 0x30...0x39: byte - 0x30
            case 0x61...0x66: byte - 0x57
            default: nil
            }
        }
    }
}
