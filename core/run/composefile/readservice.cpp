// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/composefile/readservice.h"

#include "core/run/composefile/composeschema.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace quayside {

namespace {

using namespace Qt::StringLiterals;

/// The parts of "source:target:mode"; the colon behind a single letter, a Windows drive, parts nothing.
QStringList mountParts(const QString &text)
{
    static const QRegularExpression drive(uR"(\A[a-zA-Z]\z)"_s);
    QStringList parts;
    for (const QString &part : text.split(u':')) {
        if (!parts.isEmpty() && drive.match(parts.back()).hasMatch())
            parts.back() += u':' + part;
        else
            parts << part;
    }
    return parts;
}

bool isPath(const QString &source)
{
    static const QRegularExpression path(uR"(\A(?:[./~]|\\\\|[a-zA-Z]:))"_s);
    return path.match(source).hasMatch();
}

/// Of the words for access the last counts.
ComposeMount::Access accessIn(const QStringList &options)
{
    const bool isReadOnly = options.lastIndexOf(u"ro"_s) > options.lastIndexOf(u"rw"_s);
    return isReadOnly ? ComposeMount::Access::ReadOnly : ComposeMount::Access::Write;
}

/// "./data:/data:ro", "volume:/data", "/data".
Result<ComposeMount> shortMount(const YamlValue &value)
{
    const QStringList parts = mountParts(value.text);
    if (parts.size() > 3 || std::ranges::any_of(parts, [](const QString &part) { return part.isEmpty(); }))
        return std::unexpected(composeError(value, u"\"%1\" is no mount"_s.arg(value.text)));
    ComposeMount mount{.type = ComposeMount::Type::Volume, .line = value.line};
    mount.target = parts.size() == 1 ? parts[0] : parts[1];
    if (parts.size() == 1)
        return mount;
    mount.source = parts[0];
    if (isPath(parts[0]))
        mount.type = ComposeMount::Type::Bind;
    mount.access = accessIn(parts.value(2).split(u','));
    return mount;
}

ComposeMount::Type typeNamed(const QString &name)
{
    return name == "bind"_L1  ? ComposeMount::Type::Bind
        : name == "volume"_L1 ? ComposeMount::Type::Volume
                              : ComposeMount::Type::Other;
}

Result<ComposeMount> longMount(const YamlValue &value)
{
    static const QStringList types{u"bind"_s, u"volume"_s, u"tmpfs"_s, u"cluster"_s, u"npipe"_s, u"image"_s};
    const YamlValue *type = value.find(u"type"_s);
    const YamlValue *source = value.find(u"source"_s);
    const YamlValue *target = value.find(u"target"_s);
    const YamlValue *readOnly = value.find(u"read_only"_s);
    const auto isReadOnly = readOnly ? composeFlag(*readOnly) : std::optional(false);
    const bool isComplete = type && types.contains(type->scalar()) && target && target->isString();
    if (!isComplete || !isReadOnly || (source && !source->isString()))
        return std::unexpected(composeError(value, u"a mount has a type, a source and a target"_s));
    return ComposeMount{.type = typeNamed(type->scalar()),
                        .access = *isReadOnly ? ComposeMount::Access::ReadOnly : ComposeMount::Access::Write,
                        .source = source ? source->scalar() : QString(),
                        .target = target ? target->scalar() : QString(),
                        .line = value.line};
}

Result<ComposeMount> readMount(const YamlValue &value)
{
    if (value.isMap())
        return longMount(value);
    if (value.isString())
        return shortMount(value);
    return std::unexpected(composeError(value, u"a mount is a text or a map"_s));
}

/// A later mount takes the place of an earlier one.
void addMount(ComposeMount mount, std::vector<ComposeMount> &mounts)
{
    const auto earlier = std::ranges::find(mounts, mount.target, &ComposeMount::target);
    if (earlier == mounts.end() || mount.target.isEmpty())
        mounts.push_back(std::move(mount));
    else
        *earlier = std::move(mount);
}

void readPrivileges(const YamlValue &owner, const QString &prefix, ComposeService &service)
{
    const YamlValue *privileged = owner.find(u"privileged"_s);
    if (privileged && composeFlag(*privileged).value_or(false))
        service.privileges.push_back({.key = prefix + u"privileged"_s, .line = privileged->line});
}

} // namespace

Result<ComposeService> readService(const QString &name, const YamlValue &value)
{
    ComposeService service{.name = name};
    if (const YamlValue *image = value.find(u"image"_s)) {
        service.image = image->scalar();
        service.imageLine = image->line;
    }
    if (value.find(u"build"_s))
        service.origin = ComposeService::Origin::Build;
    if (value.find(u"network_mode"_s) || value.find(u"networks"_s))
        service.network = ComposeService::Network::Own;
    readPrivileges(value, {}, service);
    for (const QString &hook : {u"post_start"_s, u"pre_stop"_s}) {
        const YamlValue *hooks = value.find(hook);
        for (size_t i = 0; hooks && i < hooks->items.size(); ++i)
            readPrivileges(hooks->items[i], u"%1[%2]."_s.arg(hook).arg(i), service);
    }
    if (const YamlValue *added = value.find(u"cap_add"_s); added && !added->items.empty())
        service.addedCapabilities = added->line;
    const YamlValue *mounts = value.find(u"volumes"_s);
    for (const YamlValue &mount : mounts ? mounts->items : std::vector<YamlValue>()) {
        auto read = readMount(mount);
        if (!read)
            return std::unexpected(read.error());
        addMount(std::move(*read), service.mounts);
    }
    return service;
}

} // namespace quayside
