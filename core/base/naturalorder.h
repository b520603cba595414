// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>

namespace quayside {

/// Orders names as people count: "episode-2" before "episode-10". Keep one for the whole sort.
class NaturalOrder
{
public:
    NaturalOrder() : m_collator(QLocale(QLocale::English)) { m_collator.setNumericMode(true); }

    bool operator()(const QString &a, const QString &b) const
    {
        const int order = m_collator.compare(a, b);
        return order != 0 ? order < 0 : a < b;
    }

private:
    QCollator m_collator;
};

} // namespace quayside
