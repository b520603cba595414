// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/sandboxroots.h"

#include "core/run/environment/sandboxsettings.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>

namespace quayside {

namespace {

enum Column { ImageColumn, FolderColumn };

} // namespace

SandboxRoots::SandboxRoots(QWidget *parent) : QWidget(parent)
{
    m_table = new QTableWidget(0, 2);
    m_table->setObjectName(QStringLiteral("sandboxRoots"));
    m_table->setAccessibleName(tr("Root folders of images"));
    m_table->setProperty("role", QStringLiteral("field"));
    m_table->setHorizontalHeaderLabels({tr("Image"), tr("Root folder")});
    m_table->horizontalHeader()->setSectionResizeMode(FolderColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(ImageColumn, 170);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + 4 * metrics::rowHeight);
    auto *add = new QPushButton(tr("Add a root folder…"));
    m_remove = new QPushButton(tr("Remove"));
    m_remove->setEnabled(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    m_problem = makeLabel({}, LabelRole::Bad);
    m_problem->setWordWrap(true);
    m_problem->hide();
    QLabel *note =
        makeLabel(tr("An image without a row here runs on this computer's own programs, read only."), LabelRole::Muted);
    note->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : {static_cast<QWidget *>(note), static_cast<QWidget *>(m_table)})
        column->addWidget(widget);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, &SandboxRoots::choose);
    connect(m_remove, &QPushButton::clicked, this, &SandboxRoots::remove);
    connect(m_table, &QTableWidget::itemChanged, this, &SandboxRoots::save);
    connect(m_table, &QTableWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(!m_table->selectedItems().isEmpty()); });
    load();
}

void SandboxRoots::load()
{
    const QSignalBlocker quiet(m_table);
    const auto settings = loadSandboxSettings();
    m_problem->setText(settings ? QString() : describe(settings.error()));
    m_problem->setVisible(!settings);
    if (!settings)
        return;
    for (const auto &[image, folder] : settings->roots.asKeyValueRange())
        addRow(image, folder);
}

void SandboxRoots::addRow(const QString &image, const QString &folder)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, ImageColumn, new QTableWidgetItem(image));
    m_table->setItem(row, FolderColumn, new QTableWidgetItem(folder));
}

/// Asks for the folder; the name of the image is then typed into its row.
void SandboxRoots::choose()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("A folder that holds a whole root: bin, lib, usr"));
    if (folder.isEmpty())
        return;
    addRow({}, folder);
    QTableWidgetItem *image = m_table->item(m_table->rowCount() - 1, ImageColumn);
    m_table->setCurrentItem(image);
    m_table->editItem(image);
}

void SandboxRoots::remove()
{
    m_table->removeRow(m_table->currentRow());
    save();
}

QMap<QString, QString> SandboxRoots::roots() const
{
    QMap<QString, QString> roots;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QTableWidgetItem *image = m_table->item(row, ImageColumn);
        const QTableWidgetItem *folder = m_table->item(row, FolderColumn);
        if (image && folder && !image->text().trimmed().isEmpty() && !folder->text().trimmed().isEmpty())
            roots.insert(image->text().trimmed(), folder->text().trimmed());
    }
    return roots;
}

QString SandboxRoots::problem() const
{
    const QMap<QString, QString> all = roots();
    if (all.size() < m_table->rowCount())
        return tr("Each row needs an image of its own and a folder; the others are in use.");
    for (const QString &folder : all) {
        if (!QFileInfo(folder).isDir())
            return tr("%1 is not a folder.").arg(folder);
    }
    return {};
}

void SandboxRoots::save()
{
    const auto saved = saveSandboxRoots(roots());
    m_problem->setText(saved ? problem() : describe(saved.error()));
    m_problem->setVisible(!m_problem->text().isEmpty());
}

} // namespace quayside
