/// Finds a start tag's end by the HTML tokenizer's rules (quotes count only in attribute values) and what of its
/// attributes is within the caps.
struct AttributeScan {
    private let input: [UInt8]
    private let caps: PageCaps
    private var position: Int
    private var count = 0
    private(set) var isOverCap = false
    /// The attributes within the caps; filled only when some are over them.
    private(set) var kept: [Range<Int>] = []

    init(_ input: [UInt8], from start: Int, caps: PageCaps) {
        self.input = input
        self.caps = caps
        position = start
    }

    /// The place after the tag's `>`, or nil when the page ends inside the tag.
    mutating func run() -> Int? {
        let start = position
        guard let end = walk(collecting: false) else { return nil }
        if isOverCap {
            position = start
            count = 0
            _ = walk(collecting: true)
        }
        return end
    }

    private mutating func walk(collecting: Bool) -> Int? {
        while position < input.count {
            let byte = input[position]
            if byte == 0x3E { return position + 1 }
            if byte.isHTMLSpace || byte == 0x2F {
                position += 1
                continue
            }
            let start = position
            guard skipAttribute() else { return nil }
            count += 1
            let isTooMuch = count > caps.attributes || position - start > caps.attributeBytes
            if isTooMuch { isOverCap = true } else if collecting { kept.append(start..<position) }
        }
        return nil
    }

    /// Steps over `name`, `name=value`, `name="value"`; false when the page ends inside.
    private mutating func skipAttribute() -> Bool {
        position += 1  // A name may begin with "=".
        while position < input.count {
            let byte = input[position]
            if byte.isHTMLSpace || byte == 0x2F || byte == 0x3E || byte == 0x3D { break }
            position += 1
        }
        var equals = position
        while equals < input.count, input[equals].isHTMLSpace { equals += 1 }
        guard equals < input.count else { return false }
        guard input[equals] == 0x3D else { return true }
        position = equals + 1
        while position < input.count, input[position].isHTMLSpace { position += 1 }
        guard position < input.count else { return false }
        let quote = input[position]
        if quote == 0x22 || quote == 0x27 {
            guard let close = input.firstIndex(of: quote, from: position + 1) else { return false }
            position = close + 1
            return true
        }
        while position < input.count, !input[position].isHTMLSpace, input[position] != 0x3E { position += 1 }
        return position < input.count
    }
}
