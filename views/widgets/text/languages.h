// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"

#include <QPointer>
#include <QStringList>

#include <KSyntaxHighlighting/Repository>

namespace quayside {

/// Every language of KSyntaxHighlighting, by name. Reading that index takes about 10 ms; it never changes afterwards.
const KSyntaxHighlighting::Repository &languageRepository();

/// Whether the rules of a language are in memory. Reading them takes up to 60 ms, and only what is read may be used in
/// another thread than the one that reads.
bool isLanguageRead(const QString &name);

/// Reads the rules of a language unless they are there; waits for another thread that is reading.
void readLanguage(const QString &name);

/// Reads the rules of languages in another thread, before they are used.
class LanguageReader
{
public:
    LanguageReader() = default;
    ~LanguageReader();
    Q_DISABLE_COPY_MOVE(LanguageReader)

    /// Calls `done` when they are in memory, together with those asked for before, unless the context has been
    /// destroyed.
    void read(const QStringList &names, QObject *context, std::function<void()> done);

private:
    QStringList m_names;       ///< that are being read
    QPointer<NewestRun> m_run; ///< belongs to the context
};

} // namespace quayside
