// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/issue.h"
#include "core/run/process/runprocess.h"
#include "core/run/task/task.h"

namespace quayside {

/// What an environment is to be made from, with every value already decided.
struct EnvironmentRequest {
    QString session; ///< unique on this machine: "<job id>.<trial name>"
    QString jobId;
    QString trial;
    QString context;          ///< the folder with the Dockerfile; may be empty when `image` is set
    TaskEnvironment task;     ///< image, resources, network, working folder
    EnvironmentMap variables; ///< for every command inside
    Milliseconds buildTimeout{600'000};
    bool rebuild = false;
};

struct ExecRequest {
    QString command;          ///< for a shell
    EnvironmentMap variables; ///< besides the environment's own
    QString folder;           ///< empty: the environment's working folder
    QString user;             ///< empty: its default user
    TimeLimit timeLimit;
};

/// Something that was not kept, and why, in a few words.
struct LeftOut {
    QString path;
    QString cause;

    bool operator==(const LeftOut &) const = default;
};

/// What came out of the environment: a file or a folder, and whether there was anything in it.
struct Download {
    bool isFolder = false;
    int files = 0;
    std::vector<LeftOut> leftOut; ///< links out of the tree, devices, what is too much and the like

    bool operator==(const Download &) const = default;
};

/// One isolated place where a trial runs. Every call blocks on the trial's own thread and ends early when the StopFlag
/// it was made with is raised. Nothing inside outlives the object.
class Environment
{
public:
    virtual ~Environment() = default;

    /// Builds and starts. `log` gets what the build prints. Errors: Unsupported, Malformed (a Dockerfile line),
    /// BuildFailed, Cancelled, TimedOut (building or starting), Failed.
    virtual Result<void> prepare(const OutputSink &log) = 0;

    virtual Result<ProcessResult> exec(const ExecRequest &request, const OutputSink &sink) = 0;

    /// Puts the content of a host folder into the folder `target`, made if missing.
    virtual Result<void> upload(const QString &hostFolder, const QString &target) = 0;

    /// Puts `source` (a file or a folder) at `hostTarget`. NotFound when there is no such thing inside, NotWritable
    /// when the host's folder cannot be written any more.
    virtual Result<Download> download(const QString &source, const QString &hostTarget, const QStringList &exclude) = 0;

    /// Ends everything that still runs inside, the environment itself stays.
    virtual void killProcesses() = 0;

    virtual void stop() = 0;

    /// What a resumed job must look for: "pid 4711 88123" or "container docker abc"; empty before prepare.
    virtual QString traces() const = 0;

    /// Where commands run when they name no folder.
    virtual QString workingFolder() const = 0;

    /// What could not be done exactly as the task asks; known after prepare.
    virtual std::vector<Issue> notes() const = 0;
};

} // namespace quayside
