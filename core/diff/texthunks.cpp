// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/texthunks.h"

namespace quayside {

namespace {

LineRange widened(LineRange range, int context, int lines)
{
    const int first = std::max(0, range.first - context);
    return {first, std::min(lines, range.end() + context) - first};
}

bool isPlain(QByteArrayView path)
{
    return std::ranges::all_of(path,
                               [](char byte) { return byte > 0x20 && byte < 0x7f && byte != '"' && byte != '\\'; });
}

/// A path as git writes it: in quotes with octal escapes where it holds anything out of the ordinary.
QByteArray quoted(const QByteArray &path)
{
    if (isPlain(path))
        return path;
    QByteArray result("\"");
    for (const char byte : path) {
        const auto value = static_cast<unsigned char>(byte);
        if (byte == '"' || byte == '\\')
            result += '\\';
        if (value >= 0x20 && value < 0x7f)
            result += byte;
        else
            result += '\\' + QByteArray::number(value, 8).rightJustified(3, '0');
    }
    return result + '"';
}

QByteArray sideName(const QString &name, const char *prefix)
{
    return name.isEmpty() ? QByteArrayLiteral("/dev/null") : quoted(prefix + name.toUtf8());
}

QByteArray rangeText(LineRange range)
{
    const int start = range.count == 0 ? range.first : range.first + 1;
    QByteArray text = QByteArray::number(start);
    if (range.count != 1)
        text += ',' + QByteArray::number(range.count);
    return text;
}

void addLines(QByteArray &patch, char mark, const TextLines &text, LineRange range)
{
    for (int line = range.first; line < range.end(); ++line) {
        const std::string_view bytes = text.line(line);
        patch += mark;
        patch.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
        if (!bytes.ends_with('\n'))
            patch += "\n\\ No newline at end of file\n";
    }
}

} // namespace

std::vector<TextHunk> hunksOf(const TextDiff &diff, int beforeLines, int afterLines, int context)
{
    std::vector<TextHunk> hunks;
    for (int i = 0; i < static_cast<int>(diff.changes.size()); ++i) {
        const TextChange &change = diff.changes[static_cast<size_t>(i)];
        const LineRange before = widened(change.before, context, beforeLines);
        const LineRange after = widened(change.after, context, afterLines);
        if (!hunks.empty() && before.first <= hunks.back().before.end()) {
            TextHunk &hunk = hunks.back();
            hunk.before.count = before.end() - hunk.before.first;
            hunk.after.count = after.end() - hunk.after.first;
            ++hunk.changeCount;
        } else {
            hunks.push_back({before, after, i, 1});
        }
    }
    return hunks;
}

QByteArray patchHeading(const PatchNames &names)
{
    const QString &before = names.before.isEmpty() ? names.after : names.before;
    const QString &after = names.after.isEmpty() ? names.before : names.after;
    QByteArray text = "diff --git " + sideName(before, "a/") + ' ' + sideName(after, "b/") + '\n';
    if (names.before.isEmpty())
        text += "new file mode 100644\n";
    if (names.after.isEmpty())
        text += "deleted file mode 100644\n";
    return text;
}

QByteArray patchText(const TextDiff &diff, const TextLines &before, const TextLines &after, const PatchNames &names,
                     int context)
{
    if (diff.changes.empty()) // an empty file that came or went has no lines to show
        return names.before.isEmpty() == names.after.isEmpty() ? QByteArray() : patchHeading(names);
    QByteArray patch =
        patchHeading(names) + "--- " + sideName(names.before, "a/") + "\n+++ " + sideName(names.after, "b/") + '\n';
    for (const TextHunk &hunk : hunksOf(diff, before.count(), after.count(), context)) {
        patch += "@@ -" + rangeText(hunk.before) + " +" + rangeText(hunk.after) + " @@\n";
        int line = hunk.before.first;
        for (int i = hunk.firstChange; i < hunk.firstChange + hunk.changeCount; ++i) {
            const TextChange &change = diff.changes[static_cast<size_t>(i)];
            addLines(patch, ' ', before, {line, change.before.first - line});
            addLines(patch, '-', before, change.before);
            addLines(patch, '+', after, change.after);
            line = change.before.end();
        }
        addLines(patch, ' ', before, {line, hunk.before.end() - line});
    }
    return patch;
}

QByteArray applied(const TextDiff &diff, const TextLines &before, const TextLines &after)
{
    QByteArray text;
    int line = 0;
    for (const TextChange &change : diff.changes) {
        text += QByteArrayView(before.lines({line, change.before.first - line}));
        text += QByteArrayView(after.lines(change.after));
        line = change.before.end();
    }
    return text + QByteArrayView(before.lines({line, before.count() - line})).toByteArray();
}

} // namespace quayside
