// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/state/location.h"

#include <QStackedWidget>

#include <map>
#include <span>

namespace quayside {

class Pages;
struct Workbench;

/// One page of the window. A new one is a new row of the table in pages.cpp.
struct PageType {
    Place place;
    const char *id;    ///< what the names of its pictures begin with
    const char *title; ///< for Pages::tr(); null where the page is named after what it shows
    QWidget *(*make)(const Workbench &workbench, Pages &pages);
    bool (*isBusy)(const QWidget &page); ///< whether it waits for something; null where it never does
};

std::span<const PageType> pageTypes();
const PageType &pageType(Place place);

/// One page per place, made when it is first opened. The page itself listens to the selection for what to show.
class Pages : public QStackedWidget
{
    Q_OBJECT

public:
    explicit Pages(const Workbench &workbench, QWidget *parent = nullptr);

    /// The page of a place, made now if it was not yet.
    QWidget *page(Place place);

    /// The title of a page that is not named after what it shows; else empty.
    static QString titleOf(Place place);

Q_SIGNALS:
    void openRequested();
    void examplesRequested();

private:
    void show(const Location &location);

    const Workbench &m_workbench;
    std::map<Place, QWidget *> m_pages;
};

} // namespace quayside
