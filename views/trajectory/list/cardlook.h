// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/step.h"
#include "core/trajectory/agentrun.h"
#include "views/theme/tokens.h"

#include <QFont>
#include <QPixmap>
#include <QRegularExpression>

#include <functional>

namespace quayside {

/// What a card is drawn with, the same for every card of a list.
struct CardLook {
    QFont font;
    QFont bold;
    QFont mono;
    qreal width = 0;
    const ThemeTokens *tokens = nullptr;
    QRegularExpression hits;
    /// The image that a step names, at most `height` pixels high; null until it has been read.
    std::function<QPixmap(StepRef, const ImagePart &, int height)> image;
    int pictureHeight = 200;
    StepKinds shown = allKinds;   ///< parts of other kinds are left out
    bool picturesFirst = false;   ///< above the texts, for agents that look at a screen
    std::vector<RunIndex> marked; ///< have a bookmark, sorted
};

} // namespace quayside
