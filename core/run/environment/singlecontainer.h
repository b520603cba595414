// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/environment/containersource.h"

namespace quayside {

/// A container of its own: the image is built from the task's Dockerfile (once for one content) or pulled. The folders
/// of tests and logs are volumes, so that what an agent made of them can be cleared from another container.
class SingleContainer : public ContainerSource
{
public:
    SingleContainer(ContainerEngine engine, const EnvironmentRequest &request, QString scratch, StopFlag stop);

    Result<void> start(const OutputSink &log) override;
    Container main() const override { return m_container; }
    Result<void> startAgain() override;
    Result<Container> beside(const QString &service) const override;
    QStringList services() const override { return {}; }
    void remove() override;

private:
    Result<QString> image(const OutputSink &log);
    Result<void> build(const QString &name, const OutputSink &log);
    /// `through` stands between what the engine prints and `log`.
    Result<void> follow(const QStringList &arguments, const OutputSink &log,
                        const std::function<OutputSink(const OutputSink &)> &through = {});
    QStringList runArguments(const QString &image) const;

    ContainerEngine m_engine;
    const EnvironmentRequest &m_request;
    QString m_scratch;
    StopFlag m_stop;
    Container m_container;
    enum class State : std::uint8_t { Absent, MayExist } m_state = State::Absent;
};

} // namespace quayside
