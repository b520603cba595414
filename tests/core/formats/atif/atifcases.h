// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace quayside {

/// A document and where it is wrong.
struct AtifCase {
    QByteArray json;
    QString place; ///< empty for what is valid, "-" for what is no trajectory at all
};

/// For each rule of ATIF 1.8 documents that keep it and documents that break it, and it alone.
std::vector<AtifCase> atifCases();

} // namespace quayside
