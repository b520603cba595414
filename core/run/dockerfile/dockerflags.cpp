// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/dockerfile/dockerflags.h"

namespace quayside {

namespace {

std::unexpected<Error> wrongFlag(const QString &message)
{
    return std::unexpected(Error{ErrorCode::Malformed, {}, {}, message});
}

} // namespace

Result<DockerFlags> DockerFlags::read(const DockerLine &line, const QStringList &known)
{
    DockerFlags flags;
    for (const QString &flag : line.flags) {
        const qsizetype assigned = flag.indexOf(QLatin1Char('='));
        const QString name = flag.sliced(2, (assigned < 0 ? flag.size() : assigned) - 2);
        const bool isSwitch = known.contains(name + QLatin1Char('?'));
        const bool isMany = known.contains(name + QLatin1Char('*'));
        if (!isSwitch && !isMany && !known.contains(name))
            return wrongFlag(QStringLiteral("%1 has no flag --%2").arg(line.verb, name));
        if (!isMany && flags.contains(name))
            return wrongFlag(QStringLiteral("--%1 stands here twice").arg(name));
        if (assigned < 0 && !isSwitch)
            return wrongFlag(QStringLiteral("--%1 needs a value").arg(name));
        const QString value = assigned < 0 ? QStringLiteral("true") : flag.sliced(assigned + 1);
        if (isSwitch && value != QLatin1String("true") && value != QLatin1String("false"))
            return wrongFlag(QStringLiteral("--%1 is true or false, not %2").arg(name, value));
        flags.m_values[name] << value;
    }
    return flags;
}

} // namespace quayside
