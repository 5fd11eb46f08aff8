/// Text in which something must be changed: references, line ends, NUL.
extension Tokenizer {
    /// Sends text that was made of a range of the source; nothing when nothing is left of it.
    mutating func emitDecoded(_ start: Int, _ end: Int, _ input: Span<UInt8>, resolves: Bool, nulls: NullHandling) {
        let needsNone =
            resolves
            ? input.special(from: start, upTo: end) == end
            : !holds(0x0D, input, start, end) && !holds(0, input, start, end)
        let span = SourceSpan(start, end)
        let run =
            needsNone
            ? TextRun(start: span.start, count: span.end - span.start, source: span)
            : decoded(start, end, input, resolves: resolves, isAttribute: false, nulls: nulls)
        if run.count > 0 { sink.characters(run, input) }
    }

    private func holds(_ byte: UInt8, _ input: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        input.extracting(..<end).place(of: byte, from: start) < end
    }

    /// Makes text of a range of the source.
    mutating func decoded(
        _ start: Int, _ end: Int, _ input: Span<UInt8>, resolves: Bool, isAttribute: Bool, nulls: NullHandling
    ) -> TextRun {
        let first = sink.made.count
        var position = start
        while position < end {
            let stop = input.special(from: position, upTo: end)
            if stop > position { sink.made.append(input.extracting(position..<stop)) }
            guard stop < end else { break }
            position = stop + 1
            switch input[stop] {
            case 0x0D:
                if position >= end || input[position] != 0x0A { sink.made.append(0x0A) }
            case 0:
                switch nulls {
                case .keep: sink.made.append(0)
                case .drop: break
                case .replace: sink.made += [0xEF, 0xBF, 0xBD]
                }
            default:
                if resolves, let next = CharacterReferences.append(input, at: stop, upTo: end, isAttribute: isAttribute, to: &sink.made) {
                    position = next
                } else {
                    sink.made.append(0x26)
                }
            }
        }
        return TextRun(
            start: sink.madeBase + UInt32(truncatingIfNeeded: first), count: UInt32(truncatingIfNeeded: sink.made.count - first),
            source: SourceSpan(start, end))
    }
}
