// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace quayside {

namespace {

void install(const QLocale &locale, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(locale, name, QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

void installTranslations(const QString &language)
{
    const QLocale wanted = language.isEmpty() ? QLocale() : QLocale(language);
    const QLocale locale = wanted.language() == QLocale::C ? QLocale(QLocale::English) : wanted;
    if (!language.isEmpty())
        QLocale::setDefault(locale);
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(locale, QStringLiteral("quayside"), QStringLiteral(":/i18n"));
}

} // namespace quayside
