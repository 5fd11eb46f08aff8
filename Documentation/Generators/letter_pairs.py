#!/usr/bin/env python3
"""Makes the tables of Sources/WordMatching/LetterPairs.swift: how rare two letters are beside one another.

    python3 Documentation/Generators/letter_pairs.py ru ../shared/goldsets/daniel_ru
    python3 Documentation/Generators/letter_pairs.py en ../shared/goldsets/wcxb ../shared/goldsets/daniel_en

Reads the gold texts of pages.jsonl as the scan reads text: small letters, repeats once, "ё" as "е", "й" as "и", every
other character as the end of a word (the first row and column). A digit is the negative binary logarithm of the pair's
share of all pairs, less 3, rounded, from 0 to f, half a pair added to each.
"""
import json
import math
import sys
from collections import Counter
from pathlib import Path

ALPHABETS = {"ru": " абвгдежзиклмнопрстуфхцчшщъыьэюя", "en": " abcdefghijklmnopqrstuvwxyz"}


def letters(text, alphabet):
    last = " "
    for character in text.lower().replace("ё", "е").replace("й", "и"):
        letter = character if character in alphabet else " "
        if letter != last:
            yield last, letter
        last = letter
    if last != " ":
        yield last, " "


def main():
    alphabet = ALPHABETS[sys.argv[1]]
    pairs, characters = Counter(), 0
    for folder in sys.argv[2:]:
        for line in (Path(folder) / "pages.jsonl").read_text(encoding="utf-8").split("\n"):
            text = json.loads(line).get("gold") or "" if line else ""
            characters += len(text)
            pairs.update(letters(text, alphabet))
    total = sum(pairs.values())
    print(f"{characters:,} characters", file=sys.stderr)
    for first in alphabet:
        digits = ""
        for second in alphabet:
            count = pairs[first, second]
            rarity = round(-math.log2((count + 0.5) / total) - 3)
            digits += f"{max(0, min(15, rarity)):x}"
        print(f'"{digits}",')


if __name__ == "__main__":
    main()
