// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/chartkit/chartexport.h"

#include "views/models/facttablemodel.h"
#include "views/models/tabletext.h"
#include "views/theme/theme.h"
#include "views/widgets/chartkit/chartface.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

#include <algorithm>
#include <numeric>

namespace quayside {

namespace {

constexpr qreal scale = 2;
constexpr int mostExportPixels = 16'000; ///< an image of a hundred thousand rows would not fit anywhere

void paintPage(QPainter &painter, ChartFace &face, const QRect &page)
{
    painter.fillRect(page, tokensOf(&face).panel);
    painter.setFont(face.font());
    face.paintFigure(painter, page);
}

} // namespace

QImage imageOf(ChartFace &face)
{
    const QRect page(0, 0, face.width(), std::min(face.height(), mostExportPixels));
    QImage image(page.size() * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    paintPage(painter, face, page);
    return image;
}

QByteArray svgOf(ChartFace &face)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(face.size());
    generator.setViewBox(face.rect());
    generator.setTitle(face.accessibleName());
    generator.setResolution(96);
    QPainter painter(&generator);
    paintPage(painter, face, face.rect());
    painter.end();
    return bytes;
}

QString csvOf(const ChartFace &face)
{
    const FactTableModel model(face.table());
    QModelIndexList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows << model.index(row, 0);
    QList<int> columns(model.columnCount());
    std::iota(columns.begin(), columns.end(), 0);
    return toCsv(model, rows, columns);
}

} // namespace quayside
