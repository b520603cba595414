// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/answer.h"

#include "core/formats/atif/failurewords.h"
#include "core/json/json.h"

namespace quayside {

bool answersFailure(const QString &answer)
{
    constexpr qsizetype edge = 2000;
    const QString edges = answer.size() <= 2 * edge ? answer : answer.first(edge) + answer.last(edge);
    return saysFailure(serialized(Json(jsonText(edges))));
}

} // namespace quayside
