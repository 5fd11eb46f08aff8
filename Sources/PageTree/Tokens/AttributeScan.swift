internal import TextPrimitives

/// Finds a start tag's end by the HTML tokenizer's rules (quotes count only in attribute values) and which of its
/// attributes are within the caps and wanted.
struct AttributeScan {
    private let input: [UInt8]
    private let caps: PageCaps
    private let keeping: AttributeFilter
    private var position = 0
    private var count = 0
    private(set) var isOverCap = false
    /// Whether an attribute is left out, be it for a cap or because nobody wants it.
    private(set) var dropsSome = false
    /// The attributes that stay.
    private(set) var kept: [Range<Int>] = []

    init(_ input: [UInt8], caps: PageCaps, keeping: AttributeFilter) {
        self.input = input
        self.caps = caps
        self.keeping = keeping
    }

    /// Reads one tag's attributes from `start` on; one scan serves all tags, so that it allocates once. Gives the place
    /// after the tag's `>`, or nil when the page ends inside the tag.
    mutating func run(from start: Int) -> Int? {
        position = start
        count = 0
        isOverCap = false
        dropsSome = false
        kept.removeAll(keepingCapacity: true)
        while position < input.count {
            let byte = input[position]
            if byte == 0x3E { return position + 1 }
            if byte.isHTMLSpace || byte == 0x2F {
                position += 1
                continue
            }
            let start = position
            guard let nameEnd = skipAttribute() else { return nil }
            count += 1
            if count > caps.attributes || position - start > caps.attributeBytes {
                isOverCap = true
                dropsSome = true
            } else if keeping.contains(input, start..<nameEnd) {
                kept.append(start..<position)
            } else {
                dropsSome = true
            }
        }
        return nil
    }

    /// Steps over `name`, `name=value`, `name="value"` and gives the name's end; nil when the page ends inside.
    private mutating func skipAttribute() -> Int? {
        position += 1  // A name may begin with "=".
        while position < input.count {
            let byte = input[position]
            if byte.isHTMLSpace || byte == 0x2F || byte == 0x3E || byte == 0x3D { break }
            position += 1
        }
        let nameEnd = position
        var equals = position
        while equals < input.count, input[equals].isHTMLSpace { equals += 1 }
        guard equals < input.count else { return nil }
        guard input[equals] == 0x3D else { return nameEnd }
        position = equals + 1
        while position < input.count, input[position].isHTMLSpace { position += 1 }
        guard position < input.count else { return nil }
        let quote = input[position]
        if quote == 0x22 || quote == 0x27 {
            guard let close = input.firstIndex(of: quote, from: position + 1) else { return nil }
            position = close + 1
            return nameEnd
        }
        while position < input.count, !input[position].isHTMLSpace, input[position] != 0x3E { position += 1 }
        return position < input.count ? nameEnd : nil
    }
}
