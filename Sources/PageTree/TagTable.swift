// A table: the names that HTML knows and what the tree needs to know of each.

extension Tag {
    public static let address = Tag(rawValue: 1)
    public static let article = Tag(rawValue: 2)
    public static let aside = Tag(rawValue: 3)
    public static let blockquote = Tag(rawValue: 4)
    public static let center = Tag(rawValue: 5)
    public static let details = Tag(rawValue: 6)
    public static let dialog = Tag(rawValue: 7)
    public static let dir = Tag(rawValue: 8)
    public static let div = Tag(rawValue: 9)
    public static let dl = Tag(rawValue: 10)
    public static let fieldset = Tag(rawValue: 11)
    public static let figcaption = Tag(rawValue: 12)
    public static let figure = Tag(rawValue: 13)
    public static let footer = Tag(rawValue: 14)
    public static let form = Tag(rawValue: 15)
    public static let h1 = Tag(rawValue: 16)
    public static let h2 = Tag(rawValue: 17)
    public static let h3 = Tag(rawValue: 18)
    public static let h4 = Tag(rawValue: 19)
    public static let h5 = Tag(rawValue: 20)
    public static let h6 = Tag(rawValue: 21)
    public static let header = Tag(rawValue: 22)
    public static let hgroup = Tag(rawValue: 23)
    public static let hr = Tag(rawValue: 24)
    public static let main = Tag(rawValue: 25)
    public static let menu = Tag(rawValue: 26)
    public static let nav = Tag(rawValue: 27)
    public static let ol = Tag(rawValue: 28)
    public static let p = Tag(rawValue: 29)
    public static let pre = Tag(rawValue: 30)
    public static let search = Tag(rawValue: 31)
    public static let section = Tag(rawValue: 32)
    public static let summary = Tag(rawValue: 33)
    public static let table = Tag(rawValue: 34)
    public static let ul = Tag(rawValue: 35)
    public static let listing = Tag(rawValue: 36)
    public static let html = Tag(rawValue: 37)
    public static let body = Tag(rawValue: 38)
    public static let li = Tag(rawValue: 39)
    public static let dd = Tag(rawValue: 40)
    public static let dt = Tag(rawValue: 41)
    public static let td = Tag(rawValue: 42)
    public static let th = Tag(rawValue: 43)
    public static let tr = Tag(rawValue: 44)
    public static let tbody = Tag(rawValue: 45)
    public static let thead = Tag(rawValue: 46)
    public static let tfoot = Tag(rawValue: 47)
    public static let caption = Tag(rawValue: 48)
    public static let optgroup = Tag(rawValue: 49)
    public static let option = Tag(rawValue: 50)
    public static let select = Tag(rawValue: 51)
    public static let legend = Tag(rawValue: 52)
    public static let textarea = Tag(rawValue: 53)
    public static let button = Tag(rawValue: 54)
    public static let video = Tag(rawValue: 55)
    public static let audio = Tag(rawValue: 56)
    public static let object = Tag(rawValue: 57)
    public static let iframe = Tag(rawValue: 58)
    public static let canvas = Tag(rawValue: 59)
    public static let colgroup = Tag(rawValue: 60)
    public static let frameset = Tag(rawValue: 61)
    public static let area = Tag(rawValue: 62)
    public static let base = Tag(rawValue: 63)
    public static let br = Tag(rawValue: 64)
    public static let col = Tag(rawValue: 65)
    public static let embed = Tag(rawValue: 66)
    public static let img = Tag(rawValue: 67)
    public static let input = Tag(rawValue: 68)
    public static let link = Tag(rawValue: 69)
    public static let meta = Tag(rawValue: 70)
    public static let param = Tag(rawValue: 71)
    public static let source = Tag(rawValue: 72)
    public static let track = Tag(rawValue: 73)
    public static let wbr = Tag(rawValue: 74)
    public static let head = Tag(rawValue: 75)
    public static let title = Tag(rawValue: 76)
    public static let script = Tag(rawValue: 77)
    public static let style = Tag(rawValue: 78)
    public static let noscript = Tag(rawValue: 79)
    public static let template = Tag(rawValue: 80)
    public static let datalist = Tag(rawValue: 81)
    public static let a = Tag(rawValue: 82)
    public static let abbr = Tag(rawValue: 83)
    public static let acronym = Tag(rawValue: 84)
    public static let b = Tag(rawValue: 85)
    public static let bdi = Tag(rawValue: 86)
    public static let bdo = Tag(rawValue: 87)
    public static let big = Tag(rawValue: 88)
    public static let cite = Tag(rawValue: 89)
    public static let code = Tag(rawValue: 90)
    public static let data = Tag(rawValue: 91)
    public static let del = Tag(rawValue: 92)
    public static let dfn = Tag(rawValue: 93)
    public static let em = Tag(rawValue: 94)
    public static let font = Tag(rawValue: 95)
    public static let i = Tag(rawValue: 96)
    public static let ins = Tag(rawValue: 97)
    public static let kbd = Tag(rawValue: 98)
    public static let label = Tag(rawValue: 99)
    public static let map = Tag(rawValue: 100)
    public static let mark = Tag(rawValue: 101)
    public static let meter = Tag(rawValue: 102)
    public static let nobr = Tag(rawValue: 103)
    public static let output = Tag(rawValue: 104)
    public static let picture = Tag(rawValue: 105)
    public static let progress = Tag(rawValue: 106)
    public static let q = Tag(rawValue: 107)
    public static let rb = Tag(rawValue: 108)
    public static let rp = Tag(rawValue: 109)
    public static let rt = Tag(rawValue: 110)
    public static let ruby = Tag(rawValue: 111)
    public static let s = Tag(rawValue: 112)
    public static let samp = Tag(rawValue: 113)
    public static let small = Tag(rawValue: 114)
    public static let span = Tag(rawValue: 115)
    public static let strike = Tag(rawValue: 116)
    public static let strong = Tag(rawValue: 117)
    public static let sub = Tag(rawValue: 118)
    public static let sup = Tag(rawValue: 119)
    public static let svg = Tag(rawValue: 120)
    public static let math = Tag(rawValue: 121)
    public static let time = Tag(rawValue: 122)
    public static let tt = Tag(rawValue: 123)
    public static let u = Tag(rawValue: 124)
    public static let `var` = Tag(rawValue: 125)
    public static let slot = Tag(rawValue: 126)
    public static let blink = Tag(rawValue: 127)
    public static let marquee = Tag(rawValue: 128)
    public static let frame = Tag(rawValue: 129)
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
