// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/viewers/fileview.h"

#include "views/models/wording.h"
#include "views/widgets/parts/emptystate.h"
#include "views/widgets/text/textpane.h"
#include "views/widgets/text/textview.h"
#include "views/widgets/viewers/fileheader.h"
#include "views/widgets/viewers/hexpane.h"
#include "views/widgets/viewers/hexview.h"
#include "views/widgets/viewers/imageview.h"
#include "views/widgets/viewers/jsontreeview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImageReader>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace quayside {

namespace {

constexpr qsizetype guessBytes = 8 * 1024;
constexpr qint64 largestPicture = 256LL * 1024 * 1024;

bool isPictureName(const QString &name)
{
    static const QList<QByteArray> formats = QImageReader::supportedImageFormats();
    const QString suffix = name.section(u'.', -1).toLower();
    return name.contains(u'.') && formats.contains(suffix.toLatin1());
}

bool isJsonName(const QString &name)
{
    return name.endsWith(QLatin1String(".json"), Qt::CaseInsensitive)
        || name.endsWith(QLatin1String(".geojson"), Qt::CaseInsensitive);
}

std::vector<FileViewMode> modesOf(const QString &name, const EncodingGuess &guess, qint64 size)
{
    std::vector<FileViewMode> modes;
    if (size > 0 && size <= largestPicture && isPictureName(name))
        modes.push_back(FileViewMode::Picture);
    if (!guess.isBinary)
        modes.push_back(FileViewMode::Text);
    if (!guess.isBinary && isJsonName(name) && size > 0)
        modes.push_back(FileViewMode::Tree);
    modes.push_back(FileViewMode::Hex);
    if (guess.isBinary)
        modes.push_back(FileViewMode::Text);
    return modes;
}

QString sayEncoding(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8: return {};
    case TextEncoding::Utf16Little: return QStringLiteral("UTF-16 LE");
    case TextEncoding::Utf16Big: return QStringLiteral("UTF-16 BE");
    }
    return {};
}

bool contains(const std::vector<FileViewMode> &modes, FileViewMode mode)
{
    return std::ranges::find(modes, mode) != modes.end();
}

} // namespace

FileView::FileView(QWidget *parent) : QWidget(parent)
{
    m_header = new FileHeader;
    m_text = new TextPane;
    m_hex = new HexPane;
    m_picture = new ImageView;
    m_tree = new JsonTreeView;
    m_message = new EmptyState({}, {});
    m_stack = new QStackedWidget;
    for (QWidget *page :
         {static_cast<QWidget *>(m_message), static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_hex),
          static_cast<QWidget *>(m_picture), static_cast<QWidget *>(m_tree)})
        m_stack->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    m_opener = desktopOpener();
    TextView *view = m_text->view();
    connect(m_header, &FileHeader::modeWanted, this, &FileView::setMode);
    connect(m_header, &FileHeader::wrapWanted, view,
            [view](bool on) { view->setWrap(on ? WrapMode::On : WrapMode::Off); });
    connect(m_header, &FileHeader::followWanted, view,
            [view](bool on) { view->setFollow(on ? FollowMode::On : FollowMode::Off); });
    connect(m_header, &FileHeader::searchWanted, this,
            [this] { m_mode == FileViewMode::Hex ? m_hex->openSearch() : m_text->openSearch(); });
    connect(m_header, &FileHeader::copyPathWanted, this,
            [this] { QGuiApplication::clipboard()->setText(m_absolutePath); });
    connect(m_header, &FileHeader::openWanted, this, &FileView::askToOpen);
    connect(view, &TextView::modesChanged, this,
            [this, view] { m_header->setTextModes(view->wrap() == WrapMode::On, view->follow() == FollowMode::On); });
    connect(view, &TextView::documentGrew, this, &FileView::updateFacts);
    connect(m_picture, &ImageView::scaleChanged, this, &FileView::updateFacts);
    showMessage({});
}

void FileView::showFile(const Folder &folder, const QString &path)
{
    m_absolutePath = folder.absolute(path);
    const auto stamp = folder.stamp(path);
    auto file = folder.openFile(path);
    if (file) {
        showSource(ByteSource(std::move(*file)), path);
    } else if (stamp && stamp->kind == EntryKind::Link) {
        showProblem(tr("A link that is not followed"),
                    tr("%1 is a link that leads out of this folder, or to nothing.").arg(path));
    } else if (stamp && stamp->kind == EntryKind::Folder) {
        showProblem(tr("A folder"), tr("%1 is a folder; choose a file in it.").arg(path));
    } else if (stamp && stamp->kind == EntryKind::Special) {
        showProblem(
            tr("Not a file that can be read"),
            tr("%1 is a pipe, a socket or a device. Opening it could wait forever, so it stays closed.").arg(path));
    } else if (!stamp) {
        showProblem(tr("No such file"),
                    tr("%1 is not there any more, or a part of its path leads out of the folder.").arg(path));
    } else {
        showProblem(tr("This file cannot be read"), file.error().message);
    }
    m_header->setName(path);
    m_header->setHasFile(file.has_value());
}

void FileView::showBytes(const QByteArray &bytes, const QString &name)
{
    m_absolutePath.clear();
    showSource(ByteSource(bytes), name);
    m_header->setName(name);
    m_header->setHasFile(false);
}

void FileView::showMessage(const QString &text)
{
    m_absolutePath.clear();
    showProblem({}, text);
    m_header->hide();
}

void FileView::showProblem(const QString &title, const QString &text)
{
    m_decoding.cancel();
    m_modes.clear();
    m_filled.clear();
    m_mode.reset();
    m_messageText = text;
    m_message->setTexts(title, text);
    m_stack->setCurrentWidget(m_message);
    m_header->show();
    m_header->setFacts({});
    m_header->setModes({});
    m_header->setTextModes(false, false);
}

void FileView::showSource(const ByteSource &source, const QString &name)
{
    m_decoding.cancel();
    m_source = source;
    m_name = name;
    m_messageText.clear();
    m_guess = guessEncoding(source.read(0, guessBytes));
    m_modes = modesOf(name, m_guess, source.size());
    m_filled.clear();
    m_header->show();
    m_header->setModes(m_modes);
    setMode(m_modes.front());
}

void FileView::setMode(FileViewMode mode)
{
    if (!contains(m_modes, mode))
        return;
    const bool isFilled = contains(m_filled, mode);
    m_mode = mode;
    m_filled.push_back(mode);
    m_header->setMode(mode);
    m_stack->setCurrentWidget(viewerOf(mode));
    setFocusProxy(m_stack->currentWidget());
    updateFacts();
    if (!isFilled)
        fill(mode);
}

QWidget *FileView::viewerOf(FileViewMode mode) const
{
    switch (mode) {
    case FileViewMode::Text: return m_text;
    case FileViewMode::Tree: return m_tree;
    case FileViewMode::Picture: return m_picture;
    case FileViewMode::Hex: return m_hex;
    }
    return m_message;
}

void FileView::fill(FileViewMode mode)
{
    switch (mode) {
    case FileViewMode::Text:
        m_text->view()->setDocument(std::make_unique<TextDocument>(m_source));
        m_text->view()->setLanguage(Highlighter::languageOfFile(m_name));
        updateFacts();
        break;
    case FileViewMode::Tree: m_tree->setSource(m_source, m_name); break;
    case FileViewMode::Picture: showPicture(); break;
    case FileViewMode::Hex: m_hex->setSource(m_source); break;
    }
}

/// Falls back to the next way of looking at the file when it is no picture after all.
void FileView::showPicture()
{
    m_picture->setImage({});
    m_decoding.start(
        [source = m_source, name = m_name](const RunControl &control) -> Result<DecodedImage> {
            const QByteArray bytes = source.read(0, largestPicture);
            if (control.isCancelled())
                return std::unexpected(cancelledError());
            return decodeImage(bytes, name);
        },
        [this](const Result<DecodedImage> &image) {
            if (image)
                return m_picture->setImage(*image);
            std::erase(m_modes, FileViewMode::Picture);
            m_header->setModes(m_modes);
            setMode(m_modes.front());
        });
}

void FileView::updateFacts()
{
    if (!m_mode)
        return;
    QStringList facts{sayBytes(Bytes(m_source.size()))};
    const QLocale locale;
    if (m_mode == FileViewMode::Text) {
        const TextView *view = m_text->view();
        facts += tr("%1 lines").arg(locale.toString(view->document().index().totals().lines));
        facts += view->language();
        facts += sayEncoding(view->document().encoding());
        if (view->document().isIndexing())
            facts += tr("reading …");
    } else if (m_mode == FileViewMode::Picture && !m_picture->image().image.isNull()) {
        const DecodedImage &image = m_picture->image();
        facts += tr("%1 × %2 pixels").arg(locale.toString(image.size.width()), locale.toString(image.size.height()));
        facts += image.format.toUpper();
        if (image.frames > 1)
            facts += tr("first of %1 frames").arg(locale.toString(image.frames));
        facts +=
            image.isReduced ? tr("reduced") : locale.toString(m_picture->factor() * 100, 'f', 0) + QStringLiteral(" %");
    }
    facts.removeAll(QString());
    m_header->setFacts(facts.join(QStringLiteral(" · ")));
}

void FileView::askToOpen()
{
    askToOpenOutside(this, m_absolutePath, m_opener);
}

void FileView::openSearch()
{
    if (m_mode == FileViewMode::Text)
        m_text->openSearch();
    else if (m_mode == FileViewMode::Hex)
        m_hex->openSearch();
}

} // namespace quayside
