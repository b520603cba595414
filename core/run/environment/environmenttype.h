// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/environment/environment.h"
#include "core/run/environment/environmentkind.h"
#include "core/run/environment/sandboxsettings.h"

#include <memory>
#include <span>

namespace quayside {

/// What a limit that a task asks for applies to.
enum class Enforcement : std::uint8_t {
    None,
    Hint,  ///< programs are told, but may get past it
    Trial, ///< all processes of the trial together
};

struct EnforcedLimits {
    Enforcement cpus = Enforcement::None;
    Enforcement memory = Enforcement::None;
    Enforcement storage = Enforcement::None;

    bool operator==(const EnforcedLimits &) const = default;
};

/// The network of a trial whose task asks for none in particular.
enum class UsualNetwork : std::uint8_t {
    Private,
    Public,
};

/// Who may run commands inside.
enum class InnerUsers : std::uint8_t {
    RootAlone,
    OfTheImage,
};

/// What an interrupted run of a job may have left behind.
struct Leftovers {
    QString jobId;
    QStringList traces;    ///< Environment::traces() of its trials
    QString scratchFolder; ///< of all jobs, as in SandboxSettings
};

/// One kind of environment: everything that code outside of it needs to know. No other code depends on which kind it
/// is.
struct EnvironmentType {
    EnvironmentKind kind;
    QLatin1StringView name;
    QLatin1StringView harborType; ///< in Harbor's own list of types; empty: named there by import path
    /// On this machine.
    EnforcedLimits (*enforces)();
    UsualNetwork usualNetwork;
    InnerUsers users;
    std::unique_ptr<Environment> (*make)(const EnvironmentRequest &request, const SandboxSettings &settings,
                                         const StopFlag &stop);
    /// Why it cannot be used on this machine; nothing when it can.
    std::optional<Error> (*check)();
    /// Why it cannot run services beside the main one, on this machine; nothing when it can.
    std::optional<Error> (*checkServices)();
    /// What it cannot do of the image that a task asks for.
    std::vector<Issue> (*checkImage)(const Task &task);
    /// Ends what is left; what is gone already is fine.
    void (*clean)(const Leftovers &leftovers);
};

std::span<const EnvironmentType> environmentTypes();
const EnvironmentType &environmentType(EnvironmentKind kind);

} // namespace quayside
