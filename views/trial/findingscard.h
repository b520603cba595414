// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/findings/finding.h"
#include "views/widgets/parts/card.h"

namespace quayside {

struct Workbench;

/// The findings of a trial, each with its evidence and a button that shows it.
class FindingsCard : public Card
{
    Q_OBJECT

public:
    FindingsCard(const Workbench &workbench, const std::vector<Finding> &findings, QWidget *parent = nullptr);

private:
    void add(const Finding &finding);
    void jump(const Evidence &evidence);

    const Workbench &m_workbench;
};

} // namespace quayside
