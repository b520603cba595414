// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/secret/redactor.h"

#include <utility>

namespace quayside {

QByteArray Redactor::filter(QByteArrayView bytes)
{
    if (m_masks.isEmpty())
        return bytes.toByteArray();
    m_held += bytes;
    QByteArray result;
    m_held.remove(0, m_masks.mask(m_held, m_escape, result));
    return result;
}

QByteArray Redactor::flush()
{
    const QByteArray rest = std::exchange(m_held, {});
    return m_masks.masked(QByteArrayView(rest), std::exchange(m_escape, 0));
}

} // namespace quayside
