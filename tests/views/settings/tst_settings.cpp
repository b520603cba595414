// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/sandboxsettings.h"
#include "tests/support/temporaryfolder.h"
#include "views/settings/appearance.h"
#include "views/settings/sandboxroots.h"
#include "views/settings/settingsdialog.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QRadioButton>
#include <QSettings>
#include <QTableWidget>
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

    void keepsTheRootFoldersOfImages()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.path(QStringLiteral("config")).toLocal8Bit());
        m_folder.makeFolder(QStringLiteral("root"));
        QVERIFY(saveSandboxRoots({{QStringLiteral("debian:13"), m_folder.path(QStringLiteral("root"))}}).has_value());
        {
            SandboxRoots roots;
            roots.show();
            auto *table = roots.findChild<QTableWidget *>(QStringLiteral("sandboxRoots"));
            QCOMPARE(table->rowCount(), 1);
            QCOMPARE(table->item(0, 0)->text(), QStringLiteral("debian:13"));
            table->item(0, 0)->setText(QStringLiteral("python:3.13 \"slim\""));
            QCOMPARE(complaint(roots), QString());
            table->item(0, 1)->setText(QStringLiteral("/nowhere/at/all"));
            QVERIFY(complaint(roots).contains(QLatin1String("/nowhere/at/all")));
        }
        const auto settings = loadSandboxSettings();
        QVERIFY(settings.has_value());
        QCOMPARE(settings->roots,
                 (QMap<QString, QString>{{QStringLiteral("python:3.13 \"slim\""), QStringLiteral("/nowhere/at/all")}}));
    }

private:
    static QString complaint(const SandboxRoots &roots)
    {
        for (const QLabel *label : roots.findChildren<QLabel *>()) {
            if (label->property("role") == QLatin1String("bad"))
                return label->isVisible() ? label->text() : QString();
        }
        qFatal("there is no label for what is wrong");
    }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
