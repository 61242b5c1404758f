# SPDX-FileCopyrightText: 2026 The Gouji authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Icons are well-formed, of the right size, and the symbolic one can be recoloured."""
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

from tap import Plan

SVG = "{http://www.w3.org/2000/svg}"
NAME = "io.github.gouji.Gouji"


def size_problems(tree, size):
    root = tree.getroot()
    wanted = {"width": str(size), "height": str(size), "viewBox": f"0 0 {size} {size}"}
    if root.tag != SVG + "svg":
        yield f"the root is {root.tag}"
    for key, value in wanted.items():
        if root.get(key) != value:
            yield f"{key} is {root.get(key)}, not {value}"


def colour_problems(tree):
    """GTK recolours fills only: a stroke would be lost, a second colour would vanish."""
    for element in tree.iter():
        if element.get("stroke") is not None or element.get("style") is not None:
            yield f"{element.tag} has a stroke or style"
        if element.tag == SVG + "path" and element.get("fill") != "#2e3436":
            yield f"a path is filled {element.get('fill')}"


def foreign_problems(tree):
    for element in tree.iter():
        if not element.tag.startswith(SVG):
            yield f"{element.tag} is an editor's own"
        if element.tag in (SVG + "image", SVG + "text"):
            yield f"{element.tag} depends on something outside the file"


icons = pathlib.Path(sys.argv[1]) / "data" / "icons"
full = ElementTree.parse(icons / f"{NAME}.svg")
symbolic = ElementTree.parse(icons / f"{NAME}-symbolic.svg")
plan = Plan()
plan.case("application icon has its size", size_problems(full, 128))
plan.case("symbolic icon has its size", size_problems(symbolic, 16))
plan.case("symbolic icon can be recoloured", colour_problems(symbolic))
plan.case("nothing foreign is in them",
          (problem for tree in (full, symbolic) for problem in foreign_problems(tree)))
plan.end()
