// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace quayside {

/// How the contents of a file are best compared.
enum class ContentKind : std::uint8_t {
    Text,
    Json,
    Table,
    Image,
    Sqlite,
    Binary,
};

/// Decided by the first bytes; the name only tells kinds of text apart.
ContentKind contentKindOf(const QString &name, QByteArrayView start);

} // namespace quayside
