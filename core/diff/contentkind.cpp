// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/contentkind.h"

#include "core/diff/sqlitetables.h"
#include "core/text/encoding.h"

#include <algorithm>

namespace quayside {

namespace {

bool isImage(QByteArrayView start)
{
    const bool isWebp = start.size() >= 12 && start.startsWith("RIFF") && start.sliced(8, 4) == QByteArrayView("WEBP");
    return isWebp || start.startsWith("\x89PNG\r\n\x1a\n") || start.startsWith("\xff\xd8\xff")
        || start.startsWith("GIF8") || start.startsWith("BM");
}

bool hasSuffix(const QString &name, std::initializer_list<QLatin1String> suffixes)
{
    return std::ranges::any_of(suffixes,
                               [&](QLatin1String suffix) { return name.endsWith(suffix, Qt::CaseInsensitive); });
}

} // namespace

ContentKind contentKindOf(const QString &name, QByteArrayView start)
{
    if (isSqlite(start))
        return ContentKind::Sqlite;
    const bool isBinary = guessEncoding(start).isBinary;
    if (isImage(start) && (isBinary || !start.startsWith("BM")))
        return ContentKind::Image;
    if (isBinary)
        return ContentKind::Binary;
    if (hasSuffix(name, {QLatin1String(".json"), QLatin1String(".geojson"), QLatin1String(".ipynb")}))
        return ContentKind::Json;
    return hasSuffix(name, {QLatin1String(".csv"), QLatin1String(".tsv")}) ? ContentKind::Table : ContentKind::Text;
}

} // namespace quayside
