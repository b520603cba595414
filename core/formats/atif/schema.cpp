// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/schema.h"

#include <array>

namespace quayside {

namespace {

constexpr std::uint8_t maybeText = JsonText | JsonNull;
constexpr std::uint8_t maybeInteger = JsonInteger | JsonNull;
constexpr std::uint8_t maybeNumber = JsonNumber | JsonNull;
constexpr std::uint8_t maybeBool = JsonBool | JsonNull;
constexpr std::uint8_t maybeObject = JsonObject | JsonNull;
constexpr std::uint8_t maybeArray = JsonArray | JsonNull;

constexpr std::array root{MemberRule{"schema_version", JsonText},
                          MemberRule{"session_id", maybeText},
                          MemberRule{"trajectory_id", maybeText},
                          MemberRule{"agent", JsonObject, Shape::Agent, true},
                          MemberRule{"steps", JsonArray, Shape::Any, true},
                          MemberRule{"notes", maybeText},
                          MemberRule{"final_metrics", maybeObject, Shape::FinalMetrics},
                          MemberRule{"continued_trajectory_ref", maybeText},
                          MemberRule{"extra", maybeObject},
                          MemberRule{"subagent_trajectories", maybeArray}};

constexpr std::array agent{MemberRule{"name", JsonText, Shape::Any, true},
                           MemberRule{"version", JsonText, Shape::Any, true}, MemberRule{"model_name", maybeText},
                           MemberRule{"tool_definitions", maybeArray, Shape::Objects},
                           MemberRule{"extra", maybeObject}};

constexpr std::array step{MemberRule{"step_id", JsonInteger, Shape::Any, true},
                          MemberRule{"timestamp", maybeText},
                          MemberRule{"source", JsonText, Shape::Any, true},
                          MemberRule{"model_name", maybeText},
                          MemberRule{"reasoning_effort", JsonText | JsonNumber | JsonNull},
                          MemberRule{"message", JsonText | JsonArray, Shape::Part, true},
                          MemberRule{"reasoning_content", maybeText},
                          MemberRule{"tool_calls", maybeArray, Shape::ToolCall},
                          MemberRule{"observation", maybeObject, Shape::Observation},
                          MemberRule{"metrics", maybeObject, Shape::Metrics},
                          MemberRule{"is_copied_context", maybeBool},
                          MemberRule{"llm_call_count", maybeInteger},
                          MemberRule{"extra", maybeObject}};

constexpr std::array toolCall{MemberRule{"tool_call_id", JsonText, Shape::Any, true},
                              MemberRule{"function_name", JsonText, Shape::Any, true},
                              MemberRule{"arguments", JsonObject, Shape::Any, true}, MemberRule{"extra", maybeObject}};

constexpr std::array observation{MemberRule{"results", JsonArray, Shape::Result, true}};

constexpr std::array result{
    MemberRule{"source_call_id", maybeText}, MemberRule{"content", JsonText | JsonArray | JsonNull, Shape::Part},
    MemberRule{"subagent_trajectory_ref", maybeArray, Shape::Ref}, MemberRule{"extra", maybeObject}};

constexpr std::array part{MemberRule{"type", JsonText, Shape::Any, true}, MemberRule{"text", maybeText},
                          MemberRule{"source", maybeObject, Shape::Source}};

constexpr std::array imageSource{MemberRule{"media_type", JsonText, Shape::Any, true},
                                 MemberRule{"path", JsonText, Shape::Any, true}};

constexpr std::array audioSource{MemberRule{"media_type", JsonText, Shape::Any, true},
                                 MemberRule{"path", JsonText, Shape::Any, true},
                                 MemberRule{"duration_sec", maybeNumber}};

constexpr std::array ref{MemberRule{"trajectory_id", maybeText}, MemberRule{"session_id", maybeText},
                         MemberRule{"trajectory_path", maybeText}, MemberRule{"extra", maybeObject}};

constexpr std::array metrics{MemberRule{"prompt_tokens", maybeInteger},
                             MemberRule{"completion_tokens", maybeInteger},
                             MemberRule{"cached_tokens", maybeInteger},
                             MemberRule{"cost_usd", maybeNumber},
                             MemberRule{"prompt_token_ids", maybeArray, Shape::Integers},
                             MemberRule{"completion_token_ids", maybeArray, Shape::Integers},
                             MemberRule{"logprobs", maybeArray, Shape::Numbers},
                             MemberRule{"extra", maybeObject}};

constexpr std::array finalMetrics{
    MemberRule{"total_prompt_tokens", maybeInteger}, MemberRule{"total_completion_tokens", maybeInteger},
    MemberRule{"total_cached_tokens", maybeInteger}, MemberRule{"total_cost_usd", maybeNumber},
    MemberRule{"total_steps", maybeInteger},         MemberRule{"extra", maybeObject}};

} // namespace

std::span<const MemberRule> membersOf(Shape shape)
{
    switch (shape) {
    case Shape::Root: return root;
    case Shape::Agent: return agent;
    case Shape::Step: return step;
    case Shape::ToolCall: return toolCall;
    case Shape::Observation: return observation;
    case Shape::Result: return result;
    case Shape::Part: return part;
    case Shape::ImageSource: return imageSource;
    case Shape::AudioSource: return audioSource;
    case Shape::Ref: return ref;
    case Shape::Metrics: return metrics;
    case Shape::FinalMetrics: return finalMetrics;
    case Shape::Any:
    case Shape::Source:
    case Shape::Integers:
    case Shape::Numbers:
    case Shape::Objects: break;
    }
    return {};
}

} // namespace quayside
