/// From the common forms of XPath to CSS, which is faster and easier to read. What CSS cannot say the same stays XPath.
struct XPathTranslator {
    /// A selector, and the attribute that the expression asks for at its end.
    struct Translation: Equatable {
        var selector: String
        var attribute: String?
    }

    private let text: [Character]
    private var position = 0

    /// The same elements as CSS, or nil.
    static func translate(_ expression: String) -> Translation? {
        var translator = XPathTranslator(text: Array(expression))
        var parts: [String] = []
        var attribute: String?
        repeat {
            translator.skipSpace()
            guard let path = translator.path(), attribute == nil || path.attribute == attribute else { return nil }
            parts.append(path.selector)
            attribute = path.attribute
            translator.skipSpace()
        } while translator.take("|")
        guard translator.position == translator.text.count else { return nil }
        if attribute != nil, parts.count > 1 { return nil }
        return Translation(selector: parts.joined(separator: ", "), attribute: attribute)
    }

    private init(text: [Character]) { self.text = text }

    private var current: Character? { position < text.count ? text[position] : nil }

    private mutating func skipSpace() { while current?.isWhitespace == true { position += 1 } }

    private mutating func take(_ word: String) -> Bool {
        let characters = Array(word)
        guard position + characters.count <= text.count, Array(text[position..<(position + characters.count)]) == characters else {
            return false
        }
        position += characters.count
        return true
    }

    // MARK: Paths

    private mutating func path() -> Translation? {
        var selector = ""
        var isFirst = true
        while true {
            let isDescendant: Bool
            if take("//") {
                isDescendant = true
                if take("descendant::") || take("descendant-or-self::") {}
            } else if take("/") {
                isDescendant = take("descendant::")
                // A path from the document: its first element is html.
                if isFirst, !isDescendant { guard peekName() == "html" else { return nil } }
            } else if isFirst {
                return nil
            } else {
                return Translation(selector: selector, attribute: nil)
            }
            skipSpace()
            if !isFirst, take("@") {
                guard let name = name(), !isDescendant, !selector.isEmpty else { return nil }
                return Translation(selector: selector, attribute: name)
            }
            guard let step = step() else { return nil }
            selector += isFirst ? step : isDescendant ? " " + step : " > " + step
            isFirst = false
        }
    }

    private func peekName() -> String {
        String(text[position...].prefix { $0.isLetter })
    }

    private mutating func name() -> String? {
        var name = ""
        while let character = current, character.isASCII, character.isLetter || character.isNumber || character == "-" || character == "_" {
            name.append(character)
            position += 1
        }
        return name.isEmpty ? nil : name
    }

    /// A name test with its predicates.
    private mutating func step() -> String? {
        var tag = "*"
        if !take("*") {
            guard let found = name(), current != "(", current != ":" else { return nil }
            tag = found.lowercased()
        }
        var tests = ""
        var hasTests = false
        skipSpace()
        while take("[") {
            skipSpace()
            if let place = place(tag) {
                // After other predicates a position counts what they left, which CSS cannot.
                guard !hasTests else { return nil }
                tests += place
            } else {
                guard let test = disjunction() else { return nil }
                tests += test
            }
            hasTests = true
            skipSpace()
            guard take("]") else { return nil }
            skipSpace()
        }
        return tag == "*" && hasTests ? (tests.isEmpty ? "*" : tests) : tag + tests
    }

    /// `[2]` and `[last()]` count elements of one name among siblings.
    private mutating func place(_ tag: String) -> String? {
        let start = position
        let digits = text[position...].prefix(while: \.isNumber)
        if !digits.isEmpty {
            position += digits.count
            skipSpace()
            if current == "]", let number = Int(String(digits)), number > 0 {
                return tag == "*" ? ":nth-child(\(number))" : ":nth-of-type(\(number))"
            }
        } else if take("last()") {
            skipSpace()
            if current == "]" { return tag == "*" ? ":last-child" : ":last-of-type" }
        }
        position = start
        return nil
    }

    // MARK: Predicates

    private mutating func disjunction() -> String? {
        guard let first = conjunction() else { return nil }
        var all = [first]
        while takeWord("or") {
            guard let next = conjunction() else { return nil }
            all.append(next)
        }
        return all.count == 1 ? first : ":is(" + all.joined(separator: ", ") + ")"
    }

    private mutating func conjunction() -> String? {
        guard var all = test() else { return nil }
        while takeWord("and") {
            guard let next = test() else { return nil }
            all += next
        }
        return all
    }

    private mutating func takeWord(_ word: String) -> Bool {
        let start = position
        skipSpace()
        if position > start || text[max(0, position - 1)] == ")", take(word), current.map({ $0.isWhitespace || $0 == "(" }) ?? false {
            skipSpace()
            return true
        }
        position = start
        return false
    }

    private mutating func test() -> String? {
        skipSpace()
        if take("(") {
            guard let inner = disjunction() else { return nil }
            skipSpace()
            return take(")") ? inner : nil
        }
        if take("not(") {
            guard let inner = disjunction() else { return nil }
            skipSpace()
            return take(")") ? ":not(\(inner))" : nil
        }
        if take("contains(") { return call { attribute, value in Self.compare(attribute, "*=", value) } }
        if take("starts-with(") { return call { attribute, value in Self.compare(attribute, "^=", value) } }
        if take("@") {
            guard let attribute = name()?.lowercased() else { return nil }
            skipSpace()
            if take("!=") {
                skipSpace()
                return literal().map { "[\(attribute)]:not(\(Self.compare(attribute, "=", $0) ?? "*"))" }
            }
            guard take("=") else { return "[\(attribute)]" }
            skipSpace()
            return literal().flatMap { Self.compare(attribute, "=", $0) }
        }
        return nil
    }

    /// The arguments of a call with an attribute and a text; `concat(' ', normalize-space(@class), ' ')` with a text in
    /// spaces asks for a class.
    private mutating func call(_ made: (String, String) -> String?) -> String? {
        skipSpace()
        var isPadded = false
        var attribute: String?
        if take("concat(") {
            skipSpace()
            guard literal() == " ", takeComma() else { return nil }
            let normalizes = take("normalize-space(")
            skipSpace()
            guard take("@") else { return nil }
            attribute = name()
            skipSpace()
            if normalizes { guard take(")") else { return nil } }
            guard takeComma(), literal() == " " else { return nil }
            skipSpace()
            guard take(")") else { return nil }
            isPadded = true
        } else if take("@") {
            attribute = name()
        }
        guard let attribute = attribute?.lowercased(), takeComma(), let value = literal() else { return nil }
        skipSpace()
        guard take(")") else { return nil }
        guard isPadded else { return made(attribute, value) }
        guard value.first == " ", value.last == " ", value.count > 2 else { return nil }
        let token = value.dropFirst().dropLast()
        guard !token.contains(where: \.isWhitespace) else { return nil }
        if attribute == "class", Self.isIdentifier(token) { return "." + token }
        return Self.compare(attribute, "~=", String(token))
    }

    private mutating func takeComma() -> Bool {
        skipSpace()
        guard take(",") else { return false }
        skipSpace()
        return true
    }

    private mutating func literal() -> String? {
        guard let quote = current, quote == "'" || quote == "\"" else { return nil }
        position += 1
        let value = text[position...].prefix { $0 != quote }
        position += value.count
        guard take(String(quote)) else { return nil }
        return String(value)
    }

    // MARK: CSS

    private static func compare(_ attribute: String, _ comparison: String, _ value: String) -> String? {
        guard !value.isEmpty else { return nil }
        if attribute == "id", comparison == "=", isIdentifier(value[...]) { return "#" + value }
        return "[\(attribute)\(comparison)\"\(escaped(value))\"]"
    }

    static func escaped(_ value: String) -> String {
        var text = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"", "\\": text += "\\" + String(scalar)
            case let scalar where scalar.value < 0x20: text += "\\" + String(scalar.value, radix: 16) + " "
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    static func isIdentifier(_ name: some StringProtocol) -> Bool {
        guard let first = name.unicodeScalars.first, !("0"..."9").contains(first), name != "-" else { return false }
        return name.unicodeScalars.allSatisfy { scalar in
            ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_"
        }
    }
}
