internal import TextPrimitives

/// Recursive descent over a selector's bytes; nesting is bounded.
struct SelectorParser {
    private let source: String
    private let bytes: [UInt8]
    private let textTest: @Sendable (String) throws -> any TextTest
    private var position = 0
    private var depth = 0
    private var compounds = 0

    /// Bytes of the longest selector, and compounds of one.
    private static let longest = 16 << 10
    private static let mostCompounds = 512

    init(_ source: String, textTest: @escaping @Sendable (String) throws -> any TextTest) {
        self.source = source
        self.textTest = textTest
        bytes = Array(source.utf8)
    }

    mutating func parse() throws(SelectorError) -> [Selector.Complex] {
        guard bytes.count <= Self.longest else { throw error("a selector may have at most \(Self.longest) bytes") }
        let list = try parseList(closing: nil)
        guard position == bytes.count else { throw error("unexpected “\(character)”") }
        return list
    }

    private func error(_ message: String) -> SelectorError {
        SelectorError(selector: source, message: message, offset: String(decoding: bytes[..<position], as: UTF8.self).count)
    }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// The character at the position, for messages.
    private var character: String { String(decoding: bytes[position...], as: UTF8.self).first.map(String.init) ?? "" }

    private mutating func skipSpace() -> Bool {
        let start = position
        while let byte = current, byte.isHTMLSpace { position += 1 }
        return position > start
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard current == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func parseList(closing: Unicode.Scalar?, relative: Bool = false) throws(SelectorError) -> [Selector.Complex] {
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

    private mutating func parseComplex(_ closing: Unicode.Scalar?, relative: Bool) throws(SelectorError) -> Selector.Complex {
        var combinator = Selector.Combinator.descendant
        if relative, let leading = takeCombinator() {
            combinator = leading
            _ = skipSpace()
        }
        var complex = Selector.Complex(parts: [Selector.Part(combinator, try parseCompound())])
        while true {
            let hadSpace = skipSpace()
            guard let byte = current, byte != UInt8(ascii: ","), closing.map({ byte != UInt8(ascii: $0) }) ?? true else { return complex }
            let next = takeCombinator()
            guard next != nil || hadSpace else { throw error("unexpected “\(character)”") }
            _ = skipSpace()
            complex.parts.append(Selector.Part(next ?? .descendant, try parseCompound()))
        }
    }

    private mutating func takeCombinator() -> Selector.Combinator? {
        if take(">") { return .child }
        if take("+") { return .next }
        return take("~") ? .later : nil
    }

    private mutating func parseCompound() throws(SelectorError) -> Selector.Compound {
        compounds += 1
        guard compounds <= Self.mostCompounds else { throw error("more than \(Self.mostCompounds) compounds") }
        var compound = Selector.Compound()
        let start = position
        if take("*") {
        } else if let byte = current, isNameStart(byte) {
            compound.tag = try parseName().lowercased()
        }
        while let byte = current {
            switch byte {
            case UInt8(ascii: "."):
                position += 1
                compound.classes.append(SymbolName(try parseName()))
            case UInt8(ascii: "#"):
                position += 1
                compound.identifier = SymbolName(try parseName())
            case UInt8(ascii: "["): compound.attributes.append(try parseAttribute())
            case UInt8(ascii: ":"): compound.pseudos.append(try parsePseudo())
            default:
                if position == start { throw error("expected a selector, found “\(character)”") }
                return compound
            }
        }
        if position == start { throw error("expected a selector") }
        return compound
    }

    private func isNameStart(_ byte: UInt8) -> Bool {
        (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == 0x5F || byte == 0x2D || byte == 0x5C || byte >= 0x80
    }

    /// A name; `\` takes the next character as it is, or one by its number (CSS Syntax, "consume an escaped code point").
    private mutating func parseName() throws(SelectorError) -> String {
        var name: [UInt8] = []
        while let byte = current {
            if byte == 0x5C, position + 1 < bytes.count {
                position += 1
                name += escaped()
            } else if isNameStart(byte) || (byte >= 0x30 && byte <= 0x39) {
                name.append(byte)
                position += 1
            } else {
                break
            }
        }
        guard !name.isEmpty else { throw error("expected a name") }
        return String(decoding: name, as: UTF8.self)
    }

    private mutating func escaped() -> [UInt8] {
        var value: UInt32 = 0
        var digits = 0
        while digits < 6, let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue {
            value = value << 4 | UInt32(digit)
            digits += 1
            position += 1
        }
        if digits > 0 {
            if let byte = current, byte.isHTMLSpace { position += 1 }
            return Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
        }
        defer { position += 1 }
        return [bytes[position]]
    }

    private mutating func parseAttribute() throws(SelectorError) -> Selector.AttributeTest {
        position += 1
        _ = skipSpace()
        let name = SymbolName(try parseName().lowercased())
        _ = skipSpace()
        if take("]") { return .init(name: name, comparison: .exists, value: [], ignoresCase: false) }
        let comparison = try parseOperator()
        _ = skipSpace()
        let value = try parseValue()
        _ = skipSpace()
        let ignoresCase = take("i") || take("I")
        if !ignoresCase { _ = take("s") }
        _ = skipSpace()
        guard take("]") else { throw error("expected “]”") }
        return .init(
            name: name, comparison: comparison, value: Array((ignoresCase ? value.lowercased() : value).utf8), ignoresCase: ignoresCase)
    }

    private mutating func parseOperator() throws(SelectorError) -> Selector.AttributeTest.Operator {
        if take("=") { return .equals }
        let operators: [UInt8: Selector.AttributeTest.Operator] = [
            UInt8(ascii: "~"): .includes, UInt8(ascii: "|"): .dash, UInt8(ascii: "^"): .prefix, UInt8(ascii: "$"): .suffix,
            UInt8(ascii: "*"): .contains,
        ]
        guard let byte = current, let found = operators[byte] else { throw error("expected an operator or “]”") }
        position += 1
        guard take("=") else { throw error("expected “=”") }
        return found
    }

    private mutating func parseValue() throws(SelectorError) -> String {
        guard let quote = current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return try parseName() }
        position += 1
        var value: [UInt8] = []
        while let byte = current, byte != quote {
            if byte == 0x5C, position + 1 < bytes.count {
                position += 1
                value += escaped()
            } else {
                value.append(byte)
                position += 1
            }
        }
        guard current == quote else { throw error("the string has no end") }
        position += 1
        return String(decoding: value, as: UTF8.self)
    }

    // MARK: Pseudo-classes

    private mutating func parsePseudo() throws(SelectorError) -> Selector.Pseudo {
        position += 1
        let start = position
        let name = try parseName().lowercased()
        switch name {
        case "first-child": return .nthChild(step: 0, offset: 1, fromEnd: false, ofType: false)
        case "last-child": return .nthChild(step: 0, offset: 1, fromEnd: true, ofType: false)
        case "first-of-type": return .nthChild(step: 0, offset: 1, fromEnd: false, ofType: true)
        case "last-of-type": return .nthChild(step: 0, offset: 1, fromEnd: true, ofType: true)
        case "only-child": return .onlyChild(ofType: false)
        case "only-of-type": return .onlyChild(ofType: true)
        case "empty": return .empty
        case "root": return .root
        case "not", "is", "where", "has", "has-text", "nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type": break
        default:
            position = start
            throw error("unknown pseudo-class “:\(name)”")
        }
        guard take("(") else { throw error("expected “(”") }
        switch name {
        case "not": return .not(try parseList(closing: ")"))
        case "has": return .has(try parseList(closing: ")", relative: true))
        case "has-text": return .hasText(try parseTextTest())
        case "is", "where": return .matches(try parseList(closing: ")"))
        default:
            return try parseNth(fromEnd: name.hasPrefix("nth-last"), ofType: name.hasSuffix("of-type"))
        }
    }

    /// What `:has-text()` holds: to the bracket that closes it; of a `/pattern/`, to the one after its last slash.
    private mutating func parseTextTest() throws(SelectorError) -> any TextTest {
        let start = position
        var open = 1
        var isEscaped = false
        let isPattern = current == UInt8(ascii: "/")
        var inPattern = isPattern
        if isPattern { position += 1 }
        while let byte = current {
            if isEscaped {
                isEscaped = false
            } else if byte == 0x5C {
                isEscaped = true
            } else if isPattern, byte == UInt8(ascii: "/") {
                inPattern.toggle()
            } else if !inPattern, byte == UInt8(ascii: "(") {
                open += 1
            } else if !inPattern, byte == UInt8(ascii: ")") {
                open -= 1
                if open == 0 { break }
            }
            position += 1
        }
        guard current == UInt8(ascii: ")") else { throw error("expected “)”") }
        let inner = String(decoding: bytes[start..<position], as: UTF8.self)
        position += 1
        do {
            return try textTest(inner)
        } catch {
            position = start
            throw self.error("\(error)")
        }
    }

    private mutating func parseNth(fromEnd: Bool, ofType: Bool) throws(SelectorError) -> Selector.Pseudo {
        let start = position
        var text = ""
        while let byte = current, byte != UInt8(ascii: ")") {
            if !byte.isHTMLSpace { text.unicodeScalars.append(Unicode.Scalar(byte)) }
            position += 1
        }
        guard take(")") else { throw error("expected “)”") }
        text = text.lowercased()
        func made(_ step: Int, _ offset: Int) -> Selector.Pseudo { .nthChild(step: step, offset: offset, fromEnd: fromEnd, ofType: ofType) }
        if text == "odd" { return made(2, 1) }
        if text == "even" { return made(2, 0) }
        if let offset = Int(text), offset.magnitude < 1 << 30 { return made(0, offset) }
        let parts = text.split(separator: "n", omittingEmptySubsequences: false)
        if parts.count == 2 {
            let step = parts[0].isEmpty || parts[0] == "+" ? 1 : parts[0] == "-" ? -1 : Int(parts[0])
            let offset = parts[1].isEmpty ? 0 : Int(parts[1])
            if let step, let offset, step.magnitude < 1 << 30, offset.magnitude < 1 << 30 { return made(step, offset) }
        }
        position = start
        throw error("expected an+b, odd or even")
    }
}
