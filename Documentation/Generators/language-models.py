#!/usr/bin/env python3
"""Writes the letter models of Sources/LanguageModels from the statistics that the PyPI package lingua-language-detector 1.3.5 carries
(Apache-2.0; counted by its author over the Leipzig Corpora Collection, CC BY 4.0).

    pip download --no-deps 'lingua-language-detector==1.3.5' && pip install brotli opencc
    python3 Documentation/Generators/language-models.py lingua_language_detector-1.3.5-py3-none-any.whl

Of each language with an alphabet: its letters, what each costs, and what each costs after each other, in eighths of a nat (-ln p), one
printable character a cost. Of Chinese, Japanese and Korean: the characters that make most of the text, and what each costs. The Chinese statistics are of traditional characters; OpenCC (Apache-2.0)
gives their simplified forms, and both count by half.

Languages that the package has not are counted over texts written for this project (texts/), smoothed with their relatives' pairs.
"""
import collections, json, math, pathlib, sys, unicodedata, zipfile
import brotli, opencc

OUT = pathlib.Path(__file__).parent.parent.parent / "Sources/LanguageModels/Tables"
LATIN = "en de fr es it pt nl sv da no fi is ca eu ga cy af id ms tl sq pl cs sk sl hr ro hu tr az lt lv et vi sw eo la".split()
CYRILLIC = "ru uk be bg mk sr kk mn".split()
OTHER = {"Greek": ["el"], "Hebrew": ["he"], "Arabic": ["ar", "fa", "ur"], "Devanagari": ["hi", "mr"], "Thai": ["th"]}
# By script: a language with a text of its own, and its relatives.
OWN = {"Latin": {"gl": ["pt", "es"], "uz": []}, "Devanagari": {"ne": ["hi"]}}
TEXTS = pathlib.Path(__file__).parent / "texts"
SMOOTHING = 12  # what a relative's pairs after a letter weigh, in letters
COMMON = {"zh": 4000, "ja": 2000, "ko": 1200}
MOST = 11.25  # nats; what is rarer costs this
LETTERS = 80


def grams(archive, language, name):
    counts = collections.Counter()
    path = f"lingua/language-models/{language}/{name}.json.br"
    for fraction, words in json.loads(brotli.decompress(archive.read(path)))["ngrams"].items():
        above, below = map(int, fraction.split("/"))
        for word in words.split():
            counts[word] += above / below
    return counts


def alphabet(archive, code):
    """Shares of letters, and shares of letters after a letter."""
    names = ["nb", "nn"] if code == "no" else [code]
    single, pairs = collections.Counter(), collections.Counter()
    for name in names:
        shares = grams(archive, name, "unigrams")
        for letter, share in shares.items():
            single[letter] += share / len(names)
        for pair, share in grams(archive, name, "bigrams").items():
            if len(pair) == 2:
                pairs[pair] += share * shares[pair[0]] / len(names)
    return single, pairs


def counted(archive, code, relatives):
    """Shares of letters, and of letters after a letter, in a text of a few hundred words; what it is too short for is the relatives'."""
    text = unicodedata.normalize("NFC", (TEXTS / f"{code}.txt").read_text(encoding="utf-8").lower())
    single, pairs = collections.Counter(), collections.Counter()
    previous = None
    for character in text:
        if unicodedata.category(character) in ("Mn", "Mc", "Cf"):
            continue
        if character.isalpha():
            single[character] += 1
            if previous:
                pairs[previous + character] += 1
        previous = character if character.isalpha() else None
    for relative in relatives:
        letters, theirs = alphabet(archive, relative)
        after = collections.Counter()
        for pair, share in theirs.items():
            after[pair[0]] += share
        for pair, share in theirs.items():
            if pair[0] in single and pair[1] in single:
                pairs[pair] += SMOOTHING * share / after[pair[0]] / len(relatives)
    return single, pairs


def marked(letter):
    """A Vietnamese letter as windows-1258 writes it: the tone is a character of its own."""
    parts = unicodedata.normalize("NFD", letter)
    tone = [mark for mark in parts[1:] if mark in "\u0300\u0301\u0303\u0309\u0323"]
    rest = unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in tone))
    return rest + "".join(tone)


def with_tones(single, pairs):
    letters, both = collections.Counter(), collections.Counter()
    for letter, share in single.items():
        written = marked(letter)
        for character in written:
            letters[character] += share
        for first, second in zip(written, written[1:]):
            both[first + second] += share
    for pair, share in pairs.items():
        both[marked(pair[0])[-1] + marked(pair[1])[0]] += share
    return letters, both


def code(cost):
    """One character from # on, without the backslash."""
    value = 0x23 + min(round(cost * 8), round(MOST * 8))
    return chr(value + (value >= 0x5C))


def cost(share):
    return MOST if share <= 0 else min(MOST, -math.log(share))


def model(single, pairs):
    total = sum(single.values())
    letters = [letter for letter, share in single.most_common(LETTERS) if share / total > 2e-5]
    after = collections.Counter()
    for pair, share in pairs.items():
        after[pair[0]] += share
    rows = []
    for first in letters:
        row = ""
        for second in letters:
            smooth = 1e-4 * total
            share = (pairs[first + second] + smooth * single[second] / total) / (after[first] + smooth)
            row += code(cost(share))
        rows.append(row)
    return "".join(letters), "".join(code(cost(single[letter] / total)) for letter in letters), rows


def both_forms(shares):
    simplify = opencc.OpenCC("t2s")
    both = collections.Counter()
    for character, share in shares.items():
        both[character] += share / 2
        both[simplify.convert(character)] += share / 2
    return both


def written(letters):
    return "".join(f"\\u{{{ord(c):X}}}" if unicodedata.combining(c) or unicodedata.category(c) in ("Mn", "Mc", "Cf") else c for c in letters)


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    scripts = {"Latin": LATIN, "Cyrillic": CYRILLIC, **OTHER}
    note = "// Made by Documentation/Generators/language-models.py from lingua-language-detector's statistics (NOTICE); do not edit.\n\n"
    with zipfile.ZipFile(sys.argv[1]) as archive:
        for script, languages in scripts.items():
            body = ""
            own = OWN.get(script, {})
            for language in [*languages, *own]:
                single, pairs = counted(archive, language, own[language]) if language in own else alphabet(archive, language)
                if language == "vi":
                    single, pairs = with_tones(single, pairs)
                letters, first, rows = model(single, pairs)
                lines = "".join(f"                {row}\\\n" for row in rows)
                body += (f"        PackedModel(\n            language: \"{language}\", letters: \"{written(letters)}\",\n"
                         f"            single: \"{first}\",\n            pairs: \"\"\"\n{lines[:-2]}\n                \"\"\"),\n")
            (OUT / f"{script}Models.swift").write_text(
                note + f"extension PackedModel {{\n    static let {script.lower()}: [PackedModel] = [\n{body}    ]\n}}\n", encoding="utf-8")
        body = ""
        for language, most in COMMON.items():
            shares = grams(archive, language, "unigrams")
            if language == "zh":
                shares = both_forms(shares)
            total = sum(shares.values())
            common = shares.most_common(most)
            text = "".join(character for character, _ in common)
            costs = "".join(code(cost(share / total)) for _, share in common)
            wrap = lambda s, n: "".join(f"                {s[i:i + n]}\\\n" for i in range(0, len(s), n))[:-2]
            body += (f"        PackedModel(\n            language: \"{language}\",\n            letters: \"\"\"\n{wrap(text, 60)}\n                \"\"\",\n"
                     f"            single: \"\"\"\n{wrap(costs, 120)}\n                \"\"\", pairs: \"\"),\n")
        (OUT / "IdeographModels.swift").write_text(
            note + f"extension PackedModel {{\n    /// Common characters and their costs; no pairs.\n    static let ideographs: [PackedModel] = [\n{body}    ]\n}}\n", encoding="utf-8")


main()
