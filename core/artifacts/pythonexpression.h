// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>
#include <span>

namespace quayside {

struct PythonOperands {
    QString left;
    qsizetype which = 0; ///< of the operators that were looked for
    QString right;

    bool operator==(const PythonOperands &) const = default;
};

/// The two sides of the only one of `operators` (written with their spaces, the longer before those they begin with)
/// that stands outside of quotes and brackets. Nothing where there are none or several, or where quotes or brackets
/// do not close.
std::optional<PythonOperands> splitOnce(const QString &expression, std::span<const QLatin1StringView> operators);

/// The parts between commas outside of quotes and brackets; empty where quotes or brackets do not close.
QList<QString> splitArguments(const QString &text);

/// A number, a text, a name that is always the same, or something in brackets.
bool isPythonLiteral(const QString &expression);

} // namespace quayside
