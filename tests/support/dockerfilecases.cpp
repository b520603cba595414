// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dockerfilecases.h"

#include "core/run/environment/tarwriter.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <sys/stat.h>

namespace quayside {

namespace {

QByteArray readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(path));
    return file.readAll();
}

/// The parts of a text, each with the line that begins it with this mark.
QMap<QString, QByteArray> partsOf(const QByteArray &text, const QByteArray &mark, QStringList *order = nullptr)
{
    QMap<QString, QByteArray> parts;
    QString name;
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith(mark)) {
            name = QString::fromUtf8(line.mid(mark.size()));
            if (order)
                order->append(name);
            parts.insert(name, {});
        } else {
            parts[name] += line + '\n';
        }
    }
    return parts;
}

void setMode(const QString &path, unsigned mode)
{
    ::chmod(QFile::encodeName(path).constData(), mode);
}

QByteArray archive()
{
    auto writer = TarWriter::create();
    (void)writer->addContent(QStringLiteral("p/q.txt"), {.mode = 0604}, "q\n");
    (void)writer->addContent(QStringLiteral("top.sh"), {.mode = 0711}, "t\n");
    const auto spool = writer->finish();
    return readAll(QStringLiteral("/proc/self/fd/%1").arg(spool->get()));
}

QByteArray compressed(const QByteArray &bytes)
{
    QProcess gzip;
    gzip.start(QStringLiteral("gzip"), {QStringLiteral("-c")});
    gzip.write(bytes);
    gzip.closeWriteChannel();
    gzip.waitForFinished();
    return gzip.readAllStandardOutput();
}

} // namespace

std::vector<DockerfileCase> dockerfileCases()
{
    std::vector<DockerfileCase> cases;
    const QDir folder(QStringLiteral(QUAYSIDE_SOURCE "/tests/dockerfiles"));
    for (const QString &name : folder.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
        QStringList order;
        const auto blocks = partsOf(readAll(folder.filePath(name)), "=== ", &order);
        for (const QString &title : std::as_const(order)) {
            QMap<QString, QByteArray> files = partsOf("--- Dockerfile\n" + blocks.value(title), "--- ");
            for (QByteArray &text : files)
                text.chop(1);
            files.remove(QString());
            cases.push_back({title, files});
        }
    }
    return cases;
}

void writeContext(const TemporaryFolder &folder, const QString &place, const DockerfileCase &one)
{
    const QString base = place + QLatin1Char('/');
    const auto write = [&](const char *name, const QByteArray &bytes, unsigned mode = 0644) {
        folder.write(base + QLatin1String(name), bytes);
        setMode(folder.path(base + QLatin1String(name)), mode);
    };
    write("a.txt", "a\n");
    write("b.txt", "b\n", 0640);
    write("run.sh", "#!/bin/sh\necho ran\n", 0755);
    write(".hidden", "h\n");
    write("with blank.txt", "w\n");
    write("dir/one.txt", "1\n");
    write("dir/two.log", "2\n");
    write("dir/deep/three.txt", "3\n", 0600);
    setMode(folder.path(base + QStringLiteral("dir/deep")), 0750);
    write("deep/x", "x\n");
    folder.makeFolder(base + QStringLiteral("empty"));
    setMode(folder.path(base + QStringLiteral("empty")), 0700);
    folder.makeFolder(base + QStringLiteral("emptyin/inner"));
    QFile::link(QStringLiteral("a.txt"), folder.path(base + QStringLiteral("link")));
    QFile::link(QStringLiteral("dir"), folder.path(base + QStringLiteral("linkdir")));
    write("fake.tar.gz", "no archive\n");
    static const QByteArray packed = archive();
    static const QByteArray packedSmall = compressed(packed);
    write("packed.tar", packed);
    write("packed.tar.gz", packedSmall);
    for (const auto &[name, bytes] : one.files.asKeyValueRange())
        write(name.toUtf8().constData(), bytes);
}

} // namespace quayside
