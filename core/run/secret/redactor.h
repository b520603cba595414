// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/secret/masks.h"

namespace quayside {

/// Masks a stream, also where a value is split between two chunks. A whole text needs none: Masks::masked().
class Redactor
{
public:
    explicit Redactor(Masks masks) : m_masks(std::move(masks)) {}

    /// What may be shown of all bytes so far; holds back an end that could become a value.
    QByteArray filter(QByteArrayView bytes);

    /// The rest; more would be a new text.
    QByteArray flush();

private:
    Masks m_masks;
    QByteArray m_held;
    OpenEscape m_escape = 0; ///< before what is held
};

} // namespace quayside
