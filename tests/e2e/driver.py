# SPDX-FileCopyrightText: 2026 The Gouji authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program in a real window: started, driven with real keys, read over AT-SPI."""
import os
import subprocess
import time

# Warnings are fatal to the program under test, not to what reads it.
PROGRAM_ENVIRONMENT = dict(os.environ)
os.environ.pop("G_DEBUG", None)

import gi  # noqa: E402

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

# Generous: a loaded machine is slow, not wrong.
PATIENCE = 60
# Seconds without news after which there is none.
QUIET = 0.3


def wait_for(what, condition):
    """The first true value of condition(); fails, saying what was waited for."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.05)
    raise AssertionError(f"waited in vain: {what}")


def walk(node):
    yield node
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            yield from walk(child)


class Focus:
    """What has the focus, as it is told to a screen reader."""

    def __init__(self):
        self.source = None
        self.context = gi.repository.GLib.MainContext.default()
        self.listener = Atspi.EventListener.new(self._on_event)
        self.listener.register("object:state-changed:focused")

    def _on_event(self, event):
        if event.detail1 == 1:
            self.source = event.source

    def settled(self):
        """Its role and name when no more is told; None when nothing was."""
        quiet = time.monotonic() + QUIET
        while time.monotonic() < quiet:
            if self.context.iteration(False):
                quiet = time.monotonic() + QUIET
            else:
                time.sleep(0.01)
        return (self.source.get_role_name(), self.source.get_name() or "") if self.source else None

    def after(self, act):
        """Its role and name after act(), which moves it."""
        self.settled()
        self.source = None
        act()
        return wait_for("the focus to move", self.settled)


class Program:
    """One run of the program; its standard error must stay empty."""

    def __init__(self, *arguments):
        self.manager = subprocess.Popen(["openbox", "--sm-disable"], stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL)
        self.process = subprocess.Popen([os.environ["GOUJI"], *arguments], text=True,
                                        stderr=subprocess.PIPE, env=PROGRAM_ENVIRONMENT)
        self.window = wait_for("a window", self._find_window)
        self.root = wait_for("the program on the accessibility bus", self._find_root)
        self.take_keys()

    def windows(self):
        assert self.process.poll() is None, "the program ended: " + self.process.stderr.read()
        return subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "gouji"],
                              capture_output=True, text=True, check=False).stdout.split()

    def _find_window(self):
        found = self.windows()
        return found[0] if found else None

    def _find_root(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(i)
            if program is not None and program.get_process_id() == self.process.pid:
                return program
        return None

    def take_keys(self):
        """What is typed goes to the window, whatever the window manager focused."""
        subprocess.run(["xdotool", "windowfocus", "--sync", self.window], check=True)

    def title(self):
        return subprocess.run(["xdotool", "getwindowname", self.window], capture_output=True,
                              text=True, check=True).stdout.strip()

    def names(self, role=None):
        """The names of all that is there, of one role."""
        found = []
        for node in walk(self.root):
            try:
                if role is None or node.get_role_name() == role:
                    found.append(node.get_name() or "")
            except gi.repository.GLib.Error:
                pass  # gone since its parent was asked for it
        return found

    def says(self, text, role="label"):
        return any(text in name for name in self.names(role))

    def wait_to_say(self, text, role="label"):
        wait_for(f"“{text}”", lambda: self.says(text, role))

    def key(self, *keys):
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "20", text], check=True)

    def quit(self):
        """Its exit status and what it wrote to standard error."""
        self.key("ctrl+q")
        try:
            _, errors = self.process.communicate(timeout=PATIENCE)
        finally:
            self.end()
        return self.process.returncode, errors

    def end(self):
        for process in (self.process, self.manager):
            if process.poll() is None:
                process.kill()
            process.wait()
