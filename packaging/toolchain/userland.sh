# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the scripts in packaging/. Where this host has the libraries, commands run on the host; elsewhere they
# run in a Debian 13 userland that is made once, outside the clone, and entered with bubblewrap.

toolchain_dir=$source_dir/packaging/toolchain
cache_dir=${QUAYSIDE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/quayside}

say() { printf 'quayside: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

package_list() {
    cat "$toolchain_dir/build-packages.txt"
    [ -z "${QUAYSIDE_CHECKS:-}" ] || cat "$toolchain_dir/check-packages.txt"
}

host_has_libraries() {
    command -v cmake >/dev/null && command -v ninja >/dev/null || return 1
    local probe
    probe=$(mktemp -d) || return 1
    cat >"$probe/CMakeLists.txt" <<'CMAKE'
cmake_minimum_required(VERSION 3.28)
project(probe CXX)
find_package(Qt6 6.8 REQUIRED COMPONENTS Widgets Charts Sql LinguistTools)
find_package(KF6SyntaxHighlighting REQUIRED)
find_package(KF6BreezeIcons REQUIRED)
find_package(tomlplusplus REQUIRED)
find_package(simdjson REQUIRED)
find_package(yaml-cpp REQUIRED)
CMAKE
    cmake -G Ninja -S "$probe" -B "$probe/build" >/dev/null 2>&1
    local found=$?
    rm -rf "$probe"
    return $found
}

host_can_install() {
    [ -r /etc/os-release ] || return 1
    (
        . /etc/os-release
        major=${VERSION_ID%%.*}
        case "${ID:-}" in
            debian) [ "${major:-0}" -ge 13 ] ;;
            ubuntu) [ "${major:-0}" -ge 25 ] ;;
            *) exit 1 ;;
        esac
    ) || return 1
    [ "$(id -u)" = 0 ] || command -v sudo >/dev/null
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

install_on_host() {
    say "installing these packages with apt-get: $(package_list | tr '\n' ' ')"
    as_root apt-get update && package_list | as_root xargs apt-get install -y --no-install-recommends
}

# The Debian archive this host already uses; empty lets mmdebstrap take its own default.
host_mirror() {
    (. /etc/os-release && [ "${ID:-}" = debian ]) || return 0
    { cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources 2>/dev/null || true; } |
        awk '$1 == "deb" { for (i = 2; i <= NF; i++) if ($i ~ /^https?:/) { print $i; break } }
             $1 == "URIs:" { print $2 }' |
        awk '/\/debian\/?$/ && !seen++'
}

userland_key() {
    package_list | sha256sum | cut -c1-16
}

require_commands() {
    local missing=""
    local c
    for c in mmdebstrap bwrap; do command -v "$c" >/dev/null || missing="$missing $c"; done
    [ -n "$missing" ] || return 0
    say "missing on this host:$missing"
    command -v apt-get >/dev/null || die "install mmdebstrap and bubblewrap with your package manager, then run this again"
    [ "$(id -u)" = 0 ] || command -v sudo >/dev/null || die "install them first: apt-get install mmdebstrap bubblewrap"
    say "installing mmdebstrap and bubblewrap with apt-get"
    as_root apt-get update >&2 && as_root apt-get install -y --no-install-recommends mmdebstrap bubblewrap debian-archive-keyring >&2 ||
        die "could not install mmdebstrap and bubblewrap"
}

bootstrap_mode() {
    if [ "$(id -u)" = 0 ]; then echo root; return; fi
    command -v newuidmap >/dev/null || die "as an ordinary user this needs newuidmap: apt-get install uidmap"
    grep -q "^$(id -un):" /etc/subuid || die "as an ordinary user this needs a line for $(id -un) in /etc/subuid and /etc/subgid"
    echo unshare
}

make_userland() {
    local target=$1 mode mirror source
    require_commands
    mode=$(bootstrap_mode) || exit 1
    mirror=$(host_mirror)
    mkdir -p "$cache_dir"
    exec 9>"$target.lock"
    flock 9
    [ -d "$target" ] && return 0
    say "making a Debian 13 userland in $target (once; about a minute, 2 GB)"
    rm -rf "$target.partial"
    source=""
    [ -z "$mirror" ] || source="deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror trixie main"
    mmdebstrap --mode="$mode" --variant=minbase --include="$(package_list | paste -sd,)" \
        trixie "$target.partial" ${source:+"$source"} >&2 ||
        die "the userland could not be made; see the messages above. Nothing half-made is used: run this again"
    mv "$target.partial" "$target"
    exec 9>&-
    say "userland ready"
}

# Every top-level folder that is not the operating system's own is seen inside at the same place.
host_folders() {
    local d
    for d in /*; do
        [ -d "$d" ] && [ ! -L "$d" ] || continue
        case "$d" in
            /bin | /boot | /dev | /etc | /lib* | /proc | /run | /sbin | /sys | /usr | /var | /lost+found) ;;
            *) printf '%s\n' "$d" ;;
        esac
    done
}

enter_userland() {
    local root=$1 d
    shift
    set -- --chdir "$PWD" -- "$@"
    for d in $(host_folders); do
        mkdir -p "$root$d"
        set -- --bind "$d" "$d" "$@"
    done
    for d in /run/user /run/dbus /etc/resolv.conf /etc/hosts; do
        [ -e "$d" ] && set -- --bind "$d" "$d" "$@"
    done
    [ "$(id -u)" != 0 ] || set -- --cap-add ALL "$@"
    exec bwrap --bind "$root" / --dev-bind /dev /dev --bind /proc /proc --ro-bind /sys /sys \
        --setenv PATH /usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
        --setenv QUAYSIDE_INSIDE 1 "$@"
}

# Runs the rest of the script where the libraries are; returns when this is already the place.
enter_toolchain() {
    [ -z "${QUAYSIDE_INSIDE:-}" ] || return 0
    if [ -z "${QUAYSIDE_CHECKS:-}" ] && [ -z "${QUAYSIDE_USERLAND:-}" ] && host_has_libraries; then
        export QUAYSIDE_INSIDE=host
        return 0
    fi
    if [ -z "${QUAYSIDE_USERLAND:-}" ] && host_can_install && install_on_host; then
        export QUAYSIDE_INSIDE=host
        return 0
    fi
    local root
    root=$cache_dir/userland-$(userland_key)
    [ -d "$root" ] || make_userland "$root"
    require_commands
    enter_userland "$root" "$0" "$@"
}
