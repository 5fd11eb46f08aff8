internal import TextPrimitives

/// Files that servers send beside pages and that begin with nothing of their own: style sheets, scripts, data as letters. They are told
/// by what most of their bytes are, which no prose has.
enum CodeFormat {
    /// Bytes of the shortest file of which something is said.
    private static let fewest = 200

    /// - Parameter head: UTF-8 from the first character that shows.
    /// - Complexity: O(n).
    static func name(of head: ArraySlice<UInt8>) -> String? {
        guard head.count >= fewest, !holdsPage(head) else { return nil }
        if isBase64(head) { return "Base64 data" }
        guard head.contains(UInt8(ascii: "{")) else { return nil }
        if isStyleSheet(head) { return "style sheet" }
        return isCode(head) ? "source code" : nil
    }

    /// A page may begin with what went wrong on the server.
    private static func holdsPage(_ head: ArraySlice<UInt8>) -> Bool {
        let tags = ["!doctype", "html", "head", "body", "script"].map { Array($0.utf8) }
        return head.indices.contains { open in head[open] == 0x3C && tags.contains { FormSniffer.isWord($0, head, at: open + 1) } }
    }

    // MARK: Data

    /// Letters and digits of RFC 4648 without a space, in lines of 40 and more, the last apart.
    private static func isBase64(_ head: ArraySlice<UInt8>) -> Bool {
        func isDigit(_ byte: UInt8) -> Bool { byte.isASCIIAlphanumeric || byte == 0x2B || byte == 0x2F || byte == 0x2D || byte == 0x5F }
        let lines = head.split { $0 == 0x0A || $0 == 0x0D }
        return lines.dropLast().allSatisfy { $0.count >= 40 && $0.allSatisfy(isDigit) }
            && lines.last?.allSatisfy { isDigit($0) || $0 == 0x3D } == true
            && head.contains { $0 >= 0x41 && $0 <= 0x5A } && head.contains { $0 >= 0x61 && $0 <= 0x7A }
            && head.contains(where: \.isASCIIDigit)
    }

    // MARK: Style sheets

    /// Blocks in braces of nothing but declarations, and no sentence between them (CSS Syntax Module Level 3). Examples of JSON in a manual
    /// have names in quotes.
    private static func isStyleSheet(_ head: ArraySlice<UInt8>) -> Bool {
        var (depth, blocks, declarations, others) = (0, 0, 0, 0)
        var (inside, outside) = (0, 0)
        /// Of what is read of a declaration.
        var (hasName, hasColon, hasMore) = (false, false, false)
        var scanner = CodeScanner(head)
        while let byte = scanner.next() {
            guard byte > 0x20 else {
                if depth == 0, scanner.last == UInt8(ascii: ".") { return false }
                continue
            }
            if depth > 0 { inside += 1 } else { outside += 1 }
            switch byte {
            case UInt8(ascii: "{"):
                depth += 1
                blocks += 1
                (hasName, hasColon, hasMore) = (false, false, false)
            case UInt8(ascii: ";"), UInt8(ascii: "}"):
                if depth > 0, hasName || hasMore { if hasColon { declarations += 1 } else { others += 1 } }
                (hasName, hasColon, hasMore) = (false, false, false)
                if byte == UInt8(ascii: "}") { depth -= 1 }
                if depth < 0 { return false }
            case UInt8(ascii: ":"):
                hasColon = hasColon || hasName && !hasMore
                hasMore = true
            case _ where byte.isASCIIAlphanumeric || "-_*$@".utf8.contains(byte): hasName = true
            default: hasMore = true
            }
        }
        return blocks >= 3 && declarations >= 3 && others * 10 <= declarations && outside <= 3 * inside
    }

    // MARK: Code

    /// Of the signs that a program is held together by one in eight of all bytes that show, as in minified scripts (one in four), or seven
    /// of ten lines that end as statements do. Of 300 scripts, half of them data, 89 are told; of 1,800 texts and manuals none.
    private static func isCode(_ head: ArraySlice<UInt8>) -> Bool {
        var (shown, braces, parentheses, others) = (0, 0, 0, 0)
        var lines = CodeLines()
        var scanner = CodeScanner(head)
        while let byte = scanner.next() {
            if byte == 0x0A { lines.end() }
            guard byte > 0x20 else { continue }
            lines.add(byte)
            shown += 1
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "}"): braces += 1
            case UInt8(ascii: "("), UInt8(ascii: ")"): parentheses += 1
            case UInt8(ascii: ";"), UInt8(ascii: "="): others += 1
            default: break
            }
        }
        lines.end()
        return lines.areCode
            || (braces + parentheses + others) * 8 >= shown && min(braces, parentheses) * 100 >= shown && braces >= 4
    }
}

/// How the lines of a text begin and end.
private struct CodeLines {
    private var all = 0
    private var statements = 0
    private var semicolons = 0
    private var braces = 0
    private var calls = 0
    /// Of the line that is read.
    private var first: (UInt8, UInt8)?
    private var last: UInt8 = 0
    private var hasCall = false

    /// A byte that shows.
    mutating func add(_ byte: UInt8) {
        if first == nil { first = (byte, 0) } else if first?.1 == 0 { first?.1 = byte }
        last = byte
        hasCall = hasCall || byte == UInt8(ascii: "(")
    }

    mutating func end() {
        guard let (begin, next) = first else { return }
        let isRemark = begin == UInt8(ascii: "/") && next == begin
        all += 1
        if isRemark || ";{},()".utf8.contains(last) { statements += 1 }
        if last == UInt8(ascii: ";") { semicolons += 1 }
        if begin == UInt8(ascii: "}") || last == UInt8(ascii: "{") { braces += 1 }
        if hasCall, !isRemark { calls += 1 }
        (first, last, hasCall) = (nil, 0, false)
    }

    var areCode: Bool {
        all >= 10 && statements * 10 >= all * 7 && semicolons * 20 >= all * 3 && braces * 10 >= all && calls * 5 >= all
    }
}

/// The bytes of code without its comments in `/* */` and without what stands in quotes on one line.
private struct CodeScanner {
    private let bytes: ArraySlice<UInt8>
    private var position: Int
    /// The byte before the one that was given last, as it stands in the text.
    private(set) var last: UInt8 = 0

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    mutating func next() -> UInt8? {
        while position < bytes.endIndex {
            let byte = bytes[position]
            last = position > bytes.startIndex ? bytes[position - 1] : 0
            position += 1
            switch byte {
            case UInt8(ascii: "/") where position < bytes.endIndex && bytes[position] == UInt8(ascii: "*"): skipComment()
            case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString(byte)
            default: return byte
            }
        }
        return nil
    }

    private mutating func skipComment() {
        var place = position + 1
        while place + 1 < bytes.endIndex {
            if bytes[place] == UInt8(ascii: "*"), bytes[place + 1] == UInt8(ascii: "/") {
                position = place + 2
                return
            }
            place += 1
        }
        position = bytes.endIndex
    }

    /// A quotation mark without another on its line is an apostrophe.
    private mutating func skipString(_ quote: UInt8) {
        var place = position
        while place < bytes.endIndex, bytes[place] != 0x0A {
            if bytes[place] == quote {
                position = place + 1
                return
            }
            place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
        }
    }
}
