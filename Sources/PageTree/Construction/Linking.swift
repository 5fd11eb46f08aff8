/// Moving nodes. A page that moves none pays for none of this.
extension TreeConstructor {
    /// A node's first and last child and its neighbours; `none` where there is none.
    struct Link {
        var first = TreeConstructor.none
        var last = TreeConstructor.none
        var previous = TreeConstructor.none
        var next = TreeConstructor.none
    }

    /// Links all nodes so far, whose numbers are still in page order. Does nothing the second time.
    mutating func startLinking() {
        guard links.isEmpty else { return }
        links.reserveCapacity(document.nodes.capacity)
        for number in document.nodes.indices {
            links.append(Link())
            if number > 0 { append(UInt32(number), to: document.nodes[number].parent) }
        }
    }

    mutating func linkNew(_ number: UInt32, at place: Place) {
        links.append(Link())
        if place.before == Self.none {
            append(number, to: place.parent)
        } else {
            insert(number, before: place.before)
        }
    }

    /// The node before a place if it is text, else 0.
    func linkedText(before place: Place) -> Int {
        guard !links.isEmpty else { return 0 }
        let before = place.before == Self.none ? links[Int(place.parent)].last : links[Int(place.before)].previous
        return before == Self.none ? 0 : Int(before)
    }

    /// Makes a node that has no place the last child of another.
    mutating func append(_ number: UInt32, to parent: UInt32) {
        document.nodes[Int(number)].parent = parent
        let last = links[Int(parent)].last
        links[Int(number)].previous = last
        links[Int(number)].next = Self.none
        if last == Self.none { links[Int(parent)].first = number } else { links[Int(last)].next = number }
        links[Int(parent)].last = number
    }

    mutating func insert(_ number: UInt32, before sibling: UInt32) {
        let parent = document.nodes[Int(sibling)].parent
        document.nodes[Int(number)].parent = parent
        let previous = links[Int(sibling)].previous
        links[Int(number)].previous = previous
        links[Int(number)].next = sibling
        links[Int(sibling)].previous = number
        if previous == Self.none { links[Int(parent)].first = number } else { links[Int(previous)].next = number }
    }

    /// Takes a node out of its place.
    mutating func detach(_ number: UInt32) {
        let link = links[Int(number)]
        let parent = Int(document.nodes[Int(number)].parent)
        if link.previous == Self.none {
            if links[parent].first == number { links[parent].first = link.next }
        } else {
            links[Int(link.previous)].next = link.next
        }
        if link.next == Self.none {
            if links[parent].last == number { links[parent].last = link.previous }
        } else {
            links[Int(link.next)].previous = link.previous
        }
        links[Int(number)].previous = Self.none
        links[Int(number)].next = Self.none
    }

    mutating func move(_ number: UInt32, to place: Place) {
        detach(number)
        if place.before == Self.none { append(number, to: place.parent) } else { insert(number, before: place.before) }
    }

    /// Gives all children of one node to another that has none.
    /// - Complexity: O(children).
    mutating func moveChildren(of from: UInt32, to parent: UInt32) {
        links[Int(parent)].first = links[Int(from)].first
        links[Int(parent)].last = links[Int(from)].last
        links[Int(from)].first = Self.none
        links[Int(from)].last = Self.none
        var child = links[Int(parent)].first
        while child != Self.none {
            document.nodes[Int(child)].parent = parent
            child = links[Int(child)].next
        }
    }

    /// Numbers the nodes in page order, and leaves out what is below a template that was closed.
    /// - Complexity: O(nodes).
    mutating func renumber() {
        var nodes: [Document.Node] = []
        var sources: [SourceSpan] = []
        var namespaces: [Namespace] = []
        nodes.reserveCapacity(document.nodes.count)
        sources.reserveCapacity(document.nodes.count)
        var numbers = [UInt32](repeating: Self.none, count: document.nodes.count)
        var old: UInt32 = 0
        walk: while true {
            numbers[Int(old)] = UInt32(nodes.count)
            var node = document.nodes[Int(old)]
            node.parent = numbers[Int(node.parent)]
            nodes.append(node)
            sources.append(document.sources[Int(old)])
            if !document.namespaces.isEmpty { namespaces.append(document.namespaces[Int(old)]) }
            if links[Int(old)].first != Self.none, !closedTemplates.contains(old) {
                old = links[Int(old)].first
                continue
            }
            while true {
                nodes[Int(numbers[Int(old)])].subtreeEnd = UInt32(nodes.count)
                if old == 0 { break walk }
                if links[Int(old)].next != Self.none {
                    old = links[Int(old)].next
                    break
                }
                old = document.nodes[Int(old)].parent
            }
        }
        document.nodes = nodes
        document.sources = sources
        document.namespaces = namespaces
        revealed = revealed.map { numbers[Int($0)] }.filter { $0 != Self.none }
    }
}
