// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/task/task.h"

#include <toml++/toml.hpp>

namespace quayside {

// What task.toml itself says, table by table: what a step lacks is not filled in from the task.

struct EnvironmentOutline {
    QString image;
    std::optional<QString> os; ///< in lower case
    QMap<QString, QString> variables;

    bool operator==(const EnvironmentOutline &) const = default;
};

struct VerifierOutline {
    std::optional<VerifierMode> mode; ///< what an environment of its own says counts
    std::optional<EnvironmentOutline> environment;

    bool operator==(const VerifierOutline &) const = default;
};

struct StepOutline {
    QString name;
    std::optional<QString> user;
    VerifierOutline verifier;
    std::vector<ArtifactRule> artifacts;

    bool operator==(const StepOutline &) const = default;
};

struct TaskOutline {
    std::optional<QString> user;
    VerifierOutline verifier;
    EnvironmentOutline environment;
    std::vector<ArtifactRule> artifacts;
    std::vector<StepOutline> steps;

    QString os() const { return environment.os.value_or(QStringLiteral("linux")); }
    /// Of a step, or of a task without steps.
    VerifierMode verifierMode(const StepOutline *step) const;
    /// The steps, or a null pointer for the task as a whole.
    std::vector<const StepOutline *> passes() const;

    bool operator==(const TaskOutline &) const = default;
};

/// Of a task.toml without an error.
TaskOutline outlineOf(const toml::table &document);

/// The line of a value such as "steps[0].agent.user", else of the innermost table on the way that is there.
std::optional<int> lineOf(const toml::table &document, const QString &key);

} // namespace quayside
