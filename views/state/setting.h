// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QStringList>

namespace quayside {

/// One value that is remembered from one start to the next: its key in the settings, and its type.
template <typename T> struct Setting {
    QLatin1StringView key;

    T read(const QSettings &settings) const { return settings.value(key).template value<T>(); }
    void write(QSettings &settings, const T &value) const { settings.setValue(key, value); }
};

/// One value that is remembered of each of many things, such as trajectories. What is kept of one has a group of its
/// own.
template <typename T> struct SettingOfEach {
    QLatin1StringView kind;
    QLatin1StringView key;

    T read(const QSettings &settings, const QString &name) const
    {
        return settings.value(groupOf(name) + QLatin1Char('/') + key).template value<T>();
    }
    void write(QSettings &settings, const QString &name, const T &value) const
    {
        settings.setValue(groupOf(name) + QLatin1Char('/') + key, value);
    }
    /// With all else that is kept of this thing.
    void forget(QSettings &settings, const QString &name) const { settings.remove(groupOf(name)); }

private:
    QString groupOf(const QString &name) const { return kind + QLatin1Char('/') + name; }
};

/// All of them.
namespace setting {

inline constexpr Setting<QString> theme{QLatin1StringView("appearance/theme")};
inline constexpr Setting<int> textSize{QLatin1StringView("appearance/textSize")};
inline constexpr Setting<QString> language{QLatin1StringView("appearance/language")};

inline constexpr Setting<QStringList> openPaths{QLatin1StringView("session/open")};
inline constexpr Setting<QStringList> recentPaths{QLatin1StringView("session/recent")};
inline constexpr Setting<QByteArray> windowGeometry{QLatin1StringView("session/geometry")};
inline constexpr Setting<QByteArray> windowState{QLatin1StringView("session/state")};

inline constexpr Setting<bool> chartsFolded{QLatin1StringView("jobPage/chartsFolded")};
inline constexpr Setting<QStringList> shownColumns{QLatin1StringView("trialTable/shown")};
inline constexpr Setting<QStringList> hiddenColumns{QLatin1StringView("trialTable/hidden")};

inline constexpr Setting<QByteArray> lastLaunch{QLatin1StringView("launch/last")};
inline constexpr Setting<QStringList> recentTasks{QLatin1StringView("launch/recentTasks")};

inline constexpr SettingOfEach<QString> bookmarkedFile{QLatin1StringView("bookmarks"), QLatin1StringView("file")};
inline constexpr SettingOfEach<QVariantList> bookmarkedSteps{QLatin1StringView("bookmarks"),
                                                             QLatin1StringView("steps")};

} // namespace setting

} // namespace quayside
