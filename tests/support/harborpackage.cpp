// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/harborpackage.h"

#include "core/run/process/runprocess.h"

#include <QDir>
#include <QFileInfo>

namespace quayside {

HarborPackage::HarborPackage(QString folder) : m_folder(std::move(folder)), m_version(QFileInfo(m_folder).fileName()) {}

QList<HarborPackage> HarborPackage::all()
{
    QList<HarborPackage> packages;
    const QString folder = qEnvironmentVariable("QUAYSIDE_HARBOR");
    const QStringList versions =
        folder.isEmpty() ? QStringList() : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &version : versions)
        packages.append(HarborPackage(folder + QLatin1Char('/') + version));
    return packages;
}

Result<QByteArray> HarborPackage::python(const QStringList &arguments, const QMap<QString, QString> &variables) const
{
    EnvironmentMap environment{{QStringLiteral("PATH"), qEnvironmentVariable("PATH")},
                               {QStringLiteral("HOME"), QDir::tempPath()},
                               {QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1")},
                               {QStringLiteral("LITELLM_LOCAL_MODEL_COST_MAP"), QStringLiteral("True")},
                               {QStringLiteral("PYTHONPATH"), m_folder}};
    for (const auto &[name, value] : variables.asKeyValueRange())
        environment.insert(name, value);
    return outputOf({.command = QStringList{QStringLiteral("python3")} + arguments, .environment = environment},
                    {.timeout = Milliseconds(300'000)}, StopFlag());
}

Result<QByteArray> HarborPackage::harbor(const QStringList &arguments, const QMap<QString, QString> &variables) const
{
    return python(QStringList{QStringLiteral("-c"), QStringLiteral("from harbor.cli.main import app; app()")}
                      + arguments,
                  variables);
}

} // namespace quayside
