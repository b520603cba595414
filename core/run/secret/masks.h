// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QStringList>

#include <array>

namespace quayside {

/// How many bytes still belong to an escape of a JSON string that was begun before: 0 outside of one, 1 behind a
/// backslash, 2 to 5 in "\u0041".
using OpenEscape = int;

/// What replaces secret values by "[REDACTED]". A value is found as it stands and in the form it has inside a JSON
/// string. In a document that was JSON the result is JSON with the same structure and numbers, and line ends stay where
/// they are. Cheap to copy.
class Masks
{
public:
    Masks() = default;
    explicit Masks(const QStringList &values);

    bool isEmpty() const { return m_patterns.empty(); }

    /// Of a whole text, or of the rest of one.
    QByteArray masked(QByteArrayView text, OpenEscape escape = 0) const;
    QString masked(const QString &text) const;

    /// Masks as many bytes at the start of `text` as can be masked before more of it is known, appends what becomes of
    /// them to `result`, and returns how many they were. `escape` is the state before and after them.
    qsizetype mask(QByteArrayView text, OpenEscape &escape, QByteArray &result) const;

    bool operator==(const Masks &) const = default;

private:
    void add(const QByteArray &value);
    const QByteArray *startingAt(QByteArrayView text) const;
    qsizetype openEnd(QByteArrayView text) const;
    qsizetype scan(QByteArrayView text, qsizetype end, OpenEscape &escape, QByteArray &result) const;

    QByteArrayList m_patterns; ///< the longest first
    std::array<bool, 256> m_starts{};
};

} // namespace quayside
