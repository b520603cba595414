// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace quayside {

/// Whether the name alone says that its value is confidential: API_KEY, TOKEN, SECRET, PASSWORD and the like.
bool isSensitiveName(const QString &name);

/// Whether a text could stand in a JSON document outside of a string, or be cut from one there: numbers, true, null and
/// what is between them.
bool couldBeJson(const QString &text);

/// Whether the user said that a variable is confidential, whatever its name and value look like.
enum class Marked : std::uint8_t {
    No,
    Yes,
};

/// What has to be masked of a variable's value. This is the rule:
/// - a value of fewer than six characters, or one that JSON could have outside of a string (a number, true, null), is
///   never masked: to mask it would change text that has nothing to do with it;
/// - the value of a variable that is marked, or whose name is sensitive, is masked;
/// - of any other variable a value is masked when it looks like a key (20 letters and digits or more in a row, of both
///   kinds, at least ten of them different), and of an address with a password in it, that password.
QStringList confidentialParts(const QString &name, const QString &value, Marked marked);

/// Whether the value must not be written down, be it maskable or not.
bool isConfidential(const QString &name, const QString &value, Marked marked = Marked::No);

/// What may be written down: the value, or "${NAME}" for one that is confidential. A template stays as it is.
QString writableValue(const QString &name, const QString &value, Marked marked = Marked::No);

} // namespace quayside
