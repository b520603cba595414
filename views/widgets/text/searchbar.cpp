// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/text/searchbar.h"

#include "views/theme/icons.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace quayside {

SearchBar::SearchBar(QWidget *parent) : QFrame(parent)
{
    setProperty("role", QStringLiteral("bar"));
    setFixedHeight(metrics::barHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::cardPadding, metrics::grid, metrics::cardPadding, metrics::grid);
    row->setSpacing(metrics::grid);
    m_text = new QLineEdit;
    m_text->setPlaceholderText(tr("Search in this text"));
    m_text->setAccessibleName(tr("Search"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaximumWidth(420);
    row->addWidget(m_text, 1);
    m_matchCase = addOption(QStringLiteral("Aa"), tr("Match case"));
    m_regex = addOption(QStringLiteral(".*"), tr("Regular expression"));
    addButton(QStringLiteral("go-up"), tr("Previous hit (Shift+Enter)"), &SearchBar::previousWanted);
    addButton(QStringLiteral("go-down"), tr("Next hit (Enter)"), &SearchBar::nextWanted);
    m_count = makeLabel({}, LabelRole::Muted);
    row->addSpacing(2 * metrics::grid);
    row->addWidget(m_count);
    row->addStretch(1);
    addButton(QStringLiteral("window-close"), tr("Close the search (Esc)"), &SearchBar::closed);
    connect(m_text, &QLineEdit::textChanged, this, &SearchBar::announce);
    connect(m_matchCase, &QPushButton::toggled, this, &SearchBar::announce);
    connect(m_regex, &QPushButton::toggled, this, &SearchBar::announce);
}

QPushButton *SearchBar::addOption(const QString &label, const QString &meaning)
{
    QPushButton *button = makeChip(label);
    button->setCheckable(true);
    button->setToolTip(meaning);
    button->setAccessibleName(meaning);
    layout()->addWidget(button);
    return button;
}

void SearchBar::addButton(const QString &icon, const QString &meaning, void (SearchBar::*wanted)())
{
    auto *button = new QToolButton;
    button->setIcon(breezeIcon(icon, this));
    button->setToolTip(meaning);
    button->setAccessibleName(meaning);
    layout()->addWidget(button);
    connect(button, &QToolButton::clicked, this, wanted);
}

SearchQuery SearchBar::query() const
{
    return {.pattern = m_text->text(),
            .kind = m_regex->isChecked() ? SearchKind::Regex : SearchKind::Literal,
            .caseSensitivity = m_matchCase->isChecked() ? Qt::CaseSensitive : Qt::CaseInsensitive};
}

void SearchBar::open(const QString &text)
{
    show();
    if (!text.isEmpty())
        m_text->setText(text);
    m_text->selectAll();
    m_text->setFocus();
    if (!query().pattern.isEmpty())
        announce();
}

void SearchBar::announce()
{
    Q_EMIT queryChanged(query());
}

void SearchBar::setProgress(const SearchProgress &progress)
{
    const bool isWrong = !progress.problem.isEmpty();
    m_text->setProperty("invalid", isWrong);
    m_text->style()->polish(m_text);
    setLabelRole(m_count, isWrong ? LabelRole::Bad : LabelRole::Muted);
    const QLocale locale;
    const QString count = locale.toString(progress.count);
    if (isWrong)
        m_count->setText(progress.problem);
    else if (m_text->text().isEmpty())
        m_count->clear();
    else if (progress.count == 0)
        m_count->setText(progress.isRunning ? tr("searching …") : tr("no hits"));
    else if (progress.current)
        m_count->setText(tr("%1 of %2").arg(locale.toString(static_cast<qulonglong>(*progress.current) + 1), count));
    else
        m_count->setText(tr("%1 hits").arg(count));
    if (progress.isRunning && progress.count > 0)
        m_count->setText(m_count->text() + QStringLiteral(" …"));
}

void SearchBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->modifiers().testFlag(Qt::ShiftModifier) ? Q_EMIT previousWanted() : Q_EMIT nextWanted();
    else
        return QFrame::keyPressEvent(event);
    event->accept();
}

} // namespace quayside
