// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/validate.h"

#include "core/formats/atif/atif.h"
#include "core/formats/atif/laxelement.h"
#include "core/formats/atif/objectrules.h"
#include "core/formats/atif/partparser.h"
#include "core/formats/atif/shapecheck.h"
#include "core/json/jsonfields.h"

#include <QSet>

#include <algorithm>

namespace quayside {

namespace {

std::optional<MediaFolder> mediaFolder(const ValidateOptions &options)
{
    if (options.media == MediaCheck::Skip || !options.folder)
        return std::nullopt;
    return MediaFolder{.folder = *options.folder, .inside = options.folderOfFile};
}

/// Checks one trajectory, its head first and then step by step.
class Validator
{
public:
    Validator(const TrajectoryIndex &trajectory, std::optional<MediaFolder> media, QString base)
        : m_trajectory(trajectory), m_notes(trajectory, std::move(base)), m_shapes(m_notes, std::move(media)),
          m_lacksSteps(std::ranges::contains(trajectory.issues, QLatin1String("atif.no-steps"), &Issue::code))
    {
    }

    /// `siblings` are the ids of the trajectories embedded before it; without them it is embedded nowhere.
    std::vector<Issue> run(QSet<QString> *siblings);

private:
    void checkHead(QSet<QString> *siblings);
    void checkVersion(JsonElement root);
    void checkId(JsonElement root, QSet<QString> &siblings);
    void checkSteps();
    void checkOrder(JsonElement step, StepIndex index);
    void checkEmbedded();

    const TrajectoryIndex &m_trajectory;
    PlacedNotes m_notes;
    ShapeCheck m_shapes;
    PartParser m_parser;
    bool m_lacksSteps; ///< noted while indexing
    JsonSpot m_top;    ///< of the part that is looked at: the head, or a step
};

std::vector<Issue> Validator::run(QSet<QString> *siblings)
{
    m_notes.add(m_trajectory.issues);
    if (m_trajectory.completeness == Completeness::NotATrajectory && !m_lacksSteps)
        return m_notes.take();
    checkHead(siblings);
    checkSteps();
    checkEmbedded();
    return m_notes.take();
}

void Validator::checkHead(QSet<QString> *siblings)
{
    QByteArray head = m_trajectory.headJson;
    if (const auto root = m_parser.parse(head, m_notes)) {
        checkVersion(*root);
        if (siblings)
            checkId(*root, *siblings);
        m_shapes.check(*root, Shape::Root, m_top, m_lacksSteps ? "steps" : std::string_view());
        if (m_trajectory.steps.empty() && !m_lacksSteps)
            m_notes.note("atif.no-steps", m_top.member("steps"), QStringLiteral("a trajectory has at least one step"));
    }
    m_notes.place(head);
}

/// Without a version it is the newest one.
void Validator::checkVersion(JsonElement root)
{
    const auto version = memberOf(root, "schema_version");
    const std::string_view name = textOf(version);
    constexpr std::string_view prefix = "ATIF-v1.";
    const bool isKnown =
        name.size() == prefix.size() + 1 && name.starts_with(prefix) && name.back() >= '0' && name.back() <= '8';
    if (isText(version) && !isKnown)
        m_notes.note("atif.version", m_top.member("schema_version"),
                     QStringLiteral("\"%1\" is not one of ATIF-v1.0 to ATIF-v1.8").arg(textOf(name)));
}

void Validator::checkId(JsonElement root, QSet<QString> &siblings)
{
    const auto id = memberOf(root, "trajectory_id");
    const QString name = textOf(textOf(id));
    if (!id)
        m_notes.note("atif.missing", m_top.member("trajectory_id"),
                     QStringLiteral("an embedded trajectory needs an id"));
    else if (siblings.contains(name))
        m_notes.note("atif.duplicate-id", m_top.member("trajectory_id"),
                     QStringLiteral("\"%1\" is used twice").arg(name));
    if (id)
        siblings.insert(name);
}

void Validator::checkSteps()
{
    for (StepIndex index; index < m_trajectory.count(); ++index.value) {
        if (m_trajectory.at(index).has(StepFlag::Damaged))
            continue; // noted while indexing
        m_notes.lookAt(index);
        QByteArray json = stepJson(m_trajectory, index);
        if (const auto step = m_parser.parse(json, m_notes)) {
            m_shapes.check(*step, Shape::Step, m_top);
            checkOrder(*step, index);
            checkCallIds(*step, m_top, m_notes);
        }
        m_notes.place(json);
    }
    m_notes.lookAt(std::nullopt);
}

void Validator::checkOrder(JsonElement step, StepIndex index)
{
    const auto id = memberOf(step, "step_id").and_then(laxWhole);
    if (id && *id != index.value + 1)
        m_notes.note("atif.step-id", m_top.member("step_id"),
                     QStringLiteral("%1 where %2 is expected").arg(*id).arg(index.value + 1));
}

/// What they name need not be there, for Harbor.
void Validator::checkEmbedded()
{
    QSet<QString> ids;
    for (size_t i = 0; i < m_trajectory.embedded.size(); ++i) {
        const TrajectoryIndex &one = *m_trajectory.embedded[i];
        const auto others = std::ranges::count_if(m_trajectory.issues, [&one](const Issue &issue) {
            return issue.code == QLatin1String("atif.embedded") && issue.place
                && issue.place->byte < one.bytes.offset();
        });
        const QString place = QStringLiteral("subagent_trajectories[%1]").arg(static_cast<qsizetype>(i) + others);
        m_notes.add(Validator(one, std::nullopt, place).run(&ids));
    }
}

} // namespace

std::vector<Issue> validateTrajectory(const TrajectoryIndex &trajectory, const ValidateOptions &options)
{
    return Validator(trajectory, mediaFolder(options), {}).run(nullptr);
}

} // namespace quayside
