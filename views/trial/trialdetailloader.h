// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trial/trialcontext.h"

#include <QFutureWatcher>

namespace quayside {

/// Reads the detail of one trial off the GUI thread; a newer request drops an older answer.
class TrialDetailLoader : public QObject
{
    Q_OBJECT

public:
    explicit TrialDetailLoader(QObject *parent = nullptr);

    /// `context` without a detail; it comes back with one.
    void load(const TrialContext &context);

Q_SIGNALS:
    void loaded(const quayside::TrialContext &context);

private:
    QFutureWatcher<TrialContext> m_watcher;
};

} // namespace quayside
