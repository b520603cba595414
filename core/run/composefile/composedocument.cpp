// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/composefile/composedocument.h"

#include "core/run/composefile/composeschema.h"
#include "core/run/composefile/interpolation.h"

#include <QDir>
#include <QStringList>

#include <algorithm>

namespace quayside {

namespace {

using namespace Qt::StringLiterals;

/// What is marked "!reset" is not there.
void dropReset(YamlValue &value)
{
    std::erase_if(value.members, [](const auto &member) { return member.value.tag == "!reset"_L1; });
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
        const auto known = std::ranges::find(base.members, name, &YamlMember::name);
        if (known == base.members.end())
            base.members.emplace_back(name, value);
        else
            known->value = merged(std::move(known->value), value);
    }
    return base;
}

/// The services and volumes of a file that are not there yet.
void addMembers(YamlValue &document, const YamlValue &included)
{
    for (const QString &part : {u"services"_s, u"volumes"_s}) {
        const YamlValue *added = included.find(part);
        const auto own = std::ranges::find(document.members, part, &YamlMember::name);
        if (added && own == document.members.end())
            document.members.emplace_back(part, *added);
        else if (added)
            own->value = merged(*added, own->value);
    }
}

QString besideOf(const QString &file, const QString &other)
{
    return QDir::cleanPath(file.section(u'/', 0, -2) + u'/' + other);
}

class DocumentLoading
{
public:
    explicit DocumentLoading(const ComposeSource &source) : m_source(source) {}

    /// `file` is beside the source; an empty one is the source itself. `above`: what is being loaded.
    Result<YamlValue> load(const QString &file, QStringList above)
    {
        constexpr int mostFiles = 100;
        if (above.contains(file) || ++m_loaded > mostFiles)
            return std::unexpected(
                Error{ErrorCode::Malformed, {}, {}, u"%1 is part of itself, or of too many files"_s.arg(file)});
        above << file;
        return document(file)
            .and_then([&](YamlValue value) { return withIncluded(std::move(value), file, above); })
            .and_then([&](YamlValue value) { return withExtended(std::move(value), file, above); });
    }

private:
    Result<YamlValue> document(const QString &file)
    {
        const auto text = file.isEmpty() ? Result<QByteArray>(m_source.text) : m_source.read(file);
        return text.and_then([&](const QByteArray &bytes) { return parseYaml(bytes, m_source.path); })
            .and_then([&](YamlValue value) {
                dropReset(value);
                return interpolated(std::move(value), m_source.variables);
            })
            .and_then(
                [](YamlValue value) { return checkComposeSchema(value).transform([&] { return std::move(value); }); });
    }

    Result<YamlValue> withIncluded(YamlValue value, const QString &file, const QStringList &above)
    {
        const YamlValue *include = value.find(u"include"_s);
        for (const QString &name : include ? filesOf(*include) : QStringList()) {
            const auto included = load(besideOf(file, name), above);
            if (!included)
                return included;
            addMembers(value, *included);
        }
        return value;
    }

    /// "include: [a.yaml, {path: b.yaml}, {path: [c.yaml]}]"
    static QStringList filesOf(const YamlValue &include)
    {
        QStringList files;
        for (const YamlValue &item : include.items) {
            const YamlValue *path = item.find(u"path"_s);
            const YamlValue &named = path ? *path : item;
            for (const YamlValue &one : named.items)
                files << one.scalar();
            if (!named.scalar().isEmpty())
                files << named.scalar();
        }
        return files;
    }

    Result<YamlValue> withExtended(YamlValue value, const QString &file, const QStringList &above)
    {
        const auto services = std::ranges::find(value.members, u"services"_s, &YamlMember::name);
        if (services == value.members.end())
            return value;
        const YamlValue before = services->value;
        for (auto &[name, service] : services->value.members) {
            auto whole = extended(before, name, file, above, {});
            if (!whole)
                return whole;
            service = std::move(*whole);
        }
        return value;
    }

    /// A service with all that it extends, in its own file or in another.
    Result<YamlValue> extended(const YamlValue &services, const QString &name, const QString &file,
                               const QStringList &above, QStringList below)
    {
        const YamlValue *service = services.find(name);
        if (!service || below.contains(name))
            return std::unexpected(composeError(services, u"the service %1 cannot be extended"_s.arg(name)));
        const YamlValue *extends = service->find(u"extends"_s);
        if (!extends)
            return *service;
        const YamlValue *baseName = extends->isMap() ? extends->find(u"service"_s) : extends;
        const YamlValue *otherFile = extends->find(u"file"_s);
        const QString base = baseName ? baseName->scalar() : QString();
        auto found = otherFile ? serviceIn(besideOf(file, otherFile->scalar()), base, above)
                               : extended(services, base, file, above, below << name);
        return found.transform([&](YamlValue value) { return merged(std::move(value), *service); });
    }

    Result<YamlValue> serviceIn(const QString &file, const QString &name, const QStringList &above)
    {
        return load(file, above).and_then([&](const YamlValue &other) -> Result<YamlValue> {
            const YamlValue *services = other.find(u"services"_s);
            const YamlValue *service = services ? services->find(name) : nullptr;
            if (!service)
                return std::unexpected(composeError(other, u"there is no service %1 to extend"_s.arg(name)));
            return *service;
        });
    }

    const ComposeSource &m_source;
    int m_loaded = 0;
};

} // namespace

Result<YamlValue> loadComposeDocument(const ComposeSource &source)
{
    return DocumentLoading(source).load({}, {});
}

} // namespace quayside
