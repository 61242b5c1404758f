# SPDX-FileCopyrightText: 2026 The Gouji authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample has the figures of the real disclosure it stands in for, and nobody's words,
name or telephone number."""
import collections
import os
import pathlib
import re
import sys

from tap import Plan

AMOUNT = re.compile(r"[≥≤=]? ?-?\d[\d,]*(\.\d+)?(元|%|人|次|册|批次|项|个|小时|天|万元)?")
TELEPHONE = re.compile(r"(?<![\dA-Z])(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})(?![\dA-Z])")
HANDLER = re.compile(r"(经办人|负责人)[:：]\t+[^\t]*[^\t:：](\t|$)")
LONG = 30  # characters: names of classes and indicators are shorter, sentences are not


def read(path):
    return path.read_text(encoding="utf-8").splitlines()


def amounts(lines):
    """Every figure in a cell of a table, with how often it stands there.  A date of
    filling in and a telephone number are no figures of the budget."""
    cells = (cell.strip() for line in lines if "\t" in line and "联系电话" not in line
             and "....." not in line for cell in line.split("\t"))
    return collections.Counter(cell for cell in cells if AMOUNT.fullmatch(cell))


def differences(ours, theirs):
    for figure in sorted(set(ours) | set(theirs)):
        if ours[figure] != theirs[figure]:
            yield f"{figure}: {ours[figure]} times in the sample, {theirs[figure]} in the original"


def sentences(lines):
    """Long cells and paragraphs; what begins with a code is a name."""
    cells = (cell.strip() for line in lines for cell in line.split("\t"))
    return {cell for cell in cells if len(cell) >= LONG and not re.match(r"\d{6,}", cell)}


sample = read(pathlib.Path(sys.argv[1]) / "data" / "samples" / "sample-2022.txt")
original = pathlib.Path(os.environ.get("GOUJI_SHARED", "")) / "cases" / "linfen-2022.txt"
plan = Plan()
plan.case("no telephone number", (line for line in sample if TELEPHONE.search(line)))
plan.case("no handler is named", (line for line in sample if HANDLER.search(line)))
plan.case("no real place is named", (line for line in sample if re.search("临汾|山西|晋", line)))
if original.is_file():
    theirs = read(original)
    plan.case("figures are the original's", differences(amounts(sample), amounts(theirs)))
    plan.case("sentences are not", sorted(sentences(sample) & sentences(theirs)))
else:
    plan.skip("figures are the original's", "the original is not here")
    plan.skip("sentences are not", "the original is not here")
plan.end()
