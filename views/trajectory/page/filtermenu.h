// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trajectory/page/listedsteps.h"
#include "views/trajectory/text/copystep.h"

#include <functional>

class QAction;
class QMenu;

namespace quayside {

/// The menu of the list's filters, and of ways to copy what is listed. Filled each time it is opened.
class FilterMenu : public QObject
{
    Q_OBJECT

public:
    FilterMenu(QMenu *menu, ListedSteps *listed);

    /// `hits` of the search and the steps that the timeline shows, which is nothing where it shows all.
    void fill(const std::vector<RunIndex> &hits, const std::optional<StepRange> &onScreen);

Q_SIGNALS:
    void copyWanted(quayside::CopyFormat format);

private:
    using Change = std::function<void(StepFilter &filter, bool on)>;

    QAction *addToggle(const QString &text, bool isOn, Change change);
    void addThresholds();
    void addCopy(const QString &text, CopyFormat format);
    void askTokens();
    void askCost();

    QMenu *m_menu;
    QMenu *m_copies;
    ListedSteps *m_listed;
};

} // namespace quayside
