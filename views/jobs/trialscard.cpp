// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/trialscard.h"

#include "views/jobs/filterbar.h"
#include "views/jobs/findingsbar.h"
#include "views/jobs/trialtable.h"
#include "views/models/trialtablemodel.h"
#include "views/theme/theme.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>

namespace quayside {

namespace {

QPushButton *makeMenuButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setMenu(new QMenu(button));
    button->setStyleSheet(QStringLiteral("QPushButton::menu-indicator { image: none; width: 0; }"));
    return button;
}

void fillGroupMenu(QMenu *menu, TrialTable *table)
{
    const std::pair<TrialGrouping, QString> choices[] = {{TrialGrouping::None, TrialsCard::tr("Not grouped")},
                                                         {TrialGrouping::Agent, TrialsCard::tr("By agent")},
                                                         {TrialGrouping::Model, TrialsCard::tr("By model")},
                                                         {TrialGrouping::Task, TrialsCard::tr("By task")},
                                                         {TrialGrouping::State, TrialsCard::tr("By state")}};
    auto *group = new QActionGroup(menu);
    for (const auto &[grouping, name] : choices) {
        QAction *action = menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(grouping == table->grouping());
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, table,
                         [table, grouping = grouping] { table->setGrouping(grouping); });
    }
}

} // namespace

TrialsCard::TrialsCard(EvidenceStore &evidence, QWidget *parent) : Card({}, parent)
{
    m_table = new TrialTable;
    m_filter = new FilterBar(m_table->tableModel());
    body()->addLayout(makeTools());
    m_findings = new FindingsBar(evidence);
    m_findings->setContentsMargins(2 * metrics::grid, 0, 2 * metrics::grid, 0);
    body()->addWidget(m_findings);
    connect(m_findings, &FindingsBar::trialsWanted, m_filter, &FilterBar::choose);
    connect(m_filter, &FilterBar::listWanted, m_table, &TrialTable::focusRows);
    connect(m_filter, &FilterBar::firstWanted, m_table, &TrialTable::openFirst);
    connect(m_table->tableModel(), &TrialTableModel::filterChanged, m_findings, [this] {
        if (m_table->tableModel()->filter().names.empty())
            m_findings->unmark();
    });
    body()->addWidget(m_table, 1);
    body()->setContentsMargins(1, 2 * metrics::grid, 1, 1);
}

QLayout *TrialsCard::makeTools()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * metrics::grid);
    row->setContentsMargins(2 * metrics::grid, 0, 2 * metrics::grid, 0);
    row->addWidget(m_filter, 1);
    auto *sideBySide = new QPushButton(tr("Side by side"));
    sideBySide->setObjectName(QStringLiteral("sideBySideButton"));
    sideBySide->setToolTip(tr("Lays the steps of 2 to 6 selected trials side by side (D)"));
    sideBySide->hide();
    row->addWidget(sideBySide);
    connect(sideBySide, &QPushButton::clicked, m_table, &TrialTable::askSideBySide);
    connect(new QShortcut(QKeySequence(Qt::Key_D), this), &QShortcut::activated, m_table, &TrialTable::askSideBySide);
    connect(m_table, &TrialTable::selectedCountChanged, sideBySide,
            [sideBySide](int trials) { sideBySide->setVisible(trials >= 2 && trials <= TrialTable::mostSideBySide); });
    QPushButton *group = makeMenuButton(tr("Group"), QStringLiteral("groupButton"));
    fillGroupMenu(group->menu(), m_table);
    QPushButton *columns = makeMenuButton(tr("Columns"), QStringLiteral("columnsButton"));
    connect(columns->menu(), &QMenu::aboutToShow, this, [this, menu = columns->menu()] {
        menu->clear();
        m_table->fillColumnMenu(menu);
    });
    m_tools = new QHBoxLayout;
    row->addLayout(m_tools);
    row->addWidget(group);
    row->addWidget(columns);
    return row;
}

void TrialsCard::setJob(const JobPointer &job, const std::vector<JobPointer> &open)
{
    m_table->setJob(job);
    m_filter->setJob(*job);
    m_findings->setJob(job, open);
}

void TrialsCard::insertTool(QPushButton *tool)
{
    m_tools->addWidget(tool);
    tool->show();
}

} // namespace quayside
