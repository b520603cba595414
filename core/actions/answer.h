// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quayside {

/// Whether the answer of a tool says that its call failed, told from its start and its end.
bool answersFailure(const QString &answer);

} // namespace quayside
