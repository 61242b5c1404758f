#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Gouji authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Saves a picture of the window showing FILE, without the user's display:
#   picture.sh BUILD PICTURE FILE…
# GOUJI_PICTURE_STEPS asks for more of them: each word is NAME=KEY,KEY…; the keys are
# pressed, and what they show is saved as PICTURE with -NAME before its ending.
# GOUJI_PICTURE_TEXT_SCALE makes letters larger by that factor.  GOUJI_PICTURE_AT_ONCE
# takes the picture while the window is still at work.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
if [ "${GOUJI_PICTURE_DISPLAY:-}" != own ]; then
  GOUJI_PICTURE_DISPLAY=own exec "$here/display.sh" "$0" "$@"
fi
build=$1
picture=$2
shift 2

grab ()
{
  import -window root "$1"
}

# Pixels, for a picture is slow to compress.
digest ()
{
  import -window root -depth 8 rgb:- | sha256sum
}

openbox --sm-disable > /dev/null 2>&1 &
manager=$!
if [ -n "${GOUJI_PICTURE_TEXT_SCALE:-}" ]; then
  dpi=$(awk -v scale="$GOUJI_PICTURE_TEXT_SCALE" 'BEGIN { printf "%d", 96 * scale }')
  xprop -root -f RESOURCE_MANAGER 8s -set RESOURCE_MANAGER "$(printf 'Xft.dpi:\t%s\n' "$dpi")"
fi
# Popovers are windows, whose shapes need a compositor.
xcompmgr > /dev/null 2>&1 &
compositor=$!
export GSETTINGS_SCHEMA_DIR=$build/data GOUJI_LOCALEDIR=${GOUJI_LOCALEDIR:-$build/po}
"$build/src/app/gouji" "$@" &
program=$!
trap 'kill "$program" "$compositor" "$manager" 2>/dev/null || true; wait' EXIT

# Settled: a window is there, and nothing on it has changed for a second.
window=''
for _ in $(seq 1 100); do
  kill -0 "$program" 2>/dev/null || { echo "The program ended before it showed a window" >&2; exit 1; }
  window=$(xdotool search --onlyvisible --class gouji 2>/dev/null | head -n 1) || true
  [ -z "$window" ] || break
  sleep 0.1
done
[ -n "$window" ] || { echo "No window appeared" >&2; exit 1; }
xdotool windowsize "$window" 100% 100% windowmove "$window" 0 0 mousemove 0 0
mkdir -p "$(dirname "$picture")"

save ()
{
  local before='' now same=0
  if [ -n "${GOUJI_PICTURE_AT_ONCE:-}" ]; then
    # Not before it has drawn itself.
    for _ in $(seq 1 100); do
      [ "$(import -window root -format %k info:)" -lt 16 ] || break
      sleep 0.1
    done
    sleep 0.3
    grab "$1"
    return
  fi
  for _ in $(seq 1 60); do
    sleep 0.2
    now=$(digest)
    if [ "$now" = "$before" ]; then same=$((same + 1)); else same=0; fi
    [ $same -lt 3 ] || break
    before=$now
  done
  grab "$1"
}

save "$picture"
for step in ${GOUJI_PICTURE_STEPS:-}; do
  IFS=, read -r -a keys <<< "${step#*=}"
  for key in "${keys[@]}"; do
    xdotool key --clearmodifiers "$key"
    sleep 0.3
  done
  save "${picture%.png}-${step%%=*}.png"
done
