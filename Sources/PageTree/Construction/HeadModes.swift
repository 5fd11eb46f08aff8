internal import TextPrimitives

/// The insertion modes up to the body, and what surrounds them (13.2.6.4.1 to 13.2.6.4.6, 13.2.6.4.17 to 13.2.6.4.23).
/// A function that gives false asks for the token to be processed again, in the mode that is set now.
extension TreeConstructor {
    mutating func dispatchStart(_ name: ElementName, _ token: inout TagToken, _ input: Span<UInt8>) {
        if isForeignStart(name, token), !endsForeign(name, token, input) { return insertForeign(name, token, input) }
        while !start(name, &token, input) {}
    }

    private mutating func start(_ name: ElementName, _ token: inout TagToken, _ input: Span<UInt8>) -> Bool {
        switch mode {
        case .initial:
            isQuirky = true
            mode = .beforeHTML
            return false
        case .beforeHTML:
            guard name.tag == .html else {
                insertRoot()
                return false
            }
            let node = make(name, token, input, at: Place(parent: 0))
            open.push(OpenElement(tag: .html, flags: rule(.html).flags, node: node, symbol: 0))
            mode = .beforeHead
            return true
        case .beforeHead: return startBeforeHead(name, &token, input)
        case .inHead, .inHeadNoscript: return startInHead(name, &token, input)
        case .afterHead: return startAfterHead(name, &token, input)
        case .inBody, .text, .inTableText: startInBody(name, &token, input)
        case .inTable: return startInTable(name, &token, input)
        case .inCaption: return startInCaption(name, &token, input)
        case .inColumnGroup: return startInColumnGroup(name, &token, input)
        case .inTableBody: return startInTableBody(name, &token, input)
        case .inRow: return startInRow(name, &token, input)
        case .inCell: return startInCell(name, &token, input)
        case .inTemplate: return startInTemplate(name, &token, input)
        case .afterBody, .afterAfterBody:
            if name.tag != .html {
                mode = .inBody
                return false
            }
            startInBody(name, &token, input)
        case .inFrameset: startInFrameset(name, &token, input)
        case .afterFrameset, .afterAfterFrameset:
            if name.tag == .html { startInBody(name, &token, input) } else if name.tag == .noframes { headPart(name, &token, input) }
        }
        return true
    }

    mutating func insertRoot() {
        elementCount += 1
        let node = add(emptyNode(.html), SourceSpan(start: tokenStart, end: tokenStart), at: Place(parent: 0))
        open.push(OpenElement(tag: .html, flags: rule(.html).flags, node: node, symbol: 0))
        mode = .beforeHead
    }

    private mutating func startBeforeHead(_ name: ElementName, _ token: inout TagToken, _ input: Span<UInt8>) -> Bool {
        switch name.tag {
        case .html: startInBody(name, &token, input)
        case .head:
            head = insert(name, token, input)
            mode = .inHead
        default:
            head = insertImplied(.head)
            mode = .inHead
            return false
        }
        return true
    }

    private mutating func startInHead(_ name: ElementName, _ token: inout TagToken, _ input: Span<UInt8>) -> Bool {
        if name.tag == .html {
            startInBody(name, &token, input)
            return true
        }
        if name.tag == .head || (mode == .inHeadNoscript && name.tag == .noscript) { return true }
        if mode == .inHeadNoscript {
            if [.basefont, .bgsound, .link, .meta, .noframes, .style].contains(name.tag) {
                headPart(name, &token, input)
                return true
            }
            pop()
            mode = .inHead
            return false
        }
        if name.tag == .noscript {
            if options.readsNoscript {
                insert(name, token, input)
                mode = .inHeadNoscript
            } else {
                rawElement(name, token, input)
            }
            return true
        }
        if rule(name.tag).start == .headPart {
            headPart(name, &token, input)
            return true
        }
        pop()
        mode = .afterHead
        return false
    }

    private mutating func startAfterHead(_ name: ElementName, _ token: inout TagToken, _ input: Span<UInt8>) -> Bool {
        switch name.tag {
        case .html: startInBody(name, &token, input)
        case .body:
            insert(name, token, input)
            allowsFrameset = false
            mode = .inBody
        case .frameset:
            insert(name, token, input)
            mode = .inFrameset
        case .head: break
        default:
            guard rule(name.tag).start == .headPart else {
                insertImplied(.body)
                mode = .inBody
                return false
            }
            reopenHead(name, &token, input)
        }
        return true
    }

    /// What belongs into the head and stands after it goes there.
    private mutating func reopenHead(_ name: ElementName, _ token: inout TagToken, _ input: Span<UInt8>) {
        if document.nodes[Int(head)].subtreeEnd != document.nodes.count { startLinking() }
        open.push(OpenElement(tag: .head, flags: rule(.head).flags, node: head, symbol: 0))
        headPart(name, &token, input)
        guard let index = open.lastIndex(of: head) else { return }
        open.remove(at: index)
        hasStaleEnds = true
    }

    /// `base`, `link`, `meta`, `noframes`, `script`, `style`, `template`, `title`: as "in head" has them.
    mutating func headPart(_ name: ElementName, _ token: inout TagToken, _ input: Span<UInt8>) {
        switch name.tag {
        case .title, .noframes, .style, .script: rawElement(name, token, input)
        case .template:
            let node = insert(name, token, input)
            formatting.append(.marker)
            allowsFrameset = false
            mode = .inTemplate
            templateModes.append(.inTemplate)
            if value(of: PackedName("shadowrootmode"), token, input) != nil { revealed.append(node) }
        default: insertEmpty(name, token, input)
        }
    }

    mutating func dispatchEnd(_ name: ElementName) {
        if open.count > 0, let flags = adjustedCurrent?.flags, !flags.isDisjoint(with: .foreign), endInForeign(name) { return }
        while !end(name) {}
    }

    private mutating func end(_ name: ElementName) -> Bool {
        switch mode {
        case .initial:
            isQuirky = true
            mode = .beforeHTML
            return false
        case .beforeHTML:
            guard Self.endsThatImply.contains(name.tag) else { return true }
            insertRoot()
            return false
        case .beforeHead:
            guard Self.endsThatImply.contains(name.tag) else { return endTemplateElse(name) }
            head = insertImplied(.head)
            mode = .inHead
            return false
        case .inHead:
            if name.tag == .head {
                pop(includingToken: true)
                mode = .afterHead
                return true
            }
            guard [.body, .html, .br].contains(name.tag) else { return endTemplateElse(name) }
            pop()
            mode = .afterHead
            return false
        case .inHeadNoscript:
            guard name.tag == .noscript || name.tag == .br else { return true }
            pop(includingToken: name.tag == .noscript)
            mode = .inHead
            return name.tag == .noscript
        case .afterHead:
            guard [.body, .html, .br].contains(name.tag) else { return endTemplateElse(name) }
            insertImplied(.body)
            mode = .inBody
            return false
        case .text:
            pop(includingToken: true)
            mode = originalMode
        case .inBody, .inTableText: endInBody(name)
        case .inTable: endInTable(name)
        case .inCaption: return endInCaption(name)
        case .inColumnGroup: return endInColumnGroup(name)
        case .inTableBody: return endInTableBody(name)
        case .inRow: return endInRow(name)
        case .inCell: return endInCell(name)
        case .inTemplate: return endTemplateElse(name)
        case .afterBody:
            if name.tag == .html, context == nil {
                mode = .afterAfterBody
            } else if name.tag != .html {
                mode = .inBody
                return false
            }
        case .afterAfterBody:
            mode = .inBody
            return false
        case .inFrameset: endInFrameset(name)
        case .afterFrameset: if name.tag == .html { mode = .afterAfterFrameset }
        case .afterAfterFrameset: break
        }
        return true
    }

    private static let endsThatImply: Set<Tag> = [.head, .body, .html, .br]

    private mutating func endTemplateElse(_ name: ElementName) -> Bool {
        if name.tag == .template { endTemplate() }
        return true
    }

    // MARK: Text

    mutating func dispatchText(_ run: TextRun, _ input: Span<UInt8>) {
        if open.count > 0, open.current.flags.contains(.unshown) { return }
        if let flags = adjustedCurrent?.flags, !flags.isDisjoint(with: .foreign),
            flags.isDisjoint(with: [.mathText, .htmlIntegration])
        {
            return foreignText(run, input)
        }
        var rest = run
        while rest.count > 0, !text(&rest, input) {}
    }

    /// Takes white space off the beginning of a run.
    private func takeSpace(_ run: inout TextRun, _ input: Span<UInt8>) -> TextRun? {
        let count = leadingSpace(run, input)
        guard count > 0 else { return nil }
        var space = run
        space.count = count
        run.start += count
        run.count -= count
        if run.source.end - run.source.start == run.count + count {
            run.source.start += count
            space.source.end = run.source.start
        }
        return space
    }

    private mutating func text(_ run: inout TextRun, _ input: Span<UInt8>) -> Bool {
        switch mode {
        case .initial, .beforeHTML, .beforeHead:
            _ = takeSpace(&run, input)
            if run.count > 0 { leaveEmptyMode() }
            return false
        case .inHead, .inHeadNoscript, .afterHead, .inColumnGroup:
            if let space = takeSpace(&run, input) { insertText(space) }
            return run.count > 0 ? leaveHeadLikeMode() : true
        case .afterBody, .afterAfterBody:
            if let space = takeSpace(&run, input) { textInBody(space, input) }
            if run.count > 0 { mode = .inBody }
            return false
        case .inTable, .inTableBody, .inRow:
            guard open.current.flags.contains(.tablePart) || open.current.tag == .template else {
                fosters = true
                textInBody(run, input)
                fosters = false
                return true
            }
            originalMode = mode
            mode = .inTableText
            tableText.append(run)
        case .inTableText: tableText.append(run)
        case .text: insertText(run)
        case .inBody, .inCaption, .inCell, .inTemplate: textInBody(run, input)
        case .inFrameset, .afterFrameset, .afterAfterFrameset: textInFrameset(run, input)
        }
        return true
    }

    private mutating func leaveEmptyMode() {
        switch mode {
        case .initial:
            isQuirky = true
            mode = .beforeHTML
        case .beforeHTML: insertRoot()
        default:
            head = insertImplied(.head)
            mode = .inHead
        }
    }

    /// True when the text is dropped.
    private mutating func leaveHeadLikeMode() -> Bool {
        switch mode {
        case .inHead:
            pop()
            mode = .afterHead
        case .inHeadNoscript:
            pop()
            mode = .inHead
        case .afterHead:
            insertImplied(.body)
            mode = .inBody
        default:
            guard open.current.tag == .colgroup else { return true }
            pop()
            mode = .inTable
        }
        return false
    }
}
