// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/trial/stepplaces.h"

#include <QFileInfo>

namespace quayside {

StepPlaces onlyStep(const TrialSetup &setup)
{
    const Task &task = setup.task;
    return {.name = {},
            .instruction = task.folder + QStringLiteral("/instruction.md"),
            .solution = task.folder + QStringLiteral("/solution"),
            .tests = {task.folder + QStringLiteral("/tests")},
            .workFolder = {},
            .output = setup.folder(),
            .agent = task.agent,
            .verifier = task.verifier,
            .healthcheck = {},
            .artifacts = artifactRules(setup, {})};
}

StepPlaces placesOf(const TrialSetup &setup, const TaskStep &step)
{
    const Task &task = setup.task;
    const QString folder = task.folder + QStringLiteral("/steps/") + step.name;
    StepPlaces places{.name = step.name,
                      .instruction = folder + QStringLiteral("/instruction.md"),
                      .solution = folder + QStringLiteral("/solution"),
                      .tests = {},
                      .workFolder = folder + QStringLiteral("/workdir"),
                      .output = setup.folder() + QStringLiteral("/steps/") + step.name,
                      .agent = step.agent.value_or(task.agent),
                      .verifier = step.verifier.value_or(task.verifier),
                      .healthcheck = step.healthcheck,
                      .artifacts = artifactRules(setup, step.artifacts)};
    for (const QString &tests : {task.folder + QStringLiteral("/tests"), folder + QStringLiteral("/tests")}) {
        if (QFileInfo(tests).isDir())
            places.tests.append(tests);
    }
    return places;
}

} // namespace quayside
