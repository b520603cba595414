// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/parts/headlinestrip.h"

#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QRegularExpression>

namespace quayside {

namespace {

QFrame *makeDivider()
{
    auto *divider = new QFrame;
    divider->setProperty("role", QStringLiteral("divider"));
    divider->setFixedWidth(1);
    return divider;
}

/// A figure keeps to what it counts; long names, such as those of exceptions, may go on in the next line.
QString breakable(QString text)
{
    static const QRegularExpression afterFigure(QStringLiteral("(?<=[0-9]) (?=[^·])"));
    static const QRegularExpression inWord(QStringLiteral("(?<=[a-z])(?=[A-Z])"));
    return text.replace(afterFigure, QString(QChar::Nbsp)).replace(inWord, QString(QChar(0x200b)));
}

} // namespace

class HeadlineStrip::Cell : public QWidget
{
public:
    Cell()
    {
        m_label = new ElidedLabel({}, LabelRole::Muted, Qt::ElideRight);
        m_label->setFont(smallFont(m_label->font()));
        m_value = new ElidedLabel({}, LabelRole::Plain, Qt::ElideRight);
        m_value->setFont(headlineFont(m_value->font()));
        m_remark = makeLabel({}, LabelRole::Muted);
        m_remark->setFont(smallFont(m_remark->font()));
        m_remark->setWordWrap(true);
        m_remark->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(4 * metrics::grid, 2 * metrics::grid, 2 * metrics::grid, 2 * metrics::grid);
        column->setSpacing(metrics::grid / 2);
        column->addWidget(m_label);
        column->addWidget(m_value);
        column->addWidget(m_remark, 1);
    }

    void setHeadline(const Headline &headline)
    {
        m_label->setWhole(headline.label);
        m_value->setWhole(headline.value);
        m_remark->setText(breakable(headline.remark));
        setLabelRole(m_value, headline.emphasis == Emphasis::Bad ? LabelRole::Bad : LabelRole::Plain);
        setAccessibleName(QStringLiteral("%1: %2 %3").arg(headline.label, headline.value, headline.remark));
    }

private:
    ElidedLabel *m_label = nullptr;
    ElidedLabel *m_value = nullptr;
    QLabel *m_remark = nullptr;
};

HeadlineStrip::HeadlineStrip(QWidget *parent) : QFrame(parent)
{
    setProperty("role", QStringLiteral("card"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
}

void HeadlineStrip::setHeadlines(const std::vector<Headline> &headlines)
{
    if (headlines == m_headlines)
        return;
    m_headlines = headlines;
    if (m_cells.size() != headlines.size())
        makeCells();
    for (size_t i = 0; i < m_cells.size(); ++i)
        m_cells[i]->setHeadline(headlines[i]);
}

void HeadlineStrip::makeCells()
{
    m_cells.clear();
    while (QLayoutItem *item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    auto *row = static_cast<QHBoxLayout *>(layout());
    for (size_t i = 0; i < m_headlines.size(); ++i) {
        if (row->count() > 0)
            row->addWidget(makeDivider());
        m_cells.push_back(new Cell);
        row->addWidget(m_cells.back(), 1);
    }
}

} // namespace quayside
