internal import Yams

/// A text that is no rule file, and where it stops being one.
package struct SourceError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The check that speaks: "yaml", "duplicate-key", "too-large", "too-deep", "anchor".
    package let check: String
    package let line: Int
    package let column: Int
    package let message: String
    package var description: String { "\(line):\(column): \(message)" }
}

/// From YAML to a `SourceTree`. The only file that knows Yams.
///
/// Rule files come from anywhere, so what makes YAML grow or hang is refused: anchors and aliases (a kilobyte of them
/// can stand for a terabyte), deep nesting, large files.
package enum SourceReader {
    /// Bytes of one rule file.
    package static let largest = 8 << 20
    /// Values of one rule file.
    static let mostValues = 1_000_000
    /// Lists and mappings inside one another; a rule's conditions need about ten.
    static let deepest = 48

    /// - Throws: `SourceError` with the place.
    /// - Complexity: O(n) over the text.
    package static func read(_ source: String) throws(SourceError) -> SourceTree {
        guard source.utf8.count <= largest else {
            throw SourceError(check: "too-large", line: 1, column: 1, message: "a rule file may have at most \(largest) bytes")
        }
        if let place = anchor(in: source) {
            throw SourceError(
                check: "anchor", line: place.line, column: place.column,
                message: "anchors and aliases (& and *) are not taken in rule files; put the value in quotes if it is text")
        }
        let root: Node?
        do {
            // Without tag resolution: the values are read as text, and its regular expressions cost more than the rest.
            root = try Yams.compose(yaml: source, .basic)
        } catch let error as YamlError {
            throw syntaxError(error)
        } catch {
            throw SourceError(check: "yaml", line: 1, column: 1, message: "\(error)")
        }
        let builder = SourceTreeBuilder()
        do {
            if let root { try copy(root, to: builder, depth: 0) }
        } catch let error as SourceError {
            throw error
        } catch {
            throw SourceError(check: "yaml", line: 1, column: 1, message: "\(error)")
        }
        return builder.tree
    }

    private static func copy(_ node: Node, to builder: SourceTreeBuilder, depth: Int) throws {
        let (line, column) = (node.mark?.line ?? 1, node.mark?.column ?? 1)
        guard depth <= deepest else {
            throw SourceError(check: "too-deep", line: line, column: column, message: "nested deeper than \(deepest) levels")
        }
        guard builder.count < mostValues else {
            throw SourceError(check: "too-large", line: line, column: column, message: "more than \(mostValues) values")
        }
        switch node {
        case .scalar(let scalar): builder.add(scalar.string, style(scalar.style), line: line, column: column)
        case .sequence(let sequence):
            try builder.group(isMapping: false, line: line, column: column) {
                for item in sequence { try copy(item, to: builder, depth: depth + 1) }
            }
        case .mapping(let mapping):
            try builder.group(isMapping: true, line: line, column: column) {
                for (key, value) in mapping {
                    try copy(key, to: builder, depth: depth + 1)
                    try copy(value, to: builder, depth: depth + 1)
                }
            }
        case .alias: throw SourceError(check: "anchor", line: line, column: column, message: "aliases are not taken")
        }
    }

    private static func style(_ style: Node.Scalar.Style) -> SourceNode.Style {
        switch style {
        case .any, .plain: .plain
        case .singleQuoted: .singleQuoted
        case .doubleQuoted: .doubleQuoted
        case .literal: .literal
        case .folded: .folded
        }
    }

    private static func syntaxError(_ error: YamlError) -> SourceError {
        func plain(_ text: String) -> String { text.split(separator: "\n").joined(separator: " ") }
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let words = context.map { "\(problem) \($0.text)" } ?? problem
            return SourceError(check: "yaml", line: mark.line, column: mark.column, message: plain(words))
        case .duplicatedKeysInMapping(let keys, let context):
            return SourceError(
                check: "duplicate-key", line: context.mark.line, column: context.mark.column,
                message: "the keys \(keys.map { "\($0)" }.joined(separator: ", ")) stand twice")
        default: return SourceError(check: "yaml", line: 1, column: 1, message: plain("\(error)"))
        }
    }

    /// Where a plain value begins with `&` or `*`, which YAML takes for an anchor or an alias. Composing such a file
    /// first would build what the aliases stand for.
    private static func anchor(in source: String) -> (line: Int, column: Int)? {
        var line = 1
        var lineStart = source.startIndex
        var index = source.startIndex
        var quote: UInt8 = 0
        var last: UInt8 = 0x0A
        let bytes = source.utf8
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == 0x0A {
                line += 1
                lineStart = bytes.index(after: index)
            } else if quote != 0 {
                if byte == quote {
                    quote = 0
                } else if quote == 0x22, byte == 0x5C {
                    index = bytes.index(after: index); if index == bytes.endIndex { break }
                }
            } else if beginsValue(after: last) {
                if byte == 0x22 || byte == 0x27 { quote = byte }
                if byte == 0x23, last != 0x5B {
                    // A comment: its quotes and asterisks say nothing.
                    while index < bytes.endIndex, bytes[index] != 0x0A { index = bytes.index(after: index) }
                    last = 0x0A
                    continue
                }
                let next = bytes.index(after: index)
                if byte == 0x26 || byte == 0x2A, next < bytes.endIndex, isNameByte(bytes[next]), startsNode(bytes, index, lineStart) {
                    return (line, source.distance(from: lineStart, to: index) + 1)
                }
            }
            last = bytes[index]
            index = bytes.index(after: index)
        }
        return nil
    }

    private static func beginsValue(after byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x5B || byte == 0x7B || byte == 0x2C || byte == 0x09
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x5F || byte == 0x2D
    }

    /// Whether what stands before on the line is a key's colon, a list's hyphen, a bracket or nothing.
    private static func startsNode(_ bytes: String.UTF8View, _ index: String.Index, _ lineStart: String.Index) -> Bool {
        var position = index
        while position > lineStart {
            position = bytes.index(before: position)
            let byte = bytes[position]
            if byte == 0x20 || byte == 0x09 { continue }
            return byte == 0x3A || byte == 0x2D || byte == 0x5B || byte == 0x7B || byte == 0x2C || byte == 0x3F
        }
        return true
    }
}
