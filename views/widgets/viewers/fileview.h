// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"
#include "core/text/bytesource.h"
#include "core/text/encoding.h"
#include "views/widgets/viewers/openoutside.h"

#include <QWidget>

#include <optional>

class QStackedWidget;

namespace quayside {

class EmptyState;
class FileHeader;
class HexPane;
class ImageView;
class JsonTreeView;
class TextPane;

/// The ways to show a file.
enum class FileViewMode : std::uint8_t {
    Text,
    Tree,
    Picture,
    Hex,
};

/// One file of a trial or a job in the viewer that suits it, with buttons for the other viewers; says what cannot be
/// shown and why. Follows no link out of the folder, opens nothing but regular files.
class FileView : public QWidget
{
    Q_OBJECT

public:
    explicit FileView(QWidget *parent = nullptr);

    void showFile(const Folder &folder, const QString &path);
    /// For bytes that are in no file of their own: an entry of an archive, a part of a step. The name says the kind.
    void showBytes(const QByteArray &bytes, const QString &name);
    void showMessage(const QString &text);

    /// The modes that fit the file, the preferred one first; empty while there is a message.
    const std::vector<FileViewMode> &modes() const { return m_modes; }
    std::optional<FileViewMode> mode() const { return m_mode; }
    void setMode(FileViewMode mode);

    /// In a text or in bytes; a picture and a tree have nothing to search in.
    void openSearch();

    TextPane *textPane() const { return m_text; }
    HexPane *hexPane() const { return m_hex; }
    ImageView *imageView() const { return m_picture; }
    JsonTreeView *treeView() const { return m_tree; }
    QString messageText() const { return m_messageText; }

    /// What happens after the question whether to open the file with the desktop's program was answered with yes.
    void setOpener(OutsideOpener opener) { m_opener = std::move(opener); }

private:
    void showSource(const ByteSource &source, const QString &name);
    void showProblem(const QString &title, const QString &text);
    QWidget *viewerOf(FileViewMode mode) const;
    void fill(FileViewMode mode);
    void showPicture();
    void updateFacts();
    void askToOpen();

    FileHeader *m_header = nullptr;
    QStackedWidget *m_stack = nullptr;
    TextPane *m_text = nullptr;
    HexPane *m_hex = nullptr;
    ImageView *m_picture = nullptr;
    JsonTreeView *m_tree = nullptr;
    EmptyState *m_message = nullptr;

    ByteSource m_source;
    EncodingGuess m_guess;
    QString m_name;
    QString m_absolutePath; ///< empty when there is no file
    QString m_messageText;
    std::vector<FileViewMode> m_modes;
    std::vector<FileViewMode> m_filled; ///< the viewers that hold this file
    std::optional<FileViewMode> m_mode;
    OutsideOpener m_opener;
    NewestRun m_decoding{this};
};

} // namespace quayside
