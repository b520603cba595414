<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
    <context>
        <name>quayside</name>
        <message numerus="yes">
            <source>%n scored</source>
            <translation>
                <numerusform>%n scored</numerusform>
                <numerusform>%n scored</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n unscored</source>
            <translation>
                <numerusform>%n unscored</numerusform>
                <numerusform>%n unscored</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n running</source>
            <translation>
                <numerusform>%n running</numerusform>
                <numerusform>%n running</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n missing</source>
            <translation>
                <numerusform>%n missing</numerusform>
                <numerusform>%n missing</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n reward key(s), none is primary</source>
            <translation>
                <numerusform>%n reward key, none is primary</numerusform>
                <numerusform>%n reward keys, none is primary</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n dimensions</source>
            <translation>
                <numerusform>%n dimension</numerusform>
                <numerusform>%n dimensions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n trial(s) not priced</source>
            <translation>
                <numerusform>%n trial not priced</numerusform>
                <numerusform>%n trials not priced</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them scored</source>
            <translation>
                <numerusform>%n of them scored</numerusform>
                <numerusform>%n of them scored</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) with a result</source>
            <translation>
                <numerusform>%n step with a result</numerusform>
                <numerusform>%n steps with a result</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n identical call(s) more</source>
            <translation>
                <numerusform>%n identical call more</numerusform>
                <numerusform>%n identical calls more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n call(s) more</source>
            <translation>
                <numerusform>and %n call more</numerusform>
                <numerusform>and %n calls more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>… %n more line(s)</source>
            <translation>
                <numerusform>… %n more line</numerusform>
                <numerusform>… %n more lines</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>quayside::ArtifactListModel</name>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n path(s)</source>
            <translation>
                <numerusform>%n path</numerusform>
                <numerusform>%n paths</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s)</source>
            <translation>
                <numerusform>%n cell</numerusform>
                <numerusform>%n cells</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n table(s)</source>
            <translation>
                <numerusform>%n table</numerusform>
                <numerusform>%n tables</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n byte(s)</source>
            <translation>
                <numerusform>%n byte</numerusform>
                <numerusform>%n bytes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>quayside::BinaryDiffView</name>
        <message numerus="yes">
            <source>%n byte(s) differ</source>
            <translation>
                <numerusform>%n byte differs</numerusform>
                <numerusform>%n bytes differ</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>quayside::CodeBox</name>
        <message numerus="yes">
            <source>… %n more line(s)</source>
            <translation>
                <numerusform>… %n more line</numerusform>
                <numerusform>… %n more lines</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>quayside::ComparisonView</name>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) added</source>
            <translation>
                <numerusform>%n line added</numerusform>
                <numerusform>%n lines added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n removed</source>
            <translation>
                <numerusform>%n removed</numerusform>
                <numerusform>%n removed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>quayside::DiffView</name>
        <message numerus="yes">
            <source>%n equal line(s) hidden, click to show</source>
            <translation>
                <numerusform>%n equal line hidden, click to show</numerusform>
                <numerusform>%n equal lines hidden, click to show</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>quayside::DotFace</name>
        <message numerus="yes">
            <source>%1, median %2
%n not reported</source>
            <translation>
                <numerusform>%1, median %2
%n not reported</numerusform>
                <numerusform>%1, median %2
%n not reported</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>quayside::FacetChip</name>
        <message numerus="yes">
            <source>%n values</source>
            <translation>
                <numerusform>%n value</numerusform>
                <numerusform>%n values</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>quayside::FileView</name>
        <message numerus="yes">
            <source>first of %n frame(s)</source>
            <translation>
                <numerusform>the only frame</numerusform>
                <numerusform>first of %n frames</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>quayside::FilterBar</name>
        <message numerus="yes">
            <source>%n chosen ✕</source>
            <translation>
                <numerusform>%n chosen ✕</numerusform>
                <numerusform>%n chosen ✕</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n trial(s)</source>
            <translation>
                <numerusform>%n trial</numerusform>
                <numerusform>%n trials</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n trial(s)</source>
            <translation>
                <numerusform>%1 of %n trial</numerusform>
                <numerusform>%1 of %n trials</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>quayside::JobPage</name>
        <message numerus="yes">
            <source>The job's result file speaks of %n trial(s), but their folders are not here.</source>
            <translation>
                <numerusform>The job's result file speaks of %n trial, but its folder is not here.</numerusform>
                <numerusform>The job's result file speaks of %n trials, but their folders are not here.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>quayside::JsonTreeModel</name>
        <message numerus="yes">
            <source>%n field(s)</source>
            <translation>
                <numerusform>%n field</numerusform>
                <numerusform>%n fields</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n element(s)</source>
            <translation>
                <numerusform>%n element</numerusform>
                <numerusform>%n elements</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>quayside::OutcomeFace</name>
        <message numerus="yes">
            <source>%1: %n %2</source>
            <translation>
                <numerusform>%1: %n %2</numerusform>
                <numerusform>%1: %n %2</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>quayside::RewardFace</name>
        <message numerus="yes">
            <source>%1, %2
%3
%n trial(s) report it</source>
            <translation>
                <numerusform>%1, %2
%3
%n trial reports it</numerusform>
                <numerusform>%1, %2
%3
%n trials report it</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>quayside::Sidebar</name>
        <message numerus="yes">
            <source>%1
%2, %n trial(s)</source>
            <translation>
                <numerusform>%1
%2, %n trial</numerusform>
                <numerusform>%1
%2, %n trials</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %2, %n trial(s)</source>
            <translation>
                <numerusform>%1, %2, %n trial</numerusform>
                <numerusform>%1, %2, %n trials</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>quayside::StackFace</name>
        <message numerus="yes">
            <source>%1: %2 (mean of %n trial(s))</source>
            <translation>
                <numerusform>%1: %2 (mean of %n trial)</numerusform>
                <numerusform>%1: %2 (mean of %n trials)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n trial(s) report nothing</source>
            <translation>
                <numerusform>%n trial reports nothing</numerusform>
                <numerusform>%n trials report nothing</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>quayside::StatusLine</name>
        <message numerus="yes">
            <source>%n trial(s) loaded in %1</source>
            <translation>
                <numerusform>%n trial loaded in %1</numerusform>
                <numerusform>%n trials loaded in %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>watching %n folder(s)</source>
            <translation>
                <numerusform>watching %n folder</numerusform>
                <numerusform>watching %n folders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>▲ %n issue(s)</source>
            <translation>
                <numerusform>▲ %n issue</numerusform>
                <numerusform>▲ %n issues</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>quayside::TrajectoryPage</name>
        <message numerus="yes">
            <source>%n step(s) indexed in %1</source>
            <translation>
                <numerusform>%n step indexed in %1</numerusform>
                <numerusform>%n steps indexed in %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) so far</source>
            <translation>
                <numerusform>%n step so far</numerusform>
                <numerusform>%n steps so far</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>quayside::TrialGroupModel</name>
        <message numerus="yes">
            <source>%1 · %n trial(s)</source>
            <translation>
                <numerusform>%1 · %n trial</numerusform>
                <numerusform>%1 · %n trials</numerusform>
            </translation>
        </message>
    </context>
</TS>
