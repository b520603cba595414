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

/// Everything a journal says.
struct JournalContent {
    JournalPlan plan;
    int retries = 0;
    QStringList traces; ///< Environment::traces of every trial that was started and not seen to end

    bool operator==(const JournalContent &) const = default;
};

/// The record of a job that is written before anything is started: one JSON object a line, synced to disk, in a hidden
/// file of the job folder. While it is open no other program can open it for writing, so two programs never run one
/// job.
class Journal
{
public:
    /// One that is not open yet.
    static Journal none() { return Journal({}, {}); }

    /// A new one. Errors: the folder cannot be written.
    static Result<Journal> create(const QString &jobFolder, const JournalPlan &plan);

    /// An existing one, to continue it. Errors: NotFound, Refused (another program runs this job), Malformed.
    static Result<Journal> open(const QString &jobFolder);

    static Result<JournalContent> read(const QString &jobFolder);
    static bool existsIn(const QString &jobFolder);
    /// Whether a living program holds it.
    static bool isHeld(const QString &jobFolder);

    Result<void> dispatched(const TrialName &trial, int run);
    Result<void> started(const TrialName &trial, const QString &traces);
    Result<void> ended(const TrialName &trial, const QString &exception);
    Result<void> retried(const TrialName &trial);

private:
    explicit Journal(FileHandle file, QString path) : m_file(std::move(file)), m_path(std::move(path)) {}
    Result<void> append(const QByteArray &line);

    FileHandle m_file;
    QString m_path;
};

} // namespace quayside
