# SPDX-FileCopyrightText: 2026 The Gouji authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole review by keyboard alone: found, decided, undone, closed, and there again."""
import os
import re
import sys
import tempfile
import traceback

SAMPLE = os.environ["GOUJI_SAMPLE"]
FOLDER = tempfile.TemporaryDirectory(prefix="gouji-review-")
os.environ["XDG_DATA_HOME"] = FOLDER.name

from driver import Program, wait_for  # noqa: E402

TO_DECIDE = re.compile(r"^(\d+) to decide$")


def to_decide(program):
    found = [TO_DECIDE.match(name) for name in program.names("label")]
    return next((int(match.group(1)) for match in found if match), None)


def ask(program):
    """The popover has the focus when its choices can be read."""
    program.key("space")
    wait_for("the popover", lambda: any("Waived" in name for name in program.names("radio button"))
             or any("Waived" in name for name in program.names("check box")))


def run(review):
    program = Program(SAMPLE)
    try:
        program.wait_to_say("tied")
        review(program)
        status, errors = program.quit()
    finally:
        program.end()
    assert status == 0, f"ended with {status}: {errors}"
    assert errors == "", errors


def decide_and_undo():
    """Waive one, confirm one, tick a cell, undo and do again; all with keys."""
    def review(program):
        n = wait_for("the count", lambda: to_decide(program))
        program.key("F8")
        ask(program)
        program.key("2")
        program.type("agreed by letter")
        program.key("Return")
        wait_for("one less", lambda: to_decide(program) == n - 1)
        program.wait_to_say("agreed by letter")
        program.key("F8")
        ask(program)
        program.key("1", "Return")
        wait_for("two less", lambda: to_decide(program) == n - 2)
        program.key("ctrl+z")
        wait_for("one back", lambda: to_decide(program) == n - 1)
        program.key("ctrl+shift+z")
        wait_for("done again", lambda: to_decide(program) == n - 2)
        program.key("v")
        program.wait_to_say("1 by hand")
    run(review)


def there_again():
    """The next time all of it is there, signed; and can be taken back."""
    def review(program):
        program.wait_to_say("1 by hand")
        n = wait_for("the count", lambda: to_decide(program))
        program.key("F8")
        program.wait_to_say("agreed by letter")
        ask(program)
        program.key("Escape")
        assert to_decide(program) == n
        program.key("F8")
        program.wait_to_say("Confirmed")
    run(review)


def no_reason():
    """What is waived without a reason is not waived."""
    def review(program):
        n = wait_for("the count", lambda: to_decide(program))
        program.key("F8", "F8", "F8")
        ask(program)
        program.key("2", "Return")
        program.key("Escape")
        program.key("F8")
        assert to_decide(program) == n
    run(review)


def main():
    failed = False
    tests = [decide_and_undo, there_again, no_reason]
    print(f"1..{len(tests)}")
    for number, test in enumerate(tests, 1):
        try:
            test()
            print(f"ok {number} {test.__name__}")
        except Exception:  # pylint: disable=broad-except
            failed = True
            traceback.print_exc()
            print(f"not ok {number} {test.__name__}")
        sys.stdout.flush()
    FOLDER.cleanup()
    return failed


if __name__ == "__main__":
    sys.exit(main())
