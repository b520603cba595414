// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/answer.h"

#include "core/formats/atif/failurewords.h"

#include <nlohmann/json.hpp>

namespace quayside {

bool answersFailure(const QString &answer)
{
    constexpr qsizetype edge = 2000;
    const QString edges = answer.size() <= 2 * edge ? answer : answer.first(edge) + answer.last(edge);
    return saysFailure(
        nlohmann::json(edges.toStdString()).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

} // namespace quayside
