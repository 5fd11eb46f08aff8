/// A text that is no rule file, and where it stops being one.
public struct SourceError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The check that speaks: "yaml", "duplicate-key", "too-large", "too-deep", "anchor".
    public let check: String
    public let line: Int
    public let column: Int
    public let message: String
    public var description: String { "\(line):\(column): \(message)" }
}

/// From YAML to a `SourceTree`.
///
/// Rule files come from anywhere, so what makes YAML grow or hang is refused: anchors and aliases, deep nesting, large files.
public enum SourceReader {
    /// Bytes of one rule file.
    public static let largest = 8 << 20
    /// Values of one rule file.
    static let mostValues = 1_000_000
    /// Lists and mappings inside one another; a rule's conditions need about ten.
    static let deepest = 48

    /// - Throws: `SourceError` with the place.
    /// - Complexity: O(n) over the text.
    public static func read(_ source: String) throws(SourceError) -> SourceTree {
        guard source.utf8.count <= largest else {
            throw SourceError(check: "too-large", line: 1, column: 1, message: "a rule file may have at most \(largest) bytes")
        }
        let events = try YAMLEvents(source)
        let builder = SourceTreeBuilder()
        _ = try events.next()
        let first = try events.next()
        if case .streamEnd = first.kind { return builder.tree }
        try copy(try events.next(), of: events, to: builder, depth: 0)
        _ = try events.next()
        let last = try events.next()
        guard case .streamEnd = last.kind else {
            throw SourceError(
                check: "yaml", line: last.line, column: last.column,
                message: "but found another document expected a single document in the stream")
        }
        return builder.tree
    }

    private static func copy(_ event: YAMLEvents.Event, of events: YAMLEvents, to builder: SourceTreeBuilder, depth: Int)
        throws(SourceError)
    {
        guard depth <= deepest else {
            throw SourceError(
                check: "too-deep", line: event.line, column: event.column, message: "nested deeper than \(deepest) levels")
        }
        guard builder.count < mostValues else {
            throw SourceError(check: "too-large", line: event.line, column: event.column, message: "more than \(mostValues) values")
        }
        switch event.kind {
        case .scalar(let text, let style): builder.add(text, style, line: event.line, column: event.column)
        case .sequence:
            let group = builder.open(isMapping: false, line: event.line, column: event.column)
            while case let item = try events.next(), !item.isEnd { try copy(item, of: events, to: builder, depth: depth + 1) }
            builder.close(group)
        case .mapping:
            let group = builder.open(isMapping: true, line: event.line, column: event.column)
            var keys = MappingKeys()
            while case let key = try events.next(), !key.isEnd {
                keys.add(key)
                try copy(key, of: events, to: builder, depth: depth + 1)
                try copy(try events.next(), of: events, to: builder, depth: depth + 1)
            }
            if let error = keys.error { throw error }
            builder.close(group)
        default: throw SourceError(check: "yaml", line: event.line, column: event.column, message: "a value should stand here")
        }
    }
}

extension YAMLEvents.Event {
    fileprivate var isEnd: Bool { if case .end = kind { true } else { false } }
}

/// The keys of one mapping, of which none may stand twice.
private struct MappingKeys {
    private var places: [String: (line: Int, column: Int)] = [:]
    private var repeated: Set<String> = []

    mutating func add(_ key: YAMLEvents.Event) {
        guard case .scalar(let text, _) = key.kind else { return }
        if places[text] == nil { places[text] = (key.line, key.column) } else { repeated.insert(text) }
    }

    var error: SourceError? {
        let names = repeated.sorted()
        guard let first = names.first, let place = places[first] else { return nil }
        return SourceError(
            check: "duplicate-key", line: place.line, column: place.column,
            message: "the keys \(names.joined(separator: ", ")) stand twice")
    }
}
