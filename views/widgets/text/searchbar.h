// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textmatcher.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace quayside {

/// The progress of a search, as the bar shows it.
struct SearchProgress {
    qint64 count = 0;
    std::optional<size_t> current; ///< position among the hits, from 0
    bool isRunning = false;
    QString problem; ///< why there is no search, in plain English; empty when there is none
};

/// A line to type a search into, with its options and the number of hits. Does not search itself.
class SearchBar : public QFrame
{
    Q_OBJECT

public:
    explicit SearchBar(QWidget *parent = nullptr);

    SearchQuery query() const;
    /// Shows the bar, takes the text over when there is any, and puts the caret into it.
    void open(const QString &text = {});
    void setProgress(const SearchProgress &progress);

Q_SIGNALS:
    void queryChanged(const quayside::SearchQuery &query);
    void nextWanted();
    void previousWanted();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QPushButton *addOption(const QString &label, const QString &meaning);
    void addButton(const QString &icon, const QString &meaning, void (SearchBar::*wanted)());
    void announce();

    QLineEdit *m_text = nullptr;
    QPushButton *m_matchCase = nullptr;
    QPushButton *m_regex = nullptr;
    QLabel *m_count = nullptr;
};

} // namespace quayside
