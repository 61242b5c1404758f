# SPDX-FileCopyrightText: 2026 The Gouji authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file of the embedded data folders is really embedded."""
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

from tap import Plan

EMBEDDED = ("classification", "rules", "words", "profiles")

data = pathlib.Path(sys.argv[1]) / "data"
tree = ElementTree.parse(data / "gouji-data.gresource.xml")
listed = [element.text for element in tree.iter("file")]
present = sorted(str(path.relative_to(data)) for folder in EMBEDDED
                 for path in (data / folder).glob("**/*") if path.is_file())

plan = Plan()
plan.case("every data file is embedded", (name for name in present if name not in listed))
plan.case("nothing is listed twice", (name for name in set(listed) if listed.count(name) > 1))
plan.end()
