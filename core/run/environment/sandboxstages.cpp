// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/sandboxstages.h"

#include "core/run/environment/copytree.h"
#include "core/run/environment/sandboxbuild.h"
#include "core/run/environment/sandboxsteps.h"

#include <QCryptographicHash>
#include <QDir>

namespace quayside {

namespace {

QString topOf(const QString &image)
{
    return image == QLatin1String("scratch") ? QStringLiteral("/.scratch") : QString();
}

} // namespace

SandboxStages::SandboxStages(const Dockerfile &file, const QString &context, const SandboxSettings &settings,
                             const BuildPlace &place)
    : m_file(file), m_context(context), m_settings(settings), m_place(place)
{
}

Result<void> SandboxStages::build(const QString &layer)
{
    for (const size_t number : neededStages(m_file)) {
        const bool isLast = number + 1 == m_file.stages.size();
        const QString path = isLast ? layer : m_place.folder + QStringLiteral("/stage-%1").arg(number);
        if (auto built = buildStage(number, path); !built)
            return built;
    }
    return {};
}

Result<void> SandboxStages::buildStage(size_t number, const QString &layer)
{
    const DockerStage &stage = m_file.stages[number];
    const auto begun = begin(number, layer);
    if (!begun)
        return std::unexpected(buildError(begun.error(), m_file.path, QStringLiteral("line %1").arg(stage.line)));
    SandboxSteps steps(m_place, *begun, *this);
    for (const DockerStep &step : stage.steps) {
        if (auto followed = steps.follow(step); !followed)
            return std::unexpected(buildError(followed.error(), m_file.path, QStringLiteral("line %1").arg(step.line)));
    }
    if (auto ended = steps.end(); !ended)
        return std::unexpected(buildError(ended.error(), m_file.path, QStringLiteral("line %1").arg(stage.line)));
    m_built.emplace(number, *begun);
    return {};
}

Result<BuildLayer> SandboxStages::begin(size_t number, const QString &layer) const
{
    const QString image = imageOf(m_file, number);
    const auto root = SandboxRoot::forImage(image, m_settings);
    if (!root)
        return std::unexpected(root.error());
    const std::optional<size_t> base = m_file.stages[number].base;
    if (auto made = base ? copyTree(m_built.at(*base).path, layer) : root->makeLayer(layer); !made)
        return std::unexpected(made.error());
    const BuildLayer begun{*root, layer, topOf(image)};
    if (!begun.top.isEmpty() && !QDir().mkpath(layer + begun.top))
        return std::unexpected(Error{ErrorCode::Failed, layer, {}, QStringLiteral("cannot make a folder in it")});
    return begun;
}

Result<const FileTree *> SandboxStages::at(const FileOrigin &origin)
{
    if (origin.kind == FileOrigin::Kind::Context)
        return contextTree();
    if (origin.kind == FileOrigin::Kind::Stage)
        return viewOf(QStringLiteral("stage %1").arg(origin.stage), m_built.at(origin.stage));
    const auto layer = layerOfImage(origin.image);
    if (!layer)
        return std::unexpected(layer.error());
    return viewOf(QStringLiteral("image ") + origin.image, *layer);
}

Result<const FileTree *> SandboxStages::contextTree()
{
    if (!m_contextTree) {
        auto tree = FileTree::ofContext(m_context);
        if (!tree)
            return std::unexpected(tree.error());
        m_contextTree = std::move(*tree);
    }
    return &*m_contextTree;
}

Result<BuildLayer> SandboxStages::layerOfImage(const QString &image) const
{
    if (!m_settings.roots.contains(image))
        return std::unexpected(
            Error{ErrorCode::Unsupported,
                  {},
                  {},
                  QStringLiteral("the files of the image %1 are not on this machine: name a root folder for it in the "
                                 "settings of the sandbox, or run the task with docker or podman")
                      .arg(image)});
    const auto root = SandboxRoot::forImage(image, m_settings);
    if (!root)
        return std::unexpected(root.error());
    const QByteArray digest = QCryptographicHash::hash(image.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    const QString path = m_place.folder + QStringLiteral("/image-") + QString::fromLatin1(digest);
    if (!QDir(path).exists()) {
        if (auto made = root->makeLayer(path); !made)
            return std::unexpected(made.error());
    }
    return BuildLayer{*root, path, {}};
}

Result<const FileTree *> SandboxStages::viewOf(const QString &key, const BuildLayer &layer)
{
    auto found = m_views.find(key);
    if (found == m_views.end()) {
        auto session = SandboxSession::start(layer.root, layer.path, SandboxNetwork::Private, m_place.stop);
        if (!session)
            return std::unexpected(session.error());
        FileTree tree = FileTree::ofRoot(session->rootFolder() + layer.top);
        found = m_views.emplace(key, View{std::move(*session), std::move(tree)}).first;
    }
    return &found->second.tree;
}

} // namespace quayside
