// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace quayside {

/// Roles that models and views of this program agree on.
enum ModelRole {
    SortRole = Qt::UserRole + 100, ///< a number or text to sort by; invalid when the figure is not reported
    OutcomeRole,                   ///< int: an Outcome, where the cell shows one
    TrialNameRole,                 ///< QString: the trial a row stands for
    JobKeyRole,                    ///< int: the job a row stands for
    GroupSizeRole,                 ///< int: how many trials a group row has
    FieldRole,                     ///< int: the TrialField of the cell or header
    ColumnIdRole,                  ///< QString, of a header: a name that is the same in every language
    ShownAtFirstRole,              ///< bool, of a header: whether the column is shown before the user chose
};

} // namespace quayside
