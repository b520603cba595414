// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/audiotype.h"

#include <algorithm>
#include <array>

namespace quayside {

namespace {

struct AudioType {
    QLatin1StringView name;
    std::array<QLatin1StringView, 3> others; ///< by which it goes as well
};

constexpr std::array types{
    AudioType{QLatin1StringView("wav"),
              {QLatin1StringView("x-wav"), QLatin1StringView("wave"), QLatin1StringView("vnd.wave")}},
    AudioType{QLatin1StringView("mpeg"),
              {QLatin1StringView("mp3"), QLatin1StringView("mpga"), QLatin1StringView("x-mpeg")}},
    AudioType{QLatin1StringView("mp4"), {QLatin1StringView("x-m4a"), QLatin1StringView("m4a")}},
    AudioType{QLatin1StringView("aac"), {QLatin1StringView("x-aac")}},
    AudioType{QLatin1StringView("ogg"), {}},
    AudioType{QLatin1StringView("flac"), {QLatin1StringView("x-flac")}},
    AudioType{QLatin1StringView("webm"), {}},
    AudioType{QLatin1StringView("aiff"), {QLatin1StringView("x-aiff")}},
};

/// What Python's str.strip takes for a blank: Qt's blanks and four separators.
bool isBlank(QChar c)
{
    return c.isSpace() || (c >= QChar(0x1c) && c <= QChar(0x1f));
}

QString stripped(const QString &text)
{
    const auto first = std::ranges::find_if_not(text, isBlank);
    auto last = text.end();
    while (last != first && isBlank(*(last - 1)))
        --last;
    return QString(first, last - first);
}

} // namespace

std::optional<QString> audioType(const QString &written)
{
    const QLatin1StringView group("audio/");
    const QString plain = stripped(written).toLower();
    if (!plain.startsWith(group) || plain.size() == group.size())
        return std::nullopt;
    const QString name = plain.sliced(group.size());
    const auto type = std::ranges::find_if(
        types, [&name](const AudioType &one) { return one.name == name || std::ranges::contains(one.others, name); });
    return type == types.end() ? std::nullopt : std::optional(QString(group) + type->name);
}

} // namespace quayside
