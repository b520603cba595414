// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <map>

namespace quayside {

/// The configuration a trial ran with, flattened: "agent.override_timeout_sec" -> "600". What is not there is the
/// default.
using Settings = std::map<QString, QString>;

} // namespace quayside
