# SPDX-FileCopyrightText: 2026 The Gouji authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""No mouse: every control is reached by Tab and has a name, and a review is done to its end."""
import json
import os
import pathlib
import re
import sys
import tempfile
import time
import traceback

SAMPLE = os.environ["GOUJI_SAMPLE"]
FOLDER = tempfile.TemporaryDirectory(prefix="gouji-keyboard-")
os.environ["XDG_DATA_HOME"] = FOLDER.name

from driver import Focus, Program, wait_for  # noqa: E402

# What a screen reader says of a control that nobody named.
TYPE_NAME = re.compile(r"^(Gtk|Adw|Gouji)[A-Z]\w+$")
NO_CONTROL = {"filler", "unknown", "invalid", "redundant object"}
# Seconds in which a page that was just shown gets its rows.
SETTLING = 0.5
TO_DECIDE = re.compile(r"^(\d+) to decide$")


def to_decide(program):
    found = [TO_DECIDE.match(name) for name in program.names("label")]
    return next((int(match.group(1)) for match in found if match), None)


def run(arguments, review):
    program = Program(*arguments)
    try:
        review(program)
        status, errors = program.quit()
    finally:
        program.end()
    assert status == 0, f"ended with {status}: {errors}"
    assert errors == "", errors


def go_round(program, focus, key):
    """What takes the focus, one after the other, until the first one has it again."""
    stops = []
    for _ in range(60):
        stop = focus.after(lambda: program.key(key))
        if stops and stop == stops[0]:
            return stops
        stops.append(stop)
    raise AssertionError(f"{key} does not come round: {stops}")


def tab_goes_round():
    """Tab comes to every pane and back, each stop with a name; Shift+Tab the same way back."""
    def review(program):
        program.wait_to_say("tied")
        focus = Focus()
        program.key("F8")
        stops = go_round(program, focus, "Tab")
        for role, name in stops:
            assert name and not TYPE_NAME.match(name), f"a {role} without a name: “{name}”"
            assert role not in NO_CONTROL, f"“{name}” is a {role}"
        names = [name for _, name in stops]
        back = go_round(program, focus, "shift+Tab")
        names_back = [name for _, name in back]
        for expected in ("Open a disclosure", "Main menu", "Search the tree by code or name",
                         "Width of the tree", "Filter findings", "Filter by decision"):
            assert expected in names, f"“{expected}” is not reached: {names}"
            assert expected in names_back, f"“{expected}” is not reached: {names_back}"
        roles = {role for role, _ in stops}
        assert "list item" in roles, roles
        # A list is one stop; which of its rows is GTK's choice, and not the same both ways.
        assert len(back) == len(stops), (back, stops)
    run([SAMPLE], review)


def second_document():
    """The sample under another name."""
    path = pathlib.Path(FOLDER.name) / "second.txt"
    text = pathlib.Path(SAMPLE).read_text(encoding="utf-8")
    path.write_text(text.replace("示例市社会保险中心", "示例市就业服务中心"), encoding="utf-8")
    return str(path)


def shows(program, title):
    wait_for(f"“{title}”", lambda: title in program.title())
    time.sleep(SETTLING)


def choose_file(program, path, *keys):
    """In the chooser a path can be typed at once.  It is not read while it comes and goes,
    which GTK 4.8 does not stand.  GTK 4.18 goes to the file first, and opens it then."""
    wait_for("the chooser", lambda: len(program.windows()) > 1)
    time.sleep(1)
    if keys:
        program.key(*keys)
    program.type(path)
    time.sleep(1)
    program.key("Return")
    time.sleep(2)
    if len(program.windows()) > 1:
        program.key("Return")
    wait_for("the chooser to close", lambda: len(program.windows()) == 1)
    time.sleep(1)
    program.take_keys()


def decide(program, *keys, text=""):
    program.key("space")
    wait_for("the popover", lambda: any("Waived" in name for name in program.names("check box"))
             or any("Waived" in name for name in program.names("radio button")))
    program.key(*keys)
    if text:
        program.type(text)
    program.key("Return")


def whole_review():
    """Opened, gone through, decided, ticked, undone, the next one, and exported."""
    exported = pathlib.Path(FOLDER.name) / "review.json"

    def review(program):
        focus = Focus()
        program.key("ctrl+o")
        choose_file(program, SAMPLE)
        program.wait_to_say("tied")
        n = wait_for("the count", lambda: to_decide(program))
        assert focus.settled()[0] == "list item", "the findings have the focus"
        # The first finding, its cell, the cell on the other side, and back to the list.
        program.key("F8", "Return")
        first = wait_for("a place", lambda: [name for name in program.names("label")
                                             if re.match(r"^line \d+, field \d+$", name)])
        assert first
        program.key("F7", "shift+F7")
        # Waived with a reason, confirmed, a note.
        decide(program, "2", text="agreed by letter")
        wait_for("one less", lambda: to_decide(program) == n - 1)
        program.key("Down")
        decide(program, "1")
        wait_for("two less", lambda: to_decide(program) == n - 2)
        program.key("Down")
        decide(program, "4", text="ask the unit")
        program.wait_to_say("ask the unit")
        # A cell, gone to with the arrow keys, is ticked by hand; that is taken back, and done.
        program.key("ctrl+2")
        wait_for("the row in the document", lambda: focus.settled()[0] == "list item")
        program.key("Return", "Right", "Down", "v")
        program.wait_to_say("1 by hand")
        program.key("ctrl+z")
        wait_for("the tick taken back", lambda: not program.says("1 by hand"))
        program.key("ctrl+shift+z")
        program.wait_to_say("1 by hand")
        # To the list of documents, the next one, and back.
        program.key("ctrl+o")
        choose_file(program, second_document())
        shows(program, "示例市就业服务中心")
        program.key("ctrl+Page_Up")
        shows(program, "示例市社会保险中心")
        program.key("ctrl+l")
        shows(program, "Open documents")
        program.key("Down", "Down", "Return")
        wait_for("a document", lambda: program.title() != "Open documents")
        time.sleep(SETTLING)
        program.key("ctrl+l")
        shows(program, "Open documents")
        program.key("Up", "Return")
        shows(program, "示例市社会保险中心")
        program.wait_to_say("1 by hand")
        # Out of the menu into a file.
        program.key("F10")
        wait_for("the menu", lambda: any("xport the review" in name for name in program.names()))
        program.key("x")
        choose_file(program, str(exported), "ctrl+a")
        wait_for("the file", exported.exists)

    run([], review)
    review = json.loads(exported.read_text(encoding="utf-8"))
    assert "agreed by letter" in json.dumps(review, ensure_ascii=False), review


def main():
    failed = False
    tests = [tab_goes_round, whole_review]
    print(f"1..{len(tests)}")
    for number, test in enumerate(tests, 1):
        try:
            test()
            print(f"ok {number} {test.__name__}")
        except Exception:  # pylint: disable=broad-except
            failed = True
            for line in traceback.format_exc().splitlines():
                print("#", line)
            print(f"not ok {number} {test.__name__}")
        sys.stdout.flush()
    FOLDER.cleanup()
    return failed


if __name__ == "__main__":
    sys.exit(main())
