#!/usr/bin/env python3
"""Writes Sources/PageTree/Tokens/CharacterReferenceTable.swift from Python's copy of the HTML Standard's table (section 13.5)."""
import html.entities
import pathlib

HEAD = '''// A table, made by Documentation/Generators/character_references.py: the named character references of the HTML Standard
// (section 13.5), each as name, tab, characters, NUL. Names without a semicolon are those that may stand without one.

enum CharacterReferenceTable {
    static let text: StaticString = """
'''

def escaped(text):
    return "".join("\\u{%X}" % ord(c) if not (c.isascii() and c.isprintable()) or c in '\\"' else c for c in text)

rows = sorted(html.entities.html5.items())
lines = ["        %s\\t%s\\0\\\n" % (name, escaped(value)) for name, value in rows]
root = pathlib.Path(__file__).resolve().parents[2]
(root / "Sources/PageTree/Tokens/CharacterReferenceTable.swift").write_text(HEAD + "".join(lines)[:-2] + '\n        """\n}\n')
