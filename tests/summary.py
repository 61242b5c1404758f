# SPDX-FileCopyrightText: 2026 The Gouji authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints what meson's test log says as one line: N passed, N failed, N skipped.

Counts the single cases of TAP programs where the log has them, so that a program
whose cases all skipped does not count as passed.
"""
import collections
import json
import re
import sys

KINDS = {"OK": "passed", "EXPECTEDFAIL": "passed", "SKIP": "skipped"}


def cases(test):
    for line in (test.get("stdout") or "").splitlines():
        match = re.match(r"(not )?ok \d+\b(.*)", line)
        if match:
            skipped = re.search(r"#\s*SKIP", match.group(2), re.IGNORECASE)
            yield "failed" if match.group(1) else "skipped" if skipped else "passed"


def main():
    counts = collections.Counter()
    for line in open(sys.argv[1], encoding="utf-8"):
        test = json.loads(line)
        result = KINDS.get(test["result"], "failed")
        found = list(cases(test))
        counts.update(found or [result])
        # A program that crashed has no line for the case it crashed in.
        if result == "failed" and found and "failed" not in found:
            counts["failed"] += 1
    print("{passed} passed, {failed} failed, {skipped} skipped".format(
        **{kind: counts[kind] for kind in ("passed", "failed", "skipped")}))
    return counts["failed"] > 0 or counts["passed"] == 0


sys.exit(main())
