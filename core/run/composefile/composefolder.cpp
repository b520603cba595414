// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/composefile/composefolder.h"

#include "core/base/folder.h"
#include "core/run/secret/envfile.h"

#include <QDir>
#include <QProcessEnvironment>

#include <algorithm>

namespace quayside {

namespace {

constexpr Bytes fileCap(4 << 20);

std::optional<ComposeMount> onHost(const ComposeMount &mount, const ComposeFile &file)
{
    switch (mount.type) {
    case ComposeMount::Type::Bind: return mount;
    case ComposeMount::Type::Volume: break;
    case ComposeMount::Type::Other: return std::nullopt;
    }
    const auto volume = std::ranges::find(file.volumes, mount.source, &ComposeVolume::name);
    auto bound = volume == file.volumes.end() ? std::nullopt : boundFolder(*volume);
    if (bound && mount.access == ComposeMount::Access::ReadOnly)
        bound->access = mount.access;
    return bound;
}

QString absolute(const QString &source, const QString &folder)
{
    const QString path = source.startsWith(QLatin1Char('~')) ? QDir::homePath() + source.mid(1) : source;
    return QDir::cleanPath(QDir(folder).absoluteFilePath(path));
}

} // namespace

Result<ComposeFile> readComposeFile(const QString &folder, const QMap<QString, QString> &variables)
{
    const auto opened = Folder::open(folder);
    if (!opened)
        return std::unexpected(opened.error());
    const auto read = [&](const QString &path) { return opened->read(QDir::cleanPath(path), fileCap); };
    const auto text = read(QStringLiteral("docker-compose.yaml"));
    if (!text)
        return std::unexpected(text.error());
    QMap<QString, QString> all = read(QStringLiteral(".env"))
                                     .and_then([&](const QByteArray &beside) { return parseEnvFile(beside, folder); })
                                     .value_or(QMap<QString, QString>());
    const QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
    for (const QString &name : own.keys())
        all.insert(name, own.value(name));
    all.insert(variables);
    return parseComposeFile(
        {.text = *text, .variables = all, .path = folder + QStringLiteral("/docker-compose.yaml"), .read = read});
}

std::optional<ComposeMount> boundFolder(const ComposeVolume &volume)
{
    const QStringList flags = volume.options.value(QStringLiteral("o")).split(QLatin1Char(','));
    const bool isBound = flags.contains(QLatin1String("bind")) || flags.contains(QLatin1String("rbind"));
    if (volume.driver != QLatin1String("local") || !isBound)
        return std::nullopt;
    const qsizetype last = std::max(flags.lastIndexOf(QStringLiteral("ro")), flags.lastIndexOf(QStringLiteral("rw")));
    const bool isReadOnly = last >= 0 && flags[last] == QLatin1String("ro");
    return ComposeMount{.type = ComposeMount::Type::Bind,
                        .access = isReadOnly ? ComposeMount::Access::ReadOnly : ComposeMount::Access::Write,
                        .source = volume.options.value(QStringLiteral("device")),
                        .target = {},
                        .line = volume.line};
}

std::vector<HostMount> hostMounts(const ComposeFile &file, const QString &folder)
{
    std::vector<HostMount> mounts;
    for (const ComposeService &service : file.services) {
        for (const ComposeMount &mount : service.mounts) {
            const auto host = onHost(mount, file);
            if (!host || host->source.isEmpty())
                continue;
            mounts.push_back({service.name, *host});
            mounts.back().mount.source = absolute(host->source, folder);
        }
    }
    return mounts;
}

} // namespace quayside
