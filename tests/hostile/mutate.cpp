// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hostile/mutate.h"

#include <QDirIterator>
#include <QFile>

#include <array>

#include <sys/stat.h>

namespace quayside {

namespace {

using namespace Qt::StringLiterals;

using Change = void (*)(QByteArray &bytes, QRandomGenerator &random);

qsizetype anyPlace(const QByteArray &bytes, QRandomGenerator &random)
{
    return bytes.isEmpty() ? 0 : random.bounded(bytes.size());
}

/// Puts one thing where another is, at one of its places.
void swapOne(QByteArray &bytes, QRandomGenerator &random, const QByteArray &before, const QByteArray &after)
{
    const qsizetype from = bytes.indexOf(before, anyPlace(bytes, random));
    const qsizetype place = from >= 0 ? from : bytes.indexOf(before);
    if (place >= 0)
        bytes.replace(place, before.size(), after);
}

constexpr std::array<Change, 16> changes{
    [](QByteArray &bytes, QRandomGenerator &random) { bytes.truncate(anyPlace(bytes, random)); },
    [](QByteArray &bytes, QRandomGenerator &random) { bytes.remove(anyPlace(bytes, random), 1); },
    [](QByteArray &bytes, QRandomGenerator &random) { bytes.remove(anyPlace(bytes, random), 1 + random.bounded(60)); },
    [](QByteArray &bytes, QRandomGenerator &random) {
        bytes.insert(anyPlace(bytes, random), static_cast<char>(random.bounded(256)));
    },
    [](QByteArray &bytes, QRandomGenerator &random) {
        if (!bytes.isEmpty())
            bytes[anyPlace(bytes, random)] = static_cast<char>(random.bounded(256));
    },
    [](QByteArray &bytes, QRandomGenerator &) { bytes += bytes; },
    [](QByteArray &bytes, QRandomGenerator &) { bytes += "\n]"; },
    [](QByteArray &bytes, QRandomGenerator &) { bytes += QByteArray(1, '\0'); },
    [](QByteArray &bytes, QRandomGenerator &random) { swapOne(bytes, random, "\"", "\"\xe9"); },
    [](QByteArray &bytes, QRandomGenerator &random) { swapOne(bytes, random, "\"", "\"\t"); },
    [](QByteArray &bytes, QRandomGenerator &random) { swapOne(bytes, random, ": ", ": [REDACTED], \"x\": "); },
    [](QByteArray &bytes, QRandomGenerator &random) { swapOne(bytes, random, ": ", ": 01, \"x\": "); },
    [](QByteArray &bytes, QRandomGenerator &random) { swapOne(bytes, random, ": ", ": \"\\x41\", \"x\": "); },
    [](QByteArray &bytes, QRandomGenerator &random) { swapOne(bytes, random, ",", ",,"); },
    [](QByteArray &bytes, QRandomGenerator &random) { swapOne(bytes, random, ": ", ": {\"deep\": [1, {]}}, \"x\": "); },
    [](QByteArray &bytes, QRandomGenerator &) { bytes.clear(); },
};

} // namespace

int mutants()
{
    return qEnvironmentVariableIsSet("QUAYSIDE_MUTANTS") ? qEnvironmentVariableIntValue("QUAYSIDE_MUTANTS") : 400;
}

void mutate(QByteArray &bytes, QRandomGenerator &random)
{
    changes[static_cast<size_t>(random.bounded(static_cast<int>(changes.size())))](bytes, random);
}

QStringList stateOf(const QString &path)
{
    QStringList state;
    QDirIterator entries(path, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        struct stat info;
        const QString entry = entries.next();
        if (lstat(QFile::encodeName(entry).constData(), &info) == 0)
            state << u"%1 %2 %3 %4"_s.arg(entry).arg(info.st_size).arg(info.st_mtim.tv_nsec).arg(info.st_ctim.tv_nsec);
    }
    state.sort();
    return state;
}

} // namespace quayside
