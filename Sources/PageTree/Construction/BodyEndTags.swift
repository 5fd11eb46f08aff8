internal import TextPrimitives

/// End tags and text in the body (13.2.6.4.7).
extension TreeConstructor {
    @inline(__always) mutating func endInBody(_ name: ElementName) {
        switch rule(name.tag).end {
        case .generic: endAny(name)
        case .block:
            guard open.has(name.tag) else { return }
            generateImpliedEnds(.impliedEnd)
            popUntil(name.tag)
        case .paragraph:
            if !open.has(.p, within: [.scope, .button]) { insertImplied(.p) }
            endParagraph(isOwnEnd: true)
        case .listItem:
            guard open.has(.li, within: [.scope, .list]) else { return }
            generateImpliedEnds(.impliedEnd, except: .li)
            popUntil(.li)
        case .formatting: if !adopt(name) { endAny(name) }
        default: endRarer(name)
        }
    }

    private mutating func endRarer(_ name: ElementName) {
        switch rule(name.tag).end {
        case .template: endTemplate()
        case .body: if open.has(.body) { mode = .afterBody }
        case .html:
            if open.has(.body) {
                mode = .afterBody
                dispatchEnd(name)
            }
        case .form: endForm()
        case .definition:
            guard open.has(name.tag) else { return }
            generateImpliedEnds(.impliedEnd, except: name.tag)
            popUntil(name.tag)
        case .heading:
            guard open.finds(.scope, Self.isHeading) else { return }
            generateImpliedEnds(.impliedEnd)
            while open.count > 1 {
                let isHeading = Self.isHeading(open.current.tag)
                pop(includingToken: isHeading)
                if isHeading { break }
            }
        case .marker:
            guard open.has(name.tag) else { return }
            generateImpliedEnds(.impliedEnd)
            popUntil(name.tag)
            clearFormattingToMarker()
        case .lineBreak:
            reconstructFormatting()
            insertImplied(.br)
            pop(includingToken: true)
            allowsFrameset = false
        default: break
        }
    }

    private static func isHeading(_ tag: Tag) -> Bool { tag.rawValue >= Tag.h1.rawValue && tag.rawValue <= Tag.h6.rawValue }

    private mutating func endForm() {
        if open.holds(.template) {
            guard open.has(.form) else { return }
            generateImpliedEnds(.impliedEnd)
            return popUntil(.form)
        }
        let node = form
        form = Self.none
        guard node != Self.none, let index = open.lastIndex(of: node), open.has(.form) else { return }
        generateImpliedEnds(.impliedEnd)
        if open.current.tag == .form, open.current.node == node {
            pop(includingToken: true)
        } else {
            document.sources[Int(node)].end = tokenEnd
            open.remove(at: index)
            hasStaleEnds = true
        }
    }

    /// Any other end tag: ends the nearest element of the name, unless a special one is open inside it.
    @inline(__always) mutating func endAny(_ name: ElementName) {
        guard open.holds(name.tag) else { return }
        var index = open.count - 1
        while index > 0 {
            if open[index].isHTML(name) {
                generateImpliedEnds(.impliedEnd, except: name.tag)
                while open.count > index + 1 { pop() }
                if open.count > index { pop(includingToken: true) }
                return
            }
            if open[index].flags.contains(.special) { return }
            index -= 1
        }
    }

    @inline(__always) mutating func textInBody(_ run: TextRun, _ input: Span<UInt8>) {
        reconstructFormatting()
        insertText(run)
        if allowsFrameset, leadingSpace(run, input) < run.count { allowsFrameset = false }
    }
}
