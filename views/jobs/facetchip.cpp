// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/facetchip.h"

#include "views/jobs/filterchoices.h"

#include <QLocale>
#include <QMenu>

#include <ranges>

namespace quayside {

namespace {

/// A menu of a thousand tasks is of no use; the text filter is.
constexpr int mostValues = 60;

} // namespace

FacetChip::FacetChip(Facet facet, QWidget *parent) : QPushButton(parent), m_facet(facet)
{
    setProperty("role", QStringLiteral("chip"));
    setObjectName(QStringLiteral("facet-") + QString::number(static_cast<int>(facet)));
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    m_menu = new QMenu(this);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &FacetChip::fillMenu);
    showChosen();
}

void FacetChip::setCounts(const std::map<Identity, int> &counts)
{
    m_counts = counts;
    const auto values = std::views::keys(counts);
    m_names = ShownNames({values.begin(), values.end()});
    showChosen();
    setVisible(m_counts.size() > 1 || !m_chosen.empty());
}

void FacetChip::setChosen(const std::set<Identity> &chosen)
{
    m_chosen = chosen;
    showChosen();
}

void FacetChip::fillMenu()
{
    m_menu->clear();
    int shown = 0;
    for (const auto &[value, count] : m_counts) {
        if (++shown > mostValues)
            break;
        QAction *action = m_menu->addAction(
            QStringLiteral("%1\t%2").arg(sayFacetValue(m_facet, m_names.of(value)), QLocale().toString(count)));
        action->setCheckable(true);
        action->setChecked(m_chosen.contains(value));
        connect(action, &QAction::toggled, this, [this, value = value](bool on) { toggle(value, on); });
    }
    if (m_chosen.empty())
        return;
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Any")), &QAction::triggered, this, [this] { Q_EMIT chosenChanged({}); });
}

void FacetChip::toggle(const Identity &value, bool on)
{
    std::set<Identity> chosen = m_chosen;
    if (on)
        chosen.insert(value);
    else
        chosen.erase(value);
    Q_EMIT chosenChanged(chosen);
}

void FacetChip::showChosen()
{
    QStringList values;
    for (const Identity &value : m_chosen)
        values << sayFacetValue(m_facet, m_names.of(value));
    setChecked(!values.isEmpty());
    const QString chosen = values.size() > 2 ? tr("%n values", nullptr, static_cast<int>(values.size()))
                                             : values.join(QStringLiteral(", "));
    setText(values.isEmpty() ? sayFacet(m_facet) : tr("%1: %2").arg(sayFacet(m_facet), chosen));
    setAccessibleName(tr("Filter by %1").arg(text()));
}

} // namespace quayside
