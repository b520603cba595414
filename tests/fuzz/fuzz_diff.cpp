// SPDX-License-Identifier: GPL-3.0-or-later
// Two files, split at the first NUL: every text diff must give the second file again; JSON and tables must not fall
// over.

#include "core/diff/jsondiff.h"
#include "core/diff/linechanges.h"
#include "core/diff/tablediff.h"
#include "core/diff/texthunks.h"

#include <cstdlib>

using namespace quayside;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, size_t size)
{
    const QByteArray whole(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype split = whole.indexOf('\0');
    const TextLines before(whole.first(std::max<qsizetype>(0, split))), after(whole.sliced(split + 1));
    const auto full = diffText(before, after);
    const auto coarse = changesByAnchors(before, after, {});
    if (!full || applied(*full, before, after) != after.text())
        std::abort();
    if (!coarse || applied({.changes = *coarse}, before, after) != after.text())
        std::abort();
    static_cast<void>(diffJson(before.text(), after.text()));
    const auto one = parseCsv(before.text()), two = parseCsv(after.text());
    if (one && two)
        static_cast<void>(diffTables(*one, *two));
    return 0;
}
