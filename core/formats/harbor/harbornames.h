// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong.h"

namespace quayside {

/// The names Harbor gives its files, and how much of each is read at most.
struct HarborFile {
    static constexpr QLatin1StringView config{"config.json"};
    static constexpr QLatin1StringView result{"result.json"};
    static constexpr QLatin1StringView lock{"lock.json"};
    static constexpr QLatin1StringView jobLog{"job.log"};
    static constexpr QLatin1StringView trialLog{"trial.log"};
    static constexpr QLatin1StringView exception{"exception.txt"};
    static constexpr QLatin1StringView analysis{"analysis.json"};
    static constexpr QLatin1StringView analysisText{"analysis.md"};
    static constexpr QLatin1StringView checkReport{"check_report.json"};           ///< of `harbor check`
    static constexpr QLatin1StringView downloadManifest{"download_manifest.json"}; ///< of a job from the hub
    static constexpr QLatin1StringView retriesFolder{"_retries"};                  ///< likewise
    static constexpr QLatin1StringView sourcesFolder{".sources"};                  ///< copies of jobs to grade again
    static constexpr QLatin1StringView stream{"stream.json"};
    static constexpr QLatin1StringView tampering{"tampering.json"}; ///< of Quayside's own runner
    static constexpr QLatin1StringView agentFolder{"agent"};
    static constexpr QLatin1StringView userAgentFolder{"user-agent"};
    static constexpr QLatin1StringView verifierFolder{"verifier"};
    static constexpr QLatin1StringView artifactsFolder{"artifacts"};
    static constexpr QLatin1StringView servicesFolder{"services"}; ///< our own runner's
    static constexpr QLatin1StringView manifest{"manifest.json"};  ///< in the artifacts folder
    static constexpr QLatin1StringView stepsFolder{"steps"};

    static constexpr Bytes resultCap{128LL << 20}; ///< a trial's may hold token ids: tens of MB
    static constexpr Bytes analysisCap{16LL << 20};
    static constexpr Bytes configCap{16LL << 20};
    static constexpr Bytes lockCap{128LL << 20}; ///< a job's holds one block a trial
};

} // namespace quayside
