// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/icons.h"

#include "views/theme/theme.h"

#include <BreezeIcons>

#include <QFile>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>

namespace quayside {

namespace {

QByteArray svgNamed(const QString &name)
{
    static const QStringList groups{QStringLiteral("actions"), QStringLiteral("status"), QStringLiteral("places"),
                                    QStringLiteral("mimetypes")};
    for (const QString &group : groups) {
        QFile file(QStringLiteral(":/icons/breeze/%1/16/%2.svg").arg(group, name));
        if (file.open(QIODevice::ReadOnly))
            return file.readAll();
    }
    return {};
}

QByteArray recoloured(const QByteArray &svg, const QColor &color)
{
    static const QRegularExpression textColor(QStringLiteral("(ColorScheme-Text\\s*\\{\\s*color:\\s*)#[0-9a-fA-F]{6}"));
    return QString::fromUtf8(svg).replace(textColor, QStringLiteral("\\1") + color.name()).toUtf8();
}

} // namespace

QIcon breezeIcon(const QString &name, const QColor &color)
{
    BreezeIcons::initIcons();
    const QByteArray svg = svgNamed(name);
    if (svg.isEmpty())
        return {};
    QSvgRenderer renderer(recoloured(svg, color));
    QIcon icon;
    for (const int size : {16, 24, 32, 48}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

QIcon breezeIcon(const QString &name, const QWidget *widget)
{
    return breezeIcon(name, tokensOf(widget).muted);
}

} // namespace quayside
