// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/palette/paletteentries.h"

#include <QAbstractListModel>

namespace quayside {

/// The best matches of a query among all entries, best first, at most `shownAtMost`.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int shownAtMost = 60;
    static constexpr int contextRole = Qt::UserRole;

    explicit PaletteModel(std::vector<PaletteEntry> entries, QObject *parent = nullptr);

    void setQuery(const QString &query);
    const PaletteEntry &entry(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<PaletteEntry> m_entries;
    std::vector<size_t> m_shown;
};

} // namespace quayside
