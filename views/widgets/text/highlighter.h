// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/syntaxcolors.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace quayside {

class LanguageReader;

/// A stretch of a line of code in one role; ordinary text is left out.
struct SyntaxSpan {
    int start = 0;
    int length = 0;
    SyntaxRole role = SyntaxRole::Text;

    bool operator==(const SyntaxSpan &) const = default;
};

/// The state with which the next line begins: inside a comment, a here-document, a string. A default one is the start
/// of a file.
class HighlightState
{
public:
    bool operator==(const HighlightState &other) const;

private:
    friend class Highlighter;
    struct Data;
    std::shared_ptr<const Data> m_data;
};

/// Says what the parts of a line of code are, in any of the languages of KSyntaxHighlighting. Knows no colour and keeps
/// no text. Belongs to one thread.
class Highlighter
{
public:
    struct Line {
        std::vector<SyntaxSpan> spans; ///< in order, not overlapping
        HighlightState after;
    };

    /// When the rules of a language that was not used before are read, which takes up to 60 ms.
    enum class Reading : std::uint8_t {
        AtOnce,
        Ahead, ///< in another thread; until then its text is plain
    };

    explicit Highlighter(Reading reading = Reading::AtOnce);
    ~Highlighter();
    Q_DISABLE_COPY_MOVE(Highlighter)

    /// The language of a file by its name, such as "Python" for "run.py"; empty when there is none.
    static QString languageOfFile(const QString &fileName);
    /// The language a person or a Markdown fence calls so: "bash", "py", "json"; empty when there is none.
    static QString languageNamed(const QString &word);
    /// Every language there is, sorted.
    static QStringList languages();

    /// An empty or unknown name is plain text.
    void setLanguage(const QString &language);
    const QString &language() const { return m_language; }
    bool isPlain() const { return m_language.isEmpty(); }

    /// Reads the languages that were missing, if any, and then calls `done`, unless the context has been destroyed.
    void readMissing(QObject *context, std::function<void()> done);

    Line highlight(QStringView line, const HighlightState &before) const;

    /// The spans of every line of a text that is short enough to be coloured at once (a step, a hunk).
    std::vector<std::vector<SyntaxSpan>> highlightLines(const QStringList &lines) const;

private:
    class Engine;
    /// Whether it may be used now; remembers it as missing if not.
    bool prepare(const QString &language);

    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<LanguageReader> m_reader; ///< once something was missing
    Reading m_reading;
    QString m_language;
    QStringList m_missing;
};

} // namespace quayside
