#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Gouji authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Pictures of the window in every style it has to be readable in:
#   shots.sh BUILD FOLDER
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
build=$1
folder=$2
root=$(cd "$here/../.." && pwd)
sample=$root/data/samples/sample-2022.txt
chinese="LC_ALL=zh_CN.UTF-8 LOCPATH=$build/tests:/usr/lib/locale"

# shot NAME SETTINGS FILE…
shot ()
{
  local name=$1 settings=$2
  shift 2
  # shellcheck disable=SC2086 # the settings are words
  env LC_ALL=C.UTF-8 $settings "$here/picture.sh" "$build" "$folder/$name.png" "$@"
  echo "$folder/$name.png"
}

shot window '' "$sample"
shot window-zh "$chinese" "$sample"
shot dark ADW_DEBUG_COLOR_SCHEME=prefer-dark "$sample"
shot contrast ADW_DEBUG_HIGH_CONTRAST=1 "$sample"
shot small GOUJI_SCREEN=800x600x24 "$sample"
shot empty ''
shot unreadable '' "$build/build.ninja.missing"
