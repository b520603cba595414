// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace quayside {

/// A name as it is shown: each byte that is not UTF-8 (nameFromNative() has kept it) stands as <xE9>.
QString shownName(QString name);

/// The text without anything that steers a terminal or turns a reader's eyes: control characters (of both ranges, DEL
/// too) and what changes the direction of writing stand as <U+001B>. Line feeds and tabs stay.
/// Bytes of names are shown as shownName() does.
QString visibleText(QString text);

/// The same on one line: what ends lines is shown as well.
QString visibleLine(QString text);

/// JSON with the same characters as \u escapes: it says what it said before.
QByteArray visibleJson(const QByteArray &json);

} // namespace quayside
