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
    <message numerus="yes">
        <source>over %n agents</source>
        <translation>
            <numerusform>over %n agent</numerusform>
            <numerusform>over %n agents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more loop(s)</source>
        <translation>
            <numerusform>%n more loop</numerusform>
            <numerusform>%n more loops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open all of it, %n more line(s)</source>
        <translation>
            <numerusform>Open all of it, %n more line</numerusform>
            <numerusform>Open all of it, %n more lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) are not in every arm</source>
        <translation>
            <numerusform>%n task is not in every arm</numerusform>
            <numerusform>%n tasks are not in every arm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) changed between the arms</source>
        <translation>
            <numerusform>%n task changed between the arms</numerusform>
            <numerusform>%n tasks changed between the arms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>runs are %n day(s) apart</source>
        <translation>
            <numerusform>runs are %n day apart</numerusform>
            <numerusform>runs are %n days apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s) are not finished</source>
        <translation>
            <numerusform>%n trial is not finished</numerusform>
            <numerusform>%n trials are not finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were lost to errors, not evenly</source>
        <translation>
            <numerusform>%n run was lost to errors, not evenly</numerusform>
            <numerusform>%n runs were lost to errors, not evenly</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) each</source>
        <translation>
            <numerusform>%n attempt each</numerusform>
            <numerusform>%n attempts each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) the same</source>
        <translation>
            <numerusform>%n step the same</numerusform>
            <numerusform>%n steps the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Continues in %1; the %n step(s) of context that it repeats are left out</source>
        <translation>
            <numerusform>Continues in %1; the %n step of context that it repeats is left out</numerusform>
            <numerusform>Continues in %1; the %n steps of context that it repeats are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the same call %n time(s)</source>
        <translation>
            <numerusform>the same call %n time</numerusform>
            <numerusform>the same call %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tool definition(s)</source>
        <translation>
            <numerusform>%n tool definition</numerusform>
            <numerusform>%n tool definitions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interrupted</source>
        <translation>
            <numerusform>%n interrupted</numerusform>
            <numerusform>%n interrupted</numerusform>
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
        <source>%n arm(s)</source>
        <translation>
            <numerusform>%n arm</numerusform>
            <numerusform>%n arms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n family(ies)</source>
        <translation>
            <numerusform>in %n family</numerusform>
            <numerusform>in %n families</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) copied</source>
        <translation>
            <numerusform>%n step copied</numerusform>
            <numerusform>%n steps copied</numerusform>
        </translation>
    </message>
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
    <message numerus="yes">
        <source>%n more agent(s) without a lane here</source>
        <translation>
            <numerusform>%n more agent without a lane here</numerusform>
            <numerusform>%n more agents without a lane here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n equal line(s) hidden, click to show</source>
        <translation>
            <numerusform>%n equal line hidden, click to show</numerusform>
            <numerusform>%n equal lines hidden, click to show</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too few families of tasks to say: %1 over %n of them.</source>
        <translation>
            <numerusform>Too few families of tasks to say: %1 over %n of them.</numerusform>
            <numerusform>Too few families of tasks to say: %1 over %n of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too few tasks to say: %1 over %n task(s).</source>
        <translation>
            <numerusform>Too few tasks to say: %1 over %n task.</numerusform>
            <numerusform>Too few tasks to say: %1 over %n tasks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measured</source>
        <translation>
            <numerusform>%n measured</numerusform>
            <numerusform>%n measured</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <translation>
            <numerusform>%n unreadable</numerusform>
            <numerusform>%n unreadable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retries</source>
        <translation>
            <numerusform>%n retry</numerusform>
            <numerusform>%n retries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reward(s) beside an exception that is not the agent&apos;s count all the same, as up to Harbor 0.25.</source>
        <translation>
            <numerusform>%n reward beside an exception that is not the agent&apos;s counts all the same, as up to Harbor 0.25.</numerusform>
            <numerusform>%n rewards beside an exception that is not the agent&apos;s count all the same, as up to Harbor 0.25.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reward(s) beside an exception that is not the agent&apos;s are left out, as since Harbor 0.26.</source>
        <translation>
            <numerusform>%n reward beside an exception that is not the agent&apos;s is left out, as since Harbor 0.26.</numerusform>
            <numerusform>%n rewards beside an exception that is not the agent&apos;s are left out, as since Harbor 0.26.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n queued</numerusform>
            <numerusform>%n queued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n passed</numerusform>
            <numerusform>%n passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %2 of %n steps</source>
        <translation>
            <numerusform>%1 in %2 of %n step</numerusform>
            <numerusform>%1 in %2 of %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n lines</source>
        <translation>
            <numerusform>%1, %n line</numerusform>
            <numerusform>%1, %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ArmFindings</name>
    <message numerus="yes">
        <source>%n trial(s)</source>
        <translation>
            <numerusform>%n trial</numerusform>
            <numerusform>%n trials</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ArtifactSide</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ArtifactTreeModel</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
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
    <name>quayside::ComparePage</name>
    <message numerus="yes">
        <source> · %n task(s) left out</source>
        <translation>
            <numerusform> · %n task left out</numerusform>
            <numerusform> · %n tasks left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · Holm over %n comparison(s)</source>
        <translation>
            <numerusform> · Holm over %n comparison</numerusform>
            <numerusform> · Holm over %n comparisons</numerusform>
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
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n arm(s)</source>
        <translation>
            <numerusform>%n arm</numerusform>
            <numerusform>%n arms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::CompareTaskModel</name>
    <message numerus="yes">
        <source>%n attempt(s), no score</source>
        <translation>
            <numerusform>%n attempt, no score</numerusform>
            <numerusform>%n attempts, no score</numerusform>
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
    <name>quayside::DiffersStrip</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::DimensionChart</name>
    <message numerus="yes">
        <source>
95 % between %1 and %2 (%3, %n task(s)), %4 uncorrected</source>
        <translation>
            <numerusform>
95 % between %1 and %2 (%3, %n task), %4 uncorrected</numerusform>
            <numerusform>
95 % between %1 and %2 (%3, %n tasks), %4 uncorrected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::DotChart</name>
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
    <name>quayside::FindingsBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>look through %n trial(s)</source>
        <translation>
            <numerusform>look through %n trial</numerusform>
            <numerusform>look through %n trials</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::JobPage</name>
    <message numerus="yes">
        <source>The job&apos;s result file speaks of %n trial(s), but their folders are not here.</source>
        <translation>
            <numerusform>The job&apos;s result file speaks of %n trial, but its folder is not here.</numerusform>
            <numerusform>The job&apos;s result file speaks of %n trials, but their folders are not here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This run did not come to its end: %n trial(s) are missing.</source>
        <translation>
            <numerusform>This run did not come to its end: %n trial is missing.</numerusform>
            <numerusform>This run did not come to its end: %n trials are missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::JobsPage</name>
    <message numerus="yes">
        <source>Compare %n job(s)</source>
        <translation>
            <numerusform>Compare %n job</numerusform>
            <numerusform>Compare %n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 did not come to its end: %n trial(s) are missing.</source>
        <translation>
            <numerusform>%1 did not come to its end: %n trial is missing.</numerusform>
            <numerusform>%1 did not come to its end: %n trials are missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::JsonDiffView</name>
    <message numerus="yes">
        <source>%n path(s) differ</source>
        <translation>
            <numerusform>%n path differs</numerusform>
            <numerusform>%n paths differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) of the same value written in another way</source>
        <translation>
            <numerusform>%n number of the same value written in another way</numerusform>
            <numerusform>%n numbers of the same value written in another way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) repeated in an object</source>
        <translation>
            <numerusform>%n name repeated in an object</numerusform>
            <numerusform>%n names repeated in an object</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::LanePainter</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::LaunchPage</name>
    <message numerus="yes">
        <source>Start %n trial(s)</source>
        <translation>
            <numerusform>Start %n trial</numerusform>
            <numerusform>Start %n trials</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::LintModel</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::LintPage</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::MatrixCard</name>
    <message numerus="yes">
        <source>The tests of %n task(s) run where the agent worked, with programs that it could have changed. environment_mode = &quot;separate&quot; in [verifier] gives them a place of their own.</source>
        <translation>
            <numerusform>The tests of %n task run where the agent worked, with programs that it could have changed. environment_mode = &quot;separate&quot; in [verifier] gives them a place of their own.</numerusform>
            <numerusform>The tests of %n tasks run where the agent worked, with programs that it could have changed. environment_mode = &quot;separate&quot; in [verifier] gives them a place of their own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s), %1 in parallel, in %2</source>
        <translation>
            <numerusform>%n trial, %1 in parallel, in %2</numerusform>
            <numerusform>%n trials, %1 in parallel, in %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::OutcomeChart</name>
    <message numerus="yes">
        <source>%1: %n %2</source>
        <translation>
            <numerusform>%1: %n %2</numerusform>
            <numerusform>%1: %n %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::PassChart</name>
    <message numerus="yes">
        <source>%1, k = %2
pass@k %3
pass^k %4
%n task(s) with fewer attempts left out</source>
        <translation>
            <numerusform>%1, k = %2
pass@k %3
pass^k %4
%n task with fewer attempts left out</numerusform>
            <numerusform>%1, k = %2
pass@k %3
pass^k %4
%n tasks with fewer attempts left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::PathHead</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::RegradeCard</name>
    <message numerus="yes">
        <source>%n went up</source>
        <translation>
            <numerusform>%n went up</numerusform>
            <numerusform>%n went up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n went down</source>
        <translation>
            <numerusform>%n went down</numerusform>
            <numerusform>%n went down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had no reward before</source>
        <translation>
            <numerusform>%n had no reward before</numerusform>
            <numerusform>%n had no reward before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost the reward</source>
        <translation>
            <numerusform>%n lost the reward</numerusform>
            <numerusform>%n lost the reward</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as before</source>
        <translation>
            <numerusform>%n as before</numerusform>
            <numerusform>%n as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a reward on both sides</source>
        <translation>
            <numerusform>%n without a reward on both sides</numerusform>
            <numerusform>%n without a reward on both sides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stand on a trial that is not open</source>
        <translation>
            <numerusform>%n stands on a trial that is not open</numerusform>
            <numerusform>%n stand on trials that are not open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s) verified again: %1.</source>
        <translation>
            <numerusform>%n trial verified again: %1.</numerusform>
            <numerusform>%n trials verified again: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::RewardChart</name>
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
    <name>quayside::RunBar</name>
    <message numerus="yes">
        <source>Run the %n left</source>
        <translation>
            <numerusform>Run the %n left</numerusform>
            <numerusform>Run the %n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry the %n unscored</source>
        <translation>
            <numerusform>Retry the %n unscored</numerusform>
            <numerusform>Retry the %n unscored</numerusform>
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
    <name>quayside::SquareChart</name>
    <message numerus="yes">
        <source>%1: %n task(s)
A task passes when more than half of its counted attempts do.</source>
        <translation>
            <numerusform>%1: %n task
A task passes when more than half of its counted attempts do.</numerusform>
            <numerusform>%1: %n tasks
A task passes when more than half of its counted attempts do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n task(s)</source>
        <translation>
            <numerusform>%1: %n task</numerusform>
            <numerusform>%1: %n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::StackChart</name>
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
    <name>quayside::TableDiffView</name>
    <message numerus="yes">
        <source>%n row(s) differ</source>
        <translation>
            <numerusform>%n row differs</numerusform>
            <numerusform>%n rows differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) differ</source>
        <translation>
            <numerusform>%n cell differs</numerusform>
            <numerusform>%n cells differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) added</source>
        <translation>
            <numerusform>%n row added</numerusform>
            <numerusform>%n rows added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) missing</source>
        <translation>
            <numerusform>%n row missing</numerusform>
            <numerusform>%n rows missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::TestDetails</name>
    <message numerus="yes">
        <source>traceback, %n lines</source>
        <translation>
            <numerusform>traceback, %n line</numerusform>
            <numerusform>traceback, %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::TestsCard</name>
    <message numerus="yes">
        <source>%n more tests</source>
        <translation>
            <numerusform>%n more test</numerusform>
            <numerusform>%n more tests</numerusform>
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
