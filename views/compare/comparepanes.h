// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"
#include "views/compare/passchart.h"
#include "views/widgets/parts/card.h"

class QStackedWidget;
class QTabBar;

namespace quayside {

class ArmFindings;
class EvidenceStore;

/// The lower half of the compare page: the tasks, each arm by itself, the dimensions, repeated attempts, what else
/// differs; one at a time behind tabs. What is not on screen is not made.
class ComparePanes : public Card
{
    Q_OBJECT

public:
    ComparePanes(EvidenceStore &store, QWidget *tasks, QWidget *parent = nullptr);

    enum class Pane : std::uint8_t {
        Tasks,
        Arms,
        Dimensions,
        Attempts,
        Differs,
    };
    void setComparison(const ComparisonPointer &comparison, size_t arm);
    void showPane(Pane pane);
    Pane pane() const;
    /// Findings or curves are still being worked out.
    bool isBusy() const;

private:
    void nameTabs();
    void fill();
    void fillArms(QWidget *page);
    void fillDimensions(QWidget *page);
    QWidget *makeDimensionCard(const QStringList &keys) const;
    void fillAttempts(QWidget *page);
    std::vector<size_t> armsInView() const;
    void showCurves(PassChart *chart, QWidget *tables);

    ComparisonPointer m_comparison;
    size_t m_arm = 1;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_pages = nullptr;
    ArmFindings *m_findings = nullptr;
    NewestRun m_curves{this};
};

} // namespace quayside
