#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Gouji authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A page that groff warns about is a failure.
# usage: lint-man.sh PAGE
command -v man > /dev/null || exit 77
warnings=$(LC_ALL=C.UTF-8 MANROFFSEQ='' man --warnings -E UTF-8 -l -Tutf8 -Z "$1" 2>&1 > /dev/null) || exit 1
[ -z "$warnings" ] || { printf '%s\n' "$warnings" >&2; exit 1; }
