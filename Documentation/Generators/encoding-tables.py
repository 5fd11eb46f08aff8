#!/usr/bin/env python3
"""Writes the index tables of Sources/TextEncoding/Indexes from the decoders of Chromium, which are the WHATWG Encoding Standard's.

    python3 Documentation/Generators/encoding-tables.py        (from the root of the project; needs `chromium` in the path)

encoding-tables.html decodes every pointer of every index with the browser's TextDecoder; this script runs it without a window and
packs what it prints. A table is one string in the order of its pointers: it compiles in no time, lies in the binary as it stands, and
is unpacked when a page first needs it. U+FFFD stands for a pointer without a character.
"""
import html, json, pathlib, re, subprocess, tempfile

HERE = pathlib.Path(__file__).parent
OUT = HERE.parent.parent / "Sources/TextEncoding/Indexes"
EXTRA = {"big5": {1133, 1135, 1164, 1166}}  # these four are two characters each: in the decoder, as in the Standard


def browser():
    with tempfile.TemporaryDirectory() as profile:
        page = subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}", "--virtual-time-budget=30000",
             "--dump-dom", (HERE / "encoding-tables.html").as_uri()], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    return json.loads(html.unescape(re.search(r'<pre id="out">(.*?)</pre>', page.stdout.decode(), re.S).group(1)))["tables"]


def literal(character):
    return f"\\u{{{ord(character):X}}}" if 0x7F <= ord(character) <= 0xA0 or ord(character) == 0xAD else character


def lines(entries, width):
    for start in range(0, len(entries), width):
        yield "".join(literal(entry) if entry else "\uFFFD" for entry in entries[start:start + width])


def write(name, title, body):
    (OUT / name).write_text(
        "// Made by Documentation/Generators/encoding-tables.py; do not edit.\n\n" + title + body, encoding="utf-8")


def table(file, constant, comment, entries, width):
    while not entries[-1]:
        entries.pop()
    rows = "".join(f"        {row}\\\n" for row in lines(entries, width))
    write(file, f"extension EncodingIndex {{\n    /// {comment}\n    static let {constant}: StaticString = \"\"\"\n", rows[:-2] + "\n        \"\"\"\n}\n")


def main():
    tables = browser()
    OUT.mkdir(parents=True, exist_ok=True)
    single = {name: entries for name, entries in tables.items() if len(entries) == 128}
    body = "".join(f"        case .{camel(name)}:\n            \"{''.join(lines(single[name], 128))}\"\n" for name in single)
    write("SingleByteIndexes.swift", "extension EncodingIndex {\n    /// What the bytes 0x80 to 0xFF mean in a single-byte encoding; nil for one that has no such table.\n"
          "    static func singleByte(_ encoding: CharacterEncoding) -> StaticString? {\n        switch encoding {\n",
          body + "        default: nil\n        }\n    }\n}\n")
    jis = tables["jis0208"][:11104]
    jis[8836:10716] = [""] * (10716 - 8836)  # Shift_JIS has a formula for these
    big5 = [("" if pointer in EXTRA["big5"] else entry) for pointer, entry in enumerate(tables["big5"])]
    table("JIS0208.swift", "jis0208", "JIS X 0208 with the rows of NEC and IBM, 94 cells a row.", jis, 94)
    table("JIS0212.swift", "jis0212", "JIS X 0212, 94 cells a row.", tables["jis0212"], 94)
    table("Big5.swift", "big5", "Big5 with the Hong Kong supplement, 157 cells a row; the four cells of two characters each are not in it.", big5, 157)
    table("EUCKR.swift", "eucKR", "Windows code page 949, 190 cells a row.", tables["euc-kr"], 190)
    table("GB18030.swift", "gb18030", "The two-byte part of GB 18030, 190 cells a row.", tables["gb18030"], 190)
    runs = []
    for pointer, entry in enumerate(tables["ranges"]):
        if pointer == 7457:
            continue  # U+E7C7 stands out of order: in the decoder, as in the Standard
        if not runs or ord(entry) - pointer != runs[-1][1] - runs[-1][0]:
            runs.append((pointer, ord(entry)))
    pairs = [f"({pointer}, 0x{scalar:04X})," for pointer, scalar in runs]
    rows = "".join("        " + " ".join(pairs[i:i + 7]) + "\n" for i in range(0, len(pairs), 7))
    write("GB18030Ranges.swift", "extension EncodingIndex {\n    /// Where runs of the four-byte part of GB 18030 begin: a pointer and its character; those that follow count up.\n"
          "    static let gb18030Ranges: [(pointer: UInt32, scalar: UInt32)] = [\n", rows + "    ]\n}\n")


def camel(name):
    head, *tail = name.split("-")
    return head + "".join(part.capitalize() for part in tail)


main()
