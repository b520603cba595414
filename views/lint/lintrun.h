// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"
#include "core/run/lint/tasklint.h"

#include <QStringList>

namespace quayside {

/// Lints the tasks of some folders, off the GUI thread. Newest wins.
class LintRun : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void start(const QStringList &paths, EnvironmentKind environment);
    bool isRunning() const { return m_run.isRunning(); }

Q_SIGNALS:
    void linted(const std::vector<quayside::TaskLint> &tasks);
    void failed(const quayside::Error &error);

private:
    NewestRun m_run{this};
};

} // namespace quayside
