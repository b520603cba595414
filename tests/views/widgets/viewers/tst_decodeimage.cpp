// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/result.h"
#include "views/widgets/viewers/decodeimage.h"
#include "views/widgets/viewers/safesvg.h"

#include <QBuffer>

using namespace quayside;

namespace {

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, format);
    return bytes;
}

} // namespace

class TestDecodeImage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCommonFormats()
    {
        QImage image(12, 8, QImage::Format_RGB32);
        image.fill(Qt::red);
        for (const char *format : {"PNG", "JPEG", "BMP"}) {
            const auto decoded = decodeImage(encoded(image, format), QStringLiteral("picture"));
            VERIFY_RESULT(decoded);
            QCOMPARE(decoded->size, QSize(12, 8));
            QCOMPARE(decoded->format.toUpper(), QString::fromLatin1(format));
            QVERIFY(!decoded->isReduced);
        }
    }

    void readsLargeOnesSmaller()
    {
        QImage image(9000, 8000, QImage::Format_Grayscale8);
        image.fill(0);
        const auto decoded = decodeImage(encoded(image, "PNG"), QStringLiteral("large.png"));
        VERIFY_RESULT(decoded);
        QCOMPARE(decoded->size, QSize(9000, 8000));
        QVERIFY(decoded->isReduced);
        QVERIFY(static_cast<qint64>(decoded->image.width()) * decoded->image.height() <= mostPixels);
    }

    void refusesWhatIsNoPicture()
    {
        QCOMPARE(decodeImage("no picture", QStringLiteral("x.png")).error().code, ErrorCode::Unsupported);
        QCOMPARE(decodeImage({}, QStringLiteral("x.png")).error().code, ErrorCode::Unsupported);
        QImage image(50, 50, QImage::Format_RGB32);
        image.fill(Qt::blue);
        QVERIFY(!decodeImage(encoded(image, "PNG").first(40), QStringLiteral("cut.png")));
        QCOMPARE(decodeImage("<svg", QStringLiteral("x.svg")).error().code, ErrorCode::Malformed);
    }

    void drawsSvg()
    {
        const auto decoded = decodeImage(
            "<svg xmlns='http://www.w3.org/2000/svg' width='30' height='20'><rect width='30' height='20' fill='#ff0000'/></svg>",
            QStringLiteral("x.svg"));
        VERIFY_RESULT(decoded);
        QCOMPARE(decoded->size, QSize(30, 20));
        QCOMPARE(decoded->image.pixelColor(15, 10), QColor(Qt::red));
    }

    void dropsReferences()
    {
        const QByteArray svg =
            "<?xml version='1.0'?>\n"
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>\n"
            "<image xlink:href='file:///etc/passwd'/><image href='http://example.org/a.png'/><use xlink:href='#kept'/>\n"
            "<image href='data:image/png;base64,AAAA'/><rect fill='url(#gradient)' filter='url( http://example.org/f )'/>\n"
            "<script>alert(1)</script><foreignObject><b>html</b></foreignObject><text>words</text></svg>\n";
        const QByteArray safe = withoutReferences(svg);
        for (const char *gone : {"passwd", "example.org", "script", "alert", "foreignObject", "html"})
            QVERIFY2(!safe.contains(gone), gone);
        for (const char *kept : {"#kept", "data:image/png", "url(#gradient)", "words"})
            QVERIFY2(safe.contains(kept), kept);
        QVERIFY(withoutReferences("<svg><g></svg>").isEmpty());
    }
};

QTEST_MAIN(TestDecodeImage)
#include "tst_decodeimage.moc"
