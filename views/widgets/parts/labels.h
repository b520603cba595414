// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPushButton>

namespace quayside {

/// The role by which the style sheet styles a label.
enum class LabelRole : std::uint8_t {
    Plain,
    Muted,
    Faint,
    Bad,
    Warn,
    Key,
};

/// Plain-text labels of one role; text from disk is never read as markup.
QLabel *makeLabel(const QString &text, LabelRole role = LabelRole::Plain, QWidget *parent = nullptr);
QLabel *makeSectionLabel(const QString &text, QWidget *parent = nullptr);
void setLabelRole(QLabel *label, LabelRole role);

/// A small rounded button, such as a filter that can be taken away.
QPushButton *makeChip(const QString &text);

/// A button that looks like a link.
QPushButton *makeLink(const QString &text);

/// One line that is elided where there is too little room; the whole text is its tool tip.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text = {}, LabelRole role = LabelRole::Plain,
                         Qt::TextElideMode mode = Qt::ElideMiddle, QWidget *parent = nullptr);

    void setWhole(const QString &text);
    const QString &whole() const { return m_whole; }
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void elide();

    QString m_whole;
    Qt::TextElideMode m_mode = Qt::ElideMiddle;
};

} // namespace quayside
