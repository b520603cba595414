// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/viewers/safesvg.h"

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace quayside {

namespace {

bool isHarmless(const QXmlStreamAttribute &attribute)
{
    const QStringView value = attribute.value().trimmed();
    if (attribute.name() == QLatin1String("href"))
        return value.startsWith(u'#') || value.startsWith(QLatin1String("data:image/"));
    for (qsizetype at = value.indexOf(QLatin1String("url("), 0, Qt::CaseInsensitive); at >= 0;
         at = value.indexOf(QLatin1String("url("), at + 4, Qt::CaseInsensitive)) {
        if (!value.sliced(at + 4).trimmed().startsWith(u'#'))
            return false;
    }
    return true;
}

void copyElement(const QXmlStreamReader &reader, QXmlStreamWriter &writer)
{
    writer.writeStartElement(reader.namespaceUri().toString(), reader.name().toString());
    for (const QXmlStreamAttribute &attribute : reader.attributes()) {
        if (isHarmless(attribute))
            writer.writeAttribute(attribute);
    }
}

} // namespace

QByteArray withoutReferences(const QByteArray &svg)
{
    QXmlStreamReader reader(svg);
    QByteArray safe;
    QXmlStreamWriter writer(&safe);
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            if (reader.name() == QLatin1String("script") || reader.name() == QLatin1String("foreignObject"))
                reader.skipCurrentElement();
            else
                copyElement(reader, writer);
            break;
        case QXmlStreamReader::EndElement: writer.writeEndElement(); break;
        case QXmlStreamReader::Characters: writer.writeCharacters(reader.text()); break;
        default: break;
        }
    }
    return reader.hasError() ? QByteArray() : safe;
}

} // namespace quayside
