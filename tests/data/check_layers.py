# SPDX-FileCopyrightText: 2026 The Gouji authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What each folder under src may include of ours, and who may include GTK."""
import pathlib
import re
import sys

from tap import Plan

MAY_USE = {
    "model": set(),
    "readers": {"model"},
    "recognise": {"model"},
    "rules": {"model"},
    "review": {"model", "readers", "rules"},
    "report": {"model", "rules"},
    "loader": {"model", "readers", "recognise", "rules"},
    "province": {"model", "readers", "recognise", "rules", "loader"},
    "stack": {"model", "rules", "loader", "province"},
    "search": {"model", "rules", "loader", "province", "stack"},
    "cli": {"model", "readers", "recognise", "rules", "review", "report", "loader", "province"},
    "tools": {"model", "readers", "recognise", "rules", "report", "loader"},
    "app": {"model", "readers", "recognise", "rules", "review", "report", "loader", "province", "stack",
            "search"},
}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
SCREEN = re.compile(r"^(gtk|gdk|gsk|adwaita|pango|cairo|graphene)\b")


def includes(folder):
    for path in sorted(folder.rglob("*.[ch]")):
        for match in INCLUDE.finditer(path.read_text(encoding="utf-8")):
            yield path, match.group(1), match.group(2)


def layer_problems(folder):
    allowed = MAY_USE[folder.name] | {folder.name}
    for path, kind, name in includes(folder):
        if kind == '"' and name != "config.h":
            if "/" not in name:
                yield f"{path.name}: \"{name}\" does not say its folder"
            elif name.split("/")[0] not in allowed:
                yield f"{path.name}: {folder.name} may not use {name}"


def screen_problems(folder):
    for path, _, name in includes(folder):
        if SCREEN.match(name):
            yield f"{path.name}: <{name}> belongs to src/app"


def private_problems(source):
    """A private header is for its own folder."""
    for folder in source.iterdir():
        if folder.is_dir():
            for path, kind, name in includes(folder):
                if name.endswith("-private.h") and name.split("/")[0] != folder.name:
                    yield f"{path.name}: {name} is private"


source = pathlib.Path(sys.argv[1]) / "src"
folders = sorted(path for path in source.iterdir() if path.is_dir())
plan = Plan()
plan.case("every folder has its place", (f.name for f in folders if f.name not in MAY_USE))
for folder in folders:
    if folder.name in MAY_USE:
        plan.case(f"{folder.name} uses only what is below it", layer_problems(folder))
        if folder.name != "app":
            plan.case(f"{folder.name} knows nothing of the screen", screen_problems(folder))
plan.case("private headers stay in their folder", private_problems(source))
plan.end()
