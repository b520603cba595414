// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trial.h"
#include "core/findings/finding.h"
#include "core/timeline/lanes.h"
#include "core/trajectory/rows.h"
#include "views/trajectory/facets/loadedgraph.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace quayside {

class EmptyState;
class StepFacetModel;
class GraphSource;
class ImageStore;
class JumpBar;
class SearchBar;
class CopyListed;
class StepDetail;
class StepList;
class StepSearch;
class TimelineStrip;

/// Reads trajectories: an overview strip, filters, the steps, and all about one of them. Knows one trial (or one file);
/// not where it came from or what else the window shows.
class TrajectoryPage : public QWidget
{
    Q_OBJECT

public:
    explicit TrajectoryPage(QWidget *parent = nullptr);
    ~TrajectoryPage() override;

    /// `trial` may be null (a file opened by itself). Without `files` (relative to the folder) they are looked for.
    void setTrial(const Folder &folder, const TrialPointer &trial, std::vector<QString> files = {});
    void clear();

    /// Goes to a step of any agent, now or as soon as it is loaded.
    void showStep(StepRef step);
    /// Goes to what the agent did at a moment, now or as soon as it is loaded.
    void showMoment(Instant moment);
    /// When the current step was; nothing where the trajectory does not say.
    std::optional<Instant> moment() const;
    int stepCount() const; ///< of the main agent, as far as it is loaded

    /// The graph that is shown, as far as it is loaded: one that comes after a whole one is the same with more steps.
    void take(const LoadedGraph &graph);

    /// What is known of the trial besides; shown above what the page finds itself.
    void setFindings(const std::vector<Finding> &findings);

Q_SIGNALS:
    void filesWanted();                   ///< there is no trajectory: the raw files are to be looked at
    void fileWanted(const QString &file); ///< what a finding rests on
    void stepActivated(quayside::StepRef step);
    void loaded(); ///< the graph is whole
    void statusChanged(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void showNothing();
    QWidget *buildMiddle();
    QWidget *buildSide();
    void bindKeys();
    void connectJumps();
    void connectSearch();
    void connectFilters();
    void fillFilterMenu();
    void addCopies(QMenu *menu);
    void askTokens();
    void askCost();
    void toggleBookmark();
    void readBookmarks();
    std::optional<StepRange> stepsOnScreen() const;
    void choosePictures();
    void takeGrown(const LoadedGraph &graph);
    void openSearch();
    void showSearch();
    void nextHit(Direction direction);
    void filterByHits();
    void setOutline(bool on);
    void nextAxis();
    void nextHeight();
    void showAgent(size_t agent);
    void showCurrent(RunIndex step);
    void applyFilter();
    void updateFacets();
    void updateLanes();
    void chooseFacet(int row);
    void showFinding(const Finding &finding);
    bool goTo(StepRef step);
    void openLink(StepRef step);
    void followLink();
    void leaveWhatIsHidden();
    void listSteps();
    void listAlso(RunIndex step);
    static QString noTrajectory();
    void sayStatus();
    void jumpTo(std::optional<RunIndex> step);
    void askStepNumber();
    const RunPointer &run() const { return m_loaded.runs[m_agent]; }

    TimelineStrip *m_strip = nullptr;
    QListView *m_facetView = nullptr;
    StepFacetModel *m_facets = nullptr;
    StepList *m_list = nullptr;
    StepDetail *m_detail = nullptr;
    JumpBar *m_jumps = nullptr;
    SearchBar *m_searchBar = nullptr;
    StepSearch *m_search = nullptr;
    QLabel *m_status = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_showFiles = nullptr;
    ImageStore *m_images = nullptr;
    GraphSource *m_source = nullptr;
    CopyListed *m_copies = nullptr;

    TrialPointer m_trial;
    LoadedGraph m_loaded;
    size_t m_agent = 0;
    StepFilter m_filter;
    std::vector<RunIndex> m_unfolded;
    std::vector<Finding> m_findings;
    std::vector<RunIndex> m_marked; ///< steps with a bookmark, in order
    std::optional<StepRef> m_wanted;
    std::optional<Instant> m_wantedMoment;
    LaneAxis m_axis = LaneAxis::Time;
    BarHeight m_height = BarHeight::ByTokens;
    bool m_awaitsHit = false;
    bool m_showsAllLoops = false;
};

} // namespace quayside
