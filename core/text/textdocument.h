// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"
#include "core/text/linescanner.h"
#include "core/text/rowreader.h"
#include "core/text/showntext.h"

namespace quayside {

/// A text of any size that is being read: its bytes, and the index of its rows that another thread fills. The
/// first screens are indexed at once; nothing is kept of the text itself. Lives on one thread.
class TextDocument : public QObject
{
    Q_OBJECT

public:
    explicit TextDocument(ByteSource source, QObject *parent = nullptr);
    ~TextDocument() override;

    const ByteSource &source() const { return m_source; }
    TextEncoding encoding() const { return m_guess.encoding; }
    const EncodingGuess &guess() const { return m_guess; }
    const LineIndex &index() const { return m_index; }
    qint64 size() const { return m_index.totals().scannedTo; }
    bool isIndexing() const { return m_indexing.isRunning(); }

    std::vector<TextRow> rows(qint64 first, int count) const;
    std::optional<TextRow> rowAtOffset(qint64 offset) const;
    std::optional<TextRow> firstRowOfLine(qint64 line) const;
    QByteArray bytesOf(const TextRow &row) const;

    /// The colours that a row starts with: what the sequences in the 64 KB before it left switched on.
    TerminalStyle styleBefore(const TextRow &row) const;

    /// Text between two offsets as it is shown, without the colour sequences; other controls are as in the file.
    QString plainText(qint64 from, qint64 to) const;

    /// Asks the source for its size: indexes what was added, starts over when it was cut.
    void refresh();

Q_SIGNALS:
    void indexGrew();
    void indexed();   ///< all that there was at the last look is indexed
    void restarted(); ///< the file was cut: nothing known before holds

private:
    void start();
    void indexTheRest();
    void take(const std::vector<RowPlace> &places, const LineTotals &totals);

    ByteSource m_source;
    EncodingGuess m_guess;
    LineIndex m_index;
    LineScanner m_scanner;
    NewestRun m_indexing;
};

} // namespace quayside
