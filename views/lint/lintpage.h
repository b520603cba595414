// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/lint/lintrun.h"
#include "views/widgets/parts/pathlist.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QModelIndex;
class QTreeView;

namespace quayside {

class Card;
class FileView;
class LintModel;

/// What is wrong with tasks before they are run: by task, with the line, and the file itself beside it.
class LintPage : public QWidget
{
    Q_OBJECT

public:
    explicit LintPage(QWidget *parent = nullptr);

    void setTasks(const QStringList &paths, EnvironmentKind environment);
    void setTaskOffers(const PathList::Offers &offers);
    bool isChecking() const { return m_run->isRunning(); }

private:
    QWidget *makeWhat();
    QWidget *makeFindings();
    void check();
    void show(const std::vector<TaskLint> &tasks);
    void showFailure(const Error &error);
    void open(const QModelIndex &index);

    PathList *m_paths = nullptr;
    QComboBox *m_environment = nullptr;
    Card *m_card = nullptr;
    LintModel *m_model = nullptr;
    QTreeView *m_view = nullptr;
    QLabel *m_sentence = nullptr; ///< the chosen row's, whole
    FileView *m_file = nullptr;
    LintRun *m_run = nullptr;
};

} // namespace quayside
