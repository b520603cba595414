// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/agent/agent.h"

namespace quayside {

/// Carries out one line of a program that drives an environment, and gives the line to answer (empty: none is due).
QByteArray answerLine(QByteArrayView line, AgentCall &run, const OutputSink &log);

} // namespace quayside
