// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/agent/agentdefinition.h"

#include <QListWidget>

namespace quayside {

/// Every agent there is, with a check mark for those that shall run.
class AgentList : public QListWidget
{
    Q_OBJECT

public:
    explicit AgentList(QWidget *parent = nullptr);

    /// The checked ones, in the order in which they were chosen.
    const QStringList &chosen() const { return m_chosen; }
    void setChosen(const QStringList &names);
    void setAvailable(const std::vector<AgentDefinition> &agents);

Q_SIGNALS:
    void changed();

private:
    void addRow(const QString &name, const QString &tip);
    void note(const QListWidgetItem *item);

    QStringList m_chosen;
};

} // namespace quayside
