// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/binarypatch.h"

#include <QCryptographicHash>

#include <array>

namespace quayside {

namespace {

constexpr char base85Letters[] =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";
constexpr qsizetype bytesOfALine = 52;

/// The name that git gives to contents; all zeros for a file that does not exist.
QByteArray objectId(const QByteArray &contents, const QString &name)
{
    if (name.isEmpty())
        return QByteArray(40, '0');
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData("blob " + QByteArray::number(contents.size()) + '\0');
    hash.addData(contents);
    return hash.result().toHex();
}

/// Four bytes, the most significant first, as five letters.
void addWord(QByteArray &text, QByteArrayView bytes)
{
    std::uint32_t word = 0;
    for (qsizetype i = 0; i < 4; ++i)
        word = word << 8 | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U);
    std::array<char, 5> digits{};
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
        *digit = base85Letters[word % 85];
        word /= 85;
    }
    text.append(digits.data(), static_cast<qsizetype>(digits.size()));
}

/// How many bytes the line holds: A to Z for 1 to 26, a to z for 27 to 52.
char lengthLetter(qsizetype bytes)
{
    return static_cast<char>(bytes <= 26 ? 'A' + bytes - 1 : 'a' + bytes - 27);
}

QByteArray inBase85(QByteArrayView bytes)
{
    QByteArray text;
    for (qsizetype from = 0; from < bytes.size(); from += bytesOfALine) {
        const QByteArrayView line = bytes.sliced(from, std::min(bytesOfALine, bytes.size() - from));
        text += lengthLetter(line.size());
        for (qsizetype at = 0; at < line.size(); at += 4)
            addWord(text, line.sliced(at));
        text += '\n';
    }
    return text;
}

/// A zlib stream. Qt makes none of nothing.
QByteArray deflated(const QByteArray &bytes)
{
    constexpr qsizetype sizeHead = 4; // of Qt, before the stream
    return bytes.isEmpty() ? QByteArray::fromHex("789c030000000001") : qCompress(bytes).sliced(sizeHead);
}

} // namespace

QByteArray binaryPatch(const QByteArray &before, const QByteArray &after, const PatchNames &names)
{
    if (before == after && names.before.isEmpty() == names.after.isEmpty())
        return {};
    return patchHeading(names) + "index " + objectId(before, names.before) + ".." + objectId(after, names.after)
        + "\nGIT binary patch\nliteral " + QByteArray::number(after.size()) + '\n' + inBase85(deflated(after)) + '\n';
}

} // namespace quayside
