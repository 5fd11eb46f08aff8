internal import TextPrimitives

/// Makes JSON of what pages write into `<script type="application/ld+json">`: comment and CDATA marks around it, raw line
/// feeds in strings, commas before a closing bracket and two in a row, escapes that JSON does not know, names without
/// quotation marks, strings between apostrophes or between a printer's quotation marks, a semicolon at the end, several values one after another, and a text that
/// is cut off. What is in order comes through as it is.
struct JSONRepair {
    private let input: ArraySlice<UInt8>
    private var output: [UInt8] = []
    /// Brackets that are open, as the bytes that close them.
    private var open: [UInt8] = []

    /// Where the value ended that was copied.
    private var end = 0

    /// The first value of a text. - Complexity: O(n).
    static func repaired(_ bytes: [UInt8]) -> [UInt8] { values(bytes, most: 1).first ?? [] }

    /// The values of a text, which some pages write one after another. - Complexity: O(n).
    static func values(_ bytes: [UInt8], most: Int = 16) -> [[UInt8]] {
        var values: [[UInt8]] = []
        var rest = core(of: withoutReferences(bytes))
        while values.count < most, !rest.isEmpty {
            var repair = JSONRepair(rest)
            repair.run()
            values.append(repair.output)
            let behind = Array(rest[min(max(repair.end, rest.startIndex), rest.endIndex)...])
            rest = core(of: behind)
        }
        return values
    }

    /// A template that escapes for HTML writes `&quot;` for every quotation mark.
    private static func withoutReferences(_ bytes: [UInt8]) -> [UInt8] {
        guard !bytes.contains(UInt8(ascii: "\"")), bytes.contains(UInt8(ascii: "&")) else { return bytes }
        let (quote, sign) = (Array("&quot;".utf8), Array("&#34;".utf8))
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var position = 0
        while position < bytes.count {
            let mark = [quote, sign].first { bytes[position...].starts(with: $0) }
            plain.append(mark == nil ? bytes[position] : UInt8(ascii: "\""))
            position += mark?.count ?? 1
        }
        return plain
    }

    private init(_ input: ArraySlice<UInt8>) {
        self.input = input
        output.reserveCapacity(input.count)
    }

    /// From the first opening bracket on: comment and CDATA marks stand before it. What stands behind the value is not
    /// copied.
    private static func core(of bytes: [UInt8]) -> ArraySlice<UInt8> {
        let mark = Array("<![CDATA[".utf8)
        var start = 0
        while start < bytes.count {
            if bytes[start] == UInt8(ascii: "{") { break }
            if bytes[start] == UInt8(ascii: "[") {
                // The bracket of "<![CDATA[" opens no value.
                guard start >= 2, bytes[(start - 2)...].starts(with: mark) else { break }
                start += 6
            }
            start += 1
        }
        return bytes[start...]
    }

    private mutating func run() {
        var position = input.startIndex
        defer { end = position }
        while position < input.endIndex {
            let byte = input[position]
            switch byte {
            case UInt8(ascii: "\""): position = copyString(from: position)
            case UInt8(ascii: "'"): position = copyApostrophes(from: position)
            case 0xE2 where isCurly(position): position = copyCurly(from: position)
            case UInt8(ascii: ","):
                if lastByte != UInt8(ascii: ",") { output.append(byte) }
                position += 1
            case _ where isName(byte) && opensMember: position = copyName(from: position)
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                open.append(byte + 2)
                output.append(byte)
                position += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                dropComma()
                position += 1
                guard let wanted = open.popLast() else { return }
                output.append(wanted)
                if open.isEmpty { return }
            case UInt8(ascii: "/") where isComment(at: position): position = afterComment(position)
            default:
                output.append(byte < 0x20 ? 0x20 : byte)
                position += 1
            }
        }
        close()
    }

    /// The last byte that was copied and is no white space; nil behind a long gap, which would be looked through again and again.
    private var lastByte: UInt8? { output.suffix(Self.lookahead).last { $0 > 0x20 } }

    /// Whether a member's name may stand here.
    private var opensMember: Bool {
        open.last == UInt8(ascii: "}") && (lastByte == UInt8(ascii: "{") || lastByte == UInt8(ascii: ","))
    }

    private func isName(_ byte: UInt8) -> Bool {
        byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
    }

    /// A member's name that JavaScript would take without quotation marks.
    private mutating func copyName(from start: Int) -> Int {
        var position = start
        while position < input.endIndex, isName(input[position]) || input[position] >= 0x30 && input[position] <= 0x39 { position += 1 }
        output.append(UInt8(ascii: "\""))
        output.append(contentsOf: input[start..<position])
        output.append(UInt8(ascii: "\""))
        return position
    }

    /// A string between apostrophes: one ends it where a mark of JSON follows.
    private mutating func copyApostrophes(from start: Int) -> Int {
        output.append(UInt8(ascii: "\""))
        var position = start + 1
        while position < input.endIndex {
            let byte = input[position]
            if byte == UInt8(ascii: "'") {
                switch follower(of: position) {
                case nil, UInt8(ascii: ":"), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ","):
                    output.append(UInt8(ascii: "\""))
                    return position + 1
                default: output.append(byte)
                }
                position += 1
            } else {
                if byte == UInt8(ascii: "\"") { output.append(UInt8(ascii: "\\")) }
                position = copyCharacter(position)
            }
        }
        output.append(UInt8(ascii: "\""))
        return position
    }

    /// “ or ”, which an editor made of a straight mark.
    private func isCurly(_ position: Int) -> Bool {
        position + 2 < input.endIndex && input[position] == 0xE2 && input[position + 1] == 0x80
            && (0x9C...0x9E).contains(input[position + 2])
    }

    /// A string between such marks: one of them, or a straight one, ends it where a mark of JSON follows.
    private mutating func copyCurly(from start: Int) -> Int {
        output.append(UInt8(ascii: "\""))
        var position = start + 3
        while position < input.endIndex {
            let isStraight = input[position] == UInt8(ascii: "\"")
            if isStraight || isCurly(position) {
                let length = isStraight ? 1 : 3
                switch follower(of: position + length - 1) {
                case nil, UInt8(ascii: ":"), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ","):
                    output.append(UInt8(ascii: "\""))
                    return position + length
                default:
                    if isStraight { output.append(UInt8(ascii: "\\")) }
                    output.append(contentsOf: input[position..<(position + length)])
                }
                position += length
            } else {
                position = copyCharacter(position)
            }
        }
        output.append(UInt8(ascii: "\""))
        return position
    }

    /// What was cut off is closed as it stands.
    private mutating func close() {
        while let last = output.last, last == UInt8(ascii: ":") || last == UInt8(ascii: ",") || last <= 0x20 {
            if last == UInt8(ascii: ":") { output.append(contentsOf: "null".utf8) } else { output.removeLast() }
        }
        while let bracket = open.popLast() { output.append(bracket) }
    }

    /// Takes back a comma that nothing follows.
    private mutating func dropComma() {
        var end = output.count
        while end > 0, output[end - 1] <= 0x20 { end -= 1 }
        if end > 0, output[end - 1] == UInt8(ascii: ",") { output.removeSubrange((end - 1)...) }
    }

    private func isComment(at position: Int) -> Bool {
        position + 1 < input.endIndex && (input[position + 1] == UInt8(ascii: "/") || input[position + 1] == UInt8(ascii: "*"))
    }

    private func afterComment(_ start: Int) -> Int {
        var position = start + 2
        if input[start + 1] == UInt8(ascii: "/") {
            while position < input.endIndex, input[position] != 0x0A, input[position] != 0x0D { position += 1 }
            return position
        }
        while position + 1 < input.endIndex, !(input[position] == UInt8(ascii: "*") && input[position + 1] == UInt8(ascii: "/")) {
            position += 1
        }
        return min(position + 2, input.endIndex)
    }

    /// Copies a string with its quotes; what JSON forbids in it becomes a space, an unknown escape the character itself.
    private mutating func copyString(from start: Int) -> Int {
        output.append(UInt8(ascii: "\""))
        var position = start + 1
        while position < input.endIndex {
            let byte = input[position]
            if byte == UInt8(ascii: "\"") {
                guard endsString(position) else {
                    // A quotation mark amid the words that nobody escaped.
                    output.append(contentsOf: [UInt8(ascii: "\\"), byte])
                    position += 1
                    continue
                }
                output.append(byte)
                // A comma was forgotten between two members.
                if follower(of: position) == UInt8(ascii: "\"") { output.append(UInt8(ascii: ",")) }
                return position + 1
            }
            position = copyCharacter(position)
        }
        output.append(UInt8(ascii: "\""))
        return position
    }

    /// Copies one byte of a string, or an escape: what JSON forbids there becomes a space, and a line feed its escape, since texts are parted
    /// by them.
    private mutating func copyCharacter(_ position: Int) -> Int {
        let byte = input[position]
        if byte == UInt8(ascii: "\\") { return copyEscape(position) }
        if byte == 0x0A { output += [UInt8(ascii: "\\"), UInt8(ascii: "n")] } else { output.append(byte < 0x20 ? 0x20 : byte) }
        return position + 1
    }

    /// The first byte behind a place that is no white space; nil at the end, or after a long gap.
    private func follower(of position: Int) -> UInt8? {
        let next = behindGap(position)
        return next < input.endIndex && input[next] > 0x20 ? input[next] : nil
    }

    private func behindGap(_ position: Int) -> Int {
        var next = position + 1
        while next < input.endIndex, input[next] <= 0x20, next - position < Self.lookahead { next += 1 }
        return next
    }

    /// Whether a quotation mark ends its string: a colon, a closing bracket, another string or a comma and the beginning
    /// of a value must follow.
    private func endsString(_ quote: Int) -> Bool {
        switch follower(of: quote) {
        case nil, UInt8(ascii: ":"), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "/"), UInt8(ascii: "\""): return true
        case UInt8(ascii: ","):
            var comma = quote + 1
            while input[comma] != UInt8(ascii: ",") { comma += 1 }
            guard let next = follower(of: comma) else { return true }
            return Self.beginsValue(next) || next == UInt8(ascii: ",") || beginsMember(behind: comma) || isCurly(behindGap(comma))
        default: return false
        }
    }

    /// Whether a name without quotation marks and its colon stand behind a comma.
    private func beginsMember(behind comma: Int) -> Bool {
        guard open.last == UInt8(ascii: "}") else { return false }
        let start = behindGap(comma)
        var position = start
        while position < input.endIndex, isName(input[position]), position - start < 40 { position += 1 }
        return position > start && position < input.endIndex && input[position] == UInt8(ascii: ":")
    }

    private static func beginsValue(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "-"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"):
            return true
        default: return false
        }
    }

    /// White space between a string and what follows it; more of it is taken for an end.
    private static let lookahead = 256

    private mutating func copyEscape(_ position: Int) -> Int {
        guard position + 1 < input.endIndex else { return position + 1 }
        let letter = input[position + 1]
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
            UInt8(ascii: "r"), UInt8(ascii: "t"):
            output.append(contentsOf: [UInt8(ascii: "\\"), letter])
        case UInt8(ascii: "u") where isHex(position + 2):
            output.append(contentsOf: input[position..<(position + 6)])
            return position + 6
        default: output.append(letter < 0x20 ? 0x20 : letter)
        }
        return position + 2
    }

    private func isHex(_ start: Int) -> Bool {
        start + 4 <= input.endIndex && input[start..<(start + 4)].allSatisfy(\.isASCIIHexDigit)
    }
}
