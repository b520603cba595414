// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/dockerfile/dockerfile.h"

#include "core/run/dockerfile/stagereader.h"

#include <algorithm>
#include <iterator>

namespace quayside {

namespace {

/// Walks from the last stage to what it needs.
class Need
{
public:
    explicit Need(const Dockerfile &file) : m_file(file), m_seen(file.stages.size()) {}

    void visit(size_t stage)
    {
        if (m_seen[stage])
            return;
        m_seen[stage] = true;
        for (const size_t other : stagesOf(m_file.stages[stage]))
            visit(other);
        m_order.push_back(stage);
    }

    const std::vector<size_t> &order() const { return m_order; }

private:
    const Dockerfile &m_file;
    std::vector<bool> m_seen;
    std::vector<size_t> m_order;
};

} // namespace

Result<Dockerfile> parseDockerfile(const QByteArray &text, const QString &path)
{
    auto file = readStages(QString::fromUtf8(text));
    std::optional<Error> problem = file ? std::nullopt : std::optional(file.error());
    for (const size_t stage : file ? neededStages(*file) : std::vector<size_t>()) {
        if (!problem)
            problem = file->stages[stage].problem;
    }
    if (problem) {
        problem->path = path;
        return std::unexpected(*problem);
    }
    file->path = path;
    for (Issue &note : file->notes)
        note.path = path;
    return file;
}

Dockerfile dockerfileOf(const QString &image)
{
    return {.stages = {{.image = image}}};
}

std::vector<FileOrigin> originsOf(const DockerStage &stage)
{
    std::vector<FileOrigin> origins;
    for (const DockerStep &step : stage.steps) {
        if (const auto *copy = std::get_if<CopyStep>(&step.action))
            origins.push_back(copy->origin);
        if (const auto *run = std::get_if<RunStep>(&step.action))
            std::ranges::transform(run->mounts, std::back_inserter(origins), &RunMount::origin);
    }
    return origins;
}

std::vector<size_t> stagesOf(const DockerStage &stage)
{
    std::vector<size_t> stages;
    if (stage.base)
        stages.push_back(*stage.base);
    for (const FileOrigin &origin : originsOf(stage)) {
        if (origin.kind == FileOrigin::Kind::Stage)
            stages.push_back(origin.stage);
    }
    return stages;
}

std::vector<size_t> neededStages(const Dockerfile &file)
{
    Need need(file);
    if (!file.stages.empty())
        need.visit(file.stages.size() - 1);
    return need.order();
}

QString imageOf(const Dockerfile &file, size_t stage)
{
    const DockerStage &one = file.stages[stage];
    return one.base ? imageOf(file, *one.base) : one.image;
}

QString imageOf(const Dockerfile &file)
{
    return file.stages.empty() ? QString() : imageOf(file, file.stages.size() - 1);
}

} // namespace quayside
