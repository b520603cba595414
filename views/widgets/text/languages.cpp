// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/text/languages.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>

#include <QSet>

#include <mutex>

namespace quayside {

namespace {

/// What KSyntaxHighlighting reads of a language it keeps, for every highlighter of the process.
struct Shelf {
    const KSyntaxHighlighting::Repository repository;
    std::mutex reading; ///< one language at a time: they include each other
    std::mutex known;
    QSet<QString> read;
};

Shelf &shelf()
{
    static Shelf shared;
    return shared;
}

} // namespace

const KSyntaxHighlighting::Repository &languageRepository()
{
    return shelf().repository;
}

bool isLanguageRead(const QString &name)
{
    const std::scoped_lock lock(shelf().known);
    return shelf().read.contains(name);
}

void readLanguage(const QString &name)
{
    if (isLanguageRead(name))
        return;
    const std::scoped_lock reading(shelf().reading);
    static_cast<void>(languageRepository().definitionForName(name).formats()); // reads it, and what it includes
    const std::scoped_lock lock(shelf().known);
    shelf().read.insert(name);
}

LanguageReader::~LanguageReader()
{
    delete m_run;
}

void LanguageReader::read(const QStringList &names, QObject *context, std::function<void()> done)
{
    m_names += names;
    m_names.removeDuplicates();
    if (!m_run || m_run->parent() != context) {
        delete m_run;
        m_run = new NewestRun(context);
    }
    m_run->start(
        [wanted = m_names](const RunControl &control) {
            for (const QString &name : wanted) {
                if (!control.isCancelled())
                    readLanguage(name);
            }
            return wanted;
        },
        [this, done = std::move(done)](const QStringList &) {
            m_names.clear();
            done();
        });
}

} // namespace quayside
