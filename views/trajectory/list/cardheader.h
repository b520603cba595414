// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/text/linelayout.h"

#include <QColor>

namespace quayside {

struct CardLook;

/// What the first line of a card says.
struct HeaderWords {
    QString number;
    QString title;
    QString summary;
    QString note;
    QString time;
    bool isProse = false; ///< the summary: words, not code
    bool isNoteBad = false;
    bool isMarked = false;
};

/// The first line of a card, laid out once for the width of its list.
class CardHeader
{
public:
    static constexpr qreal height = 34;
    static constexpr qreal inset = 44; ///< where titles and parts begin: behind the number
    static constexpr qreal right = 12;

    CardHeader() = default;
    CardHeader(const HeaderWords &words, const CardLook &look);

    void paint(QPainter &painter, QPointF topLeft) const;

private:
    struct Word {
        LineLayout layout;
        QPointF at;
        QColor color;
    };

    Word &add(const QString &text, const LineSetting &setting, const QColor &color);
    qreal addAt(qreal x, const QString &text, const QFont &font, const QColor &color, qreal room);

    std::vector<Word> m_words;
};

} // namespace quayside
