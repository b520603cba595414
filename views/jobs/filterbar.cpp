// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/filterbar.h"

#include "views/jobs/facetchip.h"
#include "views/jobs/filterchoices.h"
#include "views/models/trialtablemodel.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QTimer>

namespace quayside {

namespace {

constexpr int typingPause = 120; // ms

} // namespace

FilterBar::FilterBar(TrialTableModel *model, QWidget *parent) : QWidget(parent), m_model(model)
{
    m_text = new QLineEdit;
    m_text->setObjectName(QStringLiteral("trialFilter"));
    m_text->setPlaceholderText(tr("Filter trials  /"));
    m_text->setAccessibleName(tr("Filter trials"));
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(110);
    m_text->setMaximumWidth(220);
    m_typing = new QTimer(this);
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPause);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * metrics::grid);
    row->addWidget(m_text, 1);
    for (const Facet facet : {Facet::State, Facet::Agent, Facet::Model, Facet::Task, Facet::Exception}) {
        auto *chip = new FacetChip(facet);
        connect(chip, &FacetChip::chosenChanged, this, [this, facet](const std::set<Identity> &chosen) {
            TrialFilter filter = m_model->filter();
            filter.facets[facet] = chosen;
            if (chosen.empty())
                filter.facets.erase(facet);
            apply(filter);
        });
        m_chips.push_back(chip);
        row->addWidget(chip);
    }
    m_reward = makeChip({});
    m_reward->setCheckable(true);
    m_reward->setMenu(new QMenu(m_reward));
    fillRewardMenu();
    m_chosen = makeChip({});
    m_chosen->setCheckable(true);
    m_clear = makeChip(tr("clear"));
    row->addWidget(m_reward);
    row->addWidget(m_chosen);
    row->addWidget(m_clear);
    row->addStretch();
    m_count = makeLabel({}, LabelRole::Muted);
    row->addWidget(m_count);
    connect(m_text, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, &FilterBar::applyText);
    m_text->installEventFilter(this);
    connect(m_clear, &QPushButton::clicked, this, &FilterBar::clear);
    connect(m_chosen, &QPushButton::clicked, this, [this] { choose({}); });
    connect(m_model, &TrialTableModel::filterChanged, this, &FilterBar::showFilter);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &FilterBar::showCount);
    connect(m_model, &QAbstractItemModel::modelReset, this, &FilterBar::showCount);
    showFilter();
}

void FilterBar::setJob(const Job &job)
{
    for (FacetChip *chip : m_chips)
        chip->setCounts(facetCounts(job, chip->facet()));
    showCount();
}

void FilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FilterBar::choose(const std::vector<TrialPointer> &trials)
{
    TrialFilter filter = m_model->filter();
    filter.names.clear();
    for (const TrialPointer &trial : trials)
        filter.names.insert(trial->name.value);
    apply(filter);
}

void FilterBar::clear()
{
    m_text->clear();
    apply({});
}

void FilterBar::applyText()
{
    m_typing->stop();
    TrialFilter filter = m_model->filter();
    filter.text = m_text->text().trimmed();
    apply(filter);
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    return (event->type() == QEvent::KeyPress && handleKey(static_cast<QKeyEvent *>(event)->key()))
        || QWidget::eventFilter(watched, event);
}

/// Whether it was one of its own.
bool FilterBar::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        applyText();
        Q_EMIT listWanted();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        applyText();
        Q_EMIT firstWanted();
        return true;
    case Qt::Key_Escape:
        if (m_text->text().isEmpty() && m_model->filter().isEmpty())
            Q_EMIT listWanted();
        clear();
        return true;
    default: return false;
    }
}

void FilterBar::apply(const TrialFilter &filter)
{
    m_model->setFilter(filter);
    showCount();
}

void FilterBar::showFilter()
{
    const TrialFilter &filter = m_model->filter();
    for (FacetChip *chip : m_chips) {
        const auto chosen = filter.facets.find(chip->facet());
        chip->setChosen(chosen == filter.facets.end() ? std::set<Identity>() : chosen->second);
    }
    m_reward->setText(filter.rewardFrom || filter.rewardTo ? sayRewardRange(filter) : tr("reward"));
    m_reward->setChecked(filter.rewardFrom || filter.rewardTo);
    m_chosen->setVisible(!filter.names.empty());
    m_chosen->setChecked(true);
    m_chosen->setText(tr("%n chosen ✕", nullptr, static_cast<int>(filter.names.size())));
    m_clear->setVisible(!filter.isEmpty());
}

void FilterBar::showCount()
{
    const QLocale locale;
    const int shown = m_model->rowCount();
    const int all = m_model->trialCount();
    m_count->setText(shown == all ? tr("%n trial(s)", nullptr, all)
                                  : tr("%1 of %n trial(s)", nullptr, all).arg(locale.toString(shown)));
}

void FilterBar::fillRewardMenu()
{
    for (const RewardRange &range : rewardRanges()) {
        connect(m_reward->menu()->addAction(range.name), &QAction::triggered, this, [this, range] {
            TrialFilter filter = m_model->filter();
            filter.rewardFrom = range.from;
            filter.rewardTo = range.to;
            apply(filter);
        });
    }
}

} // namespace quayside
