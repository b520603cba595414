// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/grouping.h"

#include <array>

namespace quayside {

/// What the parts of a stack are.
enum class StackParts : std::uint8_t {
    TokenKinds, ///< fresh input, cache read, output
    Phases,     ///< environment, set-up, agent, verifier
};

/// One arm: the mean of each part per trial, over the trials that report any part; a part that none reports is empty.
struct StackRow {
    std::array<std::optional<double>, 4> parts;
    std::array<int, 4> reporting{};
    double total = 0;
    int trials = 0; ///< that report any part
    int unreported = 0;
    TrialIndexes from;

    bool operator==(const StackRow &) const = default;
};

struct StackFigure {
    StackParts kind = StackParts::TokenKinds;
    FigureUnit unit = FigureUnit::TokenCount;
    int partCount = 3;
    std::vector<QString> arms;
    std::vector<StackRow> rows;
    double highest = 0;

    bool operator==(const StackFigure &) const = default;
};

StackFigure tokenFigure(const Job &job, const Grouping &grouping);
StackFigure phaseFigure(const Job &job, const Grouping &grouping);

} // namespace quayside
