// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/composefile/harborvariables.h"

#include <array>

namespace quayside {

QMap<QString, QString> harborVariables(const ComposeTrial &trial)
{
    static constexpr std::array logFolders{std::pair{QLatin1StringView("AGENT_LOGS"), QLatin1StringView("agent")},
                                           std::pair{QLatin1StringView("VERIFIER_LOGS"), QLatin1StringView("verifier")},
                                           std::pair{QLatin1StringView("ARTIFACTS"), QLatin1StringView("artifacts")}};
    QMap<QString, QString> variables{{QStringLiteral("MAIN_IMAGE_NAME"), trial.image},
                                     {QStringLiteral("CONTEXT_DIR"), trial.context}};
    for (const auto &[name, value] :
         {std::pair{QStringLiteral("PREBUILT_IMAGE_NAME"), trial.prebuilt},
          std::pair{QStringLiteral("CPUS"), trial.cpus}, std::pair{QStringLiteral("MEMORY"), trial.memory}}) {
        if (!value.isEmpty())
            variables.insert(name, value);
    }
    for (const auto &[name, folder] : logFolders) {
        variables.insert(QStringLiteral("ENV_%1_PATH").arg(name), QStringLiteral("/logs/") + folder);
        variables.insert(QStringLiteral("HOST_%1_PATH").arg(name), trial.logs + QLatin1Char('/') + folder);
    }
    return variables;
}

} // namespace quayside
