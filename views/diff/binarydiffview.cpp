// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diff/binarydiffview.h"

#include "views/models/wording.h"
#include "views/widgets/text/textview.h"

#include <QVBoxLayout>

namespace quayside {

namespace {

constexpr int rowBytes = 16;
constexpr int mostRows = 2000;

QByteArray hexRow(const ByteSource &source, qint64 offset)
{
    const QByteArray bytes = source.read(offset, rowBytes);
    QByteArray text;
    QByteArray characters;
    for (const char byte : bytes) {
        text += QByteArray(1, byte).toHex() + ' ';
        characters += byte >= 0x20 && byte < 0x7f ? byte : '.';
    }
    return text.leftJustified(rowBytes * 3) + ' ' + characters;
}

ByteSource sourceOf(const std::optional<ComparedFile> &file)
{
    if (!file)
        return ByteSource(QByteArray());
    auto handle = file->folder.openFile(file->path);
    return handle ? ByteSource(std::move(*handle)) : ByteSource(QByteArray());
}

QByteArray hexRows(const BinaryDiff &diff, const ByteSource &before, const ByteSource &after)
{
    QByteArray text;
    qint64 next = 0;
    int rows = 0;
    for (const DifferingBytes &range : diff.ranges) {
        for (qint64 row = std::max(next, range.offset / rowBytes * rowBytes);
             row < range.offset + range.length && rows < mostRows; row += rowBytes, ++rows) {
            const QByteArray offset = QByteArray::number(row, 16).rightJustified(8, '0');
            text += "- " + offset + "  " + hexRow(before, row) + "\n+ " + offset + "  " + hexRow(after, row) + '\n';
            next = row + rowBytes;
        }
    }
    if (rows == mostRows)
        text += BinaryDiffView::tr("… only the first %1 rows are shown").arg(mostRows).toUtf8() + '\n';
    return text;
}

} // namespace

BinaryDiffView::BinaryDiffView(QWidget *parent) : QWidget(parent)
{
    m_text = new TextView;
    m_text->setObjectName(QStringLiteral("hexDiff"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_text);
}

void BinaryDiffView::setComparison(const BinaryDiff &diff, const std::optional<ComparedFile> &before,
                                   const std::optional<ComparedFile> &after)
{
    const auto facts = [](const QString &label, Bytes size, const QByteArray &hash) {
        return QStringLiteral("%1  %2  SHA-256 %3\n")
            .arg(label, -9)
            .arg(sayBytes(size), QString::fromLatin1(hash))
            .toUtf8();
    };
    QByteArray text =
        facts(tr("expected"), diff.beforeSize, diff.beforeHash) + facts(tr("this"), diff.afterSize, diff.afterHash);
    text += diff.isSame()
        ? tr("the same bytes").toUtf8()
        : tr("%n byte(s) differ", nullptr, static_cast<int>(std::min<qint64>(diff.differing, INT_MAX))).toUtf8();
    text += "\n\n" + hexRows(diff, sourceOf(before), sourceOf(after));
    m_text->setText(text, QStringLiteral("Diff"));
}

} // namespace quayside
