// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace quayside {

enum class StepFacetRole : int {
    Section = Qt::UserRole,
    Count,
    Kind, ///< StepKind as a number, for the dot
    Tool, ///< place among the tools of all agents, for the swatch
    IsOff,
    IsChosen,
    IsWarning,
    Depth,
};

/// One line beside the list: a heading, a kind to show or hide, a tool, a finding, an agent.
struct StepFacet {
    enum class Type : std::uint8_t {
        Heading,
        Kind,
        Tool,
        Finding, ///< of the trial
        Step,    ///< leads to a step: a loop, a bookmark
        More,    ///< shows those that are left out, or leaves them out again
        Note,    ///< leads nowhere
        Agent,
        Head, ///< the head of the trajectory
    };
    Type type = Type::Heading;
    QString text;
    QString count;
    int value = 0; ///< StepKind, or the place of the tool (among those of all agents), finding, step or agent
    int depth = 0;
    bool isOff = false;
    bool isChosen = false;
    bool isWarning = false;

    bool operator==(const StepFacet &) const = default;
};

/// The lines beside a list of steps, as a list model.
class StepFacetModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setFacets(std::vector<StepFacet> facets);
    const StepFacet &at(int row) const { return m_facets[static_cast<size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<StepFacet> m_facets;
};

} // namespace quayside
