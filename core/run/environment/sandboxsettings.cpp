// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/sandboxsettings.h"

#include "core/run/task/loadtask.h"
#include "core/run/task/tomlreader.h"

#include <QFile>
#include <QStandardPaths>

namespace quayside {

Result<SandboxSettings> loadSandboxSettings()
{
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/quayside/sandbox");
    SandboxSettings settings{.buildFolder = cache + QStringLiteral("/builds"), .scratchFolder = cache + QStringLiteral("/trials")};
    QFile file(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/quayside/sandbox.toml"));
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
        return std::unexpected(Error{ErrorCode::Malformed, issues.front().path, issues.front().where, issues.front().message});
    return settings;
}

} // namespace quayside
