import PageTree
import Testing

/// What holds for every tree, whatever the page.
enum TreeInvariants {
    static func check(_ document: Document, _ page: @autoclosure () -> String) {
        if let fault = fault(document) { Issue.record("\(fault): \(page())") }
    }

    /// The first fault, or nil.
    static func fault(_ document: Document) -> String? {
        var open: [Int] = []
        for number in 0..<document.nodeCount {
            let node = NodeID(rawValue: UInt32(number))
            let end = document.subtreeEnd(node).index
            while let last = open.last, document.subtreeEnd(NodeID(rawValue: UInt32(last))).index <= number { open.removeLast() }
            if number > 0, document.parent(node)?.index != open.last { return "the parent of node \(number) is not the one around it" }
            if end <= number || end > document.nodeCount { return "node \(number) ends before it begins" }
            if let last = open.last, end > document.subtreeEnd(NodeID(rawValue: UInt32(last))).index {
                return "node \(number) outlives its parent"
            }
            if document.isText(node) {
                let range = document.textRange(node)
                if range.isEmpty || range.upperBound > document.arena.count { return "text \(number) is empty or beyond the arena" }
            }
            let source = document.sourceRange(of: node)
            if source.upperBound > document.sourceRange(of: Document.root).upperBound { return "node \(number) stands beyond the source" }
            open.append(number)
        }
        return nil
    }
}
