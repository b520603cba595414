// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace quayside {

/// The text behind an instruction that "<<NAME" asks for.
struct HereDocument {
    QString name;
    bool expands = true;    ///< false when a part of the name was quoted
    bool dropsTabs = false; ///< "<<-"
    QString content;        ///< as it stands in the file

    /// Its content without leading tabs where "<<-" asks for that.
    QString text() const;

    bool operator==(const HereDocument &) const = default;
};

/// A word that is nothing but "<<NAME", "<<-NAME" or "3<<NAME", the name perhaps quoted; "<<<" is none.
std::optional<HereDocument> hereDocumentOf(const QString &word);

/// Those that a line asks for, without their content. What stands in quotes or in the middle of a word asks for none.
std::vector<HereDocument> hereDocumentsOf(const QString &line);

} // namespace quayside
