// SPDX-License-Identifier: GPL-3.0-or-later
// Every language is complete, and no translation lost or invented a placeholder.
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Message {
    QString source;
    QStringList translations;
    bool isFinished = true;
};

void readTranslation(QXmlStreamReader &xml, Message &message)
{
    message.isFinished = xml.attributes().value(QLatin1String("type")).isEmpty();
    QString text;
    while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == QLatin1String("translation"))) {
        if (xml.isStartElement() && xml.name() == QLatin1String("numerusform"))
            message.translations << xml.readElementText();
        else if (xml.isCharacters())
            text += xml.text();
    }
    if (message.translations.isEmpty())
        message.translations << text;
}

std::vector<Message> messagesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    std::vector<Message> messages;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("source"))
            messages.push_back({.source = xml.readElementText()});
        else if (xml.name() == QLatin1String("translation"))
            readTranslation(xml, messages.back());
    }
    if (xml.hasError())
        qFatal("%s: %s", qPrintable(path), qPrintable(xml.errorString()));
    return messages;
}

QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%(?:\\d+|n)"));
    QStringList found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found << it.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLanguageIsComplete_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(QUAYSIDE_SOURCE "/translations"));
        for (const QFileInfo &file : folder.entryInfoList({QStringLiteral("quayside_*.ts")}))
            QTest::newRow(qPrintable(file.fileName())) << file.filePath();
    }

    void everyLanguageIsComplete()
    {
        QFETCH(QString, path);
        const auto messages = messagesOf(path);
        QVERIFY(messages.size() > 20);
        for (const Message &message : messages) {
            QVERIFY2(message.isFinished, qPrintable(message.source));
            for (const QString &translation : message.translations) {
                QVERIFY2(!translation.isEmpty(), qPrintable(message.source));
                const QStringList wanted = placeholdersOf(message.source);
                QStringList found = placeholdersOf(translation);
                if (!found.contains(QLatin1String("%n")) && message.translations.size() > 1
                    && wanted.contains(QLatin1String("%n")))
                    found.prepend(QStringLiteral("%n")); // "the only one" need not say 1
                found.sort();
                QStringList sorted = wanted;
                sorted.sort();
                QVERIFY2(found == sorted, qPrintable(message.source + QLatin1String(" -> ") + translation));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
