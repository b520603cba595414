// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/launch/launchpage.h"

#include "core/run/spec/specfile.h"
#include "views/launch/launchform.h"
#include "views/launch/matrixcard.h"
#include "views/launch/twocolumns.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"
#include "views/widgets/parts/pathlist.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSaveFile>

namespace quayside {

LaunchPage::LaunchPage(QWidget *parent) : QWidget(parent)
{
    setProperty("role", QStringLiteral("page"));
    m_check = new SpecCheck(this);
    m_form = new LaunchForm;
    m_matrix = new MatrixCard;
    auto *right = new QWidget;
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->setSpacing(3 * metrics::grid);
    rightColumn->addWidget(m_matrix);
    rightColumn->addWidget(m_form->more());
    rightColumn->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new TwoColumns(m_form, right), 1);
    column->addWidget(makeBar());
    connect(m_form, &LaunchForm::changed, this, &LaunchPage::check);
    connect(m_check, &SpecCheck::checked, this, &LaunchPage::take);
    setSpec({});
}

QWidget *LaunchPage::makeBar()
{
    auto *bar = new QFrame;
    bar->setProperty("role", QStringLiteral("footer"));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(3 * metrics::grid, 2 * metrics::grid, 3 * metrics::grid, 2 * metrics::grid);
    row->setSpacing(2 * metrics::grid);
    auto *open = new QPushButton(tr("Load…"));
    auto *keep = new QPushButton(tr("Save…"));
    auto *lint = new QPushButton(tr("Check tasks"));
    lint->setObjectName(QStringLiteral("checkTasksButton"));
    m_failure = makeLabel({}, LabelRole::Bad);
    m_failure->setWordWrap(true);
    m_start = new QPushButton(tr("Start"));
    m_start->setObjectName(QStringLiteral("startButton"));
    m_start->setProperty("role", QStringLiteral("primary"));
    m_start->setEnabled(false);
    row->addWidget(open);
    row->addWidget(keep);
    row->addWidget(lint);
    row->addWidget(m_failure, 1);
    row->addWidget(m_start);
    connect(open, &QPushButton::clicked, this, &LaunchPage::load);
    connect(keep, &QPushButton::clicked, this, &LaunchPage::save);
    connect(lint, &QPushButton::clicked, this, [this] { Q_EMIT checkRequested(spec()); });
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (m_checked && m_checked->canStart())
            Q_EMIT startRequested(*m_checked);
    });
    return bar;
}

void LaunchPage::setSpec(const RunSpec &spec)
{
    m_form->setSpec(spec);
    check();
}

RunSpec LaunchPage::spec() const
{
    return m_form->spec();
}

void LaunchPage::setTaskOffers(const PathList::Offers &offers)
{
    m_form->tasks()->setOffers(offers);
}

void LaunchPage::showFailure(const QString &text)
{
    m_failure->setText(text);
}

void LaunchPage::check()
{
    m_checked.reset();
    m_start->setEnabled(false);
    m_check->check(m_form->spec(), m_form->typedSecrets());
}

void LaunchPage::take(const CheckedSpec &checked)
{
    m_checked = checked;
    m_form->setAvailableAgents(checked.agents);
    m_form->showProblems(checked.spec.tasks.isEmpty() && checked.spec.agents.isEmpty() && checked.spec.sources.isEmpty()
                             ? std::vector<SpecProblem>()
                             : checked.problems);
    m_form->showSources(checked.secrets.sources(), checked.material.agents);
    m_matrix->show(checked);
    m_start->setEnabled(checked.canStart());
    m_start->setText(checked.canStart() ? tr("Start %n trial(s)", nullptr, m_matrix->trialCount()) : tr("Start"));
}

void LaunchPage::load()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Load a launch"), {}, tr("Launches (*.toml)"));
    QFile file(path);
    if (path.isEmpty())
        return;
    if (!file.open(QIODevice::ReadOnly))
        return showFailure(QStringLiteral("%1: %2").arg(path, file.errorString()));
    const auto spec = parseSpec(file.readAll(), path);
    showFailure(spec ? QString() : describe(spec.error()));
    if (spec)
        setSpec(*spec);
}

void LaunchPage::save()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save this launch"), QStringLiteral("launch.toml"),
                                                      tr("Launches (*.toml)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const bool isWritten =
        file.open(QIODevice::WriteOnly) && file.write(writeSpec(m_form->spec())) >= 0 && file.commit();
    showFailure(isWritten ? QString() : QStringLiteral("%1: %2").arg(path, file.errorString()));
}

} // namespace quayside
