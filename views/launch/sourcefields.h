// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/spec/runspec.h"

#include <QWidget>

class QComboBox;

namespace quayside {

class PathList;

/// Whether a run stands on recorded trials, on which, and what becomes of them.
class SourceFields : public QWidget
{
    Q_OBJECT

public:
    explicit SourceFields(QWidget *parent = nullptr);

    void read(const RunSpec &spec);
    void write(RunSpec &spec) const;
    /// No agent is to run: recorded trials are only verified again.
    bool isRegrade() const;

Q_SIGNALS:
    void changed();

private:
    void refresh();

    QComboBox *m_use = nullptr;
    PathList *m_jobs = nullptr;
};

} // namespace quayside
