// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/launch/timeoutfields.h"

#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"

#include <QDoubleSpinBox>
#include <QGridLayout>

namespace quayside {

namespace {

constexpr double most = 1000;
constexpr int columns = 3;

/// The lowest value of a phase's field stands for "as all".
std::optional<double> factorOf(const QDoubleSpinBox *field)
{
    return field->value() > field->minimum() ? std::optional(field->value()) : std::nullopt;
}

} // namespace

TimeoutFields::TimeoutFields(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(2 * metrics::grid);
    grid->setVerticalSpacing(metrics::grid);
    m_all = addField(grid, tr("All"), tr("Factor on every time limit"), "timeout_multiplier");
    m_all->setRange(0.01, most);
    m_all->setSpecialValueText({});
    m_all->setValue(1);
    m_agent = addField(grid, tr("Agent"), tr("Factor on the agent's time limit"), "agent_timeout_multiplier");
    m_verifier =
        addField(grid, tr("Verifier"), tr("Factor on the verifier's time limit"), "verifier_timeout_multiplier");
    m_build = addField(grid, tr("Environment build"), tr("Factor on the time limit of the environment build"),
                       "environment_build_timeout_multiplier");
    m_agentSetup = addField(grid, tr("Agent setup"), tr("Factor on the time limit of the agent setup"),
                            "agent_setup_timeout_multiplier");
}

QDoubleSpinBox *TimeoutFields::addField(QGridLayout *grid, const QString &title, const QString &name, const char *key)
{
    auto *field = new QDoubleSpinBox;
    field->setObjectName(QLatin1String(key));
    field->setRange(0, most);
    field->setSingleStep(0.5);
    field->setPrefix(QStringLiteral("× "));
    field->setSpecialValueText(tr("as all"));
    field->setAccessibleName(name);
    field->setToolTip(tr("%1 (%2)").arg(name, QLatin1String(key)));
    const int place = grid->count() / 2;
    grid->addWidget(makeLabel(title, LabelRole::Muted), place / columns * 2, place % columns);
    grid->addWidget(field, place / columns * 2 + 1, place % columns);
    grid->setColumnStretch(place % columns, 1);
    connect(field, &QDoubleSpinBox::valueChanged, this, &TimeoutFields::changed);
    return field;
}

TimeoutScale TimeoutFields::scale() const
{
    return {.all = m_all->value(),
            .agent = factorOf(m_agent),
            .verifier = factorOf(m_verifier),
            .agentSetup = factorOf(m_agentSetup),
            .build = factorOf(m_build)};
}

void TimeoutFields::setScale(const TimeoutScale &scale)
{
    m_all->setValue(scale.all);
    m_agent->setValue(scale.agent.value_or(0));
    m_verifier->setValue(scale.verifier.value_or(0));
    m_agentSetup->setValue(scale.agentSetup.value_or(0));
    m_build->setValue(scale.build.value_or(0));
}

} // namespace quayside
