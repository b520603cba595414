// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quayside {

/// The one name of an audio media type: " Audio/X-WAV " is "audio/wav". Nothing for what ATIF does not take for audio.
std::optional<QString> audioType(const QString &written);

} // namespace quayside
