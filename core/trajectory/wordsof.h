// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/step.h"

#include <span>

namespace quayside {

/// The one line that says what a call does: its command, its file, its query; one line, at most 400 characters.
QString lineOfCall(const ToolCall &call);

/// The first line that is not blank, whole where it ends with a backslash and goes on in the next; where it is marks
/// only, such as the bracket that opens a JSON object, it and what follows as one line. At most 400 characters.
QString firstLine(const QString &text);

/// The file that a call reads or writes, from its arguments; empty when it has none.
QString fileOfCall(const ToolCall &call);

/// A piece of a call or a result worth showing, with what it is written in: a file name to tell the language by, or a
/// language's own name ("bash", "python", "json", "diff"); both empty is plain text with terminal colours.
struct Excerpt {
    StepText text;
    QString fileName;
    QString language;

    bool operator==(const Excerpt &) const = default;
};

/// The arguments that lineOfCall does not show in full: commands of several lines, file contents, an edit as a diff.
std::vector<Excerpt> excerptsOfCall(const ToolCall &call);

/// The text of a result: coloured like the file when the call reads one, else as JSON or as a diff when it begins so.
std::vector<Excerpt> excerptsOfResult(const ObservationResult &result, const ToolCall *call);

/// Says in one line how a call failed, of the first result that says so: the error of a JSON object; of a command's
/// output the last line that names an error, else its exit code, else its last line.
QString lineOfFailure(std::span<const ObservationResult> results);

} // namespace quayside
