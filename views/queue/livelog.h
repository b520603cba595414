// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

#include <deque>

namespace quayside {

class TextView;

/// The end of what each running trial printed; the whole is in the trial's folder.
class LiveLog : public QWidget
{
    Q_OBJECT

public:
    explicit LiveLog(QWidget *parent = nullptr);

    void append(const TrialName &trial, const QByteArray &bytes);
    void showTrial(const TrialName &trial);
    void clear();

private:
    void refresh();

    TextView *m_view = nullptr;
    QTimer m_soon;
    QString m_shown;
    QHash<QString, QByteArray> m_tails;
    std::deque<QString> m_order; ///< of arrival; the oldest is dropped first
};

} // namespace quayside
