// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"

#include <QWidget>

#include <functional>

class QListWidget;
class QPushButton;

namespace quayside {

/// Folders that may be wanted, under one title.
struct OfferedPaths {
    QString title;
    QStringList paths;

    bool operator==(const OfferedPaths &) const = default;
};

/// Folders chosen one by one, dropped, or from those that are offered.
class PathList : public QWidget
{
    Q_OBJECT

public:
    /// `question` heads the dialog that adds a folder.
    PathList(const QString &accessibleName, QString question, QWidget *parent = nullptr);

    QStringList paths() const;
    void setPaths(const QStringList &paths);
    void add(const QString &path);
    /// Asked whenever the user wants to see what there is; the search that it gives runs on another thread.
    using Search = std::function<QList<OfferedPaths>()>;
    using Offers = std::function<Search()>;
    void setOffers(Offers offers);

Q_SIGNALS:
    void changed();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void choose();
    void askForOffers();
    void fillOffers(const QList<OfferedPaths> &offers);
    void removeSelected();

    QString m_question;
    QListWidget *m_list = nullptr;
    QPushButton *m_offered = nullptr;
    Offers m_offers;
    NewestRun m_search{this};
};

} // namespace quayside
