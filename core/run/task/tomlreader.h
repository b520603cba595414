// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong.h"
#include "core/data/issue.h"

#include <QMap>
#include <QStringList>

#include <optional>

#include <toml++/toml.hpp>

namespace quayside {

/// Parses a whole file. The error's `where` is "line L, column C".
Result<toml::table> parseToml(const QByteArray &text, const QString &path);

/// Reads typed keys out of one table, as lax as laxvalue.h; what is no value of the type is an Issue that names the key
/// and its line, and reads as absent. So does a number that is out of range, whose severity is the caller's to choose:
/// Harbor takes a task with -1 processors.
class TomlReader
{
public:
    TomlReader(const toml::table &table, QString prefix, QString path, std::vector<Issue> &issues,
               Severity outOfRange = Severity::Error);

    const toml::table &table() const { return *m_table; }
    bool has(const char *key) const { return m_table->contains(key); }

    std::optional<QString> text(const char *key) const;
    /// The same, and an issue where the key is not there; empty for both.
    QString neededText(const char *key) const;
    std::optional<double> number(const char *key) const;
    std::optional<int> integer(const char *key) const; ///< not negative
    std::optional<bool> flag(const char *key) const;
    std::optional<Milliseconds> seconds(const char *key) const;
    QStringList texts(const char *key) const;
    QMap<QString, QString> textMap(const char *key) const;
    std::optional<TomlReader> child(const char *key) const;
    std::vector<TomlReader> children(const char *key) const; ///< an array of tables
    /// One element of an array; nothing where it is no table.
    std::optional<TomlReader> tableAt(const char *key, size_t index) const;

    void report(const char *key, const QString &message, Severity severity = Severity::Error) const;

private:
    const toml::node *find(const char *key) const;
    std::nullopt_t wrongType(const char *key, const char *wanted) const;
    std::nullopt_t outOfRange(const char *key, const char *wanted) const;

    const toml::table *m_table;
    QString m_prefix;
    QString m_path;
    std::vector<Issue> *m_issues;
    Severity m_outOfRange;
};

} // namespace quayside
