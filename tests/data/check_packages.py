# SPDX-FileCopyrightText: 2026 The Gouji authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The README names exactly the packages that ./dev installs."""
import pathlib
import re
import sys

from tap import Plan

root = pathlib.Path(sys.argv[1])
lines = (root / "packages").read_text(encoding="utf-8").splitlines()
installed = [line for line in lines if line and not line.startswith("#")]
readme = (root / "README.md").read_text(encoding="utf-8")
block = re.search(r"<!-- packages -->\n+```\n(.*?)```", readme, re.DOTALL)
named = block.group(1).split() if block else []

plan = Plan()
plan.case("the list is readable", [] if installed and named else ["a list is missing or empty"])
plan.case("the README names every package", sorted(set(installed) - set(named)))
plan.case("the README names no other", sorted(set(named) - set(installed)))
plan.case("none is named twice", sorted(p for p in set(installed) if installed.count(p) > 1))
plan.end()
