// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/temporaryfolder.h"
#include "views/settings/appearance.h"
#include "views/settings/settingsdialog.h"

#include <QApplication>
#include <QComboBox>
#include <QRadioButton>
#include <QSettings>
#include <QTest>

using namespace quayside;

class TestSettings : public QObject
{
    Q_OBJECT

private:
    TemporaryFolder m_folder;
    QString file() const { return m_folder.path(QStringLiteral("settings.ini")); }

    static void choose(QComboBox *box, const QVariant &value)
    {
        box->setCurrentIndex(box->findData(value));
        Q_EMIT box->activated(box->currentIndex());
    }

private Q_SLOTS:
    void takesEffectAtOnceAndIsRemembered()
    {
        {
            QSettings settings(file(), QSettings::IniFormat);
            Appearance appearance(settings, *qApp);
            appearance.apply();
            QCOMPARE(QApplication::font().pixelSize(), 13);
            auto *dialog = new SettingsDialog(appearance);
            dialog->setAttribute(Qt::WA_DeleteOnClose, false);
            dialog->show();
            for (QRadioButton *button : dialog->findChildren<QRadioButton *>()) {
                if (button->text() == QLatin1String("Dark"))
                    QTest::mouseClick(button, Qt::LeftButton);
            }
            QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 80);
            choose(dialog->findChild<QComboBox *>(QStringLiteral("textSize")), 17);
            QCOMPARE(QApplication::font().pixelSize(), 17);
            choose(dialog->findChild<QComboBox *>(QStringLiteral("language")), QStringLiteral("de"));
            delete dialog;
        }
        QSettings settings(file(), QSettings::IniFormat);
        const Appearance again(settings, *qApp);
        QCOMPARE(again.theme(), ThemeChoice::Dark);
        QCOMPARE(again.textSize(), TextSize::Largest);
        QCOMPARE(again.language(), QStringLiteral("de"));
    }

    void takesTheUsualForWhatItDoesNotKnow()
    {
        QSettings settings(m_folder.path(QStringLiteral("other.ini")), QSettings::IniFormat);
        settings.setValue(QStringLiteral("appearance/textSize"), 900);
        settings.setValue(QStringLiteral("appearance/theme"), QStringLiteral("sepia"));
        const Appearance appearance(settings, *qApp);
        QCOMPARE(appearance.textSize(), TextSize::Normal);
        QCOMPARE(appearance.theme(), ThemeChoice::System);
    }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
