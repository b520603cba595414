// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions.h"
#include "app/application.h"
#include "app/session.h"
#include "views/theme/theme.h"

#include <QDockWidget>
#include <QDropEvent>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace quayside;

/// What is open comes back at the next start, what was open lately is offered, what is dropped is opened.
class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("quayside-test"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_session"));
        applyTheme(*qApp, ThemeChoice::Light);
        QVERIFY(m_folder.isValid());
    }

    void whatIsOpenComesBack()
    {
        QSettings settings(m_folder.filePath(QStringLiteral("open.ini")), QSettings::IniFormat);
        {
            Application application;
            Session session(settings, application.store, application.window);
            application.window.show();
            application.window.actions().issues->trigger();
            open(application, example(QStringLiteral("token-ledger")));
            open(application, example(QStringLiteral("two-bucket-smoke")));
        }
        Application application;
        Session session(settings, application.store, application.window);
        session.restore();
        QTRY_COMPARE(application.store.jobs().size(), 2U);
        application.window.show();
        QVERIFY(application.window.findChild<QDockWidget *>(QStringLiteral("issuesDock"))->isVisible());
        QCOMPARE(session.recent(),
                 (QStringList{example(QStringLiteral("two-bucket-smoke")), example(QStringLiteral("token-ledger"))}));
    }

    void whatWasOpenIsOfferedInTheMenuAndTheSidebar()
    {
        QSettings settings(m_folder.filePath(QStringLiteral("recent.ini")), QSettings::IniFormat);
        settings.setValue(
            QStringLiteral("session/recent"),
            QStringList{example(QStringLiteral("token-ledger")), m_folder.filePath(QStringLiteral("gone"))});
        Application application;
        Session session(settings, application.store, application.window);
        application.window.show();
        auto *list = application.window.findChild<QListWidget *>(QStringLiteral("sidebarList"));
        QCOMPARE(
            namesIn(*list),
            (QStringList{QStringLiteral("Recent"), QStringLiteral("token-ledger")})); // what is gone is not offered
        QMenu *menu = application.window.actions().recentMenu();
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().size(), 2);
        QVERIFY(menu->actions().front()->isEnabled() && !menu->actions().back()->isEnabled());

        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center());
        QTRY_COMPARE(application.store.jobs().size(), 1U);
        QTRY_VERIFY(!namesIn(*list).contains(QStringLiteral("Recent"))); // it is open now
        application.store.close(application.store.sources().front());
        QTRY_VERIFY(namesIn(*list).contains(QStringLiteral("Recent")));
    }

    void aDroppedFolderIsOpened()
    {
        Application application;
        application.window.show();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(example(QStringLiteral("two-bucket-smoke")))});
        QDragEnterEvent enter(QPoint(400, 400), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&application.window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(400, 400), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&application.window, &drop);
        QTRY_COMPARE(application.store.jobs().size(), 1U);
    }

private:
    static QString example(const QString &name) { return examplesFolder() + QLatin1Char('/') + name; }

    static void open(Application &application, const QString &path)
    {
        const size_t before = application.store.jobs().size();
        application.store.open(path);
        QTRY_COMPARE(application.store.jobs().size(), before + 1);
    }

    static QStringList namesIn(const QListWidget &list)
    {
        QStringList names;
        for (int row = 0; row < list.count(); ++row)
            names << list.item(row)->text();
        return names;
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestSession)
#include "tst_session.moc"
