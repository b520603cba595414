// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/run/lint/lintrule.h"

#include <QStringList>

#include <optional>

namespace quayside {

/// What one place says of the rules: a command line, or the table [metadata.harbor.lint] of a dataset.toml or
/// task.toml.
struct LintLayer {
    LintRules ignored;
    LintRules added;
    std::optional<LintRules> selected; ///< instead of all that was chosen before

    bool operator==(const LintLayer &) const = default;
};

/// Whether "ALL" stands for every rule.
enum class AllRules : std::uint8_t {
    Word,
    Unknown,
};

/// Errors: Malformed, no such rule.
Result<LintRules> lintRulesNamed(const QStringList &names, AllRules all);

LintRules applied(const LintLayer &layer, LintRules rules);

/// The rules for a task: Harbor's default, changed by the dataset.toml of the nearest folder above, by its task.toml
/// and by the command line. Errors: Malformed, one of the two files says of the rules what is not to be understood.
Result<LintRules> selectedRules(const QString &task, const LintLayer &commandLine);

} // namespace quayside
