// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/composefile/composefile.h"

#include "core/run/composefile/composedocument.h"
#include "core/run/composefile/readservice.h"

namespace quayside {

namespace {

using namespace Qt::StringLiterals;

ComposeVolume readVolume(const QString &name, const YamlValue &value)
{
    ComposeVolume volume{.name = name, .line = value.line};
    if (const YamlValue *driver = value.find(u"driver"_s))
        volume.driver = driver->scalar();
    if (const YamlValue *options = value.find(u"driver_opts"_s)) {
        for (const auto &[option, text] : options->members)
            volume.options.insert(option, text.scalar());
    }
    return volume;
}

Result<ComposeFile> readDocument(const YamlValue &document)
{
    ComposeFile file;
    const YamlValue *volumes = document.find(u"volumes"_s);
    for (const auto &[name, volume] : volumes ? volumes->members : decltype(document.members)())
        file.volumes.push_back(readVolume(name, volume));
    const YamlValue *services = document.find(u"services"_s);
    for (const auto &[name, value] : services ? services->members : decltype(document.members)()) {
        auto service = readService(name, value);
        if (!service)
            return std::unexpected(service.error());
        file.services.push_back(std::move(*service));
    }
    return file;
}

} // namespace

Result<ComposeFile> parseComposeFile(const ComposeSource &source)
{
    return loadComposeDocument(source).and_then(readDocument).transform_error([&](Error error) {
        if (error.path.isEmpty())
            error.path = source.path;
        return error;
    });
}

} // namespace quayside
