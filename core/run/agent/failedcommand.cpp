// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/agent/failedcommand.h"

#include <QRegularExpression>

namespace quayside {

namespace {

constexpr qsizetype keptBytes = 1 << 20;

struct FailurePhrase {
    ExceptionType type;
    QRegularExpression pattern;
};

/// By what claude-code, codex, gemini-cli, LiteLLM, curl and others say; where two end at one place, the first counts.
const std::vector<FailurePhrase> &failurePhrases()
{
    using enum ExceptionType;
    const auto phrase = [](ExceptionType type, const char *pattern) {
        return FailurePhrase{type,
                             QRegularExpression(QLatin1String(pattern), QRegularExpression::CaseInsensitiveOption)};
    };
    static const std::vector phrases{
        phrase(ApiRateLimit, R"(rate.?limit|too many requests)"),
        phrase(ApiUsageLimit,
               R"(specified API usage limits|You've hit your usage limit|You have an unpaid invoice|Quota exceeded.)"),
        phrase(ApiUsageLimit, R"(You have no credits remaining|Your credit balance is too low)"),
        phrase(ApiUsageLimit, R"(Free tier users do not have access|Upgrade to paid credits)"),
        phrase(ApiUsageLimit, R"(Budget has been exceeded![\s\S]{0,300}?Max\s+budget:)"),
        phrase(ApiInternalServer, R"(API Error: (500 Internal server error|Server error mid-response))"),
        phrase(ApiInternalServer, R"(RetriableError: \[internal\] Error)"),
        phrase(ApiInternalServer, R"("turn\.failed"[^\n]{0,60}?unexpected status 500\b)"),
        phrase(ApiOverloaded, R"(API Error: Overloaded|ServiceUnavailableError)"),
        phrase(ApiOverloaded, R"(Selected model is at capacity\. Please try a different model\.)"),
        phrase(ApiOverloaded, R"("turn\.failed"[^\n]{0,60}?unexpected status 50[234]\b)"),
        phrase(ApiConnectionClosed, R"(API Error: (Connection (closed|lost) mid-response))"),
        phrase(ApiConnectionClosed, R"(API Error: (Connection to the API was lost|stream closed before completion))"),
        phrase(ApiResponseStalled, R"(API Error: (Response stalled mid-stream|Stream idle timeout))"),
        phrase(OutputTokenExceeded, R"(response exceeded .+ output token maximum)"),
        phrase(ContextWindowExceeded, R"(input token count exceeds the maximum number of tokens)"),
        phrase(ContextWindowExceeded, R"(prompt is too long: \d+ tokens > \d+ maximum)"),
        phrase(AgentAuthentication, R"(Not logged in|\binvalid_api_key\b|Invalid API key\b|API key is invalid\b)"),
        phrase(AgentAuthentication, R"(Incorrect API key provided\b|unexpected status 401 Unauthorized\b)"),
        phrase(AgentAuthentication, R"(could not read Username for ['"]https://github\.com)"),
        phrase(AgentAuthentication, R"(\blitellm\.AuthenticationError\b|Invalid proxy server token passed)"),
        phrase(AgentAuthentication, R"(\btoken_not_found_in_db\b|"turn\.failed"[^\n]{0,60}?unexpected status 403\b)"),
        phrase(ModelNotFound, R"(Cannot use this model|\blitellm\.NotFoundError\b)"),
        phrase(UnsupportedModelParameters, R"(\blitellm\.UnsupportedParamsError\b)"),
        phrase(UnsupportedModelParameters, R"(does not support parameters:\s*\[[^\]]*\],\s*for\s+model=)"),
        phrase(UnsupportedModelParameters, R"(Unsupported parameter: '[\w.]+'[\s\S]{0,300}?\bunsupported_parameter\b)"),
        phrase(ApiProviderResourceNotFound,
               R"(Provider Error We.re having trouble finding the resource you requested)"),
        phrase(AgentSafetyRefusal, R"(safety measures that flagged|Cyber Verification Program)"),
        phrase(AgentSafetyRefusal, R"(flagged for possible cybersecurity risk|Trusted Access for Cyber)"),
        phrase(AgentSafetyRefusal, R"(This request was blocked by our safety systems\.)"),
        phrase(AgentSafetyRefusal, R"(Output blocked by content filtering policy|violate our Usage Policy)"),
        phrase(AgentSafetyRefusal, R"(triggered cyber-related safeguards|model_refusal_no_fallback)"),
        phrase(AgentSafetyRefusal, R"(ContentFilterError|blocked by the provider.s content filter)"),
        phrase(AgentSafetyRefusal, R"("reason"\s*:\s*"content-filter")"),
        phrase(UnknownApi, R"(API Error)"),
        phrase(UnknownApi, R"(Error when talking to Gemini API\s+Full report available at:)"),
        phrase(NetworkConnection, R"(SSL_ERROR_SYSCALL|SSL_connect|Could not resolve host|No route to host)"),
        phrase(NetworkConnection, R"(Connection refused|(Connection|Request) timed out|curl: \(\d+\))"),
    };
    return phrases;
}

/// A model that refuses may be replaced by another, and the run goes on.
bool goesOnAfterRefusal(const QString &text)
{
    return text.contains(QLatin1String("model_refusal_fallback"))
        && !text.contains(QLatin1String("model_refusal_no_fallback"));
}

} // namespace

OutputSink LastOutput::before(OutputSink sink)
{
    return [this, sink = std::move(sink)](StreamKind stream, QByteArrayView bytes) {
        add(bytes);
        sink(stream, bytes);
    };
}

void LastOutput::add(QByteArrayView bytes)
{
    m_text.append(bytes);
    if (m_text.size() > 2 * keptBytes)
        m_text = m_text.last(keptBytes);
}

ExceptionType typeOfFailure(const QByteArray &output)
{
    const QString text = QString::fromUtf8(output);
    const bool skipsRefusals = goesOnAfterRefusal(text);
    ExceptionType type = ExceptionType::NonZeroAgentExitCode;
    qsizetype end = -1;
    for (const FailurePhrase &phrase : failurePhrases()) {
        if (skipsRefusals && phrase.type == ExceptionType::AgentSafetyRefusal)
            continue;
        for (const QRegularExpressionMatch &match : phrase.pattern.globalMatch(text)) {
            if (match.capturedEnd() <= end)
                continue;
            end = match.capturedEnd();
            type = phrase.type;
        }
    }
    return type;
}

AgentOutcome named(AgentOutcome outcome, const LastOutput &output)
{
    if (!outcome && outcome.error().kind == AgentFailure::Kind::NonZeroExit)
        outcome.error().type = typeOfFailure(output.text());
    return outcome;
}

} // namespace quayside
