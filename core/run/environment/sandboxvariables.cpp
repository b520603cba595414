// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/sandboxvariables.h"

#include "core/run/dockerfile/dockerscope.h"

namespace quayside {

EnvironmentMap sandboxVariables()
{
    return {{QStringLiteral("PATH"), defaultSearchPath()},
            {QStringLiteral("HOME"), QStringLiteral("/root")},
            {QStringLiteral("USER"), QStringLiteral("root")},
            {QStringLiteral("LANG"), QStringLiteral("C.UTF-8")}};
}

} // namespace quayside
