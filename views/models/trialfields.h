// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/identity.h"
#include "views/models/sortkey.h"

#include <QLocale>

namespace quayside {

enum class TrialField : std::uint8_t {
    Trial,
    Task,
    Agent,
    Model,
    State,
    Reward,
    Dimension, ///< any further reward key
    Elapsed,
    EnvironmentTime,
    SetupTime,
    AgentTime,
    VerifierTime,
    Input,
    Cache,
    Output,
    TotalTokens,
    Cost,
    Exception,
    Steps,
    Environment,
    Dataset,
    ToolFormat,
    Started,
    Issues,
};

/// A column of the trial table: a field, and for Dimension the reward key.
struct TrialColumn {
    TrialField field = TrialField::Trial;
    QString rewardKey;

    bool operator==(const TrialColumn &) const = default;
};

/// The columns a job needs, in their usual order: every reward key has one, what no trial reports has none.
std::vector<TrialColumn> columnsFor(const Job &job);

QString titleOf(const TrialColumn &column);
/// A name that stays the same in every language, for remembering what is shown.
QString idOf(const TrialColumn &column);
bool isNumeric(const TrialColumn &column);
/// Whether a column is shown before the user chose.
bool isShownAtFirst(const TrialColumn &column);

/// How the models and tasks of a job are called in its table.
struct TrialNames {
    ShownNames models;
    ShownNames tasks;

    bool operator==(const TrialNames &) const = default;
};

TrialNames namesFor(const Job &job);

QString textOf(const Trial &trial, const TrialColumn &column, const TrialNames &names,
               const QLocale &locale = QLocale());
SortKey sortKeyOf(const Trial &trial, const TrialColumn &column);

} // namespace quayside
