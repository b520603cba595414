// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/task/readsections.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>

namespace quayside {

namespace {

std::optional<NetworkMode> modeNamed(const QString &name)
{
    if (name == QLatin1String("no-network"))
        return NetworkMode::None;
    if (name == QLatin1String("public"))
        return NetworkMode::Public;
    if (name == QLatin1String("allowlist"))
        return NetworkMode::Allowlist;
    return std::nullopt;
}

/// Four numbers, none of them with a leading zero.
bool isIpv4(const QString &text)
{
    static const QRegularExpression part(QStringLiteral(R"(\A(?:0|[1-9][0-9]{0,2})\z)"));
    const QStringList parts = text.split(QLatin1Char('.'));
    return parts.size() == 4 && std::ranges::all_of(parts, [](const QString &number) {
               return part.match(number).hasMatch() && number.toInt() < 256;
           });
}

bool isIpv6(const QString &text)
{
    return text.contains(QLatin1Char(':')) && !text.contains(QLatin1Char('%'))
        && QHostAddress(text).protocol() == QAbstractSocket::IPv6Protocol;
}

/// "192.0.2.0/24": an address whose bits behind the prefix are 0.
bool isRange(const QString &text)
{
    const QString address = text.section(QLatin1Char('/'), 0, 0);
    static const QRegularExpression digits(QStringLiteral(R"(\A[0-9]+\z)"));
    const QString prefix = text.section(QLatin1Char('/'), 1);
    const bool isFour = isIpv4(address);
    if (!digits.match(prefix).hasMatch() || (!isFour && !isIpv6(address)))
        return false;
    const int length = prefix.toInt();
    const auto bytes = QHostAddress(address).toIPv6Address();
    const int first = (isFour ? 96 : 0) + length;
    if (first > 128)
        return false;
    for (int bit = first; bit < 128; ++bit) {
        if (bytes[bit / 8] & (0x80 >> (bit % 8)))
            return false;
    }
    return true;
}

bool isHostName(const QString &text)
{
    static const QRegularExpression label(QStringLiteral(R"(\A[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\z)"));
    return std::ranges::all_of(text.split(QLatin1Char('.')),
                               [](const QString &part) { return label.match(part).hasMatch(); });
}

/// A host name, one behind "*.", an address, or a range of addresses.
bool isAllowedHost(QString host)
{
    host = host.trimmed().toLower();
    while (host.endsWith(QLatin1Char('.')))
        host.chop(1);
    if (host.contains(QLatin1Char('/')))
        return isRange(host);
    if (host.contains(QLatin1Char(':')))
        return isIpv6(host);
    if (host.startsWith(QLatin1String("*.")))
        return !isIpv4(host.mid(2)) && isHostName(host.mid(2));
    return isHostName(host);
}

} // namespace

NetworkPolicy readNetwork(const TomlReader &reader, std::optional<NetworkMode> unsaid)
{
    NetworkPolicy policy{.allowedHosts = reader.texts("allowed_hosts")};
    if (const auto name = reader.text("network_mode")) {
        policy.mode = modeNamed(*name);
        if (!policy.mode)
            reader.report("network_mode", QStringLiteral("no-network, public or allowlist expected"));
    }
    for (const QString &host : std::as_const(policy.allowedHosts)) {
        if (!isAllowedHost(host))
            reader.report("allowed_hosts",
                          QStringLiteral("\"%1\" is no host name, no address and no range of addresses").arg(host));
    }
    const auto mode = reader.has("network_mode") ? policy.mode : unsaid;
    const bool isForNothing = mode ? mode != NetworkMode::Allowlist && !policy.allowedHosts.isEmpty()
                                   : !reader.has("network_mode") && reader.has("allowed_hosts");
    if (isForNothing)
        reader.report("allowed_hosts", QStringLiteral("only with network_mode = \"allowlist\""));
    return policy;
}

} // namespace quayside
