// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/tabletext.h"

#include <algorithm>

namespace quayside {

namespace {

QString csvCell(const QString &text)
{
    static const QString special = QStringLiteral(",\"\r\n");
    const bool plain = std::ranges::none_of(text, [](QChar c) { return special.contains(c); });
    return plain ? text
                 : QLatin1Char('"') + QString(text).replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

QString markdownCell(const QString &text)
{
    return QString(text).replace(QLatin1Char('|'), QLatin1String("\\|")).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

bool isRightAligned(const QAbstractItemModel &model, int column)
{
    return model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
}

template <typename Cell, typename Text>
QString line(const QList<int> &columns, const QString &between, Cell cell, Text text)
{
    QStringList cells;
    for (const int column : columns)
        cells << cell(text(column));
    return cells.join(between);
}

} // namespace

QString toCsv(const QAbstractItemModel &model, const QModelIndexList &rows, const QList<int> &columns)
{
    const QString comma = QStringLiteral(",");
    const auto header = [&](int column) {
        return model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    };
    QString text = line(columns, comma, csvCell, header) + QLatin1Char('\n');
    for (const QModelIndex &row : rows)
        text += line(columns, comma, csvCell, [&](int column) { return row.siblingAtColumn(column).data().toString(); })
            + QLatin1Char('\n');
    return text;
}

QString toMarkdown(const QAbstractItemModel &model, const QModelIndexList &rows, const QList<int> &columns)
{
    const auto wrap = [](const QString &cells) { return QString(QLatin1String("| ") + cells + QLatin1String(" |\n")); };
    const QString bar = QStringLiteral(" | ");
    const auto header = [&](int column) {
        return model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    };
    QString text = wrap(line(columns, bar, markdownCell, header));
    const auto rule = [&](int column) {
        return isRightAligned(model, column) ? QStringLiteral("---:") : QStringLiteral("---");
    };
    text += wrap(line(columns, bar, markdownCell, rule));
    for (const QModelIndex &row : rows)
        text += wrap(line(columns, bar, markdownCell,
                          [&](int column) { return row.siblingAtColumn(column).data().toString(); }));
    return text;
}

} // namespace quayside
