// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/page/copylisted.h"

namespace quayside {

namespace {

constexpr qsizetype mostCopiedCharacters = 64 << 20; ///< what other programs still paste

}

void CopyListed::copy(const RunPointer &run, std::vector<ListRow> rows, CopyFormat format)
{
    m_newest.start(
        [run, rows = std::move(rows), format](const RunControl &control) {
            return copyOf(*run, rows, format, mostCopiedCharacters, control.stopToken());
        },
        [this](const CopiedSteps &steps) { Q_EMIT copied(steps); });
}

} // namespace quayside
