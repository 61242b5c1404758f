# SPDX-FileCopyrightText: 2026 The Gouji authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual of profiles lists the sections and profiles there are, and its example works.

check_profiles_manual.py ROOT GOUJI-CLI [--update]; with --update the lists are written anew.
"""
import configparser
import pathlib
import re
import subprocess
import sys
import tempfile

from tap import Plan

HEADS = {
    "en": {"sections": ("Section", "What it is", "Words"),
           "profiles": ("Profile", "Place", "Years", "Source")},
    "zh": {"sections": ("名称", "含义", "用语"), "profiles": ("名称", "地区", "年度", "来源")},
}
BETWEEN = {"en": ", ", "zh": "、"}
EXAMPLE = re.compile(r"^```ini\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def read(path):
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",), comment_prefixes=("#",))
    parser.read(path, encoding="utf-8")
    return parser


def table(head, rows):
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in lines)


def sections(root, language):
    for name, section in read(root / "data/rules/sections.ini").items():
        if name != "DEFAULT":
            words = BETWEEN[language].join(section["words"].split(";"))
            yield f"`{name}`", section[f"title-{language}"], words


def years(profile):
    first, last = profile.get("from", ""), profile.get("to", "")
    return f"{first}–{last}" if first or last else ""


def profiles(root, language):
    paths = sorted((root / "data/profiles").glob("*.ini"), key=lambda path: (path.stem != "national", path.stem))
    for path in paths:
        profile = read(path)["profile"]
        yield f"`{path.stem}`", profile[f"title-{language}"], years(profile), profile[f"source-{language}"]


def with_lists(root, language, text):
    for name, rows in (("sections", sections), ("profiles", profiles)):
        made = table(HEADS[language][name], rows(root, language))
        text = re.sub(rf"(?<=<!-- {name} -->\n).*?(?=<!-- end -->)", lambda _: made + "\n", text, count=1,
                      flags=re.DOTALL)
    return text


def failing(root, cli, text):
    blocks = EXAMPLE.findall(text)
    if not blocks:
        yield "has no example"
    for block in blocks:
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "example.ini"
            path.write_text(block, encoding="utf-8")
            document = root / "tests/cli/documents/holds.txt"
            run = subprocess.run([cli, "check", "--fail-on=never", f"--profile={path}", document],
                                 capture_output=True, encoding="utf-8", check=False)
            if run.returncode != 0:
                yield run.stderr


def main():
    root, cli = pathlib.Path(sys.argv[1]), sys.argv[2]
    plan = Plan()
    for language in HEADS:
        path = root / "docs" / f"profiles.{language}.md"
        text = path.read_text(encoding="utf-8")
        made = with_lists(root, language, text)
        if "--update" in sys.argv:
            path.write_text(made, encoding="utf-8")
            continue
        stale = [] if made == text else ["run tests/data/check_profiles_manual.py ROOT GOUJI-CLI --update"]
        plan.case(f"{path.name} lists what there is", stale)
        plan.case(f"the example of {path.name} works", failing(root, cli, text))
    if "--update" not in sys.argv:
        plan.end()


main()
