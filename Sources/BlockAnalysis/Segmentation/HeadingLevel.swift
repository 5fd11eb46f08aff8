internal import PageTree

/// Which level of heading a block's container stands for.
enum HeadingLevel {
    /// 1…6 when the container or one of the two elements above it is `h1` to `h6`, or is called a heading by its role; else nil.
    static func of(_ container: NodeID, in document: Document) -> Int? {
        var node: NodeID? = container
        for _ in 0..<3 {
            guard let current = node else { return nil }
            switch document.tag(current) {
            case .h1: return 1
            case .h2: return 2
            case .h3: return 3
            case .h4: return 4
            case .h5: return 5
            case .h6: return 6
            default:
                if let level = byRole(current, in: document) { return level }
                node = document.parent(current)
            }
        }
        return nil
    }

    /// `role="heading" aria-level="3"`; without a level 2 (WAI-ARIA 1.2). The first level is left to `<h1>`: pages give it to slogans and to
    /// the names of their parts.
    private static func byRole(_ node: NodeID, in document: Document) -> Int? {
        guard document.role(of: node) == "heading" else { return nil }
        return document.attribute("aria-level", of: node).flatMap { Int($0) }.map { min(max($0, 2), 6) } ?? 2
    }
}
