// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace quayside {

/// Which root folder the sandbox uses for an image; an image without one runs on the host's own userland. A change is
/// written at once.
class SandboxRoots : public QWidget
{
    Q_OBJECT

public:
    explicit SandboxRoots(QWidget *parent = nullptr);

private:
    void load();
    void addRow(const QString &image, const QString &folder);
    void choose();
    void remove();
    void save();
    QMap<QString, QString> roots() const;
    QString problem() const;

    QTableWidget *m_table = nullptr;
    QPushButton *m_remove = nullptr;
    QLabel *m_problem = nullptr;
};

} // namespace quayside
