// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/json.h"
#include "core/run/record/trialplan.h"
#include "core/run/recorded/recordedjob.h"

namespace quayside {

/// `schema_version` of configs and results. Harbor writes it since 0.26; in a job's result it says that the numbers
/// count valid rewards only.
constexpr int recordVersion = 1;

/// Up to 0.25 Harbor writes its config files sparse (only what is not the default) and repeats the whole of them in
/// results; every version reads both.
enum class ConfigForm : std::uint8_t {
    Sparse,
    Full,
    Lock, ///< full, without nulls
};

Json trialConfigJson(const TrialSetup &setup, ConfigForm form);
Json trialLockJson(const TrialSetup &setup);
/// A lock with the defaults of what it does not state and without nulls: two are for the same inputs when these are
/// equal, whichever version of Harbor wrote them.
Json canonicalLock(Json lock);
Json trialResultJson(const TrialSetup &setup, const TrialRecord &record);

/// What the agent did to its environment; null when it did nothing. A file of Quayside's own.
Json tamperingJson(const TrialRecord &record);

Json jobConfigJson(const RunSpec &spec, const std::vector<RecordedJob> &sources = {});
Json jobLockJson(const RunSpec &spec, Instant created, const std::vector<TrialSetup> &trials);

/// Indented by four, as Harbor does; never throws: what is not UTF-8 is replaced.
QByteArray toBytes(const Json &json);

Json instantJson(const std::optional<Instant> &instant);
/// The figures an agent reported, nulls where it did not.
Json usageJson(const Usage &usage);
Usage usageFrom(const Json &agentResult);

} // namespace quayside
