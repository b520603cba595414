// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lint/lintpage.h"

#include "core/base/folder.h"
#include "core/base/visibletext.h"
#include "core/run/environment/environmenttype.h"
#include "views/delegates/rowdelegate.h"
#include "views/models/lintmodel.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/card.h"
#include "views/widgets/parts/labels.h"
#include "views/widgets/parts/pathlist.h"
#include "views/widgets/text/textpane.h"
#include "views/widgets/text/textview.h"
#include "views/widgets/viewers/fileview.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QTreeView>

namespace quayside {

LintPage::LintPage(QWidget *parent) : QWidget(parent)
{
    setProperty("role", QStringLiteral("page"));
    m_run = new LintRun(this);
    auto *split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->addWidget(makeFindings());
    m_file = new FileView;
    split->addWidget(m_file);
    split->setSizes({360, 240});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * metrics::grid, 3 * metrics::grid, 3 * metrics::grid, 3 * metrics::grid);
    column->setSpacing(3 * metrics::grid);
    column->addWidget(makeWhat());
    column->addWidget(split, 1);
    connect(m_paths, &PathList::changed, this, &LintPage::check);
    connect(m_environment, &QComboBox::currentIndexChanged, this, &LintPage::check);
    connect(m_run, &LintRun::linted, this, &LintPage::show);
    connect(m_run, &LintRun::failed, this, &LintPage::showFailure);
    check();
}

QWidget *LintPage::makeWhat()
{
    auto *card = new Card(tr("Tasks to check"));
    m_paths = new PathList(tr("Task folders to check"), tr("Add a task folder, or a folder of tasks"));
    m_environment = new QComboBox;
    m_environment->setAccessibleName(tr("Environment they are for"));
    for (const EnvironmentType &type : environmentTypes())
        m_environment->addItem(type.name, static_cast<int>(type.kind));
    auto *again = new QPushButton(tr("Check again"));
    again->setObjectName(QStringLiteral("checkAgain"));
    card->header()->addWidget(makeLabel(tr("to run in"), LabelRole::Muted));
    card->header()->addWidget(m_environment);
    card->header()->addWidget(again);
    card->body()->addWidget(m_paths);
    connect(again, &QPushButton::clicked, this, &LintPage::check);
    return card;
}

QWidget *LintPage::makeFindings()
{
    m_card = new Card(tr("Findings"));
    m_card->body()->setContentsMargins(1, metrics::cardPadding - 2, 1, metrics::cardPadding - 2);
    m_card->header()->setContentsMargins(metrics::cardPadding, 0, metrics::cardPadding, 0);
    m_model = new LintModel(this);
    m_view = new QTreeView;
    m_view->setObjectName(QStringLiteral("lintTable"));
    m_view->setAccessibleName(tr("Findings"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new RowDelegate(m_view));
    m_view->setUniformRowHeights(true);
    m_view->setMouseTracking(true);
    m_view->header()->resizeSection(LintModel::PlaceColumn, 330);
    m_view->header()->resizeSection(LintModel::RuleColumn, 220);
    m_view->header()->setStretchLastSection(true);
    m_sentence = makeLabel({}, LabelRole::Muted);
    m_sentence->setObjectName(QStringLiteral("lintSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setContentsMargins(metrics::cardPadding, 0, metrics::cardPadding, 0);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_card->body()->addWidget(m_view, 1);
    m_card->body()->addWidget(m_sentence);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &LintPage::open);
    return m_card;
}

void LintPage::setTasks(const QStringList &paths, EnvironmentKind environment)
{
    m_environment->setCurrentIndex(m_environment->findData(static_cast<int>(environment)));
    m_paths->setPaths(paths);
}

void LintPage::setTaskOffers(const PathList::Offers &offers)
{
    m_paths->setOffers(offers);
}

void LintPage::check()
{
    m_card->setNote(tr("checking…"));
    m_run->start(m_paths->paths(), static_cast<EnvironmentKind>(m_environment->currentData().toInt()));
}

void LintPage::show(const std::vector<TaskLint> &tasks)
{
    int findings = 0;
    for (const TaskLint &task : tasks)
        findings += static_cast<int>(task.findings.size());
    m_model->setTasks(tasks);
    m_view->expandAll();
    m_card->setNote(
        tr("%1 in %2")
            .arg(tr("%n finding(s)", nullptr, findings), tr("%n task(s)", nullptr, static_cast<int>(tasks.size()))));
    const QModelIndex first = m_model->index(0, 0, m_model->index(0, 0));
    m_view->setCurrentIndex(first);
    if (!first.isValid())
        m_file->showMessage(tasks.empty() ? tr("Add a task folder, or a folder of tasks.")
                                          : tr("A finding's file is shown here."));
}

void LintPage::showFailure(const Error &error)
{
    m_model->setTasks({});
    m_card->setNote(visibleLine(describe(error)));
    m_file->showMessage(visibleLine(describe(error)));
}

void LintPage::open(const QModelIndex &index)
{
    const LintFinding *finding = m_model->findingAt(index);
    m_sentence->setText(index.siblingAtColumn(LintModel::MessageColumn).data().toString());
    if (!finding)
        return;
    const auto folder = Folder::open(m_model->taskAt(index).folder);
    if (!folder || !QFileInfo(finding->path).isFile())
        return m_file->showMessage(visibleLine(finding->message));
    m_file->showFile(*folder, QDir(folder->path()).relativeFilePath(finding->path));
    if (!finding->line)
        return;
    TextView *text = m_file->textPane()->view();
    text->goToLine(*finding->line - 1);
    text->emphasizeLines(*finding->line - 1, *finding->line - 1);
}

} // namespace quayside
