// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trialdetail.h"

#include <QScrollArea>

class QVBoxLayout;

namespace quayside {

/// What a trial did at a glance: why it ended, its rewards, the verifier's own mismatches and tests, and its facts.
class OverviewTab : public QScrollArea
{
    Q_OBJECT

public:
    explicit OverviewTab(QWidget *parent = nullptr);

    /// `detail` may still be missing; the cards that need it come when it does.
    void show(const Trial &trial, const TrialDetail *detail);

Q_SIGNALS:
    void fileRequested(const QString &file);

private:
    void clear();
    void addLeft(QWidget *card);
    void addRight(QWidget *card);

    QVBoxLayout *m_left = nullptr;
    QVBoxLayout *m_right = nullptr;
};

} // namespace quayside
