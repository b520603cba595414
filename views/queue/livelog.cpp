// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/queue/livelog.h"

#include "views/widgets/text/textview.h"

#include <QVBoxLayout>

namespace quayside {

namespace {

constexpr qsizetype tailLength = 64 * 1024;
constexpr size_t mostTrials = 100;

} // namespace

LiveLog::LiveLog(QWidget *parent) : QWidget(parent)
{
    m_view = new TextView;
    m_view->setAccessibleName(tr("What the trial prints"));
    m_view->setEmptyText(tr("No output yet"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    m_soon.setSingleShot(true);
    m_soon.setInterval(150);
    connect(&m_soon, &QTimer::timeout, this, &LiveLog::refresh);
}

void LiveLog::append(const TrialName &trial, const QByteArray &bytes)
{
    if (!m_tails.contains(trial.value)) {
        m_order.push_back(trial.value);
        if (m_order.size() > mostTrials) {
            m_tails.remove(m_order.front());
            m_order.pop_front();
        }
    }
    QByteArray &tail = m_tails[trial.value];
    tail += bytes;
    if (tail.size() > 2 * tailLength)
        tail.remove(0, tail.size() - tailLength);
    if (trial.value == m_shown && !m_soon.isActive())
        m_soon.start();
}

void LiveLog::showTrial(const TrialName &trial)
{
    m_shown = trial.value;
    refresh();
}

void LiveLog::clear()
{
    m_tails.clear();
    m_order.clear();
    m_shown.clear();
    refresh();
}

void LiveLog::refresh()
{
    m_view->setText(m_tails.value(m_shown));
    m_view->goToEnd();
}

} // namespace quayside
