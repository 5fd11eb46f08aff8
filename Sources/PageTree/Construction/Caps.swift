internal import TextPrimitives

/// What is over a cap: structure is lost, text is not.
extension TreeConstructor {
    // MARK: Depth

    /// Whether a start tag would nest deeper; raw text and what is void does not.
    func flattens(_ name: ElementName) -> Bool {
        switch rule(name.tag).start {
        case .html, .body, .phrase, .input, .silentVoid, .rule, .image: false
        case .headPart, .textarea, .xmp, .iframe, .noembed, .noscript, .plaintext:
            name.tag == .template || unclosedRaw.contains(name.tag) || (name.tag == .noscript && options.readsNoscript)
        default: true
        }
    }

    /// An element over the cap of depth stays empty; what is in it comes after it. Its end tag is passed over.
    mutating func flatten(_ name: ElementName, _ token: inout TagToken, _ input: Span<UInt8>) {
        note(.depthCap)
        insertEmpty(name, token, input)
        if !rule(name.tag).traits.contains(.void) { flattened[Self.key(name), default: 0] += 1 }
    }

    // MARK: Elements and markup

    /// A tag after the cap: raw text is passed over or kept as ever, any other only parts the text.
    mutating func textOnlyStart(_ name: ElementName, _ token: inout TagToken, _ input: Span<UInt8>) {
        if !isTextOnly {
            isTextOnly = true
            note(.markupCap)
        }
        if open.count == 0 { insertRoot() }
        if mode == .inTableText { flushTableText(input) }
        switch name.tag {
        case .script, .style, .iframe, .noembed, .noframes, .noscript:
            if unclosedRaw.contains(name.tag) || (name.tag == .noscript && options.readsNoscript) { return }
            rawTag = name.tag
            content = name.tag == .script ? .skippedScript : .skippedRawtext
        default: breakText(name)
        }
    }

    /// Parts the text before a tag from the text after it.
    mutating func breakText(_ name: ElementName) {
        if name.tag == .br || rule(name.tag).traits.contains(.block) { textAfterCap += [0xE2, 0x80, 0xA9] }
    }

    /// All text after the cap becomes one node.
    mutating func copyText(_ run: TextRun, _ input: Span<UInt8>) {
        if textAfterCap.isEmpty { capStart = run.source.start }
        if run.start < madeBase {
            textAfterCap.append(input.extracting(Int(run.start)..<Int(run.start + run.count)))
        } else {
            let start = Int(run.start - madeBase)
            textAfterCap += document.arena[start..<(start + Int(run.count))]
            document.arena.removeSubrange(start...)
        }
    }

    mutating func insertTextAfterCap() {
        guard !textAfterCap.isEmpty else { return }
        let start = madeBase + UInt32(truncatingIfNeeded: document.arena.count)
        document.arena += textAfterCap
        let count = UInt32(truncatingIfNeeded: textAfterCap.count)
        insertText(TextRun(start: start, count: count, source: SourceSpan(start: capStart, end: tokenEnd)))
    }
}
