// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/dockerfile/dockerlines.h"

#include <QMap>

namespace quayside {

/// The flags of a line by name. Errors: Malformed (unknown, twice, without a value).
class DockerFlags
{
public:
    /// "mount*" may stand several times, "link?" has no value or true or false.
    static Result<DockerFlags> read(const DockerLine &line, const QStringList &known);

    bool contains(const QString &name) const { return m_values.contains(name); }
    QString value(const QString &name) const { return m_values.value(name).value(0); }
    QStringList values(const QString &name) const { return m_values.value(name); }
    bool isOn(const QString &name) const { return value(name) == QLatin1String("true"); }

private:
    QMap<QString, QStringList> m_values;
};

} // namespace quayside
