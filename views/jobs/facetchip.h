// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/models/trialfilter.h"

#include <QPushButton>

class QMenu;

namespace quayside {

/// One facet as a chip: a menu of its values with counts, several can be chosen; the chip shows what was chosen.
class FacetChip : public QPushButton
{
    Q_OBJECT

public:
    explicit FacetChip(Facet facet, QWidget *parent = nullptr);

    Facet facet() const { return m_facet; }
    void setCounts(const std::map<Identity, int> &counts);
    void setChosen(const std::set<Identity> &chosen);

Q_SIGNALS:
    void chosenChanged(const std::set<Identity> &chosen);

private:
    void fillMenu();
    void toggle(const Identity &value, bool on);
    void showChosen();

    Facet m_facet;
    std::map<Identity, int> m_counts;
    ShownNames m_names;
    std::set<Identity> m_chosen;
    QMenu *m_menu = nullptr;
};

} // namespace quayside
