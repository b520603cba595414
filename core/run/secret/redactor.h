// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArrayList>
#include <QStringList>

namespace quayside {

/// Replaces secret values in a stream by "[REDACTED]", also where a value is split between two chunks.
class Redactor
{
public:
    Redactor() = default;
    explicit Redactor(const QStringList &values);

    /// What may be shown of all bytes so far; holds back an end that could become a value.
    QByteArray filter(QByteArrayView bytes);

    /// The rest.
    QByteArray flush();

    bool isIdle() const { return m_values.isEmpty(); }

private:
    QByteArray replaced(QByteArray bytes) const;

    QByteArrayList m_values;
    QByteArray m_held;
};

/// Rewrites the regular files below a folder that hold one of the values; links are not followed.
Result<void> redactFolder(const QString &folder, const QStringList &values);

} // namespace quayside
