/// Finds comparisons of two sets of nodes in an expression: libxml2 compares each node of one with each of the other and counts it as
/// one operation.
struct XPathComparisons {
    /// Whether there is one of which both sides may have many nodes.
    let comparesSets: Bool

    /// - Complexity: O(n²) over the expression, which is short.
    init(_ expression: String) {
        let text = Self.withoutLiterals(Array(expression.utf8))
        comparesSets = text.indices.contains { index in
            guard Self.isOperator(text, index) else { return false }
            return Self.mayBeLarge(Self.left(of: index, in: text)) && Self.mayBeLarge(Self.right(of: index, in: text))
        }
    }

    /// Literals become `"`, so that nothing in them is taken for an operator.
    private static func withoutLiterals(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        var quote: UInt8 = 0
        for byte in bytes {
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else {
                if byte == 0x22 || byte == 0x27 { quote = byte }
                text.append(quote == 0 ? byte : 0x22)
            }
        }
        return text
    }

    /// `=`, `<` or `>`, the last byte of `!=`, the first of `<=`.
    private static func isOperator(_ text: [UInt8], _ index: Int) -> Bool {
        let isEqual = text[index] == 0x3D
        if isEqual, index > 0, text[index - 1] == 0x3C || text[index - 1] == 0x3E { return false }
        return isEqual || text[index] == 0x3C || text[index] == 0x3E
    }

    private static func isEdge(_ byte: UInt8) -> Bool {
        byte == 0x3D || byte == 0x3C || byte == 0x3E || byte == 0x21 || byte == 0x2C || byte == 0x7C
    }

    private static func left(of index: Int, in text: [UInt8]) -> ArraySlice<UInt8> {
        var start = index
        var depth = 0
        while start > 0 {
            let byte = text[start - 1]
            if byte == 0x29 || byte == 0x5D { depth += 1 }
            if byte == 0x28 || byte == 0x5B { depth -= 1 }
            if depth < 0 || (depth == 0 && start < index && isEdge(byte)) { break }
            start -= 1
        }
        return lastTerm(text[start..<index])
    }

    private static func right(of index: Int, in text: [UInt8]) -> ArraySlice<UInt8> {
        let start = index + 1 < text.count && text[index + 1] == 0x3D ? index + 2 : index + 1
        var end = start
        var depth = 0
        while end < text.count {
            let byte = text[end]
            if byte == 0x28 || byte == 0x5B { depth += 1 }
            if byte == 0x29 || byte == 0x5D { depth -= 1 }
            if depth < 0 || (depth == 0 && isEdge(byte)) { break }
            end += 1
        }
        return firstTerm(text[start..<end])
    }

    private static let conjunctions = [" and ", " or "].map { Array($0.utf8) }

    private static func lastTerm(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var start = text.startIndex
        for word in conjunctions {
            var rest = text
            while let found = rest.firstRange(of: word) {
                start = max(start, found.upperBound)
                rest = rest[found.upperBound...]
            }
        }
        return text[start...]
    }

    private static func firstTerm(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let end = conjunctions.compactMap { text.firstRange(of: $0)?.lowerBound }.min() ?? text.endIndex
        return text[..<end]
    }

    /// Whether an operand may be a set of many nodes: a path that leads to more than the node itself, its parents and an attribute.
    private static func mayBeLarge(_ operand: ArraySlice<UInt8>) -> Bool {
        let trimmed = operand.filter { $0 > 0x20 }
        guard let first = trimmed.first, first != 0x22, !(0x30...0x39).contains(first) else { return false }
        let text = String(decoding: trimmed, as: UTF8.self)
        // A function's value is a string, a number or a truth value; only id() gives nodes.
        if text.hasSuffix(")"), let open = text.firstIndex(of: "("), !text[..<open].contains(where: { "/[:@".contains($0) }) {
            return text.hasPrefix("id(") || open == text.startIndex
        }
        return !text.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { step in
            step == "." || step == ".." || step.hasPrefix("@") || step.hasPrefix("attribute::") || step.hasPrefix("self::")
                || step.hasPrefix("parent::")
        }
    }
}
