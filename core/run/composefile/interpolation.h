// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/composefile/yamlvalue.h"

#include <QMap>

namespace quayside {

/// A text with the variables of Docker Compose filled in: $NAME, ${NAME}, ${NAME:-default}, ${NAME:+other},
/// ${NAME:?must be there}, each also without the colon; $$ is a dollar. A variable that is not set is empty. Errors:
/// Malformed.
Result<QString> interpolated(const QString &text, const QMap<QString, QString> &variables);

/// The same of every text in a value; keys stay as they are.
Result<YamlValue> interpolated(YamlValue value, const QMap<QString, QString> &variables);

} // namespace quayside
