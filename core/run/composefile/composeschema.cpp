// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/composefile/composeschema.h"

#include "core/base/laxnumber.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace quayside {

namespace {

using namespace Qt::StringLiterals;

QSet<QString> setOf(const char *words)
{
    const QStringList list = QString::fromLatin1(words).split(u' ');
    return {list.begin(), list.end()};
}

const QSet<QString> &topKeys()
{
    static const QSet<QString> keys = setOf("version name services networks volumes secrets configs include models");
    return keys;
}

const QSet<QString> &serviceKeys()
{
    static const QSet<QString> keys = setOf(
        "annotations attach blkio_config build cap_add cap_drop cgroup cgroup_parent command configs container_name "
        "cpu_count cpu_percent cpu_period cpu_quota cpu_rt_period cpu_rt_runtime cpu_shares cpus cpuset "
        "credential_spec depends_on deploy develop device_cgroup_rules devices dns dns_opt dns_search domainname "
        "entrypoint env_file environment expose extends external_links extra_hosts gpus group_add healthcheck hostname "
        "image init ipc isolation label_file labels links logging mac_address mem_limit mem_reservation "
        "mem_swappiness memswap_limit models network_mode networks oom_kill_disable oom_score_adj pid pids_limit "
        "platform ports post_start pre_stop privileged profiles provider pull_policy pull_refresh_after read_only "
        "restart runtime scale secrets security_opt shm_size stdin_open stop_grace_period stop_signal storage_opt "
        "sysctls tmpfs tty ulimits use_api_socket user userns_mode uts volumes volumes_from working_dir");
    return keys;
}

/// What a value of a service has to be, by key.
enum class Wanted : std::uint8_t {
    String,
    Flag,
    List,
    Strings,
    ListOrMap,
    StringOrList,
    StringOrMap,
};

std::optional<Wanted> wantedFor(const QString &key)
{
    static const QMap<QString, Wanted> wanted{{u"image"_s, Wanted::String},
                                              {u"container_name"_s, Wanted::String},
                                              {u"hostname"_s, Wanted::String},
                                              {u"user"_s, Wanted::String},
                                              {u"working_dir"_s, Wanted::String},
                                              {u"network_mode"_s, Wanted::String},
                                              {u"restart"_s, Wanted::String},
                                              {u"privileged"_s, Wanted::Flag},
                                              {u"tty"_s, Wanted::Flag},
                                              {u"stdin_open"_s, Wanted::Flag},
                                              {u"read_only"_s, Wanted::Flag},
                                              {u"init"_s, Wanted::Flag},
                                              {u"cap_add"_s, Wanted::Strings},
                                              {u"cap_drop"_s, Wanted::Strings},
                                              {u"volumes"_s, Wanted::List},
                                              {u"ports"_s, Wanted::List},
                                              {u"profiles"_s, Wanted::Strings},
                                              {u"devices"_s, Wanted::List},
                                              {u"security_opt"_s, Wanted::Strings},
                                              {u"environment"_s, Wanted::ListOrMap},
                                              {u"depends_on"_s, Wanted::ListOrMap},
                                              {u"networks"_s, Wanted::ListOrMap},
                                              {u"labels"_s, Wanted::ListOrMap},
                                              {u"command"_s, Wanted::StringOrList},
                                              {u"entrypoint"_s, Wanted::StringOrList},
                                              {u"build"_s, Wanted::StringOrMap},
                                              {u"extends"_s, Wanted::StringOrMap}};
    const auto found = wanted.find(key);
    return found == wanted.end() ? std::nullopt : std::optional(*found);
}

bool fits(const YamlValue &value, Wanted wanted)
{
    switch (wanted) {
    case Wanted::String: return value.isString();
    case Wanted::Flag: return composeFlag(value).has_value();
    case Wanted::List: return value.isList();
    case Wanted::Strings: return value.isList() && std::ranges::all_of(value.items, &YamlValue::isString);
    case Wanted::ListOrMap: return value.isList() || value.isMap();
    case Wanted::StringOrList: return value.isString() || value.isList() || value.isNull();
    case Wanted::StringOrMap: return value.isString() || value.isMap();
    }
    return true;
}

using Members = std::vector<YamlMember>;

Result<void> checkKeys(const Members &members, const QSet<QString> &known, const QString &owner)
{
    for (const auto &[key, value] : members) {
        if (!known.contains(key) && !key.startsWith("x-"_L1))
            return std::unexpected(composeError(value, u"%1 has no key %2"_s.arg(owner, key)));
    }
    return {};
}

Result<void> checkService(const QString &name, const YamlValue &service)
{
    static const QRegularExpression portable(uR"(\A[a-zA-Z0-9._-]+\z)"_s);
    if (!portable.match(name).hasMatch())
        return std::unexpected(composeError(service, u"\"%1\" is no name of a service"_s.arg(name)));
    if (!service.isMap())
        return std::unexpected(composeError(service, u"the service %1 is no map"_s.arg(name)));
    if (auto checked = checkKeys(service.members, serviceKeys(), u"a service"_s); !checked)
        return checked;
    for (const auto &[key, value] : service.members) {
        const auto wanted = wantedFor(key);
        if (wanted && !fits(value, *wanted))
            return std::unexpected(composeError(value, u"services.%1.%2 is of another type"_s.arg(name, key)));
    }
    return {};
}

} // namespace

Error composeError(const YamlValue &value, const QString &message)
{
    return {ErrorCode::Malformed, {}, u"line %1"_s.arg(value.line), message};
}

std::optional<bool> composeFlag(const YamlValue &value)
{
    return value.kind == YamlValue::Kind::Text && !value.isNumber() ? flagInText(value.text) : std::nullopt;
}

Result<void> checkComposeSchema(const YamlValue &document)
{
    if (!document.isMap() || document.members.empty())
        return std::unexpected(composeError(document, u"a map of services expected"_s));
    if (auto checked = checkKeys(document.members, topKeys(), u"a compose file"_s); !checked)
        return checked;
    for (const QString &key : {u"services"_s, u"volumes"_s, u"networks"_s}) {
        const YamlValue *part = document.find(key);
        if (part && !part->isMap())
            return std::unexpected(composeError(*part, u"%1 is no map"_s.arg(key)));
    }
    const YamlValue *services = document.find(u"services"_s);
    for (const auto &[name, service] : services ? services->members : Members()) {
        if (auto checked = checkService(name, service); !checked)
            return checked;
    }
    return {};
}

} // namespace quayside
