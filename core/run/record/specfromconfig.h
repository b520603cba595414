// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/json/json.h"
#include "core/run/spec/runspec.h"

namespace quayside {

/// What the config.json of a job that Harbor began asks for; `jobFolder` is the folder it lies in. Errors: Malformed;
/// or Refused, with the place of what this program does not do.
Result<RunSpec> specFromConfig(const Json &config, const QString &jobFolder);

} // namespace quayside
