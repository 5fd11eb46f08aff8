/// Searching and cutting of text by the bytes of its UTF-8. The standard library compares characters by their canonical
/// equivalence, which takes many times as long and says nothing more of marks and words like these.
extension StringProtocol {
    /// The first place of a text, byte by byte.
    func byteRange(of needle: String) -> Range<String.Index>? {
        let (bytes, wanted) = (Array(utf8), Array(needle.utf8))
        guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
        var position = 0
        while position + wanted.count <= bytes.count {
            if bytes[position] == first, bytes[position..<(position + wanted.count)].elementsEqual(wanted) {
                let start = utf8.index(startIndex, offsetBy: position)
                return start..<utf8.index(start, offsetBy: wanted.count)
            }
            position += 1
        }
        return nil
    }

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
    enum Kind { case letter, digit, other }

    static func kind(_ scalar: Unicode.Scalar) -> Kind {
        switch scalar.value {
        case 0x61...0x7A, 0x41...0x5A: return .letter
        case 0x30...0x39: return .digit
        case ..<0x80: return .other
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x400...0x481, 0x48A...0x52F, 0x5D0...0x5EA, 0x620...0x64A, 0x4E00...0x9FFF,
            0xAC00...0xD7A3:
            return .letter
        default: return scalar.properties.isAlphabetic ? .letter : scalar.properties.numericType != nil ? .digit : .other
        }
    }

    /// The small letter, where it is one scalar that a rule tells; nil for those that need Unicode's tables.
    static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x410...0x42F, 0x391...0x3A1, 0x3A3...0x3A9: Unicode.Scalar(scalar.value + 0x20)
        case 0x400...0x40F: Unicode.Scalar(scalar.value + 0x50)
        case ..<0xC0, 0xDF...0xFF, 0x430...0x45F, 0x5D0...0x64A, 0x3040...0x9FFF, 0xAC00...0xD7A3: scalar
        default: nil
        }
    }

    static func append(small scalar: Unicode.Scalar, to text: inout String.UnicodeScalarView) {
        if let small = small(scalar) {
            text.append(small)
        } else {
            text.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
    }
}
