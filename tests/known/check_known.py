# SPDX-FileCopyrightText: 2026 The Gouji authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_known.py ROOT GOUJI-CLI

What people found in published documents is found, and once it is repaired no error is left."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

LINFEN = 'linfen-2022'
AT_LEAST = 60  # of the 78 findings in it

root, cli = Path(sys.argv[1]), sys.argv[2]
cases = Path(os.environ.get('GOUJI_SHARED', root / '..' / 'shared')) / 'cases'
number = 0


def tell(good, name, problems=()):
    global number
    number += 1
    print(f"{'ok' if good else 'not ok'} {number} {name}")
    for problem in problems:
        print(f'# {problem}')


def rows(name):
    text = (root / 'tests' / 'known' / name).read_text(encoding='utf-8')
    return [line.split('\t') for line in text.splitlines() if line and not line.startswith('#')]


def path_of(document):
    folder = cases if document == LINFEN else cases / 'real'
    return folder / f'{document}.txt'


def findings_of(path):
    run = subprocess.run([cli, 'check', '--format=json', str(path)], capture_output=True, check=False)
    return [f for d in json.loads(run.stdout)['documents'] for f in d['findings']]


def is_reported(findings, lines, rule, severity):
    return any(f['rule'] == rule and f['severity'] == severity
               and lines & {cell['line'] for cell in f['cells']} for f in findings)


def check_found():
    findings, missed, n_linfen = {}, [], 0
    for document, row, lines, rule, severity, *_ in rows('findings.tsv'):
        if rule == '-':
            continue
        if document not in findings:
            findings[document] = findings_of(path_of(document))
        if is_reported(findings[document], set(map(int, lines.split())), rule, severity):
            n_linfen += document == LINFEN
        else:
            missed.append(f'{document} {row}: no {severity} of {rule} on the lines {lines}')
    tell(not missed, 'every row with a rule is reported by it', missed)
    tell(n_linfen >= AT_LEAST, f'{n_linfen} of the findings in {LINFEN} are reported')


def repair(document, repairs):
    lines = path_of(document).read_text(encoding='utf-8').split('\n')
    wrong = []
    for line, old, new in repairs:
        if old not in lines[line - 1]:
            wrong.append(f'{document}:{line}: there is no {old!r}')
        lines[line - 1] = lines[line - 1].replace(old, new, 1)
    return '\n'.join(lines), wrong


def check_repaired():
    by_document = {}
    for document, line, old, new in rows('repairs.tsv'):
        by_document.setdefault(document, []).append(
            (int(line), old.replace('\\t', '\t'), new.replace('\\t', '\t')))
    for document, repairs in by_document.items():
        text, problems = repair(document, repairs)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f'{document}.txt'
            path.write_text(text, encoding='utf-8')
            problems += [f"{f['rule']}: {f['message']}" for f in findings_of(path)
                         if f['severity'] == 'error']
        tell(not problems, f'{document}, repaired, has no error', problems)


def check_others():
    """A template that is not filled in has its choices left open, and that is an error."""
    known = {row[0] for row in rows('repairs.tsv')}
    for path in sorted((cases / 'real').glob('*.txt')):
        if path.stem in known or 'TEMPLATE' in path.stem:
            continue
        problems = [f"{f['rule']}: {f['message']}" for f in findings_of(path)
                    if f['severity'] == 'error']
        tell(not problems, f'{path.stem} has no error', problems)


if not cases.is_dir():
    print('1..0 # SKIP the published documents are not here')
    sys.exit(0)
check_found()
check_repaired()
check_others()
print(f'1..{number}')
