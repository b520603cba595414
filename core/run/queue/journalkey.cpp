// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/queue/journalkey.h"

#include "core/base/folder.h"

#include <QDir>
#include <QFile>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QStandardPaths>

#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace quayside {

namespace {

constexpr qsizetype keySize = 32;
constexpr QByteArrayView purpose = "quayside journal 1\n";

QString keyPath()
{
    return runStateFolder() + QStringLiteral("/journal.key");
}

Error systemError(ErrorCode code, const QString &path)
{
    return {code, path, {}, QString::fromLocal8Bit(std::strerror(errno))};
}

QByteArray randomBytes()
{
    std::array<quint32, keySize / sizeof(quint32)> words;
    QRandomGenerator::system()->generate(words.begin(), words.end());
    return {reinterpret_cast<const char *>(words.data()), keySize};
}

/// Under a name of its own and then linked, so that of two programs that begin at once both read the same key.
Result<void> makeKey()
{
    if (!QDir().mkpath(runStateFolder()))
        return std::unexpected(
            Error{ErrorCode::Failed, runStateFolder(), {}, QStringLiteral("cannot make this folder")});
    const QByteArray path = QFile::encodeName(keyPath());
    const QByteArray temporary = path + '.' + randomBytes().first(8).toHex();
    const FileHandle file(
        ::open(temporary.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR));
    const bool isMade = file.get() >= 0 && ::write(file.get(), randomBytes().constData(), keySize) == keySize
        && fsync(file.get()) == 0 && (::link(temporary.constData(), path.constData()) == 0 || errno == EEXIST);
    const Error error = systemError(ErrorCode::Failed, keyPath());
    ::unlink(temporary.constData());
    return isMade ? Result<void>() : std::unexpected(error);
}

} // namespace

QString runStateFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + QStringLiteral("/quayside");
}

Result<JournalKey> JournalKey::load()
{
    const FileHandle file(
        ::open(QFile::encodeName(keyPath()).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (file.get() < 0)
        return std::unexpected(systemError(errno == ENOENT ? ErrorCode::NotFound : ErrorCode::Refused, keyPath()));
    struct stat info;
    QByteArray bytes(keySize, '\0');
    const bool isOurs = fstat(file.get(), &info) == 0 && S_ISREG(info.st_mode) && info.st_uid == geteuid()
        && (info.st_mode & (S_IRWXG | S_IRWXO)) == 0;
    if (!isOurs || info.st_size != keySize || ::read(file.get(), bytes.data(), keySize) != keySize)
        return std::unexpected(
            Error{ErrorCode::Refused,
                  keyPath(),
                  {},
                  QStringLiteral("not a key that only this user can read; remove it to get another")});
    return JournalKey(std::move(bytes));
}

Result<JournalKey> JournalKey::loadOrMake()
{
    auto key = load();
    if (key || key.error().code != ErrorCode::NotFound)
        return key;
    if (const auto made = makeKey(); !made)
        return std::unexpected(made.error());
    return load();
}

QByteArray JournalKey::seal(const QByteArray &plan) const
{
    return QMessageAuthenticationCode::hash(purpose.toByteArray() + plan, m_bytes, QCryptographicHash::Sha256).toHex();
}

bool JournalKey::fits(const QByteArray &plan, const QByteArray &seal) const
{
    const QByteArray wanted = this->seal(plan);
    unsigned difference = wanted.size() == seal.size() ? 0 : 1;
    for (qsizetype i = 0; i < std::min(wanted.size(), seal.size()); ++i)
        difference |= static_cast<unsigned char>(wanted[i] ^ seal[i]); // in the same time wherever they differ
    return difference == 0;
}

} // namespace quayside
