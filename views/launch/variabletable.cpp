// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/launch/variabletable.h"

#include "views/theme/theme.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

namespace quayside {

namespace {

enum Column { NameColumn, ValueColumn, SourceColumn, ColumnCount };

enum Role {
    HasValueRole = Qt::UserRole, ///< of the source: whether there is a value
};

const QString dots = QStringLiteral("••••••••");

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
        const bool isTaken = option->text.isEmpty() && index.siblingAtColumn(SourceColumn).data(HasValueRole).toBool();
        if (isTaken || (isHidden(index) && !option->text.isEmpty() && !isTemplate(option->text)))
            option->text = dots;
        if (isTaken)
            option->palette.setColor(QPalette::Text, tokensOf(option->widget).muted);
    }

private:
    static bool isHidden(const QModelIndex &index)
    {
        return isConfidential(index.siblingAtColumn(NameColumn).data().toString(), index.data().toString());
    }
};

/// Muted, and red where a value is missing.
class SourceDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const ThemeTokens &tokens = tokensOf(option->widget);
        option->palette.setColor(QPalette::Text, index.data(HasValueRole).toBool() ? tokens.muted : tokens.fail);
        option->textElideMode = Qt::ElideMiddle;
    }
};

} // namespace

VariableTable::VariableTable(QWidget *parent) : QTableWidget(0, ColumnCount, parent)
{
    setObjectName(QStringLiteral("variableTable"));
    setAccessibleName(tr("Environment variables of the agent"));
    setHorizontalHeaderLabels({tr("Variable"), tr("Value"), tr("Source")});
    horizontalHeaderItem(ValueColumn)
        ->setToolTip(tr("Empty: taken from the env file, or from this program's environment"));
    horizontalHeader()->setSectionResizeMode(ValueColumn, QHeaderView::Stretch);
    setColumnWidth(NameColumn, 170);
    setColumnWidth(SourceColumn, 130);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    verticalHeader()->hide();
    setWordWrap(false);
    setTextElideMode(Qt::ElideMiddle);
    setShowGrid(false);
    setItemDelegateForColumn(ValueColumn, new ValueDelegate(this));
    setItemDelegateForColumn(SourceColumn, new SourceDelegate(this));
    setFixedHeight(horizontalHeader()->sizeHint().height() + 3 * metrics::rowHeight + 4);
    keepSpareRow();
    connect(this, &QTableWidget::itemChanged, this, [this] {
        keepSpareRow();
        showSources();
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
        const QString value = valueAt(row).isEmpty() ? QStringLiteral("${%1}").arg(name) : valueAt(row);
        if (!name.isEmpty())
            variables.insert(name, writableValue(name, value));
    }
    return variables;
}

Secrets VariableTable::typed() const
{
    Secrets secrets;
    for (int row = 0; row < rowCount(); ++row) {
        if (isConfidential(nameAt(row), valueAt(row)) && !valueAt(row).isEmpty() && !isTemplate(valueAt(row)))
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
    showSources();
}

void VariableTable::setSources(const QMap<QString, QString> &sources)
{
    m_sources = sources;
    m_judged = variables().keys();
    showSources();
}

QString VariableTable::saySource(const QString &source)
{
    static const QString envFile = QStringLiteral("env file ");
    if (source.isEmpty())
        return tr("no value");
    if (source == QLatin1String("environment"))
        return tr("environment");
    return source.startsWith(envFile) ? tr("env file %1").arg(QFileInfo(source.mid(envFile.size())).fileName())
                                      : tr("typed here");
}

/// In the words of Secrets::sources(); empty where there is none.
QString VariableTable::sourceAt(int row) const
{
    static const QRegularExpression reference(QStringLiteral("^\\$\\{([A-Za-z_][A-Za-z0-9_]*)(:-[^}]*)?\\}$"));
    const QString value = valueAt(row);
    const QRegularExpressionMatch match = reference.match(value);
    if (value.isEmpty())
        return m_sources.value(nameAt(row));
    if (!match.hasMatch())
        return QStringLiteral("typed");
    return m_sources.value(match.captured(1), match.hasCaptured(2) ? QStringLiteral("typed") : QString());
}

void VariableTable::showSources()
{
    const QSignalBlocker quiet(this);
    for (int row = 0; row < rowCount(); ++row) {
        auto *cell = new QTableWidgetItem;
        cell->setFlags(Qt::ItemIsEnabled);
        if (!sourceAt(row).isEmpty() || m_judged.contains(nameAt(row))) {
            cell->setText(saySource(sourceAt(row)));
            cell->setToolTip(sourceAt(row));
            cell->setData(HasValueRole, !sourceAt(row).isEmpty());
        }
        setItem(row, SourceColumn, cell);
    }
}

void VariableTable::keepSpareRow()
{
    if (rowCount() == 0 || !nameAt(rowCount() - 1).isEmpty())
        insertRow(rowCount());
}

} // namespace quayside
