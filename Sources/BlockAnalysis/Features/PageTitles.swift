public import PageTree

/// What a page's head calls the page.
public enum PageTitles {
    /// `og:title` or `twitter:title`, then `<title>`; empty ones are left out.
    /// - Complexity: O(nodes of the head).
    public static func find(in document: Document) -> [String] {
        var titles: [String] = []
        var index = 1
        while index < document.nodeCount {
            let node = NodeID(rawValue: UInt32(index))
            switch document.tag(node) {
            case .meta:
                let key = document.attribute("property", of: node) ?? document.attribute("name", of: node)
                if key == "og:title" || key == "twitter:title", let title = document.attribute("content", of: node),
                    !titles.contains(title)
                {
                    titles.append(title)
                }
            case .title:
                let title = document.textContent(node)
                if !title.isEmpty { titles.append(title) }
                return titles
            case .h1, .p: return titles
            default: break
            }
            index += 1
        }
        return titles
    }
}
