// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/lint/taskoutline.h"
#include "core/run/lint/tasksources.h"

namespace quayside {

/// Where a separate verifier comes from: an image, a folder that is built, or what the agent had.
struct VerifierPlace {
    QString folder; ///< in the task
    QString os;
    QMap<QString, QString> variables;
    enum class Tests : std::uint8_t { InImage, Uploaded } tests = Tests::Uploaded;
    QStringList looked;      ///< the folders that were looked at, first to last
    bool isBuilt = false;    ///< `folder` is
    bool staysInside = true; ///< no step's folder of tests leads out of the task

    bool operator==(const VerifierPlace &) const = default;
};

/// Nothing for a verifier that shares the agent's environment.
std::optional<VerifierPlace> verifierPlace(const TaskOutline &task, const StepOutline *step,
                                           const TaskSources &sources);

/// "steps/<name>/<rest>", or the rest for a task without steps.
QString pathOf(const StepOutline *step, const QString &rest);

/// The script that is run on a system: "test.sh" or "test.bat" of the step, else of the task. Empty where there is
/// none.
QString scriptOf(const TaskSources &sources, const StepOutline *step, const QString &stem, const QString &os);

/// The name of such a script.
QString scriptName(const QString &stem, const QString &os);

} // namespace quayside
