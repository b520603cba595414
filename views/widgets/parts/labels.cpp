// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/parts/labels.h"

#include "views/theme/theme.h"

#include <QStyle>

namespace quayside {

namespace {

QString roleName(LabelRole role)
{
    switch (role) {
    case LabelRole::Plain: return {};
    case LabelRole::Muted: return QStringLiteral("muted");
    case LabelRole::Faint: return QStringLiteral("faint");
    case LabelRole::Bad: return QStringLiteral("bad");
    case LabelRole::Warn: return QStringLiteral("warn");
    case LabelRole::Key: return QStringLiteral("key");
    }
    return {};
}

} // namespace

QLabel *makeLabel(const QString &text, LabelRole role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", roleName(role));
    return label;
}

QLabel *makeSectionLabel(const QString &text, QWidget *parent)
{
    QLabel *label = makeLabel(text, LabelRole::Faint, parent);
    label->setFont(sectionFont(label->font()));
    return label;
}

QPushButton *makeChip(const QString &text)
{
    auto *chip = new QPushButton(text);
    chip->setProperty("role", QStringLiteral("chip"));
    chip->setFocusPolicy(Qt::TabFocus);
    return chip;
}

QPushButton *makeLink(const QString &text)
{
    auto *link = new QPushButton(text);
    link->setProperty("role", QStringLiteral("link"));
    link->setCursor(Qt::PointingHandCursor);
    link->setFocusPolicy(Qt::TabFocus);
    return link;
}

void setLabelRole(QLabel *label, LabelRole role)
{
    if (label->property("role").toString() == roleName(role))
        return;
    label->setProperty("role", roleName(role));
    label->style()->unpolish(label);
    label->style()->polish(label);
}

ElidedLabel::ElidedLabel(const QString &text, LabelRole role, Qt::TextElideMode mode, QWidget *parent)
    : QLabel(parent), m_mode(mode)
{
    setTextFormat(Qt::PlainText);
    setProperty("role", roleName(role));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setWhole(text);
}

void ElidedLabel::setWhole(const QString &text)
{
    m_whole = text;
    setAccessibleName(text);
    updateGeometry();
    elide();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 6, QLabel::minimumSizeHint().height()};
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_whole) + 4, QLabel::sizeHint().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::elide()
{
    const QString shown = fontMetrics().elidedText(m_whole, m_mode, width());
    if (shown != text())
        setText(shown);
    setToolTip(shown == m_whole ? QString() : m_whole);
}

} // namespace quayside
