// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/page/tightbutton.h"

#include "views/theme/theme.h"

#include <QPushButton>

namespace quayside {

QPushButton *makeTightButton(const QString &text, const QString &tip)
{
    auto *button = new QPushButton(text);
    button->setFont(smallFont(button->font()));
    button->setProperty("role", QStringLiteral("tight"));
    button->setToolTip(tip);
    button->setAccessibleDescription(tip);
    return button;
}

} // namespace quayside
