# SPDX-FileCopyrightText: 2026 The Gouji authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a reviewer does first, with a real window and real keys."""
import os
import pathlib
import re
import sys
import tempfile
import time
import traceback

from driver import Program, wait_for

SAMPLE = os.environ["GOUJI_SAMPLE"]
PLACE = re.compile(r"^line \d+(, field \d+)?$")


def places(program):
    return [name for name in program.names("label") if PLACE.match(name)]


def run(arguments, review):
    program = Program(*arguments)
    try:
        review(program)
        status, errors = program.quit()
    finally:
        program.end()
    assert status == 0, f"ended with {status}: {errors}"
    assert errors == "", errors


def open_and_step():
    """A document given on the command line opens; F8 goes to the first finding."""
    def review(program):
        program.wait_to_say("tied")
        wait_for("its name in the title", lambda: "示例市社会保险中心" in program.title())
        listed = len(wait_for("findings", lambda: places(program)))
        program.key("F8")
        wait_for("the place of the finding", lambda: len(places(program)) == listed + 1)
    run([SAMPLE], review)


def filter_findings():
    """What is typed into the filter narrows the list."""
    def review(program):
        before = len(wait_for("findings", lambda: places(program)))

        def narrowed():
            # A document that has just come takes the focus once more.
            program.key("ctrl+3", "ctrl+f", "ctrl+a")
            program.type("X1")
            time.sleep(1)
            return 0 < len(places(program)) < before
        wait_for("fewer findings", narrowed)
    run([SAMPLE], review)


def walk_tree():
    """The keys of trees open and close rows; what is typed is looked for."""
    def review(program):
        program.wait_to_say("tied")
        def close():
            # A document that has just come takes the focus once more.
            program.key("ctrl+1", "Down", "Home", "minus")
            return "2080108" not in program.names("label")
        wait_for("the class to close", close)
        program.key("asterisk")
        # Rows further down are made only when they are scrolled to.
        wait_for("the class to open", lambda: "2080108" in program.names("label"))
        program.type("2210201")
        wait_for("what was typed", lambda: "2080108" not in program.names("label")
                 and "2210201" in program.names("label"))
    run([SAMPLE], review)


def unreadable():
    """What cannot be read is said in the window, with the place."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "broken.json"
        path.write_text('{"format": ', encoding="utf-8")
        run([str(path)], lambda program: program.wait_to_say("broken.json, line 1, column 12"))


def nothing():
    """Started without a document, it says what to do."""
    run([], lambda program: program.wait_to_say("Open a disclosure to review it"))


def main():
    cases = [open_and_step, filter_findings, walk_tree, unreadable, nothing]
    failed = 0
    print(f"1..{len(cases)}")
    for number, case in enumerate(cases, 1):
        try:
            case()
            print(f"ok {number} {case.__name__}", flush=True)
        except Exception:  # every failure is one of the program under test
            failed += 1
            print(f"not ok {number} {case.__name__}")
            for line in traceback.format_exc().splitlines():
                print("#", line, flush=True)
    return failed > 0


sys.exit(main())
