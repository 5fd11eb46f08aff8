extension JSON {
    /// How a value is laid out.
    public enum Layout: Sendable {
        /// One line, no spaces.
        case compact
        /// Two spaces a level, a member a line.
        case pretty
    }

    /// The value as UTF-8. Escaped is what JSON demands, and what readers of lines take for the end of one.
    /// - Complexity: O(n).
    public func bytes(_ layout: Layout = .compact) -> [UInt8] {
        var printer = JSONPrinter(layout: layout)
        printer.print(self, level: 0)
        return printer.output
    }

    public func text(_ layout: Layout = .compact) -> String {
        String(decoding: bytes(layout), as: UTF8.self)
    }
}

private struct JSONPrinter {
    let layout: JSON.Layout
    var output: [UInt8] = []

    init(layout: JSON.Layout) { self.layout = layout }

    mutating func print(_ value: JSON, level: Int) {
        switch value {
        case .null: add("null")
        case .bool(let value): add(value ? "true" : "false")
        case .number(let text): add(text)
        case .string(let text): quote(text)
        case .array(let values):
            list(0x5B, 0x5D, values, level) { printer, value in printer.print(value, level: level + 1) }
        case .object(let members):
            list(0x7B, 0x7D, members, level) { printer, member in
                printer.quote(member.name)
                printer.add(printer.layout == .pretty ? ": " : ":")
                printer.print(member.value, level: level + 1)
            }
        }
    }

    private mutating func list<Item>(
        _ open: UInt8, _ close: UInt8, _ items: [Item], _ level: Int, item: (inout JSONPrinter, Item) -> Void
    ) {
        output.append(open)
        for (index, value) in items.enumerated() {
            if index > 0 { output.append(0x2C) }
            newLine(level + 1)
            item(&self, value)
        }
        if !items.isEmpty { newLine(level) }
        output.append(close)
    }

    private mutating func newLine(_ level: Int) {
        guard layout == .pretty else { return }
        output.append(0x0A)
        output.append(contentsOf: repeatElement(0x20, count: level * 2))
    }

    private mutating func add(_ text: String) { output.append(contentsOf: text.utf8) }

    private mutating func quote(_ text: String) {
        output.append(0x22)
        var text = text
        text.withUTF8 { bytes in
            var position = 0
            while position < bytes.count {
                let end = unsafe JSONBytes.plainEnd(UnsafeRawBufferPointer(bytes), from: position, stoppingAtSeparators: true)
                if end > position { unsafe output.append(contentsOf: bytes[position..<end]) }
                position = end
                if position < bytes.count { position += unsafe escape(bytes, position) }
            }
        }
        output.append(0x22)
    }

    /// Writes the byte or character at a place, escaped where it must be.
    /// - Returns: how many bytes it has.
    private mutating func escape(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
        let byte = unsafe bytes[position]
        func follows(_ offset: Int, _ other: UInt8) -> Bool {
            unsafe position + offset < bytes.count && bytes[position + offset] == other
        }
        switch byte {
        case 0x22: add("\\\"")
        case 0x5C: add("\\\\")
        case 0x0A: add("\\n")
        case 0x0D: add("\\r")
        case 0x09: add("\\t")
        case 0..<0x20: add("\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16))
        // JSON allows U+0085, U+2028 and U+2029 as they are, but many readers of lines (Python's splitlines, JavaScript
        // before 2019) end a line there.
        case 0xC2 where follows(1, 0x85):
            add("\\u0085")
            return 2
        case 0xE2 where follows(1, 0x80) && (follows(2, 0xA8) || follows(2, 0xA9)):
            add(follows(2, 0xA8) ? "\\u2028" : "\\u2029")
            return 3
        default: output.append(byte)
        }
        return 1
    }
}
