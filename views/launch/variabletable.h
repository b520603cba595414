// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/secret/secrets.h"

#include <QTableWidget>

namespace quayside {

/// Variables for the agent: a name, a value and where that comes from. Without a value it is taken from the env file or
/// from this program's environment. A value that is taken, or whose name says that it is confidential, is shown as dots
/// and kept out of every file.
class VariableTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit VariableTable(QWidget *parent = nullptr);

    /// Values as a spec may hold them: confidential ones as "${NAME}".
    QMap<QString, QString> variables() const;
    void setVariables(const QMap<QString, QString> &variables);
    /// The confidential values that were typed.
    Secrets typed() const;
    /// Sources by name, as Secrets::sources() has them.
    void setSources(const QMap<QString, QString> &sources);
    static QString saySource(const QString &source);

Q_SIGNALS:
    void changed();

private:
    void keepSpareRow();
    void showSources();
    QString sourceAt(int row) const;
    QString nameAt(int row) const;
    QString valueAt(int row) const;

    QMap<QString, QString> m_sources;
    QStringList m_judged; ///< the names that were listed when the sources came
};

} // namespace quayside
