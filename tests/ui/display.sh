#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Gouji authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a command on a display and session bus of its own, away from the user's files:
#   display.sh COMMAND…
# The bus starts nothing by itself, so that no portal or settings daemon of the machine
# has a say, but for the accessibility bus where GTK_A11Y=atspi asks for it.
# GOUJI_SCREEN gives the size of the display, e.g. 800x600x24.
set -u
work=$(mktemp -d)
xvfb='' bus=''

clean_up ()
{
  [ -z "$bus" ] || { kill "$bus"; wait "$bus"; } 2>/dev/null
  [ -z "$xvfb" ] || { kill "$xvfb"; wait "$xvfb"; } 2>/dev/null
  rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

mkdir -m 700 "$work"/{run,home,services}
[ "${GTK_A11Y:-}" != atspi ] || cp /usr/share/dbus-1/services/org.a11y.Bus.service "$work/services/"
mkfifo "$work/number" "$work/address"
export HOME=$work/home XDG_RUNTIME_DIR=$work/run
export XDG_CONFIG_HOME=$HOME/config XDG_DATA_HOME=$HOME/data XDG_CACHE_HOME=$HOME/cache
export XDG_STATE_HOME=$HOME/state
export GDK_BACKEND=x11 GSK_RENDERER=${GSK_RENDERER:-cairo} LIBGL_ALWAYS_SOFTWARE=1
export GSETTINGS_BACKEND=memory GIO_USE_VFS=local GTK_USE_PORTAL=0 ADW_DISABLE_PORTAL=1
export GTK_A11Y=${GTK_A11Y:-none}
[ -n "${LC_ALL:-}${LANG:-}" ] || export LC_ALL=C.UTF-8

Xvfb -displayfd 3 -screen 0 "${GOUJI_SCREEN:-1280x800x24}" -nolisten tcp -noreset \
  3> "$work/number" 2> "$work/xvfb.log" &
xvfb=$!
read -r number < "$work/number" || { cat "$work/xvfb.log" >&2; exit 1; }
export DISPLAY=:$number
unset WAYLAND_DISPLAY

cat > "$work/bus.conf" <<XML
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <keep_umask/>
  <listen>unix:tmpdir=$work/run</listen>
  <servicedir>$work/services</servicedir>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
XML
dbus-daemon --config-file="$work/bus.conf" --nofork --print-address=4 \
  4> "$work/address" > "$work/bus.log" 2>&1 &
bus=$!
read -r DBUS_SESSION_BUS_ADDRESS < "$work/address" || { cat "$work/bus.log" >&2; exit 1; }
export DBUS_SESSION_BUS_ADDRESS

"$@"
