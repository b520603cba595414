# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by .ci/run, outside of the toolchain: names Harbor's own packages (QUAYSIDE_HARBOR) to the tests. It is what the
# variable says; without it, made in the cache by whatever pip is here; an empty variable is none.
harbor_versions="0.25.0 0.26.0"
toolchain_python=3.13

# All of one version, for the Python of the toolchain.
fetch_harbor() {
    local target=$1/$2
    [ ! -d "$target" ] || return 0
    rm -rf "$target.new"
    timeout 1200 python3 -m pip install --quiet --no-input --target "$target.new" --python-version "$toolchain_python" \
        --only-binary=:all: --ignore-requires-python "harbor==$2" >"$1/$2.log" 2>&1 && mv "$target.new" "$target"
}

name_harbor() {
    [ -z "${QUAYSIDE_HARBOR+set}" ] || return 0
    local folder=$cache_dir/harbor-python$toolchain_python version
    mkdir -p "$folder"
    exec 8>"$folder/lock"
    flock 8
    for version in $harbor_versions; do
        fetch_harbor "$folder" "$version" || say "tests against Harbor $version are skipped: pip cannot install it ($folder/$version.log)"
    done
    exec 8>&-
    export QUAYSIDE_HARBOR=$folder
}
