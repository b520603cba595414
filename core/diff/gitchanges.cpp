// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/linechanges.h"

#include <git2.h>

#include <cstring>

namespace quayside {

namespace {

/// Once in the life of the program, whatever thread comes first.
void setUpGit()
{
    [[maybe_unused]] static const int users = git_libgit2_init();
}

LineRange rangeOf(int start, int count)
{
    return {count == 0 ? start : start - 1, count};
}

int addHunk(const git_diff_delta *, const git_diff_hunk *hunk, void *payload)
{
    static_cast<std::vector<TextChange> *>(payload)->push_back(
        {rangeOf(hunk->old_start, hunk->old_lines), rangeOf(hunk->new_start, hunk->new_lines)});
    return 0;
}

git_diff_options optionsFor(IgnoredFlags ignored)
{
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.context_lines = 0;
    options.interhunk_lines = 0;
    options.flags = GIT_DIFF_FORCE_TEXT | GIT_DIFF_INDENT_HEURISTIC | GIT_DIFF_SKIP_BINARY_CHECK;
    if (ignored.testFlag(Ignored::WhiteSpace))
        options.flags |= GIT_DIFF_IGNORE_WHITESPACE;
    if (ignored.testFlag(Ignored::WhiteSpaceAmount))
        options.flags |= GIT_DIFF_IGNORE_WHITESPACE_CHANGE;
    return options;
}

Error lastError()
{
    const git_error *error = git_error_last();
    const QString message =
        error && error->message ? QString::fromUtf8(error->message) : QStringLiteral("cannot compare");
    return {ErrorCode::Failed, {}, {}, message};
}

} // namespace

Result<std::vector<TextChange>> changesByGit(const QByteArray &before, const QByteArray &after, IgnoredFlags ignored)
{
    setUpGit();
    const git_diff_options options = optionsFor(ignored);
    std::vector<TextChange> changes;
    const int status = git_diff_buffers(before.constData(), static_cast<size_t>(before.size()), "before",
                                        after.constData(), static_cast<size_t>(after.size()), "before", &options,
                                        nullptr, nullptr, addHunk, nullptr, &changes);
    if (status != 0)
        return std::unexpected(lastError());
    return changes;
}

QByteArray normalized(const QByteArray &text, IgnoredFlags ignored)
{
    QByteArray result = text;
    if (ignored.testFlag(Ignored::LineEnds)) {
        result.replace("\r\n", "\n");
        if (!result.isEmpty() && !result.endsWith('\n'))
            result += '\n';
    }
    if (ignored.testFlag(Ignored::Case))
        result = QString::fromUtf8(result).toCaseFolded().toUtf8();
    return result;
}

} // namespace quayside
