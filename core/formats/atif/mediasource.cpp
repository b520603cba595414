// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/mediasource.h"

#include "core/formats/atif/audiotype.h"

namespace quayside {

namespace {

enum class MediaKind : std::uint8_t {
    Image,
    Audio,
    Other,
};

MediaKind kindOf(const QString &mediaType, const QString &partType)
{
    const bool isAudio = audioType(mediaType) || mediaType.startsWith(QLatin1String("audio/"));
    if (isAudio || mediaType.startsWith(QLatin1String("image/")))
        return isAudio ? MediaKind::Audio : MediaKind::Image;
    return partType == QLatin1String("\"audio\"") ? MediaKind::Audio
        : partType == QLatin1String("\"image\"")  ? MediaKind::Image
                                                  : MediaKind::Other;
}

void append(std::vector<ExtraMember> &extras, std::vector<ExtraMember> more)
{
    extras.insert(extras.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

void placeSource(MediaSource source, const QString &partType, ContentPart &part)
{
    const MediaKind kind = kindOf(source.mediaType, partType);
    if (kind == MediaKind::Audio)
        part.audio = AudioPart{.mediaType = audioType(source.mediaType).value_or(source.mediaType),
                               .path = std::move(source.path),
                               .seconds = source.seconds};
    else if (kind == MediaKind::Image)
        part.image = ImagePart{.mediaType = source.mediaType, .path = std::move(source.path)};
    else
        append(part.extras, std::move(source.known));
    append(part.extras, std::move(source.others));
}

} // namespace quayside
