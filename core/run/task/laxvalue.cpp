// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/task/laxvalue.h"

#include "core/base/laxnumber.h"

namespace quayside {

namespace {

std::optional<QString> textOf(const toml::node &node)
{
    const auto text = node.value_exact<std::string_view>();
    return text ? std::optional(QString::fromUtf8(text->data(), static_cast<qsizetype>(text->size()))) : std::nullopt;
}

} // namespace

std::optional<double> laxNumber(const toml::node &node)
{
    if (const auto text = textOf(node))
        return numberInText(*text);
    if (const auto flag = node.value_exact<bool>())
        return *flag ? 1 : 0;
    return node.is_number() ? node.value<double>() : std::nullopt;
}

std::optional<std::int64_t> laxWhole(const toml::node &node)
{
    if (const auto text = textOf(node))
        return wholeInText(*text);
    if (const auto flag = node.value_exact<bool>())
        return *flag ? 1 : 0;
    if (const auto whole = node.value_exact<std::int64_t>())
        return whole;
    const auto number = node.value_exact<double>();
    return number ? wholeOf(*number) : std::nullopt;
}

std::optional<bool> laxFlag(const toml::node &node)
{
    if (const auto text = textOf(node))
        return flagInText(*text);
    if (const auto flag = node.value_exact<bool>())
        return flag;
    const auto whole = laxWhole(node);
    return whole == 0 || whole == 1 ? std::optional(whole == 1) : std::nullopt;
}

} // namespace quayside
