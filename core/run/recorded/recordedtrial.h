// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/json.h"

namespace quayside {

/// A finished trial of an earlier job, as its folder tells it. All of it may be somebody else's text.
struct RecordedTrial {
    QString folder; ///< absolute
    QString id;
    QString taskName;
    QString taskFolder; ///< empty: its task was no folder of its machine
    QString dataset;    ///< empty: none
    QString agent;
    QString model; ///< with its provider, as it was asked for
    Json result;   ///< result.json
    Json config;   ///< config.json, or what the result repeats of it
    Json lock;     ///< lock.json; null: there is none that can be read

    bool operator==(const RecordedTrial &) const = default;
};

/// The member of an object, or null where there is none.
inline Json memberOf(const Json &object, const char *key)
{
    return object.is_object() ? object.value(key, Json()) : Json();
}

} // namespace quayside
