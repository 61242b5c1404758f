#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Gouji authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Pictures of every view of the window, in every style it has to be readable in:
#   shots.sh BUILD FOLDER [STYLE…]
# A style is LANGUAGE-SCHEME-WIDTHxHEIGHT, e.g. zh-dark-800x600, or one of contrast,
# contrast-dark, large and rtl; without any, all are made.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
build=$(realpath "$1")
mkdir -p "$2"
folder=$(realpath "$2")
shift 2
root=$(cd "$here/../.." && pwd)
sample=$root/data/samples/sample-2022.txt
files=$(mktemp -d)
trap 'rm -rf "$files"' EXIT

make_files ()
{
  {
    echo 'unit_code,unit_name,department_name,year,function_code,function_name,total,basic,project'
    echo '101001,示例县财政局,示例县财政局,2026,201,一般公共服务支出,1520.00,900.00,620.00'
    echo '101001,示例县财政局,示例县财政局,2026,20106,财政事务,1500.00,900.00,600.00'
    echo '101002,示例县国库支付中心,示例县财政局,2026,201,一般公共服务支出,212.40,180.00,32.40'
    echo '102001,示例县第一中学,示例县教育局,2026,205,教育支出,8411.07,7990.00,421.07'
    echo '102002,示例县实验小学,示例县教育局,2026,205,教育支出,4010.50,3800.00,210.00'
    echo '103001,示例县人民医院,示例县卫生健康局,2026,210,卫生健康支出,2300.00,2000.00,300.00'
  } > "$files/units-2026.csv"
  cat > "$files/town.txt" <<'TEXT'
Budget of a town

Code	Title	2023	2024
1	Education	90	100
11	Schools	60	70
12	Nurseries	30	30
2	Health	50	55
21	Hospitals	50	55
TEXT
  mkdir "$files/locale" "$files/many"
  cp "$sample" "$files/first.txt"
  # A language from right to left, with nothing translated: GTK asks only whether there is
  # a catalogue.
  localedef -i ar_EG -f UTF-8 "$files/locale/ar_EG.UTF-8"
  mkdir -p "$files/po/ar/LC_MESSAGES"
  printf 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n' \
    | msgfmt -o "$files/po/ar/LC_MESSAGES/gouji.mo" -
  for i in $(seq 1000 3000); do
    ln "$files/first.txt" "$files/many/unit-$i.txt"
  done
}

# shot NAME SETTINGS STEPS FILE…
shot ()
{
  local name=$1 settings=$2 steps=$3
  shift 3
  # shellcheck disable=SC2086 # the settings are words
  env LC_ALL=C.UTF-8 $settings GOUJI_PICTURE_STEPS="$steps" "$here/picture.sh" "$build" \
    "$folder/$name.png" "$@"
  echo "$folder/$name.png"
}

# Words of NAME=KEY,KEY…; the keys of one go on from what the one before left.
document="finding=F8,F8,F8,F8,F8 decision=space cell=Escape,F7 search=ctrl+k,2,0,8
  checks=Escape,ctrl+shift+k recognised=ctrl+shift+k properties=ctrl+shift+k,alt+Return
  shortcuts=Escape,ctrl+question menu=Escape,F10 preferences=Escape,ctrl+comma
  project=Escape,ctrl+f,I,2,F8,F4
  tables=F4,ctrl+1,shift+Tab,shift+Tab,shift+Tab,shift+Tab,shift+Tab,space projects=Tab,space
  no-tree=F9"
documents="filter=ctrl+f,1,0,3 none=9 row=ctrl+a,BackSpace,Down lines=ctrl+shift+l"

# every_view STYLE SETTINGS
every_view ()
{
  local style=$1 settings=$2
  shot "$style" "$settings" "$document" "$sample"
  shot "$style-documents" "$settings" "$documents" "$files/units-2026.csv" "$sample"
  GOUJI_PICTURE_AT_ONCE=1 shot "$style-progress" "$settings" 'listing=Shift_L' "$files/many"
  shot "$style-town" "$settings" 'mapping=F10,t' "$files/town.txt"
  shot "$style-empty" "$settings" ''
  shot "$style-unreadable" "$settings" '' "$files/none.txt"
}

settings_of ()
{
  local language scheme size
  case $1 in
    contrast) echo 'ADW_DEBUG_HIGH_CONTRAST=1' ;;
    contrast-dark) echo 'ADW_DEBUG_HIGH_CONTRAST=1 ADW_DEBUG_COLOR_SCHEME=prefer-dark' ;;
    large) echo 'GOUJI_PICTURE_TEXT_SCALE=1.5' ;;
    rtl) echo "LC_ALL=ar_EG.UTF-8 LOCPATH=$files/locale:/usr/lib/locale GOUJI_LOCALEDIR=$files/po" ;;
    *)
      IFS=- read -r language scheme size <<< "$1"
      echo "GOUJI_SCREEN=${size}x24"
      [ "$language" = en ] || echo "LC_ALL=zh_CN.UTF-8 LOCPATH=$build/tests:/usr/lib/locale"
      [ "$scheme" = light ] || echo 'ADW_DEBUG_COLOR_SCHEME=prefer-dark'
      ;;
  esac
}

make_files
[ $# -gt 0 ] || set -- {en,zh}-{light,dark}-{1280x800,800x600} contrast contrast-dark large rtl
for style in "$@"; do
  every_view "$style" "$(settings_of "$style" | tr '\n' ' ')"
done
