// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>

namespace quayside {

/// The rows and columns of a model as text for somewhere else: a header line, then the rows in their order. Group rows
/// are left out. Cells are quoted as RFC 4180 wants.
QString toCsv(const QAbstractItemModel &model, const QModelIndexList &rows, const QList<int> &columns);

/// The same as a Markdown table; numbers align at the right.
QString toMarkdown(const QAbstractItemModel &model, const QModelIndexList &rows, const QList<int> &columns);

} // namespace quayside
