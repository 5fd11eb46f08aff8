internal import TextPrimitives

/// Start tags in the body (13.2.6.4.7).
extension TreeConstructor {
    @inline(__always) mutating func startInBody(_ name: ElementName, _ token: inout TagToken, _ input: Span<UInt8>) {
        switch rule(name.tag).start {
        case .generic:
            reconstructFormatting()
            insert(name, token, input)
        case .block:
            closeParagraph()
            insert(name, token, input)
        case .anchor:
            startAnchor(name, token, input)
        case .formatting:
            reconstructFormatting()
            pushFormatting(insert(name, token, input), name.tag, input)
        case .listItem, .definition: startItem(name, token, input)
        case .phrase:
            reconstructFormatting()
            insertEmpty(name, token, input)
            allowsFrameset = false
        default: startRarer(name, &token, input)
        }
    }

    private mutating func startRarer(_ name: ElementName, _ token: inout TagToken, _ input: Span<UInt8>) {
        switch rule(name.tag).start {
        case .headPart: headPart(name, &token, input)
        case .heading:
            closeParagraph()
            if Self.headings.contains(open.current.tag) { pop() }
            insert(name, token, input)
        case .preformatted:
            closeParagraph()
            insert(name, token, input)
            skipsNewline = true
            allowsFrameset = false
        case .form: startForm(name, token, input)
        case .button:
            if open.has(.button) {
                generateImpliedEnds(.impliedEnd)
                popUntil(.button, isOwnEnd: false)
            }
            reconstructFormatting()
            insert(name, token, input)
            allowsFrameset = false
        case .nobr:
            reconstructFormatting()
            if open.has(.nobr) {
                if !adopt(name) { endAny(name) }
                reconstructFormatting()
            }
            pushFormatting(insert(name, token, input), .nobr, input)
        case .marker:
            reconstructFormatting()
            insert(name, token, input)
            formatting.append(.marker)
            allowsFrameset = false
        case .table:
            if !isQuirky { closeParagraph() }
            insert(name, token, input)
            allowsFrameset = false
            mode = .inTable
        case .silentVoid: insertEmpty(name, token, input)
        case .rule:
            closeParagraph()
            if open.has(.select) { generateImpliedEnds(.impliedEnd) }
            insertEmpty(name, token, input)
            allowsFrameset = false
        case .image: startInBody(ElementName(tag: .img), &token, input)
        case .input, .select, .option, .optgroup: startControl(name, token, input)
        case .math, .svg:
            reconstructFormatting()
            startForeignRoot(name, token, input)
        default: startRarest(name, &token, input)
        }
    }

    private mutating func startRarest(_ name: ElementName, _ token: inout TagToken, _ input: Span<UInt8>) {
        switch rule(name.tag).start {
        case .html: if !open.holds(.template) { addMissingAttributes(token, to: open[0].node, input) }
        case .body:
            guard open.count > 1, open[1].tag == .body, !open.holds(.template) else { return }
            allowsFrameset = false
            addMissingAttributes(token, to: open[1].node, input)
        case .frameset: startFrameset(name, token, input)
        case .plaintext:
            closeParagraph()
            insert(name, token, input)
            content = .plaintext
        case .textarea:
            rawElement(name, token, input)
            skipsNewline = true
            allowsFrameset = false
        case .xmp:
            closeParagraph()
            reconstructFormatting()
            allowsFrameset = false
            rawElement(name, token, input)
        case .iframe:
            allowsFrameset = false
            rawElement(name, token, input)
        case .noembed: rawElement(name, token, input)
        case .noscript:
            if options.readsNoscript {
                reconstructFormatting()
                insert(name, token, input)
            } else {
                rawElement(name, token, input)
            }
        case .rubyBase:
            if open.has(.ruby) { generateImpliedEnds(.impliedEnd) }
            insert(name, token, input)
        case .rubyText:
            if open.has(.ruby) { generateImpliedEnds(.impliedEnd, except: .rtc) }
            insert(name, token, input)
        default: break
        }
    }

    private static let headings: Set<Tag> = [.h1, .h2, .h3, .h4, .h5, .h6]

    /// "If the stack of open elements has a p element in button scope, then close a p element."
    @inline(__always) mutating func closeParagraph() {
        guard open.holds(.p), open.has(.p, within: [.scope, .button]) else { return }
        endParagraph(isOwnEnd: false)
    }

    mutating func endParagraph(isOwnEnd: Bool) {
        generateImpliedEnds(.impliedEnd, except: .p)
        popUntil(.p, isOwnEnd: isOwnEnd)
    }

    /// - Parameter except: a name that stays open.
    @inline(__always) mutating func generateImpliedEnds(_ sets: ElementFlags, except: Tag = .text) {
        while !open.current.flags.isDisjoint(with: sets), open.current.tag != except { pop() }
    }

    private mutating func startAnchor(_ name: ElementName, _ token: TagToken, _ input: Span<UInt8>) {
        if !formatting.isEmpty, let index = lastAnchor() {
            let node = formatting[index].node
            _ = adopt(name)
            if let index = formatting.lastIndex(where: { $0.node == node && !$0.isMarker }) { formatting.remove(at: index) }
            if let index = open.lastIndex(of: node) {
                document.sources[Int(node)].end = tokenStart
                open.remove(at: index)
                hasStaleEnds = true
            }
        }
        reconstructFormatting()
        pushFormatting(insert(name, token, input), .a, input)
    }

    private func lastAnchor() -> Int? {
        var index = formatting.count - 1
        while index >= 0, !formatting[index].isMarker {
            if formatting[index].tag == .a { return index }
            index -= 1
        }
        return nil
    }

    private mutating func startItem(_ name: ElementName, _ token: TagToken, _ input: Span<UInt8>) {
        allowsFrameset = false
        var index = open.count - 1
        while index > 0 {
            let tag = open[index].tag
            if tag == .li ? name.tag == .li : (tag == .dd || tag == .dt) && name.tag != .li {
                generateImpliedEnds(.impliedEnd, except: tag)
                popUntil(tag, isOwnEnd: false)
                break
            }
            if open[index].flags.contains(.special), tag != .address, tag != .div, tag != .p { break }
            index -= 1
        }
        closeParagraph()
        insert(name, token, input)
    }

    private mutating func startForm(_ name: ElementName, _ token: TagToken, _ input: Span<UInt8>) {
        let isInTemplate = open.holds(.template)
        guard form == Self.none || isInTemplate else { return }
        closeParagraph()
        let node = insert(name, token, input)
        if !isInTemplate { form = node }
    }

    /// `input`, `select`, `option`, `optgroup`: those that a select's state decides on.
    private mutating func startControl(_ name: ElementName, _ token: TagToken, _ input: Span<UInt8>) {
        let isInSelect = open.has(.select)
        switch name.tag {
        case .input:
            if context?.tag == .select { return }
            if isInSelect { popUntil(.select, isOwnEnd: false) }
            reconstructFormatting()
            insertEmpty(name, token, input)
            if value(of: PackedName("type"), token, input) != Array("hidden".utf8) { allowsFrameset = false }
        case .select:
            if context?.tag == .select { return }
            if isInSelect { return popUntil(.select, isOwnEnd: false) }
            reconstructFormatting()
            insert(name, token, input)
            allowsFrameset = false
        default:
            if isInSelect {
                generateImpliedEnds(.impliedEnd, except: name.tag == .option ? .optgroup : .text)
            } else if open.current.tag == .option {
                pop()
            }
            reconstructFormatting()
            insert(name, token, input)
        }
    }

    private mutating func startFrameset(_ name: ElementName, _ token: TagToken, _ input: Span<UInt8>) {
        guard allowsFrameset, open.count > 1, open[1].tag == .body else { return }
        let body = open[1].node
        while open.count > 1 { pop() }
        startLinking()
        detach(body)
        insert(name, token, input)
        mode = .inFrameset
    }

    // MARK: Raw text

    private func isFormula(_ token: TagToken, _ input: Span<UInt8>) -> Bool {
        value(of: PackedName("type"), token, input).map(FormulaScript.isType) ?? false
    }

    /// An element whose content is text. One that nobody sees gets no node where only what is shown is kept.
    mutating func rawElement(_ name: ElementName, _ token: TagToken, _ input: Span<UInt8>) {
        rawTag = name.tag
        if unclosedRaw.contains(name.tag) {
            insert(name, token, input)
            return
        }
        let isKept =
            options.detail == .everything || [.title, .textarea, .xmp].contains(name.tag)
            || (name.tag == .script && isFormula(token, input))
        guard isKept else {
            if name.tag == .iframe, options.keepsFrames { insertEmpty(name, token, input) }
            if name.tag == .script { script = ScriptSource(token, self, input) }
            content = name.tag == .script ? .skippedScript : .skippedRawtext
            return
        }
        insert(name, token, input)
        originalMode = mode
        mode = .text
        content = name.tag == .script ? .script : name.tag == .title || name.tag == .textarea ? .rcdata : .rawtext
    }
}
