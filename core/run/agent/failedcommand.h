// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/agent/agent.h"

namespace quayside {

/// The end of what a program printed, for the question why it failed.
class LastOutput
{
public:
    /// Passes everything on to `sink`; for as long as this object lives.
    OutputSink before(OutputSink sink);

    const QByteArray &text() const { return m_text; }

private:
    void add(QByteArrayView bytes);

    QByteArray m_text;
};

/// What Harbor would call the failure of an agent's command that printed this: of the phrases by which it knows the
/// failures of model services, the last one; NonZeroAgentExitCodeError where there is none.
ExceptionType typeOfFailure(const QByteArray &output);

/// The outcome with its failure named by what was printed.
AgentOutcome named(AgentOutcome outcome, const LastOutput &output);

} // namespace quayside
