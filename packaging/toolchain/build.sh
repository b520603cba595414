# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced inside the toolchain: configures and builds the release preset.

export CCACHE_DIR="${CCACHE_DIR:-$cache_dir/ccache}" CCACHE_BASEDIR="$source_dir" CCACHE_NOHASHDIR=1

# build_target NAME: progress on standard error, so that what quayside prints stays alone on standard output
build_target() {
    local log
    cd "$source_dir"
    log=$(mktemp)
    if ! cmake --preset release >"$log" 2>&1; then
        cat "$log" >&2
        die "configuring failed"
    fi
    rm -f "$log"
    cmake --build --preset release --target "$1" >&2
    cd "$OLDPWD"
}
