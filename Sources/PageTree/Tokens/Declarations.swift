internal import TextPrimitives

/// Comments, document types and CDATA sections (13.2.5.41 to 13.2.5.71).
extension Tokenizer {
    /// What begins with `<!`.
    mutating func readDeclaration(_ input: Span<UInt8>) -> Bool {
        let start = position + 2
        // Nine bytes tell which it is.
        if !isLast, start + 7 > input.count { return false }
        if input.hasWord("--", at: start) { return readComment(input) }
        if input.hasWord("doctype", at: start) { return readDoctype(input) }
        if sink.allowsCDATA, input.hasWord("[cdata[", at: start), input[start + 1] == 0x43, input[start + 2] == 0x44,
            input[start + 3] == 0x41, input[start + 4] == 0x54, input[start + 5] == 0x41
        {
            return readCDATA(input, from: start + 7)
        }
        return readBogusComment(input, from: start)
    }

    private mutating func readComment(_ input: Span<UInt8>) -> Bool {
        let start = position + 4
        // "<!-->" and "<!--->" are whole comments.
        if start < input.count, input[start] == 0x3E { return comment(start..<start, next: start + 1, input) }
        if input.hasWord("->", at: start) { return comment(start..<start, next: start + 2, input) }
        var close = input.place(of: 0x3E, from: start)
        while close < input.count {
            if close >= start + 2, input[close - 1] == 0x2D, input[close - 2] == 0x2D {
                return comment(start..<(close - 2), next: close + 1, input)
            }
            if close >= start + 3, input[close - 1] == 0x21, input[close - 2] == 0x2D, input[close - 3] == 0x2D {
                return comment(start..<(close - 3), next: close + 1, input)
            }
            close = input.place(of: 0x3E, from: close + 1)
        }
        guard isLast else { return false }
        sink.note(.unclosedComment)
        var end = input.count
        if end - start >= 3, input[end - 1] == 0x21, input[end - 2] == 0x2D, input[end - 3] == 0x2D {
            end -= 3
        } else if end - start >= 2, input[end - 1] == 0x2D, input[end - 2] == 0x2D {
            end -= 2
        } else if end - start >= 1, input[end - 1] == 0x2D {
            end -= 1
        }
        return comment(start..<end, next: input.count, input)
    }

    private mutating func comment(_ content: Range<Int>, next: Int, _ input: Span<UInt8>) -> Bool {
        position = next
        sink.comment(content, input)
        return true
    }

    mutating func readBogusComment(_ input: Span<UInt8>, from start: Int) -> Bool {
        let close = input.place(of: 0x3E, from: start)
        if close == input.count {
            guard isLast else { return false }
            sink.note(.unclosedComment)
        }
        return comment(start..<close, next: min(close + 1, input.count), input)
    }

    private mutating func readCDATA(_ input: Span<UInt8>, from start: Int) -> Bool {
        var close = input.place(of: 0x3E, from: start + 2)
        while close < input.count, input[close - 1] != 0x5D || input[close - 2] != 0x5D { close = input.place(of: 0x3E, from: close + 1) }
        let isClosed = close < input.count
        guard isClosed || isLast else { return false }
        let end = isClosed ? close - 2 : input.count
        if !isClosed { sink.note(.unclosedComment) }
        position = isClosed ? close + 1 : input.count
        if end > start { emitDecoded(start, end, input, resolves: false, nulls: sink.nullHandling) }
        return true
    }

    // MARK: Document types

    private mutating func readDoctype(_ input: Span<UInt8>) -> Bool {
        // A ">" ends it even between quotes.
        let close = input.place(of: 0x3E, from: position + 9)
        guard close < input.count || isLast else { return false }
        var reader = DoctypeReader(input, (position + 9)..<close)
        reader.run()
        if close == input.count, !reader.hasRest { reader.token.forcesQuirks = true }
        sink.doctype(reader.token)
        position = min(close + 1, input.count)
        return true
    }
}

/// What stands between `<!DOCTYPE` and `>`.
private struct DoctypeReader {
    private let input: [UInt8]
    private var position = 0
    private let end: Int
    var token = DoctypeToken()
    /// Whether something stands after the system identifier, which is passed over.
    private(set) var hasRest = false

    init(_ input: Span<UInt8>, _ range: Range<Int>) {
        var bytes: [UInt8] = []
        bytes.append(input.extracting(range))
        self.input = bytes
        end = bytes.count
    }

    mutating func run() {
        skipSpace()
        guard position < end else {
            token.forcesQuirks = true
            return
        }
        token.name = text { !$0.isHTMLSpace }.map(\.lowercasedASCII)
        skipSpace()
        guard position < end else { return }
        if input.hasPrefix("public", at: position) {
            position += 6
            token.publicID = quoted()
            if token.publicID == nil || token.forcesQuirks { return token.forcesQuirks = true }
            skipSpace()
            guard position < end else { return }
            readSystemID()
        } else if input.hasPrefix("system", at: position) {
            position += 6
            readSystemID()
        } else {
            token.forcesQuirks = true
        }
    }

    private mutating func readSystemID() {
        token.systemID = quoted()
        if token.systemID == nil { token.forcesQuirks = true }
        skipSpace()
        hasRest = position < end
    }

    private mutating func skipSpace() {
        while position < end, input[position].isHTMLSpace { position += 1 }
    }

    /// Bytes while a condition holds, NUL replaced and line ends made one.
    private mutating func text(while isWanted: (UInt8) -> Bool) -> [UInt8] {
        var bytes: [UInt8] = []
        while position < end, isWanted(input[position]) {
            let byte = input[position]
            position += 1
            if byte == 0 {
                bytes += [0xEF, 0xBF, 0xBD]
            } else if byte == 0x0D {
                if position >= end || input[position] != 0x0A { bytes.append(0x0A) }
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }

    /// A quoted identifier; nil when there is none. One that is not closed forces quirks.
    private mutating func quoted() -> [UInt8]? {
        skipSpace()
        guard position < end, input[position] == 0x22 || input[position] == 0x27 else { return nil }
        let quote = input[position]
        position += 1
        let bytes = text { $0 != quote }
        if position < end { position += 1 } else { token.forcesQuirks = true }
        return bytes
    }
}
