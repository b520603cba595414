#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs into a folder of its own and uses what is there: install.sh BUILD_FOLDER
set -eu
prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT
cmake --install "$1" --prefix "$prefix" > "$prefix/log"
jobs=$prefix/share/quayside/examples/jobs
"$prefix/bin/quayside" summary "$jobs" --json | grep -q '"name": "token-ledger"'
QT_QPA_PLATFORM=offscreen "$prefix/bin/quayside" screenshot --out "$prefix/pictures" --page jobs | grep -q jobs-light
test -s "$prefix/share/icons/hicolor/scalable/apps/org.quayside.Quayside.svg"
test -x "$prefix/share/quayside/examples/tasks/token-ledger-repair/tests/test.sh"
if command -v desktop-file-validate > /dev/null; then desktop-file-validate "$prefix"/share/applications/*.desktop; fi
