// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/state/location.h"

#include <QStackedWidget>

#include <functional>
#include <map>

namespace quayside {

struct Workbench;

/// One page a place, made when it is first gone to. The page itself listens to the selection for what to show.
class Pages : public QStackedWidget
{
    Q_OBJECT

public:
    explicit Pages(const Workbench &workbench, QWidget *parent = nullptr);

    /// Whether there is a page for a place; what has none is not offered.
    static bool has(Place place);

    /// The page of a place, made now if it was not yet.
    QWidget *page(Place place);

Q_SIGNALS:
    void openRequested();
    void examplesRequested();

private:
    void show(const Location &location);
    QWidget *make(Place place);
    QWidget *makeCompare();
    QWidget *makeQueue();

    const Workbench &m_workbench;
    std::map<Place, QWidget *> m_pages;
};

} // namespace quayside
