// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/failurewords.h"

#include <algorithm>
#include <array>

namespace quayside {

namespace {

constexpr std::array<std::string_view, 14> beginnings = {"Traceback (most recent call last)",
                                                         "Error:",
                                                         "ERROR:",
                                                         "error:",
                                                         "<tool_use_error>",
                                                         "Exit code ",
                                                         "exit code ",
                                                         "bash: ",
                                                         "sh: ",
                                                         R"({\n  \"status\": \"error\")",
                                                         R"({\"status\":\"error\")",
                                                         R"({\"error\")",
                                                         "Command failed",
                                                         "return_code="};

constexpr std::array<std::string_view, 6> endings = {
    "(Command exited with code ", "Process exited with code ", "Exit code: ", "exit code: ",
    "Command not found",          "exited with signal "};

/// For words that a number follows: only a number other than 0 is a failure.
bool failsByNumber(std::string_view behind)
{
    if (behind.empty() || behind.front() < '0' || behind.front() > '9')
        return false;
    return behind.front() != '0';
}

bool takesNumber(std::string_view word)
{
    return word.ends_with("code ") || word.ends_with("code: ") || word.ends_with('=');
}

} // namespace

bool saysFailure(std::string_view jsonText)
{
    if (!jsonText.empty() && jsonText.front() == '"')
        jsonText.remove_prefix(1);
    for (const std::string_view word : beginnings) {
        if (jsonText.starts_with(word))
            return !takesNumber(word) || failsByNumber(jsonText.substr(word.size()));
    }
    constexpr size_t tailLength = 120;
    const std::string_view tail = jsonText.substr(jsonText.size() - std::min(jsonText.size(), tailLength));
    for (const std::string_view word : endings) {
        const size_t at = tail.rfind(word);
        if (at != std::string_view::npos)
            return !takesNumber(word) || failsByNumber(tail.substr(at + word.size()));
    }
    return false;
}

} // namespace quayside
