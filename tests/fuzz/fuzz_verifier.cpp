// SPDX-License-Identifier: GPL-3.0-or-later
// What a verifier, a collector or an analysis wrote: tables, test reports, manifests.

#include "core/formats/harbor/analysis.h"
#include "core/formats/harbor/ctrf.h"
#include "core/formats/harbor/facttables.h"
#include "core/formats/harbor/manifest.h"

#include <cstdlib>

using namespace quayside;

namespace {

void checkSquare(const std::vector<FactTable> &tables)
{
    for (const FactTable &table : tables) {
        for (const auto &row : table.rows) {
            if (row.size() != table.columns.size())
                std::abort();
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto value = parseJson(bytes, {});
    if (!value)
        return 0;
    checkSquare(tablesOf(*value, QStringLiteral("t"), {}));
    checkSquare(rewardKitTables(*value, {}));
    readCtrf(*value, {});
    readManifest(*value, QStringLiteral("step"));
    readAnalysis(*value, {});
    return 0;
}
