// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/sandboxroot.h"

#include "core/base/removetree.h"
#include "core/run/environment/copytree.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace quayside {

namespace {

/// Of the host's /etc only what programs of /usr need to work; never accounts, keys or host configuration.
const QStringList &sharedEtc()
{
    static const QStringList names{
        QStringLiteral("alternatives"),
        QStringLiteral("ca-certificates"),
        QStringLiteral("crypto-policies"),
        QStringLiteral("java-17-openjdk"),
        QStringLiteral("java-21-openjdk"),
        QStringLiteral("ld.so.cache"),
        QStringLiteral("ld.so.conf"),
        QStringLiteral("ld.so.conf.d"),
        QStringLiteral("localtime"),
        QStringLiteral("magic"),
        QStringLiteral("mime.types"),
        QStringLiteral("perl"),
        QStringLiteral("pki"),
        QStringLiteral("protocols"),
        QStringLiteral("services"),
        QStringLiteral("ssl"),
        QStringLiteral("terminfo"),
    };
    return names;
}

const QStringList &systemFolders()
{
    static const QStringList names{QStringLiteral("bin"),   QStringLiteral("sbin"),  QStringLiteral("lib"),
                                   QStringLiteral("lib32"), QStringLiteral("lib64"), QStringLiteral("libx32")};
    return names;
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return std::unexpected(Error{ErrorCode::Failed, path, {}, file.errorString()});
    return {};
}

void linkSystemFolders(const QString &root, const QString &layer)
{
    for (const QString &name : systemFolders()) {
        const QFileInfo info(root + QLatin1Char('/') + name);
        if (info.isSymLink())
            QFile::link(info.readSymLink(), layer + QLatin1Char('/') + name);
    }
}

} // namespace

Result<SandboxRoot> SandboxRoot::forImage(const QString &image, const SandboxSettings &settings)
{
    SandboxRoot root;
    const QString path = settings.roots.value(image);
    if (path.isEmpty())
        return root;
    if (!QFileInfo(path + QStringLiteral("/usr")).isDir())
        return std::unexpected(Error{ErrorCode::NotFound,
                                     path,
                                     {},
                                     QStringLiteral("the root folder for image %1 has no usr/ in it").arg(image)});
    root.m_path = QDir::cleanPath(path);
    return root;
}

QString SandboxRoot::identity() const
{
    if (isHost())
        return QStringLiteral("host");
    return m_path + QLatin1Char('@') + QString::number(QFileInfo(m_path).lastModified().toMSecsSinceEpoch());
}

Result<void> SandboxRoot::makeLayer(const QString &layer) const
{
    if (!QDir().mkpath(layer))
        return std::unexpected(Error{ErrorCode::Failed, layer, {}, QStringLiteral("cannot make this folder")});
    linkSystemFolders(isHost() ? QStringLiteral("/") : m_path, layer);
    for (const char *name :
         {"etc", "home", "logs/agent", "logs/artifacts", "logs/verifier", "media", "mnt", "opt", "proc", "dev", "root",
          "run", "srv", "tmp", "usr", "var/cache", "var/lib", "var/log", "var/tmp"})
        QDir(layer).mkpath(QLatin1String(name));
    auto made = isHost() ? makeHostLayer(layer) : copyLayer(layer);
    if (!made)
        return made;
    for (const char *name : {"tmp", "var/tmp"})
        ::chmod(QFile::encodeName(layer + QLatin1Char('/') + QLatin1String(name)).constData(), 01777);
    ::chmod(QFile::encodeName(layer + QStringLiteral("/root")).constData(), 0700);
    return {};
}

Result<void> SandboxRoot::makeHostLayer(const QString &layer) const
{
    for (const char *name : {"bin", "etc", "include", "lib", "sbin", "share", "src"})
        QDir(layer).mkpath(QStringLiteral("usr/local/") + QLatin1String(name));
    const std::pair<const char *, QByteArray> files[]{
        {"passwd", "root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n"},
        {"group", "root:x:0:\nnogroup:x:65534:\n"},
        {"hosts", "127.0.0.1 localhost\n::1 localhost\n"},
        {"nsswitch.conf", "passwd: files\ngroup: files\nhosts: files dns\nservices: files\nprotocols: files\n"},
        {"hostname", "sandbox\n"},
        {"profile", "export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\n"},
    };
    for (const auto &[name, bytes] : files) {
        if (auto written = writeFile(layer + QStringLiteral("/etc/") + QLatin1String(name), bytes); !written)
            return written;
    }
    return {};
}

Result<void> SandboxRoot::copyLayer(const QString &layer) const
{
    const QStringList readOnly = systemFolders()
        + QStringList{QStringLiteral("usr"), QStringLiteral("proc"), QStringLiteral("sys"), QStringLiteral("dev"),
                      QStringLiteral("run"), QStringLiteral("tmp"),  QStringLiteral("boot")};
    for (const QFileInfo &info : QDir(m_path).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden)) {
        if (info.isSymLink() || readOnly.contains(info.fileName()))
            continue;
        const QString target = layer + QLatin1Char('/') + info.fileName();
        if (auto removed = removeTree(target); !removed)
            return removed;
        if (auto copied = copyTree(info.filePath(), target); !copied)
            return copied;
    }
    return {};
}

std::vector<SystemPlace> SandboxRoot::places() const
{
    using Kind = SystemPlace::Kind;
    std::vector<SystemPlace> places;
    for (const char *folder : {"/usr", "/usr/local", "/etc", "/proc", "/dev", "/tmp", "/root", "/logs"})
        places.push_back({QLatin1String(folder), Kind::Folder, {}});
    for (const QString &name : systemFolders()) {
        const QFileInfo info(m_path + QLatin1Char('/') + name);
        if (info.isSymLink())
            places.push_back({QLatin1Char('/') + name, Kind::Link, info.readSymLink()});
        else if (info.isDir())
            places.push_back({QLatin1Char('/') + name, Kind::Folder, {}});
    }
    for (const QString &name : isHost() ? sharedEtc() : QStringList()) {
        const QString path = QStringLiteral("/etc/") + name;
        if (const QFileInfo info(path); info.exists())
            places.push_back({path, info.isDir() ? Kind::Folder : Kind::File, {}});
    }
    return places;
}

QStringList SandboxRoot::binds(const QString &layer) const
{
    const QString root = isHost() ? QString() : m_path;
    QStringList arguments{QStringLiteral("--bind"),      layer,
                          QStringLiteral("/"),           QStringLiteral("--ro-bind"),
                          root + QStringLiteral("/usr"), QStringLiteral("/usr")};
    for (const QString &name : systemFolders()) {
        const QString path = root + QLatin1Char('/') + name;
        if (const QFileInfo info(path); info.isDir() && !info.isSymLink())
            arguments << QStringLiteral("--ro-bind") << path << QLatin1Char('/') + name;
    }
    if (!isHost())
        return arguments;
    arguments << QStringLiteral("--bind") << layer + QStringLiteral("/usr/local") << QStringLiteral("/usr/local");
    for (const QString &name : sharedEtc()) {
        const QString path = QStringLiteral("/etc/") + name;
        if (QFileInfo::exists(path))
            arguments << QStringLiteral("--ro-bind") << QFileInfo(path).canonicalFilePath() << path;
    }
    return arguments;
}

} // namespace quayside
