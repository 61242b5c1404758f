# SPDX-FileCopyrightText: 2026 The Gouji authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the amounts of real documents from their text alone, and looks for each of them in what
was recognised: in a line that is called what stands printed left of the amount, and in a column
that is called what stands printed above it.  Nothing of the recogniser is used for the count.

Which document it is must be right too, and the evidence of it be printed in the text.

    count_amounts.py gouji-cli shared-folder roles.csv facts.csv [-v]
"""
import csv
import json
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "data"))
import tap  # noqa: E402

NUMBER = re.compile(r"-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?%?$")
CODE = re.compile(r"\d{1,9}$")
CODE_HEADER = re.compile(r"编码|代码|^[类款项]$|序号")
FORM = {"performance", "performance-whole", "performance-self", "performance-transfer"}
# The last row of a form: names, a telephone number, a date.
SIGNATURE = "负责人"
# The aim of the design, in thousandths of the amounts of a document.
AIM = 995


def squeeze(text):
    text = re.sub(r"[\s　]", "", text)
    return text.translate(str.maketrans("（）：，", "():,"))


def bare(label):
    """Without the number of a list; a name that was broken over two lines begins so."""
    return re.sub("^[一二三四五六七八九十]+、", "", label)


def value(text):
    return text.replace(",", "").rstrip("%")


def runs(text):
    """The tab-separated rows of a text as (goes_on, rows): lists of (line, fields), ended by any
    other line.  A run goes on when only blank lines stand between it and the one before."""
    run, goes_on = [], False
    for number, line in enumerate(text.splitlines() + ["end"], 1):
        if "\t" in line:
            run.append((number, [field.strip() for field in line.split("\t")]))
            continue
        if run:
            if not is_contents(run):
                yield goes_on, run
            run, goes_on = [], True
        goes_on = goes_on and not line.strip()


def is_contents(run):
    """A list of chapters with the pages they begin on."""
    pages = [int(fields[1]) for _, fields in run if len(fields) == 2 and CODE.match(fields[1])]
    return len(pages) == len(run) > 1 and pages == sorted(pages) and pages[0] == 1


def first_row_of_numbers(run):
    """The rows above the first that holds a number right of its first field are the header."""
    for i, (_, fields) in enumerate(run):
        if any(NUMBER.match(field) and not re.match(r"20\d\d$", field) for field in fields[1:]):
            return i
    return len(run)


def code_fields(head, body):
    """Fields whose header says that they hold codes; without a header, the first fields as far
    as they hold whole numbers without separators."""
    width = max((len(fields) for _, fields in body), default=0)
    if head:
        return {i for _, fields in head for i, text in enumerate(fields)
                if CODE_HEADER.search(text)}
    for i in range(width):
        numbers = [fields[i] for _, fields in body if i < len(fields) and NUMBER.match(fields[i])]
        if not numbers or not all(CODE.match(number) for number in numbers):
            return set(range(i))
    return set(range(width))


def amounts(run, head):
    """(line, field, text, labels, header) of every number of a run that is no code."""
    body = run[first_row_of_numbers(run):]
    codes = code_fields(head, body)
    for number, fields in body:
        if fields[0].startswith(SIGNATURE):
            continue
        for i, text in enumerate(fields):
            if i in codes or not NUMBER.match(text):
                continue
            labels = [squeeze(field) for field in fields[:i]
                      if field and not NUMBER.match(field)]
            header = next((above[i] for _, above in reversed(head)
                           if i < len(above) and above[i]), "")
            yield number, i + 1, text, labels, squeeze(header)


class Recognised:
    """What the program made of a document, by line and field."""

    def __init__(self, program, path):
        with tempfile.TemporaryDirectory() as folder:
            out = pathlib.Path(folder, "out.json")
            subprocess.run([program, "convert", "--to=json", path, out], check=True)
            documents = json.loads(out.read_text(encoding="utf-8"))["disclosures"]
        assert len(documents) == 1
        self.document = documents[0]
        self.roles = sorted((table["line"], table["role"]) for table in self.document["tables"])
        self.cells, self.rows = {}, {}
        for table in self.document["tables"]:
            for index, row in enumerate(table["rows"]):
                for column, cell in enumerate(row["cells"]):
                    line, field = (row["places"][column][:2] if "places" in row
                                   else (row["line"], column + 1))
                    if cell:
                        self.cells[line, field] = (table, index, column)
                    self.rows[line] = (table, index)

    def find(self, number, field, text, labels, header):
        """None when the amount is where it belongs, else what is wrong."""
        if (number, field) not in self.cells:
            return "in no table"
        table, index, position = self.cells[number, field]
        if table["role"] in FORM:
            return self.find_in_form(table, index, text)
        if table["rows"][index]["kind"] != "body":
            return f"in a {table['rows'][index]['kind']} row"
        column = table["columns"][position]
        if column.get("kind") not in ("amount", "quantity"):
            return f"in a column of kind {column.get('kind')}"
        lines = [line for line in table["lines"] if line["row"] == index
                 and line.get("list", 0) == column.get("list", 0)]
        if len(lines) != 1:
            return f"in {len(lines)} lines"
        if header and header not in squeeze(column.get("title", "")):
            return f"under “{column.get('title')}”, printed under “{header}”"
        return self.compare_line(table, column, lines[0], text, labels)

    @staticmethod
    def compare_line(table, column, line, text, labels):
        same = [c for c in table["columns"] if c.get("list", 0) == line.get("list", 0)
                and c.get("kind") == column["kind"] and c.get("id") == column.get("id")]
        found = line["amounts"].get(column.get("id", ""), "")
        if len(same) == 1 and column["kind"] == "amount" and value(str(found)) != value(text):
            return f"read as {found}"
        name = squeeze(line.get("name", ""))
        if labels and name and not any(name in label or bare(label) in name for label in labels):
            return f"in the line “{name}”, printed in “{'”, “'.join(labels)}”"
        return None

    def find_in_form(self, table, index, text):
        if "project" not in table:
            return "in a form without a project"
        project = self.document["projects"][table["project"]]
        cells = {(side["cell"][0], side.get("amount"))
                 for fund in project["funds"] for side in fund.values()
                 if isinstance(side, dict) and "cell" in side}
        if any(cell == index and amount and value(amount) == value(text)
               for cell, amount in cells):
            return None
        for indicator in project["indicators"]:
            for period in ("whole", "annual"):
                side = indicator.get(period, {})
                if side.get("cell", [-1])[0] == index and value(text) in side.get("text", ""):
                    return None
        if any(text in part.get("text", "") for part in project.get("texts", [])):
            return None
        return "in no fund, indicator or text of the form"


def indicators(run):
    """Fields below the header of the indicators, up to the signature."""
    start = next((i for i, (_, fields) in enumerate(run) if "一级指标" in fields), len(run))
    for number, fields in run[start + 1:]:
        if fields[0].startswith(SIGNATURE):
            return
        for i, text in enumerate(fields):
            if text:
                yield number, i, squeeze(text)


def check_indicators(recognised, all_runs):
    """Every name and target printed in a form is one of its indicators, or a level above."""
    for _, run in all_runs:
        for number, _, text in indicators(run):
            if number not in recognised.rows:
                yield f"line {number}: in no form"
                continue
            table, _ = recognised.rows[number]
            project = recognised.document["projects"][table["project"]]
            words = set()
            for indicator in project["indicators"]:
                words |= {squeeze(indicator.get(level, "")) for level in
                          ("level1", "level2", "level3")}
                words |= {squeeze(indicator.get(period, {}).get("text", ""))
                          for period in ("whole", "annual")}
            if text not in words and not text.endswith("指标") \
               and not any(text in word for word in words):
                yield f"line {number}: “{text}” is in no indicator"


def count(recognised, text):
    n, problems, head = 0, [], []
    for goes_on, run in runs(text):
        head = run[:first_row_of_numbers(run)] or (head if goes_on else [])
        for number, field, printed, labels, header in amounts(run, head):
            n += 1
            wrong = recognised.find(number, field, printed, labels, header)
            if wrong:
                problems.append(f"line {number}, field {field}: {printed} {wrong}")
    return n, problems


def read_expected(path):
    """The rows of each file; a file with an empty row is expected to have none."""
    expected = {}
    with open(path, newline="", encoding="utf-8") as stream:
        for row in csv.DictReader(stream):
            rows = expected.setdefault(row.pop("file"), [])
            if all(row.values()):
                rows.append(tuple(row.values()))
    return expected


def check_facts(recognised, text, expected):
    facts = recognised.document["facts"]
    for fact, expected_value in expected:
        found = facts.get(fact, {"value": "", "evidence": ""})
        if found["value"] != expected_value:
            yield f"{fact} is “{found['value']}”, expected “{expected_value}”"
        elif squeeze(found["evidence"]) not in squeeze(text):
            yield f"{fact}: “{found['evidence']}” is not in the text"
    for fact in facts.keys() - {fact for fact, _ in expected}:
        yield f"{fact} is “{facts[fact]['value']}”, expected none"


def main():
    program, shared, roles_path, facts_path = sys.argv[1:5]
    verbose = "-v" in sys.argv
    roles = {name: [(int(line), role) for line, role in rows]
             for name, rows in read_expected(roles_path).items()}
    facts = read_expected(facts_path)
    plan = tap.Plan()
    for name, expected in roles.items():
        path = pathlib.Path(shared, "cases", name)
        if not path.exists():
            plan.skip(name, f"there is no shared/cases/{name}")
            continue
        text = path.read_text(encoding="utf-8")
        recognised = Recognised(program, path)
        plan.case(f"{name}: which document it is", check_facts(recognised, text, facts[name]))
        found = recognised.roles
        right = len(set(found) & set(expected))
        plan.case(f"{name}: {right} of {len(expected)} tables in their role",
                  [f"line {line}: {role} expected" for line, role in sorted(set(expected) - set(found))]
                  + [f"line {line}: {role} found" for line, role in sorted(set(found) - set(expected))])
        n, problems = count(recognised, text)
        share = 100 * (n - len(problems)) / n if n else 100
        enough = (n - len(problems)) * 1000 >= n * AIM
        if verbose or not enough:
            print("\n".join(f"# {problem}" for problem in problems))
        plan.case(f"{name}: {n - len(problems)} of {n} amounts in their place ({share:.2f} %)",
                  [] if enough else ["less than 99.5 %"])
        forms = [line for line, role in expected if role in FORM]
        if forms:
            projects = recognised.document["projects"]
            plan.case(f"{name}: a project in each of {len(forms)} forms",
                      [] if sorted(p["table"] for p in projects) == sorted(
                          i for i, table in enumerate(recognised.document["tables"])
                          if table["line"] in forms) else [f"{len(projects)} projects"])
            plan.case(f"{name}: all that the forms print below their indicators",
                      check_indicators(recognised, runs(text)))
    plan.end()


main()
