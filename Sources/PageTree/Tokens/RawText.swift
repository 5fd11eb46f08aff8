internal import TextPrimitives

/// Text that holds no tags: RCDATA, RAWTEXT, script data, PLAINTEXT (13.2.5.2 to 13.2.5.31).
extension Tokenizer {
    mutating func readPlaintext(_ input: Span<UInt8>) -> Bool {
        guard isLast else { return false }
        emitRaw(position, input.count, input)
        position = input.count
        return true
    }

    /// Reads up to the element's end tag; false when it has not come yet.
    mutating func readRawText(_ input: Span<UInt8>) -> Bool {
        let isScript = content == .script || content == .skippedScript
        guard let close = isScript ? endOfScript(input) : endTag(input, from: position) else {
            guard isLast else { return false }
            let unclosed = content
            if !isScript, sink.isRescued(unclosed: content) {
                content = .data
                return true
            }
            sink.note(.unclosedRawText)
            emit(upTo: input.count, as: unclosed, input)
            position = input.count
            return true
        }
        let kind = content
        content = .data
        emit(upTo: close, as: kind, input)
        position = close
        swallowsEndTag = kind == .skippedRawtext || kind == .skippedScript
        return true
    }

    private mutating func emit(upTo end: Int, as kind: ContentModel, _ input: Span<UInt8>) {
        switch kind {
        case .skippedRawtext, .skippedScript: sink.skipped(position..<end)
        case .rcdata: if end > position { emitDecoded(position, end, input, resolves: true, nulls: .replace) }
        default: emitRaw(position, end, input)
        }
    }

    private mutating func emitRaw(_ start: Int, _ end: Int, _ input: Span<UInt8>) {
        if end > start { emitDecoded(start, end, input, resolves: false, nulls: .replace) }
    }

    /// The place of the appropriate end tag, `</name` and what may follow a name.
    private func endTag(_ input: Span<UInt8>, from start: Int) -> Int? {
        var open = input.place(of: 0x3C, from: start)
        while open < input.count {
            if isTag(rawName, input, at: open, isEnd: true) { return open }
            open = input.place(of: 0x3C, from: open + 1)
        }
        return nil
    }

    /// Whether `<name` or `</name` stands at a place, with white space, `/` or `>` after it.
    private func isTag(_ name: [UInt8], _ input: Span<UInt8>, at open: Int, isEnd: Bool) -> Bool {
        let start = open + (isEnd ? 2 : 1)
        let end = start + name.count
        guard !name.isEmpty, end < input.count, !isEnd || input[open + 1] == 0x2F, PackedName.isStop(input[end], isAttribute: false) else {
            return false
        }
        for offset in name.indices where input[start + offset].lowercasedASCII != name[offset] { return false }
        return true
    }

    private static var script: [UInt8] { [0x73, 0x63, 0x72, 0x69, 0x70, 0x74] }

    /// The place of a script's end tag, which inside `<!-- <script> … </script> -->` is none.
    private mutating func endOfScript(_ input: Span<UInt8>) -> Int? {
        let name = Self.script
        guard !ignoresScriptEscapes else { return endTag(input, from: position) }
        var firstClose: Int?
        var isEscaped = false
        var isDoubleEscaped = false
        /// Where the dashes may begin that end an escape.
        var dashes = 0
        var cursor = position
        while true {
            let open = input.place(of: 0x3C, from: cursor)
            if isEscaped, let end = Self.endOfEscape(input, from: max(cursor, dashes + 2), upTo: open, dashes: dashes) {
                isEscaped = false
                isDoubleEscaped = false
                cursor = end
                continue
            }
            guard open < input.count else { break }
            cursor = open + 1
            if !isEscaped, input.hasWord("!--", at: open + 1) {
                isEscaped = true
                dashes = open + 2
                cursor = open + 4
            } else if isTag(isDoubleEscaped ? name : rawName, input, at: open, isEnd: true) {
                firstClose = firstClose ?? open
                if !isDoubleEscaped { return open }
                isDoubleEscaped = false
            } else if isEscaped, !isDoubleEscaped, isTag(name, input, at: open, isEnd: false) {
                isDoubleEscaped = true
            }
        }
        guard isLast, let firstClose, sink.isRescued(unclosed: .script) else { return nil }
        ignoresScriptEscapes = true
        return firstClose
    }

    /// The place after the first `-->` of which the `>` stands in `start..<end` and the dashes not before `dashes`.
    private static func endOfEscape(_ input: Span<UInt8>, from start: Int, upTo end: Int, dashes: Int) -> Int? {
        var close = input.place(of: 0x3E, from: start)
        while close < end {
            if close - 2 >= dashes, input[close - 1] == 0x2D, input[close - 2] == 0x2D { return close + 1 }
            close = input.place(of: 0x3E, from: close + 1)
        }
        return nil
    }
}
