internal import CYAML

/// What libyaml says of a text, one event after another. The only file that knows libyaml.
///
/// Values are read as text, whatever YAML would take them for; anchors and aliases are refused where they stand, before anything is
/// built of them: a kilobyte of them can stand for a terabyte.
@safe final class YAMLEvents {
    struct Event {
        enum Kind {
            case scalar(String, SourceNode.Style)
            case sequence, mapping, end
            case documentStart, documentEnd, streamStart, streamEnd
        }

        let kind: Kind
        let line: Int
        let column: Int
    }

    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let text: UnsafeMutablePointer<UInt8>

    /// - Throws: `SourceError` when there is no memory.
    init(_ source: String) throws(SourceError) {
        let bytes = Array(source.utf8)
        // libyaml reads from this address until it is deleted.
        unsafe text = .allocate(capacity: max(1, bytes.count))
        for (index, byte) in bytes.enumerated() { unsafe text[index] = byte }
        unsafe parser = .allocate(capacity: 1)
        unsafe parser.initialize(to: yaml_parser_t())
        guard unsafe yaml_parser_initialize(parser) == 1 else {
            throw SourceError(check: "yaml", line: 1, column: 1, message: "no memory")
        }
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        unsafe yaml_parser_set_input_string(parser, text, bytes.count)
    }

    deinit {
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
        unsafe text.deallocate()
    }

    /// - Throws: `SourceError` with the place.
    func next() throws(SourceError) -> Event {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw failure }
        defer { unsafe yaml_event_delete(&event) }
        let line = unsafe Int(event.start_mark.line) + 1
        let column = unsafe Int(event.start_mark.column) + 1
        var hasAnchor = false
        let kind: Event.Kind
        switch unsafe event.type {
        case YAML_SCALAR_EVENT:
            unsafe hasAnchor = event.data.scalar.anchor != nil
            let value = unsafe UnsafeBufferPointer(start: event.data.scalar.value, count: event.data.scalar.length)
            kind = unsafe .scalar(String(decoding: value, as: UTF8.self), Self.style(event.data.scalar.style))
        case YAML_SEQUENCE_START_EVENT:
            unsafe hasAnchor = event.data.sequence_start.anchor != nil
            kind = .sequence
        case YAML_MAPPING_START_EVENT:
            unsafe hasAnchor = event.data.mapping_start.anchor != nil
            kind = .mapping
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: kind = .end
        case YAML_DOCUMENT_START_EVENT: kind = .documentStart
        case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
        case YAML_STREAM_START_EVENT: kind = .streamStart
        case YAML_ALIAS_EVENT: throw Self.anchor(line, column)
        default: kind = .streamEnd
        }
        if hasAnchor { throw Self.anchor(line, column) }
        return Event(kind: kind, line: line, column: column)
    }

    private static func anchor(_ line: Int, _ column: Int) -> SourceError {
        SourceError(
            check: "anchor", line: line, column: column,
            message: "anchors and aliases (& and *) are not taken in rule files; put the value in quotes if it is text")
    }

    private static func style(_ style: yaml_scalar_style_t) -> SourceNode.Style {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE: .literal
        case YAML_FOLDED_SCALAR_STYLE: .folded
        default: .plain
        }
    }

    private var failure: SourceError {
        let state = unsafe parser.pointee
        let problem = unsafe state.problem.map { unsafe String(cString: $0) } ?? "no memory"
        let context = unsafe state.context.map { unsafe String(cString: $0) }
        // A text that begins with & or * and goes on as no name does.
        if let context, context == "while scanning an anchor" || context == "while scanning an alias" {
            return unsafe Self.anchor(Int(state.context_mark.line) + 1, Int(state.context_mark.column) + 1)
        }
        let isRead = unsafe state.error == YAML_READER_ERROR
        let mark = unsafe isRead ? state.mark : state.problem_mark
        return SourceError(
            check: "yaml", line: Int(mark.line) + 1, column: Int(mark.column) + 1,
            message: context.map { "\(problem) \($0)" } ?? problem)
    }
}
