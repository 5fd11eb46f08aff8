internal import PageTree

/// What names in a page's markup are worth as parts of a selector.
package enum SelectorNames {
    /// Whether a name looks written by people and outlives the next build of the site: no digits in its middle, no hash.
    package static func isStable(_ name: String) -> Bool {
        guard XPathTranslator.isIdentifier(name), name.count >= 3, name.count <= 48 else { return false }
        if modulePrefix(name) != nil || isMade(name) { return false }
        let digits = name.count(where: \.isNumber)
        guard digits <= 2, name.last.map({ !$0.isNumber }) ?? false || digits <= 1 else { return false }
        // A word of five letters or more without a vowel is a hash.
        return !name.lowercased().split(whereSeparator: { !$0.isLetter }).contains { word in
            word.count >= 5 && !word.contains { "aeiouy".contains($0) }
        }
    }

    /// Whether a tool that writes class names made it, or its capitals stand as in a hash: `sc-bdVaJa`, `jKqZpw`.
    private static func isMade(_ name: String) -> Bool {
        if made.contains(where: { name.hasPrefix($0) }) { return true }
        return name.split(whereSeparator: { !$0.isLetter }).contains { word in
            // Words in camel case are long between their capitals.
            let inner = word.dropFirst().count(where: \.isUppercase)
            return word.contains(where: \.isLowercase) && inner >= 2 && word.count < inner * 3 + 2
        }
    }

    private static let made = ["css-", "sc-", "jsx-", "jss", "emotion-", "svelte-", "styled-", "makeStyles-", "MuiBox-root-", "chakra-css"]

    /// `Paragraph_text__x7Yz1` is `Paragraph_text__` with a hash.
    package static func modulePrefix(_ name: String) -> String? {
        guard let range = name.firstRange(of: "__"), name.distance(from: range.upperBound, to: name.endIndex) == 5 else { return nil }
        let hash = name[range.upperBound...]
        let looksRandom = hash.contains(where: \.isNumber) || (hash.contains(where: \.isUppercase) && hash.contains(where: \.isLowercase))
        return looksRandom && name[..<range.lowerBound].count >= 3 ? String(name[..<range.upperBound]) : nil
    }

    /// Whether a class says how an element looks or where it stands and not what it is: such names last, and mean nothing.
    package static func isStyling(_ name: String) -> Bool {
        let parts = name.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" || $0 == ":" }).map(String.init)
        guard let first = parts.first else { return true }
        if parts.allSatisfy({ looks.contains($0) || values.contains($0) || $0.allSatisfy(\.isNumber) || isMeasure($0) }) { return true }
        // `text` alone is a meaning, `text-center` and `text-gray` are not.
        return utilities.contains(first)
            && parts.dropFirst().allSatisfy { values.contains($0) || isMeasure($0) || $0.allSatisfy(\.isNumber) }
            && parts.count > 1
    }

    /// `4`, `2xl`, `p4`, `10px`.
    private static func isMeasure(_ part: String) -> Bool { part.contains(where: \.isNumber) && part.count <= 4 }

    /// First parts that mean a look only with a value behind them.
    private static let utilities: Set<String> = [
        "m", "p", "mx", "my", "mt", "mb", "ml", "mr", "px", "py", "pt", "pb", "pl", "pr", "w", "h", "min", "max", "gap", "z", "text", "bg",
        "border", "rounded", "flex", "grid", "col", "cols", "row", "rows", "d", "float", "align", "justify", "items", "font", "leading",
        "tracking", "shadow", "opacity", "overflow", "order", "offset", "size", "color", "colour", "background", "position", "display",
        "margin", "padding", "width", "height", "span", "u", "is", "has", "js", "sm", "md", "lg", "xl", "xs", "theme", "container",
    ]
    /// Words that are a look by themselves.
    private static let looks: Set<String> = [
        "clearfix", "clear", "left", "right", "center", "centre", "centered", "bold", "italic", "small", "large", "big", "medium", "hidden",
        "visible", "show", "hide", "active", "open", "opened", "closed", "first", "last", "even", "odd", "row", "rows", "col", "cols",
        "column",
        "columns", "grid", "flex", "inline", "block", "relative", "absolute", "fixed", "sticky", "static", "container", "wrapper", "wrap",
        "inner", "outer", "clr", "cf", "fl", "fr", "red", "blue", "green", "grey", "gray", "white", "black", "dark", "light", "round",
        "rounded", "shadow", "fluid", "full", "wide", "narrow", "box", "layout", "cell", "desktop", "mobile", "tablet", "js", "nojs",
        "lazy",
        "loaded", "loading", "fade", "in", "out", "no", "group", "item", "current", "selected", "top", "bottom", "middle", "uppercase",
        "truncate", "antialiased", "underline", "float", "pull", "push",
    ]
    private static let values: Set<String> = looks.union([
        "xs", "sm", "md", "lg", "xl", "xxl", "base", "none", "auto", "screen", "fit", "start", "end", "between", "around", "stretch",
        "wrap",
        "nowrap", "reverse", "primary", "secondary", "success", "danger", "warning", "info", "muted", "yellow", "orange", "purple", "pink",
        "slate", "zinc", "neutral", "stone", "semibold", "normal", "thin", "heavy", "pointer", "transparent", "current", "sans", "serif",
        "mono", "half", "third", "quarter", "x", "y", "t", "b", "l", "r", "offset",
    ])

    /// Whether a class speaks of what articles are made of.
    package static func isTelling(_ name: String) -> Bool {
        let small = name.lowercased()
        return telling.contains { small.contains($0) }
    }

    private static let telling = [
        "article", "text", "body", "content", "story", "post", "title", "date", "author", "topic", "news", "headline", "byline", "lead",
        "comment", "related", "share", "advert", "banner", "promo", "menu", "nav", "footer", "header", "sidebar", "subscribe", "tags",
        "caption", "quote", "published", "entry", "recommend", "cookie",
    ]
}
