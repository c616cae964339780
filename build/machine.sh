# shellcheck shell=bash
# What ./run and ./test share about the machine: lines of progress, packages, the SDK, the published portal.
# Sourced from the root of the repository; the caller has set -euo pipefail.

umask 022
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en DOTNET_GENERATE_ASPNET_CERTIFICATE=false
# nothing of a build stays behind when the command ends
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0

LOGS=${LOGS:-.run}
# shellcheck disable=SC2034 # both commands take it
RUN_PACKAGES=(ca-certificates postgresql libicu libpangocairo-1.0-0 libgdk-pixbuf-2.0-0 fonts-noto-cjk fonts-noto-cjk-extra fonts-hanazono)
STEP_PID=
STEP_OPEN=
STEP_MAY_BE_CUT=

say() { printf '%4d s  %s\n' "$SECONDS" "$*"; }

# A step is one line: what it does, a dot every two seconds, how long it took.
open_step() {
  STEP_OPEN=1
  STEP_BEGAN=$SECONDS
  printf '%4d s  %s ' "$SECONDS" "$1"
}
close_step() {
  STEP_OPEN=
  printf ' %d s\n' "$((SECONDS - STEP_BEGAN))"
}

# fail SENTENCE [NEXT-STEP]: one plain sentence, what to do next, and the end.
fail() {
  [ -z "$STEP_OPEN" ] || printf '\n'
  STEP_OPEN=
  printf '\n✗ %s\n' "$1" >&2
  [ $# -lt 2 ] || printf '  下一步:%s\n' "$2" >&2
  exit 1
}

# follow TEXT LOG COMMAND…: one step; the command's output goes to the log. Returns the command's code.
follow() {
  local text=$1 log=$2 code=0 ticks=0
  shift 2
  open_step "$text"
  "$@" >"$log" 2>&1 </dev/null &
  STEP_PID=$!
  while kill -0 "$STEP_PID" 2>/dev/null; do
    sleep 0.2 & wait $! || true
    ticks=$((ticks + 1))
    [ $((ticks % 10)) -ne 0 ] || printf '.'
  done
  wait "$STEP_PID" || code=$?
  STEP_PID=
  STEP_MAY_BE_CUT=
  close_step
  return "$code"
}

# step TEXT LOG COMMAND…: the same in a session of its own, so that an interrupt reaches this script first, which then ends that whole session.
step() {
  STEP_MAY_BE_CUT=1
  follow "$1" "$2" setsid "${@:3}"
}

# For the end of the script, however it comes. Half installed packages would be worse than a late end.
end_step() {
  [ -z "$STEP_OPEN" ] || printf '\n'
  [ -n "$STEP_PID" ] || return 0
  if [ -z "$STEP_MAY_BE_CUT" ]; then
    say "等待软件包安装完成后结束 …"
    wait "$STEP_PID" || true
    return 0
  fi
  kill -TERM -- "-$STEP_PID" 2>/dev/null || return 0
  for _ in $(seq 25); do
    kill -0 -- "-$STEP_PID" 2>/dev/null || return 0
    sleep 0.2
  done
  kill -KILL -- "-$STEP_PID" 2>/dev/null || true
}

port_answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null || (exec 3<>"/dev/tcp/::1/$1") 2>/dev/null; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# need_disk FOLDER: 1 GB free where FOLDER is or will be.
need_disk() {
  local folder=$1 free
  while [ ! -d "$folder" ]; do folder=$(dirname "$folder"); done
  free=$(df -Pk "$folder" | awk 'NR == 2 { print int($4 / 1024) }')
  [ "$free" -ge 1024 ] || fail "磁盘空间不足:$folder 只剩 $free MB,至少需要 1024 MB。" "清理磁盘后再运行。"
}

need_sdk() {
  local wanted
  wanted=$(sed -n 's/.*"version": *"\([0-9.]*\)".*/\1/p' global.json)
  for folder in "${DOTNET_ROOT:-}" "${HOME:-/nonexistent}/.dotnet" /usr/share/dotnet /usr/lib/dotnet; do
    ! command -v dotnet >/dev/null && [ -x "$folder/dotnet" ] && PATH=$folder:$PATH
  done
  # without ICU, which comes later, the SDK answers only in this mode
  DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 dotnet --version >/dev/null 2>&1 ||
    fail "没有找到 .NET SDK $wanted 或更高的 10.0 版本。" "从 https://dotnet.microsoft.com/download/dotnet/10.0 安装 SDK,再运行一次。"
}

# need_own_folder: what another user built here cannot be overwritten.
need_own_folder() {
  local path
  for path in . "$LOGS" artifacts StaffPortal/bin StaffPortal/obj StaffPortal.Domain/obj StaffPortal.Tests/obj; do
    [ ! -e "$path" ] || [ -w "$path" ] ||
      fail "$(id -un) 不能写入 $PWD/${path#./}。" "改用 $(stat -c %U "$path") 运行,或把此目录交给自己:sudo chown -R $(id -un) '$PWD'。"
  done
}

has_package() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }
has_postgres() { compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; }
has_icu() { compgen -G '/usr/lib/*/libicuuc.so.*' >/dev/null; }

# need_packages PACKAGE…: installs by apt-get what is missing; "postgresql" and "libicu" stand for any version of it.
need_packages() {
  local package missing=()
  for package in "$@"; do
    case $package in
      postgresql) has_postgres || missing+=("$package") ;;
      libicu) has_icu || missing+=("$package") ;;
      *) has_package "$package" || missing+=("$package") ;;
    esac
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null || fail "缺少软件:${missing[*]};本机没有 apt-get。" "请用本机的软件包工具安装同名软件后再运行。"
  [ "$(id -u)" = 0 ] || command -v sudo >/dev/null ||
    fail "缺少软件包:${missing[*]};$(id -un) 没有安装权限(没有 sudo)。" "请管理员执行:apt-get install ${missing[*]}"
  install_packages "${missing[@]}"
}

# The browser of the tests: Chromium without windows, which takes half the time; where the sources have none of it, Chromium itself.
need_browser() {
  [ ! -x /usr/bin/chromium-headless-shell ] || return 0
  if (need_packages chromium-headless-shell); then return 0; fi
  need_packages chromium
}

install_packages() {
  local package names=() log=$LOGS/packages.log
  need_disk /var
  [ "$(id -u)" = 0 ] || say "安装软件包需要管理员权限,sudo 可能询问密码。"
  as_root true || fail "没有取得管理员权限,不能安装:$*" "请管理员执行:apt-get install $*"
  follow "更新软件包目录" "$log" as_root apt-get -o DPkg::Lock::Timeout=300 -q update || fail "apt-get update 失败:$(fault_in "$log")" "检查网络与 /etc/apt 的软件源。"
  for package in "$@"; do
    [ "$package" != libicu ] || package=$(apt-cache --names-only search '^libicu[0-9]+$' | sort -V | tail -n 1 | cut -d' ' -f1)
    names+=("$package")
  done
  follow "安装软件包:${names[*]}" "$log" without_main_cluster without_web_server as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -o DPkg::Lock::Timeout=300 -q -y --no-install-recommends install "${names[@]}" || fail "软件包安装失败:$(fault_in "$log")" "详见 $log。"
}

fault_in() { grep -m 1 '^E:' "$1" || tail -n 1 "$1"; }

# Debian's package would make and start a cluster of its own on port 5432; ours is private, so that one is not wanted.
without_main_cluster() {
  local note=/etc/postgresql-common/createcluster.d/tempid.conf code=0
  if has_postgres; then "$@"; return; fi
  as_root mkdir -p "${note%/*}"
  printf 'create_main_cluster = false\n' | as_root tee "$note" >/dev/null
  "$@" || code=$?
  as_root rm -f "$note"
  return "$code"
}

# The tests start an nginx of their own; the package's would take port 80, at once and at every start of the machine. One that is there already is left alone.
without_web_server() {
  local policy=/usr/sbin/policy-rc.d own= code=0
  if has_package nginx; then "$@"; return; fi
  if [ ! -e "$policy" ]; then
    own=1
    printf '#!/bin/sh\ncase $1 in nginx*) exit 101 ;; esac\n' | as_root tee "$policy" >/dev/null
    as_root chmod 755 "$policy"
  fi
  "$@" || code=$?
  [ -z "$own" ] || as_root rm -f "$policy"
  ! has_package nginx || as_root update-rc.d nginx disable || true
  return "$code"
}

# The stamp of everything that the published portal is made from.
stamp_of_sources() {
  {
    dotnet --version
    printf '%s\n' "${PackageFeed-}" "${BlazorScript-}"
    find StaffPortal StaffPortal.Domain build ./*.props ./*.json .editorconfig \
      \( -name bin -o -name obj \) -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum
  } | sha256sum | cut -d' ' -f1
}

# publish_portal FOLDER: publishes unless FOLDER already holds just these sources. Analyzers are for ./test, whose build runs them over the same sources.
publish_portal() {
  local folder=$1 stamp log=$LOGS/publish.log
  stamp=$(stamp_of_sources)
  [ "$(cat "$folder.stamp" 2>/dev/null)" = "$stamp" ] && [ -f "$folder/StaffPortal.dll" ] && return
  rm -rf "$folder" "$folder.stamp"
  mkdir -p "$folder"
  step "发布门户(首次需要下载软件包,约一两分钟)" "$log" \
    dotnet publish StaffPortal -c Release -o "$folder" --nologo -v quiet -p:UseSharedCompilation=false -p:RunAnalyzers=false || publish_failed "$log"
  printf '%s\n' "$stamp" >"$folder.stamp"
}

publish_failed() {
  local fault
  fault=$(grep -m 1 -o 'error .*' "$1" || tail -n 1 "$1")
  case $fault in
    *NU1301* | *NU1101*) fail "无法下载所需的软件包:$fault" "检查网络和软件包源的设置后再运行。" ;;
    *'No space left'*) fail "发布时磁盘写满。" "清理磁盘后再运行。" ;;
    *) fail "发布失败:$fault" "详见 $1。" ;;
  esac
}
