// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"
#include "views/trajectory/text/copystep.h"

namespace quayside {

/// Copies steps to the clipboard: one at once, many as soon as they are written out, off the GUI thread. A newer
/// request replaces an older one.
class StepCopies : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    static void copyCard(const AgentRun &run, RunIndex step);
    void copy(const RunPointer &run, std::vector<ListRow> rows, CopyFormat format);

Q_SIGNALS:
    void copied(const quayside::CopiedSteps &steps);

private:
    NewestRun m_newest{this};
};

/// "12 steps copied"
QString sayCopied(const CopiedSteps &copied);

} // namespace quayside
