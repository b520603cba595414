// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace quayside {

/// The same drawing without anything that refers to another file or address: only "#..." and "data:image/..."
/// references stay. Empty when it is no well-formed XML.
QByteArray withoutReferences(const QByteArray &svg);

} // namespace quayside
