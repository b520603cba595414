// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QMenu;
class QPushButton;

namespace quayside {

/// The buttons above the list: where to jump, what is listed, how much each card shows. Tool tips name the keys.
class JumpBar : public QFrame
{
    Q_OBJECT

public:
    explicit JumpBar(QWidget *parent = nullptr);

    /// How many rows are listed of how many; says nothing where nothing is left out.
    void setListed(qsizetype shown, qsizetype all);
    void toggleOutline();
    void toggleDetails();
    QMenu *filterMenu() const { return m_filterMenu; }
    /// Offers the layout for agents that look at a screen.
    void setPictures(qsizetype count, bool areFirst);

Q_SIGNALS:
    void firstErrorWanted();
    void longestWanted();
    void costliestWanted();
    void numberWanted();
    void searchWanted();
    void outlineToggled(bool on);
    void picturesToggled(bool first);
    void detailsToggled(bool on);

private:
    QPushButton *add(const QString &text, const QString &tip);

    QHBoxLayout *m_row = nullptr;
    QMenu *m_filterMenu = nullptr;
    QPushButton *m_filter = nullptr;
    QPushButton *m_pictures = nullptr;
    QPushButton *m_outline = nullptr;
    QPushButton *m_details = nullptr;
};

} // namespace quayside
