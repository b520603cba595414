// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trial/trialdetailloader.h"

#include "core/findings/findings.h"
#include "core/formats/format.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace quayside {

namespace {

TrialContext withDetail(TrialContext context)
{
    const auto format = std::ranges::find(formats(), context.job->format, &Format::name);
    if (context.folder && format != formats().end())
        context.detail = std::make_shared<const TrialDetail>(format->loadDetail(*context.folder));
    else
        context.detail = std::make_shared<const TrialDetail>();
    if (auto findings = findInTrial(*context.job, context.trial, context.detail))
        context.findings = std::move(*findings);
    return context;
}

} // namespace

TrialDetailLoader::TrialDetailLoader(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcher<TrialContext>::finished, this, [this] { Q_EMIT loaded(m_watcher.result()); });
}

void TrialDetailLoader::load(const TrialContext &context)
{
    m_watcher.setFuture(QtConcurrent::run(withDetail, context));
}

} // namespace quayside
