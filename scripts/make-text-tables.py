#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes the tables of src/text from the files of the Unicode Character Database.

usage: make-text-tables.py UNICODE-DIR [OUTPUT-DIR]

UNICODE-DIR is where the database lies (/usr/share/unicode on Debian, package unicode-data).
"""

import bz2
import pathlib
import re
import sys
import unicodedata

LAST = 0x10FFFF


def lines_of(path):
    """The fields of each line of a file of the database, comments left out."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.split("#")[0].strip()
            if line:
                yield [field.strip() for field in line.split(";")]


def property_of(path, default):
    """An array of the property's value for each code point, from a file of ranges."""
    values = [default] * (LAST + 1)
    for fields in lines_of(path):
        first, _, last = fields[0].partition("..")
        for codepoint in range(int(first, 16), int(last or first, 16) + 1):
            values[codepoint] = fields[1]
    return values


def having(path, value):
    """The set of code points that have a property, from a file of several properties."""
    codepoints = set()
    for fields in lines_of(path):
        if fields[1] == value:
            first, _, last = fields[0].split()[0].partition("..")
            codepoints.update(range(int(first, 16), int(last or first, 16) + 1))
    return codepoints


def version_of(path):
    with open(path, encoding="utf-8") as file:
        return re.search(r"-(\d+\.\d+\.\d+)\.txt", file.readline()).group(1)


def write_table(path, sources, version, body):
    path.write_text(
        "/* SPDX-License-Identifier: MIT */\n"
        "/* The data is © Unicode, Inc., SPDX-License-Identifier: Unicode-DFS-2016, see LICENSE.unicode. */\n"
        f"/* Made by scripts/make-text-tables.py from {sources}, Unicode {version}; do not edit. */\n"
        + body, encoding="utf-8")


def array(declaration, cells):
    text = f"static const {declaration} = {{\n\t"
    column = 8
    for cell in cells:
        if column + len(cell) + 1 > 100:
            text = text.rstrip() + "\n\t"
            column = 8
        text += cell + ", "
        column += len(cell) + 2
    return text.rstrip() + "\n};\n"


def range_table(name, values):
    """A table for range.h: RANGE(first, CLASS) wherever another class begins."""
    return array(f"uint32_t {name}[]",
                 [f"RANGE(0x{codepoint:04x}, {value})" for codepoint, value in enumerate(values)
                  if codepoint == 0 or value != values[codepoint - 1]])


# Where the heads of EastAsianWidth.txt and LineBreak.txt say that unassigned code points are Han too.
HAN = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD))


def set_unassigned(values, category, ranges, value):
    for first, last in ranges:
        for codepoint in range(first, last + 1):
            if category[codepoint] == "Cn":
                values[codepoint] = value


def categories(unicode):
    return property_of(unicode / "extracted/DerivedGeneralCategory.txt", "Cn")


def east_asian_widths(unicode, category):
    values = property_of(unicode / "EastAsianWidth.txt", "N")
    set_unassigned(values, category, HAN, "W")
    return values


def make_width(unicode, out):
    version = version_of(unicode / "EastAsianWidth.txt")
    category = categories(unicode)
    east_asian = east_asian_widths(unicode, category)
    prepended = having(unicode / "PropList.txt", "Prepended_Concatenation_Mark")
    emoji = having(unicode / "emoji/emoji-variation-sequences.txt", "emoji style")

    values = []
    for codepoint in range(LAST + 1):
        if category[codepoint] in ("Cc", "Zl", "Zp"):
            value = "CONTROL"
        elif codepoint in prepended or codepoint == 0xAD:
            value = "NARROW"                # formats, but drawn
        elif category[codepoint] in ("Mn", "Me", "Cf"):
            value = "ZERO"
        elif 0x1160 <= codepoint <= 0x11FF or 0xD7B0 <= codepoint <= 0xD7FF:
            value = "ZERO"                  # medial and final jamo join the initial one
        elif east_asian[codepoint] in ("W", "F"):
            value = "WIDE"
        elif east_asian[codepoint] == "A":
            value = "AMBIGUOUS"
        else:
            value = "NARROW"
        if codepoint in emoji and value in ("NARROW", "AMBIGUOUS"):
            value += "_EMOJI"
        values.append(value)
    write_table(out / "width-table.h",
                "EastAsianWidth.txt, DerivedGeneralCategory.txt and emoji-variation-sequences.txt",
                version, range_table("width_table", values))


def make_linebreak(unicode, out):
    version = version_of(unicode / "LineBreak.txt")
    category = categories(unicode)
    east_asian = east_asian_widths(unicode, category)
    pictographs = having(unicode / "emoji/emoji-data.txt", "Extended_Pictographic")
    values = property_of(unicode / "LineBreak.txt", "XX")
    set_unassigned(values, category, HAN + ((0x1F000, 0x1FAFF), (0x1FC00, 0x1FFFD)), "ID")
    set_unassigned(values, category, ((0x20A0, 0x20CF),), "PR")
    for codepoint, value in enumerate(values):
        # Rule LB1, but for AI, which depends on whose text it is.
        if value in ("SG", "XX"):
            value = "AL"
        elif value == "SA":
            value = "CM" if category[codepoint] in ("Mn", "Mc") else "AL"
        elif value == "CJ":
            value = "NS"
        # Rule LB30 is not for wide brackets, and LB30b is for pictographs to come.
        if value in ("OP", "CP") and east_asian[codepoint] not in ("F", "W", "H"):
            value += "30"
        if codepoint in pictographs and category[codepoint] == "Cn":
            value = "XP"
        values[codepoint] = value
    write_table(out / "linebreak-table.h", "LineBreak.txt, EastAsianWidth.txt and emoji-data.txt",
                version, range_table("linebreak_table", values))


# Listed as in use in simplified text, but only just: 徵 as a note of the scale, the others in names.
SIMPLIFIED_ANYWAY = {0x5FA9: 0x590D, 0x5FB5: 0x5F81, 0x88E1: 0x91CC}


def simplified_variants(unicode):
    """Of several targets the character itself, if simplified text has it too, or else the usual
    one, which is the first of the oldest block."""
    variants = {}
    with bz2.open(unicode / "Unihan_Variants.txt.bz2", "rt", encoding="utf-8") as file:
        for line in file:
            fields = line.split()
            if len(fields) < 3 or fields[1] != "kSimplifiedVariant":
                continue
            source, *targets = [int(field.removeprefix("U+"), 16) for field in [fields[0]] + fields[2:]]
            if source in SIMPLIFIED_ANYWAY:
                variants[source] = SIMPLIFIED_ANYWAY[source]
            elif source not in targets:
                usual = [target for target in targets if 0x4E00 <= target <= 0x9FFF]
                variants[source] = (usual or targets)[0]
    for source, target in variants.items():
        while target in variants:           # 薴 is 苧 simplified, and 苧 is 苎
            target = variants[target]
        variants[source] = target
    return variants


def make_fold(unicode, out):
    variants = simplified_variants(unicode)
    words = [0] * ((0xA000 - 0x4E00) // 64)
    before = []
    to = []
    for word in range(len(words)):
        before.append(len(to))
        for bit in range(64):
            source = 0x4E00 + 64 * word + bit
            if source in variants:
                words[word] |= 1 << bit
                to.append(variants[source])
    other = [(source, target) for source, target in sorted(variants.items())
             if not 0x4E00 <= source <= 0x9FFF]
    body = (
        "\n/* U+4E00 to U+9FFF: a bit for each that has a simplified form, */\n"
        + array("uint64_t fold_simplified_bits[]", [f"0x{word:016x}" for word in words]).removeprefix("static ")
        + "/* how many there are before each word of bits, */\n"
        + array("uint16_t simplified_before[]", [str(count) for count in before])
        + "/* and the forms in order. */\n"
        + array("uint32_t simplified_form[]", [f"0x{target:04x}" for target in to])
        + "\n/* All others, in order. */\n"
        + array("struct simplified simplified_other[]",
                [f"{{ 0x{source:04x}, 0x{target:04x} }}" for source, target in other]))
    write_table(out / "fold-table.h", "Unihan_Variants.txt (kSimplifiedVariant)",
                version_of(unicode / "EastAsianWidth.txt"), body)


HAN_COMMON = range(0x4E00, 0xA000)
LAST_READING = "LAST | "


def syllable_of(reading):
    """As it is typed: without its tone, ü as v; "" for what is no syllable, as ng."""
    letters = unicodedata.normalize("NFD", reading.strip()).replace("u\u0308", "v")
    letters = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return letters if re.fullmatch("[a-z]+", letters) and re.search("[aeiouv]", letters) else ""


def readings_of(unicode):
    """The syllables of each character: as often as spoken, then the usual one, then all others that
    the table of general standard characters has."""
    found = {"kHanyuPinlu": {}, "kMandarin": {}, "kTGHZ2013": {}}
    with bz2.open(unicode / "Unihan_Readings.txt.bz2", "rt", encoding="utf-8") as file:
        for line in file:
            fields = line.rstrip("\n").split("\t")
            if len(fields) != 3 or fields[1] not in found:
                continue
            values = re.sub(r"\([0-9]+\)|[0-9.,]+:", " ", fields[2].replace(",", " ")).split()
            found[fields[1]][int(fields[0].removeprefix("U+"), 16)] = values
    readings = {}
    for codepoint in HAN_COMMON:
        every = [syllable_of(reading) for source in found.values() for reading in source.get(codepoint, [])]
        readings[codepoint] = tuple(dict.fromkeys(syllable for syllable in every if syllable))
    return readings


def make_pinyin(unicode, out):
    readings = readings_of(unicode)
    syllables = sorted({syllable for some in readings.values() for syllable in some})
    sets = sorted({some for some in readings.values() if some})
    cells = ["0"]
    first = {(): 0}
    for some in sets:
        first[some] = len(cells)
        numbers = [str(syllables.index(syllable)) for syllable in some]
        cells += numbers[:-1] + [LAST_READING + numbers[-1]]
    body = (
        array("char pinyin_syllables[][7]", [f'"{syllable}"' for syllable in syllables])
        + "\n/* Sets of syllables, the usual one first; the last of each is marked. */\n"
        + array("uint16_t pinyin_sets[]", cells)
        + "\n/* U+4E00 to U+9FFF: where the set of each begins, 0 for none. */\n"
        + array("uint16_t pinyin_set_of[]", [str(first[readings[codepoint]]) for codepoint in HAN_COMMON]))
    write_table(out / "pinyin-table.h", "Unihan_Readings.txt (kHanyuPinlu, kMandarin, kTGHZ2013)",
                version_of(unicode / "EastAsianWidth.txt"), body)


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    unicode = pathlib.Path(sys.argv[1])
    root = pathlib.Path(__file__).resolve().parent.parent
    out = pathlib.Path(sys.argv[2]) if len(sys.argv) == 3 else root / "src/text"
    make_width(unicode, out)
    make_linebreak(unicode, out)
    make_fold(unicode, out)
    make_pinyin(unicode, out)


main()
