/// A shadow of libxml2's stack of open elements, kept by the scan so that a page can neither nest without end nor
/// make the parser search a deep stack for every stray end tag (both are quadratic in libxml2 2.9).
struct OpenElements {
    private var stack: [Tag] = []
    /// How many start tags over the depth cap were left out, by tag; as many end tags must be left out too.
    private var flattened: [Tag: Int] = [:]
    private let depth: Int

    init(depth: Int) {
        self.depth = depth
        stack.reserveCapacity(64)
    }

    /// Notes a start tag; false when it is over the depth cap and must be flattened.
    mutating func open(_ tag: Tag) -> Bool {
        if !flattened.isEmpty {
            flattened[tag, default: 0] += 1
            return false
        }
        closeImplied(by: tag)
        guard stack.count < depth else {
            flattened[tag] = 1
            return false
        }
        stack.append(tag)
        return true
    }

    /// Notes an end tag; false when nothing that is open answers to it, so that it must be left out.
    mutating func close(_ tag: Tag) -> Bool {
        if let count = flattened[tag] {
            flattened[tag] = count > 1 ? count - 1 : nil
            return false
        }
        guard let match = lastOpen(tag) else { return false }
        // What was left out stood inside what is closed now.
        flattened.removeAll(keepingCapacity: true)
        stack.removeSubrange(match...)
        return true
    }

    /// libxml2 lets an end tag reach over open elements of no higher priority than its own.
    private func lastOpen(_ tag: Tag) -> Int? {
        let reach = Self.priority(tag)
        var index = stack.count - 1
        while index >= 0 {
            if stack[index] == tag { return index }
            if Self.priority(stack[index]) > reach { return nil }
            index -= 1
        }
        return nil
    }

    private mutating func closeImplied(by tag: Tag) {
        guard let closing = Self.impliedEnds(tag) else { return }
        // What matters is that lists and tables without end tags do not pile up; a few steps find those.
        var index = stack.count - 1
        let lowest = max(0, stack.count - 8)
        while index >= lowest {
            let open = stack[index]
            if closing.targets.contains(open) {
                stack.removeSubrange(index...)
                return
            }
            if closing.barriers.contains(open) { return }
            index -= 1
        }
    }

    private static func impliedEnds(_ tag: Tag) -> (targets: [Tag], barriers: [Tag])? {
        switch tag {
        case .li: ([.li], [.ul, .ol, .menu, .dir, .table])
        case .td, .th: ([.td, .th], [.table, .tr])
        case .tr: ([.tr], [.table])
        case .tbody, .thead, .tfoot: ([.tbody, .thead, .tfoot], [.table])
        case .dd, .dt: ([.dd, .dt], [.dl, .table])
        case .option, .optgroup: ([.option], [.select])
        case .a: ([.a], [.td, .th, .table, .div])
        default: tag.traits.contains(.closesParagraph) ? ([.p], [.td, .th, .table, .div, .li, .blockquote]) : nil
        }
    }

    /// htmlEndPriority of libxml2's HTMLparser.c.
    private static func priority(_ tag: Tag) -> Int {
        switch tag {
        case .div: 150
        case .td, .th: 160
        case .tr: 170
        case .thead, .tbody, .tfoot: 180
        case .table: 190
        case .head, .body: 200
        case .html: 220
        default: 100
        }
    }
}
