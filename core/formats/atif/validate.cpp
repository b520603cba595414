// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/validate.h"

#include "core/formats/atif/atif.h"
#include "core/formats/atif/isotime.h"
#include "core/formats/atif/jsontext.h"
#include "core/formats/atif/placednotes.h"
#include "core/formats/atif/schema.h"
#include "core/formats/atif/typewords.h"
#include "core/json/jsonerror.h"
#include "core/json/jsonfault.h"

#include <simdjson.h>

#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace quayside {

namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

std::uint8_t typeOf(element value)
{
    switch (value.type()) {
    case element_type::STRING: return JsonText;
    case element_type::INT64:
    case element_type::UINT64: return JsonInteger;
    case element_type::DOUBLE: return JsonFraction;
    case element_type::BOOL: return JsonBool;
    case element_type::OBJECT: return JsonObject;
    case element_type::ARRAY: return JsonArray;
    case element_type::NULL_VALUE: break;
    }
    return JsonNull;
}

std::optional<element> member(element object, std::string_view name)
{
    element value;
    if (!object.is_object() || object.at_key(name).get(value) != simdjson::SUCCESS || value.is_null())
        return std::nullopt;
    return value;
}

bool isText(const std::optional<element> &value)
{
    return value && value->is_string();
}

std::string_view textOf(const std::optional<element> &value)
{
    std::string_view result;
    if (value && value->get_string().get(result) != simdjson::SUCCESS)
        result = {};
    return result;
}

/// Checks one trajectory, its head first and then step by step.
class Validator
{
public:
    Validator(const TrajectoryIndex &trajectory, const ValidateOptions &options, QString base)
        : m_trajectory(trajectory), m_options(options), m_notes(trajectory, std::move(base)),
          m_lacksSteps(std::ranges::contains(trajectory.issues, QLatin1String("atif.no-steps"), &Issue::code))
    {
    }

    std::vector<Issue> run();

private:
    std::optional<element> parse(QByteArray &json);
    void checkHead();
    void checkVersion(element root);
    void checkSteps();
    void checkStep(element step, StepIndex index);
    void checkOrder(const StepEntry &entry, StepIndex index);
    void checkAgentOnly(element step);
    void checkCallIds(element step);
    void checkEmbedded();
    void checkId(QSet<QString> &ids);
    void checkShape(element value, Shape shape, const JsonSpot &spot);
    void checkMember(const MemberRule &rule, element value, const JsonSpot &spot);
    void checkElements(element array, Shape shape, const JsonSpot &spot);
    void checkPart(element part, const JsonSpot &spot);
    void checkImage(element source, const JsonSpot &spot);
    void checkRef(element ref, const JsonSpot &spot);
    bool isNoted(Shape shape, const MemberRule &rule) const
    {
        return m_lacksSteps && shape == Shape::Root && rule.name == "steps";
    }
    bool isBefore(int minor) const { return m_minor < minor; }
    void note(const char *code, const JsonSpot &spot, const QString &message) { m_notes.note(code, spot, message); }

    const TrajectoryIndex &m_trajectory;
    const ValidateOptions &m_options;
    PlacedNotes m_notes;
    bool m_lacksSteps; ///< noted while indexing
    JsonSpot m_top;    ///< of the part that is looked at: the head, or a step
    int m_minor = 7;
    simdjson::dom::parser m_parser;
};

/// Why it is no JSON, where nothing can make it so.
QString causeOf(const QByteArray &json)
{
    const auto fault = findJsonFault(json);
    return fault ? fault->cause : QStringLiteral("NaN or Infinity, which JSON has no word for");
}

std::vector<Issue> Validator::run()
{
    m_notes.add(m_trajectory.issues);
    if (m_trajectory.completeness == Completeness::NotATrajectory && !m_lacksSteps)
        return m_notes.take();
    checkHead();
    checkSteps();
    checkEmbedded();
    return m_notes.take();
}

/// Makes it JSON if what sanitizeJson does is enough for that, and notes where it was not.
std::optional<element> Validator::parse(QByteArray &json)
{
    element root;
    if (m_parser.parse(json.constData(), static_cast<size_t>(json.size())).get(root) == simdjson::SUCCESS)
        return root;
    const QByteArray raw = json;
    sanitizeJson({json.data(), static_cast<size_t>(json.size())});
    const auto error = m_parser.parse(json.constData(), static_cast<size_t>(json.size())).get(root);
    const auto offset = firstJsonError(raw);
    if (error != simdjson::SUCCESS) {
        const char *code = m_notes.isInStep() ? "atif.step" : "atif.syntax";
        if (m_notes.isInStep() || m_trajectory.completeness == Completeness::Whole)
            m_notes.noteAt(code, offset.value_or(0), causeOf(raw));
        return std::nullopt;
    }
    const bool isControl = offset && *offset < raw.size() && static_cast<unsigned char>(raw[*offset]) < 0x20;
    m_notes.noteAt(isControl ? "atif.syntax" : "atif.encoding", offset.value_or(0),
                   isControl ? QStringLiteral("a control character that JSON has escaped")
                             : QStringLiteral("bytes that are not UTF-8"));
    return root;
}

void Validator::checkHead()
{
    QByteArray head = m_trajectory.headJson;
    const auto root = parse(head);
    if (root) {
        checkVersion(*root);
        checkShape(*root, Shape::Root, m_top);
        if (m_trajectory.steps.empty() && !m_lacksSteps)
            note("atif.no-steps", m_top.member("steps"), QStringLiteral("a trajectory has at least one step"));
        if (isBefore(7) && textOf(member(*root, "session_id")).empty())
            note("atif.missing", m_top.member("session_id"), QStringLiteral("required before ATIF-v1.7"));
    }
    m_notes.place(head);
}

void Validator::checkVersion(element root)
{
    const std::string_view version = textOf(member(root, "schema_version"));
    constexpr std::string_view prefix = "ATIF-v1.";
    const bool known = version.size() == prefix.size() + 1 && version.starts_with(prefix) && version.back() >= '0'
        && version.back() <= '7';
    if (known)
        m_minor = version.back() - '0';
    else
        note("atif.version", m_top.member("schema_version"),
             version.empty() ? QStringLiteral("missing")
                             : QStringLiteral("\"%1\" is not one of ATIF-v1.0 to ATIF-v1.7").arg(text(version)));
}

void Validator::checkSteps()
{
    for (StepIndex index; index < m_trajectory.count(); ++index.value) {
        if (m_trajectory.at(index).has(StepFlag::Damaged))
            continue; // noted while indexing
        m_notes.lookAt(index);
        QByteArray json = stepJson(m_trajectory, index);
        if (const auto step = parse(json))
            checkStep(*step, index);
        m_notes.place(json);
    }
    m_notes.lookAt(std::nullopt);
}

void Validator::checkStep(element step, StepIndex index)
{
    checkShape(step, Shape::Step, m_top);
    checkOrder(m_trajectory.at(index), index);
    const std::string_view source = textOf(member(step, "source"));
    if (source != "agent")
        checkAgentOnly(step);
    if (isText(member(step, "source")) && source != "agent" && source != "user" && source != "system")
        note("atif.source", m_top.member("source"),
             QStringLiteral("\"%1\" is not system, user or agent").arg(text(source)));
    if (const auto time = member(step, "timestamp"); isText(time) && !isIsoTime(textOf(time)))
        note("atif.timestamp", m_top.member("timestamp"),
             QStringLiteral("\"%1\" is not ISO 8601").arg(text(textOf(time))));
    checkCallIds(step);
}

void Validator::checkOrder(const StepEntry &entry, StepIndex index)
{
    if (entry.stepId != index.value + 1)
        note("atif.step-id", m_top.member("step_id"),
             QStringLiteral("%1 where %2 is expected").arg(entry.stepId).arg(index.value + 1));
}

void Validator::checkAgentOnly(element step)
{
    for (const std::string_view name :
         {"model_name", "reasoning_effort", "reasoning_content", "tool_calls", "metrics"}) {
        if (member(step, name))
            note("atif.agent-only", m_top.member(name), QStringLiteral("only agent steps have this"));
    }
}

void Validator::checkCallIds(element step)
{
    QSet<QByteArray> ids;
    const auto bytes = [](std::string_view id) { return QByteArray(id.data(), static_cast<qsizetype>(id.size())); };
    if (const auto calls = member(step, "tool_calls"); calls && calls->is_array()) {
        int number = 0;
        for (const element call : simdjson::dom::array(calls->get_array().value_unsafe())) {
            const auto id = member(call, "tool_call_id");
            if (id && ids.contains(bytes(textOf(id))))
                m_notes.note("atif.call-id-twice", m_top.member("tool_calls").element(number).member("tool_call_id"),
                             QStringLiteral("\"%1\" is the id of another call of this step").arg(text(textOf(id))),
                             Severity::Warning);
            ids.insert(bytes(textOf(id)));
            ++number;
        }
    }
    const auto observation = member(step, "observation");
    const auto results = observation ? member(*observation, "results") : std::nullopt;
    if (!results || !results->is_array())
        return;
    int number = 0;
    for (const element result : simdjson::dom::array(results->get_array().value_unsafe())) {
        const auto id = member(result, "source_call_id");
        if (id && !ids.contains(bytes(textOf(id)))) {
            note("atif.call-id", m_top.member("observation").member("results").element(number).member("source_call_id"),
                 QStringLiteral("\"%1\" is no call of this step").arg(text(textOf(id))));
        }
        ++number;
    }
}

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
        Validator inner(one, m_options, place);
        inner.checkId(ids);
        m_notes.add(inner.run());
    }
}

/// What an embedded trajectory has to be told apart by; `ids` are those of the ones before it.
void Validator::checkId(QSet<QString> &ids)
{
    const QString &id = m_trajectory.head.trajectoryId;
    if (id.isEmpty())
        note("atif.missing", m_top.member("trajectory_id"), QStringLiteral("an embedded trajectory needs an id"));
    else if (ids.contains(id))
        note("atif.duplicate-id", m_top.member("trajectory_id"), QStringLiteral("\"%1\" is used twice").arg(id));
    ids.insert(id);
    m_notes.place(m_trajectory.headJson);
}

void Validator::checkShape(element value, Shape shape, const JsonSpot &spot)
{
    if (!value.is_object())
        return;
    const auto rules = membersOf(shape);
    QHash<QByteArray, int> seen;
    for (const auto &field : simdjson::dom::object(value.get_object().value_unsafe())) {
        const auto rule = std::ranges::find(rules, field.key, &MemberRule::name);
        const int before = seen[QByteArray(field.key.data(), static_cast<qsizetype>(field.key.size()))]++;
        const JsonSpot there = spot.member(field.key, before);
        if (before > 0)
            note("atif.duplicate-key", there,
                 before == 1 ? QStringLiteral("the key is there twice")
                             : QStringLiteral("the key is there %1 times").arg(before + 1));
        if (rule == rules.end())
            note("atif.unknown-key", there, QStringLiteral("ATIF has no such member"));
        else if (!isNoted(shape, *rule))
            checkMember(*rule, field.value, there);
    }
    for (const MemberRule &rule : rules) {
        const bool isThere = seen.contains(QByteArray(rule.name.data(), static_cast<qsizetype>(rule.name.size())));
        if (rule.isRequired && !isThere && !isNoted(shape, rule))
            note("atif.missing", spot.member(rule.name), QStringLiteral("required"));
    }
    if (shape == Shape::Part)
        checkPart(value, spot);
    else if (shape == Shape::ImageSource)
        checkImage(value, spot);
    else if (shape == Shape::Ref)
        checkRef(value, spot);
    else if (shape == Shape::Step && textOf(member(value, "source")) == "agent") {
        const auto calls = member(value, "llm_call_count");
        const bool none = calls && calls->is_int64() && calls->get_int64().value_unsafe() == 0;
        if (none && (member(value, "metrics") || member(value, "reasoning_content")))
            note("atif.llm-call-count", spot.member("llm_call_count"),
                 QStringLiteral("0 calls, but metrics or reasoning"));
    }
}

void Validator::checkMember(const MemberRule &rule, element value, const JsonSpot &spot)
{
    if ((typeOf(value) & rule.types) == 0) {
        note("atif.type", spot, sayWrongType(typeOf(value), rule.types));
        return;
    }
    if (value.is_int64() && (rule.name == "llm_call_count" || rule.name == "total_steps")
        && value.get_int64().value_unsafe() < 0)
        note("atif.value", spot, QStringLiteral("less than 0"));
    if (value.is_array())
        checkElements(value, rule.inside, spot);
    else if (value.is_object() && rule.inside != Shape::Any)
        checkShape(value, rule.inside, spot);
}

void Validator::checkElements(element array, Shape shape, const JsonSpot &spot)
{
    if (shape == Shape::Any)
        return;
    const std::uint8_t wanted = shape == Shape::Integers ? std::uint8_t{JsonInteger}
        : shape == Shape::Numbers                        ? std::uint8_t{JsonNumber}
                                                         : std::uint8_t{JsonObject};
    int number = 0;
    for (const element item : simdjson::dom::array(array.get_array().value_unsafe())) {
        const bool fits = (typeOf(item) & wanted) != 0;
        if (!fits)
            note("atif.type", spot.element(number), sayWrongType(typeOf(item), wanted));
        else if (item.is_object() && shape != Shape::Objects)
            checkShape(item, shape, spot.element(number));
        ++number;
    }
}

void Validator::checkPart(element part, const JsonSpot &spot)
{
    const std::string_view type = textOf(member(part, "type"));
    const bool hasText = member(part, "text").has_value();
    const bool hasSource = member(part, "source").has_value();
    if (type != "text" && type != "image")
        note("atif.part", spot.member("type"), QStringLiteral("\"%1\" is not text or image").arg(text(type)));
    else if ((type == "text") != hasText || (type == "image") != hasSource)
        note("atif.part", spot, QStringLiteral("a text part has a text, an image part has a source"));
}

void Validator::checkImage(element source, const JsonSpot &spot)
{
    const std::string_view media = textOf(member(source, "media_type"));
    if (media != "image/png" && media != "image/jpeg" && media != "image/gif" && media != "image/webp")
        note("atif.image-type", spot.member("media_type"),
             QStringLiteral("\"%1\" is not png, jpeg, gif or webp").arg(text(media)));
    const QString path = text(textOf(member(source, "path")));
    const bool isLocal = !path.isEmpty() && !path.contains(QLatin1String("://"));
    if (!isLocal || m_options.images == ImageCheck::Skip || !m_options.folder)
        return;
    const QString full = m_options.folderOfFile.isEmpty() ? path : m_options.folderOfFile + QLatin1Char('/') + path;
    if (!QFileInfo::exists(path.startsWith(QLatin1Char('/')) ? path : m_options.folder->absolute(full)))
        note("atif.image-missing", spot.member("path"), QStringLiteral("\"%1\" is not there").arg(path));
}

void Validator::checkRef(element ref, const JsonSpot &spot)
{
    const bool named = member(ref, "trajectory_id") || member(ref, "trajectory_path");
    if (!isBefore(7) && !named)
        note("atif.ref", spot, QStringLiteral("needs a trajectory_id or a trajectory_path"));
    else if (isBefore(7) && !named && !member(ref, "session_id"))
        note("atif.ref", spot, QStringLiteral("needs a session_id or a trajectory_path"));
}

} // namespace

std::vector<Issue> validateTrajectory(const TrajectoryIndex &trajectory, const ValidateOptions &options)
{
    return Validator(trajectory, options, {}).run();
}

} // namespace quayside
