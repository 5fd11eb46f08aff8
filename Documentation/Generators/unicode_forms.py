#!/usr/bin/env python3
"""Makes Sources/TextViews/UnicodeForms.swift from Python's unicodedata (Unicode 14 with Python 3.11).

    python3 Documentation/Generators/unicode_forms.py > Sources/TextViews/UnicodeForms.swift

The compatibility table says what NFKC makes of single scalars, without the Hangul syllables, which are computed. The
composition table has the primary composites of UAX #15.
"""
import sys
import unicodedata

WIDTH = 118
INDENT = " " * 8


def scalars(text):
    return ".".join(f"{ord(character):X}" for character in text)


def compatibility():
    """`FROM=TO.TO` for one scalar, `FROM+COUNT=TO` for a run of scalars that map to a run of scalars."""
    runs = []
    for code in range(0x110000):
        if 0xD800 <= code < 0xE000 or 0xAC00 <= code <= 0xD7A3:
            continue
        source = chr(code)
        form = unicodedata.normalize("NFKC", source)
        if form == source:
            continue
        if runs and len(form) == 1 and len(runs[-1][2]) == 1:
            first, count, target = runs[-1]
            if code == first + count and ord(form) == ord(target) + count:
                runs[-1] = (first, count + 1, target)
                continue
        runs.append((code, 1, form))
    return [f"{first:X}{f'+{count:X}' if count > 1 else ''}={scalars(target)}" for first, count, target in runs]


def compositions():
    """`BASE.MARK=COMPOSED` of every pair that NFC composes, without Hangul."""
    found = []
    for code in range(0x110000):
        if 0xD800 <= code < 0xE000 or 0xAC00 <= code <= 0xD7A3:
            continue
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) != 2 or parts[0].startswith("<"):
            continue
        base, mark = (int(part, 16) for part in parts)
        if unicodedata.normalize("NFC", chr(base) + chr(mark)) == chr(code):
            found.append(f"{base:X}.{mark:X}={code:X}")
    return found


def wrapped(tokens):
    lines, line = [], ""
    for token in tokens:
        if line and len(INDENT) + len(line) + 1 + len(token) + 2 > WIDTH:
            lines.append(line)
            line = token
        else:
            line = f"{line} {token}" if line else token
    lines.append(line)
    return " \\\n".join(INDENT + line for line in lines)


def main():
    version = unicodedata.unidata_version.split(".")[0]
    sys.stdout.write(
        f"// A table: compatibility mappings and canonical compositions of Unicode {version} (UnicodeData.txt), by Python's unicodedata.\n"
        "// Made by Documentation/Generators/unicode_forms.py. Do not edit by hand.\n\n"
        "enum UnicodeForms {\n"
        "    /// What NFKC makes of single scalars, Hangul syllables left out: `FROM=TO.TO`, or `FROM+COUNT=TO` for a run.\n"
        f'    static let compatibility = """\n{wrapped(compatibility())}\n        """\n\n'
        "    /// Primary composites: `BASE.MARK=COMPOSED`.\n"
        f'    static let compositions = """\n{wrapped(compositions())}\n        """\n'
        "}\n")


if __name__ == "__main__":
    main()
