// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compare/taskpane.h"

#include "views/compare/comparetable.h"
#include "views/compare/divergencefinder.h"
#include "views/widgets/parts/labels.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QShortcut>

#include <algorithm>

namespace quayside {

namespace {

QString sayChoice(TaskChoice choice, Scale scale)
{
    const bool isScore = scale == Scale::Share;
    switch (choice) {
    case TaskChoice::All: return TaskPane::tr("all");
    case TaskChoice::Differs: return TaskPane::tr("differs");
    case TaskChoice::Improved: return isScore ? TaskPane::tr("improved") : TaskPane::tr("higher");
    case TaskChoice::Regressed: return isScore ? TaskPane::tr("regressed") : TaskPane::tr("lower");
    case TaskChoice::BothPass: return TaskPane::tr("both pass");
    case TaskChoice::OnlyBaseline: return TaskPane::tr("only baseline");
    case TaskChoice::OnlyArm: return TaskPane::tr("only the arm");
    case TaskChoice::Neither: return TaskPane::tr("neither");
    }
    return {};
}

/// The first attempts of the baseline, of `arm`, then of the other arms, as many as fit beside each other.
std::vector<TrialPointer> firstAttemptsOf(const TaskRow &task, size_t arm)
{
    constexpr size_t most = 6;
    std::vector<TrialPointer> trials;
    const auto add = [&](size_t each) {
        if (!task.arms[each].attempts.empty() && trials.size() < most)
            trials.push_back(task.arms[each].attempts.front().trial);
    };
    add(0);
    add(arm);
    for (size_t each = 1; each < task.arms.size(); ++each) {
        if (each != arm)
            add(each);
    }
    return trials;
}

} // namespace

TaskPane::TaskPane(EvidenceStore &store, QWidget *parent) : QWidget(parent)
{
    m_model = new CompareTaskModel(this);
    m_table = new CompareTable(m_model);
    m_divergences = new DivergenceFinder(store, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(makeBar());
    column->addWidget(m_table, 1);
    connect(m_table, &CompareTable::trialChosen, this, &TaskPane::trialChosen);
    connect(m_table, &CompareTable::armsReordered, this, &TaskPane::armsReordered);
    connect(m_table, &CompareTable::rowWanted, this, &TaskPane::layRowSideBySide);
    connect(m_table, &CompareTable::rowsShown, this, &TaskPane::findDivergences);
    connect(m_divergences, &DivergenceFinder::found, m_model, &CompareTaskModel::setDivergence);
}

QHBoxLayout *TaskPane::makeBar()
{
    auto *row = new QHBoxLayout;
    auto *filter = new QLineEdit;
    filter->setPlaceholderText(tr("Filter tasks  /"));
    filter->setAccessibleName(tr("Filter tasks"));
    filter->setClearButtonEnabled(true);
    filter->setMaximumWidth(220);
    connect(filter, &QLineEdit::textChanged, m_model, &CompareTaskModel::setText);
    connect(new QShortcut(QKeySequence(QStringLiteral("/")), this), &QShortcut::activated, filter,
            qOverload<>(&QWidget::setFocus));
    row->addWidget(filter);
    for (const auto choice :
         {TaskChoice::All, TaskChoice::Differs, TaskChoice::Improved, TaskChoice::Regressed, TaskChoice::BothPass,
          TaskChoice::OnlyBaseline, TaskChoice::OnlyArm, TaskChoice::Neither}) {
        QPushButton *chip = makeChip({});
        chip->setCheckable(true);
        connect(chip, &QPushButton::clicked, this, [this, choice] { choose(choice); });
        m_chips.emplace_back(choice, chip);
        row->addWidget(chip);
    }
    auto *hint =
        new ElidedLabel(tr("drag a column to reorder, the first is the baseline"), LabelRole::Muted, Qt::ElideRight);
    hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(hint, 1);
    return row;
}

void TaskPane::setComparison(const ComparisonPointer &comparison)
{
    m_comparison = comparison;
    m_model->setComparison(comparison);
    m_table->fit();
}

void TaskPane::setArm(size_t arm)
{
    m_model->setArm(arm);
    showChips();
}

void TaskPane::choose(TaskChoice choice)
{
    m_model->setChoice(m_model->choice() == choice ? TaskChoice::All : choice);
    showChips();
}

/// The parts of the 2x2 table are chosen there; their chip is shown only to undo the choice.
void TaskPane::showChips()
{
    for (const auto &[choice, chip] : m_chips) {
        const bool isChosen = m_model->choice() == choice;
        chip->setText(
            tr("%1 %2").arg(sayChoice(choice, m_model->scale()), QLocale().toString(m_model->countOf(choice))));
        chip->setChecked(isChosen);
        chip->setVisible(isChosen || choice < TaskChoice::BothPass);
    }
}

void TaskPane::findDivergences(int first, int last)
{
    if (!m_comparison || m_comparison->differences.empty() || !m_table->isVisible())
        return;
    std::vector<std::uint32_t> tasks;
    for (int row = first; row <= std::min(last, m_model->rowCount() - 1); ++row) {
        if (!m_model->hasDivergence(row))
            tasks.push_back(m_model->taskAt(row));
    }
    m_divergences->find(m_comparison, m_model->arm(), std::move(tasks));
}

void TaskPane::layRowSideBySide(int row)
{
    const auto trials = firstAttemptsOf(m_model->rowAt(row), m_model->arm());
    if (trials.size() >= 2)
        Q_EMIT sideBySideWanted(trials);
}

} // namespace quayside
