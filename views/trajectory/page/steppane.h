// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"
#include "core/trajectory/rows.h"
#include "views/widgets/parts/shortcuts.h"

#include <QWidget>

namespace quayside {

class FilterMenu;
class ImageStore;
class JumpBar;
class ListedSteps;
class RunSearch;
class SearchBar;
class StepCopies;
class StepList;

/// The list of an agent's steps with its filters, its search, and copying. Emits stepWanted when the user goes to a
/// step; its owner decides which one is current.
class StepPane : public QWidget
{
    Q_OBJECT

public:
    explicit StepPane(QWidget *parent = nullptr);

    /// Where the images are that steps name.
    void setFolder(const Folder &folder);
    void clear();
    void setRun(const RunPointer &run);
    /// Shows screenshots first and large where the run consists mostly of them.
    void choosePictures(const AgentRun &run);
    /// Lists it, whatever the filter leaves out.
    void setCurrent(RunIndex step);
    /// Steps that the list can be narrowed to because something else shows just these; asked when they are offered.
    void setRangeSource(std::function<std::optional<StepRange>()> range) { m_range = std::move(range); }

    ListedSteps &listed() { return *m_listed; }
    /// Keys for the list and its tools; the run must be set when they are pressed.
    std::vector<PaneShortcut> shortcuts();

Q_SIGNALS:
    void stepWanted(quayside::RunIndex step);
    void linkWanted(quayside::StepRef step);
    void hitsChanged(const std::vector<quayside::RunIndex> &hits);
    void copied(const QString &said);

private:
    void build();
    void connectJumps();
    void connectFilter();
    void connectSearch();
    void connectList();
    void showRows();
    void leaveWhatIsHidden();
    void takeHits();
    void want(std::optional<RunIndex> step);
    void askNumber();
    void toggleBookmark();

    StepList *m_list = nullptr;
    JumpBar *m_jumps = nullptr;
    SearchBar *m_searchBar = nullptr;
    ListedSteps *m_listed = nullptr;
    FilterMenu *m_filterMenu = nullptr;
    RunSearch *m_search = nullptr;
    ImageStore *m_images = nullptr;
    StepCopies *m_copies = nullptr;
    RunPointer m_run;
    std::function<std::optional<StepRange>()> m_range;
};

} // namespace quayside
