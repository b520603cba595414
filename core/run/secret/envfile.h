// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QMap>

namespace quayside {

/// NAME=VALUE lines, with comments, "export" and quotes as usual in such files. Errors: Malformed with the line.
Result<QMap<QString, QString>> parseEnvFile(const QByteArray &text, const QString &path);

} // namespace quayside
