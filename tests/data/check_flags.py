# SPDX-FileCopyrightText: 2026 The Gouji authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Meson drops a warning flag that the compiler does not know, so a misspelt one would
silently warn of nothing.  With gcc, whose names we write, none may be dropped."""
import sys

from tap import Plan

compiler, wanted, supported = sys.argv[1:]
plan = Plan()
if compiler == "gcc":
    known = supported.split()
    plan.case("no flag is misspelt", (flag for flag in wanted.split() if flag not in known))
else:
    plan.skip("no flag is misspelt", f"the names are gcc's, this is {compiler}")
plan.end()
