#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Gouji authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes cases of decimal arithmetic worked out by Python's decimal module.

One line a pair of numbers:
  a b places shift | a+b a-b a*b a/b compare round(a) rescale(a) shift(a) plain grouped
A number is COEFFICIENT:PLACES; "!" stands for a result that does not fit.
Usage: gen-decimal-cases.py PAIRS SEED
"""

import random
import sys
from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal, Inexact

MAX_PLACES = 12
MAX_COEFFICIENT = 2 ** 63 - 1
EXACT = Context(prec=120, Emax=999, Emin=-999, traps=[Inexact])
LONG = Context(prec=120, Emax=999, Emin=-999, rounding=ROUND_DOWN, traps=[])
HALF_UP = Context(prec=120, Emax=999, Emin=-999, rounding=ROUND_HALF_UP, traps=[])


def write(value, places):
    """The number with that many places, with fewer only where it must."""
    coefficient = int(value.scaleb(places, EXACT))
    while (places > MAX_PLACES or abs(coefficient) > MAX_COEFFICIENT) and places > 0:
        coefficient, last = divmod(coefficient, 10) if coefficient >= 0 else (
            -(-coefficient // 10), -coefficient % 10)
        if last:
            return "!"
        places -= 1
    return "!" if abs(coefficient) > MAX_COEFFICIENT else f"{coefficient}:{places}"


def write_exactly(value, places):
    """The number with exactly that many places."""
    scaled = value.scaleb(places, EXACT)
    coefficient = int(scaled)
    if coefficient != scaled or abs(coefficient) > MAX_COEFFICIENT:
        return "!"
    return f"{coefficient}:{places}"


def rounded(value, places):
    return value.quantize(Decimal(1).scaleb(-places), context=HALF_UP)


def number(rng):
    kind = rng.randrange(8)
    if kind < 4:  # what tables print
        return rng.randrange(-10 ** 9, 10 ** 10), 2
    if kind == 4:
        return rng.choice((0, 1, -1, 5, -5, 50, 10 ** 18, MAX_COEFFICIENT, -MAX_COEFFICIENT,
                           9 * 10 ** 18)), rng.randrange(MAX_PLACES + 1)
    if kind == 5:  # many trailing zeros
        return rng.randrange(-999, 1000) * 10 ** rng.randrange(16), rng.randrange(MAX_PLACES + 1)
    limit = 10 ** rng.randrange(1, 19)
    return rng.randrange(-limit, limit), rng.randrange(MAX_PLACES + 1)


def line(rng):
    (ca, pa), (cb, pb) = number(rng), number(rng)
    places, shift = rng.randrange(MAX_PLACES + 1), rng.randrange(-14, 15)
    a, b = Decimal(ca).scaleb(-pa, EXACT), Decimal(cb).scaleb(-pb, EXACT)
    most = max(pa, pb)
    results = [
        write(EXACT.add(a, b), most),
        write(EXACT.subtract(a, b), most),
        write(EXACT.multiply(a, b), pa + pb),
        write_exactly(rounded(LONG.divide(a, b), places), places) if cb else "!",
        str((a > b) - (a < b)),
        write_exactly(rounded(a, places), places),
        write_exactly(a, places),
        shifted(a, pa, shift),
        f"{a:.{pa}f}" if ca else f"{Decimal(0):.{pa}f}",
        f"{a:,.{pa}f}" if ca else f"{Decimal(0):.{pa}f}",
    ]
    return f"{ca}:{pa} {cb}:{pb} {places} {shift} " + " ".join(results)


def shifted(a, pa, shift):
    if not a:
        return f"0:{min(max(pa - shift, 0), MAX_PLACES)}"
    return write(a.scaleb(shift, EXACT), max(pa - shift, 0))


def main():
    pairs, rng = int(sys.argv[1]), random.Random(int(sys.argv[2]))
    sys.stdout.writelines(line(rng) + "\n" for _ in range(pairs))


if __name__ == "__main__":
    main()
