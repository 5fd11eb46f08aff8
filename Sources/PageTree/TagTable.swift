// A table: the names that HTML knows and what the tree needs to know of each.

extension Tag {
    @inlinable public static var address: Tag { Tag(rawValue: 1) }
    @inlinable public static var article: Tag { Tag(rawValue: 2) }
    @inlinable public static var aside: Tag { Tag(rawValue: 3) }
    @inlinable public static var blockquote: Tag { Tag(rawValue: 4) }
    @inlinable public static var center: Tag { Tag(rawValue: 5) }
    @inlinable public static var details: Tag { Tag(rawValue: 6) }
    @inlinable public static var dialog: Tag { Tag(rawValue: 7) }
    @inlinable public static var dir: Tag { Tag(rawValue: 8) }
    @inlinable public static var div: Tag { Tag(rawValue: 9) }
    @inlinable public static var dl: Tag { Tag(rawValue: 10) }
    @inlinable public static var fieldset: Tag { Tag(rawValue: 11) }
    @inlinable public static var figcaption: Tag { Tag(rawValue: 12) }
    @inlinable public static var figure: Tag { Tag(rawValue: 13) }
    @inlinable public static var footer: Tag { Tag(rawValue: 14) }
    @inlinable public static var form: Tag { Tag(rawValue: 15) }
    @inlinable public static var h1: Tag { Tag(rawValue: 16) }
    @inlinable public static var h2: Tag { Tag(rawValue: 17) }
    @inlinable public static var h3: Tag { Tag(rawValue: 18) }
    @inlinable public static var h4: Tag { Tag(rawValue: 19) }
    @inlinable public static var h5: Tag { Tag(rawValue: 20) }
    @inlinable public static var h6: Tag { Tag(rawValue: 21) }
    @inlinable public static var header: Tag { Tag(rawValue: 22) }
    @inlinable public static var hgroup: Tag { Tag(rawValue: 23) }
    @inlinable public static var hr: Tag { Tag(rawValue: 24) }
    @inlinable public static var main: Tag { Tag(rawValue: 25) }
    @inlinable public static var menu: Tag { Tag(rawValue: 26) }
    @inlinable public static var nav: Tag { Tag(rawValue: 27) }
    @inlinable public static var ol: Tag { Tag(rawValue: 28) }
    @inlinable public static var p: Tag { Tag(rawValue: 29) }
    @inlinable public static var pre: Tag { Tag(rawValue: 30) }
    @inlinable public static var search: Tag { Tag(rawValue: 31) }
    @inlinable public static var section: Tag { Tag(rawValue: 32) }
    @inlinable public static var summary: Tag { Tag(rawValue: 33) }
    @inlinable public static var table: Tag { Tag(rawValue: 34) }
    @inlinable public static var ul: Tag { Tag(rawValue: 35) }
    @inlinable public static var listing: Tag { Tag(rawValue: 36) }
    @inlinable public static var html: Tag { Tag(rawValue: 37) }
    @inlinable public static var body: Tag { Tag(rawValue: 38) }
    @inlinable public static var li: Tag { Tag(rawValue: 39) }
    @inlinable public static var dd: Tag { Tag(rawValue: 40) }
    @inlinable public static var dt: Tag { Tag(rawValue: 41) }
    @inlinable public static var td: Tag { Tag(rawValue: 42) }
    @inlinable public static var th: Tag { Tag(rawValue: 43) }
    @inlinable public static var tr: Tag { Tag(rawValue: 44) }
    @inlinable public static var tbody: Tag { Tag(rawValue: 45) }
    @inlinable public static var thead: Tag { Tag(rawValue: 46) }
    @inlinable public static var tfoot: Tag { Tag(rawValue: 47) }
    @inlinable public static var caption: Tag { Tag(rawValue: 48) }
    @inlinable public static var optgroup: Tag { Tag(rawValue: 49) }
    @inlinable public static var option: Tag { Tag(rawValue: 50) }
    @inlinable public static var select: Tag { Tag(rawValue: 51) }
    @inlinable public static var legend: Tag { Tag(rawValue: 52) }
    @inlinable public static var textarea: Tag { Tag(rawValue: 53) }
    @inlinable public static var button: Tag { Tag(rawValue: 54) }
    @inlinable public static var video: Tag { Tag(rawValue: 55) }
    @inlinable public static var audio: Tag { Tag(rawValue: 56) }
    @inlinable public static var object: Tag { Tag(rawValue: 57) }
    @inlinable public static var iframe: Tag { Tag(rawValue: 58) }
    @inlinable public static var canvas: Tag { Tag(rawValue: 59) }
    @inlinable public static var colgroup: Tag { Tag(rawValue: 60) }
    @inlinable public static var frameset: Tag { Tag(rawValue: 61) }
    @inlinable public static var area: Tag { Tag(rawValue: 62) }
    @inlinable public static var base: Tag { Tag(rawValue: 63) }
    @inlinable public static var br: Tag { Tag(rawValue: 64) }
    @inlinable public static var col: Tag { Tag(rawValue: 65) }
    @inlinable public static var embed: Tag { Tag(rawValue: 66) }
    @inlinable public static var img: Tag { Tag(rawValue: 67) }
    @inlinable public static var input: Tag { Tag(rawValue: 68) }
    @inlinable public static var link: Tag { Tag(rawValue: 69) }
    @inlinable public static var meta: Tag { Tag(rawValue: 70) }
    @inlinable public static var param: Tag { Tag(rawValue: 71) }
    @inlinable public static var source: Tag { Tag(rawValue: 72) }
    @inlinable public static var track: Tag { Tag(rawValue: 73) }
    @inlinable public static var wbr: Tag { Tag(rawValue: 74) }
    @inlinable public static var head: Tag { Tag(rawValue: 75) }
    @inlinable public static var title: Tag { Tag(rawValue: 76) }
    @inlinable public static var script: Tag { Tag(rawValue: 77) }
    @inlinable public static var style: Tag { Tag(rawValue: 78) }
    @inlinable public static var noscript: Tag { Tag(rawValue: 79) }
    @inlinable public static var template: Tag { Tag(rawValue: 80) }
    @inlinable public static var datalist: Tag { Tag(rawValue: 81) }
    @inlinable public static var a: Tag { Tag(rawValue: 82) }
    @inlinable public static var abbr: Tag { Tag(rawValue: 83) }
    @inlinable public static var acronym: Tag { Tag(rawValue: 84) }
    @inlinable public static var b: Tag { Tag(rawValue: 85) }
    @inlinable public static var bdi: Tag { Tag(rawValue: 86) }
    @inlinable public static var bdo: Tag { Tag(rawValue: 87) }
    @inlinable public static var big: Tag { Tag(rawValue: 88) }
    @inlinable public static var cite: Tag { Tag(rawValue: 89) }
    @inlinable public static var code: Tag { Tag(rawValue: 90) }
    @inlinable public static var data: Tag { Tag(rawValue: 91) }
    @inlinable public static var del: Tag { Tag(rawValue: 92) }
    @inlinable public static var dfn: Tag { Tag(rawValue: 93) }
    @inlinable public static var em: Tag { Tag(rawValue: 94) }
    @inlinable public static var font: Tag { Tag(rawValue: 95) }
    @inlinable public static var i: Tag { Tag(rawValue: 96) }
    @inlinable public static var ins: Tag { Tag(rawValue: 97) }
    @inlinable public static var kbd: Tag { Tag(rawValue: 98) }
    @inlinable public static var label: Tag { Tag(rawValue: 99) }
    @inlinable public static var map: Tag { Tag(rawValue: 100) }
    @inlinable public static var mark: Tag { Tag(rawValue: 101) }
    @inlinable public static var meter: Tag { Tag(rawValue: 102) }
    @inlinable public static var nobr: Tag { Tag(rawValue: 103) }
    @inlinable public static var output: Tag { Tag(rawValue: 104) }
    @inlinable public static var picture: Tag { Tag(rawValue: 105) }
    @inlinable public static var progress: Tag { Tag(rawValue: 106) }
    @inlinable public static var q: Tag { Tag(rawValue: 107) }
    @inlinable public static var rb: Tag { Tag(rawValue: 108) }
    @inlinable public static var rp: Tag { Tag(rawValue: 109) }
    @inlinable public static var rt: Tag { Tag(rawValue: 110) }
    @inlinable public static var ruby: Tag { Tag(rawValue: 111) }
    @inlinable public static var s: Tag { Tag(rawValue: 112) }
    @inlinable public static var samp: Tag { Tag(rawValue: 113) }
    @inlinable public static var small: Tag { Tag(rawValue: 114) }
    @inlinable public static var span: Tag { Tag(rawValue: 115) }
    @inlinable public static var strike: Tag { Tag(rawValue: 116) }
    @inlinable public static var strong: Tag { Tag(rawValue: 117) }
    @inlinable public static var sub: Tag { Tag(rawValue: 118) }
    @inlinable public static var sup: Tag { Tag(rawValue: 119) }
    @inlinable public static var svg: Tag { Tag(rawValue: 120) }
    @inlinable public static var math: Tag { Tag(rawValue: 121) }
    @inlinable public static var time: Tag { Tag(rawValue: 122) }
    @inlinable public static var tt: Tag { Tag(rawValue: 123) }
    @inlinable public static var u: Tag { Tag(rawValue: 124) }
    @inlinable public static var `var`: Tag { Tag(rawValue: 125) }
    @inlinable public static var slot: Tag { Tag(rawValue: 126) }
    @inlinable public static var blink: Tag { Tag(rawValue: 127) }
    @inlinable public static var marquee: Tag { Tag(rawValue: 128) }
    @inlinable public static var frame: Tag { Tag(rawValue: 129) }
}

enum TagTable {
    /// In the order of the raw values; the first is the text node.
    static let names: [String] = [
        "#text", "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hgroup", "hr", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "ul",
        "listing", "html", "body", "li", "dd", "dt", "td", "th", "tr", "tbody", "thead", "tfoot", "caption",
        "optgroup", "option", "select", "legend", "textarea", "button", "video", "audio", "object", "iframe",
        "canvas", "colgroup", "frameset", "area", "base", "br", "col", "embed", "img", "input", "link", "meta",
        "param", "source", "track", "wbr", "head", "title", "script", "style", "noscript", "template", "datalist",
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
        "ins", "kbd", "label", "map", "mark", "meter", "nobr", "output", "picture", "progress", "q", "rb", "rp",
        "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "svg", "math", "time", "tt",
        "u", "var", "slot", "blink", "marquee", "frame",
    ]

    static let traits: [Tag.Traits] = names.map { name in
        var traits: Tag.Traits = []
        if blocksThatCloseParagraphs.contains(name) { traits.formUnion([.block, .closesParagraph]) }
        if otherBlocks.contains(name) { traits.insert(.block) }
        if voids.contains(name) { traits.insert(.void) }
        if hidden.contains(name) { traits.insert(.hidden) }
        return traits
    }

    private static let blocksThatCloseParagraphs: Set<String> = [
        "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
        "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "ul", "listing",
    ]

    private static let otherBlocks: Set<String> = [
        "html", "body", "li", "dd", "dt", "td", "th", "tr", "tbody", "thead", "tfoot", "caption", "optgroup",
        "option", "select", "legend", "textarea", "button", "video", "audio", "object", "iframe", "canvas",
        "colgroup", "frameset",
    ]

    private static let voids: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
        "wbr",
    ]

    private static let hidden: Set<String> = [
        "head", "title", "script", "style", "noscript", "template", "datalist",
    ]
}
