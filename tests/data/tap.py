# SPDX-FileCopyrightText: 2026 The Gouji authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""TAP for checks that are scripts: one line a case, and why it failed."""
import sys


class Plan:
    def __init__(self):
        self.cases = 0
        self.failed = 0

    def case(self, name, problems):
        """Passes when there are no problems; each of them is printed."""
        self.cases += 1
        problems = list(problems)
        self.failed += bool(problems)
        print(f"{'not ok' if problems else 'ok'} {self.cases} {name}")
        for problem in problems:
            print(f"# {problem}")

    def skip(self, name, why):
        self.cases += 1
        print(f"ok {self.cases} {name} # SKIP {why}")

    def end(self):
        print(f"1..{self.cases}")
        sys.exit(1 if self.failed else 0)
