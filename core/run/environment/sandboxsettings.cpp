// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/sandboxsettings.h"

#include "core/run/record/atomicwrite.h"
#include "core/run/task/loadtask.h"
#include "core/run/task/tomlreader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <toml++/toml.hpp>

#include <sstream>

namespace quayside {

namespace {

QString settingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/quayside/sandbox.toml");
}

} // namespace

QStringList scratchFoldersOf(const QString &jobId, const QString &scratchFolder)
{
    QStringList folders;
    for (const QString &name : QDir(scratchFolder).entryList(QDir::Dirs | QDir::Hidden)) {
        if (name.startsWith(jobId + QLatin1Char('.')))
            folders << scratchFolder + QLatin1Char('/') + name;
    }
    return folders;
}

Result<SandboxSettings> loadSandboxSettings()
{
    const QString cache =
        QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/quayside/sandbox");
    SandboxSettings settings{.buildFolder = cache + QStringLiteral("/builds"),
                             .scratchFolder = cache + QStringLiteral("/trials")};
    QFile file(settingsFile());
    if (!file.exists())
        return settings;
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(Error{ErrorCode::NotReadable, file.fileName(), {}, file.errorString()});
    const auto document = parseToml(file.readAll(), file.fileName());
    if (!document)
        return std::unexpected(document.error());
    std::vector<Issue> issues;
    settings.roots = TomlReader(*document, {}, file.fileName(), issues).textMap("roots");
    if (hasErrors(issues))
        return std::unexpected(
            Error{ErrorCode::Malformed, issues.front().path, issues.front().where, issues.front().message});
    return settings;
}

Result<void> saveSandboxRoots(const QMap<QString, QString> &roots)
{
    toml::table table;
    for (const auto &[image, folder] : roots.asKeyValueRange())
        table.insert(image.toStdString(), folder.toStdString());
    std::ostringstream text;
    text << toml::table{{"roots", table}} << '\n';
    if (!QDir().mkpath(QFileInfo(settingsFile()).path()))
        return std::unexpected(
            Error{ErrorCode::Failed, QFileInfo(settingsFile()).path(), {}, QStringLiteral("cannot make this folder")});
    return writeAtomically(settingsFile(), QByteArray::fromStdString(text.str()));
}

} // namespace quayside
