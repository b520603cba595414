// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/launch/variabletable.h"

#include "views/theme/theme.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

namespace quayside {

namespace {

enum Column { NameColumn, ValueColumn };

bool isTemplate(const QString &value)
{
    return value.startsWith(QLatin1String("${"));
}

/// Shows a confidential value as dots, in the cell and while it is typed.
class ValueDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
        if (auto *line = qobject_cast<QLineEdit *>(editor); line && isHidden(index))
            line->setEchoMode(QLineEdit::Password);
        return editor;
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (isHidden(index) && !option->text.isEmpty() && !isTemplate(option->text))
            option->text = QStringLiteral("••••••••");
    }

private:
    static bool isHidden(const QModelIndex &index) { return isSensitiveName(index.siblingAtColumn(NameColumn).data().toString()); }
};

} // namespace

VariableTable::VariableTable(QWidget *parent) : QTableWidget(0, 2, parent)
{
    setObjectName(QStringLiteral("variableTable"));
    setAccessibleName(tr("Environment variables of the agent"));
    setHorizontalHeaderLabels({tr("Variable"), tr("Value (empty: from the environment)")});
    horizontalHeader()->setSectionResizeMode(ValueColumn, QHeaderView::Stretch);
    setColumnWidth(NameColumn, 180);
    verticalHeader()->hide();
    setShowGrid(false);
    setItemDelegateForColumn(ValueColumn, new ValueDelegate(this));
    setFixedHeight(horizontalHeader()->sizeHint().height() + 3 * metrics::rowHeight + 4);
    keepSpareRow();
    connect(this, &QTableWidget::itemChanged, this, [this] {
        keepSpareRow();
        Q_EMIT changed();
    });
}

QString VariableTable::nameAt(int row) const
{
    return item(row, NameColumn) ? item(row, NameColumn)->text().trimmed() : QString();
}

QString VariableTable::valueAt(int row) const
{
    return item(row, ValueColumn) ? item(row, ValueColumn)->text() : QString();
}

QMap<QString, QString> VariableTable::variables() const
{
    QMap<QString, QString> variables;
    for (int row = 0; row < rowCount(); ++row) {
        const QString name = nameAt(row);
        const bool isHidden = valueAt(row).isEmpty() || (isSensitiveName(name) && !isTemplate(valueAt(row)));
        if (!name.isEmpty())
            variables.insert(name, isHidden ? QStringLiteral("${%1}").arg(name) : valueAt(row));
    }
    return variables;
}

Secrets VariableTable::typed() const
{
    Secrets secrets;
    for (int row = 0; row < rowCount(); ++row) {
        if (isSensitiveName(nameAt(row)) && !valueAt(row).isEmpty() && !isTemplate(valueAt(row)))
            secrets.add(nameAt(row), valueAt(row), QStringLiteral("typed"));
    }
    return secrets;
}

void VariableTable::setVariables(const QMap<QString, QString> &variables)
{
    const QSignalBlocker quiet(this);
    setRowCount(0);
    for (const auto &[name, value] : variables.asKeyValueRange()) {
        insertRow(rowCount());
        setItem(rowCount() - 1, NameColumn, new QTableWidgetItem(name));
        const bool isItself = value == QStringLiteral("${%1}").arg(name);
        setItem(rowCount() - 1, ValueColumn, new QTableWidgetItem(isItself ? QString() : value));
    }
    keepSpareRow();
}

void VariableTable::keepSpareRow()
{
    if (rowCount() == 0 || !nameAt(rowCount() - 1).isEmpty())
        insertRow(rowCount());
}

} // namespace quayside
