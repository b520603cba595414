// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textmatcher.h"
#include "core/trajectory/agentrun.h"

#include <QRegularExpression>

#include <functional>
#include <span>
#include <stop_token>

namespace quayside {

/// Something wrong with the pattern, in PCRE's words; nothing when it can be searched for.
std::optional<QString> whyNotSearchable(const SearchQuery &query);

/// The same query for marking hits in a text that is shown; empty when it cannot be searched for.
QRegularExpression expressionOf(const SearchQuery &query);

/// Finds the steps of an agent whose texts hold the query; names of members do not count, nor do a step's source,
/// times, ids, models, kinds and figures (placeOf); copied context does not. A literal is looked for in the bytes of
/// the file with JSON's escapes in mind, a regular expression in each decoded text. `found` gets the steps in order, a
/// batch at a time, on the calling thread. Ends early when asked to stop.
void searchRun(const AgentRun &run, const SearchQuery &query,
               const std::function<void(std::span<const RunIndex>)> &found, std::stop_token stop = {});

/// The ways a literal may be written inside a JSON string: with raw UTF-8 and with \u escapes.
std::vector<QByteArray> jsonFormsOf(const QString &literal);

} // namespace quayside
