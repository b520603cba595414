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
    explicit PathList(const QString &accessibleName, QWidget *parent = nullptr);

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

    QListWidget *m_list = nullptr;
    QPushButton *m_recent = nullptr;
};

} // namespace quayside
