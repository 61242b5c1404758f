# SPDX-FileCopyrightText: 2026 The Gouji authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The reviewers' manual: its catalogue is that of the rules, its examples work.

With --update the catalogue is written anew.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from tap import Plan

LOCALES = {"en": "C.UTF-8", "zh": "zh_CN.UTF-8"}
CATALOGUE = re.compile(r"(?<=<!-- catalogue -->\n)(.*?)(?=\n<!-- end -->)", re.DOTALL)
RULES = re.compile(r"^```rules\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def run(cli, language, *words):
    env = os.environ | {"LC_ALL": LOCALES[language], "LANGUAGE": ""}
    return subprocess.run([cli, "rules", *words], env=env, capture_output=True, encoding="utf-8")


def with_catalogue(cli, language, text):
    head, line = text.split("<!-- catalogue -->\n")[1].split("\n")[:2]
    rows = run(cli, language, "list", "--markdown").stdout.rstrip("\n")
    return CATALOGUE.sub(lambda _: f"{head}\n{line}\n{rows}", text)


def stale(cli, language, text):
    if with_catalogue(cli, language, text) != text:
        yield "run tests/data/check_manual.py ROOT GOUJI-CLI --update"


def failing(cli, language, text):
    blocks = RULES.findall(text)
    if not blocks:
        yield "has no examples"
    for block in blocks:
        with tempfile.NamedTemporaryFile("w", suffix=".rules", encoding="utf-8") as file:
            file.write(block)
            file.flush()
            result = run(cli, language, "test", file.name)
        if result.returncode != 0:
            yield f"{result.stdout}{result.stderr}"


root, cli = pathlib.Path(sys.argv[1]), sys.argv[2]
plan = Plan()
for language in LOCALES:
    path = root / "docs" / f"rules.{language}.md"
    text = path.read_text(encoding="utf-8")
    if "--update" in sys.argv:
        path.write_text(with_catalogue(cli, language, text), encoding="utf-8")
        continue
    plan.case(f"{path.name} lists the rules there are", stale(cli, language, text))
    plan.case(f"the examples of {path.name} work", failing(cli, language, text))
if "--update" not in sys.argv:
    plan.end()
