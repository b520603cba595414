// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settingsfile.h"

#include <type_traits>

namespace quayside {

/// One remembered thing, with its type and what it is before the user chose. A value that cannot be read as that type
/// (somebody edited the file) counts as not chosen. An enum is kept as its number.
template <typename T>
class SettingValue
{
public:
    SettingValue(SettingsFile &file, QString key, T fallback = {})
        : m_file(file), m_key(std::move(key)), m_fallback(std::move(fallback))
    {
    }

    T get() const
    {
        const QVariant kept = m_file.value(m_key);
        if constexpr (std::is_enum_v<T>) {
            bool isNumber = false;
            const int number = kept.toInt(&isNumber);
            return isNumber ? static_cast<T>(number) : m_fallback;
        } else {
            QVariant converted = kept;
            return kept.isValid() && converted.convert(QMetaType::fromType<T>()) ? converted.value<T>() : m_fallback;
        }
    }

    void set(const T &value)
    {
        if constexpr (std::is_enum_v<T>)
            m_file.setValue(m_key, static_cast<int>(value));
        else
            m_file.setValue(m_key, QVariant::fromValue(value));
    }

    void forget() { m_file.setValue(m_key, {}); }

private:
    SettingsFile &m_file;
    QString m_key;
    T m_fallback;
};

} // namespace quayside
