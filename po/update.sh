#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Gouji authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Brings the translations in line with the sources: po/update.sh [--check]
# New strings come untranslated, never guessed; sorted and without places, so that two
# people's additions rarely touch the same lines.  --check changes nothing and fails when
# something is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

extract ()
{
  xgettext --files-from=po/POTFILES --from-code=UTF-8 --add-comments=Translators: \
    --package-name=gouji --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 \
    --keyword=ngettext:1,2 --keyword=g_dngettext:2,3 --flag=g_strdup_printf:1:c-format \
    --flag=g_string_append_printf:2:c-format --flag=g_set_error:4:c-format \
    --output="$work/gouji.pot"
}

# The files that have something to translate, in the order POTFILES has them.
translatable ()
{
  find data -maxdepth 1 -name '*.desktop.in' -o -maxdepth 1 -name '*.metainfo.xml.in' | sort
  grep -rlE '(^|[^A-Za-z_])(N?C?_|g_dngettext|ngettext) ?\(' src --include='*.c' | sort
  grep -rlE 'translatable="(yes|true)"' ui --include='*.ui' 2>/dev/null | sort || true
}

if [ "${1:-}" = --check ]; then
  translatable | diff -u po/POTFILES - >&2 || { echo "po/POTFILES is not up to date" >&2; exit 1; }
  extract
  while read -r language; do
    msgmerge -q --no-fuzzy-matching -o "$work/$language.po" "po/$language.po" "$work/gouji.pot"
    # Spoilt and missing translations alike: nothing may come out here.
    msgfmt --check --output-file=/dev/null "po/$language.po"
    missing=$(msgattrib --no-obsolete --untranslated --no-wrap "$work/$language.po")
    fuzzy=$(msgattrib --no-obsolete --only-fuzzy --no-wrap "po/$language.po")
    [ -z "$missing$fuzzy" ] || { printf '%s: not complete:\n%s\n%s\n' "$language" "$missing" "$fuzzy" >&2; exit 1; }
  done < po/LINGUAS
  exit 0
fi

translatable > po/POTFILES
extract
while read -r language; do
  msgmerge -q --no-fuzzy-matching --no-location --sort-output -o "$work/$language.po" \
    "po/$language.po" "$work/gouji.pot"
  msgattrib --no-obsolete "$work/$language.po" | sed '/^"POT-Creation-Date:/d' > "po/$language.po"
  printf '%s: ' "$language"
  msgfmt --statistics --output-file=/dev/null "po/$language.po" 2>&1
done < po/LINGUAS
