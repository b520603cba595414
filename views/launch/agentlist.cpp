// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/launch/agentlist.h"

#include "views/theme/theme.h"

#include <QSignalBlocker>

namespace quayside {

AgentList::AgentList(QWidget *parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("agentList"));
    setAccessibleName(tr("Agents"));
    setProperty("role", QStringLiteral("field"));
    setFixedHeight(5 * metrics::rowHeight + 4);
    connect(this, &QListWidget::itemChanged, this, &AgentList::note);
}

void AgentList::setChosen(const QStringList &names)
{
    m_chosen = names;
    const QSignalBlocker quiet(this);
    for (const QString &name : names) {
        if (findItems(name, Qt::MatchExactly).isEmpty())
            addRow(name, name);
    }
    for (int row = 0; row < count(); ++row)
        item(row)->setCheckState(names.contains(item(row)->text()) ? Qt::Checked : Qt::Unchecked);
}

void AgentList::setAvailable(const std::vector<AgentDefinition> &agents)
{
    const QString current = currentItem() ? currentItem()->text() : QString();
    const QSignalBlocker quiet(this);
    clear();
    for (const AgentDefinition &agent : agents)
        addRow(agent.name, agent.description.isEmpty() ? agent.file : agent.description);
    setChosen(m_chosen);
    for (QListWidgetItem *again : findItems(current, Qt::MatchExactly))
        setCurrentItem(again);
}

void AgentList::addRow(const QString &name, const QString &tip)
{
    auto *row = new QListWidgetItem(name, this);
    row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    row->setCheckState(m_chosen.contains(name) ? Qt::Checked : Qt::Unchecked);
    row->setToolTip(tip);
}

void AgentList::note(const QListWidgetItem *item)
{
    m_chosen.removeAll(item->text());
    if (item->checkState() == Qt::Checked)
        m_chosen << item->text();
    Q_EMIT changed();
}

} // namespace quayside
