/// What of a page's markup may stand in a report: elements and attributes that lay text out and do nothing.
enum InertNames {
    /// Elements that stay what they are.
    static let kept: Set<String> = [
        "a", "abbr", "acronym", "address", "article", "aside", "b", "bdi", "bdo", "big", "blockquote", "body", "br", "caption", "center",
        "cite", "code", "col", "colgroup", "data", "dd", "del", "details", "dfn", "dir", "div", "dl", "dt", "em", "figcaption", "figure",
        "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "i", "img", "ins", "kbd", "li",
        "main", "mark", "menu", "nav", "nobr", "ol", "p", "picture", "pre", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp", "search",
        "section", "small", "span", "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time",
        "tr", "tt", "u", "ul", "var", "wbr",
    ]

    /// Elements that go with all that is in them: what runs, loads, asks for input, or is read otherwise than markup.
    static let dropped: Set<String> = [
        "applet", "area", "audio", "base", "basefont", "bgsound", "canvas", "command", "datalist", "embed", "fencedframe", "frame",
        "frameset", "iframe", "input", "link", "map", "meta", "noembed", "noframes", "object", "option", "optgroup", "param", "plaintext",
        "portal", "script", "select", "source", "style", "template", "textarea", "title", "track", "video", "xmp",
    ]

    static let void: Set<String> = ["br", "col", "hr", "img", "wbr"]

    private static let attributes: Set<String> = [
        "align", "alt", "bgcolor", "border", "cellpadding", "cellspacing", "char", "class", "color", "cols", "colspan", "datetime", "dir",
        "face", "headers", "height", "hidden", "id", "itemprop", "itemscope", "itemtype", "lang", "media", "noshade", "nowrap", "open",
        "property", "rel", "reversed", "role", "rows", "rowspan", "rules", "scope", "size", "span", "start", "summary", "title", "type",
        "typeof", "valign", "value", "width",
    ]

    /// Whether an attribute is a name, a measure or a text, and the page can be laid out by it.
    static func isKept(attribute name: String) -> Bool {
        if attributes.contains(name) { return true }
        guard name.hasPrefix("data-") || name.hasPrefix("aria-") else { return false }
        // The tokenizer takes nearly any sign into a name; what is written here is read again.
        return name.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D || $0 == 0x5F }
    }

    /// The name under which an element is written; nil for one that goes.
    static func element(_ name: String) -> String? {
        if kept.contains(name) { return name }
        if dropped.contains(name) { return nil }
        // Custom elements do nothing without a script, and style sheets name them.
        let isCustom = name.contains("-") && name.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }
        if isCustom, name.utf8.first != 0x2D, name != InertPage.run { return name }
        return blocks.contains(name) ? "div" : "span"
    }

    private static let blocks: Set<String> = [
        "dialog", "fieldset", "form", "isindex", "legend", "listing", "marquee", "multicol", "noscript",
    ]

    /// Pictures that an `<img>` may show: it runs no script in any of them.
    static func isPicture(_ address: String) -> Bool {
        let start = address.drop { $0.isWhitespace }.prefix(11).lowercased()
        return start.hasPrefix("data:image/")
    }
}
