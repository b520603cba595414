// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>

namespace quayside {

/// What may be followed on the way from a folder to something in it. It never leads out of the folder.
enum class LinkRule : std::uint8_t {
    Inside, ///< links that stay inside
    None,
};

/// Opens `path` from the open folder `root`, judged by the kernel while it goes there and not by its text. The
/// descriptor, or -1 with errno: EXDEV or ELOOP when a link would have to be followed that must not be.
int openBeneath(int root, const char *path, int flags, LinkRule links, unsigned mode = 0);

/// A name or path as the file system has it. Bytes that are not UTF-8 become U+DC80 to U+DCFF, one each, so that two
/// names never become one and nativeName() gives the same bytes again.
QString nameFromNative(QByteArrayView bytes);
QByteArray nativeName(const QString &name);

} // namespace quayside
