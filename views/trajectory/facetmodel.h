// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace quayside {

enum class FacetRole : int {
    Section = Qt::UserRole,
    Count,
    Kind,   ///< StepKind as a number, for the dot
    IsOff,
    IsChosen,
    IsWarning,
    Depth,
};

/// One line beside the list: a heading, a kind to show or hide, a tool, a finding, an agent.
struct Facet {
    enum class Type : std::uint8_t {
        Heading,
        Kind,
        Tool,
        Finding,
        Agent,
    };
    Type type = Type::Heading;
    QString text;
    QString count;
    int value = 0; ///< StepKind, or the position of the tool, finding or agent
    int depth = 0;
    bool isOff = false;
    bool isChosen = false;
    bool isWarning = false;

    bool operator==(const Facet &) const = default;
};

/// The lines beside a list of steps.
class FacetModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setFacets(std::vector<Facet> facets);
    const Facet &at(int row) const { return m_facets[static_cast<size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<Facet> m_facets;
};

} // namespace quayside
