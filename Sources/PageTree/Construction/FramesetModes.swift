internal import TextPrimitives

/// Framesets (13.2.6.4.20 to 13.2.6.4.23) and templates (13.2.6.4.18).
extension TreeConstructor {
    mutating func startInFrameset(_ name: ElementName, _ token: inout TagToken, _ input: Span<UInt8>) {
        switch name.tag {
        case .html: startInBody(name, &token, input)
        case .frameset: insert(name, token, input)
        case .frame: insertEmpty(name, token, input)
        case .noframes: headPart(name, &token, input)
        default: break
        }
    }

    mutating func endInFrameset(_ name: ElementName) {
        guard name.tag == .frameset, open.count > 1 else { return }
        pop(includingToken: true)
        if context == nil, open.current.tag != .frameset { mode = .afterFrameset }
    }

    /// A frameset has no text but white space.
    mutating func textInFrameset(_ run: TextRun, _ input: Span<UInt8>) {
        var space = run
        space.count = 0
        for offset in 0..<run.count {
            if byte(run.start + offset, input).isHTMLSpace {
                if space.count == 0 { space.start = run.start + offset }
                space.count += 1
            } else {
                if space.count > 0 { insertText(space) }
                space.count = 0
            }
        }
        if space.count > 0 { insertText(space) }
    }

    // MARK: Templates

    mutating func startInTemplate(_ name: ElementName, _ token: inout TagToken, _ input: Span<UInt8>) -> Bool {
        if rule(name.tag).start == .headPart {
            headPart(name, &token, input)
            return true
        }
        templateModes.removeLast()
        switch name.tag {
        case .caption, .colgroup, .tbody, .tfoot, .thead: mode = .inTable
        case .col: mode = .inColumnGroup
        case .tr: mode = .inTableBody
        case .td, .th: mode = .inRow
        default: mode = .inBody
        }
        templateModes.append(mode)
        return false
    }

    mutating func endTemplate() {
        guard open.holds(.template) else { return }
        generateImpliedEnds([.impliedEnd, .thoroughEnd])
        popUntil(.template)
        clearFormattingToMarker()
        templateModes.removeLast()
        resetMode()
    }

    /// Pops up to and with an element.
    /// - Parameter isOwnEnd: whether the token at hand is its end tag.
    mutating func popUntil(_ tag: Tag, isOwnEnd: Bool = true) {
        while open.count > 1 {
            let isLast = open.current.tag == tag
            let element = pop(includingToken: isLast && isOwnEnd)
            if isLast {
                if tag == .template { leave(template: element.node) }
                return
            }
        }
    }

    /// What is in a template that was closed is not a part of the page.
    private mutating func leave(template node: UInt32) {
        guard options.detail == .shown, !revealed.contains(node) else { return }
        startLinking()
        closedTemplates.insert(node)
    }

    /// "Reset the insertion mode appropriately" (13.2.4.1).
    mutating func resetMode() {
        var index = open.count - 1
        while index >= 0 {
            let isLast = index == 0
            let tag = isLast ? context?.tag ?? open[0].tag : open[index].tag
            switch tag {
            case .td, .th: if !isLast { return mode = .inCell }
            case .tr: return mode = .inRow
            case .tbody, .thead, .tfoot: return mode = .inTableBody
            case .caption: return mode = .inCaption
            case .colgroup: return mode = .inColumnGroup
            case .table: return mode = .inTable
            case .template: return mode = templateModes.last ?? .inBody
            case .head: if !isLast { return mode = .inHead }
            case .body: return mode = .inBody
            case .frameset: return mode = .inFrameset
            case .html: return mode = head == Self.none ? .beforeHead : .afterHead
            default: break
            }
            index -= 1
        }
        mode = .inBody
    }
}
