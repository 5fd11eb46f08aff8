internal import PageTree
internal import TextPrimitives

/// What the declarations of a `style` attribute do to a text.
struct StyleDeclarations {
    private(set) var reason: HiddenReason?
    /// The colour of its letters.
    private(set) var colour: PageColour?
    /// Whether all that hides is what closes an accordion: a box of no height, or `visibility: hidden`.
    private(set) var folds = false
    /// Whether a script moves it about, as it does what it fades in.
    private(set) var isAnimated = false

    /// Pixels by which what has a place of its own is off the screen, and what is only moved.
    private static let offScreen = -300.0
    private static let farOff = -900.0

    /// - Complexity: O(n).
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        var isPositioned = false
        var clips = false
        var isTiny = false
        var isNarrow = false
        var offset = 0.0
        var showsGround = false
        var letters: [UInt8] = []
        var ground: [UInt8] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let end = bytes.firstIndex(of: 0x3B, from: start, upTo: range.upperBound) ?? range.upperBound
            let declaration = start..<end
            start = end + 1
            guard let colon = bytes.firstIndex(of: 0x3A, from: declaration.lowerBound, upTo: end),
                let property = Self.property(bytes.span, declaration.lowerBound..<colon)
            else { continue }
            let value = Self.folded(bytes[(colon + 1)..<end])
            switch property {
            case .display: if Self.starts(value, "none") { reason = max(reason ?? .notDisplayed, .notDisplayed) }
            case .visibility:
                if Self.starts(value, "hidden") || Self.starts(value, "collapse") { reason = max(reason ?? .invisible, .invisible) }
            case .position: isPositioned = Self.starts(value, "absolute") || Self.starts(value, "fixed")
            case .left, .right, .top, .bottom, .marginLeft, .marginTop, .inset: offset = min(offset, Self.number(value))
            case .textIndent: if Self.number(value) <= Self.farOff { reason = .offScreen }
            case .transition, .animation, .willChange: isAnimated = true
            case .transform where Self.vanishes(value): reason = .noSize
            case .transform:
                isAnimated = true
                if Self.starts(value, "translate"), value.contains(0x2D), Self.digits(value) >= 4 { reason = .offScreen }
            case .fontSize: if Self.isZero(value) { reason = .noSize }
            case .contentVisibility: if Self.starts(value, "hidden") { reason = max(reason ?? .notDisplayed, .notDisplayed) }
            case .filter:
                if Self.starts(value, "opacity(0"), Self.digits(value) == 1 { reason = max(reason ?? .transparent, .transparent) }
            case .opacity: if Self.isZero(value) { reason = max(reason ?? .transparent, .transparent) }
            case .width, .height, .maxHeight:
                if Self.number(value) <= 1, value.first.map({ $0 >= 0x30 && $0 <= 0x39 }) ?? false, value.last != 0x25 {
                    isTiny = true
                    if property == .width { isNarrow = true }
                }
            case .overflow: clips = Self.starts(value, "hidden")
            case .clip: if Self.starts(value, "rect(0") || Self.starts(value, "rect(1px") { reason = .noSize }
            case .clipPath: if Self.clipsAll(value) { reason = .noSize }
            case .color: letters = value
            // The letters are painted with their ground.
            case .backgroundClip, .webkitBackgroundClip: showsGround = Self.starts(value, "text")
            case .background, .backgroundColor: ground = value
            }
        }
        if offset <= (isPositioned ? Self.offScreen : Self.farOff), isPositioned || reason == nil { reason = .offScreen }
        if Self.isClear(letters), !showsGround { reason = .sameColour }
        folds = (reason ?? .invisible) <= .invisible && !isNarrow
        if isTiny, clips { reason = max(reason ?? .noSize, .noSize) }
        if !letters.isEmpty, !showsGround { colour = PageColour(letters) }
        if colour != nil, colour == PageColour(ground) { reason = .sameColour }
        if reason == .sameColour { folds = false }
    }

    /// Properties that are read.
    private enum Property: String, CaseIterable {
        case display, visibility, position, left, right, top, bottom, inset, transition, animation, transform, filter, opacity, width,
            height
        case overflow, clip, color, background
        case marginLeft = "margin-left", marginTop = "margin-top", textIndent = "text-indent", willChange = "will-change"
        case fontSize = "font-size", contentVisibility = "content-visibility", maxHeight = "max-height", clipPath = "clip-path"
        case backgroundClip = "background-clip", webkitBackgroundClip = "-webkit-background-clip", backgroundColor = "background-color"
    }

    /// They by their first bytes: most declarations are of others.
    private static let properties: [[(name: [UInt8], property: Property)]] = {
        var all: [[(name: [UInt8], property: Property)]] = Array(repeating: [], count: 128)
        for property in Property.allCases {
            let name = Array(property.rawValue.utf8)
            all[Int(name[0])].append((name, property))
        }
        return all
    }()

    /// The property that a declaration is of, where it is read.
    private static func property(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Property? {
        guard let start = name.first(where: { bytes[$0] > 0x20 }), let last = name.last(where: { bytes[$0] > 0x20 }) else { return nil }
        let length = last + 1 - start
        return properties[Int((bytes[start] | 0x20) & 0x7F)].first { candidate in
            candidate.name.count == length && candidate.name.indices.allSatisfy { bytes[start + $0].lowercasedASCII == candidate.name[$0] }
        }?.property
    }

    /// Without white space and `!important`, in small letters.
    private static func folded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        for byte in bytes {
            if byte == 0x21 { break }
            if byte > 0x20 { text.append(byte.lowercasedASCII) }
        }
        return text
    }

    private static func starts(_ value: [UInt8], _ word: String) -> Bool { value.starts(with: word.utf8) }

    private static func isZero(_ value: [UInt8]) -> Bool {
        guard value.first == 0x30 else { return false }
        return value.allSatisfy { !($0 >= 0x31 && $0 <= 0x39) }
    }

    private static func digits(_ value: [UInt8]) -> Int { value.count { $0 >= 0x30 && $0 <= 0x39 } }

    /// `inset(50%)`, `inset(100%)`, `circle(0)`, a polygon of which all corners are one.
    private static func clipsAll(_ value: [UInt8]) -> Bool {
        if starts(value, "inset(50%") || starts(value, "inset(100%") { return true }
        guard starts(value, "polygon(") || starts(value, "circle(0") else { return false }
        return digits(value) > 0 && !value.contains { $0 >= 0x31 && $0 <= 0x39 }
    }

    /// `scale(0)`, `scaleX(0)`, `scale3d(0, …)`.
    private static func vanishes(_ value: [UInt8]) -> Bool {
        guard starts(value, "scale"), let open = value.firstIndex(of: 0x28) else { return false }
        return isZero(Array(value[(open + 1)...].prefix { $0 != 0x29 && $0 != 0x2C }))
    }

    /// Letters that nothing is seen of: `transparent`, or a colour whose last of four numbers is zero.
    private static func isClear(_ colour: [UInt8]) -> Bool {
        if starts(colour, "transparent") { return true }
        // The last of four figures, or of eight.
        if colour.first == 0x23, colour.count == 5 || colour.count == 9 {
            return colour.suffix(colour.count == 5 ? 1 : 2).first == 0x30
        }
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
}
