// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/diff/randomtext.h"

#include <QList>

namespace quayside {

namespace {

QByteArray randomLine(QRandomGenerator &random)
{
    static constexpr const char *words[] = {"select", "from", "}", "{", "", "return x;", "\xc3\xbc", "a b"};
    QByteArray line(random.bounded(3) * 2, ' ');
    line += words[random.bounded(8)];
    if (random.bounded(3) == 0)
        line += QByteArray::number(random.bounded(20));
    if (random.bounded(12) == 0)
        line += '\r';
    return line + '\n';
}

QByteArray joined(const QList<QByteArray> &lines, QRandomGenerator &random)
{
    QByteArray text = lines.join();
    if (random.bounded(5) == 0 && text.endsWith('\n'))
        text.chop(1);
    return text;
}

QList<QByteArray> splitLines(const QByteArray &text)
{
    QList<QByteArray> lines;
    for (const QByteArray &line : text.split('\n'))
        lines.append(line + '\n');
    return lines;
}

} // namespace

QByteArray randomText(QRandomGenerator &random)
{
    QList<QByteArray> lines;
    const int count = random.bounded(60);
    for (int i = 0; i < count; ++i)
        lines.append(randomLine(random));
    return joined(lines, random);
}

QByteArray randomlyEdited(const QByteArray &text, QRandomGenerator &random)
{
    QList<QByteArray> lines = splitLines(text);
    const int edits = random.bounded(8);
    for (int i = 0; i < edits && !lines.isEmpty(); ++i) {
        const qsizetype at = random.bounded(lines.size());
        switch (random.bounded(4)) {
        case 0: lines[at] = randomLine(random); break;
        case 1: lines.removeAt(at); break;
        case 2: lines.insert(at, randomLine(random)); break;
        default: lines.move(at, random.bounded(lines.size())); break;
        }
    }
    return joined(lines, random);
}

} // namespace quayside
