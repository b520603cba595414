// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/text/textview.h"

#include "views/models/words.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/markedscrollbar.h"
#include "views/widgets/text/textmouse.h"
#include "views/widgets/text/textviewaccessible.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace quayside {

namespace {

constexpr auto refreshEvery = std::chrono::milliseconds(500);

} // namespace

TextView::TextView(QWidget *parent) : QAbstractScrollArea(parent), m_bar(new MarkedScrollBar)
{
    installTextViewAccessibility();
    setVerticalScrollBar(m_bar);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::IBeamCursor);
    m_refresh.setInterval(refreshEvery);
    m_repaint.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, [this] { document().refresh(); });
    connect(&m_repaint, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    obey(new TextMouse(viewport()));
    setAccessibleName(quayside::tr("Text"));
    setDocument(std::make_unique<TextDocument>(ByteSource()));
}

TextView::~TextView() = default;

void TextView::setDocument(std::unique_ptr<TextDocument> document)
{
    m_open = std::make_unique<OpenText>(std::move(document));
    connect(&this->document(), &TextDocument::indexGrew, this, &TextView::showGrowth);
    connect(&this->document(), &TextDocument::restarted, this, &TextView::showRestart);
    m_hits.setCurrent({});
    applyLook();
    horizontalScrollBar()->setValue(0);
    updateMarks();
    Q_EMIT documentReplaced();
}

void TextView::setText(const QByteArray &text, const QString &language)
{
    setDocument(std::make_unique<TextDocument>(ByteSource(text)));
    setLanguage(language);
}

void TextView::setLanguage(const QString &language)
{
    m_open->text.layouts().setLanguage(language);
    viewport()->update();
}

void TextView::setWrap(WrapMode wrap)
{
    m_wrap = wrap;
    applyLook();
    setTop({topRow(), 0});
    Q_EMIT modesChanged();
}

void TextView::setFollow(FollowMode follow)
{
    m_follow = follow;
    if (follow == FollowMode::On)
        goToEnd();
    Q_EMIT modesChanged();
}

void TextView::stopFollowing()
{
    if (m_follow == FollowMode::On)
        setFollow(FollowMode::Off);
}

void TextView::setZoom(int zoom)
{
    m_zoom = std::clamp(zoom, -4, 24);
    applyLook();
    Q_EMIT modesChanged();
}

void TextView::setSearch(const SearchRun *search)
{
    if (m_search != nullptr)
        m_search->disconnect(this);
    m_search = search;
    m_hits.setRun(search);
    if (search != nullptr)
        connect(search, &SearchRun::hitsChanged, this, &TextView::updateMarks);
    updateMarks();
}

void TextView::updateMarks()
{
    viewport()->update();
    if (m_hits.isEmpty()) {
        m_hits.setCurrent({});
        return m_bar->setMarks({}, {});
    }
    m_bar->setMarks([this](double from, double to) { return m_hits.hasStartIn(document().index(), from, to); },
                    tokensOf(this).partial);
}

void TextView::applyLook()
{
    m_look = textLook(font(), m_zoom, document().index().totals().lines);
    const qreal room = viewport()->width() - m_look.gutterWidth - m_look.cellWidth;
    RowLayouts &layouts = m_open->text.layouts();
    layouts.setTokens(tokensOf(this));
    layouts.setSetting(
        {.font = m_look.font, .wrapWidth = m_wrap == WrapMode::On ? std::max(room, 8 * m_look.cellWidth) : 0});
    m_open->scroll.setPage(static_cast<int>(viewport()->height() / m_look.lineHeight));
    updateScrollBars();
    viewport()->update();
}

void TextView::showGrowth()
{
    applyLook();
    if (m_follow == FollowMode::On)
        setTop(m_open->scroll.end());
    updateMarks();
    Q_EMIT documentGrew();
}

void TextView::showRestart()
{
    m_open->text.layouts().clear();
    m_open->caret.reset();
    m_hits.setCurrent({});
    setTop({topRow(), 0});
    showGrowth();
}

TextPage TextView::page() const
{
    return {m_open->text,
            m_look,
            {.top = m_open->scroll.top(), .size = viewport()->size(), .scrolled = horizontalScrollBar()->value()}};
}

qint64 TextView::offsetAt(QPointF point) const
{
    return page().offsetAt(point).value_or(document().guess().markLength);
}

qint64 TextView::caretLine() const
{
    const auto row = document().rowAtOffset(selection().position);
    return row ? row->line : 0;
}

void TextView::select(qint64 anchor, qint64 position)
{
    m_open->caret.select(anchor, position);
    followCaret();
}

void TextView::showHit(const SearchHit &hit)
{
    stopFollowing();
    m_hits.setCurrent(hit);
    select(hit.offset + hit.length, hit.offset);
}

void TextView::goToLine(qint64 line)
{
    if (const auto start = m_open->text.startOfLine(line)) {
        stopFollowing();
        select(*start, *start);
    }
}

void TextView::goToEnd()
{
    m_open->caret.moveTo(document().size(), Extend::No);
    setTop(m_open->scroll.end());
    Q_EMIT caretMoved();
}

void TextView::emphasizeLines(qint64 first, qint64 last)
{
    m_open->emphasis = {first, last};
    viewport()->update();
}

void TextView::copy() const
{
    if (!selection().isEmpty())
        QGuiApplication::clipboard()->setText(selectedText());
}

void TextView::copyRaw() const
{
    QGuiApplication::clipboard()->setText(rawText(document(), selection()));
}

void TextView::selectAll()
{
    m_open->caret.selectAll();
    viewport()->update();
    Q_EMIT caretMoved();
}

void TextView::updateScrollBars()
{
    m_isAdjusting = true;
    const TextScroll::Steps steps = m_open->scroll.steps();
    verticalScrollBar()->setRange(0, steps.last);
    verticalScrollBar()->setPageStep(m_open->scroll.page());
    verticalScrollBar()->setValue(steps.value);
    const qreal room = viewport()->width() - m_look.gutterWidth;
    const auto longest = static_cast<qreal>(m_wrap == WrapMode::On ? 0 : document().index().totals().longestRow);
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>((longest + 2) * m_look.cellWidth - room)));
    horizontalScrollBar()->setPageStep(std::max(1, static_cast<int>(room)));
    horizontalScrollBar()->setSingleStep(static_cast<int>(m_look.cellWidth * 4));
    m_isAdjusting = false;
}

void TextView::setTop(VisualLine top)
{
    m_open->scroll.setTop(top);
    updateScrollBars();
    viewport()->update();
}

void TextView::scrollBy(int visualLines)
{
    m_open->scroll.scrollBy(visualLines);
    updateScrollBars();
    viewport()->update();
}

/// To be called where the caret went elsewhere: shows it.
void TextView::followCaret()
{
    if (const auto place = m_open->text.placeOf(selection().position)) {
        m_open->scroll.reveal(place->line);
        updateScrollBars();
        const qreal room = viewport()->width() - m_look.gutterWidth - 2 * m_look.cellWidth;
        horizontalScrollBar()->setValue(scrolledTo(place->x, room, horizontalScrollBar()->value()));
    }
    viewport()->update();
    Q_EMIT caretMoved();
}

void TextView::paintEvent(QPaintEvent *event)
{
    const ThemeTokens &tokens = tokensOf(this);
    QPainter painter(viewport());
    painter.fillRect(event->rect(), tokens.code);
    const TextMarks marks{.selection = selection(),
                          .hits = m_hits,
                          .emphasis = m_open->emphasis,
                          .hasCaret = hasFocus(),
                          .instead = m_emptyText.isEmpty() ? tr("Nothing in here: the text is empty.") : m_emptyText};
    const TextPage shown = page();
    TextPainter(painter, tokens, m_look, marks).paint(shown, viewport()->rect());
    if (!shown.rows().empty() && m_open->text.layouts().continueHighlighting(shown.rows().back().row->row.row))
        m_repaint.start(0);
}

} // namespace quayside
