internal import TextPrimitives

/// One fast pass over decoded HTML before libxml2 sees it: cuts what is not shown (script, style, svg, comments),
/// keeps JSON-LD, bounds what is hostile, and writes right what libxml2 2.9 would read wrong.
///
/// Of a news page's bytes 60 % are cut here, which halves the parser's time (181 pages, ../shared/evidence.md).
/// - Complexity: O(n) over the bytes; an end tag costs at most `PageCaps.depth` steps more.
struct MarkupScan {
    private let input: [UInt8]
    private let caps: PageCaps
    private(set) var output: [UInt8] = []
    private(set) var structuredData: [[UInt8]] = []
    private(set) var degradations: Set<Degradation> = []
    private var open: OpenElements
    private var elements = 0
    private var textOnly: Bool
    /// How many `<pre>` are open, by their tags.
    private var preformatted = 0
    private var attributes: AttributeScan
    /// Elements that have no end tag in the rest of the page: to look for it again each time would be quadratic.
    private var unclosed: Set<Tag> = []
    /// Whether what stands in `<noscript>` is read as markup, for a site whose `preprocess` reveals it.
    private let readsNoscript: Bool

    init(_ input: [UInt8], caps: PageCaps, keeping: AttributeFilter = .all, readsNoscript: Bool = false) {
        self.readsNoscript = readsNoscript
        self.input = input
        attributes = AttributeScan(input, caps: caps, keeping: keeping)
        self.caps = caps
        open = OpenElements(depth: caps.depth)
        textOnly = input.count > caps.markupBytes
        output.reserveCapacity(input.count / 2)
        if textOnly { degradations.insert(.markupCap) }
    }

    /// Runs the scan; afterwards `output` holds what the parser is to read.
    mutating func run() {
        var position = 0
        while let bracket = input.firstIndex(of: 0x3C, from: position) {
            copyText(position, bracket)
            position = markup(at: bracket)
        }
        copyText(position, input.count)
    }

    /// Whether `output` is free of tags, so that no parser is needed.
    var isTextOnly: Bool { input.count > caps.markupBytes }

    private mutating func markup(at bracket: Int) -> Int {
        guard bracket + 1 < input.count else {
            appendBracket()
            return input.count
        }
        switch input[bracket + 1] {
        case let byte where byte.isASCIILetter: return startTag(at: bracket)
        case 0x2F: return endTag(at: bracket)
        case 0x21: return declaration(at: bracket)
        case 0x3F: return skipPast(0x3E, from: bracket)
        default:
            appendBracket()
            return bracket + 1
        }
    }

    /// A `<` that begins no tag.
    private mutating func appendBracket() {
        if isTextOnly { output.append(0x3C) } else { emit("&lt;") }
    }

    // MARK: Declarations and comments

    private mutating func declaration(at bracket: Int) -> Int {
        guard input.hasPrefix("!--", at: bracket + 1) else { return skipPast(0x3E, from: bracket) }
        // "<!-->" and "<!--->" are whole comments (HTML Standard, 13.2.5.43).
        var position = bracket + 4
        if position < input.count, input[position] == 0x3E { return position + 1 }
        if input.hasPrefix("->", at: position) { return position + 2 }
        while let close = input.firstIndex(of: 0x3E, from: position) {
            if input[close - 1] == 0x2D, input[close - 2] == 0x2D, close - 2 >= bracket + 4 { return close + 1 }
            if input[close - 1] == 0x21, input[close - 2] == 0x2D, input[close - 3] == 0x2D, close - 3 >= bracket + 4 {
                return close + 1
            }
            position = close + 1
        }
        degradations.insert(.unclosedComment)
        return input.count
    }

    private mutating func skipPast(_ byte: UInt8, from start: Int) -> Int {
        if let found = input.firstIndex(of: byte, from: start) { return found + 1 }
        degradations.insert(.cutInTag)
        return input.count
    }

    // MARK: Tags

    private mutating func startTag(at bracket: Int) -> Int {
        let nameEnd = endOfName(from: bracket + 1)
        let tag = TagNames.lookup(input.span.extracting((bracket + 1)..<nameEnd))
        guard let end = attributes.run(from: nameEnd) else {
            degradations.insert(.cutInTag)
            return input.count
        }
        if let tag, let next = rawText(tag, bracket: bracket, contentStart: end) { return next }
        elements += 1
        if elements > caps.elements { textOnly = true; degradations.insert(.elementCap) }
        let isEmptyElement = input[end - 2] == 0x2F
        if textOnly { breakParagraph(at: tag); return end }
        if tag?.isVoid != true, !isEmptyElement, !open.open(tag ?? .text) {
            degradations.insert(.depthCap)
            breakParagraph(at: tag)
            return end
        }
        if tag == .pre { preformatted += 1 }
        if attributes.isOverCap { degradations.insert(.attributeCap) }
        if attributes.dropsSome {
            output.append(contentsOf: input[bracket..<nameEnd])
            for range in attributes.kept { output.append(0x20); output.append(contentsOf: input[range]) }
            if isEmptyElement { output.append(0x2F) }
            output.append(0x3E)
        } else {
            output.append(contentsOf: input[bracket..<end])
        }
        return end
    }

    private mutating func endTag(at bracket: Int) -> Int {
        guard bracket + 2 < input.count, input[bracket + 2].isASCIILetter else {
            return skipPast(0x3E, from: bracket)
        }
        let nameEnd = endOfName(from: bracket + 2)
        let tag = TagNames.lookup(input.span.extracting((bracket + 2)..<nameEnd))
        let next = skipPast(0x3E, from: nameEnd)
        if textOnly {
            breakParagraph(at: tag)
        } else if tag == .br {
            emit("<br>")
        } else if tag == .body || tag == .html {
            // Text after </body> belongs to the body; libxml2 closes both at the end by itself.
        } else if open.close(tag ?? .text) {
            if tag == .pre, preformatted > 0 { preformatted -= 1 }
            output.append(contentsOf: input[bracket..<nameEnd])
            output.append(0x3E)
        } else {
            breakParagraph(at: tag)
        }
        return next
    }

    private func endOfName(from start: Int) -> Int {
        var position = start
        while position < input.count {
            let byte = input[position]
            if byte.isHTMLSpace || byte == 0x2F || byte == 0x3E { break }
            position += 1
        }
        return position
    }

    /// A tag that is left out still parts the text before it from the text after it.
    private mutating func breakParagraph(at tag: Tag?) {
        if tag == .br || tag?.isBlock == true { emit("\u{2029}") }
    }

    // MARK: Elements whose content is not markup

    /// Cuts or escapes the content of a raw-text element; nil when `tag` is none.
    private mutating func rawText(_ tag: Tag, bracket: Int, contentStart: Int) -> Int? {
        switch tag {
        case .script:
            let close = endOfScript(from: contentStart)
            if isStructuredData(bracket, contentStart) {
                structuredData.append(Array(input[contentStart..<(close ?? input.count)]))
            }
            return afterRawText(close, mayRunToTheEnd: true)
        case .style: return afterRawText(input.firstTag("/style", from: contentStart), mayRunToTheEnd: true)
        case .title, .textarea:
            if unclosed.contains(tag) { return nil }
            guard let close = input.firstTag(tag == .title ? "/title" : "/textarea", from: contentStart) else {
                unclosed.insert(tag)
                return nil
            }
            if !textOnly { emit(tag == .title ? "<title>" : "<textarea>") }
            copyEscaped(contentStart, close)
            if !textOnly { emit(tag == .title ? "</title>" : "</textarea>") }
            return afterRawText(close, mayRunToTheEnd: false)
        case .noscript: return readsNoscript ? nil : cut("noscript", "/noscript", contentStart)
        case .iframe: return cut("iframe", "/iframe", contentStart)
        case .template: return cut("template", "/template", contentStart)
        case .svg: return cut("svg", "/svg", contentStart)
        default: return nil
        }
    }

    /// Where to go on after an element that ends at `close`. An unclosed script or style hides the rest of the page
    /// in every browser; we do the same and say so.
    private mutating func afterRawText(_ close: Int?, mayRunToTheEnd: Bool) -> Int? {
        if let close { return input.firstIndex(of: 0x3E, from: close).map { $0 + 1 } ?? input.count }
        guard mayRunToTheEnd else { return nil }
        degradations.insert(.unclosedRawText)
        return input.count
    }

    /// Cuts an element with its like inside; an unclosed one is not cut.
    private func cut(_ start: StaticString, _ end: StaticString, _ contentStart: Int) -> Int? {
        // A self-closed <svg/> has no content to cut.
        if input[contentStart - 2] == 0x2F { return contentStart }
        var depth = 1
        var position = contentStart
        while let bracket = input.firstIndex(of: 0x3C, from: position) {
            position = bracket + 1
            if input.hasPrefix(end, at: bracket + 1) {
                depth -= 1
                if depth == 0 { return input.firstIndex(of: 0x3E, from: bracket).map { $0 + 1 } ?? input.count }
            } else if input.hasPrefix(start, at: bracket + 1) {
                depth += 1
                if depth > caps.depth { return nil }
            }
        }
        return nil
    }

    /// The script's end tag, past one inside `<!-- <script> … </script> -->` (script data double escaped state).
    private func endOfScript(from start: Int) -> Int? {
        var position = start
        var scanned = start
        var isEscaped = false
        var isDoubleEscaped = false
        while let close = input.firstTag("/script", from: position) {
            var cursor = scanned
            while let bracket = input.firstIndex(of: 0x3C, from: cursor, upTo: close) {
                if input.hasPrefix("!--", at: bracket + 1) {
                    isEscaped = true
                } else if isEscaped, input.hasPrefix("script", at: bracket + 1) {
                    isDoubleEscaped = true
                }
                cursor = bracket + 1
            }
            if isEscaped, endsComment(scanned, close) { isEscaped = false; isDoubleEscaped = false }
            guard isDoubleEscaped else { return close }
            isDoubleEscaped = false
            scanned = close + 1
            position = close + 1
        }
        // A page that leaves the escape open would lose all its text: take the first end tag.
        return input.firstTag("/script", from: start)
    }

    private func endsComment(_ start: Int, _ end: Int) -> Bool {
        var cursor = start
        while let bracket = input.firstIndex(of: 0x3E, from: cursor, upTo: end) {
            if bracket >= 2, input[bracket - 1] == 0x2D, input[bracket - 2] == 0x2D { return true }
            cursor = bracket + 1
        }
        return false
    }

    private func isStructuredData(_ bracket: Int, _ contentStart: Int) -> Bool {
        var cursor = bracket
        while let plus = input.firstIndex(of: 0x2B, from: cursor, upTo: contentStart) {
            if input.hasPrefix("ld+json", at: plus - 2) { return true }
            cursor = plus + 1
        }
        return false
    }

    // MARK: Text

    private mutating func copyText(_ start: Int, _ end: Int) {
        if preformatted == 0, end - start > 1, input[start].isHTMLSpace, input[end - 1].isHTMLSpace,
            isWhiteSpace(start, end)
        {
            // Indentation between tags: libxml2 reads white space byte by byte, and no reader sees it.
            output.append(0x0A)
            return
        }
        var position = start
        while let ampersand = input.firstIndex(of: 0x26, from: position, upTo: end) {
            output.append(contentsOf: input[position..<ampersand])
            position = reference(at: ampersand, upTo: end)
        }
        if position < end { output.append(contentsOf: input[position..<end]) }
    }

    private func isWhiteSpace(_ start: Int, _ end: Int) -> Bool {
        for position in start..<end where !input[position].isHTMLSpace { return false }
        return true
    }

    private mutating func copyEscaped(_ start: Int, _ end: Int) {
        var position = start
        while let bracket = input.firstIndex(of: 0x3C, from: position, upTo: end) {
            copyText(position, bracket)
            appendBracket()
            position = bracket + 1
        }
        copyText(position, end)
    }

    /// Numbers are left to libxml2; names are written out here, since it knows only those of HTML 4.
    private mutating func reference(at ampersand: Int, upTo end: Int) -> Int {
        if isTextOnly {
            // No parser follows: what is written is the text itself.
            guard let (replacement, next) = CharacterReferences.decode(input, at: ampersand, upTo: end) else {
                output.append(0x26)
                return ampersand + 1
            }
            output.append(contentsOf: replacement.utf8)
            return next
        }
        if ampersand + 1 < end, input[ampersand + 1] == 0x23 {
            output.append(0x26)
            return ampersand + 1
        }
        guard let (replacement, next) = CharacterReferences.decode(input, at: ampersand, upTo: end) else {
            emit("&amp;")
            return ampersand + 1
        }
        switch replacement {
        case "<": emit("&lt;")
        case "&": emit("&amp;")
        default: output.append(contentsOf: replacement.utf8)
        }
        return next
    }

    private mutating func emit(_ text: StaticString) {
        unsafe output.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
