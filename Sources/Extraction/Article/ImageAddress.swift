internal import PageTree

/// Where the picture of an `<img>` is: pages that load pictures late keep the address elsewhere than in `src`.
enum ImageAddress {
    static func of(_ node: NodeID, in document: Document) -> String? {
        func value(_ name: String, _ node: NodeID) -> String? { document.attribute(name, of: node).flatMap { isAddress($0) ? $0 : nil } }
        for name in ["data-src", "data-original", "data-lazy-src", "data-lazy"] { if let late = value(name, node) { return late } }
        if let own = value("src", node) { return own }
        var sets = [node]
        if let picture = document.parent(node), document.tag(picture) == .picture {
            sets += document.children(picture).filter { document.tag($0) == .source }
        }
        for element in sets {
            for name in ["srcset", "data-srcset"] {
                if let set = document.attribute(name, of: element), let largest = largest(of: set) { return largest }
            }
        }
        return nil
    }

    private static func isAddress(_ text: String) -> Bool {
        let text = text.drop(while: \.isWhitespace)
        return !text.isEmpty && !text.hasPrefix("data:") && !text.hasPrefix("blob:") && !text.hasPrefix("#")
    }

    /// The picture with the largest width or density of a `srcset` (HTML Standard, 4.8.4.2.1).
    static func largest(of set: String) -> String? {
        var best: (address: String, size: Double)?
        // A comma parts pictures where white space follows; addresses may hold commas.
        var rest = set[...]
        while true {
            rest = rest.drop { $0.isWhitespace || $0 == "," }
            guard !rest.isEmpty else { return best?.address }
            var address = rest.prefix { !$0.isWhitespace }
            rest = rest[address.endIndex...]
            var size = 1.0
            if address.hasSuffix(",") {
                while address.hasSuffix(",") { address.removeLast() }
            } else {
                let descriptor = rest.prefix { $0 != "," }
                rest = rest[descriptor.endIndex...]
                size = descriptor.split(whereSeparator: \.isWhitespace).lazy.compactMap { Double($0.dropLast()) }.first ?? 1
            }
            if isAddress(String(address)), size > best?.size ?? 0 { best = (String(address), size) }
        }
    }
}
