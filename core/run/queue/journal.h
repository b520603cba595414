// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"
#include "core/base/instant.h"
#include "core/run/record/trialplan.h"

namespace quayside {

/// What the first line of a journal says: the whole job as it was planned.
struct JournalPlan {
    QString jobId;
    Instant started; ///< naive local
    RunSpec spec;
    std::vector<TrialPlan> trials;

    bool operator==(const JournalPlan &) const = default;
};

enum class JournalOrigin : std::uint8_t {
    ThisUser, ///< on this machine
    Unknown,
    Harbor, ///< there is no journal: Harbor began the job
};

/// Everything a journal says. All of it may be somebody else's text.
struct JournalContent {
    JournalPlan plan;
    JournalOrigin origin = JournalOrigin::Unknown;
    int retries = 0;

    bool operator==(const JournalContent &) const = default;
};

/// The record of a job that is written before anything is started: one JSON object a line, synced to disk, in a hidden
/// file of the job folder; the plan is sealed with this user's JournalKey. While it is open no other program can open
/// it for writing, so two programs never run one job.
class Journal
{
public:
    /// One that is not open yet.
    static Journal none() { return Journal({}, {}); }

    /// A new one; it takes the place of one that is there. Errors: the folder cannot be written, or those of
    /// JournalKey.
    static Result<Journal> create(const QString &jobFolder, const JournalPlan &plan);

    /// An existing one; it is not written to before it is continued. Errors: NotFound, NotRegular, Refused (another
    /// program runs this job).
    static Result<Journal> open(const QString &jobFolder);
    Result<void> goOn();

    /// Errors: NotFound, NotRegular; Malformed when its plan is none that createJob could have made.
    static Result<JournalContent> read(const QString &jobFolder);
    static bool existsIn(const QString &jobFolder);
    /// Nothing of its name is there: no file, no link, no pipe.
    static bool isAbsentIn(const QString &jobFolder);
    /// Whether a living program holds it.
    static bool isHeld(const QString &jobFolder);

    Result<void> dispatched(const TrialName &trial, int run);
    Result<void> ended(const TrialName &trial, const QString &exception);
    Result<void> retried(const TrialName &trial);

private:
    explicit Journal(FileHandle file, QString path) : m_file(std::move(file)), m_path(std::move(path)) {}
    Result<void> append(const QByteArray &line);

    FileHandle m_file;
    QString m_path;
};

} // namespace quayside
