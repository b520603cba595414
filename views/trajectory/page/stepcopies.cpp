// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/page/stepcopies.h"

#include "views/models/words.h"

#include <QClipboard>
#include <QGuiApplication>

namespace quayside {

namespace {

constexpr qsizetype mostCopiedCharacters = 64 << 20; ///< what other programs still paste

}

void StepCopies::copyCard(const AgentRun &run, RunIndex step)
{
    QGuiApplication::clipboard()->setText(copyOfCard(run, step, CopyFormat::Text));
}

void StepCopies::copy(const RunPointer &run, std::vector<ListRow> rows, CopyFormat format)
{
    m_newest.start(
        [run, rows = std::move(rows), format](const RunControl &control) {
            return copyOf(*run, rows, format, mostCopiedCharacters, control.stopToken());
        },
        [this](const CopiedSteps &steps) {
            QGuiApplication::clipboard()->setText(steps.text);
            Q_EMIT copied(steps);
        });
}

QString sayCopied(const CopiedSteps &copied)
{
    if (copied.steps == copied.all)
        return tr("%n step(s) copied", nullptr, copied.steps);
    return tr("The first %1 of %2 steps copied; more do not fit in the clipboard").arg(copied.steps).arg(copied.all);
}

} // namespace quayside
