// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListWidget;
class QPushButton;

namespace quayside {

/// Folders chosen one by one, dropped, or from those used lately.
class PathList : public QWidget
{
    Q_OBJECT

public:
    /// `question` heads the dialog that adds a folder.
    PathList(const QString &accessibleName, QString question, QWidget *parent = nullptr);

    QStringList paths() const;
    void setPaths(const QStringList &paths);
    void add(const QString &path);
    void setRecent(const QStringList &recent);

Q_SIGNALS:
    void changed();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void choose();
    void removeSelected();

    QString m_question;
    QListWidget *m_list = nullptr;
    QPushButton *m_recent = nullptr;
};

} // namespace quayside
