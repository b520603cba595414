// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/findingsbar.h"

#include "views/models/comparewording.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace quayside {

namespace {

constexpr size_t mostLookedAtUnasked = 500; ///< trials; more take minutes of reading

QString chipText(FindingCode code, size_t count)
{
    return QStringLiteral("%1  %2").arg(sayFinding(code), QLocale().toString(static_cast<qulonglong>(count)));
}

} // namespace

FindingsBar::FindingsBar(EvidenceStore &store, QWidget *parent) : QWidget(parent), m_findings(store)
{
    m_text = makeLabel({}, LabelRole::Muted);
    m_chips = new QHBoxLayout;
    m_chips->setSpacing(2 * metrics::grid);
    m_look = makeChip({});
    m_stop = makeChip(tr("stop"));
    m_more = makeChip({});
    m_more->setMenu(new QMenu(m_more));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * metrics::grid);
    m_name = makeLabel(tr("Findings"), LabelRole::Muted);
    row->addWidget(m_name);
    row->addLayout(m_chips);
    row->addWidget(m_more);
    row->addWidget(m_look);
    row->addWidget(m_text);
    row->addWidget(m_stop);
    row->addStretch();
    connect(m_look, &QPushButton::clicked, this, &FindingsBar::look);
    connect(m_stop, &QPushButton::clicked, &m_findings, &JobFindings::cancel);
    connect(&m_findings, &JobFindings::changed, this, &FindingsBar::rebuild);
    rebuild();
}

void FindingsBar::setJob(const JobPointer &job, const std::vector<JobPointer> &open)
{
    const bool isOther = !m_job || m_job->path != job->path;
    m_job = job;
    m_open = open;
    if (isOther)
        m_chosen.reset();
    m_attempts = findInJob(*job);
    if (job->trials.size() <= mostLookedAtUnasked)
        look();
    else
        rebuild();
}

void FindingsBar::look()
{
    if (m_job)
        m_findings.look(m_job, m_open);
}

void FindingsBar::unmark()
{
    if (!m_chosen)
        return;
    m_chosen.reset();
    rebuild();
}

void FindingsBar::choose(std::optional<FindingCode> code)
{
    m_chosen = code;
    rebuild();
    const auto trials = code ? m_trials.find(*code) : m_trials.end();
    Q_EMIT trialsWanted(trials == m_trials.end() ? std::vector<TrialPointer>() : trials->second);
}

/// What only several attempts of a task show, such as a verifier that is not steady.
void FindingsBar::addAttempts()
{
    for (const JobFinding &attempts : m_attempts) {
        for (const TrialPointer &trial : m_job->trials) {
            if (std::ranges::contains(attempts.trials, trial->name)
                && !std::ranges::contains(m_trials[attempts.finding.code], trial))
                m_trials[attempts.finding.code].push_back(trial);
        }
    }
}

void FindingsBar::addChip(FindingCode code, size_t count)
{
    auto *chip = makeChip(chipText(code, count));
    chip->setCheckable(true);
    chip->setChecked(m_chosen == code);
    chip->setObjectName(QStringLiteral("finding-") + toText(code));
    chip->setToolTip(tr("Show only the trials with this finding. A finding is a hint, never a score."));
    connect(chip, &QPushButton::clicked, this,
            [this, code](bool on) { choose(on ? std::optional(code) : std::nullopt); });
    m_chips->addWidget(chip);
    m_all.push_back({.code = code, .trials = count, .button = chip});
}

void FindingsBar::rebuild()
{
    const auto looked = m_findings.looked();
    m_trials = trialsByFinding(looked);
    addAttempts();
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    std::vector<std::pair<size_t, FindingCode>> codes;
    for (const auto &[code, trials] : m_trials)
        codes.emplace_back(trials.size(), code);
    std::ranges::stable_sort(codes, std::greater(), &std::pair<size_t, FindingCode>::first);
    if (m_chosen)
        std::ranges::stable_partition(codes, [this](const auto &one) { return one.second == *m_chosen; });
    m_all.clear();
    for (const auto &[count, code] : codes)
        addChip(code, count);
    say();
}

QSize FindingsBar::minimumSizeHint() const
{
    return {0, QWidget::minimumSizeHint().height()};
}

void FindingsBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void FindingsBar::fit()
{
    const int spacing = 2 * metrics::grid;
    m_more->setText(tr("%n more", nullptr, static_cast<int>(m_all.size())));
    int room = width() - m_name->sizeHint().width() - m_more->sizeHint().width() - 2 * spacing;
    for (const QWidget *widget : std::initializer_list<const QWidget *>{m_look, m_text, m_stop})
        room -= widget->isHidden() ? 0 : widget->sizeHint().width() + spacing;
    m_more->menu()->clear();
    for (const auto &[code, trials, button] : m_all) {
        room -= button->sizeHint().width() + spacing;
        button->setVisible(room > 0);
        if (room <= 0)
            connect(m_more->menu()->addAction(chipText(code, trials)), &QAction::triggered, this,
                    [this, code] { choose(code); });
    }
    const auto hidden = m_more->menu()->actions().size();
    m_more->setVisible(hidden > 0);
    m_more->setText(tr("%n more", nullptr, static_cast<int>(hidden)));
}

void FindingsBar::say()
{
    const RunProgress progress = m_findings.progress();
    const bool isLooking = m_findings.isLooking();
    const bool isUntouched =
        m_job && !isLooking && m_findings.looked().empty() && m_job->trials.size() > mostLookedAtUnasked;
    m_look->setVisible(isUntouched);
    m_look->setText(m_job ? tr("look through %n trial(s)", nullptr, static_cast<int>(m_job->trials.size()))
                          : QString());
    m_stop->setVisible(isLooking);
    if (isLooking)
        m_text->setText(progress.total ? tr("looking: %1 of %2 trials").arg(progress.done).arg(progress.total)
                                       : tr("looking…"));
    else
        m_text->setText(m_trials.empty() && !isUntouched ? tr("none") : QString());
    m_text->setVisible(!m_text->text().isEmpty());
    fit();
}

} // namespace quayside
