// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/validate.h"

#include "core/formats/atif/atif.h"
#include "core/formats/atif/jsontext.h"
#include "core/formats/atif/schema.h"

#include <simdjson.h>

#include <QSet>

#include <algorithm>

namespace quayside {

namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

constexpr size_t mostIssues = 10'000;

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
    case element_type::DOUBLE: return 4;
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

std::string_view textOf(const std::optional<element> &value)
{
    std::string_view result;
    if (value && value->get_string().get(result) != simdjson::SUCCESS)
        result = {};
    return result;
}

/// Checks one trajectory; `m_place` is the JSON path that is being looked at.
class Validator
{
public:
    Validator(const TrajectoryIndex &trajectory, const ValidateOptions &options, QString place)
        : m_trajectory(trajectory), m_options(options), m_base(std::move(place)) {}

    std::vector<Issue> run();

private:
    void checkHead();
    void checkVersion(element root);
    void checkSteps();
    void checkStep(element step, StepIndex index, const QString &place);
    void checkOrder(const StepEntry &entry, StepIndex index, const QString &place);
    void checkAgentOnly(element step, const QString &place);
    void checkCallIds(element step, const QString &place);
    void checkEmbedded();
    void checkShape(element value, Shape shape, const QString &place);
    void checkMember(const MemberRule &rule, element value, const QString &place);
    void checkElements(element array, Shape shape, const QString &place);
    void checkPart(element part, const QString &place);
    void checkImage(element source, const QString &place);
    void checkRef(element ref, const QString &place);
    bool isBefore(int minor) const { return m_minor < minor; }
    void note(const char *code, const QString &place, const QString &message);

    const TrajectoryIndex &m_trajectory;
    const ValidateOptions &m_options;
    QString m_base;
    std::int64_t m_byte = 0;
    int m_minor = 7;
    std::vector<Issue> m_issues;
    simdjson::dom::parser m_parser;
};

void Validator::note(const char *code, const QString &place, const QString &message)
{
    if (m_issues.size() >= mostIssues)
        return;
    m_issues.push_back({.severity = Severity::Error, .code = QString::fromLatin1(code), .path = m_trajectory.bytes.path(),
                        .where = QStringLiteral("%1%2, byte %3").arg(m_base, place).arg(m_trajectory.bytes.offset() + m_byte),
                        .message = message});
}

std::vector<Issue> Validator::run()
{
    m_issues = m_trajectory.issues;
    if (m_trajectory.completeness == Completeness::NotATrajectory)
        return std::move(m_issues);
    checkHead();
    checkSteps();
    checkEmbedded();
    return std::move(m_issues);
}

void Validator::checkHead()
{
    QByteArray head = m_trajectory.headJson;
    sanitizeJson({head.data(), static_cast<size_t>(head.size())});
    element root;
    if (m_parser.parse(head.constData(), static_cast<size_t>(head.size())).get(root) != simdjson::SUCCESS) {
        if (m_trajectory.completeness == Completeness::Whole)
            note("atif.syntax", {}, QStringLiteral("what is around the steps is not valid JSON"));
        return;
    }
    checkVersion(root);
    checkShape(root, Shape::Root, {});
    if (m_trajectory.steps.empty())
        note("atif.no-steps", QStringLiteral("steps"), QStringLiteral("a trajectory has at least one step"));
    if (isBefore(7) && textOf(member(root, "session_id")).empty())
        note("atif.missing", QStringLiteral("session_id"), QStringLiteral("required before ATIF-v1.7"));
}

void Validator::checkVersion(element root)
{
    const std::string_view version = textOf(member(root, "schema_version"));
    constexpr std::string_view prefix = "ATIF-v1.";
    const bool known = version.size() == prefix.size() + 1 && version.starts_with(prefix) && version.back() >= '0' && version.back() <= '7';
    if (known)
        m_minor = version.back() - '0';
    else
        note("atif.version", QStringLiteral("schema_version"),
             version.empty() ? QStringLiteral("missing") : QStringLiteral("\"%1\" is not one of ATIF-v1.0 to ATIF-v1.7").arg(text(version)));
}

void Validator::checkSteps()
{
    for (StepIndex index; index < m_trajectory.count(); ++index.value) {
        const StepEntry &entry = m_trajectory.at(index);
        m_byte = entry.offset;
        const QString place = QStringLiteral("steps[%1]").arg(index.value);
        if (entry.has(StepFlag::Damaged))
            continue; // noted while indexing
        QByteArray json = stepJson(m_trajectory, index);
        if (sanitizeJson({json.data(), static_cast<size_t>(json.size())}) && !QByteArrayView(json).isValidUtf8())
            note("atif.encoding", place, QStringLiteral("bytes that are not UTF-8"));
        element step;
        const auto error = m_parser.parse(json.constData(), static_cast<size_t>(json.size())).get(step);
        if (error != simdjson::SUCCESS)
            note("atif.step", place, QString::fromLatin1(simdjson::error_message(error)));
        else
            checkStep(step, index, place);
    }
    m_byte = 0;
}

void Validator::checkStep(element step, StepIndex index, const QString &place)
{
    checkShape(step, Shape::Step, place);
    checkOrder(m_trajectory.at(index), index, place);
    const std::string_view source = textOf(member(step, "source"));
    if (source != "agent")
        checkAgentOnly(step, place);
    if (!source.empty() && source != "agent" && source != "user" && source != "system")
        note("atif.source", place + QStringLiteral(".source"), QStringLiteral("\"%1\" is not system, user or agent").arg(text(source)));
    const std::string_view time = textOf(member(step, "timestamp"));
    if (!time.empty() && !parseInstant(time))
        note("atif.timestamp", place + QStringLiteral(".timestamp"), QStringLiteral("\"%1\" is not ISO 8601").arg(text(time)));
    checkCallIds(step, place);
}

void Validator::checkOrder(const StepEntry &entry, StepIndex index, const QString &place)
{
    if (entry.stepId != index.value + 1) {
        note("atif.step-id", place + QStringLiteral(".step_id"),
             QStringLiteral("%1 where %2 is expected").arg(entry.stepId).arg(index.value + 1));
    }
}

void Validator::checkAgentOnly(element step, const QString &place)
{
    for (const std::string_view name : {"model_name", "reasoning_effort", "reasoning_content", "tool_calls", "metrics"}) {
        if (member(step, name))
            note("atif.agent-only", place + QLatin1Char('.') + text(name), QStringLiteral("only agent steps have this"));
    }
}

void Validator::checkCallIds(element step, const QString &place)
{
    QSet<QByteArray> ids;
    const auto bytes = [](std::string_view id) { return QByteArray(id.data(), static_cast<qsizetype>(id.size())); };
    if (const auto calls = member(step, "tool_calls"); calls && calls->is_array()) {
        for (const element call : simdjson::dom::array(calls->get_array().value_unsafe()))
            ids.insert(bytes(textOf(member(call, "tool_call_id"))));
    }
    const auto observation = member(step, "observation");
    const auto results = observation ? member(*observation, "results") : std::nullopt;
    if (!results || !results->is_array())
        return;
    int number = 0;
    for (const element result : simdjson::dom::array(results->get_array().value_unsafe())) {
        const auto id = member(result, "source_call_id");
        if (id && !ids.contains(bytes(textOf(id)))) {
            note("atif.call-id", QStringLiteral("%1.observation.results[%2].source_call_id").arg(place).arg(number),
                 QStringLiteral("\"%1\" is no call of this step").arg(text(textOf(id))));
        }
        ++number;
    }
}

void Validator::checkEmbedded()
{
    QSet<QString> ids;
    for (size_t i = 0; i < m_trajectory.embedded.size(); ++i) {
        const TrajectoryIndex &inner = *m_trajectory.embedded[i];
        const QString place = QStringLiteral("subagent_trajectories[%1]").arg(i);
        const QString &id = inner.head.trajectoryId;
        if (id.isEmpty())
            note("atif.missing", place + QStringLiteral(".trajectory_id"), QStringLiteral("an embedded trajectory needs an id"));
        else if (ids.contains(id))
            note("atif.duplicate-id", place + QStringLiteral(".trajectory_id"), QStringLiteral("\"%1\" is used twice").arg(id));
        ids.insert(id);
        const std::vector<Issue> issues = Validator(inner, m_options, m_base + place + QLatin1Char('.')).run();
        m_issues.insert(m_issues.end(), issues.begin(), issues.end());
    }
}

void Validator::checkShape(element value, Shape shape, const QString &place)
{
    if (!value.is_object())
        return;
    const auto rules = membersOf(shape);
    const QString dot = place.isEmpty() ? QString() : place + QLatin1Char('.');
    QSet<QByteArray> seen;
    for (const auto &field : simdjson::dom::object(value.get_object().value_unsafe())) {
        const auto rule = std::ranges::find(rules, field.key, &MemberRule::name);
        const QByteArray key(field.key.data(), static_cast<qsizetype>(field.key.size()));
        if (seen.contains(key))
            note("atif.duplicate-key", dot + text(field.key), QStringLiteral("the key is there twice"));
        seen.insert(key);
        if (rule == rules.end())
            note("atif.unknown-key", dot + text(field.key), QStringLiteral("ATIF has no such member"));
        else
            checkMember(*rule, field.value, dot + text(field.key));
    }
    for (const MemberRule &rule : rules) {
        if (rule.isRequired && !seen.contains(QByteArray(rule.name.data(), static_cast<qsizetype>(rule.name.size()))))
            note("atif.missing", dot + text(rule.name), QStringLiteral("required"));
    }
    if (shape == Shape::Part)
        checkPart(value, place);
    else if (shape == Shape::ImageSource)
        checkImage(value, place);
    else if (shape == Shape::Ref)
        checkRef(value, place);
    else if (shape == Shape::Step && textOf(member(value, "source")) == "agent") {
        const auto calls = member(value, "llm_call_count");
        const bool none = calls && calls->is_int64() && calls->get_int64().value_unsafe() == 0;
        if (none && (member(value, "metrics") || member(value, "reasoning_content")))
            note("atif.llm-call-count", dot + QStringLiteral("llm_call_count"), QStringLiteral("0 calls, but metrics or reasoning"));
    }
}

void Validator::checkMember(const MemberRule &rule, element value, const QString &place)
{
    if ((typeOf(value) & rule.types) == 0) {
        note("atif.type", place, QStringLiteral("of the wrong type"));
        return;
    }
    if (value.is_int64() && (rule.name == "llm_call_count" || rule.name == "total_steps") && value.get_int64().value_unsafe() < 0)
        note("atif.value", place, QStringLiteral("less than 0"));
    if (value.is_array())
        checkElements(value, rule.inside, place);
    else if (value.is_object() && rule.inside != Shape::Any)
        checkShape(value, rule.inside, place);
}

void Validator::checkElements(element array, Shape shape, const QString &place)
{
    if (shape == Shape::Any)
        return;
    const std::uint8_t wanted = shape == Shape::Integers ? std::uint8_t{JsonInteger} : shape == Shape::Numbers ? std::uint8_t{JsonNumber} : std::uint8_t{JsonObject};
    int number = 0;
    for (const element item : simdjson::dom::array(array.get_array().value_unsafe())) {
        const bool fits = (typeOf(item) & wanted) != 0;
        if (!fits)
            note("atif.type", QStringLiteral("%1[%2]").arg(place).arg(number), QStringLiteral("of the wrong type"));
        else if (item.is_object() && shape != Shape::Objects)
            checkShape(item, shape, QStringLiteral("%1[%2]").arg(place).arg(number));
        ++number;
    }
}

void Validator::checkPart(element part, const QString &place)
{
    const std::string_view type = textOf(member(part, "type"));
    const bool hasText = member(part, "text").has_value();
    const bool hasSource = member(part, "source").has_value();
    if (type != "text" && type != "image")
        note("atif.part", place + QStringLiteral(".type"), QStringLiteral("\"%1\" is not text or image").arg(text(type)));
    else if ((type == "text") != hasText || (type == "image") != hasSource)
        note("atif.part", place, QStringLiteral("a text part has a text, an image part has a source"));
}

void Validator::checkImage(element source, const QString &place)
{
    const std::string_view media = textOf(member(source, "media_type"));
    if (media != "image/png" && media != "image/jpeg" && media != "image/gif" && media != "image/webp")
        note("atif.image-type", place + QStringLiteral(".media_type"), QStringLiteral("\"%1\" is not png, jpeg, gif or webp").arg(text(media)));
    const QString path = text(textOf(member(source, "path")));
    const bool isLocal = !path.isEmpty() && !path.contains(QLatin1String("://")) && !path.startsWith(QLatin1Char('/'));
    if (!isLocal || m_options.images == ImageCheck::Skip || !m_options.folder)
        return;
    const QString full = m_options.folderOfFile.isEmpty() ? path : m_options.folderOfFile + QLatin1Char('/') + path;
    if (!m_options.folder->stamp(full))
        note("atif.image-missing", place + QStringLiteral(".path"), QStringLiteral("\"%1\" is not there").arg(path));
}

void Validator::checkRef(element ref, const QString &place)
{
    const bool named = member(ref, "trajectory_id") || member(ref, "trajectory_path");
    if (!isBefore(7) && !named)
        note("atif.ref", place, QStringLiteral("needs a trajectory_id or a trajectory_path"));
    else if (isBefore(7) && !named && !member(ref, "session_id"))
        note("atif.ref", place, QStringLiteral("needs a session_id or a trajectory_path"));
}

} // namespace

std::vector<Issue> validateTrajectory(const TrajectoryIndex &trajectory, const ValidateOptions &options)
{
    return Validator(trajectory, options, {}).run();
}

} // namespace quayside
