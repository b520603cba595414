// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/spec/runspec.h"

#include <QWidget>

#include <optional>

class QDoubleSpinBox;
class QGridLayout;

namespace quayside {

/// The factors on the time limits of a task: one on all of them, and those that replace it for one phase.
class TimeoutFields : public QWidget
{
    Q_OBJECT

public:
    explicit TimeoutFields(QWidget *parent = nullptr);

    TimeoutScale scale() const;
    void setScale(const TimeoutScale &scale);

Q_SIGNALS:
    void changed();

private:
    /// `key` is the name in a Harbor config.
    QDoubleSpinBox *addField(QGridLayout *grid, const QString &title, const QString &name, const char *key);

    QDoubleSpinBox *m_all = nullptr;
    QDoubleSpinBox *m_agent = nullptr;
    QDoubleSpinBox *m_verifier = nullptr;
    QDoubleSpinBox *m_agentSetup = nullptr;
    QDoubleSpinBox *m_build = nullptr;
};

} // namespace quayside
