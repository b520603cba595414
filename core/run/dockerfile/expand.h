// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QMap>
#include <QStringList>

namespace quayside {

using VariableMap = QMap<QString, QString>;

/// What becomes of quotes, escapes and unset variables when a text of a Dockerfile is expanded.
struct ExpandRules {
    enum class Quotes : std::uint8_t {
        Remove,
        Keep,
        Ignore, ///< they are characters like any other
    };
    enum class Escapes : std::uint8_t {
        Remove,
        Keep,
    };
    enum class Unset : std::uint8_t {
        Empty,
        Keep, ///< the reference stays as it is written
    };

    QChar escape = QLatin1Char('\\');
    Quotes quotes = Quotes::Remove;
    Escapes escapes = Escapes::Remove;
    Unset unset = Unset::Empty;

    bool operator==(const ExpandRules &) const = default;
};

struct Expanded {
    QString text;
    QStringList words; ///< split where blanks stand outside of quotes, also those that a variable brought

    bool operator==(const Expanded &) const = default;
};

/// Replaces $NAME, ${NAME} and ${NAME…} with the modifiers - + ? :- :+ :? # ## % %% / and // as BuildKit does. Errors:
/// Malformed (an open quote or brace, an unknown modifier, a required variable that is missing, more than a mebibyte).
Result<Expanded> expand(const QString &text, const VariableMap &variables, const ExpandRules &rules = {});

} // namespace quayside
