internal import TextPrimitives

/// Files of records, a line each, that servers send beside pages: tables of values and logs. They are told by what their lines have in
/// common, which lines of prose have not.
enum DataFormat {
    /// Lines of the shortest file of which something is said, and of the most that are looked at.
    private static let fewest = 8
    private static let most = 200

    /// - Parameter head: UTF-8 from the first character that shows; its last line may be cut.
    /// - Complexity: O(n).
    static func name(of head: ArraySlice<UInt8>) -> String? {
        let lines = head.split(maxSplits: most - 1, whereSeparator: { $0 == 0x0A || $0 == 0x0D }).dropLast()
        guard lines.count >= fewest - 1 else { return nil }
        if [0x2C, 0x3B, 0x09].contains(where: { isTable(lines, separator: $0) }) { return "table of values" }
        return isLog(lines) ? "log" : nil
    }

    /// Mean bytes of a cell up to which it is a value and no clause.
    private static let longestCell = 24

    /// The same number of separators, two or more, in every line (RFC 4180), short cells, and a digit in most lines.
    private static func isTable(_ lines: ArraySlice<ArraySlice<UInt8>>, separator: UInt8) -> Bool {
        guard let first = lines.first, case let columns = cells(first, separator), columns >= 3 else { return false }
        var (bytes, numbered) = (0, 0)
        for line in lines {
            // Clauses end with a semicolon; a record may end with an empty cell.
            guard cells(line, separator) == columns, line.last != UInt8(ascii: "."), line.last != separator || separator == 0x2C else {
                return false
            }
            bytes += line.count
            if line.contains(where: \.isASCIIDigit) { numbered += 1 }
        }
        // What is repeated word for word is no record.
        return bytes <= lines.count * columns * longestCell && numbered * 2 > lines.count && Set(lines).count * 2 > lines.count
    }

    /// Cells of a line; a separator in double quotes parts none.
    private static func cells(_ line: ArraySlice<UInt8>, _ separator: UInt8) -> Int {
        var (count, isQuoted) = (1, false)
        for byte in line {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if byte == separator, !isQuoted { count += 1 }
        }
        return count
    }

    /// Words that only programs write into nine of ten lines: how grave an entry is, or the request that it is about.
    private static let marks = [
        " INFO", " WARN", " ERROR", " DEBUG", " TRACE", " FATAL", " NOTICE", "[info]", "[warn]", "[error]", "[debug]", "[notice]",
        "\"GET /", "\"POST /", "\"HEAD /", "\"PUT /",
    ].map { Array($0.utf8) }

    private static func isLog(_ lines: ArraySlice<ArraySlice<UInt8>>) -> Bool {
        let entries = lines.count { line in
            let digits = line.prefix(40).count(where: \.isASCIIDigit)
            return digits >= 8 && line.contains(UInt8(ascii: ":")) && marks.contains { line.prefix(200).firstOffset(of: $0) != nil }
        }
        return entries * 10 >= lines.count * 9
    }
}
