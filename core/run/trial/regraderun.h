// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/trial/steptests.h"

namespace quayside {

/// A trial in which no agent runs: what another one left in its folder (its source) is taken over, and a separate
/// verifier judges it. The source is only read. What the agent was, did and used stands in the record as it stands in
/// the source, an exception of its phase as well; a failure of the verifier then does not.
class RegradeRun
{
public:
    RegradeRun(TrialRunContext &context, TrialRecord &record) : m_context(context), m_record(record) {}

    void run();

private:
    TrialStep takeOver(const StepPlaces &places) const;
    TrialStep takeOver(const QString &recorded, const QString &kept) const;
    TrialStep runOnlyStep();
    TrialStep runSteps();
    TrialStep verify(const StepPlaces &places, StepOutcome &outcome) const;

    TrialRunContext &m_context;
    TrialRecord &m_record;
};

} // namespace quayside
