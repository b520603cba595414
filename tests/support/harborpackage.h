// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QMap>
#include <QStringList>

namespace quayside {

/// Harbor itself, as PyPI serves it: the folder that QUAYSIDE_HARBOR names holds the packages of one version each.
class HarborPackage
{
public:
    /// Oldest first; none without the variable.
    static QList<HarborPackage> all();

    const QString &folder() const { return m_folder; }
    const QString &version() const { return m_version; }

    /// Runs a Python program that can import Harbor. Its standard output.
    Result<QByteArray> python(const QStringList &arguments, const QMap<QString, QString> &variables = {}) const;

    /// Harbor's own command line.
    Result<QByteArray> harbor(const QStringList &arguments, const QMap<QString, QString> &variables = {}) const;

private:
    explicit HarborPackage(QString folder);

    QString m_folder;
    QString m_version;
};

} // namespace quayside
