/// Recursive descent over a selector's characters; nesting is bounded.
struct SelectorParser {
    private let source: String
    private let characters: [Character]
    private var position = 0
    private var depth = 0

    init(_ source: String) {
        self.source = source
        characters = Array(source)
    }

    mutating func parse() throws(SelectorError) -> [Selector.Complex] {
        let list = try parseList(closing: nil)
        guard position == characters.count else { throw error("unexpected “\(characters[position])”") }
        return list
    }

    private func error(_ message: String) -> SelectorError {
        SelectorError(selector: source, message: message, offset: position)
    }

    private var current: Character? { position < characters.count ? characters[position] : nil }

    private mutating func skipSpace() -> Bool {
        let start = position
        while let character = current, character.isWhitespace { position += 1 }
        return position > start
    }

    private mutating func take(_ character: Character) -> Bool {
        guard current == character else { return false }
        position += 1
        return true
    }

    private mutating func parseList(closing: Character?, relative: Bool = false) throws(SelectorError) -> [Selector.Complex] {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 16 else { throw error("nested too deep") }
        var list: [Selector.Complex] = []
        repeat {
            _ = skipSpace()
            list.append(try parseComplex(closing, relative: relative))
            _ = skipSpace()
        } while take(",")
        if let closing, !take(closing) { throw error("expected “\(closing)”") }
        return list
    }

    private mutating func parseComplex(_ closing: Character?, relative: Bool) throws(SelectorError) -> Selector.Complex {
        var combinator = Selector.Combinator.descendant
        if relative, let leading = takeCombinator() {
            combinator = leading
            _ = skipSpace()
        }
        var complex = Selector.Complex(parts: [(combinator, try parseCompound())])
        while true {
            let hadSpace = skipSpace()
            guard let character = current, character != ",", character != closing else { return complex }
            let next = takeCombinator()
            guard next != nil || hadSpace else { throw error("unexpected “\(character)”") }
            _ = skipSpace()
            complex.parts.append((next ?? .descendant, try parseCompound()))
        }
    }

    private mutating func takeCombinator() -> Selector.Combinator? {
        if take(">") { return .child }
        if take("+") { return .next }
        return take("~") ? .later : nil
    }

    private mutating func parseCompound() throws(SelectorError) -> Selector.Compound {
        var compound = Selector.Compound()
        let start = position
        if take("*") {
        } else if let character = current, isNameStart(character) {
            compound.tag = try parseName().lowercased()
        }
        while let character = current {
            switch character {
            case ".":
                position += 1
                compound.classes.append(try parseName())
            case "#":
                position += 1
                compound.identifier = try parseName()
            case "[": compound.attributes.append(try parseAttribute())
            case ":": compound.pseudos.append(try parsePseudo())
            default:
                if position == start { throw error("expected a selector, found “\(character)”") }
                return compound
            }
        }
        if position == start { throw error("expected a selector") }
        return compound
    }

    private func isNameStart(_ character: Character) -> Bool {
        character.isLetter || character == "_" || character == "-" || character == "\\" || !character.isASCII
    }

    private mutating func parseName() throws(SelectorError) -> String {
        var name = ""
        while let character = current {
            if character == "\\", position + 1 < characters.count {
                name.append(characters[position + 1])
                position += 2
            } else if isNameStart(character) || character.isNumber {
                name.append(character)
                position += 1
            } else {
                break
            }
        }
        guard !name.isEmpty else { throw error("expected a name") }
        return name
    }

    private mutating func parseAttribute() throws(SelectorError) -> Selector.AttributeTest {
        position += 1
        _ = skipSpace()
        let name = try parseName().lowercased()
        _ = skipSpace()
        if take("]") { return .init(name: name, comparison: .exists, value: "", ignoresCase: false) }
        let comparison = try parseOperator()
        _ = skipSpace()
        let value = try parseValue()
        _ = skipSpace()
        let ignoresCase = take("i") || take("I")
        if !ignoresCase { _ = take("s") }
        _ = skipSpace()
        guard take("]") else { throw error("expected “]”") }
        return .init(name: name, comparison: comparison, value: value, ignoresCase: ignoresCase)
    }

    private mutating func parseOperator() throws(SelectorError) -> Selector.AttributeTest.Operator {
        if take("=") { return .equals }
        let operators: [Character: Selector.AttributeTest.Operator] = [
            "~": .includes, "|": .dash, "^": .prefix, "$": .suffix, "*": .contains,
        ]
        guard let character = current, let found = operators[character] else { throw error("expected an operator or “]”") }
        position += 1
        guard take("=") else { throw error("expected “=”") }
        return found
    }

    private mutating func parseValue() throws(SelectorError) -> String {
        guard let quote = current, quote == "\"" || quote == "'" else { return try parseName() }
        position += 1
        var value = ""
        while let character = current, character != quote {
            if character == "\\", position + 1 < characters.count { position += 1 }
            value.append(characters[position])
            position += 1
        }
        guard take(quote) else { throw error("the string has no end") }
        return value
    }

    private mutating func parsePseudo() throws(SelectorError) -> Selector.Pseudo {
        position += 1
        let start = position
        let name = try parseName().lowercased()
        switch name {
        case "first-child": return .nthChild(step: 0, offset: 1, fromEnd: false)
        case "last-child": return .nthChild(step: 0, offset: 1, fromEnd: true)
        case "only-child": return .onlyChild
        case "first-of-type": return .firstOfType
        case "empty": return .empty
        case "not", "is", "where", "has", "nth-child", "nth-last-child": break
        default:
            position = start
            throw error("unknown pseudo-class “:\(name)”")
        }
        guard take("(") else { throw error("expected “(”") }
        switch name {
        case "not": return .not(try parseList(closing: ")"))
        case "has": return .has(try parseList(closing: ")", relative: true))
        case "nth-child", "nth-last-child": return try parseNth(fromEnd: name == "nth-last-child")
        default: return .matches(try parseList(closing: ")"))
        }
    }

    private mutating func parseNth(fromEnd: Bool) throws(SelectorError) -> Selector.Pseudo {
        let start = position
        var text = ""
        while let character = current, character != ")" {
            if !character.isWhitespace { text.append(character.lowercased()) }
            position += 1
        }
        guard take(")") else { throw error("expected “)”") }
        if text == "odd" { return .nthChild(step: 2, offset: 1, fromEnd: fromEnd) }
        if text == "even" { return .nthChild(step: 2, offset: 0, fromEnd: fromEnd) }
        if let offset = Int(text) { return .nthChild(step: 0, offset: offset, fromEnd: fromEnd) }
        let parts = text.split(separator: "n", omittingEmptySubsequences: false)
        if parts.count == 2 {
            let step = parts[0].isEmpty || parts[0] == "+" ? 1 : parts[0] == "-" ? -1 : Int(parts[0])
            let offset = parts[1].isEmpty ? 0 : Int(parts[1])
            if let step, let offset { return .nthChild(step: step, offset: offset, fromEnd: fromEnd) }
        }
        position = start
        throw error("expected an+b, odd or even")
    }
}
