import PageTree

/// Takes a tokenizer's tokens as html5lib's cases write them.
struct TokenRecorder: TokenSink {
    enum Token: Equatable {
        case doctype(String?, String?, String?, isCorrect: Bool)
        case startTag(String, [String: String], isSelfClosing: Bool)
        case endTag(String)
        case comment(String)
        case characters(String)
    }

    var tokens: [Token] = []
    var made: [UInt8] = []
    var madeBase: UInt32 { 1 << 30 }
    var allowsCDATA = false
    var nullHandling: NullHandling { .keep }

    private func text(_ run: TextRun, _ input: Span<UInt8>) -> String {
        let bytes = (run.start..<(run.start + run.count)).map { $0 >= madeBase ? made[Int($0 - madeBase)] : input[Int($0)] }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func name(_ span: SourceSpan, _ input: Span<UInt8>) -> String {
        let bytes = (span.start..<span.end).map { input[Int($0)] }
        return String(
            String.UnicodeScalarView(
                String(decoding: bytes, as: UTF8.self).unicodeScalars.map {
                    $0 == "\0" ? "\u{FFFD}" : ("A"..."Z").contains($0) ? Unicode.Scalar($0.value + 32)! : $0
                }))
    }

    mutating func doctype(_ token: DoctypeToken) {
        func text(_ bytes: [UInt8]?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }
        tokens.append(.doctype(text(token.name), text(token.publicID), text(token.systemID), isCorrect: !token.forcesQuirks))
    }

    mutating func startTag(_ token: inout TagToken, _ input: Span<UInt8>) -> ContentModel {
        var attributes: [String: String] = [:]
        for attribute in token.attributes { attributes[name(attribute.nameSpan, input)] = text(attribute.value, input) }
        tokens.append(.startTag(name(token.nameSpan, input), attributes, isSelfClosing: token.isSelfClosing))
        return .data
    }

    mutating func endTag(_ token: inout TagToken, _ input: Span<UInt8>) { tokens.append(.endTag(name(token.nameSpan, input))) }

    mutating func characters(_ run: TextRun, _ input: Span<UInt8>) {
        var text = text(run, input)
        if case .characters(let before) = tokens.last {
            text = before + text
            tokens.removeLast()
        }
        if !text.isEmpty { tokens.append(.characters(text)) }
    }

    mutating func comment(_ content: Range<Int>, _ input: Span<UInt8>) {
        var bytes: [UInt8] = []
        for position in content {
            if input[position] == 0 {
                bytes += [0xEF, 0xBF, 0xBD]
            } else if input[position] != 0x0D {
                bytes.append(input[position])
            } else if position + 1 >= content.upperBound || input[position + 1] != 0x0A {
                bytes.append(0x0A)
            }
        }
        tokens.append(.comment(String(decoding: bytes, as: UTF8.self)))
    }

    mutating func skipped(_ content: Range<Int>) {}
    mutating func isRescued(unclosed content: ContentModel) -> Bool { false }
    mutating func note(_ degradation: Degradation) {}
    mutating func endOfFile(_ input: Span<UInt8>) {}
}
