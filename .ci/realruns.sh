# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by .ci/run: names a folder of real runs (QUAYSIDE_REAL_DATA) and one of Harbor's JSON schemas (QUAYSIDE_SCHEMAS)
# to the tests. Each is what its variable says; without it, what lies beside the checkout; an empty variable is none.

# Archives with an unpack.sh beside them are unpacked into the cache, once for each state of theirs.
unpacked() {
    [ -x "$1/unpack.sh" ] || { printf '%s\n' "$1"; return; }
    local key target
    key=$(cd "$1" && find . -type f -name '*.tar*' -exec sha256sum {} + | sort | sha256sum | cut -c1-16)
    target=$cache_dir/real-runs-$key
    mkdir -p "$target"
    flock "$target.lock" "$1/unpack.sh" "$target" >&2 && printf '%s\n' "$target"
}

name_real_runs() {
    local folder=${QUAYSIDE_REAL_DATA-$source_dir/../shared/data} runs
    unset QUAYSIDE_REAL_DATA
    if [ ! -d "$folder" ]; then
        say "tests on real runs are skipped: no folder ${folder:-is named} (QUAYSIDE_REAL_DATA)"
    elif ! runs=$(unpacked "$folder"); then
        say "tests on real runs are skipped: $folder/unpack.sh failed"
    else
        QUAYSIDE_REAL_DATA=$(realpath "$runs")
        export QUAYSIDE_REAL_DATA
        say "tests on real runs use $QUAYSIDE_REAL_DATA"
    fi
}

# One folder for each version: harbor-0.26-schemas.
name_schemas() {
    local folder=${QUAYSIDE_SCHEMAS-$source_dir/../shared/formats}
    unset QUAYSIDE_SCHEMAS
    if [ ! -d "$folder" ]; then
        say "tests against Harbor's schemas are skipped: no folder ${folder:-is named} (QUAYSIDE_SCHEMAS)"
    else
        QUAYSIDE_SCHEMAS=$(realpath "$folder")
        export QUAYSIDE_SCHEMAS
        say "tests against Harbor's schemas use $QUAYSIDE_SCHEMAS"
    fi
}
