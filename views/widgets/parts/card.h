// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace quayside {

class ElidedLabel;

/// A panel with a hairline border, a title on the left and a quiet note on the right.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setNote(const QString &note);
    QVBoxLayout *body() const { return m_body; }
    /// For small buttons at the right end of the title line.
    QHBoxLayout *header() const { return m_header; }

private:
    QLabel *m_title = nullptr;
    ElidedLabel *m_note = nullptr;
    QHBoxLayout *m_header = nullptr;
    QVBoxLayout *m_body = nullptr;
};

} // namespace quayside
