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
            <source>t over clusters</source>
            <translation>t über Gruppen</translation>
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
            <source>paired bootstrap</source>
            <translation>gepaarter Bootstrap</translation>
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
            <source>Welch's t</source>
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
            <source>Reward (mean, n = %1)</source>
            <translation>Reward (Mittel, n = %1)</translation>
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
            <source>Test</source>
            <translation>Test</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Meldung</translation>
        </message>
        <message>
            <source>the trial was scored all the same</source>
            <translation>der Trial wurde trotzdem bewertet</translation>
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
            <source>Verifier's rows</source>
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
            <source>Tests</source>
            <translation>Tests</translation>
        </message>
        <message>
            <source>%1 of %2 failed</source>
            <translation>%1 von %2 gescheitert</translation>
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
            <source>loop: %1 %2 ×%3</source>
            <translation>Schleife: %1 %2 ×%3</translation>
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
            <source>known to move results by points</source>
            <translation>verschiebt Ergebnisse bekanntlich um Punkte</translation>
        </message>
        <message>
            <source>the numbers are about different things</source>
            <translation>die Zahlen betreffen verschiedene Dinge</translation>
        </message>
        <message>
            <source>%n task(s) are not in every arm</source>
            <translation>%n Aufgabe ist nicht in jedem Arm</translation>
        </message>
        <message>
            <source>%n task(s) changed between the arms</source>
            <translation>%n Aufgabe änderte sich zwischen den Armen</translation>
        </message>
        <message>
            <source>runs are %n day(s) apart</source>
            <translation>die Läufe liegen %n Tag auseinander</translation>
        </message>
        <message>
            <source>%n trial(s) are not finished</source>
            <translation>%n Trial ist nicht fertig</translation>
        </message>
        <message>
            <source>%n run(s) were lost to errors, not evenly</source>
            <translation>%n Lauf ging durch Fehler verloren, ungleich verteilt</translation>
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
            <source>%1 points of reward, %2 (%3).</source>
            <translation>%1 Punkte Reward, %2 (%3).</translation>
        </message>
        <message>
            <source>Nothing to compare: no task has a score in both arms.</source>
            <translation>Nichts zu vergleichen: keine Aufgabe ist in beiden Armen bewertet.</translation>
        </message>
        <message>
            <source>Too few tasks to say: %1 points of reward over %n task(s).</source>
            <translation>Zu wenige Aufgaben für ein Urteil: %1 Punkte Reward über %n Aufgabe.</translation>
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
        <message>
            <source>%n task(s)</source>
            <translation>%n Aufgabe</translation>
        </message>
        <message>
            <source>%n attempt(s) each</source>
            <translation>je %n Versuch</translation>
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
            <source>This data can see differences of about %1 points.</source>
            <translation>Diese Daten können Unterschiede von etwa %1 Punkten sehen.</translation>
        </message>
        <message>
            <source>Fewer than 5 attempts say little about a single task.</source>
            <translation>Weniger als 5 Versuche sagen wenig über eine einzelne Aufgabe.</translation>
        </message>
        <message>
            <source>The arms did different tasks: the difference may be one of the tasks.</source>
            <translation>Die Arme bearbeiteten verschiedene Aufgaben: der Unterschied kann an den Aufgaben liegen.</translation>
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
            <source>Nothing in here: the text is empty.</source>
            <translation>Hier steht nichts: der Text ist leer.</translation>
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
    </context>
    <context>
        <name>quayside::ArtifactListModel</name>
        <message>
            <source>Artifacts</source>
            <translation>Artefakte</translation>
        </message>
        <message>
            <source>Inputs (must stay as they were)</source>
            <translation>Eingaben (müssen bleiben, wie sie waren)</translation>
        </message>
        <message>
            <source>Agent's files</source>
            <translation>Dateien des Agenten</translation>
        </message>
        <message>
            <source>Verifier's files</source>
            <translation>Dateien des Prüfers</translation>
        </message>
        <message>
            <source>compared with %1</source>
            <translation>verglichen mit %1</translation>
        </message>
        <message>
            <source>manifest: %1</source>
            <translation>Manifest: %1</translation>
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
            <source>differs</source>
            <translation>weicht ab</translation>
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
            <translation>Link oder Gerät, nicht geöffnet</translation>
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
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n Zeile</numerusform>
                <numerusform>%n Zeilen</numerusform>
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
            <source>the oracle's artifact (%1)</source>
            <translation>das Artefakt des Orakels (%1)</translation>
        </message>
        <message>
            <source>the task's tests (%1)</source>
            <translation>die Tests der Aufgabe (%1)</translation>
        </message>
        <message>
            <source>the task's solution (%1)</source>
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
    </context>
    <context>
        <name>quayside::ArtifactsPage</name>
        <message>
            <source>Filter by name or state</source>
            <translation>Nach Name oder Zustand filtern</translation>
        </message>
        <message>
            <source>Filter artifacts</source>
            <translation>Artefakte filtern</translation>
        </message>
        <message>
            <source>Artifacts</source>
            <translation>Artefakte</translation>
        </message>
        <message>
            <source>Verifier's mismatches</source>
            <translation>Abweichungen des Prüfers</translation>
        </message>
        <message>
            <source>Show the step</source>
            <translation>Den Schritt zeigen</translation>
        </message>
        <message>
            <source>Expected:</source>
            <translation>Erwartet:</translation>
        </message>
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
            <source>nothing ▾</source>
            <translation>nichts ▾</translation>
        </message>
        <message>
            <source>What the artifact is compared with</source>
            <translation>Womit das Artefakt verglichen wird</translation>
        </message>
        <message>
            <source>there is nothing to compare this file with; choose a file</source>
            <translation>es gibt nichts, womit diese Datei zu vergleichen wäre; wählen Sie eine Datei</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>Datei wählen …</translation>
        </message>
        <message>
            <source>Compare with</source>
            <translation>Vergleichen mit</translation>
        </message>
        <message>
            <source>No step is known to have written this line</source>
            <translation>Kein Schritt ist bekannt, der diese Zeile schrieb</translation>
        </message>
    </context>
    <context>
        <name>quayside::ArtifactsTab</name>
        <message>
            <source>The trial's folder cannot be read.</source>
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
        <message>
            <source>Jobs</source>
            <translation>Jobs</translation>
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
        <message>
            <source>Not saved</source>
            <translation>Nicht gespeichert</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>quayside::CodeBox</name>
        <message numerus="yes">
            <source>… %n more line(s)</source>
            <translation>
                <numerusform>… %n weitere Zeile</numerusform>
                <numerusform>… %n weitere Zeilen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>quayside::ComparisonView</name>
        <message>
            <source>Paths that differ</source>
            <translation>Verschiedene Pfade</translation>
        </message>
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
            <source>Coarse: the time for a full comparison ran out</source>
            <translation>Grob: die Zeit für einen vollen Vergleich war abgelaufen</translation>
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
            <source>%1 could not be written: %2</source>
            <translation>%1 konnte nicht geschrieben werden: %2</translation>
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
        <name>quayside::DiffView</name>
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
            <source>step %1</source>
            <translation>Schritt %1</translation>
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
            <source>Differences</source>
            <translation>Unterschiede</translation>
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
        <name>quayside::DotFace</name>
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
        <message numerus="yes">
            <source>first of %n frame(s)</source>
            <translation>
                <numerusform>das einzige Bild</numerusform>
                <numerusform>erstes von %n Bildern</numerusform>
            </translation>
        </message>
        <message>
            <source>reduced</source>
            <translation>verkleinert</translation>
        </message>
        <message>
            <source>Open with another program</source>
            <translation>Mit einem anderen Programm öffnen</translation>
        </message>
        <message>
            <source>This file was written by somebody else's program. Open it with the program your desktop uses for such files?</source>
            <translation>Diese Datei hat ein fremdes Programm geschrieben. Mit dem Programm öffnen, das Ihr Desktop für solche Dateien benutzt?</translation>
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
        <name>quayside::HeatFace</name>
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
            <source>More charts</source>
            <translation>Mehr Diagramme</translation>
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
            <source>shade from 0 to 1</source>
            <translation>Ton von 0 bis 1</translation>
        </message>
        <message>
            <source>Fewer charts</source>
            <translation>Weniger Diagramme</translation>
        </message>
        <message>
            <source>Reward by dimension</source>
            <translation>Reward nach Dimension</translation>
        </message>
        <message>
            <source>Reward by agent</source>
            <translation>Reward nach Agent</translation>
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
        <message>
            <source>reading</source>
            <translation>lese</translation>
        </message>
    </context>
    <context>
        <name>quayside::JobPage</name>
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
            <source>The trials are being read.</source>
            <translation>Die Trials werden gelesen.</translation>
        </message>
        <message numerus="yes">
            <source>The job's result file speaks of %n trial(s), but their folders are not here.</source>
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
            <source>Group</source>
            <translation>Gruppieren</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Lese</translation>
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
            <source>Jobs</source>
            <translation>Jobs</translation>
        </message>
        <message>
            <source>Looking for jobs</source>
            <translation>Suche nach Jobs</translation>
        </message>
        <message>
            <source>There is no job in here</source>
            <translation>Hier ist kein Job</translation>
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
        <name>quayside::JsonTreeModel</name>
        <message numerus="yes">
            <source>%n field(s)</source>
            <translation>
                <numerusform>%n Feld</numerusform>
                <numerusform>%n Felder</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n element(s)</source>
            <translation>
                <numerusform>%n Element</numerusform>
                <numerusform>%n Elemente</numerusform>
            </translation>
        </message>
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
            <source>Time or steps along the overview (T)</source>
            <translation>Zeit oder Schritte entlang der Übersicht (T)</translation>
        </message>
        <message>
            <source>What the bars of the overview measure (H)</source>
            <translation>Was die Balken der Übersicht messen (H)</translation>
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
        <name>quayside::MatrixFace</name>
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
        <name>quayside::OutcomeFace</name>
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
    </context>
    <context>
        <name>quayside::RewardFace</name>
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
    </context>
    <context>
        <name>quayside::ScatterFace</name>
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
mean reward %2
median %3</source>
            <translation>%1
mittlerer Reward %2
Median %3</translation>
        </message>
        <message>
            <source>%1: reward %2 at %3</source>
            <translation>%1: Reward %2 bei %3</translation>
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
    </context>
    <context>
        <name>quayside::Sidebar</name>
        <message>
            <source>%1 / %2</source>
            <translation>%1 / %2</translation>
        </message>
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
    </context>
    <context>
        <name>quayside::StackFace</name>
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
        <name>quayside::StepDetail</name>
        <message>
            <source>Step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>Step %1</source>
            <translation>Schritt %1</translation>
        </message>
        <message>
            <source>no source</source>
            <translation>ohne Quelle</translation>
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
            <source>cost</source>
            <translation>Kosten</translation>
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
            <source>result</source>
            <translation>Resultat</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>gescheitert</translation>
        </message>
        <message>
            <source>Reasoning</source>
            <translation>Überlegung</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Meldung</translation>
        </message>
        <message>
            <source>%1 · arguments</source>
            <translation>%1 · Argumente</translation>
        </message>
        <message>
            <source>Observation</source>
            <translation>Beobachtung</translation>
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
            <source>numbers exact</source>
            <translation>Zahlen genau</translation>
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
            <source>%1 cells differ in %2 rows, %3 rows added, %4 missing</source>
            <translation>%1 Zellen in %2 Zeilen verschieden, %3 Zeilen neu, %4 fehlen</translation>
        </message>
        <message>
            <source>; only the first rows were read</source>
            <translation>; nur die ersten Zeilen wurden gelesen</translation>
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
        <name>quayside::TimelineStrip</name>
        <message>
            <source>%1 h</source>
            <translation>%1 h</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 min</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>cost</source>
            <translation>Kosten</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Zeitleiste</translation>
        </message>
        <message>
            <source>Step %1 of %2</source>
            <translation>Schritt %1 von %2</translation>
        </message>
        <message>
            <source>%1 · step %2</source>
            <translation>%1 · Schritt %2</translation>
        </message>
    </context>
    <context>
        <name>quayside::TrajectoryPage</name>
        <message>
            <source>Filters</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>No trajectory</source>
            <translation>Kein Verlauf</translation>
        </message>
        <message>
            <source>This trial left no trajectory file.</source>
            <translation>Dieser Trial hat keine Verlaufsdatei hinterlassen.</translation>
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
        <message>
            <source>Go to step</source>
            <translation>Zu Schritt gehen</translation>
        </message>
        <message>
            <source>Step (1 to %1)</source>
            <translation>Schritt (1 bis %1)</translation>
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
            <source>step sums %1 / %2</source>
            <translation>Schrittsummen %1 / %2</translation>
        </message>
        <message>
            <source>, totals agree</source>
            <translation>, Summen stimmen</translation>
        </message>
        <message>
            <source>, totals differ</source>
            <translation>, Summen weichen ab</translation>
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
        <message>
            <source>mean %1</source>
            <translation>Mittel %1</translation>
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
    </context>
    <context>
        <name>quayside::TrialPage</name>
        <message>
            <source>%1  %2</source>
            <translation>%1  %2</translation>
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
    </context>
</TS>
