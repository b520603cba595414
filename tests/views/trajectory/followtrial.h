// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/evidencefeed.h"
#include "views/trajectory/page/trajectorypage.h"

namespace quayside {

/// Feeds a page as the window does, for as long as the page lives.
class PageFeed : public QObject
{
public:
    explicit PageFeed(TrajectoryPage &page) : QObject(&page)
    {
        connect(&m_feed, &EvidenceFeed::changed, &page, &TrajectoryPage::setEvidence);
    }

    void follow(const Folder &folder, std::vector<QString> files)
    {
        m_feed.follow({.folder = folder, .files = std::move(files)}, EvidencePart::Trajectory);
    }

    /// What is shown, with these findings.
    EvidencePointer withFindings(std::vector<Finding> findings) const
    {
        TrialEvidence evidence = *m_feed.current();
        evidence.findings = std::make_shared<const std::vector<Finding>>(std::move(findings));
        return std::make_shared<const TrialEvidence>(std::move(evidence));
    }

private:
    EvidenceStore m_store;
    EvidenceFeed m_feed{m_store};
};

inline PageFeed &feedOf(TrajectoryPage &page)
{
    static const QString name = QStringLiteral("pageFeed");
    auto *feed = static_cast<PageFeed *>(page.findChild<QObject *>(name));
    if (!feed) {
        feed = new PageFeed(page);
        feed->setObjectName(name);
    }
    return *feed;
}

/// Without files the folder's trajectories are looked for.
inline void follow(TrajectoryPage &page, const Folder &folder, std::vector<QString> files = {})
{
    feedOf(page).follow(folder, std::move(files));
}

} // namespace quayside
