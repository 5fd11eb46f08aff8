internal import TextPrimitives

/// Tables (13.2.6.4.9 to 13.2.6.4.15).
extension TreeConstructor {
    /// Levels of a table to which the stack is cleared.
    private enum Level { case table, rowGroup, row }

    // Switches, where a set would hash each tag of a page of tables.
    private static func isRowGroup(_ tag: Tag) -> Bool {
        switch tag {
        case .tbody, .tfoot, .thead: true
        default: false
        }
    }

    private static func isPartOfTable(_ tag: Tag) -> Bool {
        switch tag {
        case .caption, .col, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr: true
        default: false
        }
    }

    mutating func startInTable(_ name: ElementName, _ token: inout TagToken, _ input: Span<UInt8>) -> Bool {
        switch name.tag {
        case .caption:
            clearStack(to: .table)
            formatting.append(.marker)
            insert(name, token, input)
            mode = .inCaption
        case .colgroup:
            clearStack(to: .table)
            insert(name, token, input)
            mode = .inColumnGroup
        case .col:
            clearStack(to: .table)
            insertImplied(.colgroup)
            mode = .inColumnGroup
            return false
        case .tbody, .tfoot, .thead:
            clearStack(to: .table)
            insert(name, token, input)
            mode = .inTableBody
        case .td, .th, .tr:
            clearStack(to: .table)
            insertImplied(.tbody)
            mode = .inTableBody
            return false
        case .table:
            guard open.has(.table, within: .tableScope) else { return true }
            popUntil(.table, isOwnEnd: false)
            resetMode()
            return false
        case .style, .script, .template: headPart(name, &token, input)
        case .input where value(of: PackedName("type"), token, input) == Array("hidden".utf8): insertEmpty(name, token, input)
        case .form:
            if !open.holds(.template), form == Self.none {
                form = insert(name, token, input)
                pop()
            }
        default: startFostered(name, &token, input)
        }
        return true
    }

    /// Anything else in a table goes before it.
    private mutating func startFostered(_ name: ElementName, _ token: inout TagToken, _ input: Span<UInt8>) {
        fosters = true
        startInBody(name, &token, input)
        fosters = false
    }

    private mutating func endFostered(_ name: ElementName) {
        fosters = true
        endInBody(name)
        fosters = false
    }

    private mutating func clearStack(to level: Level) {
        while open.count > 1 {
            let tag = open.current.tag
            switch level {
            case .table where tag == .table: return
            case .rowGroup where Self.isRowGroup(tag): return
            case .row where tag == .tr: return
            default: if tag == .template || tag == .html { return }
            }
            pop()
        }
    }

    mutating func endInTable(_ name: ElementName) {
        switch name.tag {
        case .table:
            guard open.has(.table, within: .tableScope) else { return }
            popUntil(.table)
            resetMode()
        case .body, .caption, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr: break
        case .template: endTemplate()
        default: endFostered(name)
        }
    }

    /// Inserts the text that was collected: white space where it stands, anything else before the table.
    mutating func flushTableText(_ input: Span<UInt8>) {
        mode = originalMode
        let runs = tableText
        tableText.removeAll(keepingCapacity: true)
        let isSpace = runs.allSatisfy { leadingSpace($0, input) == $0.count }
        fosters = !isSpace
        for run in runs {
            if isSpace { insertText(run) } else { textInBody(run, input) }
        }
        fosters = false
    }

    // MARK: Captions and columns

    mutating func startInCaption(_ name: ElementName, _ token: inout TagToken, _ input: Span<UInt8>) -> Bool {
        guard Self.isPartOfTable(name.tag) else {
            startInBody(name, &token, input)
            return true
        }
        return !closeCaption()
    }

    /// False when there is no caption to be closed.
    private mutating func closeCaption(isOwnEnd: Bool = false) -> Bool {
        guard open.has(.caption, within: .tableScope) else { return false }
        generateImpliedEnds(.impliedEnd)
        popUntil(.caption, isOwnEnd: isOwnEnd)
        clearFormattingToMarker()
        mode = .inTable
        return true
    }

    mutating func endInCaption(_ name: ElementName) -> Bool {
        switch name.tag {
        case .caption: _ = closeCaption(isOwnEnd: true)
        case .table: return !closeCaption()
        case .body, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr: break
        default: endInBody(name)
        }
        return true
    }

    mutating func startInColumnGroup(_ name: ElementName, _ token: inout TagToken, _ input: Span<UInt8>) -> Bool {
        switch name.tag {
        case .html: startInBody(name, &token, input)
        case .col: insertEmpty(name, token, input)
        case .template: headPart(name, &token, input)
        default: return !closeColumnGroup()
        }
        return true
    }

    private mutating func closeColumnGroup() -> Bool {
        guard open.current.tag == .colgroup else { return false }
        pop()
        mode = .inTable
        return true
    }

    mutating func endInColumnGroup(_ name: ElementName) -> Bool {
        switch name.tag {
        case .colgroup:
            if open.current.tag == .colgroup {
                pop(includingToken: true)
                mode = .inTable
            }
        case .col: break
        case .template: endTemplate()
        default: return !closeColumnGroup()
        }
        return true
    }

    // MARK: Rows and cells

    mutating func startInTableBody(_ name: ElementName, _ token: inout TagToken, _ input: Span<UInt8>) -> Bool {
        switch name.tag {
        case .tr:
            clearStack(to: .rowGroup)
            insert(name, token, input)
            mode = .inRow
            return true
        case .td, .th:
            clearStack(to: .rowGroup)
            insertImplied(.tr)
            mode = .inRow
            return false
        case .caption, .col, .colgroup, .tbody, .tfoot, .thead: return !closeTableBody()
        default: return startInTable(name, &token, input)
        }
    }

    private mutating func closeTableBody() -> Bool {
        guard open.finds(.tableScope, { Self.isRowGroup($0) }) else { return false }
        clearStack(to: .rowGroup)
        pop()
        mode = .inTable
        return true
    }

    mutating func endInTableBody(_ name: ElementName) -> Bool {
        switch name.tag {
        case .tbody, .tfoot, .thead:
            guard open.has(name.tag, within: .tableScope) else { return true }
            clearStack(to: .rowGroup)
            pop(includingToken: true)
            mode = .inTable
        case .table: return !closeTableBody()
        case .body, .caption, .col, .colgroup, .html, .td, .th, .tr: break
        default: endInTable(name)
        }
        return true
    }

    mutating func startInRow(_ name: ElementName, _ token: inout TagToken, _ input: Span<UInt8>) -> Bool {
        switch name.tag {
        case .td, .th:
            clearStack(to: .row)
            insert(name, token, input)
            mode = .inCell
            formatting.append(.marker)
            return true
        case .caption, .col, .colgroup, .tbody, .tfoot, .thead, .tr: return !closeRow()
        default: return startInTable(name, &token, input)
        }
    }

    private mutating func closeRow(includingToken: Bool = false) -> Bool {
        guard open.has(.tr, within: .tableScope) else { return false }
        clearStack(to: .row)
        pop(includingToken: includingToken)
        mode = .inTableBody
        return true
    }

    mutating func endInRow(_ name: ElementName) -> Bool {
        switch name.tag {
        case .tr: _ = closeRow(includingToken: true)
        case .table: return !closeRow()
        case .tbody, .tfoot, .thead: return !(open.has(name.tag, within: .tableScope) && closeRow())
        case .body, .caption, .col, .colgroup, .html, .td, .th: break
        default: endInTable(name)
        }
        return true
    }

    mutating func startInCell(_ name: ElementName, _ token: inout TagToken, _ input: Span<UInt8>) -> Bool {
        guard Self.isPartOfTable(name.tag), open.finds(.tableScope, { $0 == .td || $0 == .th }) else {
            if !Self.isPartOfTable(name.tag) { startInBody(name, &token, input) }
            return true
        }
        closeCell()
        return false
    }

    private mutating func closeCell() {
        generateImpliedEnds(.impliedEnd)
        while open.count > 1 {
            let tag = pop().tag
            if tag == .td || tag == .th { break }
        }
        clearFormattingToMarker()
        mode = .inRow
    }

    mutating func endInCell(_ name: ElementName) -> Bool {
        switch name.tag {
        case .td, .th:
            guard open.has(name.tag, within: .tableScope) else { return true }
            generateImpliedEnds(.impliedEnd)
            popUntil(name.tag)
            clearFormattingToMarker()
            mode = .inRow
        case .body, .caption, .col, .colgroup, .html: break
        case .table, .tbody, .tfoot, .thead, .tr:
            guard open.has(name.tag, within: .tableScope) else { return true }
            closeCell()
            return false
        default: endInBody(name)
        }
        return true
    }
}
