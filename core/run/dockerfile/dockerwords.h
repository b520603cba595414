// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QStringList>

namespace quayside {

/// Parts at blanks whatever stands in quotes, at most so many (0: any number).
QStringList splitBlanks(const QString &text, int most = 0);

/// Words at blanks outside of quotes and escapes, which stay in the words.
QStringList splitWords(const QString &text, QChar escape);

/// The exec form, ["a", "b"].
struct WordList {
    bool isList = false; ///< false when the text is no JSON list
    QStringList words;

    bool operator==(const WordList &) const = default;
};

/// Errors: Malformed, a list of something else than strings.
Result<WordList> readList(const QString &text);

/// Takes the words that begin with "--" from the start of a text, quotes and escapes removed. Returns the rest.
QString takeFlags(const QString &text, QChar escape, QStringList &flags);

} // namespace quayside
