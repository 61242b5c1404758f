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

views="finding=F8,F8,F8,F8,F8 cell=F7 checks=ctrl+shift+k recognised=ctrl+shift+k project=ctrl+shift+k,ctrl+f,I,1,F8,F4 tree=F4,F9"

# every VIEW of every language, colour scheme and size
for language in en zh; do
  for scheme in light dark; do
    for size in 1280x800 800x600; do
      settings="GOUJI_SCREEN=${size}x24"
      [ $language = en ] || settings="$settings $chinese"
      [ $scheme = light ] || settings="$settings ADW_DEBUG_COLOR_SCHEME=prefer-dark"
      style=$language-$scheme-$size
      GOUJI_PICTURE_STEPS=$views shot "$style" "$settings" "$sample"
      shot "$style-empty" "$settings"
      shot "$style-unreadable" "$settings" "$build/build.ninja.missing"
    done
  done
done
GOUJI_PICTURE_STEPS=$views shot contrast ADW_DEBUG_HIGH_CONTRAST=1 "$sample"
