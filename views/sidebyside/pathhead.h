// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/trialpath.h"

#include <QWidget>

namespace quayside {

/// The heading of one side: the trial whose steps these are, its outcome, its time and cost. A click opens the trial.
class PathHead : public QWidget
{
    Q_OBJECT

public:
    PathHead(const TrialPointer &trial, const TrialPath *path, QWidget *parent = nullptr);

Q_SIGNALS:
    void opened(const quayside::TrialPointer &trial);
};

/// "claude-code · big-coder  sqlite-db-truncate__ab12": enough to tell trials apart in one line.
QString sayTrial(const Trial &trial);

} // namespace quayside
