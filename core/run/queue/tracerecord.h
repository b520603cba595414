// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QStringList>

namespace quayside {

/// Which processes the trials of a job were started as: what a resume may end. Kept in the user's state folder and not
/// with the job, so that no file of a job folder can name what is ended.
class TraceRecord
{
public:
    /// `jobId` is a UUID.
    explicit TraceRecord(const QString &jobId);

    /// A line of Environment::traces. Errors: Failed when the folder cannot be written.
    Result<void> add(const QString &traces) const;
    QStringList read() const;
    void remove() const;

private:
    QString m_path;
};

} // namespace quayside
