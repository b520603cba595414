// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/statusline.h"

#include "views/models/wording.h"
#include "views/state/workbench.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace quayside {

namespace {

qsizetype issuesIn(const Job &job)
{
    size_t count = job.issues.size();
    for (const TrialPointer &trial : job.trials)
        count += trial->issues.size();
    return static_cast<qsizetype>(count);
}

LoadProgress sumOf(const JobStore &store)
{
    LoadProgress sum;
    for (const SourceId source : store.sources()) {
        const LoadProgress one = store.progress(source);
        sum.done += one.done;
        sum.total += one.total;
    }
    return sum;
}

} // namespace

StatusLine::StatusLine(const Workbench &workbench, QWidget *parent) : QFrame(parent), m_workbench(workbench)
{
    setProperty("role", QStringLiteral("footer"));
    setFixedHeight(metrics::rowHeight);
    m_message = makeLabel({}, LabelRole::Muted);
    m_progress = new QProgressBar;
    m_progress->setFixedWidth(160);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Loading"));
    m_cancel = new QPushButton(tr("Cancel"));
    m_issues = new QPushButton;
    m_issues->setObjectName(QStringLiteral("issuesButton"));
    m_watching = makeLabel({}, LabelRole::Muted);
    for (QPushButton *button : {m_cancel, m_issues})
        button->setProperty("role", QStringLiteral("flat"));
    for (QWidget *part : std::initializer_list<QWidget *>{m_message, m_cancel, m_issues, m_watching})
        part->setFont(smallFont(font()));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(3 * metrics::grid, 0, 3 * metrics::grid, 0);
    row->setSpacing(3 * metrics::grid);
    row->addWidget(m_message);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    row->addStretch();
    row->addWidget(m_issues);
    row->addWidget(m_watching);
    connect(m_issues, &QPushButton::clicked, this, &StatusLine::issuesRequested);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        for (const SourceId source : m_workbench.store.sources())
            m_workbench.store.cancel(source);
    });
    connect(&workbench.store, &JobStore::sourceChanged, this, &StatusLine::refresh);
    connect(&workbench.store, &JobStore::jobChanged, this, &StatusLine::refresh);
    connect(&workbench.store, &JobStore::jobRemoved, this, &StatusLine::refresh);
    refresh();
}

void StatusLine::showMessage(const QString &message)
{
    m_message->setText(message);
}

void StatusLine::refresh()
{
    bool loading = false;
    for (const SourceId source : m_workbench.store.sources()) {
        if (m_workbench.store.isLoading(source)) {
            loading = true;
            if (!m_started.contains(source))
                m_started[source].start();
        } else if (const auto started = m_started.extract(source)) {
            m_took[source] = started.mapped().elapsed();
        }
    }
    m_progress->setVisible(loading);
    m_cancel->setVisible(loading);
    if (loading)
        showLoading(sumOf(m_workbench.store));
    else
        showLoaded();
    countIssues();
}

void StatusLine::showLoading(const LoadProgress &progress)
{
    m_progress->setMaximum(progress.total);
    m_progress->setValue(progress.done);
    const QLocale locale;
    showMessage(progress.total > 0
                    ? tr("Reading %1 of %2 trials").arg(locale.toString(progress.done), locale.toString(progress.total))
                    : tr("Looking for jobs"));
}

void StatusLine::showLoaded()
{
    int trials = 0;
    qint64 took = 0;
    for (const JobKey key : m_workbench.store.jobs())
        trials += static_cast<int>(m_workbench.store.job(key)->trials.size());
    for (const auto &[source, time] : m_took)
        took += time;
    const auto sources = m_workbench.store.sources();
    showMessage(sources.empty()
                    ? tr("Nothing is open")
                    : tr("%n trial(s) loaded in %1", nullptr, trials).arg(tr("%1 ms").arg(QLocale().toString(took))));
    m_watching->setText(sources.empty() ? QString()
                            : sources.size() == 1
                            ? tr("watching %1").arg(QFileInfo(m_workbench.store.pathOf(sources.front())).fileName())
                            : tr("watching %n folder(s)", nullptr, static_cast<int>(sources.size())));
}

void StatusLine::countIssues()
{
    qsizetype count = 0;
    for (const SourceId source : m_workbench.store.sources())
        count += static_cast<qsizetype>(m_workbench.store.issuesOf(source).size());
    for (const JobKey key : m_workbench.store.jobs())
        count += issuesIn(*m_workbench.store.job(key));
    m_issues->setText(count == 0 ? tr("no issues") : tr("▲ %n issue(s)", nullptr, static_cast<int>(count)));
}

} // namespace quayside
