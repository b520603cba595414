// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/strong.h"

#include <QStringList>

namespace quayside {

/// How the program of an agent reaches the environment.
enum class AgentChannel : std::uint8_t {
    Inside, ///< it runs in the environment
    Lines,  ///< it runs on the host and asks for exec, upload and download, one JSON object a line
};

/// An agent described by a TOML file:
///
///     name = "my-agent"                # required, and how it is called on the command line
///     version = "1.0"
///     description = "..."
///     env = ["API_KEY"]                # names of the variables it cannot do without
///     env_optional = ["BASE_URL"]
///
///     [install]                        # once per trial, where the agent runs, with the agent setup time limit
///     files = ["agent.py", "prompts"]  # beside this file; found in /installed-agent inside
///     command = "pip install x"
///
///     [run]
///     command = "python3 /installed-agent/agent.py --model {model} {instruction}"
///     channel = "inside"               # or "jsonl": the command runs on the host, in the folder of this file
///
///     [collect]
///     paths = ["/root/.x/sessions"]    # fetched into the trial's agent folder besides /logs/agent
///     trajectory = "/root/.x/atif.json"
///
/// {instruction} and {model} are replaced by quoted shell words, {model_name} by the model without its provider,
/// {instruction_file} by a path inside; a jsonl program gets the instruction as its first line.
struct AgentDefinition {
    QString file; ///< empty for the ones that come with Quayside and need no files
    QString name;
    QString version;
    QString description;
    QStringList variables;
    QStringList optionalVariables;
    QStringList files;
    QString installCommand;
    QString runCommand;
    AgentChannel channel = AgentChannel::Inside;
    QStringList collect;
    QString trajectory;

    bool operator==(const AgentDefinition &) const = default;
};

/// Errors: Malformed with the line and the key.
Result<AgentDefinition> parseAgent(const QByteArray &text, const QString &path);

} // namespace quayside
