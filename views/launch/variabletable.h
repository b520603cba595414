// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/secret/secrets.h"

#include <QTableWidget>

namespace quayside {

/// Variables for the agent: a name and a value; without a value it is taken from this program's environment. What a name
/// says is confidential is shown as dots and kept out of every file.
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

Q_SIGNALS:
    void changed();

private:
    void keepSpareRow();
    QString nameAt(int row) const;
    QString valueAt(int row) const;
};

} // namespace quayside
