// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/viewers/fileheader.h"

#include "views/theme/icons.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace quayside {

namespace {

QString sayMode(FileViewMode mode)
{
    switch (mode) {
    case FileViewMode::Text: return FileHeader::tr("Text");
    case FileViewMode::Tree: return FileHeader::tr("Tree");
    case FileViewMode::Picture: return FileHeader::tr("Picture");
    case FileViewMode::Hex: return FileHeader::tr("Bytes");
    }
    return {};
}

} // namespace

FileHeader::FileHeader(QWidget *parent) : QFrame(parent)
{
    setProperty("role", QStringLiteral("bar"));
    setFixedHeight(metrics::barHeight);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(metrics::cardPadding, metrics::grid, 2 * metrics::grid, metrics::grid);
    m_row->setSpacing(metrics::grid);
    m_name = new ElidedLabel;
    m_facts = makeLabel({}, LabelRole::Muted);
    m_row->addWidget(m_name, 1);
    m_row->addSpacing(2 * metrics::grid);
    m_row->addWidget(m_facts);
    m_row->addSpacing(2 * metrics::grid);
    m_modes = new QButtonGroup(this);
    for (const auto mode : {FileViewMode::Picture, FileViewMode::Text, FileViewMode::Tree, FileViewMode::Hex}) {
        QPushButton *button = makeChip(sayMode(mode));
        button->setCheckable(true);
        m_modes->addButton(button, static_cast<int>(mode));
        m_row->addWidget(button);
    }
    m_row->addSpacing(metrics::grid);
    m_wrap = addTool(QStringLiteral("text-wrap"), tr("Wrap lines"));
    m_follow = addTool(QStringLiteral("go-bottom"), tr("Follow the end while it grows"));
    m_search = addTool(QStringLiteral("search"), tr("Search (Ctrl+F)"));
    m_copyPath = addTool(QStringLiteral("edit-copy-path"), tr("Copy the path"));
    m_open = addTool(QStringLiteral("document-open"), tr("Open with another program …"));
    m_wrap->setCheckable(true);
    m_follow->setCheckable(true);
    connect(m_modes, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT modeWanted(static_cast<FileViewMode>(id)); });
    connect(m_wrap, &QAbstractButton::clicked, this, &FileHeader::wrapWanted);
    connect(m_follow, &QAbstractButton::clicked, this, &FileHeader::followWanted);
    connect(m_search, &QAbstractButton::clicked, this, &FileHeader::searchWanted);
    connect(m_copyPath, &QAbstractButton::clicked, this, &FileHeader::copyPathWanted);
    connect(m_open, &QAbstractButton::clicked, this, &FileHeader::openWanted);
}

QAbstractButton *FileHeader::addTool(const QString &icon, const QString &meaning)
{
    auto *button = new QToolButton;
    button->setIcon(breezeIcon(icon, this));
    button->setToolTip(meaning);
    button->setAccessibleName(meaning);
    m_row->addWidget(button);
    return button;
}

void FileHeader::setName(const QString &name)
{
    m_name->setWhole(name);
}

void FileHeader::setFacts(const QString &facts)
{
    m_facts->setText(facts);
}

void FileHeader::setModes(const std::vector<FileViewMode> &modes)
{
    for (QAbstractButton *button : m_modes->buttons()) {
        const bool isOffered = std::ranges::find(modes, static_cast<FileViewMode>(m_modes->id(button))) != modes.end();
        button->setVisible(isOffered && modes.size() > 1);
    }
    for (QAbstractButton *button : {m_wrap, m_follow, m_search})
        button->setVisible(button->isVisibleTo(this) && !modes.empty());
}

void FileHeader::setMode(FileViewMode mode)
{
    m_modes->button(static_cast<int>(mode))->setChecked(true);
    m_wrap->setVisible(mode == FileViewMode::Text);
    m_follow->setVisible(mode == FileViewMode::Text);
    m_search->setVisible(mode == FileViewMode::Text || mode == FileViewMode::Hex);
}

void FileHeader::setTextModes(bool wraps, bool follows)
{
    m_wrap->setChecked(wraps);
    m_follow->setChecked(follows);
}

void FileHeader::setHasFile(bool hasFile)
{
    m_copyPath->setVisible(hasFile);
    m_open->setVisible(hasFile);
}

} // namespace quayside
