// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
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

/// The same for several, in another thread.
QFuture<void> readLanguagesAhead(const QStringList &names);

} // namespace quayside
