// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/environment/engine.h"
#include "core/run/environment/environment.h"

namespace quayside {

/// One container of an engine, by its name or id, driven through the engine's command line.
class Container
{
public:
    Container(ContainerEngine engine, QString name, StopFlag stop);

    /// Exactly what is asked for, by a shell that is named as it is inside. No value of a variable appears in an
    /// argument, but for those that the engine's client itself reads.
    Result<ProcessResult> exec(const QString &shell, const ExecRequest &request, const OutputSink &sink) const;

    /// As of an Environment.
    Result<void> upload(const QString &hostFolder, const QString &target) const;
    /// What is not masked yet waits in the folder `waiting`, which is removed.
    Result<Download> download(const QString &source, const Keep &keep, const QString &waiting) const;

    /// What the engine knows about it, by a template of the engine's.
    Result<QString> inspect(const QString &format) const;

    /// "kill", "start" and the like, with the name at the end.
    Result<void> call(const QStringList &arguments) const;

    const QString &name() const { return m_name; }

private:
    Result<Download> keepUnpacked(const FileHandle &spool, const Keep &keep, const QString &waiting) const;

    ContainerEngine m_engine;
    QString m_name;
    StopFlag m_stop;
};

} // namespace quayside
