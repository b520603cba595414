// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/stylesheet.h"

#include <QFile>

#include <utility>
#include <vector>

namespace quayside {

namespace {

QString templateText()
{
    QFile file(QStringLiteral(":/theme/style.qss"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

QString styleSheetFor(const ThemeTokens &tokens)
{
    const std::vector<std::pair<QString, QColor>> names{
        {QStringLiteral("@window"), tokens.window},      {QStringLiteral("@panel"), tokens.panel},
        {QStringLiteral("@code"), tokens.code},          {QStringLiteral("@line"), tokens.line},
        {QStringLiteral("@softline"), tokens.faintLine}, {QStringLiteral("@text"), tokens.text},
        {QStringLiteral("@muted"), tokens.muted},        {QStringLiteral("@faint"), tokens.faint},
        {QStringLiteral("@disabled"), tokens.disabled},  {QStringLiteral("@onaccent"), tokens.accentText},
        {QStringLiteral("@accent"), tokens.accent},      {QStringLiteral("@selection"), tokens.selection},
        {QStringLiteral("@partial"), tokens.partial},    {QStringLiteral("@fail"), tokens.fail},
        {QStringLiteral("@pass"), tokens.pass}};
    QString text = templateText();
    for (const auto &[name, color] : names)
        text.replace(name, color.name());
    return text;
}

} // namespace quayside
