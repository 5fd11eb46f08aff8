internal import TextPrimitives

/// The attributes of a tag (13.2.5.32 to 13.2.5.40).
extension Tokenizer {
    /// Reads from a tag's name to its `>`, into `token`. Gives the place after it, or nil when the bytes end before.
    @inline(__always) mutating func readAttributes(_ input: Span<UInt8>, from start: Int, keepsSome: Bool) -> Int? {
        token.isSelfClosing = false
        if !token.attributes.isEmpty { token.attributes.removeAll(keepingCapacity: true) }
        if start < input.count, input[start] == 0x3E { return start + 1 }
        return readSomeAttributes(input, from: start, keepsSome: keepsSome)
    }

    private mutating func readSomeAttributes(_ input: Span<UInt8>, from start: Int, keepsSome: Bool) -> Int? {
        let madeBefore = sink.made.count
        var position = start
        var count = 0
        while position < input.count {
            let byte = input[position]
            if byte == 0x3E { return position + 1 }
            if byte == 0x2F {
                position += 1
                if position < input.count, input[position] == 0x3E {
                    token.isSelfClosing = true
                    return position + 1
                }
                continue
            }
            if byte.isHTMLSpace {
                position += 1
                continue
            }
            let (name, nameEnd) = PackedName.read(input, from: position, isAttribute: true)
            guard let (value, next) = Self.value(input, after: nameEnd) else { break }
            if keepsSome {
                count += 1
                if count > caps.attributes || next - position > caps.attributeBytes {
                    sink.note(.attributeCap)
                } else {
                    keep(name, SourceSpan(position, nameEnd), value, input)
                }
            }
            position = next
        }
        // What was made of values is made again when the tag is read again.
        sink.made.removeLast(sink.made.count - madeBefore)
        return nil
    }

    /// The value after a name, and the place after it; nil when the bytes end before it does.
    @inline(__always) private static func value(_ input: Span<UInt8>, after nameEnd: Int) -> (value: SourceSpan, next: Int)? {
        var position = nameEnd
        while position < input.count, input[position].isHTMLSpace { position += 1 }
        guard position < input.count else { return nil }
        guard input[position] == 0x3D else { return (SourceSpan(nameEnd, nameEnd), nameEnd) }
        position += 1
        while position < input.count, input[position].isHTMLSpace { position += 1 }
        guard position < input.count else { return nil }
        let quote = input[position]
        if quote == 0x22 || quote == 0x27 {
            let close = input.place(of: quote, from: position + 1)
            return close < input.count ? (SourceSpan(position + 1, close), close + 1) : nil
        }
        let start = position
        while position < input.count, !input[position].isHTMLSpace, input[position] != 0x3E { position += 1 }
        return position < input.count ? (SourceSpan(start, position), position) : nil
    }

    /// Adds an attribute to the token if somebody wants it; the first of a name counts.
    @inline(__always) private mutating func keep(_ name: PackedName, _ nameSpan: SourceSpan, _ value: SourceSpan, _ input: Span<UInt8>) {
        let wish = filter.wish(name, input, nameSpan)
        if !wish.isWanted { return }
        for known in token.attributes where known.name == name {
            if name.isWhole || input.lowercased(known.nameSpan) == input.lowercased(nameSpan) { return }
        }
        let stop = input.special(from: Int(value.start), upTo: Int(value.end))
        let run =
            stop == Int(value.end)
            ? TextRun(start: value.start, count: value.end - value.start, source: value)
            : decoded(Int(value.start), Int(value.end), input, resolves: true, isAttribute: true, nulls: .replace)
        token.attributes.append(
            AttributeToken(name: name, nameSpan: nameSpan, value: run, symbol: wish.symbol, isStored: wish.isStored))
    }
}
