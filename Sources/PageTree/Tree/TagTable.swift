// A table, made by Documentation/Generators/tag_table.py: the names that HTML knows and what parser and tree need to know of each.

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
    @inlinable public static var keygen: Tag { Tag(rawValue: 130) }
    @inlinable public static var image: Tag { Tag(rawValue: 131) }
    @inlinable public static var noembed: Tag { Tag(rawValue: 132) }
    @inlinable public static var noframes: Tag { Tag(rawValue: 133) }
    @inlinable public static var plaintext: Tag { Tag(rawValue: 134) }
    @inlinable public static var xmp: Tag { Tag(rawValue: 135) }
    @inlinable public static var bgsound: Tag { Tag(rawValue: 136) }
    @inlinable public static var basefont: Tag { Tag(rawValue: 137) }
    @inlinable public static var applet: Tag { Tag(rawValue: 138) }
    @inlinable public static var rtc: Tag { Tag(rawValue: 139) }
    @inlinable public static var svgText: Tag { Tag(rawValue: 140) }
    @inlinable public static var comment: Tag { Tag(rawValue: 141) }
    @inlinable public static var doctype: Tag { Tag(rawValue: 142) }
}

enum TagTable {
    /// How many of the names may be met in HTML; those after them are the parser's own.
    static let htmlCount = 140

    /// In the order of the raw values; the first is the text node.
    static let names: [String] = [
        "#text", "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div",
        "dl", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
        "h5", "h6", "header", "hgroup", "hr", "main", "menu", "nav", "ol", "p",
        "pre", "search", "section", "summary", "table", "ul", "listing", "html", "body", "li",
        "dd", "dt", "td", "th", "tr", "tbody", "thead", "tfoot", "caption", "optgroup",
        "option", "select", "legend", "textarea", "button", "video", "audio", "object", "iframe", "canvas",
        "colgroup", "frameset", "area", "base", "br", "col", "embed", "img", "input", "link",
        "meta", "param", "source", "track", "wbr", "head", "title", "script", "style", "noscript",
        "template", "datalist", "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite",
        "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label",
        "map", "mark", "meter", "nobr", "output", "picture", "progress", "q", "rb", "rp",
        "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
        "svg", "math", "time", "tt", "u", "var", "slot", "blink", "marquee", "frame",
        "keygen", "image", "noembed", "noframes", "plaintext", "xmp", "bgsound", "basefont", "applet", "rtc",
        "text", "#comment", "#doctype",
    ]

    static let rules: [TagRule] = [
        TagRule(0, 0x000, .generic, .generic),  // #text
        TagRule(1, 0x001, .block, .block),  // address
        TagRule(1, 0x001, .block, .block),  // article
        TagRule(1, 0x001, .block, .block),  // aside
        TagRule(1, 0x001, .block, .block),  // blockquote
        TagRule(1, 0x001, .block, .block),  // center
        TagRule(1, 0x001, .block, .block),  // details
        TagRule(1, 0x000, .block, .block),  // dialog
        TagRule(1, 0x001, .block, .block),  // dir
        TagRule(1, 0x001, .block, .block),  // div
        TagRule(1, 0x001, .block, .block),  // dl
        TagRule(1, 0x001, .block, .block),  // fieldset
        TagRule(1, 0x001, .block, .block),  // figcaption
        TagRule(1, 0x001, .block, .block),  // figure
        TagRule(1, 0x001, .block, .block),  // footer
        TagRule(1, 0x001, .form, .form),  // form
        TagRule(1, 0x001, .heading, .heading),  // h1
        TagRule(1, 0x001, .heading, .heading),  // h2
        TagRule(1, 0x001, .heading, .heading),  // h3
        TagRule(1, 0x001, .heading, .heading),  // h4
        TagRule(1, 0x001, .heading, .heading),  // h5
        TagRule(1, 0x001, .heading, .heading),  // h6
        TagRule(1, 0x001, .block, .block),  // header
        TagRule(1, 0x001, .block, .block),  // hgroup
        TagRule(3, 0x001, .rule, .generic),  // hr
        TagRule(1, 0x001, .block, .block),  // main
        TagRule(1, 0x001, .block, .block),  // menu
        TagRule(1, 0x001, .block, .block),  // nav
        TagRule(1, 0x005, .block, .block),  // ol
        TagRule(1, 0x021, .block, .paragraph),  // p
        TagRule(1, 0x001, .preformatted, .block),  // pre
        TagRule(1, 0x001, .block, .block),  // search
        TagRule(1, 0x001, .block, .block),  // section
        TagRule(1, 0x001, .block, .block),  // summary
        TagRule(1, 0x113, .table, .generic),  // table
        TagRule(1, 0x005, .block, .block),  // ul
        TagRule(1, 0x001, .preformatted, .block),  // listing
        TagRule(1, 0x013, .html, .html),  // html
        TagRule(1, 0x001, .body, .body),  // body
        TagRule(1, 0x021, .listItem, .listItem),  // li
        TagRule(1, 0x021, .definition, .definition),  // dd
        TagRule(1, 0x021, .definition, .definition),  // dt
        TagRule(1, 0x043, .ignored, .generic),  // td
        TagRule(1, 0x043, .ignored, .generic),  // th
        TagRule(1, 0x141, .ignored, .generic),  // tr
        TagRule(1, 0x141, .ignored, .generic),  // tbody
        TagRule(1, 0x141, .ignored, .generic),  // thead
        TagRule(1, 0x141, .ignored, .generic),  // tfoot
        TagRule(1, 0x043, .ignored, .generic),  // caption
        TagRule(1, 0x020, .optgroup, .generic),  // optgroup
        TagRule(1, 0x020, .option, .generic),  // option
        TagRule(1, 0x003, .select, .block),  // select
        TagRule(1, 0x000, .generic, .generic),  // legend
        TagRule(1, 0x001, .textarea, .generic),  // textarea
        TagRule(1, 0x009, .button, .block),  // button
        TagRule(1, 0x000, .generic, .generic),  // video
        TagRule(1, 0x000, .generic, .generic),  // audio
        TagRule(1, 0x003, .marker, .marker),  // object
        TagRule(1, 0x001, .iframe, .generic),  // iframe
        TagRule(1, 0x000, .generic, .generic),  // canvas
        TagRule(1, 0x041, .ignored, .generic),  // colgroup
        TagRule(1, 0x001, .frameset, .generic),  // frameset
        TagRule(2, 0x001, .phrase, .generic),  // area
        TagRule(2, 0x001, .headPart, .generic),  // base
        TagRule(2, 0x001, .phrase, .lineBreak),  // br
        TagRule(2, 0x001, .ignored, .generic),  // col
        TagRule(2, 0x001, .phrase, .generic),  // embed
        TagRule(2, 0x001, .phrase, .generic),  // img
        TagRule(2, 0x001, .input, .generic),  // input
        TagRule(2, 0x001, .headPart, .generic),  // link
        TagRule(2, 0x001, .headPart, .generic),  // meta
        TagRule(2, 0x001, .silentVoid, .generic),  // param
        TagRule(2, 0x001, .silentVoid, .generic),  // source
        TagRule(2, 0x001, .silentVoid, .generic),  // track
        TagRule(2, 0x001, .phrase, .generic),  // wbr
        TagRule(4, 0x001, .ignored, .generic),  // head
        TagRule(4, 0x001, .headPart, .generic),  // title
        TagRule(4, 0x001, .headPart, .generic),  // script
        TagRule(4, 0x001, .headPart, .generic),  // style
        TagRule(4, 0x001, .noscript, .generic),  // noscript
        TagRule(4, 0x013, .headPart, .template),  // template
        TagRule(4, 0x000, .generic, .generic),  // datalist
        TagRule(0, 0x080, .anchor, .formatting),  // a
        TagRule(0, 0x000, .generic, .generic),  // abbr
        TagRule(0, 0x000, .generic, .generic),  // acronym
        TagRule(0, 0x080, .formatting, .formatting),  // b
        TagRule(0, 0x000, .generic, .generic),  // bdi
        TagRule(0, 0x000, .generic, .generic),  // bdo
        TagRule(0, 0x080, .formatting, .formatting),  // big
        TagRule(0, 0x000, .generic, .generic),  // cite
        TagRule(0, 0x080, .formatting, .formatting),  // code
        TagRule(0, 0x000, .generic, .generic),  // data
        TagRule(0, 0x000, .generic, .generic),  // del
        TagRule(0, 0x000, .generic, .generic),  // dfn
        TagRule(0, 0x080, .formatting, .formatting),  // em
        TagRule(0, 0x080, .formatting, .formatting),  // font
        TagRule(0, 0x080, .formatting, .formatting),  // i
        TagRule(0, 0x000, .generic, .generic),  // ins
        TagRule(0, 0x000, .generic, .generic),  // kbd
        TagRule(0, 0x000, .generic, .generic),  // label
        TagRule(0, 0x000, .generic, .generic),  // map
        TagRule(0, 0x000, .generic, .generic),  // mark
        TagRule(0, 0x000, .generic, .generic),  // meter
        TagRule(0, 0x080, .nobr, .formatting),  // nobr
        TagRule(0, 0x000, .generic, .generic),  // output
        TagRule(0, 0x000, .generic, .generic),  // picture
        TagRule(0, 0x000, .generic, .generic),  // progress
        TagRule(0, 0x000, .generic, .generic),  // q
        TagRule(0, 0x020, .rubyBase, .generic),  // rb
        TagRule(0, 0x020, .rubyText, .generic),  // rp
        TagRule(0, 0x020, .rubyText, .generic),  // rt
        TagRule(0, 0x000, .generic, .generic),  // ruby
        TagRule(0, 0x080, .formatting, .formatting),  // s
        TagRule(0, 0x000, .generic, .generic),  // samp
        TagRule(0, 0x080, .formatting, .formatting),  // small
        TagRule(0, 0x000, .generic, .generic),  // span
        TagRule(0, 0x080, .formatting, .formatting),  // strike
        TagRule(0, 0x080, .formatting, .formatting),  // strong
        TagRule(0, 0x000, .generic, .generic),  // sub
        TagRule(0, 0x000, .generic, .generic),  // sup
        TagRule(0, 0x000, .svg, .generic),  // svg
        TagRule(0, 0x000, .math, .generic),  // math
        TagRule(0, 0x000, .generic, .generic),  // time
        TagRule(0, 0x080, .formatting, .formatting),  // tt
        TagRule(0, 0x080, .formatting, .formatting),  // u
        TagRule(0, 0x000, .generic, .generic),  // var
        TagRule(0, 0x000, .generic, .generic),  // slot
        TagRule(0, 0x000, .generic, .generic),  // blink
        TagRule(0, 0x003, .marker, .marker),  // marquee
        TagRule(2, 0x001, .ignored, .generic),  // frame
        TagRule(2, 0x001, .phrase, .generic),  // keygen
        TagRule(0, 0x000, .image, .generic),  // image
        TagRule(4, 0x001, .noembed, .generic),  // noembed
        TagRule(4, 0x001, .headPart, .generic),  // noframes
        TagRule(1, 0x001, .plaintext, .generic),  // plaintext
        TagRule(1, 0x001, .xmp, .generic),  // xmp
        TagRule(2, 0x001, .headPart, .generic),  // bgsound
        TagRule(2, 0x001, .headPart, .generic),  // basefont
        TagRule(0, 0x003, .marker, .marker),  // applet
        TagRule(0, 0x020, .rubyBase, .generic),  // rtc
        TagRule(1, 0x000, .generic, .generic),  // text
        TagRule(0, 0x000, .generic, .generic),  // #comment
        TagRule(0, 0x000, .generic, .generic),  // #doctype
    ]
}
