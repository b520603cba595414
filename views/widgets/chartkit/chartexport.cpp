// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/chartkit/chartexport.h"

#include "views/models/facttablemodel.h"
#include "views/models/tabletext.h"
#include "views/theme/theme.h"
#include "views/widgets/chartkit/chartview.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

#include <algorithm>
#include <numeric>

namespace quayside {

namespace {

constexpr qreal scale = 2;
constexpr int mostExportPixels = 16'000; ///< an image of a hundred thousand rows would not fit anywhere

void paintPage(QPainter &painter, ChartView &chart, const QRect &page)
{
    painter.fillRect(page, tokensOf(&chart).panel);
    painter.setFont(chart.font());
    chart.paintFigure(painter, page);
}

} // namespace

QImage imageOf(ChartView &chart)
{
    const QRect page(0, 0, chart.width(), std::min(chart.height(), mostExportPixels));
    QImage image(page.size() * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    paintPage(painter, chart, page);
    return image;
}

QByteArray svgOf(ChartView &chart)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(chart.size());
    generator.setViewBox(chart.rect());
    generator.setTitle(chart.accessibleName());
    generator.setResolution(96);
    QPainter painter(&generator);
    paintPage(painter, chart, chart.rect());
    painter.end();
    return bytes;
}

QString csvOf(const ChartView &chart)
{
    const FactTableModel model(chart.table());
    QModelIndexList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows << model.index(row, 0);
    QList<int> columns(model.columnCount());
    std::iota(columns.begin(), columns.end(), 0);
    return toCsv(model, rows, columns);
}

} // namespace quayside
