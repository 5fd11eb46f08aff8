internal import PageTree

/// The language of a block of code, by the classes that highlighters and converters give it.
enum CodeLanguage {
    private static let prefixes = ["language-", "lang-", "highlight-source-", "highlight-", "brush-"]
    /// Names behind which the language stands as the next one.
    private static let leading: Set<String> = ["brush:", "sourcecode", "syntaxhighlighter"]
    /// What may stand between.
    private static let settings: Set<String> = ["nogutter", "ie", "collapsed", "notranslate", "printing"]
    /// Names that say there is none.
    private static let none: Set<String> = ["none", "text", "plain", "plaintext", "default", "nohighlight", "txt", "source", "wrapper"]

    /// Looks at the block's element, the `<code>` inside, and two elements up; of a table that parts code from its line numbers,
    /// two up from the table.
    static func of(_ container: NodeID, in document: Document) -> String? {
        var places: [NodeID] = document.firstChild(container).map { [$0, container] } ?? [container]
        var up = document.parent(container)
        var left = 2
        for _ in 0..<8 where left > 0 {
            guard let element = up, element != Document.root else { break }
            places.append(element)
            switch document.tag(element) {
            case .td, .tr, .tbody: left = 3
            default: left -= 1
            }
            up = document.parent(element)
        }
        for place in places where !document.isText(place) {
            // Shiki, Hugo and Astro tell it in an attribute.
            for name in ["data-language", "data-lang"] {
                if let told = document.attribute(name, of: place)?.lowercased(), let found = plain(told) { return found }
            }
            let classes = document.classes(place).map { document.symbols[$0].lowercased() }
            for (index, name) in classes.enumerated() {
                if let found = language(name) { return found }
                if leading.contains(name), let next = classes[(index + 1)...].first(where: { !settings.contains($0) }),
                    let found = plain(next)
                {
                    return found
                }
                // Where code hosts show files.
                if name.hasPrefix("type-"), classes.contains("blob-wrapper") { return plain(String(name.dropFirst(5))) }
            }
        }
        return nil
    }

    private static func language(_ token: String) -> String? {
        for prefix in prefixes where token.hasPrefix(prefix) { return plain(String(token.dropFirst(prefix.count))) }
        return nil
    }

    /// A name of letters, digits and a few signs ("c++", "objective-c"), or nil.
    private static func plain(_ name: String) -> String? {
        let text = name.utf8.last == 0x3B ? String(name.dropLast()) : name
        let isName =
            !text.isEmpty && text.utf8.count <= 24
            && text.utf8.allSatisfy {
                $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2B || $0 == 0x2D || $0 == 0x23 || $0 == 0x2E || $0 == 0x5F
            }
        return isName && !none.contains(text) ? text : nil
    }
}
