# SPDX-FileCopyrightText: 2026 The Gouji authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The closing line of ./dev test is honest: it counts cases, and what crashed or was
skipped does not pass."""
import json
import pathlib
import subprocess
import sys
import tempfile

from tap import Plan

CASES = [
    ("single cases are counted", [("OK", "1..2\nok 1 a\nok 2 b")], "2 passed, 0 failed, 0 skipped", 0),
    ("a skipped case is no pass", [("OK", "ok 1 a\nok 2 b # SKIP not here")],
     "1 passed, 0 failed, 1 skipped", 0),
    ("one failure fails it all", [("OK", "ok 1 a"), ("FAIL", "ok 1 a\nnot ok 2 b")],
     "2 passed, 1 failed, 0 skipped", 1),
    ("a crash behind good cases fails", [("OK", "ok 1 a"), ("ERROR", "ok 1 a")],
     "2 passed, 1 failed, 0 skipped", 1),
    ("a timeout fails", [("OK", "ok 1 a"), ("TIMEOUT", None)], "1 passed, 1 failed, 0 skipped", 1),
    ("without TAP the exit status counts", [("OK", ""), ("SKIP", "")],
     "1 passed, 0 failed, 1 skipped", 0),
    ("nothing run is no success", [], "0 passed, 0 failed, 0 skipped", 1),
    ("all skipped is no success", [("SKIP", "")], "0 passed, 0 failed, 1 skipped", 1),
]


def problems(summary, tests, line, status):
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as log:
        for result, output in tests:
            log.write(json.dumps({"name": "t", "result": result, "stdout": output}) + "\n")
        log.flush()
        run = subprocess.run([sys.executable, summary, log.name], capture_output=True, text=True)
    if run.stdout.splitlines()[-1:] != [line]:
        yield f"printed {run.stdout!r} {run.stderr!r}"
    if (run.returncode != 0) != (status != 0):
        yield f"exit status {run.returncode}"


summary = pathlib.Path(sys.argv[1]) / "tests" / "summary.py"
plan = Plan()
for name, tests, line, status in CASES:
    plan.case(name, problems(summary, tests, line, status))
plan.end()
