// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"
#include "views/trajectory/text/copystep.h"

namespace quayside {

/// Writes many steps out off the GUI thread; asked again, it forgets the older question.
class CopyListed : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void copy(const RunPointer &run, std::vector<ListRow> rows, CopyFormat format);

Q_SIGNALS:
    void copied(const quayside::CopiedSteps &steps);

private:
    NewestRun m_newest;
};

} // namespace quayside
