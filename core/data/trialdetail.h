// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/analysis.h"
#include "core/data/tampering.h"
#include "core/data/trial.h"

namespace quayside {

enum class FileRole : std::uint8_t {
    Config,
    Lock,
    Result,
    AgentLog,
    VerifierLog,
    TrialLog,
    ServiceLog, ///< what a service beside the main one printed
    Trajectory,
    Recording,
    Image,
    Artifact,
    Manifest, ///< of the artifacts
    Reward,
    Report,
    Analysis,
    Exception,
    Stream,     ///< how to look into the environment while it runs
    Unfinished, ///< a copy that was not put in place, or not yet
    Other,
};

/// "config", "agent-log", ... as the exports write it.
QString toText(FileRole role);

/// One file or folder a trial left, relative to the trial's folder.
struct TrialFile {
    QString path;
    FileRole role = FileRole::Other;
    QString inside; ///< of an artifact: its path below the folder of artifacts
    bool isFolder = false;
    bool isLink = false;    ///< shown, not followed
    bool isSpecial = false; ///< a FIFO, a device, a socket: shown, never opened
    Bytes size;

    bool operator==(const TrialFile &) const = default;
};

/// A reward file as written; of reward.json and reward.txt only one was used by the harness, the other is kept.
struct RewardSource {
    QString file;
    Rewards rewards;
    bool used = false;
    QString step; ///< empty unless the task has several steps

    bool operator==(const RewardSource &) const = default;
};

/// A table the verifier wrote (details.json rows, reward-details criteria, ...): text cells, in the order of the file.
struct FactTable {
    QString title;
    QString file;
    std::vector<QString> columns;
    std::vector<std::vector<QString>> rows;

    bool operator==(const FactTable &) const = default;
};

/// One test of a CTRF report.
/// An attempt at a test that was tried again, or a step of one.
struct TestPart {
    QString name; ///< of an attempt: its number
    QString status;
    std::optional<Milliseconds> duration;
    QString message;
    QString trace;

    bool operator==(const TestPart &) const = default;
};

struct TestCase {
    QString name;
    QString suite;     ///< from the outermost to the one that holds the test, with " > " between; or its file
    QString status;    ///< passed, failed, skipped, pending, other; or what else the report says
    QString rawStatus; ///< in the words of the test framework
    std::optional<Milliseconds> duration;
    QString message;
    QString trace;
    std::optional<int> retries;
    bool isFlaky = false;           ///< passed after it had failed
    std::vector<TestPart> attempts; ///< where it was tried again
    std::vector<TestPart> steps;

    bool operator==(const TestCase &) const = default;
};

struct TestReport {
    QString file;
    QString tool;
    std::vector<TestCase> tests;

    bool operator==(const TestReport &) const = default;
};

struct ArtifactEntry {
    QString source;
    QString destination;
    QString type;    ///< file, directory
    QString status;  ///< ok, failed, empty, skipped
    QString service; ///< empty is the main one
    QString inside;  ///< the destination below the folder of artifacts; empty where it lies elsewhere

    bool operator==(const ArtifactEntry &) const = default;
};

/// What the agent did to its environment, as the runner noted it.
struct TamperingNote {
    Tampering tampering;
    QString step; ///< empty unless the task has several steps

    bool operator==(const TamperingNote &) const = default;
};

/// Everything besides the row that the trial's page shows. File paths are relative to `folder`.
struct TrialDetail {
    QString folder;
    std::vector<TrialFile> files; ///< depth first, by name
    std::vector<RewardSource> rewardSources;
    std::vector<FactTable> tables;
    std::vector<TestReport> reports;
    std::vector<ArtifactEntry> artifacts;
    bool hasArtifactManifest = false;
    std::vector<TamperingNote> tampering;
    QString tamperingFile;
    std::optional<Analysis> analysis;
    QString exceptionText;
    std::vector<Issue> issues;

    bool operator==(const TrialDetail &) const = default;
};

/// The first file of a role; empty where there is none.
QString fileOf(const TrialDetail &detail, FileRole role);

using TrialDetailPointer = std::shared_ptr<const TrialDetail>;

} // namespace quayside
