// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace quayside {

enum class ShortTextLook : std::uint8_t {
    Code,
    Message, ///< what went wrong, in the colour of it
};

/// A short text to read and to copy from: as high as its lines up to a limit, broken where there is no room.
class ShortText : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ShortText(const QString &text, ShortTextLook look = ShortTextLook::Code, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void fit();
};

} // namespace quayside
