<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>quayside</name>
    <message>
        <source>tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>attempts</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>fresh input</source>
        <translation>新输入</translation>
    </message>
    <message>
        <source>cache read</source>
        <translation>缓存读取</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>奖励</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>实验臂</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>95 % low</source>
        <translation>95 % 下限</translation>
    </message>
    <message>
        <source>95 % high</source>
        <translation>95 % 上限</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>n counts</source>
        <translation>n 的含义</translation>
    </message>
    <message>
        <source>Trials with it</source>
        <translation>含此项的试验</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>试验</translation>
    </message>
    <message>
        <source>Unscored</source>
        <translation>未评分</translation>
    </message>
    <message>
        <source>Errored, no reward</source>
        <translation>出错，无奖励</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Shortest</source>
        <translation>最短</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>Not reported</source>
        <translation>未报告</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>最少</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>Tokens a trial</source>
        <translation>每次试验的令牌</translation>
    </message>
    <message>
        <source>Time a trial by phase</source>
        <translation>每次试验各阶段用时</translation>
    </message>
    <message>
        <source>Sum of means</source>
        <translation>均值之和</translation>
    </message>
    <message>
        <source>Reward against cost</source>
        <translation>奖励与费用</translation>
    </message>
    <message>
        <source>Reward against time</source>
        <translation>奖励与用时</translation>
    </message>
    <message>
        <source>Mean reward</source>
        <translation>平均奖励</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Flakiness</source>
        <translation>不稳定度</translation>
    </message>
    <message>
        <source>Rewards by trial</source>
        <translation>各试验的奖励</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>试验</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 时</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>no interval</source>
        <translation>无区间</translation>
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
        <translation>按任务的 t</translation>
    </message>
    <message>
        <source>bootstrap over tasks</source>
        <translation>按任务的自助法</translation>
    </message>
    <message>
        <source>bootstrap of the median</source>
        <translation>中位数的自助法</translation>
    </message>
    <message>
        <source>Newcombe, paired</source>
        <translation>Newcombe，配对</translation>
    </message>
    <message>
        <source>Newcombe, unpaired</source>
        <translation>Newcombe，非配对</translation>
    </message>
    <message>
        <source>Welch, unpaired</source>
        <translation>Welch，非配对</translation>
    </message>
    <message>
        <source>no test</source>
        <translation>无检验</translation>
    </message>
    <message>
        <source>mid-p McNemar</source>
        <translation>mid-p McNemar</translation>
    </message>
    <message>
        <source>exact McNemar</source>
        <translation>精确 McNemar</translation>
    </message>
    <message>
        <source>sign-flip permutation</source>
        <translation>符号翻转置换</translation>
    </message>
    <message>
        <source>paired t over tasks</source>
        <translation>按任务的配对 t</translation>
    </message>
    <message>
        <source>Welch&apos;s t</source>
        <translation>Welch t</translation>
    </message>
    <message>
        <source>unpaired rates</source>
        <translation>非配对比率</translation>
    </message>
    <message>
        <source>%1 (n = %2, too few for an interval)</source>
        <translation>%1（n = %2，太少，无法给出区间）</translation>
    </message>
    <message>
        <source>%1 (95 % %2 – %3, %4, n = %5)</source>
        <translation>%1（95 % %2 – %3，%4，n = %5）</translation>
    </message>
    <message>
        <source>attempts at one task</source>
        <translation>同一任务的尝试</translation>
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
        <translation>智能体</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Tool format</source>
        <translation>工具格式</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Environment time</source>
        <translation>环境用时</translation>
    </message>
    <message>
        <source>Set-up time</source>
        <translation>安装用时</translation>
    </message>
    <message>
        <source>Agent time</source>
        <translation>智能体用时</translation>
    </message>
    <message>
        <source>Verifier time</source>
        <translation>验证器用时</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>%1 m %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 m</source>
        <translation>%1 时 %2 分</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>local</source>
        <translation>本地</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>unscored</source>
        <translation>未评分</translation>
    </message>
    <message>
        <source>errored</source>
        <translation>出错</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>set-up</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>verifier</source>
        <translation>验证器</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Up, Down, Enter</source>
        <translation>上、下、回车</translation>
    </message>
    <message>
        <source>walk a list, open the row</source>
        <translation>在列表中移动，打开该行</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>左、右</translation>
    </message>
    <message>
        <source>previous, next trial</source>
        <translation>上一个、下一个试验</translation>
    </message>
    <message>
        <source>Ctrl+1 … Ctrl+9</source>
        <translation>Ctrl+1 … Ctrl+9</translation>
    </message>
    <message>
        <source>the tabs of a trial</source>
        <translation>试验的标签页</translation>
    </message>
    <message>
        <source>/</source>
        <translation>/</translation>
    </message>
    <message>
        <source>filter the list</source>
        <translation>筛选列表</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>search in the text; F3 and Shift+F3 walk the hits</source>
        <translation>在文本中搜索；F3 和 Shift+F3 在结果间移动</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>copy the selection</source>
        <translation>复制所选内容</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
    </message>
    <message>
        <source>go to a line</source>
        <translation>转到某行</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close the search, clear the filter</source>
        <translation>关闭搜索，清除筛选</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>job</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>exception</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>any reward</source>
        <translation>任意奖励</translation>
    </message>
    <message>
        <source>reward &lt; 1</source>
        <translation>奖励 &lt; 1</translation>
    </message>
    <message>
        <source>reward ≥ 1</source>
        <translation>奖励 ≥ 1</translation>
    </message>
    <message>
        <source>reward ≤ 0</source>
        <translation>奖励 ≤ 0</translation>
    </message>
    <message>
        <source>0 &lt; reward &lt; 1</source>
        <translation>0 &lt; 奖励 &lt; 1</translation>
    </message>
    <message>
        <source>reward ≥ 0.5</source>
        <translation>奖励 ≥ 0.5</translation>
    </message>
    <message>
        <source>reward %1 to %2</source>
        <translation>奖励 %1 到 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n scored</source>
        <translation>
            <numerusform>%n 个已评分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unscored</source>
        <translation>
            <numerusform>%n 个未评分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n 个运行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n 个缺失</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reward key(s), none is primary</source>
        <translation>
            <numerusform>%n 个奖励键，没有主键</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dimensions</source>
        <translation>
            <numerusform>%n 个维度</numerusform>
        </translation>
    </message>
    <message>
        <source>Elapsed (median)</source>
        <translation>用时（中位数）</translation>
    </message>
    <message>
        <source>longest %1</source>
        <translation>最长 %1</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>未报告</translation>
    </message>
    <message>
        <source>in %1 · cache %2 · out %3</source>
        <translation>入 %1 · 缓存 %2 · 出 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s) not priced</source>
        <translation>
            <numerusform>%n 个试验没有价格</numerusform>
        </translation>
    </message>
    <message>
        <source>every trial priced</source>
        <translation>所有试验都有价格</translation>
    </message>
    <message numerus="yes">
        <source>%n of them scored</source>
        <translation>
            <numerusform>其中 %n 个已评分</numerusform>
        </translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>no reward</source>
        <translation>无奖励</translation>
    </message>
    <message>
        <source>Rewards</source>
        <translation>奖励</translation>
    </message>
    <message>
        <source>The verifier left no reward. That is not a reward of 0.</source>
        <translation>验证器没有留下奖励。这不等于奖励为 0。</translation>
    </message>
    <message>
        <source>axis from 0 to 1</source>
        <translation>坐标轴从 0 到 1</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Verifier</source>
        <translation>验证器</translation>
    </message>
    <message>
        <source>Steps of the task</source>
        <translation>任务的步骤</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) with a result</source>
        <translation>
            <numerusform>%n 个步骤有结果</numerusform>
        </translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>校验和</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>提供方</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已采用</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Reward files</source>
        <translation>奖励文件</translation>
    </message>
    <message>
        <source>Verifier&apos;s rows</source>
        <translation>验证器的记录</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Issues of these files</source>
        <translation>这些文件的问题</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Trajectory</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>产物</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>step count</source>
        <translation>步骤数</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>%1 · %2 failed</source>
        <translation>%1 · %2 次失败</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation>%1（缺失）</translation>
    </message>
    <message>
        <source>%1 (unreadable)</source>
        <translation>%1（无法读取）</translation>
    </message>
    <message>
        <source>%1 (goes in a circle)</source>
        <translation>%1（循环引用）</translation>
    </message>
    <message>
        <source>%1 (orphan)</source>
        <translation>%1（孤立）</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source> + %1 continued</source>
        <translation> + 续 %1</translation>
    </message>
    <message>
        <source>the trial</source>
        <translation>该试验</translation>
    </message>
    <message>
        <source>final_metrics</source>
        <translation>final_metrics</translation>
    </message>
    <message>
        <source>%1 %2: %3 says %4</source>
        <translation>%1 %2：%3 为 %4</translation>
    </message>
    <message>
        <source>system</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>user</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>tool calls</source>
        <translation>工具调用</translation>
    </message>
    <message>
        <source>observations</source>
        <translation>观察</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>tool call</source>
        <translation>工具调用</translation>
    </message>
    <message>
        <source>result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>95 % between %1 and %2</source>
        <translation>95 % 介于 %1 与 %2 之间</translation>
    </message>
    <message>
        <source>paired over tasks</source>
        <translation>按任务配对</translation>
    </message>
    <message>
        <source>different tasks, unpaired</source>
        <translation>任务不同，非配对</translation>
    </message>
    <message>
        <source>%1, %2 after Holm</source>
        <translation>%1，Holm 校正后 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>unscored: missing</source>
        <translation>未评分：视为缺失</translation>
    </message>
    <message>
        <source>unscored: counts as 0</source>
        <translation>未评分：计为 0</translation>
    </message>
    <message>
        <source>unscored: task left out</source>
        <translation>未评分：剔除该任务</translation>
    </message>
    <message>
        <source>by agent</source>
        <translation>按智能体</translation>
    </message>
    <message>
        <source>by model</source>
        <translation>按模型</translation>
    </message>
    <message>
        <source>by agent and model</source>
        <translation>按智能体和模型</translation>
    </message>
    <message>
        <source>by job</source>
        <translation>按作业</translation>
    </message>
    <message>
        <source>by dataset</source>
        <translation>按数据集</translation>
    </message>
    <message>
        <source>by tool format</source>
        <translation>按工具格式</translation>
    </message>
    <message>
        <source>by environment</source>
        <translation>按环境</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>按 %1</translation>
    </message>
    <message>
        <source>task sets</source>
        <translation>任务集合</translation>
    </message>
    <message>
        <source>task digests</source>
        <translation>任务摘要</translation>
    </message>
    <message>
        <source>harness versions</source>
        <translation>评测框架版本</translation>
    </message>
    <message>
        <source>timeouts</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>environments</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>environment options</source>
        <translation>环境选项</translation>
    </message>
    <message>
        <source>verifier options</source>
        <translation>验证器选项</translation>
    </message>
    <message>
        <source>extra instructions</source>
        <translation>附加指令</translation>
    </message>
    <message>
        <source>agents</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>agent versions</source>
        <translation>智能体版本</translation>
    </message>
    <message>
        <source>models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>agent options</source>
        <translation>智能体选项</translation>
    </message>
    <message>
        <source>tool formats</source>
        <translation>工具格式</translation>
    </message>
    <message>
        <source>datasets</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>attempts a task</source>
        <translation>每个任务的尝试数</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>unfinished trials</source>
        <translation>未完成的试验</translation>
    </message>
    <message>
        <source>runs lost to errors</source>
        <translation>因错误丢失的运行</translation>
    </message>
    <message>
        <source>may explain a difference; does not spoil it</source>
        <translation>可能解释差异；不影响其有效性</translation>
    </message>
    <message>
        <source>the numbers are about different things</source>
        <translation>这些数字说的是不同的事</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) are not in every arm</source>
        <translation>
            <numerusform>%n 个任务不在每个实验臂中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) changed between the arms</source>
        <translation>
            <numerusform>%n 个任务在实验臂之间有改动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>runs are %n day(s) apart</source>
        <translation>
            <numerusform>运行相隔 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s) are not finished</source>
        <translation>
            <numerusform>%n 次试验未完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were lost to errors, not evenly</source>
        <translation>
            <numerusform>%n 次运行因错误丢失，分布不均</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 differ (%2)</source>
        <translation>%1不同（%2）</translation>
    </message>
    <message>
        <source>equal: %1</source>
        <translation>相同：%1</translation>
    </message>
    <message>
        <source>not recorded: %1</source>
        <translation>未记录：%1</translation>
    </message>
    <message>
        <source>Is %1 better than %2?</source>
        <translation>%1 比 %2 更好吗？</translation>
    </message>
    <message>
        <source>Nothing to compare: no task has a score in both arms.</source>
        <translation>无可比较：没有任务在两个实验臂中都有评分。</translation>
    </message>
    <message>
        <source>Yes: %1</source>
        <translation>是：%1</translation>
    </message>
    <message>
        <source>Probably: %1</source>
        <translation>很可能：%1</translation>
    </message>
    <message>
        <source>Not shown, may be luck: %1</source>
        <translation>未能证明，可能是运气：%1</translation>
    </message>
    <message>
        <source>No difference that matters: %1</source>
        <translation>没有重要差异：%1</translation>
    </message>
    <message>
        <source>Probably worse: %1</source>
        <translation>很可能更差：%1</translation>
    </message>
    <message>
        <source>No, worse: %1</source>
        <translation>否，更差：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) each</source>
        <translation>
            <numerusform>各 %n 次尝试</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2 attempts each</source>
        <translation>各 %1 到 %2 次尝试</translation>
    </message>
    <message>
        <source>; %1 won, %2 lost, %3 tied.</source>
        <translation>；胜 %1，负 %2，平 %3。</translation>
    </message>
    <message>
        <source>Fewer than 5 attempts say little about a single task.</source>
        <translation>少于 5 次尝试对单个任务说明不了多少。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy with control characters</source>
        <translation>连同控制字符复制</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>自动换行</translation>
    </message>
    <message>
        <source>Follow the end</source>
        <translation>跟随末尾</translation>
    </message>
    <message>
        <source>%1, %2, hidden</source>
        <translation>%1，%2，已隐藏</translation>
    </message>
    <message numerus="yes">
        <source>%n identical call(s) more</source>
        <translation>
            <numerusform>还有 %n 次相同调用</numerusform>
        </translation>
    </message>
    <message>
        <source>repeat %1</source>
        <translation>第 %1 次重复</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message numerus="yes">
        <source>and %n call(s) more</source>
        <translation>
            <numerusform>以及另外 %n 次调用</numerusform>
        </translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message numerus="yes">
        <source>… %n more line(s)</source>
        <translation>
            <numerusform>… 还有 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Images compared</source>
        <translation>比较的图像</translation>
    </message>
    <message>
        <source>How the images are compared</source>
        <translation>图像的比较方式</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>滑动</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>闪烁</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>no image</source>
        <translation>没有图像</translation>
    </message>
    <message>
        <source>%1 against %2; %3 of %4 pixels differ, at most by %5</source>
        <translation>%1 对 %2；%4 个像素中有 %3 个不同，最大相差 %5</translation>
    </message>
    <message>
        <source>%1 (%2 – %3)</source>
        <translation>%1（%2 – %3）</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>what is compared</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Each arm by itself</source>
        <translation>各实验臂单独统计</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>Runs lost</source>
        <translation>丢失的运行</translation>
    </message>
    <message>
        <source>Interpretation</source>
        <translation>解读</translation>
    </message>
    <message>
        <source>one run</source>
        <translation>一次运行</translation>
    </message>
    <message>
        <source>Priced</source>
        <translation>已计价</translation>
    </message>
    <message>
        <source>Change against the baseline a task: median, 95 % bootstrap</source>
        <translation>每个任务相对基线的变化：中位数，95 % 自助法</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>胜</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>负</translation>
    </message>
    <message>
        <source>Tied</source>
        <translation>平</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>p after Holm</source>
        <translation>Holm 校正后的 p</translation>
    </message>
    <message>
        <source>Difference by dimension</source>
        <translation>按维度的差异</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>百分点</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Repeated attempts</source>
        <translation>重复尝试</translation>
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
        <translation>已排除</translation>
    </message>
    <message>
        <source>What else differs</source>
        <translation>其他差异</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Not shown: one of several comparisons may look like this by luck. %1</source>
        <translation>未能证明：多重比较中可能有一个只是碰巧如此。%1</translation>
    </message>
    <message>
        <source>Borderline, test and interval do not agree: %1</source>
        <translation>处于边界，检验与区间不一致：%1</translation>
    </message>
    <message>
        <source>prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>%1 differ</source>
        <translation>%1 个不同</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>not logged in</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>installation failed</source>
        <translation>安装失败</translation>
    </message>
    <message>
        <source>set-up timed out</source>
        <translation>准备超时</translation>
    </message>
    <message>
        <source>agent never started</source>
        <translation>智能体从未启动</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>budget spent</source>
        <translation>预算用尽</translation>
    </message>
    <message>
        <source>stopped midway</source>
        <translation>中途停止</translation>
    </message>
    <message>
        <source>starter left unchanged</source>
        <translation>起始文件未改动</translation>
    </message>
    <message>
        <source>finished without an edit</source>
        <translation>未作修改即结束</translation>
    </message>
    <message>
        <source>loop</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>re-reads one file</source>
        <translation>反复读取同一文件</translation>
    </message>
    <message>
        <source>claims success, verifier disagrees</source>
        <translation>声称成功，验证器不认同</translation>
    </message>
    <message>
        <source>edits tests</source>
        <translation>修改了测试</translation>
    </message>
    <message>
        <source>read the answer</source>
        <translation>读取了答案</translation>
    </message>
    <message>
        <source>clock goes backwards</source>
        <translation>时钟倒退</translation>
    </message>
    <message>
        <source>token totals do not add up</source>
        <translation>令牌总数不符</translation>
    </message>
    <message>
        <source>looks made up</source>
        <translation>疑似编造</translation>
    </message>
    <message>
        <source>artifact missing</source>
        <translation>缺少产物</translation>
    </message>
    <message>
        <source>verifier is not steady</source>
        <translation>验证器不稳定</translation>
    </message>
    <message>
        <source>tampered with its environment</source>
        <translation>篡改了自己的环境</translation>
    </message>
    <message>
        <source>%1 %2 once</source>
        <translation>%1 %2 一次</translation>
    </message>
    <message>
        <source>Proven: %1, with these versions, on this date. Not proven: that it happens again, how often, or on other tasks; for that, run each arm at least 5 times.</source>
        <translation>已证明：%1，在这些版本、这一天。未证明：会再次发生、频率如何、或在其他任务上也如此；为此每个实验臂至少运行 5 次。</translation>
    </message>
    <message>
        <source>Inputs (must stay as they were)</source>
        <translation>输入（必须保持原样）</translation>
    </message>
    <message>
        <source>Agent&apos;s files</source>
        <translation>智能体的文件</translation>
    </message>
    <message>
        <source>Verifier&apos;s files</source>
        <translation>验证器的文件</translation>
    </message>
    <message>
        <source>nothing to compare with</source>
        <translation>没有可比较的对象</translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>符合预期</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>extra</source>
        <translation>多余</translation>
    </message>
    <message>
        <source>starter, unchanged</source>
        <translation>起始文件，未改动</translation>
    </message>
    <message>
        <source>not collected</source>
        <translation>未收集</translation>
    </message>
    <message>
        <source>link or device, not opened</source>
        <translation>链接或设备，未打开</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 处更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n path(s)</source>
        <translation>
            <numerusform>%n 个路径</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n 个单元格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n 张表</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>oracle</source>
        <translation>标准答案</translation>
    </message>
    <message>
        <source>tests</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>solution</source>
        <translation>解答</translation>
    </message>
    <message>
        <source>a trial that passed</source>
        <translation>一次通过的试验</translation>
    </message>
    <message>
        <source>another trial</source>
        <translation>另一次试验</translation>
    </message>
    <message>
        <source>starter</source>
        <translation>起始文件</translation>
    </message>
    <message>
        <source>chosen file</source>
        <translation>所选文件</translation>
    </message>
    <message>
        <source>the oracle&apos;s artifact (%1)</source>
        <translation>标准答案的产物（%1）</translation>
    </message>
    <message>
        <source>the task&apos;s tests (%1)</source>
        <translation>任务的测试（%1）</translation>
    </message>
    <message>
        <source>the task&apos;s solution (%1)</source>
        <translation>任务的解答（%1）</translation>
    </message>
    <message>
        <source>%1 by %2, passed</source>
        <translation>%2 的 %1，已通过</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%2 的 %1</translation>
    </message>
    <message>
        <source>the starter (%1)</source>
        <translation>起始文件（%1）</translation>
    </message>
    <message>
        <source>%1, chosen by hand</source>
        <translation>%1，手动选择</translation>
    </message>
    <message>
        <source>not collected: %1</source>
        <translation>未收集：%1</translation>
    </message>
    <message>
        <source>the oracle&apos;s trial %1 of the job %2 left this file</source>
        <translation>作业 %2 的标准答案试验 %1 留下了此文件</translation>
    </message>
    <message>
        <source>no oracle&apos;s trial is open; the task&apos;s tests hold %1</source>
        <translation>没有打开标准答案试验；任务的测试中有 %1</translation>
    </message>
    <message>
        <source>no oracle&apos;s trial is open; the task&apos;s solution holds %1</source>
        <translation>没有打开标准答案试验；任务的解答中有 %1</translation>
    </message>
    <message>
        <source>no oracle&apos;s trial is open; %1 by %2 passed and left this file</source>
        <translation>没有打开标准答案试验；%2 的 %1 已通过并留下了此文件</translation>
    </message>
    <message>
        <source>nothing better is open; %1 by %2 left this file too</source>
        <translation>没有更好的对象；%2 的 %1 也留下了此文件</translation>
    </message>
    <message>
        <source>the file that the agent was given: %1</source>
        <translation>交给智能体的文件：%1</translation>
    </message>
    <message>
        <source>another version of the task</source>
        <translation>任务的另一版本</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <translation>%1，步骤 %2</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>agent set-up</source>
        <translation>智能体准备</translation>
    </message>
    <message>
        <source>will run again</source>
        <translation>将重新运行</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>用其他程序打开</translation>
    </message>
    <message>
        <source>This file was written by somebody else&apos;s program. Open it with the program your desktop uses for such files?</source>
        <translation>此文件由他人的程序写入。要用桌面默认程序打开吗？</translation>
    </message>
    <message>
        <source>95 % %1 – %2</source>
        <translation>95 % %1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>over %n agents</source>
        <translation>
            <numerusform>跨 %n 个智能体</numerusform>
        </translation>
    </message>
    <message>
        <source>Traceback</source>
        <translation>回溯</translation>
    </message>
    <message>
        <source>loop: %1</source>
        <translation>循环：%1</translation>
    </message>
    <message>
        <source>fewer loops</source>
        <translation>收起循环</translation>
    </message>
    <message numerus="yes">
        <source>%n more loop(s)</source>
        <translation>
            <numerusform>另有 %n 个循环</numerusform>
        </translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>书签</translation>
    </message>
    <message numerus="yes">
        <source>Open all of it, %n more line(s)</source>
        <translation>
            <numerusform>打开全文，还有 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>this trial</source>
        <translation>本次试验</translation>
    </message>
    <message>
        <source>what differs</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>expected at the left, this trial at the right of the line</source>
        <translation>线左为预期，线右为本次试验</translation>
    </message>
    <message>
        <source>Trials of %1</source>
        <translation>%1 的试验</translation>
    </message>
    <message>
        <source>%1, passed</source>
        <translation>%1，已通过</translation>
    </message>
    <message>
        <source>Files of the task: %1</source>
        <translation>任务文件：%1</translation>
    </message>
    <message>
        <source>words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>, meets again at %1</source>
        <translation>，在 %1 再次汇合</translation>
    </message>
    <message>
        <source>other %1</source>
        <translation>不同的 %1</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 而非 %2</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>多出 %1</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>other arguments</source>
        <translation>参数不同</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>已移动</translation>
    </message>
    <message>
        <source>only in the first</source>
        <translation>仅第一个</translation>
    </message>
    <message>
        <source>only in the second</source>
        <translation>仅第二个</translation>
    </message>
    <message>
        <source>step %1: argument only</source>
        <translation>步骤 %1：仅参数不同</translation>
    </message>
    <message>
        <source>step %1: reordered</source>
        <translation>步骤 %1：顺序不同</translation>
    </message>
    <message>
        <source>step %1: %2, no divergence</source>
        <translation>步骤 %1：%2，未分歧</translation>
    </message>
    <message>
        <source>step %1: %2</source>
        <translation>步骤 %1：%2</translation>
    </message>
    <message>
        <source>step %1: the second has ended</source>
        <translation>步骤 %1：第二个已结束</translation>
    </message>
    <message>
        <source>step %1: the first has ended</source>
        <translation>步骤 %1：第一个已结束</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) the same</source>
        <translation>
            <numerusform>%n 个步骤相同</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 with other arguments or words</source>
        <translation>%1 个参数或文字不同</translation>
    </message>
    <message>
        <source>%1 moved</source>
        <translation>%1 个已移动</translation>
    </message>
    <message>
        <source>%1 only in the first</source>
        <translation>%1 个仅在第一个</translation>
    </message>
    <message>
        <source>%1 only in the second</source>
        <translation>%1 个仅在第二个</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 次运行中</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 次等待</translation>
    </message>
    <message>
        <source>%1 stopped</source>
        <translation>%1 次已停止</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Trials finished</source>
        <translation>已完成的试验</translation>
    </message>
    <message>
        <source>nothing is left to do</source>
        <translation>已全部完成</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>已评分</translation>
    </message>
    <message>
        <source>of those finished, all</source>
        <translation>已完成的全部</translation>
    </message>
    <message>
        <source>over all agents and tasks</source>
        <translation>涵盖所有智能体和任务</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>This trial reports no times.</source>
        <translation>此试验未报告任何时间。</translation>
    </message>
    <message>
        <source>comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>%1 · arguments</source>
        <translation>%1 · 参数</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>观察</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>无来源</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>步骤 %1</translation>
    </message>
    <message>
        <source>prompt tokens</source>
        <translation>提示令牌</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>completion</source>
        <translation>补全</translation>
    </message>
    <message>
        <source>to the next step</source>
        <translation>到下一步</translation>
    </message>
    <message>
        <source>same call</source>
        <translation>相同调用</translation>
    </message>
    <message>
        <source>repeat %1 of %2</source>
        <translation>第 %1 次重复，共 %2 次</translation>
    </message>
    <message>
        <source>p, uncorrected</source>
        <translation>p(未校正)</translation>
    </message>
    <message>
        <source>Not shown, no spread between the tasks to judge luck by: %1</source>
        <translation>未能证明，任务之间没有可用来判断运气的差异：%1</translation>
    </message>
    <message>
        <source>%1, interval: %2</source>
        <translation>%1，区间：%2</translation>
    </message>
    <message>
        <source>%1 (n = %2, all alike: no interval)</source>
        <translation>%1（n = %2，全部相同：无区间）</translation>
    </message>
    <message>
        <source>no p</source>
        <translation>无 p 值</translation>
    </message>
    <message>
        <source>→ %1: cannot be read</source>
        <translation>→ %1：无法读取</translation>
    </message>
    <message>
        <source>Continues in %1</source>
        <translation>在 %1 中继续</translation>
    </message>
    <message numerus="yes">
        <source>Continues in %1; the %n step(s) of context that it repeats are left out</source>
        <translation>
            <numerusform>在 %1 中继续；其中重复的 %n 个上下文步骤已略去</numerusform>
        </translation>
    </message>
    <message>
        <source>Started by %1, step %2</source>
        <translation>由 %1 的第 %2 步启动</translation>
    </message>
    <message>
        <source>%1 %2 in final_metrics: %3 says %4</source>
        <translation>final_metrics 中 %1 %2：%3 为 %4</translation>
    </message>
    <message>
        <source>steps report no tokens</source>
        <translation>步骤未报告 token</translation>
    </message>
    <message>
        <source>, totals differ</source>
        <translation>，总计不一致</translation>
    </message>
    <message>
        <source>, totals agree</source>
        <translation>，总计一致</translation>
    </message>
    <message>
        <source>, no totals to compare with</source>
        <translation>，没有可比较的总计</translation>
    </message>
    <message>
        <source>About this trajectory</source>
        <translation>关于此轨迹</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>%1 · result</source>
        <translation>%1 · 结果</translation>
    </message>
    <message numerus="yes">
        <source>the same call %n time(s)</source>
        <translation>
            <numerusform>相同调用 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>reasoning effort</source>
        <translation>推理强度</translation>
    </message>
    <message>
        <source>model calls</source>
        <translation>模型调用</translation>
    </message>
    <message>
        <source>%1 without a step</source>
        <translation>%1 没有步骤</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>步骤 %1</translation>
    </message>
    <message>
        <source>then %1</source>
        <translation>随后 %1</translation>
    </message>
    <message>
        <source>total steps</source>
        <translation>总步骤数</translation>
    </message>
    <message>
        <source>total prompt tokens</source>
        <translation>提示 token 总计</translation>
    </message>
    <message>
        <source>total cached</source>
        <translation>缓存总计</translation>
    </message>
    <message>
        <source>total completion</source>
        <translation>补全总计</translation>
    </message>
    <message>
        <source>total cost</source>
        <translation>总费用</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message numerus="yes">
        <source>%n tool definition(s)</source>
        <translation>
            <numerusform>%n 个工具定义</numerusform>
        </translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>trajectory</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>continuations</source>
        <translation>后续文件</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>This trial left no trajectory</source>
        <translation>该试验没有留下轨迹</translation>
    </message>
    <message>
        <source>Up, Down, Page, Home, End</source>
        <translation>上, 下, 翻页, Home, End</translation>
    </message>
    <message>
        <source>walk the steps; J and K too</source>
        <translation>在步骤间移动；J 和 K 也可以</translation>
    </message>
    <message>
        <source>Enter, Space</source>
        <translation>Enter, 空格</translation>
    </message>
    <message>
        <source>the whole step, and back</source>
        <translation>展开整个步骤，再按收起</translation>
    </message>
    <message>
        <source>E, L, D</source>
        <translation>E, L, D</translation>
    </message>
    <message>
        <source>the first error, the longest step, the dearest step</source>
        <translation>第一个错误、最长的步骤、最贵的步骤</translation>
    </message>
    <message>
        <source>N, P, Ctrl+G</source>
        <translation>N, P, Ctrl+G</translation>
    </message>
    <message>
        <source>next, previous call of the same tool; a step by number</source>
        <translation>同一工具的下一次、上一次调用；按编号转到步骤</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>follow the step&apos;s link to another agent or back</source>
        <translation>跟随步骤的链接到另一个智能体或返回</translation>
    </message>
    <message>
        <source>B, Shift+B</source>
        <translation>B, Shift+B</translation>
    </message>
    <message>
        <source>bookmark the step; the next bookmark</source>
        <translation>为步骤加书签；下一个书签</translation>
    </message>
    <message>
        <source>O, X, T, H</source>
        <translation>O, X, T, H</translation>
    </message>
    <message>
        <source>outline, details; axis and bars of the timeline</source>
        <translation>提纲、细节；时间线的坐标轴和条形</translation>
    </message>
    <message>
        <source>Tab to the timeline</source>
        <translation>按 Tab 到时间线</translation>
    </message>
    <message>
        <source>Left, Right: step by step; Up, Down: the agents&apos; lanes</source>
        <translation>左右：逐步移动；上下：各智能体的泳道</translation>
    </message>
    <message>
        <source>+, -, 0</source>
        <translation>+, -, 0</translation>
    </message>
    <message>
        <source>zoom the timeline; all of it or only where there are steps</source>
        <translation>缩放时间线；显示全部或仅显示有步骤的部分</translation>
    </message>
    <message>
        <source>Shift+Left, Shift+Right</source>
        <translation>Shift+左, Shift+右</translation>
    </message>
    <message>
        <source>move the timeline; Shift and drag chooses a part</source>
        <translation>移动时间线；按住 Shift 拖动选择一段</translation>
    </message>
    <message numerus="yes">
        <source>%n interrupted</source>
        <translation>
            <numerusform>%n 个已中断</numerusform>
        </translation>
    </message>
    <message>
        <source>no rewards yet</source>
        <translation>尚无奖励</translation>
    </message>
    <message>
        <source>no trial was scored</source>
        <translation>没有试验得到评分</translation>
    </message>
    <message>
        <source>%1, end not recorded</source>
        <translation>%1，结束时间未记录</translation>
    </message>
    <message>
        <source>[, ]</source>
        <translation>[, ]</translation>
    </message>
    <message>
        <source>let the timeline begin, end at the step</source>
        <translation>让时间线从该步骤开始、到该步骤结束</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>至此 %1</translation>
    </message>
    <message>
        <source>%1 tokens so far</source>
        <translation>至此 %1 个 token</translation>
    </message>
    <message>
        <source>Open all of it, a line is cut</source>
        <translation>打开全部，有一行被截断</translation>
    </message>
    <message>
        <source>steps&apos; prompt tokens</source>
        <translation>各步骤提示 token</translation>
    </message>
    <message>
        <source>steps&apos; cached</source>
        <translation>各步骤缓存</translation>
    </message>
    <message>
        <source>steps&apos; completion</source>
        <translation>各步骤输出</translation>
    </message>
    <message>
        <source>steps&apos; cost</source>
        <translation>各步骤费用</translation>
    </message>
    <message>
        <source>all agents&apos; tokens</source>
        <translation>所有智能体 token</translation>
    </message>
    <message>
        <source>all agents&apos; cost</source>
        <translation>所有智能体费用</translation>
    </message>
    <message>
        <source>What a trial takes: median over tasks, 95 % bootstrap</source>
        <translation>每次试验的消耗：按任务的中位数，95 % 自助法</translation>
    </message>
    <message>
        <source>Found 4 times in 5 from, points</source>
        <translation>五次中有四次可检出的下限（百分点）</translation>
    </message>
    <message>
        <source>Errored</source>
        <translation>出错</translation>
    </message>
    <message>
        <source>Cost (median)</source>
        <translation>费用（中位数）</translation>
    </message>
    <message>
        <source>Tokens (median)</source>
        <translation>令牌（中位数）</translation>
    </message>
    <message>
        <source>Tasks: %1 both pass, %2 only %3, %4 only %5, %6 neither</source>
        <translation>任务：%1 个均通过，%2 个仅 %3 通过，%4 个仅 %5 通过，%6 个均未通过</translation>
    </message>
    <message>
        <source>Method: %1, %2</source>
        <translation>方法：%1，%2</translation>
    </message>
    <message>
        <source>Median change a task: cost %1, tokens %2, elapsed %3</source>
        <translation>每个任务变化的中位数：费用 %1，令牌 %2，用时 %3</translation>
    </message>
    <message>
        <source>Improved: %1</source>
        <translation>变好：%1</translation>
    </message>
    <message>
        <source>Regressed: %1</source>
        <translation>变差：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s)</source>
        <translation>
            <numerusform>%n 个试验</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n arm(s)</source>
        <translation>
            <numerusform>%n 个实验臂</numerusform>
        </translation>
    </message>
    <message>
        <source>baseline: %1</source>
        <translation>基线：%1</translation>
    </message>
    <message>
        <source>Comparison %1</source>
        <translation>比较：%1</translation>
    </message>
    <message>
        <source>Check before you compare: %1</source>
        <translation>比较前请检查：%1</translation>
    </message>
    <message>
        <source>paired over families of tasks</source>
        <translation>按任务族配对</translation>
    </message>
    <message numerus="yes">
        <source>in %n family(ies)</source>
        <translation>
            <numerusform>分属 %n 个任务族</numerusform>
        </translation>
    </message>
    <message>
        <source>A true difference of %1 points would be found four times in five.</source>
        <translation>若真实差异为 %1 个百分点，五次中会有四次检出。</translation>
    </message>
    <message>
        <source>t over families of tasks</source>
        <translation>按任务族的 t</translation>
    </message>
    <message>
        <source>Woodruff, over families of tasks</source>
        <translation>Woodruff，按任务族</translation>
    </message>
    <message>
        <source>paired t over families of tasks</source>
        <translation>按任务族的配对 t</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) copied</source>
        <translation>
            <numerusform>已复制 %n 个步骤</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 of %2 steps copied; more do not fit in the clipboard</source>
        <translation>已复制 %2 个步骤中的前 %1 个；剪贴板放不下更多</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) indexed in %1</source>
        <translation>
            <numerusform>%n 个步骤，用时 %1 建立索引</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) so far</source>
        <translation>
            <numerusform>目前 %n 个步骤</numerusform>
        </translation>
    </message>
    <message>
        <source>converted from %1</source>
        <translation>由 %1 转换</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>found by the search</source>
        <translation>搜索命中</translation>
    </message>
    <message numerus="yes">
        <source>%n more agent(s) without a lane here</source>
        <translation>
            <numerusform>另有 %n 个智能体在此没有泳道</numerusform>
        </translation>
    </message>
    <message>
        <source>Agents without a lane here; they are listed under Agents:</source>
        <translation>此处没有泳道的智能体；列在“智能体”下：</translation>
    </message>
    <message>
        <source>A double click shows only the steps, another one everything.</source>
        <translation>双击只显示步骤，再次双击显示全部。</translation>
    </message>
    <message>
        <source>heredoc</source>
        <translation>heredoc</translation>
    </message>
    <message>
        <source>redirect</source>
        <translation>重定向</translation>
    </message>
    <message>
        <source>in place</source>
        <translation>就地修改</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>patch</source>
        <translation>补丁</translation>
    </message>
    <message>
        <source>script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>likely %1</source>
        <translation>很可能是 %1</translation>
    </message>
    <message>
        <source>possibly %1</source>
        <translation>可能是 %1</translation>
    </message>
    <message>
        <source>written by</source>
        <translation>写入者</translation>
    </message>
    <message numerus="yes">
        <source>%n equal line(s) hidden, click to show</source>
        <translation>
            <numerusform>已隐藏 %n 行相同内容，点击显示</numerusform>
        </translation>
    </message>
    <message>
        <source>expected · %1 · %2</source>
        <translation>预期 · %1 · %2</translation>
    </message>
    <message>
        <source>this trial · %1</source>
        <translation>本试验 · %1</translation>
    </message>
    <message>
        <source>this trial did not leave it</source>
        <translation>本试验没有留下它</translation>
    </message>
    <message>
        <source>beside · %1</source>
        <translation>并列 · %1</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>已测量</translation>
    </message>
    <message>
        <source>Higher: %1</source>
        <translation>更高：%1</translation>
    </message>
    <message>
        <source>Lower: %1</source>
        <translation>更低：%1</translation>
    </message>
    <message>
        <source>No possible difference would be found four times in five.</source>
        <translation>任何可能的差异都无法在五次中有四次被检出。</translation>
    </message>
    <message>
        <source>A true difference of %1 would be found four times in five.</source>
        <translation>%1 的真实差异在五次中有四次会被检出。</translation>
    </message>
    <message>
        <source>known to move results</source>
        <translation>已知会使结果变动</translation>
    </message>
    <message>
        <source>Is %1 higher with %2 than with %3?</source>
        <translation>%2 的 %1 是否高于 %3？</translation>
    </message>
    <message>
        <source>%1, %2 (%3).</source>
        <translation>%1，%2（%3）。</translation>
    </message>
    <message>
        <source>Nothing to compare: the trials report different rewards; choose the one to compare.</source>
        <translation>没有可比较的内容：各试验报告的奖励不同；请选择要比较的奖励。</translation>
    </message>
    <message numerus="yes">
        <source>Too few families of tasks to say: %1 over %n of them.</source>
        <translation>
            <numerusform>任务族太少，无法判断：%n 个任务族上 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too few tasks to say: %1 over %n task(s).</source>
        <translation>
            <numerusform>任务太少，无法判断：%n 个任务上 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Probably lower: %1</source>
        <translation>可能更低：%1</translation>
    </message>
    <message>
        <source>No, lower: %1</source>
        <translation>否，更低：%1</translation>
    </message>
    <message>
        <source>; higher in %1, lower in %2, equal in %3.</source>
        <translation>；%1 个更高，%2 个更低，%3 个相等。</translation>
    </message>
    <message>
        <source>%1 points of reward</source>
        <translation>奖励 %1 点</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a reward&apos;s name, a difference</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no difference</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>更高</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>更低</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>相等</translation>
    </message>
    <message>
        <source>Δ %1</source>
        <translation>Δ %1</translation>
    </message>
    <message>
        <source>Found 4 times in 5 from</source>
        <translation>五次中有四次可检出的下限</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>均值 %1</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>已测量</translation>
    </message>
    <message numerus="yes">
        <source>%n measured</source>
        <translation>
            <numerusform>%n 次已测量</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <translation>
            <numerusform>%n 次无法读取</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (mean, n = %2)</source>
        <translation>%1（均值，n = %2）</translation>
    </message>
    <message>
        <source>the trial has rewards all the same</source>
        <translation>该试验仍然有奖励</translation>
    </message>
    <message>
        <source>flaky</source>
        <translation>不稳定</translation>
    </message>
    <message numerus="yes">
        <source>%n retries</source>
        <translation>
            <numerusform>重试 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>rewards: all</source>
        <translation>奖励：全部</translation>
    </message>
    <message>
        <source>rewards: valid ones</source>
        <translation>奖励：仅有效</translation>
    </message>
    <message numerus="yes">
        <source>%n reward(s) beside an exception that is not the agent&apos;s count all the same, as up to Harbor 0.25.</source>
        <translation>
            <numerusform>%n 个伴有非智能体原因异常的奖励仍然计入，与 Harbor 0.25 及更早版本相同。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reward(s) beside an exception that is not the agent&apos;s are left out, as since Harbor 0.26.</source>
        <translation>
            <numerusform>%n 个伴有非智能体原因异常的奖励不计入，与 Harbor 0.26 起相同。</numerusform>
        </translation>
    </message>
    <message>
        <source>inside the trajectory</source>
        <translation>在轨迹内</translation>
    </message>
    <message>
        <source>none is valid</source>
        <translation>均无效</translation>
    </message>
    <message>
        <source>valid ones %1, n = %2</source>
        <translation>有效 %1，n = %2</translation>
    </message>
    <message>
        <source>This job&apos;s own means are counted as by Harbor since 0.26: a reward that is missing or does not measure the agent is left out.</source>
        <translation>此作业自身的均值按 Harbor 0.26 起的方式计算：缺失的或不能衡量智能体的奖励不计入。</translation>
    </message>
    <message>
        <source>This job&apos;s own means are counted as by Harbor up to 0.25: a missing reward is 0.</source>
        <translation>此作业自身的均值按 Harbor 0.25 及以前的方式计算：缺失的奖励算作 0。</translation>
    </message>
    <message>
        <source>%1: a missing one as 0 gives %2, left out %3</source>
        <translation>%1：缺失的算作 0 得 %2，不计入得 %3</translation>
    </message>
    <message>
        <source>The tokens and costs are Harbor&apos;s sums, which count a session again that goes on from step to step: %1 input and %2 output tokens, %3, were used.</source>
        <translation>令牌和费用是 Harbor 的合计，跨步骤延续的会话会被重复计算：实际使用了 %1 个输入令牌和 %2 个输出令牌，%3。</translation>
    </message>
    <message>
        <source>Both ways give the same.</source>
        <translation>两种方式结果相同。</translation>
    </message>
    <message>
        <source>%1 of %2 means differ between the two ways.</source>
        <translation>%2 个均值中有 %1 个在两种方式下不同。</translation>
    </message>
    <message>
        <source>only what %1 did not have: not a whole experiment</source>
        <translation>仅包含 %1 所缺的部分：不是完整的实验</translation>
    </message>
    <message>
        <source>made from %1: %2</source>
        <translation>由 %1 生成：%2</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>a model&apos;s view, which one is not recorded</source>
        <translation>模型的看法，未记录是哪个模型</translation>
    </message>
    <message>
        <source>the view of %1</source>
        <translation>%1 的看法</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>View</source>
        <translation>看法</translation>
    </message>
    <message>
        <source>Check of the task %1</source>
        <translation>任务 %1 的检查</translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n 个排队中</numerusform>
        </translation>
    </message>
    <message>
        <source>copied, not spent again</source>
        <translation>沿用，并未再次花费</translation>
    </message>
    <message>
        <source>Earlier attempts</source>
        <translation>较早的尝试</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>一方</translation>
    </message>
    <message>
        <source>simulated user</source>
        <translation>模拟用户</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>双方</translation>
    </message>
    <message>
        <source>the trial&apos;s tokens are the user&apos;s; the agent&apos;s are of its last turn</source>
        <translation>试验的令牌属于用户；智能体的令牌来自其最后一轮</translation>
    </message>
    <message>
        <source>step sums %1, totals agree; with sub-agents %2</source>
        <translation>步骤合计 %1，总计一致；含子智能体为 %2</translation>
    </message>
    <message>
        <source>step sums %1</source>
        <translation>步骤合计 %1</translation>
    </message>
    <message>
        <source>verified again from %1</source>
        <translation>对 %1 重新验证</translation>
    </message>
    <message>
        <source>Verified again from</source>
        <translation>重新验证自</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已消失</translation>
    </message>
    <message>
        <source>same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Verified again</source>
        <translation>重新验证</translation>
    </message>
    <message>
        <source>The trial it stands on is not open: %1</source>
        <translation>其依据的试验未打开：%1</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>之前：%1</translation>
    </message>
    <message>
        <source>Neither trial has a reward.</source>
        <translation>两次试验均无奖励。</translation>
    </message>
    <message>
        <source>%1 of before is gone.</source>
        <translation>之前的 %1 已消失。</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n 个通过</numerusform>
        </translation>
    </message>
    <message>
        <source>no tests</source>
        <translation>没有测试</translation>
    </message>
    <message>
        <source>contains %1</source>
        <translation>包含 %1</translation>
    </message>
    <message>
        <source>does not contain %1</source>
        <translation>不包含 %1</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>%1 之一</translation>
    </message>
    <message>
        <source>none of %1</source>
        <translation>不属于 %1</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>不是 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %2 of %n steps</source>
        <translation>
            <numerusform>%1（%n 步中的 %2 步）</numerusform>
        </translation>
    </message>
    <message>
        <source>Harbor&apos;s own mean counts a step without the key as 0: %1</source>
        <translation>Harbor 自己的平均值把缺少该键的步骤计为 0：%1</translation>
    </message>
    <message>
        <source>Double click: show the line of the artifact that this is about</source>
        <translation>双击：显示相关的产物行</translation>
    </message>
    <message>
        <source>Show in the artifact</source>
        <translation>在产物中显示</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>End of the verifier&apos;s output</source>
        <translation>验证器输出的末尾</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n lines</source>
        <translation>
            <numerusform>%1，%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>How far is %2 from %1?</source>
        <translation>%2 与 %1 相差多少？</translation>
    </message>
    <message>
        <source>They share no task, so this may be the tasks: %1, %2.</source>
        <translation>两者没有共同的任务，因此差异可能来自任务本身：%1，%2。</translation>
    </message>
    <message>
        <source>stopped by you</source>
        <translation>已由您停止</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>%1 in parallel, in %2</source>
        <translation>并行 %1 个，环境 %2</translation>
    </message>
    <message>
        <source>Used lately</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Of the open jobs</source>
        <translation>来自已打开的作业</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Compare %1 with</source>
        <translation>将 %1 与以下对象比较</translation>
    </message>
    <message>
        <source>All open jobs</source>
        <translation>所有打开的作业</translation>
    </message>
</context>
<context>
    <name>quayside::Actions</name>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Open a file or archive…</source>
        <translation>打开文件或压缩包…</translation>
    </message>
    <message>
        <source>Open the examples</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Find a job or trial</source>
        <translation>查找作业或试验</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>全部作业</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>新运行</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Keyboard map</source>
        <translation>键盘一览</translation>
    </message>
    <message>
        <source>About Quayside</source>
        <translation>关于 Quayside</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Check tasks</source>
        <translation>检查任务</translation>
    </message>
</context>
<context>
    <name>quayside::AgentList</name>
    <message>
        <source>Agents</source>
        <translation>智能体</translation>
    </message>
</context>
<context>
    <name>quayside::ArmFindings</name>
    <message>
        <source>passed the verifier</source>
        <translation>通过验证器</translation>
    </message>
    <message>
        <source>nothing found that explains it</source>
        <translation>未找到原因</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>%1 of %2 trials looked at</source>
        <translation>已查看 %1 / %2 次试验</translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s)</source>
        <translation>
            <numerusform>%n 次试验</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>未发现</translation>
    </message>
</context>
<context>
    <name>quayside::ArtifactPane</name>
    <message>
        <source>No step is known to have written this line</source>
        <translation>不知道哪个步骤写了这一行</translation>
    </message>
    <message>
        <source>chosen by hand: %1</source>
        <translation>手动选择：%1</translation>
    </message>
    <message>
        <source>The comparison was stopped.</source>
        <translation>比较已停止。</translation>
    </message>
</context>
<context>
    <name>quayside::ArtifactSide</name>
    <message>
        <source>Filter by name or state</source>
        <translation>按名称或状态筛选</translation>
    </message>
    <message>
        <source>Filter artifacts</source>
        <translation>筛选产物</translation>
    </message>
    <message>
        <source>In contents</source>
        <translation>在内容中</translation>
    </message>
    <message>
        <source>Look for the text in the files instead of their names</source>
        <translation>在文件内容而非名称中查找</translation>
    </message>
    <message>
        <source>Agent and verifier</source>
        <translation>智能体与验证器</translation>
    </message>
    <message>
        <source>List the files of the agent and the verifier as well</source>
        <translation>同时列出智能体和验证器的文件</translation>
    </message>
    <message>
        <source>Search in the files</source>
        <translation>在文件中搜索</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>产物</translation>
    </message>
    <message>
        <source>Verifier&apos;s mismatches</source>
        <translation>验证器指出的不符</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>未发现</translation>
    </message>
</context>
<context>
    <name>quayside::ArtifactTreeModel</name>
    <message>
        <source>%1 of %2 not as expected</source>
        <translation>%2 个中有 %1 个不符合预期</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>compared with %1</source>
        <translation>与 %1 比较</translation>
    </message>
    <message>
        <source>manifest: %1</source>
        <translation>清单：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n 处匹配</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ArtifactView</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
</context>
<context>
    <name>quayside::ArtifactsPage</name>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>The artifacts are being compared with what was expected.</source>
        <translation>正在将产物与预期比较。</translation>
    </message>
    <message>
        <source>This trial left no artifacts.</source>
        <translation>该试验没有留下产物。</translation>
    </message>
    <message>
        <source>This check names no artifact, and none of them holds its words.</source>
        <translation>此检查没有指明产物，也没有产物包含其中的文字。</translation>
    </message>
    <message>
        <source>The filter leaves out every artifact.</source>
        <translation>筛选条件排除了所有产物。</translation>
    </message>
</context>
<context>
    <name>quayside::ArtifactsTab</name>
    <message>
        <source>The trial&apos;s folder cannot be read.</source>
        <translation>无法读取试验的文件夹。</translation>
    </message>
</context>
<context>
    <name>quayside::BinaryDiffView</name>
    <message>
        <source>… only the first %1 rows are shown</source>
        <translation>… 仅显示前 %1 行</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>this</source>
        <translation>本试验</translation>
    </message>
    <message>
        <source>the same bytes</source>
        <translation>字节相同</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) differ</source>
        <translation>
            <numerusform>%n 字节不同</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::Breadcrumb</name>
    <message>
        <source>Where you are</source>
        <translation>当前位置</translation>
    </message>
    <message>
        <source>jobs</source>
        <translation>作业</translation>
    </message>
</context>
<context>
    <name>quayside::ChartCard</name>
    <message>
        <source>Table, copy, save</source>
        <translation>表格、复制、保存</translation>
    </message>
    <message>
        <source>%1: table, copy, save</source>
        <translation>%1：表格、复制、保存</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>显示为表格</translation>
    </message>
    <message>
        <source>Copy as image</source>
        <translation>复制为图像</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>保存为 PNG…</translation>
    </message>
    <message>
        <source>PNG images (*.png)</source>
        <translation>PNG 图像 (*.png)</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>保存为 SVG…</translation>
    </message>
    <message>
        <source>SVG drawings (*.svg)</source>
        <translation>SVG 图形 (*.svg)</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>保存为 CSV…</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
</context>
<context>
    <name>quayside::CompareBar</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>metric: %1</source>
        <translation>指标：%1</translation>
    </message>
    <message>
        <source>primary reward</source>
        <translation>主要奖励</translation>
    </message>
    <message>
        <source>by setting</source>
        <translation>按设置</translation>
    </message>
</context>
<context>
    <name>quayside::CompareExport</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>复制结论</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>复制为 JSON</translation>
    </message>
    <message>
        <source>Save as Markdown…</source>
        <translation>另存为 Markdown…</translation>
    </message>
    <message>
        <source>Save comparison</source>
        <translation>保存比较</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>另存为 JSON…</translation>
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
        <translation>尚无可比较的内容</translation>
    </message>
    <message>
        <source>Open jobs whose trials differ in agent, model or another setting.</source>
        <translation>打开智能体、模型或其他设置不同的作业。</translation>
    </message>
    <message numerus="yes">
        <source> · %n task(s) left out</source>
        <translation>
            <numerusform> · 排除 %n 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · Holm over %n comparison(s)</source>
        <translation>
            <numerusform> · 对 %n 个比较做 Holm 校正</numerusform>
        </translation>
    </message>
    <message>
        <source>Outcomes by task</source>
        <translation>按任务的结果</translation>
    </message>
    <message>
        <source>median, 95 %</source>
        <translation>中位数，95 %</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s)</source>
        <translation>
            <numerusform>%n 个试验</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n arm(s)</source>
        <translation>
            <numerusform>%n 个实验臂</numerusform>
        </translation>
    </message>
    <message>
        <source> · bands of repeated attempts: seed %1, %2 resamples</source>
        <translation> · 重复尝试的区间带：种子 %1，%2 次重抽样</translation>
    </message>
</context>
<context>
    <name>quayside::ComparePanes</name>
    <message>
        <source>Parts of the comparison</source>
        <translation>比较的各部分</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>实验臂</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>Repeated attempts</source>
        <translation>重复尝试</translation>
    </message>
    <message>
        <source>What else differs</source>
        <translation>其他差异</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Passes over attempts</source>
        <translation>多次尝试的通过率</translation>
    </message>
    <message>
        <source>full: any of k, broken: all of k, bands 95 %</source>
        <translation>实线：k 次中任一次，虚线：k 次全部，带为 95 %</translation>
    </message>
    <message>
        <source>No task has a score in both arms.</source>
        <translation>没有任务在两个实验臂中都有得分。</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 对 %2</translation>
    </message>
    <message>
        <source>Nothing passes or fails by %1: it is no score from 0 to 1.</source>
        <translation>按 %1 没有通过或失败：它不是 0 到 1 的评分。</translation>
    </message>
</context>
<context>
    <name>quayside::CompareTable</name>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>%1
%2, reward %3, %4
double click for the trial</source>
        <translation>%1
%2，奖励 %3，%4
双击打开试验</translation>
    </message>
    <message>
        <source>Steps side by side</source>
        <translation>步骤并排</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
</context>
<context>
    <name>quayside::CompareTaskModel</name>
    <message>
        <source>not run</source>
        <translation>未运行</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s), no score</source>
        <translation>
            <numerusform>%n 次尝试，无得分</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pass, mean %3</source>
        <translation>%2 次中 %1 次通过，平均 %3</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>%1 (baseline)</source>
        <translation>%1（基线）</translation>
    </message>
    <message>
        <source>Δ points</source>
        <translation>Δ 百分点</translation>
    </message>
    <message>
        <source>Δ elapsed</source>
        <translation>Δ 用时</translation>
    </message>
    <message>
        <source>Δ tokens</source>
        <translation>Δ 令牌</translation>
    </message>
    <message>
        <source>Δ cost</source>
        <translation>Δ 费用</translation>
    </message>
    <message>
        <source>First divergence</source>
        <translation>首次分歧</translation>
    </message>
    <message>
        <source>mean %1 of %2</source>
        <translation>%2 次的均值 %1</translation>
    </message>
    <message>
        <source>left out: an arm has a trial without the reward here</source>
        <translation>已排除：有一个实验臂在此有没有该奖励的试验</translation>
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
        <translation>比较形式</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>unified</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>What may differ</source>
        <translation>允许的差异</translation>
    </message>
    <message>
        <source>White space</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Amount of white space</source>
        <translation>空白数量</translation>
    </message>
    <message>
        <source>Upper and lower case</source>
        <translation>大小写</translation>
    </message>
    <message>
        <source>Line ends</source>
        <translation>行尾</translation>
    </message>
    <message>
        <source>Previous change (Alt+Up)</source>
        <translation>上一处改动（Alt+上）</translation>
    </message>
    <message>
        <source>Next change (Alt+Down)</source>
        <translation>下一处改动（Alt+下）</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Hide equal lines far from a change</source>
        <translation>隐藏远离改动的相同行</translation>
    </message>
    <message>
        <source>Save as a patch…</source>
        <translation>保存为补丁…</translation>
    </message>
    <message>
        <source>as images</source>
        <translation>按图像</translation>
    </message>
    <message>
        <source>by table and row</source>
        <translation>按表和行</translation>
    </message>
    <message>
        <source>by cell</source>
        <translation>按单元格</translation>
    </message>
    <message>
        <source>as text</source>
        <translation>按文本</translation>
    </message>
    <message>
        <source>by structure</source>
        <translation>按结构</translation>
    </message>
    <message>
        <source>as bytes</source>
        <translation>按字节</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>无改动</translation>
    </message>
    <message>
        <source>change %1 of %2</source>
        <translation>第 %1 处改动，共 %2 处</translation>
    </message>
    <message>
        <source>the same bytes</source>
        <translation>字节相同</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 处改动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>新增 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>删除 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as a patch</source>
        <translation>保存为补丁</translation>
    </message>
    <message>
        <source>three ways</source>
        <translation>三方</translation>
    </message>
    <message>
        <source>Patches (*.patch *.diff)</source>
        <translation>补丁 (*.patch *.diff)</translation>
    </message>
    <message>
        <source>Coarse: too much differs for a full comparison</source>
        <translation>粗略：差异太多，无法完整比较</translation>
    </message>
    <message>
        <source>Nothing to compare with:</source>
        <translation>没有可比较的对象：</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>quayside::ConfigTab</name>
    <message>
        <source>This trial has neither a config nor a result.</source>
        <translation>该试验既没有配置也没有结果。</translation>
    </message>
</context>
<context>
    <name>quayside::CostChart</name>
    <message>
        <source>Reward against cost</source>
        <translation>奖励与费用</translation>
    </message>
    <message>
        <source>Cost against reward</source>
        <translation>费用与奖励</translation>
    </message>
    <message>
        <source>Tokens against reward</source>
        <translation>令牌与奖励</translation>
    </message>
    <message>
        <source>Time against reward</source>
        <translation>时间与奖励</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>实验臂</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>奖励</translation>
    </message>
    <message>
        <source>Cost a trial</source>
        <translation>每次试验费用</translation>
    </message>
    <message>
        <source>Tokens a trial</source>
        <translation>每次试验令牌</translation>
    </message>
    <message>
        <source>Elapsed a trial</source>
        <translation>每次试验用时</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>试验</translation>
    </message>
    <message>
        <source>Priced</source>
        <translation>已计价</translation>
    </message>
    <message>
        <source>cost a trial</source>
        <translation>每次试验费用</translation>
    </message>
    <message>
        <source>tokens a trial</source>
        <translation>每次试验令牌</translation>
    </message>
    <message>
        <source>elapsed a trial</source>
        <translation>每次试验用时</translation>
    </message>
    <message>
        <source>no trial reports cost, tokens or time</source>
        <translation>没有试验报告费用、令牌或时间</translation>
    </message>
    <message>
        <source>%1
%6 %2
cost %3
tokens %4
elapsed %5</source>
        <translation>%1
%6 %2
费用 %3
令牌 %4
用时 %5</translation>
    </message>
</context>
<context>
    <name>quayside::DiffView</name>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
</context>
<context>
    <name>quayside::DiffersStrip</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing else differs as far as it was recorded.</source>
        <translation>就记录所见，没有其他差异。</translation>
    </message>
    <message>
        <source>Check before you compare:</source>
        <translation>比较前请检查：</translation>
    </message>
</context>
<context>
    <name>quayside::DimensionBars</name>
    <message>
        <source>Rewards: %1</source>
        <translation>奖励：%1</translation>
    </message>
</context>
<context>
    <name>quayside::DimensionChart</name>
    <message>
        <source>Difference by dimension</source>
        <translation>按维度的差异</translation>
    </message>
    <message numerus="yes">
        <source>
95 % between %1 and %2 (%3, %n task(s)), %4 uncorrected</source>
        <translation>
            <numerusform>
95% 在 %1 与 %2 之间（%3，%n 个任务），%4 未校正</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 against %3, difference %4</source>
        <translation>%1：%2 对 %3，差异 %4</translation>
    </message>
</context>
<context>
    <name>quayside::DivergenceFinder</name>
    <message>
        <source>no trajectory</source>
        <translation>没有轨迹</translation>
    </message>
</context>
<context>
    <name>quayside::DotChart</name>
    <message>
        <source>Elapsed time by agent</source>
        <translation>各智能体用时</translation>
    </message>
    <message>
        <source>Cost by agent</source>
        <translation>各智能体费用</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>未报告</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
    <message>
        <source>%1: %2
click for the trial</source>
        <translation>%1：%2
点击打开试验</translation>
    </message>
    <message numerus="yes">
        <source>%1, median %2
%n not reported</source>
        <translation>
            <numerusform>%1，中位数 %2
%n 个未报告</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::ExpectationStrip</name>
    <message>
        <source>What the artifact is compared with</source>
        <translation>产物的比较对象</translation>
    </message>
    <message>
        <source>Another arm to show beside, for a comparison of three</source>
        <translation>并列显示另一实验臂，作三方比较</translation>
    </message>
    <message>
        <source>Open outside…</source>
        <translation>外部打开…</translation>
    </message>
    <message>
        <source>Open the file with another program, after asking</source>
        <translation>询问后用其他程序打开文件</translation>
    </message>
    <message>
        <source>Show the step</source>
        <translation>显示步骤</translation>
    </message>
    <message>
        <source>Expected:</source>
        <translation>预期：</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>nothing ▾</source>
        <translation>无 ▾</translation>
    </message>
    <message>
        <source>there is nothing to compare this file with; choose a file</source>
        <translation>此文件没有可比较的对象；请选择文件</translation>
    </message>
    <message>
        <source>beside: %1 ▾</source>
        <translation>并列：%1 ▾</translation>
    </message>
    <message>
        <source>beside: nothing ▾</source>
        <translation>并列：无 ▾</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>与之比较</translation>
    </message>
</context>
<context>
    <name>quayside::FacetChip</name>
    <message>
        <source>Any</source>
        <translation>任意</translation>
    </message>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n 个值</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <translation>按 %1 筛选</translation>
    </message>
</context>
<context>
    <name>quayside::FactTableView</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>quayside::FileHeader</name>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>树</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>自动换行</translation>
    </message>
    <message>
        <source>Follow the end while it grows</source>
        <translation>增长时跟随末尾</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>搜索（Ctrl+F）</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Open with another program …</source>
        <translation>用其他程序打开…</translation>
    </message>
</context>
<context>
    <name>quayside::FilePage</name>
    <message>
        <source>Trajectory</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录像</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
</context>
<context>
    <name>quayside::FileRowDelegate</name>
    <message>
        <source>link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>special</source>
        <translation>特殊</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
</context>
<context>
    <name>quayside::FileTreeModel</name>
    <message>
        <source>link, not followed</source>
        <translation>链接，未跟随</translation>
    </message>
    <message>
        <source>special, not opened</source>
        <translation>特殊，未打开</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>quayside::FileView</name>
    <message>
        <source>A link that is not followed</source>
        <translation>未跟随的链接</translation>
    </message>
    <message>
        <source>%1 is a link that leads out of this folder, or to nothing.</source>
        <translation>%1 是指向此文件夹之外或不存在位置的链接。</translation>
    </message>
    <message>
        <source>A folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>%1 is a folder; choose a file in it.</source>
        <translation>%1 是文件夹；请选择其中的文件。</translation>
    </message>
    <message>
        <source>Not a file that can be read</source>
        <translation>不是可读取的文件</translation>
    </message>
    <message>
        <source>%1 is a pipe, a socket or a device. Opening it could wait forever, so it stays closed.</source>
        <translation>%1 是管道、套接字或设备。打开它可能会永远等待，因此保持关闭。</translation>
    </message>
    <message>
        <source>No such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>%1 is not there any more, or a part of its path leads out of the folder.</source>
        <translation>%1 已不存在，或其路径的一部分指向文件夹之外。</translation>
    </message>
    <message>
        <source>This file cannot be read</source>
        <translation>无法读取此文件</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>reading …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>reduced</source>
        <translation>已缩小</translation>
    </message>
    <message>
        <source>first of %1 frames</source>
        <translation>%1 帧中的第一帧</translation>
    </message>
</context>
<context>
    <name>quayside::FilesTab</name>
    <message>
        <source>Files of the trial</source>
        <translation>试验的文件</translation>
    </message>
    <message>
        <source>This trial left no files.</source>
        <translation>该试验没有留下文件。</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>请选择文件。</translation>
    </message>
</context>
<context>
    <name>quayside::FilterBar</name>
    <message>
        <source>Filter trials  /</source>
        <translation>筛选试验  /</translation>
    </message>
    <message>
        <source>Filter trials</source>
        <translation>筛选试验</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>reward</source>
        <translation>奖励</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen ✕</source>
        <translation>
            <numerusform>已选 %n 个 ✕</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s)</source>
        <translation>
            <numerusform>%n 个试验</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n trial(s)</source>
        <translation>
            <numerusform>%n 个试验中的 %1 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::FilterMenu</name>
    <message>
        <source>Copy what is listed</source>
        <translation>复制列出的内容</translation>
    </message>
    <message>
        <source>as text</source>
        <translation>按文本</translation>
    </message>
    <message>
        <source>as Markdown</source>
        <translation>作为 Markdown</translation>
    </message>
    <message>
        <source>as JSON</source>
        <translation>作为 JSON</translation>
    </message>
    <message>
        <source>Only steps that failed</source>
        <translation>仅失败的步骤</translation>
    </message>
    <message>
        <source>Only bookmarked steps</source>
        <translation>仅有书签的步骤</translation>
    </message>
    <message>
        <source>Only steps where the search found something</source>
        <translation>仅有搜索匹配的步骤</translation>
    </message>
    <message>
        <source>Only steps in the shown part of the timeline</source>
        <translation>仅显示时间线可见部分中的步骤</translation>
    </message>
    <message>
        <source>Show every step</source>
        <translation>显示所有步骤</translation>
    </message>
    <message>
        <source>At least %1 tokens…</source>
        <translation>至少 %1 令牌…</translation>
    </message>
    <message>
        <source>At least so many tokens…</source>
        <translation>至少多少令牌…</translation>
    </message>
    <message>
        <source>At least %1…</source>
        <translation>至少 %1…</translation>
    </message>
    <message>
        <source>At least so much cost…</source>
        <translation>至少多少费用…</translation>
    </message>
    <message>
        <source>Steps by tokens</source>
        <translation>按令牌筛选步骤</translation>
    </message>
    <message>
        <source>Only steps with at least so many tokens (0 for all)</source>
        <translation>仅至少这么多令牌的步骤（0 为全部）</translation>
    </message>
    <message>
        <source>Steps by cost</source>
        <translation>按费用筛选步骤</translation>
    </message>
    <message>
        <source>Only steps that cost at least so many dollars (0 for all)</source>
        <translation>仅至少花费这么多美元的步骤（0 为全部）</translation>
    </message>
</context>
<context>
    <name>quayside::FindingsBar</name>
    <message>
        <source>stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Show only the trials with this finding. A finding is a hint, never a score.</source>
        <translation>仅显示有此发现的试验。发现只是提示，不是评分。</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>look through %n trial(s)</source>
        <translation>
            <numerusform>检查 %n 次试验</numerusform>
        </translation>
    </message>
    <message>
        <source>looking: %1 of %2 trials</source>
        <translation>正在查看：%1 / %2 次试验</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>quayside::FindingsCard</name>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>hints, not scores</source>
        <translation>提示，不是评分</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>显示：%1</translation>
    </message>
</context>
<context>
    <name>quayside::ForeignRunBox</name>
    <message>
        <source>Go on with somebody else&apos;s run?</source>
        <translation>继续他人的运行？</translation>
    </message>
    <message>
        <source>What the run would do</source>
        <translation>该运行将执行的操作</translation>
    </message>
    <message>
        <source>Do all of this</source>
        <translation>执行以上所有操作</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不继续</translation>
    </message>
    <message>
        <source>The run in %1 was not started by you on this computer with Quayside. Trials that have a result are kept; going on does all of this:</source>
        <translation>%1 中的运行不是由您在本机上用 Quayside 启动的。已有结果的试验保持不变；继续运行将执行以下全部操作：</translation>
    </message>
</context>
<context>
    <name>quayside::ForestChart</name>
    <message>
        <source>Difference from the baseline</source>
        <translation>与基线的差异</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>实验臂</translation>
    </message>
    <message>
        <source>95 % low</source>
        <translation>95 % 下限</translation>
    </message>
    <message>
        <source>95 % high</source>
        <translation>95 % 上限</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>p after Holm</source>
        <translation>Holm 校正后的 p</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>检验</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>%1, interval: %2</source>
        <translation>%1，区间：%2</translation>
    </message>
</context>
<context>
    <name>quayside::HeatChart</name>
    <message>
        <source>Rewards by trial and dimension</source>
        <translation>各试验各维度的奖励</translation>
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
%1：%2</translation>
    </message>
</context>
<context>
    <name>quayside::HexPane</name>
    <message>
        <source>Go to byte</source>
        <translation>转到字节</translation>
    </message>
    <message>
        <source>decimal, or 0x for hexadecimal</source>
        <translation>十进制，或以 0x 开头的十六进制</translation>
    </message>
</context>
<context>
    <name>quayside::HexView</name>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Nothing in here: the file is empty.</source>
        <translation>这里没有内容：文件为空。</translation>
    </message>
    <message>
        <source>Copy as hexadecimal</source>
        <translation>复制为十六进制</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>quayside::ImageView</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>%1 by %2 pixels, %3</source>
        <translation>%1 × %2 像素，%3</translation>
    </message>
</context>
<context>
    <name>quayside::IntervalLines</name>
    <message>
        <source>no shared task</source>
        <translation>没有共同任务</translation>
    </message>
</context>
<context>
    <name>quayside::IssueModel</name>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>quayside::IssuesDock</name>
    <message>
        <source>Issues</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>quayside::JobCharts</name>
    <message>
        <source>no rewards yet</source>
        <translation>尚无奖励</translation>
    </message>
    <message>
        <source>n = 1: one run proves one run</source>
        <translation>n = 1：一次运行只能证明一次运行</translation>
    </message>
    <message>
        <source>mean, 95 % over attempts at one task</source>
        <translation>均值，同一任务各次尝试的 95 % 区间</translation>
    </message>
    <message>
        <source>mean, 95 % interval over tasks</source>
        <translation>均值，按任务的 95 % 区间</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>奖励</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Tokens a trial</source>
        <translation>每次试验的令牌</translation>
    </message>
    <message>
        <source>dot a trial, bar the median</source>
        <translation>点为试验，竖线为中位数</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Cost a trial</source>
        <translation>每次试验费用</translation>
    </message>
    <message>
        <source>Reward against cost</source>
        <translation>奖励与费用</translation>
    </message>
    <message>
        <source>Reward against time</source>
        <translation>奖励与用时</translation>
    </message>
    <message>
        <source>Time by phase</source>
        <translation>各阶段用时</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Rewards by trial and dimension</source>
        <translation>各试验各维度的奖励</translation>
    </message>
    <message>
        <source>trials</source>
        <translation>试验</translation>
    </message>
    <message>
        <source>median and mean, 95 %</source>
        <translation>中位数与均值，95 %</translation>
    </message>
    <message>
        <source>a cell an attempt, the flakiest tasks first</source>
        <translation>每格一次尝试，最不稳定的任务在前</translation>
    </message>
    <message>
        <source>Reward by dimension</source>
        <translation>各维度奖励</translation>
    </message>
    <message>
        <source>Reward by agent</source>
        <translation>各智能体奖励</translation>
    </message>
    <message>
        <source>no trial was scored</source>
        <translation>没有试验得到评分</translation>
    </message>
    <message>
        <source>%1 by agent</source>
        <translation>按智能体的 %1</translation>
    </message>
    <message>
        <source>shade from 0 to 1, or to the furthest of the column</source>
        <translation>色调从 0 到 1，或到该列的最远值</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Shows or folds the charts above the table</source>
        <translation>显示或收起表格上方的图表</translation>
    </message>
</context>
<context>
    <name>quayside::JobFilesPane</name>
    <message>
        <source>Files of the job</source>
        <translation>作业的文件</translation>
    </message>
    <message>
        <source>Besides its trials the job left no files.</source>
        <translation>除试验外，作业没有留下文件。</translation>
    </message>
    <message>
        <source>Choose a file. Only the first %1 are listed.</source>
        <translation>请选择文件。仅列出前 %1 个。</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>请选择文件。</translation>
    </message>
</context>
<context>
    <name>quayside::JobListModel</name>
    <message>
        <source>Job</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>试验</translation>
    </message>
    <message>
        <source>Reward (n)</source>
        <translation>奖励（n）</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>quayside::JobPage</name>
    <message>
        <source>The trials are being read.</source>
        <translation>正在读取试验。</translation>
    </message>
    <message numerus="yes">
        <source>The job&apos;s result file speaks of %n trial(s), but their folders are not here.</source>
        <translation>
            <numerusform>作业的结果文件提到 %n 个试验，但它们的文件夹不在这里。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no trial folder in %1.</source>
        <translation>%1 中没有试验文件夹。</translation>
    </message>
    <message>
        <source>No trials</source>
        <translation>没有试验</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>读取中</translation>
    </message>
    <message numerus="yes">
        <source>This run did not come to its end: %n trial(s) are missing.</source>
        <translation>
            <numerusform>此运行未完成：缺少 %n 次试验。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Verify again…</source>
        <translation>重新验证…</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>分析</translation>
    </message>
</context>
<context>
    <name>quayside::JobsPage</name>
    <message>
        <source>No jobs are open</source>
        <translation>没有打开的作业</translation>
    </message>
    <message>
        <source>Open a folder of jobs, one job, a trial, an archive of any of these, or a single trajectory. A folder can also be dropped here.</source>
        <translation>打开作业文件夹、单个作业、试验、它们的压缩包或单个轨迹。也可以把文件夹拖到这里。</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Open the examples</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Looking for jobs</source>
        <translation>正在查找作业</translation>
    </message>
    <message>
        <source>There is no job in here</source>
        <translation>这里没有作业</translation>
    </message>
    <message>
        <source>No job is open</source>
        <translation>没有打开的作业</translation>
    </message>
    <message>
        <source>The files that are open are in the list on the left.</source>
        <translation>已打开的文件在左侧列表中。</translation>
    </message>
    <message numerus="yes">
        <source>Compare %n job(s)</source>
        <translation>
            <numerusform>比较 %n 个作业</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on with this run</source>
        <translation>继续此次运行</translation>
    </message>
    <message numerus="yes">
        <source>%1 did not come to its end: %n trial(s) are missing.</source>
        <translation>
            <numerusform>%1 未运行完：缺少 %n 个试验。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Nor did %2.</source>
        <translation>%1 %2 也是。</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>与…比较</translation>
    </message>
</context>
<context>
    <name>quayside::JobsTable</name>
    <message>
        <source>Jobs</source>
        <translation>作业</translation>
    </message>
</context>
<context>
    <name>quayside::JsonDiffModel</name>
    <message>
        <source>changed</source>
        <translation>已改</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>reordered</source>
        <translation>已重排</translation>
    </message>
    <message>
        <source>what</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>got</source>
        <translation>实际</translation>
    </message>
</context>
<context>
    <name>quayside::JsonDiffView</name>
    <message>
        <source>Paths that differ</source>
        <translation>有差异的路径</translation>
    </message>
    <message>
        <source>How elements of arrays meet</source>
        <translation>数组元素的配对方式</translation>
    </message>
    <message>
        <source>Tolerance of numbers</source>
        <translation>数字容差</translation>
    </message>
    <message>
        <source>numbers exact</source>
        <translation>数字精确</translation>
    </message>
    <message>
        <source>numbers ± %1</source>
        <translation>数字 ± %1</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>got</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>arrays by position or guessed key</source>
        <translation>数组按位置或推测的键</translation>
    </message>
    <message>
        <source>arrays by guessed key: %1</source>
        <translation>数组按推测的键：%1</translation>
    </message>
    <message>
        <source>arrays by position</source>
        <translation>数组按位置</translation>
    </message>
    <message>
        <source>arrays by %1</source>
        <translation>数组按 %1</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>no path differs</source>
        <translation>没有不同的路径</translation>
    </message>
    <message numerus="yes">
        <source>%n path(s) differ</source>
        <translation>
            <numerusform>%n 个路径不同</numerusform>
        </translation>
    </message>
    <message>
        <source>not there</source>
        <translation>不存在</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) of the same value written in another way</source>
        <translation>
            <numerusform>%n 个数字值相同但写法不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) repeated in an object</source>
        <translation>
            <numerusform>对象中有 %n 个重复的名称</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::JsonTreeModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>quayside::JsonTreeView</name>
    <message>
        <source>JSON tree</source>
        <translation>JSON 树</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>This cannot be shown as a tree</source>
        <translation>无法显示为树</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>复制值</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Expand all below</source>
        <translation>展开以下全部</translation>
    </message>
</context>
<context>
    <name>quayside::JumpBar</name>
    <message>
        <source>Go to ▾</source>
        <translation>转到 ▾</translation>
    </message>
    <message>
        <source>First error, longest, dearest step, or a step by its number</source>
        <translation>首个错误、最长、最贵的步骤，或按编号的步骤</translation>
    </message>
    <message>
        <source>First step that failed	E</source>
        <translation>首个失败的步骤	E</translation>
    </message>
    <message>
        <source>Step that took the longest	L</source>
        <translation>用时最长的步骤	L</translation>
    </message>
    <message>
        <source>Step that cost the most	D</source>
        <translation>费用最高的步骤	D</translation>
    </message>
    <message>
        <source>Step by number…	Ctrl+G</source>
        <translation>按编号的步骤…	Ctrl+G</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Search every text of the run (Ctrl+F)</source>
        <translation>搜索运行的全部文本（Ctrl+F）</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Only what the agent said, in its own words (O)</source>
        <translation>只看智能体说的话（O）</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>细节</translation>
    </message>
    <message>
        <source>Show the first lines of every part (X)</source>
        <translation>显示每部分的前几行（X）</translation>
    </message>
    <message>
        <source>Filter ▾</source>
        <translation>筛选 ▾</translation>
    </message>
    <message>
        <source>Only steps that failed, cost much, have a bookmark or a hit of the search</source>
        <translation>仅失败的、花费高的、有书签或搜索匹配的步骤</translation>
    </message>
    <message>
        <source>Screenshots</source>
        <translation>截图</translation>
    </message>
    <message>
        <source>Screenshots first and large, words below them</source>
        <translation>截图优先且放大，文字在下</translation>
    </message>
    <message>
        <source>Filter: %1 of %2 ▾</source>
        <translation>筛选：%1 / %2 ▾</translation>
    </message>
</context>
<context>
    <name>quayside::KeyMapDialog</name>
    <message>
        <source>Keyboard map</source>
        <translation>键盘一览</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>任何地方</translation>
    </message>
    <message>
        <source>On a page</source>
        <translation>在页面上</translation>
    </message>
    <message>
        <source>On a trajectory</source>
        <translation>在轨迹中</translation>
    </message>
</context>
<context>
    <name>quayside::LanePainter</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>令牌</translation>
    </message>
</context>
<context>
    <name>quayside::LaunchForm</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>What runs</source>
        <translation>运行内容</translation>
    </message>
    <message>
        <source>Task folders</source>
        <translation>任务文件夹</translation>
    </message>
    <message>
        <source>provider/model, provider/model; oracle and nop need none</source>
        <translation>提供商/模型，提供商/模型；oracle 和 nop 不需要</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>How often, how long</source>
        <translation>次数与时长</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Attempts of each</source>
        <translation>每项尝试次数</translation>
    </message>
    <message>
        <source>What is kept, and where</source>
        <translation>保留内容与位置</translation>
    </message>
    <message>
        <source>the folder that holds the job&apos;s folder</source>
        <translation>存放作业文件夹的文件夹</translation>
    </message>
    <message>
        <source>Jobs folder</source>
        <translation>作业根文件夹</translation>
    </message>
    <message>
        <source>the time it starts</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Job name</source>
        <translation>作业名</translation>
    </message>
    <message>
        <source>/app/out.json, /logs/extra; besides the task&apos;s own</source>
        <translation>/app/out.json, /logs/extra；任务自带的除外</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>产物</translation>
    </message>
    <message>
        <source>Where job folders are made</source>
        <translation>作业文件夹的创建位置</translation>
    </message>
    <message>
        <source>Artifacts to collect</source>
        <translation>要收集的产物</translation>
    </message>
    <message>
        <source>Variables for the agent</source>
        <translation>智能体的变量</translation>
    </message>
    <message>
        <source>confidential values stay in memory</source>
        <translation>机密值只留在内存中</translation>
    </message>
    <message>
        <source>a file of NAME=VALUE lines</source>
        <translation>由 NAME=VALUE 行组成的文件</translation>
    </message>
    <message>
        <source>Env file</source>
        <translation>变量文件</translation>
    </message>
    <message>
        <source>A file of NAME=VALUE lines</source>
        <translation>由 NAME=VALUE 行组成的文件</translation>
    </message>
    <message>
        <source>%1 takes %2: %3</source>
        <translation>%1 接受 %2：%3</translation>
    </message>
    <message>
        <source>Add a task folder, or a folder of tasks</source>
        <translation>添加任务文件夹，或包含任务的文件夹</translation>
    </message>
    <message>
        <source>Recorded trials</source>
        <translation>已记录的试验</translation>
    </message>
    <message>
        <source>Parallel trials</source>
        <translation>并行试验数</translation>
    </message>
    <message>
        <source>Retries after an error</source>
        <translation>出错后重试次数</translation>
    </message>
    <message>
        <source>Time limits of the tasks, times</source>
        <translation>任务时限的倍数</translation>
    </message>
</context>
<context>
    <name>quayside::LaunchPage</name>
    <message>
        <source>Load…</source>
        <translation>载入…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message numerus="yes">
        <source>Start %n trial(s)</source>
        <translation>
            <numerusform>开始 %n 次试验</numerusform>
        </translation>
    </message>
    <message>
        <source>Load a launch</source>
        <translation>载入启动配置</translation>
    </message>
    <message>
        <source>Launches (*.toml)</source>
        <translation>启动配置 (*.toml)</translation>
    </message>
    <message>
        <source>Save this launch</source>
        <translation>保存此启动配置</translation>
    </message>
    <message>
        <source>Trials are running</source>
        <translation>试验正在运行</translation>
    </message>
    <message>
        <source>Closing the window stops them. They can go on later from the job&apos;s page.</source>
        <translation>关闭窗口会停止它们。之后可在作业页面继续。</translation>
    </message>
    <message>
        <source>Stop them and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>This run cannot go on</source>
        <translation>此次运行无法继续</translation>
    </message>
    <message>
        <source>Check tasks</source>
        <translation>检查任务</translation>
    </message>
</context>
<context>
    <name>quayside::LintModel</name>
    <message>
        <source>nothing found</source>
        <translation>未发现</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 条发现</numerusform>
        </translation>
    </message>
    <message>
        <source>the folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现的内容</translation>
    </message>
</context>
<context>
    <name>quayside::LintPage</name>
    <message>
        <source>Tasks to check</source>
        <translation>要检查的任务</translation>
    </message>
    <message>
        <source>Task folders to check</source>
        <translation>要检查的任务文件夹</translation>
    </message>
    <message>
        <source>Environment they are for</source>
        <translation>它们所用的环境</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>to run in</source>
        <translation>运行环境：</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 条发现</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a task folder, or a folder of tasks.</source>
        <translation>请添加一个任务文件夹，或一个包含任务的文件夹。</translation>
    </message>
    <message>
        <source>A finding&apos;s file is shown here.</source>
        <translation>此处显示某条发现所在的文件。</translation>
    </message>
    <message>
        <source>Add a task folder, or a folder of tasks</source>
        <translation>添加任务文件夹，或包含任务的文件夹</translation>
    </message>
</context>
<context>
    <name>quayside::LiveLog</name>
    <message>
        <source>What the trial prints</source>
        <translation>试验的输出</translation>
    </message>
    <message>
        <source>No output yet</source>
        <translation>尚无输出</translation>
    </message>
</context>
<context>
    <name>quayside::LogsTab</name>
    <message>
        <source>This trial left no logs.</source>
        <translation>该试验没有留下日志。</translation>
    </message>
</context>
<context>
    <name>quayside::MainWindow</name>
    <message>
        <source>About Quayside</source>
        <translation>关于 Quayside</translation>
    </message>
    <message>
        <source>Quayside %1
A workbench for agent-evaluation runs.

Free software under the GNU GPL, version 3 or later.</source>
        <translation>Quayside %1
智能体评测运行的工作台。

自由软件，遵循 GNU GPL 第 3 版或更新版本。</translation>
    </message>
    <message>
        <source>Open a folder of jobs, a job, or a trial</source>
        <translation>打开作业文件夹、作业或试验</translation>
    </message>
    <message>
        <source>Archives and trajectories (*.zip *.tar *.tar.gz *.tgz *.tar.zst *.tar.xz *.json);;All files (*)</source>
        <translation>压缩包和轨迹 (*.zip *.tar *.tar.gz *.tgz *.tar.zst *.tar.xz *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open an archive or a trajectory</source>
        <translation>打开压缩包或轨迹</translation>
    </message>
</context>
<context>
    <name>quayside::MatrixCard</name>
    <message>
        <source>Trials</source>
        <translation>试验</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Choose at least one task and one agent.</source>
        <translation>请至少选择一个任务和一个智能体。</translation>
    </message>
    <message>
        <source>What will run</source>
        <translation>将要运行</translation>
    </message>
    <message numerus="yes">
        <source>The tests of %n task(s) run where the agent worked, with programs that it could have changed. environment_mode = &quot;separate&quot; in [verifier] gives them a place of their own.</source>
        <translation>
            <numerusform>%n 个任务的测试在智能体工作过的环境中运行，所用程序可能已被它更改。在 [verifier] 中设置 environment_mode = &quot;separate&quot; 可为测试提供独立的环境。</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot be verified again</source>
        <translation>无法重新验证</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>is verified again</source>
        <translation>重新验证</translation>
    </message>
    <message>
        <source>is recorded already</source>
        <translation>已有记录</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Choose recorded jobs or trials.</source>
        <translation>请选择已记录的作业或试验。</translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s), %1 in parallel, in %2</source>
        <translation>
            <numerusform>%n 个试验，并行 %1 个，环境 %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::MatrixChart</name>
    <message>
        <source>Attempts by task and agent</source>
        <translation>各任务各智能体的尝试</translation>
    </message>
    <message>
        <source>%1
%2, attempt %3: %4, reward %5</source>
        <translation>%1
%2，第 %3 次尝试：%4，奖励 %5</translation>
    </message>
    <message>
        <source>%1
flakiness %2 (1: half of the attempts pass, 0: all agree)</source>
        <translation>%1
不稳定度 %2（1：一半尝试通过，0：全部一致）</translation>
    </message>
</context>
<context>
    <name>quayside::OutcomeChart</name>
    <message>
        <source>Outcomes by agent</source>
        <translation>各智能体结果</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n %2</source>
        <translation>
            <numerusform>%1：%n %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::Overview</name>
    <message>
        <source>Time or steps along the overview (T)</source>
        <translation>概览按时间或步骤（T）</translation>
    </message>
    <message>
        <source>What the bars of the overview measure (H)</source>
        <translation>概览条的高度含义（H）</translation>
    </message>
    <message>
        <source>Axis: time</source>
        <translation>轴：时间</translation>
    </message>
    <message>
        <source>Axis: steps</source>
        <translation>轴：步骤</translation>
    </message>
    <message>
        <source>Bars: tokens</source>
        <translation>条：令牌</translation>
    </message>
    <message>
        <source>Bars: cost</source>
        <translation>条：费用</translation>
    </message>
    <message>
        <source>Bars: time</source>
        <translation>条：用时</translation>
    </message>
</context>
<context>
    <name>quayside::Pages</name>
    <message>
        <source>Jobs</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>新运行</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Check tasks</source>
        <translation>检查任务</translation>
    </message>
</context>
<context>
    <name>quayside::PairList</name>
    <message>
        <source>▼ the paths part here: %1</source>
        <translation>▼ 路径在此分开：%1</translation>
    </message>
    <message>
        <source>▲ the paths meet again</source>
        <translation>▲ 路径再次汇合</translation>
    </message>
    <message>
        <source>Steps of both trials</source>
        <translation>两次试验的步骤</translation>
    </message>
</context>
<context>
    <name>quayside::Palette</name>
    <message>
        <source>Open anything by name</source>
        <translation>按名称打开任何内容</translation>
    </message>
    <message>
        <source>A job, a trial, an action</source>
        <translation>作业、试验或操作</translation>
    </message>
</context>
<context>
    <name>quayside::PassChart</name>
    <message>
        <source>Passes over repeated attempts</source>
        <translation>重复尝试的通过率</translation>
    </message>
    <message>
        <source>attempts k</source>
        <translation>尝试次数 k</translation>
    </message>
    <message numerus="yes">
        <source>%1, k = %2
pass@k %3
pass^k %4
%n task(s) with fewer attempts left out</source>
        <translation>
            <numerusform>%1，k = %2
pass@k %3
pass^k %4
排除 %n 个尝试较少的任务</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::PathHead</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n 个步骤</numerusform>
        </translation>
    </message>
    <message>
        <source>elapsed %1</source>
        <translation>用时 %1</translation>
    </message>
    <message>
        <source>tokens %1</source>
        <translation>令牌 %1</translation>
    </message>
    <message>
        <source>cost %1</source>
        <translation>费用 %1</translation>
    </message>
</context>
<context>
    <name>quayside::PathLanes</name>
    <message>
        <source>Overview of the paths</source>
        <translation>路径概览</translation>
    </message>
    <message>
        <source>tokens, second less first</source>
        <translation>令牌，第二减第一</translation>
    </message>
    <message>
        <source>not reported by both</source>
        <translation>并非两者都报告</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>没有差异</translation>
    </message>
    <message>
        <source>%1 at the end</source>
        <translation>末尾 %1</translation>
    </message>
</context>
<context>
    <name>quayside::PathList</name>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Known tasks</source>
        <translation>已知任务</translation>
    </message>
    <message>
        <source>Drop task folders here</source>
        <translation>将任务文件夹拖到此处</translation>
    </message>
    <message>
        <source>%1  in  %2</source>
        <translation>%1（位于 %2）</translation>
    </message>
    <message>
        <source>None is known yet</source>
        <translation>尚无已知任务</translation>
    </message>
    <message>
        <source>Looking for tasks…</source>
        <translation>正在查找任务…</translation>
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
        <translation>阶段：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 of the elapsed time are in none of these phases</source>
        <translation>总用时中有 %1 不属于这些阶段</translation>
    </message>
</context>
<context>
    <name>quayside::QueuePage</name>
    <message>
        <source>Nothing runs</source>
        <translation>没有运行</translation>
    </message>
    <message>
        <source>Runs that you start appear here, with the phase of each trial and what it prints.</source>
        <translation>您启动的运行会显示在此，包括每次试验的阶段和输出。</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>新运行</translation>
    </message>
    <message>
        <source>Live log</source>
        <translation>实时日志</translation>
    </message>
    <message>
        <source>Live log of %1</source>
        <translation>%1 的实时日志</translation>
    </message>
    <message>
        <source>its end; the whole is in the trial&apos;s folder</source>
        <translation>仅末尾；全文在试验的文件夹中</translation>
    </message>
    <message>
        <source>Cannot go on: %1</source>
        <translation>无法继续：%1</translation>
    </message>
</context>
<context>
    <name>quayside::RecordingPage</name>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Previous marker</source>
        <translation>上一标记</translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation>下一标记</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>No recording</source>
        <translation>没有录像</translation>
    </message>
    <message>
        <source>This trial left no terminal recording.</source>
        <translation>此试验没有留下终端录像。</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
</context>
<context>
    <name>quayside::RecordingTab</name>
    <message>
        <source>This trial left no terminal recording.</source>
        <translation>此试验没有留下终端录像。</translation>
    </message>
</context>
<context>
    <name>quayside::RegradeCard</name>
    <message numerus="yes">
        <source>%n went up</source>
        <translation>
            <numerusform>%n 个上升</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n went down</source>
        <translation>
            <numerusform>%n 个下降</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had no reward before</source>
        <translation>
            <numerusform>%n 个之前没有奖励</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost the reward</source>
        <translation>
            <numerusform>%n 个失去奖励</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as before</source>
        <translation>
            <numerusform>%n 个不变</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a reward on both sides</source>
        <translation>
            <numerusform>%n 个两次均无奖励</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stand on a trial that is not open</source>
        <translation>
            <numerusform>%n 个依据的试验未打开</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s) verified again: %1.</source>
        <translation>
            <numerusform>%n 个试验已重新验证：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Verified again</source>
        <translation>重新验证</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>实验组</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>试验</translation>
    </message>
    <message>
        <source>Shows this trial</source>
        <translation>显示该试验</translation>
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
        <translation>%1  n %2 / %3</translation>
    </message>
    <message>
        <source>Reward by dimension and agent</source>
        <translation>各维度各智能体的奖励</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2
%3
%n trial(s) report it</source>
        <translation>
            <numerusform>%1，%2
%3
%n 个试验报告了它</numerusform>
        </translation>
    </message>
    <message>
        <source>
%1 unscored, %2 errored without a reward</source>
        <translation>
%1 个未评分，%2 个出错且无奖励</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <translation>%1，%2 至 %3</translation>
    </message>
</context>
<context>
    <name>quayside::RunBar</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>全部停止</translation>
    </message>
    <message>
        <source>Runs every trial that ended without a reward again; the others keep their results.</source>
        <translation>重新运行所有没有奖励的试验；其余保留结果。</translation>
    </message>
    <message>
        <source>Run again with changes…</source>
        <translation>修改后再运行…</translation>
    </message>
    <message>
        <source>Show results</source>
        <translation>显示结果</translation>
    </message>
    <message numerus="yes">
        <source>Run the %n left</source>
        <translation>
            <numerusform>运行剩余的 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry the %n unscored</source>
        <translation>
            <numerusform>重试 %n 个未评分的</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::RunTrials</name>
    <message>
        <source>Trials of the run</source>
        <translation>运行的试验</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Open trial</source>
        <translation>打开试验</translation>
    </message>
</context>
<context>
    <name>quayside::SandboxRoots</name>
    <message>
        <source>Root folders of images</source>
        <translation>镜像的根文件夹</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Root folder</source>
        <translation>根文件夹</translation>
    </message>
    <message>
        <source>Add a root folder…</source>
        <translation>添加根文件夹…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>An image without a row here runs on this computer&apos;s own programs, read only.</source>
        <translation>此处没有列出的镜像使用本机自己的程序，只读。</translation>
    </message>
    <message>
        <source>A folder that holds a whole root: bin, lib, usr</source>
        <translation>包含完整根目录的文件夹：bin、lib、usr</translation>
    </message>
    <message>
        <source>Each row needs an image of its own and a folder; the others are in use.</source>
        <translation>每行需要各自的镜像和一个文件夹；其余行有效。</translation>
    </message>
    <message>
        <source>%1 is not a folder.</source>
        <translation>%1 不是文件夹。</translation>
    </message>
</context>
<context>
    <name>quayside::ScatterChart</name>
    <message>
        <source>Reward against cost</source>
        <translation>奖励与费用</translation>
    </message>
    <message>
        <source>Reward against time</source>
        <translation>奖励与用时</translation>
    </message>
    <message>
        <source>cost a trial</source>
        <translation>每次试验费用</translation>
    </message>
    <message>
        <source>time a trial</source>
        <translation>每次试验用时</translation>
    </message>
    <message>
        <source>%1
mean %4 %2
median %3</source>
        <translation>%1
%4 均值 %2
中位数 %3</translation>
    </message>
    <message>
        <source>%1: %4 %2 at %3</source>
        <translation>%1：%4 %2，%3</translation>
    </message>
</context>
<context>
    <name>quayside::SearchBar</name>
    <message>
        <source>Search in this text</source>
        <translation>在此文本中搜索</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>上一个结果（Shift+回车）</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>下一个结果（回车）</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>关闭搜索（Esc）</translation>
    </message>
    <message>
        <source>searching …</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>no hits</source>
        <translation>没有结果</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 hits</source>
        <translation>%1 个结果</translation>
    </message>
</context>
<context>
    <name>quayside::SeekBar</name>
    <message>
        <source>Moment</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>marker</source>
        <translation>标记</translation>
    </message>
</context>
<context>
    <name>quayside::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>小</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>语言将在下次启动时更改。</translation>
    </message>
    <message>
        <source>Sandbox: where an image&apos;s root folder is</source>
        <translation>沙箱：镜像根文件夹的位置</translation>
    </message>
</context>
<context>
    <name>quayside::SideBySidePage</name>
    <message>
        <source>Reading the trajectories</source>
        <translation>正在读取轨迹</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Divergence</source>
        <translation>分歧</translation>
    </message>
    <message>
        <source>To the step where the paths part for good</source>
        <translation>到路径最终分开的步骤</translation>
    </message>
    <message>
        <source>Rejoin</source>
        <translation>汇合</translation>
    </message>
    <message>
        <source>To the step where the paths meet again</source>
        <translation>到路径再次汇合的步骤</translation>
    </message>
    <message>
        <source>▲</source>
        <translation>▲</translation>
    </message>
    <message>
        <source>Previous difference (P)</source>
        <translation>上一处差异 (P)</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>上一处差异</translation>
    </message>
    <message>
        <source>▼</source>
        <translation>▼</translation>
    </message>
    <message>
        <source>Next difference (N)</source>
        <translation>下一处差异 (N)</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>下一处差异</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>仅差异</translation>
    </message>
    <message>
        <source>Leave out the steps that are the same</source>
        <translation>略去相同的步骤</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>交换</translation>
    </message>
    <message>
        <source>Lay the others beside the chosen trial</source>
        <translation>将其他试验与所选试验并排</translation>
    </message>
    <message>
        <source>Choose two to six trials</source>
        <translation>请选择两到六次试验</translation>
    </message>
    <message>
        <source>There is nothing to lay side by side</source>
        <translation>没有可并排的内容</translation>
    </message>
    <message>
        <source>Δ tokens</source>
        <translation>Δ 令牌</translation>
    </message>
    <message>
        <source>Δ time</source>
        <translation>Δ 时间</translation>
    </message>
    <message>
        <source>Second less first, from the start to this step</source>
        <translation>第二减第一，从开始到此步骤</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>步骤 %1</translation>
    </message>
    <message>
        <source>no step here</source>
        <translation>此处无步骤</translation>
    </message>
    <message>
        <source>These trials left no trajectory</source>
        <translation>这些试验没有留下轨迹</translation>
    </message>
</context>
<context>
    <name>quayside::Sidebar</name>
    <message>
        <source>Open jobs</source>
        <translation>打开的作业</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>读取中</translation>
    </message>
    <message numerus="yes">
        <source>%1
%2, %n trial(s)</source>
        <translation>
            <numerusform>%1
%2，%n 个试验</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n trial(s)</source>
        <translation>
            <numerusform>%1，%2，%n 个试验</numerusform>
        </translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>关闭 %1</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
</context>
<context>
    <name>quayside::SourceFields</name>
    <message>
        <source>Recorded trials</source>
        <translation>已记录的试验</translation>
    </message>
    <message>
        <source>are not looked at: every trial is run</source>
        <translation>不予考虑：运行每个试验</translation>
    </message>
    <message>
        <source>are not run again: only what is missing runs</source>
        <translation>不再运行：只运行缺少的</translation>
    </message>
    <message>
        <source>are verified again: no agent runs</source>
        <translation>重新验证：不运行代理</translation>
    </message>
    <message>
        <source>Recorded jobs</source>
        <translation>已记录的作业</translation>
    </message>
    <message>
        <source>Add a recorded job or trial</source>
        <translation>添加已记录的作业或试验</translation>
    </message>
</context>
<context>
    <name>quayside::SquareChart</name>
    <message>
        <source>Outcomes by task</source>
        <translation>按任务的结果</translation>
    </message>
    <message>
        <source>both pass</source>
        <translation>均通过</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>仅 %1</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>均未通过</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n task(s)
A task passes when more than half of its counted attempts do.</source>
        <translation>
            <numerusform>%1：%n 个任务
当超过一半的计入尝试通过时，任务视为通过。</numerusform>
        </translation>
    </message>
    <message>
        <source>higher with %1</source>
        <translation>%1 更高</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>相等</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n task(s)</source>
        <translation>
            <numerusform>%1：%n 个任务</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::StackChart</name>
    <message>
        <source>Tokens a trial by agent</source>
        <translation>各智能体每次试验的令牌</translation>
    </message>
    <message>
        <source>Time a trial by phase</source>
        <translation>每次试验各阶段用时</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>未报告</translation>
    </message>
    <message>
        <source>%1  n %2</source>
        <translation>%1  n %2</translation>
    </message>
    <message>
        <source>%1  n %2 of %3</source>
        <translation>%1  n %2 / %3</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 (mean of %n trial(s))</source>
        <translation>
            <numerusform>%1：%2（%n 个试验的均值）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s) report nothing</source>
        <translation>
            <numerusform>%n 个试验没有报告</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::StatusLine</name>
    <message>
        <source>Loading</source>
        <translation>正在加载</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reading %1 of %2 trials</source>
        <translation>正在读取 %2 个试验中的第 %1 个</translation>
    </message>
    <message>
        <source>Looking for jobs</source>
        <translation>正在查找作业</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>没有打开任何内容</translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s) loaded in %1</source>
        <translation>
            <numerusform>%n 个试验，用时 %1 加载</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>watching %1</source>
        <translation>正在监视 %1</translation>
    </message>
    <message numerus="yes">
        <source>watching %n folder(s)</source>
        <translation>
            <numerusform>正在监视 %n 个文件夹</numerusform>
        </translation>
    </message>
    <message>
        <source>no issues</source>
        <translation>没有问题</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n issue(s)</source>
        <translation>
            <numerusform>▲ %n 个问题</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::StepActions</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>as text</source>
        <translation>作为文本</translation>
    </message>
    <message>
        <source>as Markdown</source>
        <translation>作为 Markdown</translation>
    </message>
    <message>
        <source>as JSON</source>
        <translation>作为 JSON</translation>
    </message>
    <message>
        <source>Previous %1</source>
        <translation>上一个 %1</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>The call of %1 before this one (P)</source>
        <translation>此前对 %1 的调用（P）</translation>
    </message>
    <message>
        <source>Next %1</source>
        <translation>下一个 %1</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>The next call of %1 (N)</source>
        <translation>对 %1 的下一次调用（N）</translation>
    </message>
</context>
<context>
    <name>quayside::StepDetail</name>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Step %1 · %2</source>
        <translation>步骤 %1 · %2</translation>
    </message>
    <message>
        <source>Open outside…</source>
        <translation>外部打开…</translation>
    </message>
    <message>
        <source>Open the file with another program, after asking</source>
        <translation>询问后用其他程序打开文件</translation>
    </message>
</context>
<context>
    <name>quayside::StepFacetView</name>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>quayside::StepList</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>步骤 %1：%2</translation>
    </message>
</context>
<context>
    <name>quayside::StepPane</name>
    <message>
        <source>Step %1</source>
        <translation>步骤 %1</translation>
    </message>
    <message>
        <source>Go to step</source>
        <translation>转到步骤</translation>
    </message>
    <message>
        <source>Step (1 to %1)</source>
        <translation>步骤（1 到 %1）</translation>
    </message>
</context>
<context>
    <name>quayside::TableDiffModel</name>
    <message>
        <source>%1 (key)</source>
        <translation>%1（键）</translation>
    </message>
</context>
<context>
    <name>quayside::TableDiffView</name>
    <message>
        <source>Cells that differ</source>
        <translation>不同的单元格</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Key column</source>
        <translation>键列</translation>
    </message>
    <message>
        <source>Tolerance of numbers</source>
        <translation>数值容差</translation>
    </message>
    <message>
        <source>numbers ± %1</source>
        <translation>数值 ± %1</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>显示的行</translation>
    </message>
    <message>
        <source>differences only</source>
        <translation>仅差异</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>所有行</translation>
    </message>
    <message>
        <source>rows by position</source>
        <translation>按位置的行</translation>
    </message>
    <message>
        <source>key: %1</source>
        <translation>键：%1</translation>
    </message>
    <message>
        <source>; only the first rows were read</source>
        <translation>；只读取了前面的行</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) differ</source>
        <translation>
            <numerusform>%n 行不同</numerusform>
        </translation>
    </message>
    <message>
        <source>same</source>
        <translation>相同</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) differ</source>
        <translation>
            <numerusform>%n 个单元格不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) added</source>
        <translation>
            <numerusform>新增 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) missing</source>
        <translation>
            <numerusform>缺少 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>no row differs</source>
        <translation>没有不同的行</translation>
    </message>
    <message>
        <source>comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>cells as written</source>
        <translation>单元格按原文</translation>
    </message>
    <message>
        <source>numbers by value</source>
        <translation>数字按值</translation>
    </message>
</context>
<context>
    <name>quayside::TaskPane</name>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>improved</source>
        <translation>变好</translation>
    </message>
    <message>
        <source>regressed</source>
        <translation>变差</translation>
    </message>
    <message>
        <source>both pass</source>
        <translation>均通过</translation>
    </message>
    <message>
        <source>only baseline</source>
        <translation>仅基线</translation>
    </message>
    <message>
        <source>only the arm</source>
        <translation>仅该实验臂</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>均未通过</translation>
    </message>
    <message>
        <source>Filter tasks  /</source>
        <translation>筛选任务  /</translation>
    </message>
    <message>
        <source>Filter tasks</source>
        <translation>筛选任务</translation>
    </message>
    <message>
        <source>drag a column to reorder, the first is the baseline</source>
        <translation>拖动列可重新排序，第一列为基线</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>更高</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>更低</translation>
    </message>
</context>
<context>
    <name>quayside::TerminalScreen</name>
    <message>
        <source>Recorded terminal</source>
        <translation>录制的终端</translation>
    </message>
</context>
<context>
    <name>quayside::TestDetails</name>
    <message>
        <source>expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>got</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>尝试 %1</translation>
    </message>
    <message numerus="yes">
        <source>traceback, %n lines</source>
        <translation>
            <numerusform>回溯，%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>Show in %1</source>
        <translation>在 %1 中显示</translation>
    </message>
</context>
<context>
    <name>quayside::TestsCard</name>
    <message>
        <source>Tests</source>
        <translation>测试</translation>
    </message>
    <message numerus="yes">
        <source>%n more tests</source>
        <translation>
            <numerusform>还有 %n 个测试</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::TextPane</name>
    <message>
        <source>Go to line</source>
        <translation>转到行</translation>
    </message>
    <message>
        <source>of %1, now in %2</source>
        <translation>原在 %1，现在 %2</translation>
    </message>
</context>
<context>
    <name>quayside::TextView</name>
    <message>
        <source>Nothing in here: the text is empty.</source>
        <translation>此处没有内容：文本为空。</translation>
    </message>
</context>
<context>
    <name>quayside::ThreeWayView</name>
    <message>
        <source>Three-way comparison</source>
        <translation>三方比较</translation>
    </message>
    <message>
        <source>not as expected: first only %1, second only %2, both alike %3, each its own %4</source>
        <translation>不符合预期：仅第一 %1，仅第二 %2，两者一致 %3，各不相同 %4</translation>
    </message>
</context>
<context>
    <name>quayside::TimelineStrip</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
</context>
<context>
    <name>quayside::TimeoutFields</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Factor on every time limit</source>
        <translation>所有时限的倍数</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Factor on the agent&apos;s time limit</source>
        <translation>智能体时限的倍数</translation>
    </message>
    <message>
        <source>Verifier</source>
        <translation>验证器</translation>
    </message>
    <message>
        <source>Factor on the verifier&apos;s time limit</source>
        <translation>验证器时限的倍数</translation>
    </message>
    <message>
        <source>Environment build</source>
        <translation>环境构建</translation>
    </message>
    <message>
        <source>Factor on the time limit of the environment build</source>
        <translation>环境构建时限的倍数</translation>
    </message>
    <message>
        <source>Agent setup</source>
        <translation>智能体安装</translation>
    </message>
    <message>
        <source>Factor on the time limit of the agent setup</source>
        <translation>智能体安装时限的倍数</translation>
    </message>
    <message>
        <source>as all</source>
        <translation>与全部相同</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>quayside::TrajectoryPage</name>
    <message>
        <source>No trajectory</source>
        <translation>没有轨迹</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>正在加载</translation>
    </message>
    <message>
        <source>Looking for trajectories in %1</source>
        <translation>正在 %1 中查找轨迹</translation>
    </message>
    <message>
        <source>Show its files</source>
        <translation>显示其文件</translation>
    </message>
    <message>
        <source>This trial left no trajectory, and no log of an agent whose format is known.</source>
        <translation>此试验没有留下轨迹，也没有已知格式的智能体日志。</translation>
    </message>
    <message>
        <source>This trial is running. Harbor copies what an agent writes out of its container when the agent has ended: until then there is nothing to see here.</source>
        <translation>此试验正在运行。智能体结束后，Harbor 才会把它写入的内容从容器中复制出来：在此之前这里没有内容可看。</translation>
    </message>
    <message>
        <source>%1 holds no steps: it is neither an ATIF trajectory nor a log of an agent whose format is known. Its text is on the other tab.</source>
        <translation>%1 不含任何步骤：它既不是 ATIF 轨迹，也不是已知格式的智能体日志。其文本在另一个标签页中。</translation>
    </message>
</context>
<context>
    <name>quayside::TrialGroupModel</name>
    <message numerus="yes">
        <source>%1 · %n trial(s)</source>
        <translation>
            <numerusform>%1 · %n 个试验</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quayside::TrialHeader</name>
    <message>
        <source>%1 of it cache %2</source>
        <translation>%1，其中缓存 %2</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>未报告</translation>
    </message>
    <message>
        <source>elapsed</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>%1 beside cache %2</source>
        <translation>%1，另有缓存 %2</translation>
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
        <translation>重新验证…</translation>
    </message>
</context>
<context>
    <name>quayside::TrialTable</name>
    <message>
        <source>Trials</source>
        <translation>试验</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Verify again…</source>
        <translation>重新验证…</translation>
    </message>
    <message>
        <source>No trial matches. Esc in the filter clears it.</source>
        <translation>没有匹配的试验。在筛选框中按 Esc 可清除筛选。</translation>
    </message>
</context>
<context>
    <name>quayside::TrialWalk</name>
    <message>
        <source>The trial before (Left)</source>
        <translation>上一个试验（左方向键）</translation>
    </message>
    <message>
        <source>The next trial (Right)</source>
        <translation>下一个试验（右方向键）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 个，共 %2 个</translation>
    </message>
</context>
<context>
    <name>quayside::TrialsCard</name>
    <message>
        <source>Not grouped</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>By agent</source>
        <translation>按智能体</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>按模型</translation>
    </message>
    <message>
        <source>By task</source>
        <translation>按任务</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>按状态</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Lays the steps of 2 to 6 selected trials side by side (D)</source>
        <translation>将 2 至 6 次所选试验的步骤并排显示 (D)</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>quayside::VariableTable</name>
    <message>
        <source>Environment variables of the agent</source>
        <translation>智能体的环境变量</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Empty: taken from the env file, or from this program&apos;s environment</source>
        <translation>留空：取自 env 文件或本程序的环境</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无值</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>env file %1</source>
        <translation>env 文件 %1</translation>
    </message>
    <message>
        <source>typed here</source>
        <translation>在此输入</translation>
    </message>
</context>
<context>
    <name>quayside::VerdictCard</name>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
</context>
<context>
    <name>quayside::WrittenFiles</name>
    <message>
        <source>Show the lines</source>
        <translation>显示这些行</translation>
    </message>
    <message>
        <source>This step wrote to %1</source>
        <translation>此步骤写入了 %1</translation>
    </message>
</context>
</TS>
