/// The end of a page, and what is passed over.
extension TreeConstructor {
    mutating func skipped(_ content: Range<Int>) {
        if rawTag == .script, var found = script {
            found.content = content
            scripts.append(found)
        } else if rawTag == .noscript, !content.isEmpty {
            document.noscripts.append(content)
        } else if rawTag == .style, !content.isEmpty {
            document.styles.append(content)
        }
        script = nil
    }

    /// Of elements that show nothing themselves, one without an end tag would hide the rest of the page.
    mutating func isRescued(unclosed content: ContentModel) -> Bool {
        guard options.rescuesUnclosed else { return false }
        if content == .script {
            note(.rescuedContent)
            return true
        }
        guard [.title, .iframe, .noembed, .noframes, .noscript].contains(rawTag) else { return false }
        note(.rescuedContent)
        unclosedRaw.insert(rawTag)
        if mode == .text {
            pop()
            mode = originalMode
        }
        self.content = .data
        return true
    }

    /// "Stop parsing" (13.2.7), after all that the end of the page implies.
    mutating func endOfFile(_ input: Span<UInt8>) {
        tokenStart = UInt32(truncatingIfNeeded: input.count)
        tokenEnd = tokenStart
        if mode == .inTableText { flushTableText(input) }
        if mode == .text {
            pop()
            mode = originalMode
        }
        if mode == .initial {
            isQuirky = true
            mode = .beforeHTML
        }
        if mode == .beforeHTML { insertRoot() }
        if mode == .beforeHead {
            head = insertImplied(.head)
            mode = .inHead
        }
        if mode == .inHeadNoscript {
            pop()
            mode = .inHead
        }
        if mode == .inHead {
            pop()
            mode = .afterHead
        }
        if mode == .afterHead {
            insertImplied(.body)
            mode = .inBody
        }
        closeTemplates()
        insertTextAfterCap()
        while open.count > 0 { pop() }
    }

    /// A template that is open at the end: browsers show nothing of it, here it is shown.
    private mutating func closeTemplates() {
        while open.holds(.template) {
            let open = self.open.entries.last { $0.tag == .template }
            if options.rescuesUnclosed, let node = open?.node {
                note(.rescuedContent)
                revealed.append(node)
            }
            while self.open.count > 1, pop().tag != .template {}
            clearFormattingToMarker()
            templateModes.removeLast()
            resetMode()
            if mode == .beforeHead {
                head = insertImplied(.head)
                pop()
                mode = .afterHead
            }
            if mode == .inHead {
                pop()
                mode = .afterHead
            }
            if mode == .afterHead, context == nil {
                insertImplied(.body)
                mode = .inBody
            }
        }
    }

    /// Gives the finished document away.
    /// - Parameter source: all bytes that were parsed.
    mutating func finish(_ source: [UInt8]) -> Document {
        let made = document.arena
        document.arena = made.isEmpty ? source : source + made
        let shift = UInt32(truncatingIfNeeded: source.count) &- madeBase
        if shift != 0 { moveMade(by: shift) }
        if !links.isEmpty {
            renumber()
        } else {
            document.nodes[0].subtreeEnd = UInt32(document.nodes.count)
            if hasStaleEnds { renewEnds() }
        }
        document.sources[0].end = UInt32(truncatingIfNeeded: source.count)
        document.revealed = Set(revealed.map { NodeID(rawValue: $0) })
        document.scripts = scripts
        return document
    }

    /// Finds where subtrees end from the nodes' parents.
    private mutating func renewEnds() {
        for index in document.nodes.indices { document.nodes[index].subtreeEnd = UInt32(index + 1) }
        for index in document.nodes.indices.dropFirst().reversed() {
            let parent = Int(document.nodes[index].parent)
            document.nodes[parent].subtreeEnd = max(document.nodes[parent].subtreeEnd, document.nodes[index].subtreeEnd)
        }
    }

    /// Puts the ranges of made text where it stands now that the source's length is known.
    private mutating func moveMade(by shift: UInt32) {
        for index in document.nodes.indices
        where document.isCharacterData(NodeID(index)) && document.nodes[index].payload.start >= madeBase {
            document.nodes[index].payload = .init(
                start: document.nodes[index].payload.start &+ shift, count: document.nodes[index].payload.count)
        }
        for index in document.attributes.indices where document.attributes[index].value.start >= madeBase {
            let attribute = document.attributes[index]
            document.attributes[index] = .init(
                name: attribute.name, value: .init(start: attribute.value.start &+ shift, count: attribute.value.count))
        }
    }
}
