// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRandomGenerator>

namespace quayside {

/// A text of up to 60 lines out of few different ones (so that lines repeat), indented like code, sometimes with CR LF,
/// blank lines or no newline at its end.
QByteArray randomText(QRandomGenerator &random);

/// The same text after a few random edits: lines changed, removed, inserted, blocks moved.
QByteArray randomlyEdited(const QByteArray &text, QRandomGenerator &random);

} // namespace quayside
