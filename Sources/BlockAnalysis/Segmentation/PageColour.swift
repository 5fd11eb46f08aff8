internal import PageTree

/// A colour by its three bytes.
struct PageColour: Equatable {
    let red: UInt8, green: UInt8, blue: UInt8

    private static let names: [String: (UInt8, UInt8, UInt8)] = [
        "white": (255, 255, 255), "black": (0, 0, 0), "red": (255, 0, 0), "yellow": (255, 255, 0), "transparent": (1, 2, 3),
    ]

    /// `#fff`, `#ffffff`, `rgb(…)` or a name that occurs.
    init?(_ value: [UInt8]) {
        if value.first == 0x23 {
            let digits = value.dropFirst().prefix { PageColour.hex($0) != nil }.compactMap(PageColour.hex)
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
        guard let named = PageColour.names[String(decoding: value, as: UTF8.self)] else { return nil }
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

/// The colours that old pages write into attributes: of letters, and of what they stand on.
struct GroundColour {
    private let document: Document
    private let colourName: UInt32?
    private let groundName: UInt32?
    private let pictureName: UInt32?
    /// Elements up that a ground is looked for in.
    private static let reach = 40

    init(_ document: Document) {
        self.document = document
        colourName = document.symbols.symbol(of: "color")
        groundName = document.symbols.symbol(of: "bgcolor")
        pictureName = document.symbols.symbol(of: "background")
    }

    /// The colour that an element gives its letters by an attribute.
    func colourOfLetters(_ node: NodeID) -> PageColour? {
        guard let colourName, groundName != nil, document.tag(node) == .font else { return nil }
        return value(colourName, of: node)
    }

    /// Whether the nearest ground around an element is known, by an attribute, and has that colour.
    func isGround(_ colour: PageColour, of node: NodeID) -> Bool {
        guard let groundName else { return false }
        var current: NodeID? = node
        for _ in 0..<Self.reach {
            guard let element = current else { return false }
            // A picture, or what a style says, may lie over it.
            if let pictureName, document.attributeRange(pictureName, of: element) != nil { return false }
            if element != node, document.attributeRange(Document.styleSymbol, of: element) != nil { return false }
            if let ground = value(groundName, of: element) { return ground == colour }
            current = document.parent(element)
        }
        return false
    }

    private func value(_ name: UInt32, of node: NodeID) -> PageColour? {
        document.attributeRange(name, of: node).flatMap { range in
            PageColour(document.arena[range].filter { $0 > 0x20 }.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 })
        }
    }
}
