// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/sandboxbuild.h"

#include "core/base/removetree.h"
#include "core/run/environment/sandboxstages.h"
#include "core/run/process/processtrace.h"
#include "core/run/task/taskdigest.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>

namespace quayside {

namespace {

constexpr Bytes dockerfileCap(1 << 20);
constexpr const char *layerName = "layer";

/// Those that the stages start from or take files from.
QStringList imagesOf(const Dockerfile &file)
{
    QStringList images;
    for (const size_t stage : neededStages(file)) {
        images << imageOf(file, stage);
        for (const FileOrigin &origin : originsOf(file.stages[stage])) {
            if (origin.kind == FileOrigin::Kind::Image)
                images << origin.image;
        }
    }
    return images;
}

Result<QString> buildKey(const EnvironmentRequest &request, const SandboxSettings &settings, const Dockerfile &file)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData("layout 2\n");
    for (const QString &image : imagesOf(file)) {
        const auto root = SandboxRoot::forImage(image, settings);
        if (!root)
            return std::unexpected(root.error());
        hash.addData(root->identity().toUtf8() + '\n' + image.toUtf8() + '\n');
    }
    hash.addData(request.task.network.mode == NetworkMode::Public ? "public" : "private");
    if (!request.context.isEmpty()) {
        const auto digest = contentDigest(request.context);
        if (!digest)
            return std::unexpected(digest.error());
        hash.addData(*digest);
    }
    return QString::fromLatin1(hash.result().toHex().left(32));
}

/// Builds in a folder of its own and renames it when it is whole, so that a build that was cut off never counts.
Result<void> build(const QString &folder, const EnvironmentRequest &request, const SandboxSettings &settings,
                   const Dockerfile &file, const StopFlag &stop, const OutputSink &log)
{
    const QString partial = folder + QStringLiteral(".partial");
    const QString finished = partial + QStringLiteral("/finished");
    // Of a build that was killed; the lock shows that no other build works here now.
    endSandboxesNaming(partial);
    if (auto removed = removeTree(partial); !removed)
        return removed;
    if (!QDir().mkpath(finished))
        return std::unexpected(Error{ErrorCode::Failed, finished, {}, QStringLiteral("cannot make this folder")});
    const BuildPlace place{
        .folder = partial,
        .network = request.task.network.mode == NetworkMode::Public ? SandboxNetwork::Host : SandboxNetwork::Private,
        .deadline = std::chrono::steady_clock::now() + std::chrono::milliseconds(request.buildTimeout.value),
        .stop = stop,
        .log = log};
    const auto built = SandboxStages(file, request.context, settings, place)
                           .build(finished + QLatin1Char('/') + QLatin1String(layerName));
    const bool isKept = built && QDir().rename(finished, folder);
    const auto removed = removeTree(partial);
    if (built && !isKept)
        return std::unexpected(
            Error{ErrorCode::Failed, folder, {}, QStringLiteral("cannot rename the finished build")});
    return built ? removed : built;
}

/// A lock that the kernel drops when its holder dies, however it dies.
Result<FileHandle> awaitLock(const QString &path, const StopFlag &stop, Milliseconds timeout)
{
    FileHandle file(::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0644));
    if (file.get() < 0)
        return std::unexpected(Error{ErrorCode::Failed, path, {}, QString::fromLocal8Bit(std::strerror(errno))});
    for (std::int64_t waited = 0; flock(file.get(), LOCK_EX | LOCK_NB) != 0; waited += 20) {
        if (stop.isRequested())
            return std::unexpected(Error{ErrorCode::Cancelled, path, {}, QStringLiteral("stopped")});
        if (waited > timeout.value)
            return std::unexpected(Error{
                ErrorCode::TimedOut, path, {}, QStringLiteral("another build of the same content takes too long")});
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return file;
}

} // namespace

Error buildError(const Error &cause, const QString &dockerfile, const QString &where)
{
    const bool isEnded = cause.code == ErrorCode::Cancelled || cause.code == ErrorCode::TimedOut;
    return {isEnded ? cause.code : ErrorCode::BuildFailed, dockerfile, where, cause.message};
}

Result<Dockerfile> readDockerfile(const EnvironmentRequest &request)
{
    const auto folder =
        request.context.isEmpty() ? Result<Folder>(std::unexpected(Error{})) : Folder::open(request.context);
    const QString name = QStringLiteral("Dockerfile");
    if (folder && folder->stamp(name)) {
        const auto text = folder->read(name, dockerfileCap);
        return text ? parseDockerfile(*text, folder->absolute(name)) : std::unexpected(text.error());
    }
    if (request.task.image.isEmpty())
        return std::unexpected(Error{ErrorCode::NotFound,
                                     request.context,
                                     {},
                                     QStringLiteral("there is no Dockerfile, and the task names no docker_image")});
    return dockerfileOf(request.task.image);
}

Result<SandboxImage> buildSandboxImage(const EnvironmentRequest &request, const Dockerfile &file,
                                       const SandboxSettings &settings, const StopFlag &stop, const OutputSink &log)
{
    const auto key = buildKey(request, settings, file);
    if (!key)
        return std::unexpected(key.error());
    const QString folder = settings.buildFolder + QLatin1Char('/') + *key;
    if (!QDir().mkpath(settings.buildFolder))
        return std::unexpected(
            Error{ErrorCode::Failed, settings.buildFolder, {}, QStringLiteral("cannot make this folder")});
    const auto lock = awaitLock(folder + QStringLiteral(".lock"), stop, request.buildTimeout);
    if (!lock)
        return std::unexpected(lock.error());
    if (request.rebuild) {
        if (auto removed = removeTree(folder); !removed)
            return std::unexpected(removed.error());
    }
    if (!QDir(folder).exists()) {
        if (auto built = build(folder, request, settings, file, stop, log); !built)
            return std::unexpected(built.error());
    }
    return SandboxImage{.layer = folder + QLatin1Char('/') + QLatin1String(layerName),
                        .variables = file.stages.back().variables,
                        .workingFolder = file.stages.back().workingFolder,
                        .notes = file.notes};
}

} // namespace quayside
