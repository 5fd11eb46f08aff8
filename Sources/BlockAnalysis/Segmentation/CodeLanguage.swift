public import PageTree

/// The language of a block of code, by the classes and attributes that highlighters and converters give it.
public enum CodeLanguage {
    private static let prefixes = ["language-", "lang-", "highlight-source-", "mw-highlight-lang-", "highlight-", "brush-"]
    /// Names behind which the language stands as the next one.
    private static let leading: Set<String> = ["brush:", "sourcecode", "syntaxhighlighter"]
    /// Names of highlighters that write the language beside their own, before or behind it.
    private static let highlighters: Set<String> = [
        "hljs", "prettyprint", "prettyprinted", "geshi", "code", "highlight", "chroma", "syntax",
    ]
    /// What may stand between.
    private static let settings: Set<String> = ["nogutter", "ie", "collapsed", "notranslate", "printing"]
    /// Names that say there is none.
    private static let none: Set<String> = ["none", "text", "plain", "plaintext", "default", "nohighlight", "txt", "source", "wrapper"]
    /// Where Shiki, Hugo and Astro, EnlighterJS, and CodeMirror tell it.
    private static let attributes = ["data-language", "data-lang", "data-enlighter-language", "data-mode"]

    /// Looks at the block's element, the `<code>` inside (of a list of lines, that of the first), and two elements up; of a table that
    /// parts code from its line numbers, two up from the table.
    public static func of(_ container: NodeID, in document: Document) -> String? {
        var places = [container]
        for _ in 0..<3 {
            guard let child = document.firstChild(places[0]), !document.isText(child) else { break }
            places.insert(child, at: 0)
        }
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
            if let found = told(place, document) { return found }
        }
        return nil
    }

    private static func told(_ place: NodeID, _ document: Document) -> String? {
        for name in attributes {
            if let told = document.attribute(name, of: place)?.lowercased(), let found = plain(told) { return found }
        }
        // Confluence: "brush: java; gutter: false".
        if let told = document.attribute("data-syntaxhighlighter-params", of: place)?.lowercased(), told.hasPrefix("brush:"),
            let found = plain(told.dropFirst(6).prefix { $0 != ";" }.filter { $0 != " " })
        {
            return found
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
        let isHighlighted = classes.contains(where: highlighters.contains)
        guard isHighlighted || document.tag(place) == .pre || document.tag(place) == .code else { return nil }
        if let name = classes.first(where: { known.contains($0) && (isHighlighted || $0.utf8.count > 1) }) { return name }
        // The tags of natural languages have two letters, and few programs write their languages so.
        let tag = document.attribute("lang", of: place)?.lowercased()
        return tag.flatMap { known.contains($0) && ($0.utf8.count > 2 || ["py", "js", "sh", "rb"].contains($0)) ? $0 : nil }
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

    /// Names that a class may be alone; a letter ("c", "r") needs a highlighter's name beside it.
    private static let known: Set<String> = [
        "python", "python3", "py", "javascript", "js", "jsx", "typescript", "ts", "tsx", "java", "kotlin", "scala", "swift", "c", "cpp",
        "c++", "csharp", "c#", "cs", "go", "golang", "rust", "ruby", "rb", "php", "perl", "lua", "r", "d", "dart", "elixir", "erlang",
        "haskell", "clojure", "groovy", "fsharp", "ocaml", "lisp", "scheme", "julia", "matlab", "fortran", "pascal", "delphi", "vb",
        "vbnet", "bash", "sh", "shell", "zsh", "fish", "powershell", "console", "shell-session", "sql", "mysql", "plsql", "html", "xml",
        "css", "scss", "sass", "less", "json", "json5", "yaml", "yml", "toml", "ini", "dockerfile", "makefile", "cmake", "nginx",
        "apache", "diff", "patch", "markdown", "latex", "tex", "graphql", "objectivec", "objective-c", "objc", "solidity", "verilog",
        "vhdl", "zig", "nim", "crystal", "vue", "svelte", "actionscript", "applescript", "awk", "sed", "vim", "asm", "nasm", "bsl", "1c",
    ]
}
