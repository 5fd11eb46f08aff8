#!/usr/bin/env python3
"""Writes Sources/PageTree/Tree/TagTable.swift: the element names that HTML knows and what parser and tree need to know of each.

The lists are those of the HTML Standard: 13.2.4.2 (special, scopes), 13.2.6.3 (implied end tags), 13.2.6.4.7 ("in body"), and 15.3
(which elements are blocks or hidden by the browser's own style sheet). Order is the raw value: append, never insert.
"""
import pathlib

NAMES = """#text address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4
h5 h6 header hgroup hr main menu nav ol p pre search section summary table ul listing html body li dd dt td th tr tbody thead tfoot
caption optgroup option select legend textarea button video audio object iframe canvas colgroup frameset area base br col embed img
input link meta param source track wbr head title script style noscript template datalist a abbr acronym b bdi bdo big cite code data
del dfn em font i ins kbd label map mark meter nobr output picture progress q rb rp rt ruby s samp small span strike strong sub sup
svg math time tt u var slot blink marquee frame keygen image noembed noframes plaintext xmp bgsound basefont applet rtc""".split()
# Not to be met as names of HTML elements.
OTHERS = [("svgText", "text"), ("comment", "#comment"), ("doctype", "#doctype")]

def words(text):
    return set(text.split())

# 15.3.1 and 15.3.3: display none, display block and what lays out as a block of its own.
BLOCK = words("""address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5
h6 header hgroup hr main menu nav ol p pre search section summary table ul listing html body li dd dt td th tr tbody thead tfoot caption
optgroup option select legend textarea button video audio object iframe canvas colgroup frameset plaintext xmp svgText""")
HIDDEN = words("head title script style noscript template datalist noembed noframes")
VOID = words("""area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr""")
# 13.2.4.2 and 13.2.4.3.
SPECIAL = words("""address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd
details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img
input keygen li link listing main marquee menu meta nav noembed noframes noscript object ol p param plaintext pre script search section
select source style summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp""")
SCOPE = words("applet caption html table td th marquee object select template")
LIST_SCOPE = words("ol ul")
BUTTON_SCOPE = words("button")
TABLE_SCOPE = words("html table template")
IMPLIED = words("dd dt li optgroup option p rb rp rt rtc")
THOROUGH = words("caption colgroup tbody td tfoot th thead tr")
FORMATTING = words("a b big code em font i nobr s small strike strong tt u")
TABLE_PARTS = words("table tbody tfoot thead tr")
START = {
    "html": "html", "headPart": "base basefont bgsound link meta noframes script style template title", "body": "body",
    "frameset": "frameset",
    "block": """address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup main
        menu nav ol p search section summary ul""",
    "heading": "h1 h2 h3 h4 h5 h6", "preformatted": "pre listing", "form": "form", "listItem": "li", "definition": "dd dt",
    "plaintext": "plaintext", "button": "button", "anchor": "a", "formatting": "b big code em font i s small strike strong tt u",
    "nobr": "nobr", "marker": "applet marquee object", "table": "table", "phrase": "area br embed img keygen wbr", "input": "input",
    "silentVoid": "param source track", "rule": "hr", "image": "image", "textarea": "textarea", "xmp": "xmp", "iframe": "iframe",
    "noembed": "noembed", "noscript": "noscript", "select": "select", "option": "option", "optgroup": "optgroup", "rubyBase": "rb rtc",
    "rubyText": "rp rt", "math": "math", "svg": "svg", "ignored": "caption col colgroup frame head tbody td tfoot th thead tr",
}
END = {
    "template": "template", "body": "body", "html": "html",
    "block": """address article aside blockquote button center details dialog dir div dl fieldset figcaption figure footer header hgroup
        listing main menu nav ol pre search section select summary ul""",
    "form": "form", "paragraph": "p", "listItem": "li", "definition": "dd dt", "heading": "h1 h2 h3 h4 h5 h6",
    "formatting": "a b big code em font i nobr s small strike strong tt u", "marker": "applet marquee object", "lineBreak": "br",
}

def action(table, name):
    for key, names in table.items():
        if name in names.split():
            return key
    return "generic"

def flags(name):
    sets = [SPECIAL, SCOPE, LIST_SCOPE, BUTTON_SCOPE, TABLE_SCOPE, IMPLIED, THOROUGH, FORMATTING, TABLE_PARTS]
    return sum(1 << bit for bit, names in enumerate(sets) if name in names)

def traits(name):
    return sum(1 << bit for bit, names in enumerate([BLOCK, VOID, HIDDEN]) if name in names)

rows = [(name, name) for name in NAMES] + OTHERS
out = ["""// A table, made by Documentation/Generators/tag_table.py: the names that HTML knows and what parser and tree need to know of each.

extension Tag {
"""]
for raw, (identifier, _) in enumerate(rows):
    if raw:
        quoted = "`var`" if identifier == "var" else identifier
        out.append("    @inlinable package static var %s: Tag { Tag(rawValue: %d) }\n" % (quoted, raw))
out.append("""}

enum TagTable {
    /// How many of the names may be met in HTML; those after them are the parser's own.
    static let htmlCount = %d

    /// In the order of the raw values; the first is the text node.
    static let names: [String] = [
""" % len(NAMES))
for start in range(0, len(rows), 10):
    out.append("        " + ", ".join('"%s"' % spelling for _, spelling in rows[start:start + 10]) + ",\n")
out.append("""    ]

    static let rules: [TagRule] = [
""")
for identifier, spelling in rows:
    out.append("        TagRule(%d, 0x%03X, .%s, .%s),  // %s\n" % (
        traits(identifier), flags(identifier), action(START, identifier), action(END, identifier), spelling))
out.append("    ]\n}\n")
root = pathlib.Path(__file__).resolve().parents[2]
(root / "Sources/PageTree/Tree/TagTable.swift").write_text("".join(out))
