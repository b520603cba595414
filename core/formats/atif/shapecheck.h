// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/atif/domvalue.h"
#include "core/formats/atif/placednotes.h"

namespace quayside {

/// Where the files are that a trajectory names.
struct MediaFolder {
    Folder folder;
    QString inside; ///< the trajectory's own folder in there
};

/// Checks objects, and what is inside of them, against the members that ATIF has for their shape.
class ShapeCheck
{
public:
    /// Without a folder no file is looked for.
    ShapeCheck(PlacedNotes &notes, std::optional<MediaFolder> media) : m_notes(notes), m_media(std::move(media)) {}

    /// `noted` is a member about which all has been said.
    void check(JsonElement value, Shape shape, const JsonSpot &spot, std::string_view noted = {}) const;

private:
    void checkMember(const MemberRule &rule, JsonElement value, const JsonSpot &spot) const;
    void checkElements(JsonElement array, Shape shape, const JsonSpot &spot) const;
    void checkRules(JsonElement value, Shape shape, const JsonSpot &spot) const;
    void checkFile(JsonElement source, const JsonSpot &spot) const;

    PlacedNotes &m_notes;
    std::optional<MediaFolder> m_media;
};

} // namespace quayside
