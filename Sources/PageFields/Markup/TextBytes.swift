internal import TextPrimitives

extension StringProtocol {
    /// Without any of these characters and without white space at both ends.
    func trimmed(of characters: String) -> String {
        let unwanted = Array(characters.unicodeScalars)
        func isUnwanted(_ scalar: Unicode.Scalar) -> Bool {
            if scalar.value < 0x80 { return scalar.value <= 0x20 || unwanted.contains(scalar) }
            return unwanted.contains(scalar) || scalar.value >= 0x85 && scalar.properties.isWhitespace
        }
        var scalars = Substring(self).unicodeScalars
        while let first = scalars.first, isUnwanted(first) { scalars.removeFirst() }
        while let last = scalars.last, isUnwanted(last) { scalars.removeLast() }
        return String(scalars)
    }
}

/// Letters and their small forms, by ranges where a look into Unicode's tables can be spared.
enum FieldLetter {
    static func isLetterOrDigit(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: true
        case ..<0x80: false
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x391...0x3A1, 0x3A3...0x3E1, 0x400...0x481, 0x48A...0x52F, 0x5D0...0x5EA,
            0x620...0x64A, 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
            true
        // Dashes, quotation marks, dots and spaces of every script.
        case 0xA0...0xA9, 0xAB...0xB1, 0x2010...0x203F, 0x3000...0x3004, 0xFF08...0xFF0F: false
        default: Unicode.Scalar(scalar).map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
        }
    }

    /// The small letter, where it is one scalar that a rule tells; nil for those that need Unicode's tables.
    private static func small(_ scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x410...0x42F, 0x391...0x3A1, 0x3A3...0x3A9: scalar + 0x20
        case 0x400...0x40F: scalar + 0x50
        case ..<0xC0, 0xDF...0xFF, 0x430...0x45F, 0x5D0...0x64A, 0x3040...0x9FFF, 0xAC00...0xD7A3: scalar
        default: nil
        }
    }

    static func append(small scalar: UInt32, to bytes: inout [UInt8]) {
        if let small = small(scalar) {
            UTF8Scalars.append(small, to: &bytes)
        } else if let scalar = Unicode.Scalar(scalar) {
            bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        }
    }
}
