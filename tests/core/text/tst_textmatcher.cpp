// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/decode.h"
#include "core/text/textmatcher.h"
#include "tests/support/result.h"

#include <QElapsedTimer>

using namespace quayside;

namespace {

std::vector<SearchHit> hitsOf(const SearchQuery &query, const QByteArray &bytes,
                              TextEncoding encoding = TextEncoding::Utf8)
{
    const auto matcher = TextMatcher::compile(query, encoding);
    return matcher ? matcher->hits(bytes) : std::vector<SearchHit>{{-1, -1}};
}

SearchQuery literal(const QString &pattern, Qt::CaseSensitivity sensitivity = Qt::CaseSensitive)
{
    return {.pattern = pattern, .caseSensitivity = sensitivity};
}

SearchQuery regex(const QString &pattern, Qt::CaseSensitivity sensitivity = Qt::CaseSensitive)
{
    return {.pattern = pattern, .kind = SearchKind::Regex, .caseSensitivity = sensitivity};
}

using Hits = std::vector<SearchHit>;

} // namespace

class TestTextMatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsLiterals()
    {
        QCOMPARE(hitsOf(literal(QStringLiteral("aa")), "aaaaa aa"), (Hits{{0, 2}, {2, 2}, {6, 2}}));
        QCOMPARE(hitsOf(literal(QStringLiteral("error")), "Error error"), (Hits{{6, 5}}));
        QCOMPARE(hitsOf(literal(QStringLiteral("ERROR"), Qt::CaseInsensitive), "Error error"), (Hits{{0, 5}, {6, 5}}));
        QCOMPARE(hitsOf(literal(QStringLiteral("a.b*")), "a.b* axbb"), (Hits{{0, 4}}));
        QCOMPARE(hitsOf(literal(QStringLiteral("ÄPFEL"), Qt::CaseInsensitive), "x äpfel"), (Hits{{2, 6}}));
    }

    void findsAcrossWindows()
    {
        const QByteArray needle("crossing");
        for (const int before : {1024 * 1024 - 4, 1024 * 1024, 1024 * 1024 - 8, 2 * 1024 * 1024 - 1}) {
            const QByteArray bytes = QByteArray(before, '.') + needle + QByteArray(100, '.') + needle;
            const Hits expected{{before, 8}, {before + 108, 8}};
            QCOMPARE(hitsOf(literal(QStringLiteral("crossing")), bytes), expected);
            QCOMPARE(hitsOf(regex(QStringLiteral("cros+ing")), bytes), expected);
        }
    }

    void regexStaysInItsLine()
    {
        QCOMPARE(hitsOf(regex(QStringLiteral("^b.*$")), "a\nbcd\r\nab\n"), (Hits{{2, 3}}));
        QCOMPARE(hitsOf(regex(QStringLiteral("a\\s+b")), "a\nb a  b"), (Hits{{4, 4}}));
        QCOMPARE(hitsOf(regex(QStringLiteral("[^x]+")), "ab\ncd"), (Hits{{0, 2}, {3, 2}}));
        QCOMPARE(hitsOf(regex(QStringLiteral("x*")), "axxb"), (Hits{{1, 2}}));
        QCOMPARE(hitsOf(regex(QStringLiteral("b$"), Qt::CaseInsensitive), "aB\nb"), (Hits{{1, 1}, {3, 1}}));
    }

    void countsBytesNotCharacters()
    {
        QCOMPARE(hitsOf(regex(QStringLiteral("z.")), "é🚢\xffzé\nzz"), (Hits{{7, 3}, {11, 2}}));
    }

    void findsInUtf16()
    {
        for (const auto encoding : {TextEncoding::Utf16Little, TextEncoding::Utf16Big}) {
            const QByteArray bytes = encode(QStringLiteral("ab Error\nerror €"), encoding);
            QCOMPARE(hitsOf(literal(QStringLiteral("error"), Qt::CaseInsensitive), bytes, encoding),
                     (Hits{{6, 10}, {18, 10}}));
            QCOMPARE(hitsOf(regex(QStringLiteral("^er+or .")), bytes, encoding), (Hits{{18, 14}}));
        }
    }

    void saysWhatIsWrongWithAnExpression()
    {
        const auto broken = TextMatcher::compile(regex(QStringLiteral("a(b")), TextEncoding::Utf8);
        QVERIFY(!broken);
        QCOMPARE(broken.error().code, ErrorCode::Malformed);
        QCOMPARE(broken.error().where, QStringLiteral("character 4"));
        QCOMPARE(TextMatcher::compile(literal({}), TextEncoding::Utf8).error().code, ErrorCode::Refused);
    }

    void survivesAHostileExpression()
    {
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(hitsOf(regex(QStringLiteral("(a+)+$")), QByteArray(5'000, 'a') + 'b'), Hits{});
        QVERIFY(timer.elapsed() < 20'000);
    }

    void resumesWhereASourceGrew()
    {
        const auto matcher = TextMatcher::compile(literal(QStringLiteral("abc")), TextEncoding::Utf8);
        VERIFY_RESULT(matcher);
        qint64 resume = 0;
        matcher->search(ByteSource("abc ab"), 0, {}, [&](const SearchChunk &chunk) { resume = chunk.resumeAt; });
        Hits later;
        matcher->search(ByteSource("abc abc"), resume, {}, [&](const SearchChunk &chunk) { later = chunk.hits; });
        QCOMPARE(later, (Hits{{4, 3}}));
    }
};

QTEST_GUILESS_MAIN(TestTextMatcher)
#include "tst_textmatcher.moc"
