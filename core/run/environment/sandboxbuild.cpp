// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/sandboxbuild.h"

#include "core/base/removetree.h"
#include "core/json/json.h"
#include "core/run/environment/sandboxsteps.h"
#include "core/run/process/processtrace.h"
#include "core/run/task/taskdigest.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <cerrno>
#include <cstring>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>

namespace quayside {

namespace {

constexpr Bytes dockerfileCap(1 << 20);
constexpr const char *layerName = "layer";
constexpr const char *recordName = "image.json";

QString recordPath(const QString &folder)
{
    return folder + QLatin1Char('/') + QLatin1String(recordName);
}

Result<QString> buildKey(const EnvironmentRequest &request, const SandboxRoot &root, const Dockerfile &file)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData("layout 1\n");
    hash.addData(root.identity().toUtf8() + '\n' + file.image.toUtf8() + '\n');
    hash.addData(request.task.network.mode == NetworkMode::Public ? "public" : "private");
    if (!request.context.isEmpty()) {
        const auto digest = contentDigest(request.context);
        if (!digest)
            return std::unexpected(digest.error());
        hash.addData(*digest);
    }
    return QString::fromLatin1(hash.result().toHex().left(32));
}

Result<void> writeRecord(const QString &folder, const SandboxSteps &steps)
{
    Json variables = Json::object();
    for (const auto &[name, value] : steps.variables().asKeyValueRange())
        variables[jsonText(name)] = jsonText(value);
    const Json record{{"variables", variables}, {"workdir", jsonText(steps.workingFolder())}};
    QSaveFile file(recordPath(folder));
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(serialized(record))) < 0
        || !file.commit())
        return std::unexpected(Error{ErrorCode::Failed, file.fileName(), {}, file.errorString()});
    return {};
}

std::optional<SandboxImage> readRecord(const QString &folder, const Dockerfile &file)
{
    QFile record(recordPath(folder));
    if (!record.open(QIODevice::ReadOnly))
        return std::nullopt;
    const Json object = jsonFrom(record.readAll());
    if (!object.is_object())
        return std::nullopt;
    SandboxImage image{.layer = folder + QLatin1Char('/') + QLatin1String(layerName), .notes = file.notes};
    image.workingFolder = memberText(object, "workdir");
    const Json variables = object.value("variables", Json::object());
    for (const auto &[name, value] : variables.items())
        image.variables.insert(QString::fromStdString(name), memberText(variables, name.c_str()));
    return image;
}

/// Builds in a folder of its own and renames it when it is whole, so that a build that was cut off never counts.
Result<void> build(const QString &folder, const EnvironmentRequest &request, const SandboxRoot &root,
                   const Dockerfile &file, const StopFlag &stop, const OutputSink &log)
{
    const QString partial = folder + QStringLiteral(".partial");
    const QString layer = partial + QLatin1Char('/') + QLatin1String(layerName);
    // Of a build that was killed; the lock shows that no other build works here now.
    endSandboxesNaming(partial);
    if (auto removed = removeTree(partial); !removed)
        return removed;
    if (auto made = root.makeLayer(layer); !made)
        return made;
    const auto network =
        request.task.network.mode == NetworkMode::Public ? SandboxNetwork::Host : SandboxNetwork::Private;
    auto session = SandboxSession::start(root, layer, network, stop);
    if (!session)
        return std::unexpected(session.error());
    const auto context = Folder::open(request.context.isEmpty() ? QStringLiteral("/") : request.context);
    if (!context)
        return std::unexpected(context.error());
    SandboxSteps steps(*session, *context, stop, log, request.buildTimeout);
    if (auto followed = steps.follow(file); !followed)
        return followed;
    if (auto written = writeRecord(partial, steps); !written)
        return written;
    if (!QDir().rename(partial, folder))
        return std::unexpected(
            Error{ErrorCode::Failed, folder, {}, QStringLiteral("cannot rename the finished build")});
    return {};
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
    return Dockerfile{.image = request.task.image};
}

Result<SandboxImage> buildSandboxImage(const EnvironmentRequest &request, const SandboxRoot &root,
                                       const Dockerfile &file, const SandboxSettings &settings, const StopFlag &stop,
                                       const OutputSink &log)
{
    const auto key = buildKey(request, root, file);
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
    if (!QFile::exists(recordPath(folder))) {
        if (auto built = build(folder, request, root, file, stop, log); !built)
            return std::unexpected(built.error());
    }
    const auto image = readRecord(folder, file);
    if (!image)
        return std::unexpected(
            Error{ErrorCode::NotReadable, recordPath(folder), {}, QStringLiteral("cannot read the finished build")});
    return *image;
}

} // namespace quayside
