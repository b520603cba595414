// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/viewers/fileview.h"

#include <QFrame>

class QAbstractButton;
class QButtonGroup;
class QHBoxLayout;
class QLabel;

namespace quayside {

class ElidedLabel;

/// The line above a file: its path and facts, the ways to look at it, and what can be done with it.
class FileHeader : public QFrame
{
    Q_OBJECT

public:
    explicit FileHeader(QWidget *parent = nullptr);

    void setName(const QString &name);
    void setFacts(const QString &facts);
    void setModes(const std::vector<FileViewMode> &modes);
    void setMode(FileViewMode mode);
    void setTextModes(bool wraps, bool follows);
    void setHasFile(bool hasFile);

Q_SIGNALS:
    void modeWanted(quayside::FileViewMode mode);
    void wrapWanted(bool on);
    void followWanted(bool on);
    void searchWanted();
    void copyPathWanted();
    void openWanted();

private:
    QAbstractButton *addTool(const QString &icon, const QString &meaning);

    ElidedLabel *m_name = nullptr;
    QLabel *m_facts = nullptr;
    QHBoxLayout *m_row = nullptr;
    QButtonGroup *m_modes = nullptr;
    QAbstractButton *m_wrap = nullptr;
    QAbstractButton *m_follow = nullptr;
    QAbstractButton *m_search = nullptr;
    QAbstractButton *m_copyPath = nullptr;
    QAbstractButton *m_open = nullptr;
};

} // namespace quayside
