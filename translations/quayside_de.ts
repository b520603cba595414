<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>quayside</name>
    <message>
        <source>tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>fresh input</source>
        <translation>frische Eingabe</translation>
    </message>
    <message>
        <source>cache read</source>
        <translation>aus dem Cache</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>Reward</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>Dimension</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>Arm</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>95 % low</source>
        <translation>95 % unten</translation>
    </message>
    <message>
        <source>95 % high</source>
        <translation>95 % oben</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>n counts</source>
        <translation>n zählt</translation>
    </message>
    <message>
        <source>Trials with it</source>
        <translation>Versuche damit</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Trials</translation>
    </message>
    <message>
        <source>Unscored</source>
        <translation>Unbewertet</translation>
    </message>
    <message>
        <source>Errored, no reward</source>
        <translation>Fehler, ohne Reward</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Shortest</source>
        <translation>Kürzeste</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Längste</translation>
    </message>
    <message>
        <source>Not reported</source>
        <translation>Nicht berichtet</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Geringste</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Höchste</translation>
    </message>
    <message>
        <source>Tokens a trial</source>
        <translation>Tokens je Trial</translation>
    </message>
    <message>
        <source>Time a trial by phase</source>
        <translation>Zeit je Trial nach Phase</translation>
    </message>
    <message>
        <source>Sum of means</source>
        <translation>Summe der Mittel</translation>
    </message>
    <message>
        <source>Reward against cost</source>
        <translation>Reward gegen Kosten</translation>
    </message>
    <message>
        <source>Reward against time</source>
        <translation>Reward gegen Zeit</translation>
    </message>
    <message>
        <source>Mean reward</source>
        <translation>Mittlerer Reward</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Flakiness</source>
        <translation>Wackligkeit</translation>
    </message>
    <message>
        <source>Rewards by trial</source>
        <translation>Rewards nach Trial</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Trial</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keine)</translation>
    </message>
    <message>
        <source>no interval</source>
        <translation>kein Intervall</translation>
    </message>
    <message>
        <source>Wilson</source>
        <translation>Wilson</translation>
    </message>
    <message>
        <source>Clopper-Pearson</source>
        <translation>Clopper-Pearson</translation>
    </message>
    <message>
        <source>t over tasks</source>
        <translation>t über Aufgaben</translation>
    </message>
    <message>
        <source>bootstrap over tasks</source>
        <translation>Bootstrap über Aufgaben</translation>
    </message>
    <message>
        <source>bootstrap of the median</source>
        <translation>Bootstrap des Medians</translation>
    </message>
    <message>
        <source>Newcombe, paired</source>
        <translation>Newcombe, gepaart</translation>
    </message>
    <message>
        <source>Newcombe, unpaired</source>
        <translation>Newcombe, ungepaart</translation>
    </message>
    <message>
        <source>Welch, unpaired</source>
        <translation>Welch, ungepaart</translation>
    </message>
    <message>
        <source>no test</source>
        <translation>kein Test</translation>
    </message>
    <message>
        <source>mid-p McNemar</source>
        <translation>Mid-p-McNemar</translation>
    </message>
    <message>
        <source>exact McNemar</source>
        <translation>exakter McNemar</translation>
    </message>
    <message>
        <source>sign-flip permutation</source>
        <translation>Vorzeichen-Permutation</translation>
    </message>
    <message>
        <source>paired t over tasks</source>
        <translation>gepaartes t über Aufgaben</translation>
    </message>
    <message>
        <source>Welch&apos;s t</source>
        <translation>Welchs t</translation>
    </message>
    <message>
        <source>unpaired rates</source>
        <translation>ungepaarte Raten</translation>
    </message>
    <message>
        <source>%1 (n = %2, too few for an interval)</source>
        <translation>%1 (n = %2, zu wenige für ein Intervall)</translation>
    </message>
    <message>
        <source>%1 (95 % %2 – %3, %4, n = %5)</source>
        <translation>%1 (95 % %2 – %3, %4, n = %5)</translation>
    </message>
    <message>
        <source>attempts at one task</source>
        <translation>Versuche an einer Aufgabe</translation>
    </message>
    <message>
        <source>p &lt; %1</source>
        <translation>p &lt; %1</translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation>p = %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Tool format</source>
        <translation>Werkzeugformat</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>Environment time</source>
        <translation>Zeit der Umgebung</translation>
    </message>
    <message>
        <source>Set-up time</source>
        <translation>Zeit der Einrichtung</translation>
    </message>
    <message>
        <source>Agent time</source>
        <translation>Zeit des Agenten</translation>
    </message>
    <message>
        <source>Verifier time</source>
        <translation>Zeit des Prüfers</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>%1 m %2 s</source>
        <translation>%1 m %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 m</source>
        <translation>%1 h %2 m</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>local</source>
        <translation>lokal</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>unscored</source>
        <translation>unbewertet</translation>
    </message>
    <message>
        <source>errored</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>unlesbar</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>set-up</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>verifier</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Up, Down, Enter</source>
        <translation>Auf, Ab, Eingabe</translation>
    </message>
    <message>
        <source>walk a list, open the row</source>
        <translation>durch die Liste gehen, die Zeile öffnen</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Links, Rechts</translation>
    </message>
    <message>
        <source>previous, next trial</source>
        <translation>voriger, nächster Trial</translation>
    </message>
    <message>
        <source>Ctrl+1 … Ctrl+9</source>
        <translation>Strg+1 … Strg+9</translation>
    </message>
    <message>
        <source>the tabs of a trial</source>
        <translation>die Reiter eines Trials</translation>
    </message>
    <message>
        <source>/</source>
        <translation>/</translation>
    </message>
    <message>
        <source>filter the list</source>
        <translation>die Liste filtern</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>search in the text; F3 and Shift+F3 walk the hits</source>
        <translation>im Text suchen; F3 und Umschalt+F3 gehen durch die Treffer</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <source>copy the selection</source>
        <translation>die Auswahl kopieren</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Strg+G</translation>
    </message>
    <message>
        <source>go to a line</source>
        <translation>zu einer Zeile gehen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close the search, clear the filter</source>
        <translation>die Suche schließen, den Filter leeren</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>exception</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>any reward</source>
        <translation>beliebiger Reward</translation>
    </message>
    <message>
        <source>reward &lt; 1</source>
        <translation>Reward &lt; 1</translation>
    </message>
    <message>
        <source>reward ≥ 1</source>
        <translation>Reward ≥ 1</translation>
    </message>
    <message>
        <source>reward ≤ 0</source>
        <translation>Reward ≤ 0</translation>
    </message>
    <message>
        <source>0 &lt; reward &lt; 1</source>
        <translation>0 &lt; Reward &lt; 1</translation>
    </message>
    <message>
        <source>reward ≥ 0.5</source>
        <translation>Reward ≥ 0,5</translation>
    </message>
    <message>
        <source>reward %1 to %2</source>
        <translation>Reward %1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%n scored</source>
        <translation>
            <numerusform>%n bewertet</numerusform>
            <numerusform>%n bewertet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unscored</source>
        <translation>
            <numerusform>%n unbewertet</numerusform>
            <numerusform>%n unbewertet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n fehlt</numerusform>
            <numerusform>%n fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reward key(s), none is primary</source>
        <translation>
            <numerusform>%n Reward-Schlüssel, keiner ist der erste</numerusform>
            <numerusform>%n Reward-Schlüssel, keiner ist der erste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dimensions</source>
        <translation>
            <numerusform>%n Dimension</numerusform>
            <numerusform>%n Dimensionen</numerusform>
        </translation>
    </message>
    <message>
        <source>Elapsed (median)</source>
        <translation>Dauer (Median)</translation>
    </message>
    <message>
        <source>longest %1</source>
        <translation>längste %1</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>nicht berichtet</translation>
    </message>
    <message>
        <source>in %1 · cache %2 · out %3</source>
        <translation>ein %1 · Cache %2 · aus %3</translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s) not priced</source>
        <translation>
            <numerusform>%n Trial ohne Preis</numerusform>
            <numerusform>%n Trials ohne Preis</numerusform>
        </translation>
    </message>
    <message>
        <source>every trial priced</source>
        <translation>jeder Trial mit Preis</translation>
    </message>
    <message numerus="yes">
        <source>%n of them scored</source>
        <translation>
            <numerusform>%n davon bewertet</numerusform>
            <numerusform>%n davon bewertet</numerusform>
        </translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>no reward</source>
        <translation>kein Reward</translation>
    </message>
    <message>
        <source>Rewards</source>
        <translation>Rewards</translation>
    </message>
    <message>
        <source>The verifier left no reward. That is not a reward of 0.</source>
        <translation>Der Prüfer hat keinen Reward hinterlassen. Das ist kein Reward von 0.</translation>
    </message>
    <message>
        <source>axis from 0 to 1</source>
        <translation>Achse von 0 bis 1</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Verifier</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>Steps of the task</source>
        <translation>Schritte der Aufgabe</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) with a result</source>
        <translation>
            <numerusform>%n Schritt mit Ergebnis</numerusform>
            <numerusform>%n Schritte mit Ergebnis</numerusform>
        </translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Benutzt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Reward files</source>
        <translation>Reward-Dateien</translation>
    </message>
    <message>
        <source>Verifier&apos;s rows</source>
        <translation>Zeilen des Prüfers</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Issues of these files</source>
        <translation>Probleme dieser Dateien</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Trajectory</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>Artefakte</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>step count</source>
        <translation>Schrittzahl</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>%1 · %2 failed</source>
        <translation>%1 · %2 gescheitert</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation>%1 (fehlt)</translation>
    </message>
    <message>
        <source>%1 (unreadable)</source>
        <translation>%1 (unlesbar)</translation>
    </message>
    <message>
        <source>%1 (goes in a circle)</source>
        <translation>%1 (geht im Kreis)</translation>
    </message>
    <message>
        <source>%1 (orphan)</source>
        <translation>%1 (verwaist)</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source> + %1 continued</source>
        <translation> + %1 fortgesetzt</translation>
    </message>
    <message>
        <source>the trial</source>
        <translation>der Trial</translation>
    </message>
    <message>
        <source>final_metrics</source>
        <translation>final_metrics</translation>
    </message>
    <message>
        <source>%1 %2: %3 says %4</source>
        <translation>%1 %2: %3 sagt %4</translation>
    </message>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>Überlegung</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>tool calls</source>
        <translation>Werkzeugaufrufe</translation>
    </message>
    <message>
        <source>observations</source>
        <translation>Beobachtungen</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>tool call</source>
        <translation>Werkzeugaufruf</translation>
    </message>
    <message>
        <source>result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>95 % between %1 and %2</source>
        <translation>95 % zwischen %1 und %2</translation>
    </message>
    <message>
        <source>paired over tasks</source>
        <translation>gepaart über Aufgaben</translation>
    </message>
    <message>
        <source>different tasks, unpaired</source>
        <translation>verschiedene Aufgaben, ungepaart</translation>
    </message>
    <message>
        <source>%1, %2 after Holm</source>
        <translation>%1, %2 nach Holm</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>unscored: missing</source>
        <translation>unbewertet: fehlt</translation>
    </message>
    <message>
        <source>unscored: counts as 0</source>
        <translation>unbewertet: zählt als 0</translation>
    </message>
    <message>
        <source>unscored: task left out</source>
        <translation>unbewertet: Aufgabe ausgelassen</translation>
    </message>
    <message>
        <source>by agent</source>
        <translation>nach Agent</translation>
    </message>
    <message>
        <source>by model</source>
        <translation>nach Modell</translation>
    </message>
    <message>
        <source>by agent and model</source>
        <translation>nach Agent und Modell</translation>
    </message>
    <message>
        <source>by job</source>
        <translation>nach Job</translation>
    </message>
    <message>
        <source>by dataset</source>
        <translation>nach Datensatz</translation>
    </message>
    <message>
        <source>by tool format</source>
        <translation>nach Werkzeugformat</translation>
    </message>
    <message>
        <source>by environment</source>
        <translation>nach Umgebung</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>task sets</source>
        <translation>Aufgabenmengen</translation>
    </message>
    <message>
        <source>task digests</source>
        <translation>Prüfsummen der Aufgaben</translation>
    </message>
    <message>
        <source>harness versions</source>
        <translation>Versionen des Prüfstands</translation>
    </message>
    <message>
        <source>timeouts</source>
        <translation>Zeitgrenzen</translation>
    </message>
    <message>
        <source>resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>environment options</source>
        <translation>Optionen der Umgebung</translation>
    </message>
    <message>
        <source>verifier options</source>
        <translation>Optionen des Prüfers</translation>
    </message>
    <message>
        <source>extra instructions</source>
        <translation>zusätzliche Anweisungen</translation>
    </message>
    <message>
        <source>agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>agent versions</source>
        <translation>Versionen der Agenten</translation>
    </message>
    <message>
        <source>models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>agent options</source>
        <translation>Optionen der Agenten</translation>
    </message>
    <message>
        <source>tool formats</source>
        <translation>Werkzeugformate</translation>
    </message>
    <message>
        <source>datasets</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>attempts a task</source>
        <translation>Versuche je Aufgabe</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>unfinished trials</source>
        <translation>unfertige Trials</translation>
    </message>
    <message>
        <source>runs lost to errors</source>
        <translation>durch Fehler verlorene Läufe</translation>
    </message>
    <message>
        <source>may explain a difference; does not spoil it</source>
        <translation>kann einen Unterschied erklären; verdirbt ihn nicht</translation>
    </message>
    <message>
        <source>the numbers are about different things</source>
        <translation>die Zahlen betreffen verschiedene Dinge</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) are not in every arm</source>
        <translation>
            <numerusform>%n Aufgabe ist nicht in jedem Arm</numerusform>
            <numerusform>%n Aufgaben sind nicht in jedem Arm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) changed between the arms</source>
        <translation>
            <numerusform>%n Aufgabe änderte sich zwischen den Armen</numerusform>
            <numerusform>%n Aufgaben änderten sich zwischen den Armen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>runs are %n day(s) apart</source>
        <translation>
            <numerusform>die Läufe liegen %n Tag auseinander</numerusform>
            <numerusform>die Läufe liegen %n Tage auseinander</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s) are not finished</source>
        <translation>
            <numerusform>%n Trial ist nicht fertig</numerusform>
            <numerusform>%n Trials sind nicht fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were lost to errors, not evenly</source>
        <translation>
            <numerusform>%n Lauf ging durch Fehler verloren, nicht gleichmäßig</numerusform>
            <numerusform>%n Läufe gingen durch Fehler verloren, nicht gleichmäßig</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 differ (%2)</source>
        <translation>%1 verschieden (%2)</translation>
    </message>
    <message>
        <source>equal: %1</source>
        <translation>gleich: %1</translation>
    </message>
    <message>
        <source>not recorded: %1</source>
        <translation>nicht aufgezeichnet: %1</translation>
    </message>
    <message>
        <source>Is %1 better than %2?</source>
        <translation>Ist %1 besser als %2?</translation>
    </message>
    <message>
        <source>Nothing to compare: no task has a score in both arms.</source>
        <translation>Nichts zu vergleichen: keine Aufgabe ist in beiden Armen bewertet.</translation>
    </message>
    <message>
        <source>Yes: %1</source>
        <translation>Ja: %1</translation>
    </message>
    <message>
        <source>Probably: %1</source>
        <translation>Wahrscheinlich: %1</translation>
    </message>
    <message>
        <source>Not shown, may be luck: %1</source>
        <translation>Nicht gezeigt, kann Glück sein: %1</translation>
    </message>
    <message>
        <source>No difference that matters: %1</source>
        <translation>Kein Unterschied von Belang: %1</translation>
    </message>
    <message>
        <source>Probably worse: %1</source>
        <translation>Wahrscheinlich schlechter: %1</translation>
    </message>
    <message>
        <source>No, worse: %1</source>
        <translation>Nein, schlechter: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) each</source>
        <translation>
            <numerusform>je %n Versuch</numerusform>
            <numerusform>je %n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2 attempts each</source>
        <translation>je %1 bis %2 Versuche</translation>
    </message>
    <message>
        <source>; %1 won, %2 lost, %3 tied.</source>
        <translation>; %1 gewonnen, %2 verloren, %3 gleich.</translation>
    </message>
    <message>
        <source>Fewer than 5 attempts say little about a single task.</source>
        <translation>Weniger als 5 Versuche sagen wenig über eine einzelne Aufgabe.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy with control characters</source>
        <translation>Mit Steuerzeichen kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>Zeilen umbrechen</translation>
    </message>
    <message>
        <source>Follow the end</source>
        <translation>Dem Ende folgen</translation>
    </message>
    <message>
        <source>%1, %2, hidden</source>
        <translation>%1, %2, ausgeblendet</translation>
    </message>
    <message numerus="yes">
        <source>%n identical call(s) more</source>
        <translation>
            <numerusform>%n gleicher Aufruf mehr</numerusform>
            <numerusform>%n gleiche Aufrufe mehr</numerusform>
        </translation>
    </message>
    <message>
        <source>repeat %1</source>
        <translation>Wiederholung %1</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message numerus="yes">
        <source>and %n call(s) more</source>
        <translation>
            <numerusform>und %n weiterer Aufruf</numerusform>
            <numerusform>und %n weitere Aufrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message numerus="yes">
        <source>… %n more line(s)</source>
        <translation>
            <numerusform>… %n weitere Zeile</numerusform>
            <numerusform>… %n weitere Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Images compared</source>
        <translation>Verglichene Bilder</translation>
    </message>
    <message>
        <source>How the images are compared</source>
        <translation>Wie die Bilder verglichen werden</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>Wischen</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>Blinken</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>no image</source>
        <translation>kein Bild</translation>
    </message>
    <message>
        <source>%1 against %2; %3 of %4 pixels differ, at most by %5</source>
        <translation>%1 gegen %2; %3 von %4 Pixeln verschieden, höchstens um %5</translation>
    </message>
    <message>
        <source>%1 (%2 – %3)</source>
        <translation>%1 (%2 – %3)</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>what is compared</source>
        <translation>was verglichen wird</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Each arm by itself</source>
        <translation>Jeder Arm für sich</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>Runs lost</source>
        <translation>Verlorene Läufe</translation>
    </message>
    <message>
        <source>Interpretation</source>
        <translation>Deutung</translation>
    </message>
    <message>
        <source>one run</source>
        <translation>ein Lauf</translation>
    </message>
    <message>
        <source>Priced</source>
        <translation>Mit Preis</translation>
    </message>
    <message>
        <source>Change against the baseline a task: median, 95 % bootstrap</source>
        <translation>Änderung gegen die Basis je Aufgabe: Median, 95 %-Bootstrap</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Tied</source>
        <translation>Gleichstand</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>p after Holm</source>
        <translation>p nach Holm</translation>
    </message>
    <message>
        <source>Difference by dimension</source>
        <translation>Unterschied nach Dimension</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Repeated attempts</source>
        <translation>Wiederholte Trials</translation>
    </message>
    <message>
        <source>k</source>
        <translation>k</translation>
    </message>
    <message>
        <source>pass@k</source>
        <translation>pass@k</translation>
    </message>
    <message>
        <source>pass^k</source>
        <translation>pass^k</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>What else differs</source>
        <translation>Was sich sonst unterscheidet</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Not shown: one of several comparisons may look like this by luck. %1</source>
        <translation>Nicht gezeigt: Bei mehreren Vergleichen kann einer durch Zufall so aussehen. %1</translation>
    </message>
    <message>
        <source>Borderline, test and interval do not agree: %1</source>
        <translation>Grenzfall, Test und Intervall sind sich nicht einig: %1</translation>
    </message>
    <message>
        <source>prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>%1 differ</source>
        <translation>%1 verschieden</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>not logged in</source>
        <translation>nicht angemeldet</translation>
    </message>
    <message>
        <source>installation failed</source>
        <translation>Installation fehlgeschlagen</translation>
    </message>
    <message>
        <source>set-up timed out</source>
        <translation>Einrichtung lief in die Zeitgrenze</translation>
    </message>
    <message>
        <source>agent never started</source>
        <translation>Agent hat nie begonnen</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>Zeit abgelaufen</translation>
    </message>
    <message>
        <source>budget spent</source>
        <translation>Budget verbraucht</translation>
    </message>
    <message>
        <source>stopped midway</source>
        <translation>mittendrin aufgehört</translation>
    </message>
    <message>
        <source>starter left unchanged</source>
        <translation>Vorlage unverändert gelassen</translation>
    </message>
    <message>
        <source>finished without an edit</source>
        <translation>ohne Änderung beendet</translation>
    </message>
    <message>
        <source>loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>re-reads one file</source>
        <translation>liest eine Datei immer wieder</translation>
    </message>
    <message>
        <source>claims success, verifier disagrees</source>
        <translation>behauptet Erfolg, Prüfer widerspricht</translation>
    </message>
    <message>
        <source>edits tests</source>
        <translation>ändert Tests</translation>
    </message>
    <message>
        <source>read the answer</source>
        <translation>hat die Lösung gelesen</translation>
    </message>
    <message>
        <source>clock goes backwards</source>
        <translation>Uhr läuft rückwärts</translation>
    </message>
    <message>
        <source>token totals do not add up</source>
        <translation>Token-Summen gehen nicht auf</translation>
    </message>
    <message>
        <source>looks made up</source>
        <translation>wirkt erfunden</translation>
    </message>
    <message>
        <source>artifact missing</source>
        <translation>Artefakt fehlt</translation>
    </message>
    <message>
        <source>verifier is not steady</source>
        <translation>Prüfer schwankt</translation>
    </message>
    <message>
        <source>tampered with its environment</source>
        <translation>hat seine Umgebung manipuliert</translation>
    </message>
    <message>
        <source>%1 %2 once</source>
        <translation>%1 %2 einmal</translation>
    </message>
    <message>
        <source>Proven: %1, with these versions, on this date. Not proven: that it happens again, how often, or on other tasks; for that, run each arm at least 5 times.</source>
        <translation>Belegt: %1, mit diesen Versionen, an diesem Tag. Nicht belegt: dass es wieder geschieht, wie oft, oder bei anderen Aufgaben; dafür jeden Arm mindestens 5-mal laufen lassen.</translation>
    </message>
    <message>
        <source>Inputs (must stay as they were)</source>
        <translation>Eingaben (müssen bleiben, wie sie waren)</translation>
    </message>
    <message>
        <source>Agent&apos;s files</source>
        <translation>Dateien des Agenten</translation>
    </message>
    <message>
        <source>Verifier&apos;s files</source>
        <translation>Dateien des Prüfers</translation>
    </message>
    <message>
        <source>nothing to compare with</source>
        <translation>nichts zum Vergleichen</translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>wie erwartet</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>extra</source>
        <translation>zusätzlich</translation>
    </message>
    <message>
        <source>starter, unchanged</source>
        <translation>Vorlage, unverändert</translation>
    </message>
    <message>
        <source>not collected</source>
        <translation>nicht eingesammelt</translation>
    </message>
    <message>
        <source>link or device, not opened</source>
        <translation>Verweis oder Gerät, nicht geöffnet</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n path(s)</source>
        <translation>
            <numerusform>%n Pfad</numerusform>
            <numerusform>%n Pfade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n Zelle</numerusform>
            <numerusform>%n Zellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n Tabelle</numerusform>
            <numerusform>%n Tabellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>oracle</source>
        <translation>Orakel</translation>
    </message>
    <message>
        <source>tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>solution</source>
        <translation>Lösung</translation>
    </message>
    <message>
        <source>a trial that passed</source>
        <translation>ein bestandener Trial</translation>
    </message>
    <message>
        <source>another trial</source>
        <translation>ein anderer Trial</translation>
    </message>
    <message>
        <source>starter</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>chosen file</source>
        <translation>gewählte Datei</translation>
    </message>
    <message>
        <source>the oracle&apos;s artifact (%1)</source>
        <translation>das Artefakt des Orakels (%1)</translation>
    </message>
    <message>
        <source>the task&apos;s tests (%1)</source>
        <translation>die Tests der Aufgabe (%1)</translation>
    </message>
    <message>
        <source>the task&apos;s solution (%1)</source>
        <translation>die Lösung der Aufgabe (%1)</translation>
    </message>
    <message>
        <source>%1 by %2, passed</source>
        <translation>%1 von %2, bestanden</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>the starter (%1)</source>
        <translation>die Vorlage (%1)</translation>
    </message>
    <message>
        <source>%1, chosen by hand</source>
        <translation>%1, von Hand gewählt</translation>
    </message>
    <message>
        <source>not collected: %1</source>
        <translation>nicht eingesammelt: %1</translation>
    </message>
    <message>
        <source>the oracle&apos;s trial %1 of the job %2 left this file</source>
        <translation>der Orakel-Trial %1 des Jobs %2 hat diese Datei hinterlassen</translation>
    </message>
    <message>
        <source>no oracle&apos;s trial is open; the task&apos;s tests hold %1</source>
        <translation>kein Orakel-Trial ist offen; die Tests der Aufgabe enthalten %1</translation>
    </message>
    <message>
        <source>no oracle&apos;s trial is open; the task&apos;s solution holds %1</source>
        <translation>kein Orakel-Trial ist offen; die Lösung der Aufgabe enthält %1</translation>
    </message>
    <message>
        <source>no oracle&apos;s trial is open; %1 by %2 passed and left this file</source>
        <translation>kein Orakel-Trial ist offen; %1 von %2 hat bestanden und diese Datei hinterlassen</translation>
    </message>
    <message>
        <source>nothing better is open; %1 by %2 left this file too</source>
        <translation>nichts Besseres ist offen; auch %1 von %2 hat diese Datei hinterlassen</translation>
    </message>
    <message>
        <source>the file that the agent was given: %1</source>
        <translation>die Datei, die der Agent bekommen hat: %1</translation>
    </message>
    <message>
        <source>another version of the task</source>
        <translation>eine andere Fassung der Aufgabe</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <translation>%1, Schritt %2</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>agent set-up</source>
        <translation>Agent einrichten</translation>
    </message>
    <message>
        <source>will run again</source>
        <translation>läuft noch einmal</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>Mit anderem Programm öffnen</translation>
    </message>
    <message>
        <source>This file was written by somebody else&apos;s program. Open it with the program your desktop uses for such files?</source>
        <translation>Diese Datei hat ein fremdes Programm geschrieben. Mit dem Programm öffnen, das der Desktop für solche Dateien nimmt?</translation>
    </message>
    <message>
        <source>95 % %1 – %2</source>
        <translation>95 % %1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>over %n agents</source>
        <translation>
            <numerusform>über %n Agent</numerusform>
            <numerusform>über %n Agenten</numerusform>
        </translation>
    </message>
    <message>
        <source>Traceback</source>
        <translation>Traceback</translation>
    </message>
    <message>
        <source>loop: %1</source>
        <translation>Schleife: %1</translation>
    </message>
    <message>
        <source>fewer loops</source>
        <translation>weniger Schleifen</translation>
    </message>
    <message numerus="yes">
        <source>%n more loop(s)</source>
        <translation>
            <numerusform>%n weitere Schleife</numerusform>
            <numerusform>%n weitere Schleifen</numerusform>
        </translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message numerus="yes">
        <source>Open all of it, %n more line(s)</source>
        <translation>
            <numerusform>Ganz öffnen, noch %n Zeile</numerusform>
            <numerusform>Ganz öffnen, noch %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>this trial</source>
        <translation>dieser Trial</translation>
    </message>
    <message>
        <source>what differs</source>
        <translation>was sich unterscheidet</translation>
    </message>
    <message>
        <source>expected at the left, this trial at the right of the line</source>
        <translation>links das Erwartete, rechts der Linie dieser Trial</translation>
    </message>
    <message>
        <source>Trials of %1</source>
        <translation>Trials von %1</translation>
    </message>
    <message>
        <source>%1, passed</source>
        <translation>%1, bestanden</translation>
    </message>
    <message>
        <source>Files of the task: %1</source>
        <translation>Dateien der Aufgabe: %1</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <source>, meets again at %1</source>
        <translation>, treffen sich wieder bei %1</translation>
    </message>
    <message>
        <source>other %1</source>
        <translation>anders: %1</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 statt %2</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>%1 ausgelassen</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 mehr</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>other arguments</source>
        <translation>andere Argumente</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>only in the first</source>
        <translation>nur im ersten</translation>
    </message>
    <message>
        <source>only in the second</source>
        <translation>nur im zweiten</translation>
    </message>
    <message>
        <source>step %1: argument only</source>
        <translation>Schritt %1: nur das Argument</translation>
    </message>
    <message>
        <source>step %1: reordered</source>
        <translation>Schritt %1: umgeordnet</translation>
    </message>
    <message>
        <source>step %1: %2, no divergence</source>
        <translation>Schritt %1: %2, keine Trennung</translation>
    </message>
    <message>
        <source>step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
    <message>
        <source>step %1: the second has ended</source>
        <translation>Schritt %1: der zweite ist zu Ende</translation>
    </message>
    <message>
        <source>step %1: the first has ended</source>
        <translation>Schritt %1: der erste ist zu Ende</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) the same</source>
        <translation>
            <numerusform>%n Schritt gleich</numerusform>
            <numerusform>%n Schritte gleich</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 with other arguments or words</source>
        <translation>%1 mit anderen Argumenten oder Worten</translation>
    </message>
    <message>
        <source>%1 moved</source>
        <translation>%1 verschoben</translation>
    </message>
    <message>
        <source>%1 only in the first</source>
        <translation>%1 nur im ersten</translation>
    </message>
    <message>
        <source>%1 only in the second</source>
        <translation>%1 nur im zweiten</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 laufen</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 warten</translation>
    </message>
    <message>
        <source>%1 stopped</source>
        <translation>%1 angehalten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Trials finished</source>
        <translation>Fertige Trials</translation>
    </message>
    <message>
        <source>nothing is left to do</source>
        <translation>nichts mehr zu tun</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>Bewertet</translation>
    </message>
    <message>
        <source>of those finished, all</source>
        <translation>von den fertigen alle</translation>
    </message>
    <message>
        <source>over all agents and tasks</source>
        <translation>über alle Agenten und Aufgaben</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>This trial reports no times.</source>
        <translation>Dieser Trial meldet keine Zeiten.</translation>
    </message>
    <message>
        <source>comparing…</source>
        <translation>wird verglichen…</translation>
    </message>
    <message>
        <source>%1 · arguments</source>
        <translation>%1 · Argumente</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Überlegung</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>ohne Quelle</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>prompt tokens</source>
        <translation>Prompt-Tokens</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>aus dem Cache</translation>
    </message>
    <message>
        <source>completion</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>to the next step</source>
        <translation>bis zum nächsten Schritt</translation>
    </message>
    <message>
        <source>same call</source>
        <translation>gleicher Aufruf</translation>
    </message>
    <message>
        <source>repeat %1 of %2</source>
        <translation>Wiederholung %1 von %2</translation>
    </message>
    <message>
        <source>p, uncorrected</source>
        <translation>p, unkorrigiert</translation>
    </message>
    <message>
        <source>Not shown, no spread between the tasks to judge luck by: %1</source>
        <translation>Nicht gezeigt, keine Streuung zwischen den Aufgaben, an der Zufall zu messen wäre: %1</translation>
    </message>
    <message>
        <source>%1, interval: %2</source>
        <translation>%1, Intervall: %2</translation>
    </message>
    <message>
        <source>%1 (n = %2, all alike: no interval)</source>
        <translation>%1 (n = %2, alle gleich: kein Intervall)</translation>
    </message>
    <message>
        <source>no p</source>
        <translation>kein p</translation>
    </message>
    <message>
        <source>→ %1: cannot be read</source>
        <translation>→ %1: nicht lesbar</translation>
    </message>
    <message>
        <source>Continues in %1</source>
        <translation>Geht weiter in %1</translation>
    </message>
    <message numerus="yes">
        <source>Continues in %1; the %n step(s) of context that it repeats are left out</source>
        <translation>
            <numerusform>Geht weiter in %1; der eine Schritt Kontext, den die Datei wiederholt, ist weggelassen</numerusform>
            <numerusform>Geht weiter in %1; die %n Schritte Kontext, die die Datei wiederholt, sind weggelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Started by %1, step %2</source>
        <translation>Gestartet von %1, Schritt %2</translation>
    </message>
    <message>
        <source>%1 %2 in final_metrics: %3 says %4</source>
        <translation>%1 %2 in final_metrics: %3 sagt %4</translation>
    </message>
    <message>
        <source>steps report no tokens</source>
        <translation>Schritte melden keine Tokens</translation>
    </message>
    <message>
        <source>, totals differ</source>
        <translation>, Summen weichen ab</translation>
    </message>
    <message>
        <source>, totals agree</source>
        <translation>, Summen stimmen</translation>
    </message>
    <message>
        <source>, no totals to compare with</source>
        <translation>, keine Summen zum Vergleich</translation>
    </message>
    <message>
        <source>About this trajectory</source>
        <translation>Über diese Trajektorie</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>%1 · result</source>
        <translation>%1 · Ergebnis</translation>
    </message>
    <message numerus="yes">
        <source>the same call %n time(s)</source>
        <translation>
            <numerusform>derselbe Aufruf einmal</numerusform>
            <numerusform>derselbe Aufruf %n-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>reasoning effort</source>
        <translation>Denkaufwand</translation>
    </message>
    <message>
        <source>model calls</source>
        <translation>Modellaufrufe</translation>
    </message>
    <message>
        <source>%1 without a step</source>
        <translation>%1 ohne Schritt</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>then %1</source>
        <translation>dann %1</translation>
    </message>
    <message>
        <source>total steps</source>
        <translation>Schritte gesamt</translation>
    </message>
    <message>
        <source>total prompt tokens</source>
        <translation>Prompt-Tokens gesamt</translation>
    </message>
    <message>
        <source>total cached</source>
        <translation>aus dem Cache gesamt</translation>
    </message>
    <message>
        <source>total completion</source>
        <translation>Antwort-Tokens gesamt</translation>
    </message>
    <message>
        <source>total cost</source>
        <translation>Kosten gesamt</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message numerus="yes">
        <source>%n tool definition(s)</source>
        <translation>
            <numerusform>%n Werkzeugdefinition</numerusform>
            <numerusform>%n Werkzeugdefinitionen</numerusform>
        </translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>trajectory</source>
        <translation>Trajektorie</translation>
    </message>
    <message>
        <source>continuations</source>
        <translation>Fortsetzungen</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>lese</translation>
    </message>
    <message>
        <source>This trial left no trajectory</source>
        <translation>Dieser Trial hinterließ keine Trajektorie</translation>
    </message>
    <message>
        <source>Up, Down, Page, Home, End</source>
        <translation>Hoch, Runter, Bild, Pos1, Ende</translation>
    </message>
    <message>
        <source>walk the steps; J and K too</source>
        <translation>durch die Schritte gehen; auch J und K</translation>
    </message>
    <message>
        <source>Enter, Space</source>
        <translation>Eingabe, Leertaste</translation>
    </message>
    <message>
        <source>the whole step, and back</source>
        <translation>der ganze Schritt, und zurück</translation>
    </message>
    <message>
        <source>E, L, D</source>
        <translation>E, L, D</translation>
    </message>
    <message>
        <source>the first error, the longest step, the dearest step</source>
        <translation>der erste Fehler, der längste Schritt, der teuerste Schritt</translation>
    </message>
    <message>
        <source>N, P, Ctrl+G</source>
        <translation>N, P, Strg+G</translation>
    </message>
    <message>
        <source>next, previous call of the same tool; a step by number</source>
        <translation>nächster, voriger Aufruf desselben Werkzeugs; ein Schritt nach Nummer</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>follow the step&apos;s link to another agent or back</source>
        <translation>dem Verweis des Schritts zu einem anderen Agenten oder zurück folgen</translation>
    </message>
    <message>
        <source>B, Shift+B</source>
        <translation>B, Umschalt+B</translation>
    </message>
    <message>
        <source>bookmark the step; the next bookmark</source>
        <translation>Lesezeichen am Schritt; das nächste Lesezeichen</translation>
    </message>
    <message>
        <source>O, X, T, H</source>
        <translation>O, X, T, H</translation>
    </message>
    <message>
        <source>outline, details; axis and bars of the timeline</source>
        <translation>Gliederung, Einzelheiten; Achse und Balken der Zeitleiste</translation>
    </message>
    <message>
        <source>Tab to the timeline</source>
        <translation>Tab zur Zeitleiste</translation>
    </message>
    <message>
        <source>Left, Right: step by step; Up, Down: the agents&apos; lanes</source>
        <translation>Links, Rechts: Schritt für Schritt; Hoch, Runter: die Spuren der Agenten</translation>
    </message>
    <message>
        <source>+, -, 0</source>
        <translation>+, -, 0</translation>
    </message>
    <message>
        <source>zoom the timeline; all of it or only where there are steps</source>
        <translation>die Zeitleiste vergrößern; alles oder nur, wo es Schritte gibt</translation>
    </message>
    <message>
        <source>Shift+Left, Shift+Right</source>
        <translation>Umschalt+Links, Umschalt+Rechts</translation>
    </message>
    <message>
        <source>move the timeline; Shift and drag chooses a part</source>
        <translation>die Zeitleiste verschieben; Umschalt und Ziehen wählt einen Teil</translation>
    </message>
    <message numerus="yes">
        <source>%n interrupted</source>
        <translation>
            <numerusform>%n unterbrochen</numerusform>
            <numerusform>%n unterbrochen</numerusform>
        </translation>
    </message>
    <message>
        <source>no rewards yet</source>
        <translation>noch keine Rewards</translation>
    </message>
    <message>
        <source>no trial was scored</source>
        <translation>kein Trial wurde bewertet</translation>
    </message>
    <message>
        <source>%1, end not recorded</source>
        <translation>%1, Ende nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>[, ]</source>
        <translation>[, ]</translation>
    </message>
    <message>
        <source>let the timeline begin, end at the step</source>
        <translation>die Zeitleiste am Schritt beginnen, enden lassen</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>%1 tokens so far</source>
        <translation>bisher %1 Tokens</translation>
    </message>
    <message>
        <source>Open all of it, a line is cut</source>
        <translation>Alles öffnen, eine Zeile ist abgeschnitten</translation>
    </message>
    <message>
        <source>steps&apos; prompt tokens</source>
        <translation>Prompt-Tokens der Schritte</translation>
    </message>
    <message>
        <source>steps&apos; cached</source>
        <translation>aus dem Cache, Schritte</translation>
    </message>
    <message>
        <source>steps&apos; completion</source>
        <translation>Ausgabe der Schritte</translation>
    </message>
    <message>
        <source>steps&apos; cost</source>
        <translation>Kosten der Schritte</translation>
    </message>
    <message>
        <source>all agents&apos; tokens</source>
        <translation>Tokens aller Agenten</translation>
    </message>
    <message>
        <source>all agents&apos; cost</source>
        <translation>Kosten aller Agenten</translation>
    </message>
    <message>
        <source>What a trial takes: median over tasks, 95 % bootstrap</source>
        <translation>Was ein Trial kostet: Median über Aufgaben, 95 %-Bootstrap</translation>
    </message>
    <message>
        <source>Found 4 times in 5 from, points</source>
        <translation>In 4 von 5 Fällen gefunden ab, Punkte</translation>
    </message>
    <message>
        <source>Errored</source>
        <translation>Mit Fehler</translation>
    </message>
    <message>
        <source>Cost (median)</source>
        <translation>Kosten (Median)</translation>
    </message>
    <message>
        <source>Tokens (median)</source>
        <translation>Tokens (Median)</translation>
    </message>
    <message>
        <source>Tasks: %1 both pass, %2 only %3, %4 only %5, %6 neither</source>
        <translation>Aufgaben: %1 bestehen beide, %2 nur %3, %4 nur %5, %6 keiner</translation>
    </message>
    <message>
        <source>Method: %1, %2</source>
        <translation>Verfahren: %1, %2</translation>
    </message>
    <message>
        <source>Median change a task: cost %1, tokens %2, elapsed %3</source>
        <translation>Median der Änderung je Aufgabe: Kosten %1, Tokens %2, Dauer %3</translation>
    </message>
    <message>
        <source>Improved: %1</source>
        <translation>Verbessert: %1</translation>
    </message>
    <message>
        <source>Regressed: %1</source>
        <translation>Verschlechtert: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s)</source>
        <translation>
            <numerusform>%n Trial</numerusform>
            <numerusform>%n Trials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n arm(s)</source>
        <translation>
            <numerusform>%n Arm</numerusform>
            <numerusform>%n Arme</numerusform>
        </translation>
    </message>
    <message>
        <source>baseline: %1</source>
        <translation>Basis: %1</translation>
    </message>
    <message>
        <source>Comparison %1</source>
        <translation>Vergleich %1</translation>
    </message>
    <message>
        <source>Check before you compare: %1</source>
        <translation>Vor dem Vergleich prüfen: %1</translation>
    </message>
    <message>
        <source>paired over families of tasks</source>
        <translation>gepaart über Aufgabenfamilien</translation>
    </message>
    <message numerus="yes">
        <source>in %n family(ies)</source>
        <translation>
            <numerusform>in %n Familie</numerusform>
            <numerusform>in %n Familien</numerusform>
        </translation>
    </message>
    <message>
        <source>A true difference of %1 points would be found four times in five.</source>
        <translation>Ein wahrer Unterschied von %1 Punkten würde in vier von fünf Fällen gefunden.</translation>
    </message>
    <message>
        <source>t over families of tasks</source>
        <translation>t über Aufgabenfamilien</translation>
    </message>
    <message>
        <source>Woodruff, over families of tasks</source>
        <translation>Woodruff, über Aufgabenfamilien</translation>
    </message>
    <message>
        <source>paired t over families of tasks</source>
        <translation>gepaartes t über Aufgabenfamilien</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) copied</source>
        <translation>
            <numerusform>%n Schritt kopiert</numerusform>
            <numerusform>%n Schritte kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 of %2 steps copied; more do not fit in the clipboard</source>
        <translation>Die ersten %1 von %2 Schritten kopiert; mehr passt nicht in die Zwischenablage</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) indexed in %1</source>
        <translation>
            <numerusform>%n Schritt in %1 erfasst</numerusform>
            <numerusform>%n Schritte in %1 erfasst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) so far</source>
        <translation>
            <numerusform>%n Schritt bisher</numerusform>
            <numerusform>%n Schritte bisher</numerusform>
        </translation>
    </message>
    <message>
        <source>converted from %1</source>
        <translation>umgewandelt aus %1</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>found by the search</source>
        <translation>von der Suche gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n more agent(s) without a lane here</source>
        <translation>
            <numerusform>%n weiterer Agent ohne Spur hier</numerusform>
            <numerusform>%n weitere Agenten ohne Spur hier</numerusform>
        </translation>
    </message>
    <message>
        <source>Agents without a lane here; they are listed under Agents:</source>
        <translation>Agenten ohne Spur hier; sie stehen unter Agenten:</translation>
    </message>
    <message>
        <source>A double click shows only the steps, another one everything.</source>
        <translation>Ein Doppelklick zeigt nur die Schritte, ein weiterer alles.</translation>
    </message>
    <message>
        <source>heredoc</source>
        <translation>Heredoc</translation>
    </message>
    <message>
        <source>redirect</source>
        <translation>Umleitung</translation>
    </message>
    <message>
        <source>in place</source>
        <translation>an Ort und Stelle</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>patch</source>
        <translation>Patch</translation>
    </message>
    <message>
        <source>script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>likely %1</source>
        <translation>wohl %1</translation>
    </message>
    <message>
        <source>possibly %1</source>
        <translation>vielleicht %1</translation>
    </message>
    <message>
        <source>written by</source>
        <translation>geschrieben von</translation>
    </message>
    <message numerus="yes">
        <source>%n equal line(s) hidden, click to show</source>
        <translation>
            <numerusform>%n gleiche Zeile verborgen, Klick zeigt sie</numerusform>
            <numerusform>%n gleiche Zeilen verborgen, Klick zeigt sie</numerusform>
        </translation>
    </message>
    <message>
        <source>expected · %1 · %2</source>
        <translation>erwartet · %1 · %2</translation>
    </message>
    <message>
        <source>this trial · %1</source>
        <translation>dieser Trial · %1</translation>
    </message>
    <message>
        <source>this trial did not leave it</source>
        <translation>dieser Trial hat es nicht hinterlassen</translation>
    </message>
    <message>
        <source>beside · %1</source>
        <translation>daneben · %1</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Higher: %1</source>
        <translation>Höher: %1</translation>
    </message>
    <message>
        <source>Lower: %1</source>
        <translation>Niedriger: %1</translation>
    </message>
    <message>
        <source>No possible difference would be found four times in five.</source>
        <translation>Kein möglicher Unterschied würde in vier von fünf Fällen gefunden.</translation>
    </message>
    <message>
        <source>A true difference of %1 would be found four times in five.</source>
        <translation>Ein wahrer Unterschied von %1 würde in vier von fünf Fällen gefunden.</translation>
    </message>
    <message>
        <source>known to move results</source>
        <translation>verschiebt Ergebnisse bekanntlich</translation>
    </message>
    <message>
        <source>Is %1 higher with %2 than with %3?</source>
        <translation>Ist %1 mit %2 höher als mit %3?</translation>
    </message>
    <message>
        <source>%1, %2 (%3).</source>
        <translation>%1, %2 (%3).</translation>
    </message>
    <message>
        <source>Nothing to compare: the trials report different rewards; choose the one to compare.</source>
        <translation>Nichts zu vergleichen: Die Trials melden verschiedene Rewards; wählen Sie den, der verglichen werden soll.</translation>
    </message>
    <message numerus="yes">
        <source>Too few families of tasks to say: %1 over %n of them.</source>
        <translation>
            <numerusform>Zu wenige Aufgabenfamilien: %1 über %n.</numerusform>
            <numerusform>Zu wenige Aufgabenfamilien: %1 über %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too few tasks to say: %1 over %n task(s).</source>
        <translation>
            <numerusform>Zu wenige Aufgaben: %1 über %n Aufgabe.</numerusform>
            <numerusform>Zu wenige Aufgaben: %1 über %n Aufgaben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Probably lower: %1</source>
        <translation>Wahrscheinlich niedriger: %1</translation>
    </message>
    <message>
        <source>No, lower: %1</source>
        <translation>Nein, niedriger: %1</translation>
    </message>
    <message>
        <source>; higher in %1, lower in %2, equal in %3.</source>
        <translation>; höher in %1, niedriger in %2, gleich in %3.</translation>
    </message>
    <message>
        <source>%1 points of reward</source>
        <translation>%1 Punkte Reward</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a reward&apos;s name, a difference</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no difference</comment>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>Höher</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Niedriger</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Δ %1</source>
        <translation>Δ %1</translation>
    </message>
    <message>
        <source>Found 4 times in 5 from</source>
        <translation>In 4 von 5 Fällen gefunden ab</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>Mittel %1</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message numerus="yes">
        <source>%n measured</source>
        <translation>
            <numerusform>%n gemessen</numerusform>
            <numerusform>%n gemessen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <translation>
            <numerusform>%n nicht lesbar</numerusform>
            <numerusform>%n nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (mean, n = %2)</source>
        <translation>%1 (Mittel, n = %2)</translation>
    </message>
    <message>
        <source>the trial has rewards all the same</source>
        <translation>der Trial hat trotzdem Rewards</translation>
    </message>
    <message>
        <source>flaky</source>
        <translation>unzuverlässig</translation>
    </message>
    <message numerus="yes">
        <source>%n retries</source>
        <translation>
            <numerusform>%n Wiederholung</numerusform>
            <numerusform>%n Wiederholungen</numerusform>
        </translation>
    </message>
    <message>
        <source>rewards: all</source>
        <translation>Rewards: alle</translation>
    </message>
    <message>
        <source>rewards: valid ones</source>
        <translation>Rewards: nur gültige</translation>
    </message>
    <message numerus="yes">
        <source>%n reward(s) beside an exception that is not the agent&apos;s count all the same, as up to Harbor 0.25.</source>
        <translation>
            <numerusform>%n Reward neben einer Ausnahme, die nicht am Agenten liegt, zählt trotzdem, wie bis Harbor 0.25.</numerusform>
            <numerusform>%n Rewards neben einer Ausnahme, die nicht am Agenten liegt, zählen trotzdem, wie bis Harbor 0.25.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reward(s) beside an exception that is not the agent&apos;s are left out, as since Harbor 0.26.</source>
        <translation>
            <numerusform>%n Reward neben einer Ausnahme, die nicht am Agenten liegt, bleibt weg, wie seit Harbor 0.26.</numerusform>
            <numerusform>%n Rewards neben einer Ausnahme, die nicht am Agenten liegt, bleiben weg, wie seit Harbor 0.26.</numerusform>
        </translation>
    </message>
    <message>
        <source>inside the trajectory</source>
        <translation>in der Trajektorie</translation>
    </message>
    <message>
        <source>none is valid</source>
        <translation>keiner ist gültig</translation>
    </message>
    <message>
        <source>valid ones %1, n = %2</source>
        <translation>gültige %1, n = %2</translation>
    </message>
    <message>
        <source>This job&apos;s own means are counted as by Harbor since 0.26: a reward that is missing or does not measure the agent is left out.</source>
        <translation>Die Mittelwerte dieses Jobs zählen wie Harbor seit 0.26: Ein Reward, der fehlt oder nicht den Agenten misst, bleibt außen vor.</translation>
    </message>
    <message>
        <source>This job&apos;s own means are counted as by Harbor up to 0.25: a missing reward is 0.</source>
        <translation>Die Mittelwerte dieses Jobs zählen wie Harbor bis 0.25: Ein fehlender Reward ist 0.</translation>
    </message>
    <message>
        <source>%1: a missing one as 0 gives %2, left out %3</source>
        <translation>%1: fehlende als 0 ergibt %2, ausgelassen %3</translation>
    </message>
    <message>
        <source>The tokens and costs are Harbor&apos;s sums, which count a session again that goes on from step to step: %1 input and %2 output tokens, %3, were used.</source>
        <translation>Tokens und Kosten sind Harbors Summen, die eine Sitzung, die von Schritt zu Schritt weitergeht, erneut zählen: Verbraucht wurden %1 Eingabe- und %2 Ausgabetokens, %3.</translation>
    </message>
    <message>
        <source>Both ways give the same.</source>
        <translation>Beide Zählweisen ergeben dasselbe.</translation>
    </message>
    <message>
        <source>%1 of %2 means differ between the two ways.</source>
        <translation>%1 von %2 Mittelwerten unterscheiden sich zwischen den beiden Zählweisen.</translation>
    </message>
    <message>
        <source>only what %1 did not have: not a whole experiment</source>
        <translation>nur was %1 nicht hatte: kein ganzes Experiment</translation>
    </message>
    <message>
        <source>made from %1: %2</source>
        <translation>entstanden aus %1: %2</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>a model&apos;s view, which one is not recorded</source>
        <translation>die Sicht eines Modells; welches, ist nicht festgehalten</translation>
    </message>
    <message>
        <source>the view of %1</source>
        <translation>die Sicht von %1</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Sicht</translation>
    </message>
    <message>
        <source>Check of the task %1</source>
        <translation>Prüfung der Aufgabe %1</translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>copied, not spent again</source>
        <translation>übernommen, nicht erneut ausgegeben</translation>
    </message>
    <message>
        <source>Earlier attempts</source>
        <translation>Frühere Versuche</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>simulated user</source>
        <translation>simulierter Nutzer</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>Beide Seiten</translation>
    </message>
    <message>
        <source>the trial&apos;s tokens are the user&apos;s; the agent&apos;s are of its last turn</source>
        <translation>die Tokens des Trials sind die des Nutzers; die des Agenten sind von seiner letzten Antwort</translation>
    </message>
    <message>
        <source>step sums %1, totals agree; with sub-agents %2</source>
        <translation>Schrittsummen %1, Summen stimmen; mit Unteragenten %2</translation>
    </message>
    <message>
        <source>step sums %1</source>
        <translation>Schrittsummen %1</translation>
    </message>
    <message>
        <source>verified again from %1</source>
        <translation>erneut geprüft aus %1</translation>
    </message>
    <message>
        <source>Verified again from</source>
        <translation>Erneut geprüft aus</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>Verified again</source>
        <translation>Erneut geprüft</translation>
    </message>
    <message>
        <source>The trial it stands on is not open: %1</source>
        <translation>Der Trial, auf dem er beruht, ist nicht geöffnet: %1</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>vorher: %1</translation>
    </message>
    <message>
        <source>Neither trial has a reward.</source>
        <translation>Keiner der beiden Trials hat einen Reward.</translation>
    </message>
    <message>
        <source>%1 of before is gone.</source>
        <translation>%1 von vorher ist weg.</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n bestanden</numerusform>
            <numerusform>%n bestanden</numerusform>
        </translation>
    </message>
    <message>
        <source>no tests</source>
        <translation>keine Tests</translation>
    </message>
    <message>
        <source>contains %1</source>
        <translation>enthält %1</translation>
    </message>
    <message>
        <source>does not contain %1</source>
        <translation>enthält nicht %1</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>none of %1</source>
        <translation>keines von %1</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>nicht %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %2 of %n steps</source>
        <translation>
            <numerusform>%1 in %2 von %n Schritt</numerusform>
            <numerusform>%1 in %2 von %n Schritten</numerusform>
        </translation>
    </message>
    <message>
        <source>Harbor&apos;s own mean counts a step without the key as 0: %1</source>
        <translation>Harbors eigener Mittelwert zählt einen Schritt ohne den Schlüssel als 0: %1</translation>
    </message>
    <message>
        <source>Double click: show the line of the artifact that this is about</source>
        <translation>Doppelklick: die Zeile des Artefakts zeigen, um die es geht</translation>
    </message>
    <message>
        <source>Show in the artifact</source>
        <translation>Im Artefakt zeigen</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>End of the verifier&apos;s output</source>
        <translation>Ende der Ausgabe des Prüfers</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n lines</source>
        <translation>
            <numerusform>%1, %n Zeile</numerusform>
            <numerusform>%1, %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>How far is %2 from %1?</source>
        <translation>Wie weit ist %2 von %1 entfernt?</translation>
    </message>
    <message>
        <source>They share no task, so this may be the tasks: %1, %2.</source>
        <translation>Sie haben keine Aufgabe gemeinsam, es können also die Aufgaben sein: %1, %2.</translation>
    </message>
    <message>
        <source>stopped by you</source>
        <translation>von Ihnen angehalten</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>wird angehalten …</translation>
    </message>
    <message>
        <source>%1 in parallel, in %2</source>
        <translation>%1 gleichzeitig, in %2</translation>
    </message>
    <message>
        <source>Used lately</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Of the open jobs</source>
        <translation>Aus den geöffneten Jobs</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Compare %1 with</source>
        <translation>%1 vergleichen mit</translation>
    </message>
    <message>
        <source>All open jobs</source>
        <translation>Allen geöffneten Jobs</translation>
    </message>
</context>
<context>
    <name>quayside::Actions</name>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Open a file or archive…</source>
        <translation>Datei oder Archiv öffnen …</translation>
    </message>
    <message>
        <source>Open the examples</source>
        <translation>Die Beispiele öffnen</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Find a job or trial</source>
        <translation>Job oder Trial finden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>Alle Jobs</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Neuer Lauf</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Keyboard map</source>
        <translation>Tastenübersicht</translation>
    </message>
    <message>
        <source>About Quayside</source>
        <translation>Über Quayside</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Check tasks</source>
        <translation>Aufgaben prüfen</translation>
    </message>
</context>
<context>
    <name>quayside::AgentList</name>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
</context>
<context>
    <name>quayside::ArmFindings</name>
    <message>
        <source>passed the verifier</source>
        <translation>vom Prüfer angenommen</translation>
    </message>
    <message>
        <source>nothing found that explains it</source>
        <translation>nichts gefunden, was es erklärt</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 of %2 trials looked at</source>
        <translation>%1 von %2 Trials angesehen</translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s)</source>
        <translation>
            <numerusform>%n Trial</numerusform>
            <numerusform>%n Trials</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
</context>
<context>
    <name>quayside::ArtifactPane</name>
    <message>
        <source>No step is known to have written this line</source>
        <translation>Kein Schritt ist bekannt, der diese Zeile schrieb</translation>
    </message>
    <message>
        <source>chosen by hand: %1</source>
        <translation>von Hand gewählt: %1</translation>
    </message>
    <message>
        <source>The comparison was stopped.</source>
        <translation>Der Vergleich wurde angehalten.</translation>
    </message>
</context>
<context>
    <name>quayside::ArtifactSide</name>
    <message>
        <source>Filter by name or state</source>
        <translation>Nach Name oder Zustand filtern</translation>
    </message>
    <message>
        <source>Filter artifacts</source>
        <translation>Artefakte filtern</translation>
    </message>
    <message>
        <source>In contents</source>
        <translation>Im Inhalt</translation>
    </message>
    <message>
        <source>Look for the text in the files instead of their names</source>
        <translation>Den Text in den Dateien statt in ihren Namen suchen</translation>
    </message>
    <message>
        <source>Agent and verifier</source>
        <translation>Agent und Prüfer</translation>
    </message>
    <message>
        <source>List the files of the agent and the verifier as well</source>
        <translation>Auch die Dateien des Agenten und des Prüfers auflisten</translation>
    </message>
    <message>
        <source>Search in the files</source>
        <translation>In den Dateien suchen</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>Artefakte</translation>
    </message>
    <message>
        <source>Verifier&apos;s mismatches</source>
        <translation>Abweichungen laut Prüfer</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
</context>
<context>
    <name>quayside::ArtifactTreeModel</name>
    <message>
        <source>%1 of %2 not as expected</source>
        <translation>%1 von %2 nicht wie erwartet</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>compared with %1</source>
        <translation>verglichen mit %1</translation>
    </message>
    <message>
        <source>manifest: %1</source>
        <translation>Manifest: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ArtifactView</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleiche …</translation>
    </message>
</context>
<context>
    <name>quayside::ArtifactsPage</name>
    <message>
        <source>Comparing…</source>
        <translation>Vergleiche …</translation>
    </message>
    <message>
        <source>The artifacts are being compared with what was expected.</source>
        <translation>Die Artefakte werden mit dem Erwarteten verglichen.</translation>
    </message>
    <message>
        <source>This trial left no artifacts.</source>
        <translation>Dieser Trial hat keine Artefakte hinterlassen.</translation>
    </message>
    <message>
        <source>This check names no artifact, and none of them holds its words.</source>
        <translation>Diese Prüfung nennt kein Artefakt, und keines enthält ihre Worte.</translation>
    </message>
    <message>
        <source>The filter leaves out every artifact.</source>
        <translation>Der Filter lässt jedes Artefakt weg.</translation>
    </message>
</context>
<context>
    <name>quayside::ArtifactsTab</name>
    <message>
        <source>The trial&apos;s folder cannot be read.</source>
        <translation>Der Ordner des Trials ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>quayside::BinaryDiffView</name>
    <message>
        <source>… only the first %1 rows are shown</source>
        <translation>… nur die ersten %1 Zeilen werden gezeigt</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>this</source>
        <translation>dieses</translation>
    </message>
    <message>
        <source>the same bytes</source>
        <translation>die gleichen Bytes</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) differ</source>
        <translation>
            <numerusform>%n Byte verschieden</numerusform>
            <numerusform>%n Bytes verschieden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::Breadcrumb</name>
    <message>
        <source>Where you are</source>
        <translation>Wo Sie sind</translation>
    </message>
    <message>
        <source>jobs</source>
        <translation>Jobs</translation>
    </message>
</context>
<context>
    <name>quayside::ChartCard</name>
    <message>
        <source>Table, copy, save</source>
        <translation>Tabelle, kopieren, speichern</translation>
    </message>
    <message>
        <source>%1: table, copy, save</source>
        <translation>%1: Tabelle, kopieren, speichern</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Copy as image</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Als PNG speichern …</translation>
    </message>
    <message>
        <source>PNG images (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>Als SVG speichern …</translation>
    </message>
    <message>
        <source>SVG drawings (*.svg)</source>
        <translation>SVG-Zeichnungen (*.svg)</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern …</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV-Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Diagramm speichern</translation>
    </message>
</context>
<context>
    <name>quayside::CompareBar</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>metric: %1</source>
        <translation>Maß: %1</translation>
    </message>
    <message>
        <source>primary reward</source>
        <translation>wichtigster Reward</translation>
    </message>
    <message>
        <source>by setting</source>
        <translation>nach Einstellung</translation>
    </message>
</context>
<context>
    <name>quayside::CompareExport</name>
    <message>
        <source>Export</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Save as Markdown…</source>
        <translation>Als Markdown speichern…</translation>
    </message>
    <message>
        <source>Save comparison</source>
        <translation>Vergleich speichern</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>Als JSON speichern…</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>quayside::ComparePage</name>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Noch nichts zu vergleichen</translation>
    </message>
    <message>
        <source>Open jobs whose trials differ in agent, model or another setting.</source>
        <translation>Jobs öffnen, deren Trials sich in Agent, Modell oder einer anderen Einstellung unterscheiden.</translation>
    </message>
    <message numerus="yes">
        <source> · %n task(s) left out</source>
        <translation>
            <numerusform> · %n Aufgabe ausgelassen</numerusform>
            <numerusform> · %n Aufgaben ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · Holm over %n comparison(s)</source>
        <translation>
            <numerusform> · Holm über %n Vergleich</numerusform>
            <numerusform> · Holm über %n Vergleiche</numerusform>
        </translation>
    </message>
    <message>
        <source>Outcomes by task</source>
        <translation>Ergebnisse nach Aufgabe</translation>
    </message>
    <message>
        <source>median, 95 %</source>
        <translation>Median, 95 %</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s)</source>
        <translation>
            <numerusform>%n Trial</numerusform>
            <numerusform>%n Trials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n arm(s)</source>
        <translation>
            <numerusform>%n Arm</numerusform>
            <numerusform>%n Arme</numerusform>
        </translation>
    </message>
    <message>
        <source> · bands of repeated attempts: seed %1, %2 resamples</source>
        <translation> · Bänder wiederholter Versuche: Seed %1, %2 Stichproben</translation>
    </message>
</context>
<context>
    <name>quayside::ComparePanes</name>
    <message>
        <source>Parts of the comparison</source>
        <translation>Teile des Vergleichs</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>Arme</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensionen</translation>
    </message>
    <message>
        <source>Repeated attempts</source>
        <translation>Wiederholte Trials</translation>
    </message>
    <message>
        <source>What else differs</source>
        <translation>Was sich sonst unterscheidet</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>wird gesucht…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Passes over attempts</source>
        <translation>Bestanden über Versuche</translation>
    </message>
    <message>
        <source>full: any of k, broken: all of k, bands 95 %</source>
        <translation>durchgezogen: einer von k, gestrichelt: alle k, Bänder 95 %</translation>
    </message>
    <message>
        <source>No task has a score in both arms.</source>
        <translation>Keine Aufgabe hat in beiden Armen eine Wertung.</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
    <message>
        <source>Nothing passes or fails by %1: it is no score from 0 to 1.</source>
        <translation>Nach %1 besteht nichts und scheitert nichts: Es ist keine Wertung von 0 bis 1.</translation>
    </message>
</context>
<context>
    <name>quayside::CompareTable</name>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>%1
%2, reward %3, %4
double click for the trial</source>
        <translation>%1
%2, Reward %3, %4
Doppelklick für den Trial</translation>
    </message>
    <message>
        <source>Steps side by side</source>
        <translation>Schritte nebeneinander</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>quayside::CompareTaskModel</name>
    <message>
        <source>not run</source>
        <translation>nicht gelaufen</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s), no score</source>
        <translation>
            <numerusform>%n Versuch ohne Wertung</numerusform>
            <numerusform>%n Versuche ohne Wertung</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pass, mean %3</source>
        <translation>%1 von %2 bestehen, Mittel %3</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>%1 (baseline)</source>
        <translation>%1 (Basis)</translation>
    </message>
    <message>
        <source>Δ points</source>
        <translation>Δ Punkte</translation>
    </message>
    <message>
        <source>Δ elapsed</source>
        <translation>Δ Dauer</translation>
    </message>
    <message>
        <source>Δ tokens</source>
        <translation>Δ Tokens</translation>
    </message>
    <message>
        <source>Δ cost</source>
        <translation>Δ Kosten</translation>
    </message>
    <message>
        <source>First divergence</source>
        <translation>Erste Trennung</translation>
    </message>
    <message>
        <source>mean %1 of %2</source>
        <translation>Mittel %1 aus %2</translation>
    </message>
    <message>
        <source>left out: an arm has a trial without the reward here</source>
        <translation>ausgelassen: ein Arm hat hier einen Trial ohne diesen Reward</translation>
    </message>
    <message>
        <source>Δ %1</source>
        <translation>Δ %1</translation>
    </message>
</context>
<context>
    <name>quayside::ComparisonView</name>
    <message>
        <source>Form of the comparison</source>
        <translation>Form des Vergleichs</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>nebeneinander</translation>
    </message>
    <message>
        <source>unified</source>
        <translation>vereint</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Übergehen</translation>
    </message>
    <message>
        <source>What may differ</source>
        <translation>Was verschieden sein darf</translation>
    </message>
    <message>
        <source>White space</source>
        <translation>Leerraum</translation>
    </message>
    <message>
        <source>Amount of white space</source>
        <translation>Menge des Leerraums</translation>
    </message>
    <message>
        <source>Upper and lower case</source>
        <translation>Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>Line ends</source>
        <translation>Zeilenenden</translation>
    </message>
    <message>
        <source>Previous change (Alt+Up)</source>
        <translation>Vorige Änderung (Alt+Auf)</translation>
    </message>
    <message>
        <source>Next change (Alt+Down)</source>
        <translation>Nächste Änderung (Alt+Ab)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Hide equal lines far from a change</source>
        <translation>Gleiche Zeilen fern einer Änderung verbergen</translation>
    </message>
    <message>
        <source>Save as a patch…</source>
        <translation>Als Patch speichern …</translation>
    </message>
    <message>
        <source>as images</source>
        <translation>als Bilder</translation>
    </message>
    <message>
        <source>by table and row</source>
        <translation>nach Tabelle und Zeile</translation>
    </message>
    <message>
        <source>by cell</source>
        <translation>nach Zelle</translation>
    </message>
    <message>
        <source>as text</source>
        <translation>als Text</translation>
    </message>
    <message>
        <source>by structure</source>
        <translation>nach Struktur</translation>
    </message>
    <message>
        <source>as bytes</source>
        <translation>als Bytes</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>keine Änderung</translation>
    </message>
    <message>
        <source>change %1 of %2</source>
        <translation>Änderung %1 von %2</translation>
    </message>
    <message>
        <source>the same bytes</source>
        <translation>die gleichen Bytes</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n Zeile neu</numerusform>
            <numerusform>%n Zeilen neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n entfernt</numerusform>
            <numerusform>%n entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as a patch</source>
        <translation>Als Patch speichern</translation>
    </message>
    <message>
        <source>three ways</source>
        <translation>zu dritt</translation>
    </message>
    <message>
        <source>Patches (*.patch *.diff)</source>
        <translation>Patches (*.patch *.diff)</translation>
    </message>
    <message>
        <source>Coarse: too much differs for a full comparison</source>
        <translation>Grob: Für einen vollständigen Vergleich unterscheidet sich zu viel</translation>
    </message>
    <message>
        <source>Nothing to compare with:</source>
        <translation>Nichts zum Vergleichen:</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>auswählen…</translation>
    </message>
</context>
<context>
    <name>quayside::ConfigTab</name>
    <message>
        <source>This trial has neither a config nor a result.</source>
        <translation>Dieser Trial hat weder Konfiguration noch Ergebnis.</translation>
    </message>
</context>
<context>
    <name>quayside::CostChart</name>
    <message>
        <source>Reward against cost</source>
        <translation>Reward gegen Kosten</translation>
    </message>
    <message>
        <source>Cost against reward</source>
        <translation>Kosten gegen Reward</translation>
    </message>
    <message>
        <source>Tokens against reward</source>
        <translation>Tokens gegen Reward</translation>
    </message>
    <message>
        <source>Time against reward</source>
        <translation>Zeit gegen Reward</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>Arm</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>Reward</translation>
    </message>
    <message>
        <source>Cost a trial</source>
        <translation>Kosten je Trial</translation>
    </message>
    <message>
        <source>Tokens a trial</source>
        <translation>Tokens je Trial</translation>
    </message>
    <message>
        <source>Elapsed a trial</source>
        <translation>Dauer je Trial</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Trials</translation>
    </message>
    <message>
        <source>Priced</source>
        <translation>Mit Preis</translation>
    </message>
    <message>
        <source>cost a trial</source>
        <translation>Kosten je Trial</translation>
    </message>
    <message>
        <source>tokens a trial</source>
        <translation>Tokens je Trial</translation>
    </message>
    <message>
        <source>elapsed a trial</source>
        <translation>Dauer je Trial</translation>
    </message>
    <message>
        <source>no trial reports cost, tokens or time</source>
        <translation>kein Trial meldet Kosten, Tokens oder Zeit</translation>
    </message>
    <message>
        <source>%1
%6 %2
cost %3
tokens %4
elapsed %5</source>
        <translation>%1
%6 %2
Kosten %3
Tokens %4
Dauer %5</translation>
    </message>
</context>
<context>
    <name>quayside::DiffView</name>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
</context>
<context>
    <name>quayside::DiffersStrip</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing else differs as far as it was recorded.</source>
        <translation>Soweit aufgezeichnet, unterscheidet sich sonst nichts.</translation>
    </message>
    <message>
        <source>Check before you compare:</source>
        <translation>Vor dem Vergleich prüfen:</translation>
    </message>
</context>
<context>
    <name>quayside::DimensionBars</name>
    <message>
        <source>Rewards: %1</source>
        <translation>Rewards: %1</translation>
    </message>
</context>
<context>
    <name>quayside::DimensionChart</name>
    <message>
        <source>Difference by dimension</source>
        <translation>Unterschied nach Dimension</translation>
    </message>
    <message numerus="yes">
        <source>
95 % between %1 and %2 (%3, %n task(s)), %4 uncorrected</source>
        <translation>
            <numerusform>
95 % zwischen %1 und %2 (%3, %n Aufgabe), %4 unkorrigiert</numerusform>
            <numerusform>
95 % zwischen %1 und %2 (%3, %n Aufgaben), %4 unkorrigiert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 against %3, difference %4</source>
        <translation>%1: %2 gegen %3, Unterschied %4</translation>
    </message>
</context>
<context>
    <name>quayside::DivergenceFinder</name>
    <message>
        <source>no trajectory</source>
        <translation>kein Verlauf</translation>
    </message>
</context>
<context>
    <name>quayside::DotChart</name>
    <message>
        <source>Elapsed time by agent</source>
        <translation>Dauer nach Agent</translation>
    </message>
    <message>
        <source>Cost by agent</source>
        <translation>Kosten nach Agent</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>nicht berichtet</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
    <message>
        <source>%1: %2
click for the trial</source>
        <translation>%1: %2
Klick öffnet den Trial</translation>
    </message>
    <message numerus="yes">
        <source>%1, median %2
%n not reported</source>
        <translation>
            <numerusform>%1, Median %2
%n nicht berichtet</numerusform>
            <numerusform>%1, Median %2
%n nicht berichtet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ExpectationStrip</name>
    <message>
        <source>What the artifact is compared with</source>
        <translation>Womit das Artefakt verglichen wird</translation>
    </message>
    <message>
        <source>Another arm to show beside, for a comparison of three</source>
        <translation>Ein weiterer Arm daneben, für einen Vergleich zu dritt</translation>
    </message>
    <message>
        <source>Open outside…</source>
        <translation>Extern öffnen…</translation>
    </message>
    <message>
        <source>Open the file with another program, after asking</source>
        <translation>Die Datei nach Rückfrage mit einem anderen Programm öffnen</translation>
    </message>
    <message>
        <source>Show the step</source>
        <translation>Schritt zeigen</translation>
    </message>
    <message>
        <source>Expected:</source>
        <translation>Erwartet:</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>nothing ▾</source>
        <translation>nichts ▾</translation>
    </message>
    <message>
        <source>there is nothing to compare this file with; choose a file</source>
        <translation>für diese Datei gibt es nichts zum Vergleichen; bitte eine Datei wählen</translation>
    </message>
    <message>
        <source>beside: %1 ▾</source>
        <translation>daneben: %1 ▾</translation>
    </message>
    <message>
        <source>beside: nothing ▾</source>
        <translation>daneben: nichts ▾</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
</context>
<context>
    <name>quayside::FacetChip</name>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n Wert</numerusform>
            <numerusform>%n Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <translation>Filtern nach %1</translation>
    </message>
</context>
<context>
    <name>quayside::FactTableView</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>quayside::FileHeader</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>Zeilen umbrechen</translation>
    </message>
    <message>
        <source>Follow the end while it grows</source>
        <translation>Dem Ende folgen, während es wächst</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Den Pfad kopieren</translation>
    </message>
    <message>
        <source>Open with another program …</source>
        <translation>Mit einem anderen Programm öffnen …</translation>
    </message>
</context>
<context>
    <name>quayside::FilePage</name>
    <message>
        <source>Trajectory</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>quayside::FileRowDelegate</name>
    <message>
        <source>link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>special</source>
        <translation>besonders</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>quayside::FileTreeModel</name>
    <message>
        <source>link, not followed</source>
        <translation>Link, nicht verfolgt</translation>
    </message>
    <message>
        <source>special, not opened</source>
        <translation>besonders, nicht geöffnet</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>quayside::FileView</name>
    <message>
        <source>A link that is not followed</source>
        <translation>Ein Link, dem nicht gefolgt wird</translation>
    </message>
    <message>
        <source>%1 is a link that leads out of this folder, or to nothing.</source>
        <translation>%1 ist ein Link, der aus diesem Ordner hinaus oder ins Leere führt.</translation>
    </message>
    <message>
        <source>A folder</source>
        <translation>Ein Ordner</translation>
    </message>
    <message>
        <source>%1 is a folder; choose a file in it.</source>
        <translation>%1 ist ein Ordner; wählen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>Not a file that can be read</source>
        <translation>Keine lesbare Datei</translation>
    </message>
    <message>
        <source>%1 is a pipe, a socket or a device. Opening it could wait forever, so it stays closed.</source>
        <translation>%1 ist eine Pipe, ein Socket oder ein Gerät. Das Öffnen könnte ewig warten, darum bleibt es zu.</translation>
    </message>
    <message>
        <source>No such file</source>
        <translation>Keine solche Datei</translation>
    </message>
    <message>
        <source>%1 is not there any more, or a part of its path leads out of the folder.</source>
        <translation>%1 ist nicht mehr da, oder ein Teil des Pfades führt aus dem Ordner hinaus.</translation>
    </message>
    <message>
        <source>This file cannot be read</source>
        <translation>Diese Datei ist nicht lesbar</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>reading …</source>
        <translation>lese …</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>reduced</source>
        <translation>verkleinert</translation>
    </message>
    <message>
        <source>first of %1 frames</source>
        <translation>erstes von %1 Bildern</translation>
    </message>
</context>
<context>
    <name>quayside::FilesTab</name>
    <message>
        <source>Files of the trial</source>
        <translation>Dateien des Trials</translation>
    </message>
    <message>
        <source>This trial left no files.</source>
        <translation>Dieser Trial hat keine Dateien hinterlassen.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Wählen Sie eine Datei.</translation>
    </message>
</context>
<context>
    <name>quayside::FilterBar</name>
    <message>
        <source>Filter trials  /</source>
        <translation>Trials filtern  /</translation>
    </message>
    <message>
        <source>Filter trials</source>
        <translation>Trials filtern</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>leeren</translation>
    </message>
    <message>
        <source>reward</source>
        <translation>Reward</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen ✕</source>
        <translation>
            <numerusform>%n gewählt ✕</numerusform>
            <numerusform>%n gewählt ✕</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s)</source>
        <translation>
            <numerusform>%n Trial</numerusform>
            <numerusform>%n Trials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n trial(s)</source>
        <translation>
            <numerusform>%1 von %n Trial</numerusform>
            <numerusform>%1 von %n Trials</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::FilterMenu</name>
    <message>
        <source>Copy what is listed</source>
        <translation>Kopieren, was aufgelistet ist</translation>
    </message>
    <message>
        <source>as text</source>
        <translation>als Text</translation>
    </message>
    <message>
        <source>as Markdown</source>
        <translation>als Markdown</translation>
    </message>
    <message>
        <source>as JSON</source>
        <translation>als JSON</translation>
    </message>
    <message>
        <source>Only steps that failed</source>
        <translation>Nur gescheiterte Schritte</translation>
    </message>
    <message>
        <source>Only bookmarked steps</source>
        <translation>Nur Schritte mit Lesezeichen</translation>
    </message>
    <message>
        <source>Only steps where the search found something</source>
        <translation>Nur Schritte mit einem Treffer der Suche</translation>
    </message>
    <message>
        <source>Only steps in the shown part of the timeline</source>
        <translation>Nur Schritte im gezeigten Teil der Zeitleiste</translation>
    </message>
    <message>
        <source>Show every step</source>
        <translation>Jeden Schritt zeigen</translation>
    </message>
    <message>
        <source>At least %1 tokens…</source>
        <translation>Mindestens %1 Tokens…</translation>
    </message>
    <message>
        <source>At least so many tokens…</source>
        <translation>Mindestens so viele Tokens…</translation>
    </message>
    <message>
        <source>At least %1…</source>
        <translation>Mindestens %1…</translation>
    </message>
    <message>
        <source>At least so much cost…</source>
        <translation>Mindestens so viel Kosten…</translation>
    </message>
    <message>
        <source>Steps by tokens</source>
        <translation>Schritte nach Tokens</translation>
    </message>
    <message>
        <source>Only steps with at least so many tokens (0 for all)</source>
        <translation>Nur Schritte mit mindestens so vielen Tokens (0 für alle)</translation>
    </message>
    <message>
        <source>Steps by cost</source>
        <translation>Schritte nach Kosten</translation>
    </message>
    <message>
        <source>Only steps that cost at least so many dollars (0 for all)</source>
        <translation>Nur Schritte, die mindestens so viele Dollar kosten (0 für alle)</translation>
    </message>
</context>
<context>
    <name>quayside::FindingsBar</name>
    <message>
        <source>stop</source>
        <translation>anhalten</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Show only the trials with this finding. A finding is a hint, never a score.</source>
        <translation>Nur die Trials mit diesem Befund zeigen. Ein Befund ist ein Hinweis, nie eine Wertung.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>look through %n trial(s)</source>
        <translation>
            <numerusform>%n Trial durchsehen</numerusform>
            <numerusform>%n Trials durchsehen</numerusform>
        </translation>
    </message>
    <message>
        <source>looking: %1 of %2 trials</source>
        <translation>wird angesehen: %1 von %2 Trials</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>wird gesucht…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>quayside::FindingsCard</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>hints, not scores</source>
        <translation>Hinweise, keine Noten</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Zeigen: %1</translation>
    </message>
</context>
<context>
    <name>quayside::ForeignRunBox</name>
    <message>
        <source>Go on with somebody else&apos;s run?</source>
        <translation>Fremden Lauf fortsetzen?</translation>
    </message>
    <message>
        <source>What the run would do</source>
        <translation>Was der Lauf tun würde</translation>
    </message>
    <message>
        <source>Do all of this</source>
        <translation>All dies ausführen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Nicht fortsetzen</translation>
    </message>
    <message>
        <source>The run in %1 was not started by you on this computer with Quayside. Trials that have a result are kept; going on does all of this:</source>
        <translation>Der Lauf in %1 wurde nicht von Ihnen auf diesem Rechner mit Quayside gestartet. Trials mit einem Ergebnis bleiben, wie sie sind; das Weitermachen tut all dies:</translation>
    </message>
</context>
<context>
    <name>quayside::ForestChart</name>
    <message>
        <source>Difference from the baseline</source>
        <translation>Unterschied zur Basis</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>Arm</translation>
    </message>
    <message>
        <source>95 % low</source>
        <translation>95 % unten</translation>
    </message>
    <message>
        <source>95 % high</source>
        <translation>95 % oben</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>p after Holm</source>
        <translation>p nach Holm</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>%1, interval: %2</source>
        <translation>%1, Intervall: %2</translation>
    </message>
</context>
<context>
    <name>quayside::HeatChart</name>
    <message>
        <source>Rewards by trial and dimension</source>
        <translation>Rewards nach Trial und Dimension</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>
%1: %2</source>
        <translation>
%1: %2</translation>
    </message>
</context>
<context>
    <name>quayside::HexPane</name>
    <message>
        <source>Go to byte</source>
        <translation>Zu Byte gehen</translation>
    </message>
    <message>
        <source>decimal, or 0x for hexadecimal</source>
        <translation>dezimal, oder 0x für hexadezimal</translation>
    </message>
</context>
<context>
    <name>quayside::HexView</name>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Nothing in here: the file is empty.</source>
        <translation>Hier steht nichts: die Datei ist leer.</translation>
    </message>
    <message>
        <source>Copy as hexadecimal</source>
        <translation>Hexadezimal kopieren</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>quayside::ImageView</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>%1 by %2 pixels, %3</source>
        <translation>%1 mal %2 Pixel, %3</translation>
    </message>
</context>
<context>
    <name>quayside::IntervalLines</name>
    <message>
        <source>no shared task</source>
        <translation>keine gemeinsame Aufgabe</translation>
    </message>
</context>
<context>
    <name>quayside::IssueModel</name>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
</context>
<context>
    <name>quayside::IssuesDock</name>
    <message>
        <source>Issues</source>
        <translation>Probleme</translation>
    </message>
</context>
<context>
    <name>quayside::JobCharts</name>
    <message>
        <source>no rewards yet</source>
        <translation>noch keine Rewards</translation>
    </message>
    <message>
        <source>n = 1: one run proves one run</source>
        <translation>n = 1: ein Lauf beweist einen Lauf</translation>
    </message>
    <message>
        <source>mean, 95 % over attempts at one task</source>
        <translation>Mittel, 95 % über Versuche an einer Aufgabe</translation>
    </message>
    <message>
        <source>mean, 95 % interval over tasks</source>
        <translation>Mittel, 95-%-Intervall über Aufgaben</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>Reward</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Tokens a trial</source>
        <translation>Tokens je Trial</translation>
    </message>
    <message>
        <source>dot a trial, bar the median</source>
        <translation>Punkt ein Trial, Strich der Median</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Cost a trial</source>
        <translation>Kosten je Trial</translation>
    </message>
    <message>
        <source>Reward against cost</source>
        <translation>Reward gegen Kosten</translation>
    </message>
    <message>
        <source>Reward against time</source>
        <translation>Reward gegen Zeit</translation>
    </message>
    <message>
        <source>Time by phase</source>
        <translation>Zeit nach Phase</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Rewards by trial and dimension</source>
        <translation>Rewards nach Trial und Dimension</translation>
    </message>
    <message>
        <source>trials</source>
        <translation>Trials</translation>
    </message>
    <message>
        <source>median and mean, 95 %</source>
        <translation>Median und Mittel, 95 %</translation>
    </message>
    <message>
        <source>a cell an attempt, the flakiest tasks first</source>
        <translation>je Zelle ein Versuch, die wackligsten Aufgaben zuerst</translation>
    </message>
    <message>
        <source>Reward by dimension</source>
        <translation>Reward nach Dimension</translation>
    </message>
    <message>
        <source>Reward by agent</source>
        <translation>Reward nach Agent</translation>
    </message>
    <message>
        <source>no trial was scored</source>
        <translation>kein Trial wurde bewertet</translation>
    </message>
    <message>
        <source>%1 by agent</source>
        <translation>%1 nach Agent</translation>
    </message>
    <message>
        <source>shade from 0 to 1, or to the furthest of the column</source>
        <translation>Ton von 0 bis 1 oder bis zum äußersten Wert der Spalte</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Shows or folds the charts above the table</source>
        <translation>Zeigt oder verbirgt die Diagramme über der Tabelle</translation>
    </message>
</context>
<context>
    <name>quayside::JobFilesPane</name>
    <message>
        <source>Files of the job</source>
        <translation>Dateien des Jobs</translation>
    </message>
    <message>
        <source>Besides its trials the job left no files.</source>
        <translation>Außer seinen Trials hat der Job keine Dateien hinterlassen.</translation>
    </message>
    <message>
        <source>Choose a file. Only the first %1 are listed.</source>
        <translation>Eine Datei wählen. Nur die ersten %1 sind aufgelistet.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Eine Datei wählen.</translation>
    </message>
</context>
<context>
    <name>quayside::JobListModel</name>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Trials</translation>
    </message>
    <message>
        <source>Reward (n)</source>
        <translation>Reward (n)</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>quayside::JobPage</name>
    <message>
        <source>The trials are being read.</source>
        <translation>Die Trials werden gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>The job&apos;s result file speaks of %n trial(s), but their folders are not here.</source>
        <translation>
            <numerusform>Die Ergebnisdatei des Jobs spricht von %n Trial, aber sein Ordner ist nicht hier.</numerusform>
            <numerusform>Die Ergebnisdatei des Jobs spricht von %n Trials, aber ihre Ordner sind nicht hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no trial folder in %1.</source>
        <translation>In %1 ist kein Trial-Ordner.</translation>
    </message>
    <message>
        <source>No trials</source>
        <translation>Keine Trials</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lese</translation>
    </message>
    <message numerus="yes">
        <source>This run did not come to its end: %n trial(s) are missing.</source>
        <translation>
            <numerusform>Dieser Lauf kam nicht zu Ende: %n Trial fehlt.</numerusform>
            <numerusform>Dieser Lauf kam nicht zu Ende: %n Trials fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Verify again…</source>
        <translation>Erneut prüfen…</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
</context>
<context>
    <name>quayside::JobsPage</name>
    <message>
        <source>No jobs are open</source>
        <translation>Kein Job ist geöffnet</translation>
    </message>
    <message>
        <source>Open a folder of jobs, one job, a trial, an archive of any of these, or a single trajectory. A folder can also be dropped here.</source>
        <translation>Öffnen Sie einen Ordner mit Jobs, einen Job, einen Trial, ein Archiv davon oder einen einzelnen Verlauf. Ein Ordner kann auch hierher gezogen werden.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Open the examples</source>
        <translation>Die Beispiele öffnen</translation>
    </message>
    <message>
        <source>Looking for jobs</source>
        <translation>Suche nach Jobs</translation>
    </message>
    <message>
        <source>There is no job in here</source>
        <translation>Hier ist kein Job</translation>
    </message>
    <message>
        <source>No job is open</source>
        <translation>Kein Job ist offen</translation>
    </message>
    <message>
        <source>The files that are open are in the list on the left.</source>
        <translation>Die offenen Dateien stehen in der Liste links.</translation>
    </message>
    <message numerus="yes">
        <source>Compare %n job(s)</source>
        <translation>
            <numerusform>%n Job vergleichen</numerusform>
            <numerusform>%n Jobs vergleichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Go on with this run</source>
        <translation>Diesen Lauf fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>%1 did not come to its end: %n trial(s) are missing.</source>
        <translation>
            <numerusform>%1 kam nicht zu Ende: %n Trial fehlt.</numerusform>
            <numerusform>%1 kam nicht zu Ende: %n Trials fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Nor did %2.</source>
        <translation>%1 %2 ebenso wenig.</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Vergleichen mit …</translation>
    </message>
</context>
<context>
    <name>quayside::JobsTable</name>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
</context>
<context>
    <name>quayside::JsonDiffModel</name>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>added</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>reordered</source>
        <translation>umgeordnet</translation>
    </message>
    <message>
        <source>what</source>
        <translation>was</translation>
    </message>
    <message>
        <source>path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>got</source>
        <translation>erhalten</translation>
    </message>
</context>
<context>
    <name>quayside::JsonDiffView</name>
    <message>
        <source>Paths that differ</source>
        <translation>Pfade, die sich unterscheiden</translation>
    </message>
    <message>
        <source>How elements of arrays meet</source>
        <translation>Wie Elemente von Listen zueinander finden</translation>
    </message>
    <message>
        <source>Tolerance of numbers</source>
        <translation>Toleranz der Zahlen</translation>
    </message>
    <message>
        <source>numbers exact</source>
        <translation>Zahlen genau</translation>
    </message>
    <message>
        <source>numbers ± %1</source>
        <translation>Zahlen ± %1</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>got</source>
        <translation>erhalten</translation>
    </message>
    <message>
        <source>arrays by position or guessed key</source>
        <translation>Listen nach Stelle oder vermutetem Schlüssel</translation>
    </message>
    <message>
        <source>arrays by guessed key: %1</source>
        <translation>Listen nach vermutetem Schlüssel: %1</translation>
    </message>
    <message>
        <source>arrays by position</source>
        <translation>Listen nach Stelle</translation>
    </message>
    <message>
        <source>arrays by %1</source>
        <translation>Listen nach %1</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleich läuft…</translation>
    </message>
    <message>
        <source>no path differs</source>
        <translation>kein Pfad unterscheidet sich</translation>
    </message>
    <message numerus="yes">
        <source>%n path(s) differ</source>
        <translation>
            <numerusform>%n Pfad unterscheidet sich</numerusform>
            <numerusform>%n Pfade unterscheiden sich</numerusform>
        </translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht da</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) of the same value written in another way</source>
        <translation>
            <numerusform>%n Zahl gleichen Werts anders geschrieben</numerusform>
            <numerusform>%n Zahlen gleichen Werts anders geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) repeated in an object</source>
        <translation>
            <numerusform>%n Name in einem Objekt wiederholt</numerusform>
            <numerusform>%n Namen in einem Objekt wiederholt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::JsonTreeModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>quayside::JsonTreeView</name>
    <message>
        <source>JSON tree</source>
        <translation>JSON-Baum</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Lese …</translation>
    </message>
    <message>
        <source>This cannot be shown as a tree</source>
        <translation>Das lässt sich nicht als Baum zeigen</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Expand all below</source>
        <translation>Alles darunter aufklappen</translation>
    </message>
</context>
<context>
    <name>quayside::JumpBar</name>
    <message>
        <source>Go to ▾</source>
        <translation>Gehe zu ▾</translation>
    </message>
    <message>
        <source>First error, longest, dearest step, or a step by its number</source>
        <translation>Erster Fehler, längster, teuerster Schritt oder ein Schritt nach Nummer</translation>
    </message>
    <message>
        <source>First step that failed	E</source>
        <translation>Erster gescheiterter Schritt	E</translation>
    </message>
    <message>
        <source>Step that took the longest	L</source>
        <translation>Längster Schritt	L</translation>
    </message>
    <message>
        <source>Step that cost the most	D</source>
        <translation>Teuerster Schritt	D</translation>
    </message>
    <message>
        <source>Step by number…	Ctrl+G</source>
        <translation>Schritt nach Nummer …	Strg+G</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Finden</translation>
    </message>
    <message>
        <source>Search every text of the run (Ctrl+F)</source>
        <translation>Jeden Text des Laufs durchsuchen (Strg+F)</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Only what the agent said, in its own words (O)</source>
        <translation>Nur was der Agent sagte, in seinen Worten (O)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Show the first lines of every part (X)</source>
        <translation>Die ersten Zeilen jedes Teils zeigen (X)</translation>
    </message>
    <message>
        <source>Filter ▾</source>
        <translation>Filter ▾</translation>
    </message>
    <message>
        <source>Only steps that failed, cost much, have a bookmark or a hit of the search</source>
        <translation>Nur Schritte, die scheiterten, viel kosteten, ein Lesezeichen oder einen Treffer der Suche haben</translation>
    </message>
    <message>
        <source>Screenshots</source>
        <translation>Bildschirmfotos</translation>
    </message>
    <message>
        <source>Screenshots first and large, words below them</source>
        <translation>Bildschirmfotos zuerst und groß, Worte darunter</translation>
    </message>
    <message>
        <source>Filter: %1 of %2 ▾</source>
        <translation>Filter: %1 von %2 ▾</translation>
    </message>
</context>
<context>
    <name>quayside::KeyMapDialog</name>
    <message>
        <source>Keyboard map</source>
        <translation>Tastenübersicht</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>On a page</source>
        <translation>Auf einer Seite</translation>
    </message>
    <message>
        <source>On a trajectory</source>
        <translation>In einer Trajektorie</translation>
    </message>
</context>
<context>
    <name>quayside::LanePainter</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n weiterer</numerusform>
            <numerusform>+%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Tokens</translation>
    </message>
</context>
<context>
    <name>quayside::LaunchForm</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>What runs</source>
        <translation>Was läuft</translation>
    </message>
    <message>
        <source>Task folders</source>
        <translation>Aufgabenordner</translation>
    </message>
    <message>
        <source>provider/model, provider/model; oracle and nop need none</source>
        <translation>Anbieter/Modell, Anbieter/Modell; oracle und nop brauchen keines</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>How often, how long</source>
        <translation>Wie oft, wie lange</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Attempts of each</source>
        <translation>Versuche von jedem</translation>
    </message>
    <message>
        <source>What is kept, and where</source>
        <translation>Was behalten wird, und wo</translation>
    </message>
    <message>
        <source>the folder that holds the job&apos;s folder</source>
        <translation>der Ordner, in dem der Ordner des Jobs entsteht</translation>
    </message>
    <message>
        <source>Jobs folder</source>
        <translation>Ordner der Jobs</translation>
    </message>
    <message>
        <source>the time it starts</source>
        <translation>die Zeit des Beginns</translation>
    </message>
    <message>
        <source>Job name</source>
        <translation>Name des Jobs</translation>
    </message>
    <message>
        <source>/app/out.json, /logs/extra; besides the task&apos;s own</source>
        <translation>/app/out.json, /logs/extra; außer denen der Aufgabe</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>Artefakte</translation>
    </message>
    <message>
        <source>Where job folders are made</source>
        <translation>Wo Job-Ordner angelegt werden</translation>
    </message>
    <message>
        <source>Artifacts to collect</source>
        <translation>Artefakte zum Einsammeln</translation>
    </message>
    <message>
        <source>Variables for the agent</source>
        <translation>Variablen für den Agenten</translation>
    </message>
    <message>
        <source>confidential values stay in memory</source>
        <translation>vertrauliche Werte bleiben im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>a file of NAME=VALUE lines</source>
        <translation>eine Datei mit Zeilen NAME=WERT</translation>
    </message>
    <message>
        <source>Env file</source>
        <translation>Variablendatei</translation>
    </message>
    <message>
        <source>A file of NAME=VALUE lines</source>
        <translation>Eine Datei mit Zeilen NAME=WERT</translation>
    </message>
    <message>
        <source>%1 takes %2: %3</source>
        <translation>%1 nimmt %2: %3</translation>
    </message>
    <message>
        <source>Add a task folder, or a folder of tasks</source>
        <translation>Einen Aufgabenordner oder einen Ordner von Aufgaben hinzufügen</translation>
    </message>
    <message>
        <source>Recorded trials</source>
        <translation>Aufgezeichnete Trials</translation>
    </message>
    <message>
        <source>Parallel trials</source>
        <translation>Trials gleichzeitig</translation>
    </message>
    <message>
        <source>Retries after an error</source>
        <translation>Neue Versuche nach Fehlern</translation>
    </message>
    <message>
        <source>Time limits of the tasks, times</source>
        <translation>Zeitgrenzen der Aufgaben, mal</translation>
    </message>
</context>
<context>
    <name>quayside::LaunchPage</name>
    <message>
        <source>Load…</source>
        <translation>Laden…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message numerus="yes">
        <source>Start %n trial(s)</source>
        <translation>
            <numerusform>%n Trial starten</numerusform>
            <numerusform>%n Trials starten</numerusform>
        </translation>
    </message>
    <message>
        <source>Load a launch</source>
        <translation>Einen Start laden</translation>
    </message>
    <message>
        <source>Launches (*.toml)</source>
        <translation>Starts (*.toml)</translation>
    </message>
    <message>
        <source>Save this launch</source>
        <translation>Diesen Start speichern</translation>
    </message>
    <message>
        <source>Trials are running</source>
        <translation>Trials laufen noch</translation>
    </message>
    <message>
        <source>Closing the window stops them. They can go on later from the job&apos;s page.</source>
        <translation>Beim Schließen werden sie angehalten. Auf der Seite des Jobs können sie später fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Stop them and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>This run cannot go on</source>
        <translation>Dieser Lauf kann nicht weitergehen</translation>
    </message>
    <message>
        <source>Check tasks</source>
        <translation>Aufgaben prüfen</translation>
    </message>
</context>
<context>
    <name>quayside::LintModel</name>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>the folder</source>
        <translation>der Ordner</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
</context>
<context>
    <name>quayside::LintPage</name>
    <message>
        <source>Tasks to check</source>
        <translation>Zu prüfende Aufgaben</translation>
    </message>
    <message>
        <source>Task folders to check</source>
        <translation>Zu prüfende Aufgabenordner</translation>
    </message>
    <message>
        <source>Environment they are for</source>
        <translation>Umgebung, für die sie gedacht sind</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>to run in</source>
        <translation>auszuführen in</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>wird geprüft …</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a task folder, or a folder of tasks.</source>
        <translation>Einen Aufgabenordner hinzufügen oder einen Ordner mit Aufgaben.</translation>
    </message>
    <message>
        <source>A finding&apos;s file is shown here.</source>
        <translation>Die Datei eines Befunds wird hier gezeigt.</translation>
    </message>
    <message>
        <source>Add a task folder, or a folder of tasks</source>
        <translation>Einen Aufgabenordner oder einen Ordner von Aufgaben hinzufügen</translation>
    </message>
</context>
<context>
    <name>quayside::LiveLog</name>
    <message>
        <source>What the trial prints</source>
        <translation>Was der Trial ausgibt</translation>
    </message>
    <message>
        <source>No output yet</source>
        <translation>Noch keine Ausgabe</translation>
    </message>
</context>
<context>
    <name>quayside::LogsTab</name>
    <message>
        <source>This trial left no logs.</source>
        <translation>Dieser Trial hat keine Protokolle hinterlassen.</translation>
    </message>
</context>
<context>
    <name>quayside::MainWindow</name>
    <message>
        <source>About Quayside</source>
        <translation>Über Quayside</translation>
    </message>
    <message>
        <source>Quayside %1
A workbench for agent-evaluation runs.

Free software under the GNU GPL, version 3 or later.</source>
        <translation>Quayside %1
Eine Werkbank für Läufe der Agenten-Evaluation.

Freie Software unter der GNU GPL, Version 3 oder später.</translation>
    </message>
    <message>
        <source>Open a folder of jobs, a job, or a trial</source>
        <translation>Ordner mit Jobs, Job oder Trial öffnen</translation>
    </message>
    <message>
        <source>Archives and trajectories (*.zip *.tar *.tar.gz *.tgz *.tar.zst *.tar.xz *.json);;All files (*)</source>
        <translation>Archive und Verläufe (*.zip *.tar *.tar.gz *.tgz *.tar.zst *.tar.xz *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open an archive or a trajectory</source>
        <translation>Archiv oder Verlauf öffnen</translation>
    </message>
</context>
<context>
    <name>quayside::MatrixCard</name>
    <message>
        <source>Trials</source>
        <translation>Trials</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Choose at least one task and one agent.</source>
        <translation>Mindestens eine Aufgabe und einen Agenten wählen.</translation>
    </message>
    <message>
        <source>What will run</source>
        <translation>Was laufen wird</translation>
    </message>
    <message numerus="yes">
        <source>The tests of %n task(s) run where the agent worked, with programs that it could have changed. environment_mode = &quot;separate&quot; in [verifier] gives them a place of their own.</source>
        <translation>
            <numerusform>Die Tests von %n Aufgabe laufen dort, wo der Agent gearbeitet hat, mit Programmen, die er verändert haben kann. environment_mode = &quot;separate&quot; in [verifier] gibt ihnen einen eigenen Ort.</numerusform>
            <numerusform>Die Tests von %n Aufgaben laufen dort, wo der Agent gearbeitet hat, mit Programmen, die er verändert haben kann. environment_mode = &quot;separate&quot; in [verifier] gibt ihnen einen eigenen Ort.</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot be verified again</source>
        <translation>kann nicht erneut geprüft werden</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>is verified again</source>
        <translation>wird erneut geprüft</translation>
    </message>
    <message>
        <source>is recorded already</source>
        <translation>ist schon aufgezeichnet</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Choose recorded jobs or trials.</source>
        <translation>Aufgezeichnete Jobs oder Trials auswählen.</translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s), %1 in parallel, in %2</source>
        <translation>
            <numerusform>%n Trial, %1 gleichzeitig, in %2</numerusform>
            <numerusform>%n Trials, %1 gleichzeitig, in %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::MatrixChart</name>
    <message>
        <source>Attempts by task and agent</source>
        <translation>Versuche nach Aufgabe und Agent</translation>
    </message>
    <message>
        <source>%1
%2, attempt %3: %4, reward %5</source>
        <translation>%1
%2, Versuch %3: %4, Reward %5</translation>
    </message>
    <message>
        <source>%1
flakiness %2 (1: half of the attempts pass, 0: all agree)</source>
        <translation>%1
Wackligkeit %2 (1: die Hälfte der Versuche besteht, 0: alle einig)</translation>
    </message>
</context>
<context>
    <name>quayside::OutcomeChart</name>
    <message>
        <source>Outcomes by agent</source>
        <translation>Ergebnisse nach Agent</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n %2</source>
        <translation>
            <numerusform>%1: %n %2</numerusform>
            <numerusform>%1: %n %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::Overview</name>
    <message>
        <source>Time or steps along the overview (T)</source>
        <translation>Zeit oder Schritte entlang der Übersicht (T)</translation>
    </message>
    <message>
        <source>What the bars of the overview measure (H)</source>
        <translation>Was die Balken der Übersicht messen (H)</translation>
    </message>
    <message>
        <source>Axis: time</source>
        <translation>Achse: Zeit</translation>
    </message>
    <message>
        <source>Axis: steps</source>
        <translation>Achse: Schritte</translation>
    </message>
    <message>
        <source>Bars: tokens</source>
        <translation>Balken: Tokens</translation>
    </message>
    <message>
        <source>Bars: cost</source>
        <translation>Balken: Kosten</translation>
    </message>
    <message>
        <source>Bars: time</source>
        <translation>Balken: Zeit</translation>
    </message>
</context>
<context>
    <name>quayside::Pages</name>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Neuer Lauf</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Check tasks</source>
        <translation>Aufgaben prüfen</translation>
    </message>
</context>
<context>
    <name>quayside::PairList</name>
    <message>
        <source>▼ the paths part here: %1</source>
        <translation>▼ hier trennen sich die Wege: %1</translation>
    </message>
    <message>
        <source>▲ the paths meet again</source>
        <translation>▲ die Wege treffen sich wieder</translation>
    </message>
    <message>
        <source>Steps of both trials</source>
        <translation>Schritte beider Trials</translation>
    </message>
</context>
<context>
    <name>quayside::Palette</name>
    <message>
        <source>Open anything by name</source>
        <translation>Alles nach Namen öffnen</translation>
    </message>
    <message>
        <source>A job, a trial, an action</source>
        <translation>Ein Job, ein Trial, eine Aktion</translation>
    </message>
</context>
<context>
    <name>quayside::PassChart</name>
    <message>
        <source>Passes over repeated attempts</source>
        <translation>Bestanden über wiederholte Versuche</translation>
    </message>
    <message>
        <source>attempts k</source>
        <translation>Versuche k</translation>
    </message>
    <message numerus="yes">
        <source>%1, k = %2
pass@k %3
pass^k %4
%n task(s) with fewer attempts left out</source>
        <translation>
            <numerusform>%1, k = %2
pass@k %3
pass^k %4
%n Aufgabe mit weniger Versuchen ausgelassen</numerusform>
            <numerusform>%1, k = %2
pass@k %3
pass^k %4
%n Aufgaben mit weniger Versuchen ausgelassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::PathHead</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>elapsed %1</source>
        <translation>Dauer %1</translation>
    </message>
    <message>
        <source>tokens %1</source>
        <translation>Tokens %1</translation>
    </message>
    <message>
        <source>cost %1</source>
        <translation>Kosten %1</translation>
    </message>
</context>
<context>
    <name>quayside::PathLanes</name>
    <message>
        <source>Overview of the paths</source>
        <translation>Überblick über die Wege</translation>
    </message>
    <message>
        <source>tokens, second less first</source>
        <translation>Tokens, zweiter minus erster</translation>
    </message>
    <message>
        <source>not reported by both</source>
        <translation>nicht von beiden gemeldet</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>kein Unterschied</translation>
    </message>
    <message>
        <source>%1 at the end</source>
        <translation>%1 am Ende</translation>
    </message>
</context>
<context>
    <name>quayside::PathList</name>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Known tasks</source>
        <translation>Bekannte Aufgaben</translation>
    </message>
    <message>
        <source>Drop task folders here</source>
        <translation>Aufgabenordner hierher ziehen</translation>
    </message>
    <message>
        <source>%1  in  %2</source>
        <translation>%1  in  %2</translation>
    </message>
    <message>
        <source>None is known yet</source>
        <translation>Noch ist keine bekannt</translation>
    </message>
    <message>
        <source>Looking for tasks…</source>
        <translation>Aufgaben werden gesucht …</translation>
    </message>
</context>
<context>
    <name>quayside::PhaseBar</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Phases: %1</source>
        <translation>Phasen: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of the elapsed time are in none of these phases</source>
        <translation>%1 der Gesamtzeit liegen in keiner dieser Phasen</translation>
    </message>
</context>
<context>
    <name>quayside::QueuePage</name>
    <message>
        <source>Nothing runs</source>
        <translation>Nichts läuft</translation>
    </message>
    <message>
        <source>Runs that you start appear here, with the phase of each trial and what it prints.</source>
        <translation>Gestartete Läufe erscheinen hier, mit der Phase jedes Trials und dem, was er ausgibt.</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Neuer Lauf</translation>
    </message>
    <message>
        <source>Live log</source>
        <translation>Laufendes Protokoll</translation>
    </message>
    <message>
        <source>Live log of %1</source>
        <translation>Laufendes Protokoll von %1</translation>
    </message>
    <message>
        <source>its end; the whole is in the trial&apos;s folder</source>
        <translation>sein Ende; das Ganze liegt im Ordner des Trials</translation>
    </message>
    <message>
        <source>Cannot go on: %1</source>
        <translation>Es geht nicht weiter: %1</translation>
    </message>
</context>
<context>
    <name>quayside::RecordingPage</name>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Previous marker</source>
        <translation>Vorige Marke</translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation>Nächste Marke</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>No recording</source>
        <translation>Keine Aufzeichnung</translation>
    </message>
    <message>
        <source>This trial left no terminal recording.</source>
        <translation>Dieser Trial hat keine Aufzeichnung des Terminals hinterlassen.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>quayside::RecordingTab</name>
    <message>
        <source>This trial left no terminal recording.</source>
        <translation>Dieser Trial hat keine Aufzeichnung des Terminals hinterlassen.</translation>
    </message>
</context>
<context>
    <name>quayside::RegradeCard</name>
    <message numerus="yes">
        <source>%n went up</source>
        <translation>
            <numerusform>%n ist gestiegen</numerusform>
            <numerusform>%n sind gestiegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n went down</source>
        <translation>
            <numerusform>%n ist gefallen</numerusform>
            <numerusform>%n sind gefallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had no reward before</source>
        <translation>
            <numerusform>%n hatte vorher keinen Reward</numerusform>
            <numerusform>%n hatten vorher keinen Reward</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost the reward</source>
        <translation>
            <numerusform>%n hat den Reward verloren</numerusform>
            <numerusform>%n haben den Reward verloren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as before</source>
        <translation>
            <numerusform>%n wie vorher</numerusform>
            <numerusform>%n wie vorher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a reward on both sides</source>
        <translation>
            <numerusform>%n beide Male ohne Reward</numerusform>
            <numerusform>%n beide Male ohne Reward</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stand on a trial that is not open</source>
        <translation>
            <numerusform>%n beruht auf einem Trial, der nicht geöffnet ist</numerusform>
            <numerusform>%n beruhen auf Trials, die nicht geöffnet sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s) verified again: %1.</source>
        <translation>
            <numerusform>%n Trial erneut geprüft: %1.</numerusform>
            <numerusform>%n Trials erneut geprüft: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Verified again</source>
        <translation>Erneut geprüft</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>Arm</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Trial</translation>
    </message>
    <message>
        <source>Shows this trial</source>
        <translation>Zeigt diesen Trial</translation>
    </message>
</context>
<context>
    <name>quayside::RewardChart</name>
    <message>
        <source>%1  n %2</source>
        <translation>%1  n %2</translation>
    </message>
    <message>
        <source>%1  n %2 of %3</source>
        <translation>%1  n %2 von %3</translation>
    </message>
    <message>
        <source>Reward by dimension and agent</source>
        <translation>Reward nach Dimension und Agent</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2
%3
%n trial(s) report it</source>
        <translation>
            <numerusform>%1, %2
%3
%n Trial berichtet es</numerusform>
            <numerusform>%1, %2
%3
%n Trials berichten es</numerusform>
        </translation>
    </message>
    <message>
        <source>
%1 unscored, %2 errored without a reward</source>
        <translation>
%1 unbewertet, %2 mit Fehler ohne Reward</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <translation>%1, %2 bis %3</translation>
    </message>
</context>
<context>
    <name>quayside::RunBar</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>Alle anhalten</translation>
    </message>
    <message>
        <source>Runs every trial that ended without a reward again; the others keep their results.</source>
        <translation>Lässt jeden Trial noch einmal laufen, der ohne Reward endete; die anderen behalten ihre Ergebnisse.</translation>
    </message>
    <message>
        <source>Run again with changes…</source>
        <translation>Mit Änderungen noch einmal…</translation>
    </message>
    <message>
        <source>Show results</source>
        <translation>Ergebnisse zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Run the %n left</source>
        <translation>
            <numerusform>Den %n übrigen ausführen</numerusform>
            <numerusform>Die %n übrigen ausführen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry the %n unscored</source>
        <translation>
            <numerusform>Den %n unbewerteten wiederholen</numerusform>
            <numerusform>Die %n unbewerteten wiederholen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::RunTrials</name>
    <message>
        <source>Trials of the run</source>
        <translation>Trials des Laufs</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Open trial</source>
        <translation>Trial öffnen</translation>
    </message>
</context>
<context>
    <name>quayside::SandboxRoots</name>
    <message>
        <source>Root folders of images</source>
        <translation>Wurzelordner von Images</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Root folder</source>
        <translation>Wurzelordner</translation>
    </message>
    <message>
        <source>Add a root folder…</source>
        <translation>Wurzelordner hinzufügen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>An image without a row here runs on this computer&apos;s own programs, read only.</source>
        <translation>Ein Image ohne Zeile hier läuft auf den Programmen dieses Rechners, nur lesend.</translation>
    </message>
    <message>
        <source>A folder that holds a whole root: bin, lib, usr</source>
        <translation>Ein Ordner mit einer ganzen Wurzel: bin, lib, usr</translation>
    </message>
    <message>
        <source>Each row needs an image of its own and a folder; the others are in use.</source>
        <translation>Jede Zeile braucht ein eigenes Image und einen Ordner; die anderen gelten.</translation>
    </message>
    <message>
        <source>%1 is not a folder.</source>
        <translation>%1 ist kein Ordner.</translation>
    </message>
</context>
<context>
    <name>quayside::ScatterChart</name>
    <message>
        <source>Reward against cost</source>
        <translation>Reward gegen Kosten</translation>
    </message>
    <message>
        <source>Reward against time</source>
        <translation>Reward gegen Zeit</translation>
    </message>
    <message>
        <source>cost a trial</source>
        <translation>Kosten je Trial</translation>
    </message>
    <message>
        <source>time a trial</source>
        <translation>Zeit je Trial</translation>
    </message>
    <message>
        <source>%1
mean %4 %2
median %3</source>
        <translation>%1
Mittel %4 %2
Median %3</translation>
    </message>
    <message>
        <source>%1: %4 %2 at %3</source>
        <translation>%1: %4 %2 bei %3</translation>
    </message>
</context>
<context>
    <name>quayside::SearchBar</name>
    <message>
        <source>Search in this text</source>
        <translation>In diesem Text suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß/klein beachten</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>Voriger Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Nächster Treffer (Eingabe)</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Die Suche schließen (Esc)</translation>
    </message>
    <message>
        <source>searching …</source>
        <translation>suche …</translation>
    </message>
    <message>
        <source>no hits</source>
        <translation>keine Treffer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 hits</source>
        <translation>%1 Treffer</translation>
    </message>
</context>
<context>
    <name>quayside::SeekBar</name>
    <message>
        <source>Moment</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>marker</source>
        <translation>Marke</translation>
    </message>
</context>
<context>
    <name>quayside::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Erscheinung</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Klein</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Am größten</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>Die Sprache wechselt beim nächsten Start.</translation>
    </message>
    <message>
        <source>Sandbox: where an image&apos;s root folder is</source>
        <translation>Sandbox: wo der Wurzelordner eines Images liegt</translation>
    </message>
</context>
<context>
    <name>quayside::SideBySidePage</name>
    <message>
        <source>Reading the trajectories</source>
        <translation>Die Verläufe werden gelesen</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Divergence</source>
        <translation>Trennung</translation>
    </message>
    <message>
        <source>To the step where the paths part for good</source>
        <translation>Zum Schritt, an dem sich die Wege endgültig trennen</translation>
    </message>
    <message>
        <source>Rejoin</source>
        <translation>Wiedertreffen</translation>
    </message>
    <message>
        <source>To the step where the paths meet again</source>
        <translation>Zum Schritt, an dem sich die Wege wieder treffen</translation>
    </message>
    <message>
        <source>▲</source>
        <translation>▲</translation>
    </message>
    <message>
        <source>Previous difference (P)</source>
        <translation>Voriger Unterschied (P)</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Voriger Unterschied</translation>
    </message>
    <message>
        <source>▼</source>
        <translation>▼</translation>
    </message>
    <message>
        <source>Next difference (N)</source>
        <translation>Nächster Unterschied (N)</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Nächster Unterschied</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>Nur Unterschiede</translation>
    </message>
    <message>
        <source>Leave out the steps that are the same</source>
        <translation>Gleiche Schritte weglassen</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>Lay the others beside the chosen trial</source>
        <translation>Die anderen neben den gewählten Trial legen</translation>
    </message>
    <message>
        <source>Choose two to six trials</source>
        <translation>Zwei bis sechs Trials wählen</translation>
    </message>
    <message>
        <source>There is nothing to lay side by side</source>
        <translation>Es gibt nichts nebeneinanderzulegen</translation>
    </message>
    <message>
        <source>Δ tokens</source>
        <translation>Δ Tokens</translation>
    </message>
    <message>
        <source>Δ time</source>
        <translation>Δ Zeit</translation>
    </message>
    <message>
        <source>Second less first, from the start to this step</source>
        <translation>Zweiter minus erster, vom Anfang bis zu diesem Schritt</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>no step here</source>
        <translation>hier kein Schritt</translation>
    </message>
    <message>
        <source>These trials left no trajectory</source>
        <translation>Diese Trials hinterließen keine Trajektorie</translation>
    </message>
</context>
<context>
    <name>quayside::Sidebar</name>
    <message>
        <source>Open jobs</source>
        <translation>Offene Jobs</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>lese</translation>
    </message>
    <message numerus="yes">
        <source>%1
%2, %n trial(s)</source>
        <translation>
            <numerusform>%1
%2, %n Trial</numerusform>
            <numerusform>%1
%2, %n Trials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n trial(s)</source>
        <translation>
            <numerusform>%1, %2, %n Trial</numerusform>
            <numerusform>%1, %2, %n Trials</numerusform>
        </translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>quayside::SourceFields</name>
    <message>
        <source>Recorded trials</source>
        <translation>Aufgezeichnete Trials</translation>
    </message>
    <message>
        <source>are not looked at: every trial is run</source>
        <translation>bleiben außer Acht: jeder Trial läuft</translation>
    </message>
    <message>
        <source>are not run again: only what is missing runs</source>
        <translation>laufen nicht noch einmal: nur was fehlt, läuft</translation>
    </message>
    <message>
        <source>are verified again: no agent runs</source>
        <translation>werden erneut geprüft: kein Agent läuft</translation>
    </message>
    <message>
        <source>Recorded jobs</source>
        <translation>Aufgezeichnete Jobs</translation>
    </message>
    <message>
        <source>Add a recorded job or trial</source>
        <translation>Einen aufgezeichneten Job oder Trial hinzufügen</translation>
    </message>
</context>
<context>
    <name>quayside::SquareChart</name>
    <message>
        <source>Outcomes by task</source>
        <translation>Ergebnisse nach Aufgabe</translation>
    </message>
    <message>
        <source>both pass</source>
        <translation>beide bestehen</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>nur %1</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n task(s)
A task passes when more than half of its counted attempts do.</source>
        <translation>
            <numerusform>%1: %n Aufgabe
Eine Aufgabe gilt als bestanden, wenn mehr als die Hälfte ihrer gezählten Versuche besteht.</numerusform>
            <numerusform>%1: %n Aufgaben
Eine Aufgabe gilt als bestanden, wenn mehr als die Hälfte ihrer gezählten Versuche besteht.</numerusform>
        </translation>
    </message>
    <message>
        <source>higher with %1</source>
        <translation>höher mit %1</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n task(s)</source>
        <translation>
            <numerusform>%1: %n Aufgabe</numerusform>
            <numerusform>%1: %n Aufgaben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::StackChart</name>
    <message>
        <source>Tokens a trial by agent</source>
        <translation>Tokens je Trial nach Agent</translation>
    </message>
    <message>
        <source>Time a trial by phase</source>
        <translation>Zeit je Trial nach Phase</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>nicht berichtet</translation>
    </message>
    <message>
        <source>%1  n %2</source>
        <translation>%1  n %2</translation>
    </message>
    <message>
        <source>%1  n %2 of %3</source>
        <translation>%1  n %2 von %3</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 (mean of %n trial(s))</source>
        <translation>
            <numerusform>%1: %2 (Mittel von %n Trial)</numerusform>
            <numerusform>%1: %2 (Mittel von %n Trials)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s) report nothing</source>
        <translation>
            <numerusform>%n Trial berichtet nichts</numerusform>
            <numerusform>%n Trials berichten nichts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::StatusLine</name>
    <message>
        <source>Loading</source>
        <translation>Lade</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reading %1 of %2 trials</source>
        <translation>Lese %1 von %2 Trials</translation>
    </message>
    <message>
        <source>Looking for jobs</source>
        <translation>Suche nach Jobs</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist geöffnet</translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s) loaded in %1</source>
        <translation>
            <numerusform>%n Trial in %1 geladen</numerusform>
            <numerusform>%n Trials in %1 geladen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>watching %1</source>
        <translation>beobachte %1</translation>
    </message>
    <message numerus="yes">
        <source>watching %n folder(s)</source>
        <translation>
            <numerusform>beobachte %n Ordner</numerusform>
            <numerusform>beobachte %n Ordner</numerusform>
        </translation>
    </message>
    <message>
        <source>no issues</source>
        <translation>keine Probleme</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n issue(s)</source>
        <translation>
            <numerusform>▲ %n Problem</numerusform>
            <numerusform>▲ %n Probleme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::StepActions</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>as text</source>
        <translation>als Text</translation>
    </message>
    <message>
        <source>as Markdown</source>
        <translation>als Markdown</translation>
    </message>
    <message>
        <source>as JSON</source>
        <translation>als JSON</translation>
    </message>
    <message>
        <source>Previous %1</source>
        <translation>Voriger %1</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Voriger</translation>
    </message>
    <message>
        <source>The call of %1 before this one (P)</source>
        <translation>Der Aufruf von %1 davor (P)</translation>
    </message>
    <message>
        <source>Next %1</source>
        <translation>Nächster %1</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster</translation>
    </message>
    <message>
        <source>The next call of %1 (N)</source>
        <translation>Der nächste Aufruf von %1 (N)</translation>
    </message>
</context>
<context>
    <name>quayside::StepDetail</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Step %1 · %2</source>
        <translation>Schritt %1 · %2</translation>
    </message>
    <message>
        <source>Open outside…</source>
        <translation>Extern öffnen…</translation>
    </message>
    <message>
        <source>Open the file with another program, after asking</source>
        <translation>Die Datei nach Rückfrage mit einem anderen Programm öffnen</translation>
    </message>
</context>
<context>
    <name>quayside::StepFacetView</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>quayside::StepList</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
</context>
<context>
    <name>quayside::StepPane</name>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Go to step</source>
        <translation>Zu Schritt gehen</translation>
    </message>
    <message>
        <source>Step (1 to %1)</source>
        <translation>Schritt (1 bis %1)</translation>
    </message>
</context>
<context>
    <name>quayside::TableDiffModel</name>
    <message>
        <source>%1 (key)</source>
        <translation>%1 (Schlüssel)</translation>
    </message>
</context>
<context>
    <name>quayside::TableDiffView</name>
    <message>
        <source>Cells that differ</source>
        <translation>Verschiedene Zellen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Key column</source>
        <translation>Schlüsselspalte</translation>
    </message>
    <message>
        <source>Tolerance of numbers</source>
        <translation>Toleranz der Zahlen</translation>
    </message>
    <message>
        <source>numbers ± %1</source>
        <translation>Zahlen ± %1</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>Gezeigte Zeilen</translation>
    </message>
    <message>
        <source>differences only</source>
        <translation>nur Unterschiede</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>alle Zeilen</translation>
    </message>
    <message>
        <source>rows by position</source>
        <translation>Zeilen nach Position</translation>
    </message>
    <message>
        <source>key: %1</source>
        <translation>Schlüssel: %1</translation>
    </message>
    <message>
        <source>; only the first rows were read</source>
        <translation>; nur die ersten Zeilen wurden gelesen</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugekommen</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) differ</source>
        <translation>
            <numerusform>%n Zeile unterscheidet sich</numerusform>
            <numerusform>%n Zeilen unterscheiden sich</numerusform>
        </translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) differ</source>
        <translation>
            <numerusform>%n Zelle unterscheidet sich</numerusform>
            <numerusform>%n Zellen unterscheiden sich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) added</source>
        <translation>
            <numerusform>%n Zeile hinzugekommen</numerusform>
            <numerusform>%n Zeilen hinzugekommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) missing</source>
        <translation>
            <numerusform>%n Zeile fehlt</numerusform>
            <numerusform>%n Zeilen fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>no row differs</source>
        <translation>keine Zeile unterscheidet sich</translation>
    </message>
    <message>
        <source>comparing…</source>
        <translation>wird verglichen…</translation>
    </message>
    <message>
        <source>cells as written</source>
        <translation>Zellen wie geschrieben</translation>
    </message>
    <message>
        <source>numbers by value</source>
        <translation>Zahlen nach Wert</translation>
    </message>
</context>
<context>
    <name>quayside::TaskPane</name>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>improved</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>regressed</source>
        <translation>schlechter</translation>
    </message>
    <message>
        <source>both pass</source>
        <translation>beide bestehen</translation>
    </message>
    <message>
        <source>only baseline</source>
        <translation>nur die Basis</translation>
    </message>
    <message>
        <source>only the arm</source>
        <translation>nur der Arm</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Filter tasks  /</source>
        <translation>Aufgaben filtern  /</translation>
    </message>
    <message>
        <source>Filter tasks</source>
        <translation>Aufgaben filtern</translation>
    </message>
    <message>
        <source>drag a column to reorder, the first is the baseline</source>
        <translation>Spalten zum Umordnen ziehen, die erste ist die Basis</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>höher</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>niedriger</translation>
    </message>
</context>
<context>
    <name>quayside::TerminalScreen</name>
    <message>
        <source>Recorded terminal</source>
        <translation>Aufgezeichnetes Terminal</translation>
    </message>
</context>
<context>
    <name>quayside::TestDetails</name>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>got</source>
        <translation>erhalten</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message numerus="yes">
        <source>traceback, %n lines</source>
        <translation>
            <numerusform>Traceback, %n Zeile</numerusform>
            <numerusform>Traceback, %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>Show in %1</source>
        <translation>In %1 zeigen</translation>
    </message>
</context>
<context>
    <name>quayside::TestsCard</name>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message numerus="yes">
        <source>%n more tests</source>
        <translation>
            <numerusform>%n weiterer Test</numerusform>
            <numerusform>%n weitere Tests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::TextPane</name>
    <message>
        <source>Go to line</source>
        <translation>Zu Zeile gehen</translation>
    </message>
    <message>
        <source>of %1, now in %2</source>
        <translation>von %1, jetzt in %2</translation>
    </message>
</context>
<context>
    <name>quayside::TextView</name>
    <message>
        <source>Nothing in here: the text is empty.</source>
        <translation>Hier steht nichts: der Text ist leer.</translation>
    </message>
</context>
<context>
    <name>quayside::ThreeWayView</name>
    <message>
        <source>Three-way comparison</source>
        <translation>Vergleich zu dritt</translation>
    </message>
    <message>
        <source>not as expected: first only %1, second only %2, both alike %3, each its own %4</source>
        <translation>nicht wie erwartet: nur der erste %1, nur der zweite %2, beide gleich %3, jeder anders %4</translation>
    </message>
</context>
<context>
    <name>quayside::TimelineStrip</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
</context>
<context>
    <name>quayside::TimeoutFields</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Factor on every time limit</source>
        <translation>Faktor auf jede Zeitgrenze</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Factor on the agent&apos;s time limit</source>
        <translation>Faktor auf die Zeitgrenze des Agenten</translation>
    </message>
    <message>
        <source>Verifier</source>
        <translation>Verifier</translation>
    </message>
    <message>
        <source>Factor on the verifier&apos;s time limit</source>
        <translation>Faktor auf die Zeitgrenze des Verifiers</translation>
    </message>
    <message>
        <source>Environment build</source>
        <translation>Bau der Umgebung</translation>
    </message>
    <message>
        <source>Factor on the time limit of the environment build</source>
        <translation>Faktor auf die Zeitgrenze für den Bau der Umgebung</translation>
    </message>
    <message>
        <source>Agent setup</source>
        <translation>Einrichtung des Agenten</translation>
    </message>
    <message>
        <source>Factor on the time limit of the agent setup</source>
        <translation>Faktor auf die Zeitgrenze für die Einrichtung des Agenten</translation>
    </message>
    <message>
        <source>as all</source>
        <translation>wie alle</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>quayside::TrajectoryPage</name>
    <message>
        <source>No trajectory</source>
        <translation>Kein Verlauf</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Lade</translation>
    </message>
    <message>
        <source>Looking for trajectories in %1</source>
        <translation>Suche nach Verläufen in %1</translation>
    </message>
    <message>
        <source>Show its files</source>
        <translation>Dateien davon zeigen</translation>
    </message>
    <message>
        <source>This trial left no trajectory, and no log of an agent whose format is known.</source>
        <translation>Dieser Trial hat keinen Verlauf hinterlassen und kein Protokoll eines Agenten, dessen Format bekannt ist.</translation>
    </message>
    <message>
        <source>This trial is running. Harbor copies what an agent writes out of its container when the agent has ended: until then there is nothing to see here.</source>
        <translation>Dieser Trial läuft. Harbor kopiert, was ein Agent schreibt, erst aus seinem Container, wenn der Agent fertig ist: Bis dahin ist hier nichts zu sehen.</translation>
    </message>
    <message>
        <source>%1 holds no steps: it is neither an ATIF trajectory nor a log of an agent whose format is known. Its text is on the other tab.</source>
        <translation>%1 enthält keine Schritte: Es ist weder eine ATIF-Trajektorie noch das Protokoll eines Agenten, dessen Format bekannt ist. Der Text steht auf dem anderen Reiter.</translation>
    </message>
</context>
<context>
    <name>quayside::TrialGroupModel</name>
    <message numerus="yes">
        <source>%1 · %n trial(s)</source>
        <translation>
            <numerusform>%1 · %n Trial</numerusform>
            <numerusform>%1 · %n Trials</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::TrialHeader</name>
    <message>
        <source>%1 of it cache %2</source>
        <translation>%1 davon Cache %2</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>nicht berichtet</translation>
    </message>
    <message>
        <source>elapsed</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>%1 beside cache %2</source>
        <translation>%1 neben Cache %2</translation>
    </message>
</context>
<context>
    <name>quayside::TrialPage</name>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Verify again…</source>
        <translation>Erneut prüfen…</translation>
    </message>
</context>
<context>
    <name>quayside::TrialTable</name>
    <message>
        <source>Trials</source>
        <translation>Trials</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Verify again…</source>
        <translation>Erneut prüfen…</translation>
    </message>
    <message>
        <source>No trial matches. Esc in the filter clears it.</source>
        <translation>Kein Trial passt. Esc im Filter leert ihn.</translation>
    </message>
</context>
<context>
    <name>quayside::TrialWalk</name>
    <message>
        <source>The trial before (Left)</source>
        <translation>Der Trial davor (Links)</translation>
    </message>
    <message>
        <source>The next trial (Right)</source>
        <translation>Der nächste Trial (Rechts)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>quayside::TrialsCard</name>
    <message>
        <source>Not grouped</source>
        <translation>Nicht gruppiert</translation>
    </message>
    <message>
        <source>By agent</source>
        <translation>Nach Agent</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>Nach Modell</translation>
    </message>
    <message>
        <source>By task</source>
        <translation>Nach Aufgabe</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Nach Zustand</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Lays the steps of 2 to 6 selected trials side by side (D)</source>
        <translation>Legt die Schritte von 2 bis 6 gewählten Trials nebeneinander (D)</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>quayside::VariableTable</name>
    <message>
        <source>Environment variables of the agent</source>
        <translation>Umgebungsvariablen des Agenten</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Empty: taken from the env file, or from this program&apos;s environment</source>
        <translation>Leer: aus der env-Datei genommen oder aus der Umgebung dieses Programms</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>env file %1</source>
        <translation>env-Datei %1</translation>
    </message>
    <message>
        <source>typed here</source>
        <translation>hier eingegeben</translation>
    </message>
</context>
<context>
    <name>quayside::VerdictCard</name>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
</context>
<context>
    <name>quayside::WrittenFiles</name>
    <message>
        <source>Show the lines</source>
        <translation>Zeilen zeigen</translation>
    </message>
    <message>
        <source>This step wrote to %1</source>
        <translation>Dieser Schritt schrieb in %1</translation>
    </message>
</context>
</TS>
