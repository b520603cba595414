// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/stackfigure.h"

#include <algorithm>

namespace quayside {

namespace {

using Parts = std::array<std::optional<double>, 4>;

std::optional<double> numberOf(const std::optional<Tokens> &tokens)
{
    return tokens ? std::optional(static_cast<double>(tokens->value)) : std::nullopt;
}

Parts tokenParts(const Trial &trial)
{
    return {numberOf(freshInput(trial.usage)), numberOf(trial.usage.cache), numberOf(trial.usage.output), std::nullopt};
}

Parts phaseParts(const Trial &trial)
{
    Parts parts;
    for (const PhaseKind kind :
         {PhaseKind::EnvironmentSetup, PhaseKind::AgentSetup, PhaseKind::AgentExecution, PhaseKind::Verifier}) {
        if (const auto time = timeIn(trial, kind); time && time->value >= 0)
            parts.at(static_cast<size_t>(kind)) = static_cast<double>(time->value);
    }
    return parts;
}

void addParts(StackRow &row, const Parts &parts, std::uint32_t index)
{
    if (std::ranges::none_of(parts, [](const auto &part) { return part.has_value(); })) {
        ++row.unreported;
        return;
    }
    ++row.trials;
    row.from.push_back(index);
    for (size_t i = 0; i < parts.size(); ++i) {
        if (!parts[i])
            continue;
        ++row.reporting[i];
        row.parts[i] = row.parts[i].value_or(0) + (*parts[i] - row.parts[i].value_or(0)) / row.reporting[i];
    }
}

template <typename Split> void fill(StackFigure &figure, const Job &job, const Grouping &grouping, Split partsOf)
{
    figure.arms = grouping.arms;
    figure.rows.resize(grouping.arms.size());
    for (std::uint32_t index = 0; index < job.trials.size(); ++index)
        addParts(figure.rows[grouping.armOf[index]], partsOf(*job.trials[index]), index);
    for (StackRow &row : figure.rows) {
        for (const auto &part : row.parts)
            row.total += part.value_or(0);
        figure.highest = std::max(figure.highest, row.total);
    }
}

} // namespace

StackFigure tokenFigure(const Job &job, const Grouping &grouping)
{
    StackFigure figure;
    fill(figure, job, grouping, tokenParts);
    return figure;
}

StackFigure phaseFigure(const Job &job, const Grouping &grouping)
{
    StackFigure figure{.kind = StackParts::Phases, .unit = FigureUnit::Duration, .partCount = 4};
    fill(figure, job, grouping, phaseParts);
    return figure;
}

} // namespace quayside
