// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace quayside {

enum class JsonKind : std::uint8_t {
    Null,
    Bool,
    Number, ///< also Python's NaN, Infinity and -Infinity
    String,
    Array,
    Object,
    Broken, ///< a token that JSON does not have
};

/// One value of a document that is read front to back, once. It lives only inside the callback that was handed it;
/// what is not asked for is skipped without being decoded. A value of another type gives nothing.
class JsonCursor
{
public:
    JsonKind kind() const;

    /// Without its escapes; lone surrogates become U+FFFD. Valid until readJson returns.
    std::optional<std::string_view> string() const;
    std::optional<double> number() const;
    /// Also of 12.0 and 1e3; nothing when it has a fraction or does not fit.
    std::optional<std::int64_t> integer() const;
    std::optional<bool> boolean() const;
    /// The text of a number, true, false or null as it stands in the file.
    std::string_view token() const;

    /// visit(std::string_view key, const JsonCursor &value) for each field in the order of the file, duplicates too.
    template <typename Visit> void fields(Visit visit) const
    {
        eachField(&visit, [](void *visitor, std::string_view key, const JsonCursor &value) {
            (*static_cast<Visit *>(visitor))(key, value);
        });
    }

    /// visit(const JsonCursor &value) for each element.
    template <typename Visit> void elements(Visit visit) const
    {
        eachElement(&visit, [](void *visitor, const JsonCursor &value) { (*static_cast<Visit *>(visitor))(value); });
    }

private:
    friend class JsonDocument;
    JsonCursor(void *value, int *failure) : m_value(value), m_failure(failure) {}
    void eachField(void *visitor, void (*visit)(void *, std::string_view, const JsonCursor &)) const;
    void eachElement(void *visitor, void (*visit)(void *, const JsonCursor &)) const;
    bool fail(int error) const;

    void *m_value;
    int *m_failure; ///< the document's first structural error; reading stops at it
    mutable bool m_isUsed = false;
};

} // namespace quayside
