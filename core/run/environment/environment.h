// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/issue.h"
#include "core/data/tampering.h"
#include "core/run/environment/keeptree.h"
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
    QString service; ///< empty: the main one; another has no variables, folder and user but those named here
};

/// A place inside, in the main service or in one beside it.
struct InnerPath {
    InnerPath(QString inMain) : path(std::move(inMain)) {}
    InnerPath(QString inService, QString itsName) : path(std::move(inService)), service(std::move(itsName)) {}

    QString path;
    QString service; ///< empty: the main one
};

/// Where the output of each service goes.
using ServiceSinks = std::function<OutputSink(const QString &service)>;

/// What becomes of programs that were left running.
enum class LeftRunning : std::uint8_t {
    End,
    /// They are stopped: there, but nothing they do is done. Where one can be talked to, over a port or a socket, all
    /// run on apart: the environment goes on with a copy of its files, and has nothing in common with them any more but
    /// network and sockets. Whoever tampered keeps nothing.
    Keep,
};

struct Renewal {
    QStringList empty;  ///< folders to be there as if nobody had ever been there, for everybody to write
    QStringList absent; ///< folders not to be there, or to be empty where one always is
    LeftRunning left = LeftRunning::End;
};

/// What was found when an environment was renewed.
struct Renewed {
    std::vector<Tampering> tampering;
    qsizetype stopped = 0;        ///< processes that are there, but do nothing
    QStringList apart;            ///< where those that run on apart can be talked to: "tcp 8080"
    std::optional<Error> notKept; ///< why they were ended all the same
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

    /// Keeps `source`, a file or a folder. NotFound when there is no such thing inside, NotWritable when the host's
    /// folder cannot be written any more. What runs inside has no part in it.
    virtual Result<Download> download(const InnerPath &source, const Keep &keep) = 0;

    /// Ends everything that runs inside, but for what is to be kept. The next command finds the environment as it was
    /// left, but for what `renewal` names and what the system needs, whatever was made of those places. An error means
    /// that no command will run here any more.
    virtual Result<Renewed> renew(const Renewal &renewal) = 0;

    /// What lies where an agent has no business, now. Nothing where that cannot be seen from outside.
    virtual std::vector<Tampering> planted() const = 0;

    /// What was made here that a reader waits at for ever: FIFOs, and links to devices. Nothing where that cannot be
    /// seen from outside.
    virtual std::vector<Tampering> blocking() const = 0;

    /// Starts an untouched one of its kind and ends it. An error is the machine's, and has nothing to do with what was
    /// done in this one.
    virtual Result<void> tryAnew() const = 0;

    /// What the services beside the main one have printed until now.
    virtual void printed(const ServiceSinks &sinks) const = 0;

    virtual void stop() = 0;

    /// What a resumed job must look for: "pid 4711 88123" or "container docker abc"; empty before prepare.
    virtual QString traces() const = 0;

    /// Where commands run when they name no folder.
    virtual QString workingFolder() const = 0;

    /// What could not be done exactly as the task asks; known after prepare.
    virtual std::vector<Issue> notes() const = 0;
};

} // namespace quayside
