// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/composefile/composefile.h"

#include "core/run/composefile/composeschema.h"
#include "core/run/composefile/interpolation.h"
#include "core/run/composefile/readservice.h"

#include <QStringList>

#include <algorithm>

namespace quayside {

namespace {

using namespace Qt::StringLiterals;

/// What is marked "!reset" is not there.
void dropReset(YamlValue &value)
{
    std::erase_if(value.members, [](const auto &member) { return member.second.tag == "!reset"_L1; });
    std::erase_if(value.items, [](const YamlValue &item) { return item.tag == "!reset"_L1; });
    for (auto &[name, member] : value.members)
        dropReset(member);
    for (YamlValue &item : value.items)
        dropReset(item);
}

/// Lists are joined, maps member by member; of anything else the later one counts.
YamlValue merged(YamlValue base, const YamlValue &over)
{
    if (base.isList() && over.isList()) {
        base.items.insert(base.items.end(), over.items.begin(), over.items.end());
        return base;
    }
    if (!base.isMap() || !over.isMap())
        return over;
    for (const auto &[name, value] : over.members) {
        const auto known = std::ranges::find(base.members, name, &std::pair<QString, YamlValue>::first);
        if (known == base.members.end())
            base.members.emplace_back(name, value);
        else
            known->second = merged(std::move(known->second), value);
    }
    return base;
}

/// A service with all that it extends in the same file. Errors: Malformed (no such service, a circle).
class Extension
{
public:
    explicit Extension(const YamlValue &services) : m_services(services) {}

    Result<YamlValue> whole(const QString &name, QStringList below)
    {
        const YamlValue *service = m_services.find(name);
        if (!service || below.contains(name))
            return std::unexpected(composeError(m_services, u"the service %1 cannot be extended"_s.arg(name)));
        const QString base = baseOf(*service);
        if (base.isEmpty())
            return *service;
        return whole(base, below << name).transform([&](YamlValue value) {
            return merged(std::move(value), *service);
        });
    }

private:
    /// What lies in another file is not read.
    static QString baseOf(const YamlValue &service)
    {
        const YamlValue *extends = service.find(u"extends"_s);
        if (!extends || extends->find(u"file"_s))
            return {};
        const YamlValue *name = extends->find(u"service"_s);
        return extends->isMap() ? (name ? name->scalar() : QString()) : extends->scalar();
    }

    const YamlValue &m_services;
};

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
    if (const auto checked = checkComposeSchema(document); !checked)
        return std::unexpected(checked.error());
    ComposeFile file;
    const YamlValue *volumes = document.find(u"volumes"_s);
    for (const auto &[name, volume] : volumes ? volumes->members : decltype(document.members)())
        file.volumes.push_back(readVolume(name, volume));
    const YamlValue *services = document.find(u"services"_s);
    for (const auto &[name, value] : services ? services->members : decltype(document.members)()) {
        auto service = Extension(*services).whole(name, {}).and_then(
            [&](const YamlValue &whole) { return readService(name, whole); });
        if (!service)
            return std::unexpected(service.error());
        file.services.push_back(std::move(*service));
    }
    return file;
}

} // namespace

Result<ComposeFile> parseComposeFile(const QByteArray &text, const QMap<QString, QString> &variables,
                                     const QString &path)
{
    return parseYaml(text, path)
        .and_then([&](YamlValue document) {
            dropReset(document);
            return interpolated(std::move(document), variables);
        })
        .and_then(readDocument)
        .transform_error([&](Error error) {
            error.path = path;
            return error;
        });
}

} // namespace quayside
