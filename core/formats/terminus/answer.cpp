// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/terminus/answer.h"

#include "core/formats/sessions/loglines.h"
#include "core/formats/sessions/stepparts.h"

namespace quayside {

namespace {

using nlohmann::json;

QByteArray messageOf(const QByteArray &analysis, const QByteArray &plan)
{
    QByteArray message = analysis.isEmpty() ? QByteArray() : "Analysis: " + analysis;
    if (!plan.isEmpty())
        message += (message.isEmpty() ? "" : "\n") + QByteArray("Plan: ") + plan;
    return message;
}

std::optional<TerminusAnswer> readJsonForm(const QByteArray &response)
{
    const qsizetype start = response.indexOf('{');
    const qsizetype end = response.lastIndexOf('}');
    if (start < 0 || end < start)
        return std::nullopt;
    const json parsed = parseLogJson(QByteArrayView(response).sliced(start, end + 1 - start));
    const json *commands = memberOf(parsed, "commands");
    if (!parsed.is_object() || (!commands && !memberOf(parsed, "analysis")))
        return std::nullopt;
    TerminusAnswer answer{.message = messageOf(QByteArray::fromStdString(textOf(parsed, "analysis")),
                                               QByteArray::fromStdString(textOf(parsed, "plan"))),
                          .isComplete = isTrue(parsed, "task_complete")};
    for (const json &command : commands && commands->is_array() ? *commands : json::array()) {
        const json *seconds = memberOf(command, "duration");
        answer.commands.push_back(
            {.keystrokes = QByteArray::fromStdString(textOf(command, "keystrokes")),
             .seconds = seconds && seconds->is_number() ? std::optional(seconds->get<double>()) : std::nullopt});
    }
    return answer;
}

/// The text between <name ...> and </name>, from `at` on; `at` goes behind it. Nothing when the tag is not closed.
std::optional<QByteArray> element(const QByteArray &text, const QByteArray &name, qsizetype &at,
                                  QByteArray *attributes = nullptr)
{
    const qsizetype open = text.indexOf('<' + name, at);
    const qsizetype inside = open < 0 ? -1 : text.indexOf('>', open);
    const qsizetype close = inside < 0 ? -1 : text.indexOf("</" + name + '>', inside);
    if (close < 0)
        return std::nullopt;
    if (attributes)
        *attributes = text.sliced(open + 1 + name.size(), inside - open - 1 - name.size());
    at = close;
    return text.sliced(inside + 1, close - inside - 1);
}

QByteArray firstElement(const QByteArray &text, const QByteArray &name)
{
    qsizetype at = 0;
    return element(text, name, at).value_or(QByteArray());
}

std::optional<TerminusAnswer> readXmlForm(const QByteArray &response)
{
    if (!response.contains("<keystrokes") && !response.contains("<analysis>"))
        return std::nullopt;
    TerminusAnswer answer{
        .message = messageOf(firstElement(response, "analysis").trimmed(), firstElement(response, "plan").trimmed()),
        .isComplete = firstElement(response, "task_complete").trimmed() == "true"};
    QByteArray attributes;
    for (qsizetype at = 0; const auto keys = element(response, "keystrokes", at, &attributes);) {
        TerminusCommand command{.keystrokes = *keys};
        const QByteArray value = attributes.contains("duration=\"")
            ? attributes.sliced(attributes.indexOf("duration=\"") + 10)
            : QByteArray();
        bool isNumber = false;
        const double seconds = value.first(std::max<qsizetype>(0, value.indexOf('"'))).toDouble(&isNumber);
        if (isNumber)
            command.seconds = seconds;
        answer.commands.push_back(std::move(command));
    }
    return answer;
}

} // namespace

TerminusAnswer readTerminusAnswer(const QByteArray &response)
{
    if (auto answer = readJsonForm(response))
        return *answer;
    if (auto answer = readXmlForm(response))
        return *answer;
    return {.message = response};
}

} // namespace quayside
