// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace quayside {

using Cell = std::optional<QString>; ///< nothing is SQL's NULL, or a cell that a short row lacks

/// Named columns and rows of text cells, from a CSV file or a database. The cells of a database are written so that
/// their types can be told: 7 is an integer, 7.0 a real, '7' a text, x'37' a blob.
struct Table {
    std::vector<QString> columns;
    std::vector<std::vector<Cell>> rows; ///< each as long as `columns`
    std::vector<int> keys;               ///< columns that the source itself calls its key; empty in CSV
    bool isCut = false;                  ///< there are more rows than were read

    bool operator==(const Table &) const = default;
};

struct CsvOptions {
    std::optional<char> delimiter; ///< nothing: guessed from , ; tab |
    int mostRows = 1'000'000;
};

/// Reads RFC 4180 with any of the four delimiters; a first row whose cells differ and of which none is a number names
/// the columns, else they are named "1", "2", ... Error: Malformed (a quote that never closes, with the line).
Result<Table> parseCsv(const QByteArray &bytes, const CsvOptions &options = {});

} // namespace quayside
