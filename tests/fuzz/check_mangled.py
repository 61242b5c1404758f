# SPDX-FileCopyrightText: 2026 The Gouji authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_mangled.py ROOT GOUJI-CLI [SEED [COUNT]]

Damaged copies of our documents, and of real ones where they are at hand: lines lost, moved
and repeated, tabs lost, cells mixed, figures grown, the end cut off.  Each is either read or
refused with its place; nothing crashes, hangs or warns.  The same SEED gives the same copies;
other seeds are for looking further.  Copies that fail are kept."""

import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "data"))
from tap import Plan

BATCH = 20
SECONDS = 60  # for a batch; it takes a tenth of one
REFUSAL = re.compile(r"^[^:]+\.txt(:\d+:\d+: error: .|: error: There is nothing in it)")

root, cli = pathlib.Path(sys.argv[1]), sys.argv[2]
seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
count = int(sys.argv[4]) if len(sys.argv) > 4 else 400
shared = pathlib.Path(os.environ.get("GOUJI_SHARED", root / ".." / "shared")) / "cases"
pick = random.Random(seed)


def documents():
    paths = sorted((root / "tests" / "cases" / "whole").glob("*.txt"))
    paths += sorted(shared.glob("*.txt")) + sorted((shared / "real").glob("*.txt"))
    return [path.read_text(encoding="utf-8").split("\n") for path in paths]


def mix(line):
    cells = line.split("\t")
    pick.shuffle(cells)
    return "\t".join(cells)


def change_a_letter(line):
    at = pick.randrange(len(line) + 1)
    return line[:at] + pick.choice("0123456789-,.()[]\"%\t") + line[at + 1:]


CHANGES = [
    lambda line, any_line: [],
    lambda line, any_line: [line, any_line],
    lambda line, any_line: [any_line],
    lambda line, any_line: [line.replace("\t", "", 1)],
    lambda line, any_line: ["\t" + line],
    lambda line, any_line: [mix(line)],
    lambda line, any_line: [line * pick.randint(2, 5)],
    lambda line, any_line: [change_a_letter(line)],
    lambda line, any_line: [line.replace("0", "9" * 20)],
]


def mangle(lines):
    lines = list(lines)
    for _ in range(pick.randint(1, 30)):
        at = pick.randrange(len(lines))
        lines[at:at + 1] = pick.choice(CHANGES)(lines[at], pick.choice(lines))
        if pick.random() < 0.05:
            del lines[pick.randrange(len(lines) + 1):]
        lines = lines or [""]
    return "\n".join(lines)


def problems(folder):
    paths = sorted(folder.iterdir())
    try:
        run = subprocess.run([cli, "check", "--format=json", "--fail-on=never", *paths], text=True,
                             capture_output=True, timeout=SECONDS, encoding="utf-8", check=False)
    except subprocess.TimeoutExpired:
        return [f"not done after {SECONDS} s"]
    told = [line for line in run.stderr.splitlines() if line and not REFUSAL.match(line)]
    if run.returncode not in (0, 2):
        told.append(f"ended with {run.returncode}")
    return told[:20]


def main():
    plan = Plan()
    originals = documents()
    for first in range(0, count, BATCH):
        folder = pathlib.Path(tempfile.mkdtemp(prefix=f"gouji-mangled-{seed}-"))
        for number in range(first, min(first + BATCH, count)):
            text = mangle(pick.choice(originals))
            (folder / f"{number}.txt").write_text(text, encoding="utf-8")
        found = problems(folder)
        if found:
            found.append(f"kept in {folder}")
        else:
            shutil.rmtree(folder)
        plan.case(f"copies {first + 1} to {min(first + BATCH, count)} of seed {seed}", found)
    plan.end()


main()
