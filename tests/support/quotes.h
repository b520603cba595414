// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace quayside {

/// JSON with ' for ", so that it reads well in C++ (moc does not read raw strings).
inline QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace quayside
