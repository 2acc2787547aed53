<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
 <context>
  <name>AboutSection</name>
  <message>
   <source>About</source>
   <translation>关于</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>版本</translation>
  </message>
  <message>
   <source>Notices</source>
   <translation>声明</translation>
  </message>
  <message>
   <source>Built with</source>
   <translation>采用</translation>
  </message>
  <message>
   <source>Qt, SQLite, SQLCipher, Lucide icons and others</source>
   <translation>Qt、SQLite、SQLCipher、Lucide 图标等</translation>
  </message>
 </context>
 <context>
  <name>AcknowledgePanel</name>
  <message>
   <source>Acknowledge the debrief</source>
   <translation>对复盘表示已知悉</translation>
  </message>
  <message>
   <source>What {name} says</source>
   <translation>{name}说的</translation>
  </message>
  <message>
   <source>I agree</source>
   <translation>同意</translation>
  </message>
  <message>
   <source>I see it otherwise</source>
   <translation>有不同看法</translation>
  </message>
  <message>
   <source>Comment</source>
   <translation>留言</translation>
  </message>
  <message>
   <source>Acknowledged</source>
   <translation>已知悉</translation>
  </message>
 </context>
 <context>
  <name>Administration</name>
  <message>
   <source>Rep</source>
   <translation>业务员</translation>
  </message>
  <message>
   <source>Manager</source>
   <translation>主管</translation>
  </message>
  <message>
   <source>Back office</source>
   <translation>内勤</translation>
  </message>
  <message>
   <source>Administrator</source>
   <translation>管理员</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>文字</translation>
  </message>
  <message>
   <source>Number</source>
   <translation>数字</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>日期</translation>
  </message>
  <message>
   <source>Yes or no</source>
   <translation>是或否</translation>
  </message>
  <message>
   <source>One of a list</source>
   <translation>单选</translation>
  </message>
  <message>
   <source>Several of a list</source>
   <translation>多选</translation>
  </message>
  <message>
   <source>Contact</source>
   <translation>联系人</translation>
  </message>
  <message>
   <source>Customer</source>
   <translation>客户</translation>
  </message>
  <message>
   <source>Industry</source>
   <translation>行业</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>客户来源</translation>
  </message>
  <message>
   <source>Employees</source>
   <translation>员工人数</translation>
  </message>
  <message>
   <source>Turnover</source>
   <translation>营业额</translation>
  </message>
  <message>
   <source>Position</source>
   <translation>职务</translation>
  </message>
  <message>
   <source>Department</source>
   <translation>部门</translation>
  </message>
  <message>
   <source>Platinum</source>
   <translation>铂金</translation>
  </message>
  <message>
   <source>Gold</source>
   <translation>黄金</translation>
  </message>
  <message>
   <source>Silver</source>
   <translation>白银</translation>
  </message>
  <message>
   <source>Bronze</source>
   <translation>青铜</translation>
  </message>
  <message numerus="yes">
   <source>%n contact(s)</source>
   <translation>
    <numerusform>%n 个联系人</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n visit(s)</source>
   <translation>
    <numerusform>%n 次拜访</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n call(s) and message(s)</source>
   <translation>
    <numerusform>%n 条电话与消息</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n answer(s)</source>
   <translation>
    <numerusform>%n 条回答</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n promise(s)</source>
   <translation>
    <numerusform>%n 条承诺</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n deal(s)</source>
   <translation>
    <numerusform>%n 个商机</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n purchase(s)</source>
   <translation>
    <numerusform>%n 条购买记录</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n payment(s)</source>
   <translation>
    <numerusform>%n 条回款</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n link(s)</source>
   <translation>
    <numerusform>%n 条关系</numerusform>
   </translation>
  </message>
  <message>
   <source>no contact yet</source>
   <translation>还没有联系过</translation>
  </message>
  <message>
   <source>last contact {when}</source>
   <translation>最近联系：{when}</translation>
  </message>
  <message numerus="yes">
   <source>%n change(s) not sent yet</source>
   <translation>
    <numerusform>%n 项未上传</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>AdministrationPage</name>
  <message>
   <source>Administration</source>
   <translation>管理</translation>
  </message>
  <message>
   <source>People</source>
   <translation>人员</translation>
  </message>
  <message>
   <source>Teams</source>
   <translation>团队</translation>
  </message>
  <message>
   <source>Laptops</source>
   <translation>电脑</translation>
  </message>
  <message>
   <source>Hand over</source>
   <translation>客户交接</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>自定义字段</translation>
  </message>
  <message>
   <source>Skills</source>
   <translation>技能</translation>
  </message>
  <message>
   <source>Company</source>
   <translation>公司</translation>
  </message>
  <message>
   <source>Parts of the page</source>
   <translation>页面的各部分</translation>
  </message>
  <message>
   <source>Administration: add a person</source>
   <translation>管理：添加人员</translation>
  </message>
  <message>
   <source>Administration: add a team</source>
   <translation>管理：添加团队</translation>
  </message>
  <message>
   <source>Administration: hand customers over</source>
   <translation>管理：移交客户</translation>
  </message>
  <message>
   <source>Administration: add a field</source>
   <translation>管理：新建字段</translation>
  </message>
  <message>
   <source>Administration: what holds for everybody</source>
   <translation>管理：全公司的规定</translation>
  </message>
  <message>
   <source>People, teams and laptops are changed on the server, so they need a connection; without one the last known list is shown. Handing over first shows what would move and who would no longer see it. Fields can be defined offline and reach every laptop by sync; a field is retired, never deleted, and what was filled in is kept.</source>
   <translation>人员、团队和电脑在服务器上修改，需要联网；没有网络时显示最近一次的名单。移交客户前会先显示移交什么、谁以后看不到。自定义字段可以离线定义，同步后到达每台电脑；字段只停用，不删除，填过的内容都会保留。</translation>
  </message>
  <message>
   <source>{why} This is the last known list; it cannot be changed from here now.</source>
   <translation>{why}这是最近一次的名单，现在不能修改。</translation>
  </message>
 </context>
 <context>
  <name>AlarmBox</name>
  <message>
   <source>Open it</source>
   <translation>打开</translation>
  </message>
  <message>
   <source>Earlier review</source>
   <translation>上次复盘</translation>
  </message>
  <message>
   <source>What it said</source>
   <translation>当时写的</translation>
  </message>
  <message>
   <source>Countermeasure</source>
   <translation>当时的对策</translation>
  </message>
  <message>
   <source>Was it done</source>
   <translation>做到了吗</translation>
  </message>
  <message>
   <source>Note, for example: 0 of 3 gates phoned</source>
   <translation>备注，例如：3 家有门卫，0 家预约</translation>
  </message>
  <message>
   <source>Was it done: note</source>
   <translation>做到了吗：备注</translation>
  </message>
  <message>
   <source>no countermeasure yet</source>
   <translation>还没有对策</translation>
  </message>
  <message>
   <source>This time</source>
   <translation>这次的对策</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>做到了</translation>
  </message>
  <message>
   <source>Not done</source>
   <translation>没有做</translation>
  </message>
 </context>
 <context>
  <name>AnswerEditor</name>
  <message>
   <source>Save</source>
   <translation>保存</translation>
  </message>
  <message>
   <source>Leave</source>
   <translation>离开</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>删除</translation>
  </message>
  <message>
   <source>the company as a whole</source>
   <translation>整个公司</translation>
  </message>
  <message>
   <source>Contact</source>
   <translation>联系人</translation>
  </message>
  <message>
   <source>Competitor</source>
   <translation>竞争对手</translation>
  </message>
  <message>
   <source>In a word</source>
   <translation>一句话</translation>
  </message>
  <message>
   <source>In their own words, one line</source>
   <translation>对方的原话，一行即可</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>回答</translation>
  </message>
 </context>
 <context>
  <name>AnswerSheet</name>
  <message>
   <source>Standing answers</source>
   <translation>客户十三问</translation>
  </message>
  <message>
   <source>all unchanged</source>
   <translation>全部未变</translation>
  </message>
  <message>
   <source>No visit yet: it will answer the other eight.</source>
   <translation>还没有拜访过：另外八问由第一次拜访来回答。</translation>
  </message>
  <message>
   <source>Visit of {day}, {known} of {all}</source>
   <translation>{day} 拜访，{known} / {all}</translation>
  </message>
  <message>
   <source>Effective visit of {day}, {known} of {all}</source>
   <translation>{day} 有效拜访，{known} / {all}</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>还缺</translation>
  </message>
 </context>
 <context>
  <name>AnswerWords</name>
  <message>
   <source>not known yet</source>
   <translation>还不知道</translation>
  </message>
  <message>
   <source>{name} decides</source>
   <translation>{name}决定</translation>
  </message>
  <message>
   <source>{name} has influence</source>
   <translation>{name}有影响</translation>
  </message>
  <message>
   <source>{name} keeps the gate</source>
   <translation>{name}把关</translation>
  </message>
  <message>
   <source>{name} is the user</source>
   <translation>{name}使用</translation>
  </message>
  <message>
   <source>{name} has no say</source>
   <translation>{name}说了不算</translation>
  </message>
  <message>
   <source>{name}: not known</source>
   <translation>{name}：不清楚</translation>
  </message>
  <message>
   <source>stale, {age}</source>
   <translation>过期，{age}</translation>
  </message>
  <message>
   <source>{age}, unchanged ×{times}</source>
   <translation>{age}，未变 ×{times}</translation>
  </message>
 </context>
 <context>
  <name>App</name>
  <message>
   <source>The demo's book is open to everybody: there is nothing to lock.</source>
   <translation>演示用的路书人人都能打开，不用锁定。</translation>
  </message>
 </context>
 <context>
  <name>ArrivalPane</name>
  <message>
   <source>I have read this; open Today</source>
   <translation>看过了，打开今天</translation>
  </message>
  <message>
   <source>Read it later</source>
   <translation>以后再看</translation>
  </message>
  <message>
   <source>You can start now, {name}</source>
   <translation>{name}，现在就能用了</translation>
  </message>
  <message>
   <source>Welcome, {name}</source>
   <translation>{name}，欢迎</translation>
  </message>
  <message>
   <source>Your customers are arriving; it goes on by itself.</source>
   <translation>你的客户正在到达，会自己继续。</translation>
  </message>
  <message numerus="yes">
   <source>%n customer(s) are here.</source>
   <translation>
    <numerusform>%n 家客户已经到齐。</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ArrivedBlock</name>
  <message>
   <source>New for you</source>
   <translation>新消息</translation>
  </message>
  <message>
   <source>Enter answers</source>
   <translation>Enter 回复</translation>
  </message>
  <message>
   <source>Reviewed</source>
   <translation>已审阅</translation>
  </message>
  <message>
   <source>Approved</source>
   <translation>已批准</translation>
  </message>
  <message>
   <source>Sent back</source>
   <translation>已退回</translation>
  </message>
  <message>
   <source>on your daily report</source>
   <translation>你的日报</translation>
  </message>
  <message>
   <source>on your trip</source>
   <translation>你的出差</translation>
  </message>
  <message>
   <source>on your visit</source>
   <translation>你的拜访</translation>
  </message>
 </context>
 <context>
  <name>ArrivingPane</name>
  <message>
   <source>What has arrived</source>
   <translation>已到达</translation>
  </message>
  <message>
   <source>{done} of {total} records</source>
   <translation>{done} / {total} 条</translation>
  </message>
  <message>
   <source>Being put in its place</source>
   <translation>正在归位</translation>
  </message>
  <message>
   <source>Customers and what a day on the road needs</source>
   <translation>客户和路上要用的</translation>
  </message>
  <message>
   <source>The history, newest first</source>
   <translation>往来历史，最近的先到</translation>
  </message>
  <message>
   <source>Receiving</source>
   <translation>正在接收</translation>
  </message>
 </context>
 <context>
  <name>AskPanel</name>
  <message>
   <source>Save</source>
   <translation>保存</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Type “{name}” to go on</source>
   <translation>请输入“{name}”以确认</translation>
  </message>
 </context>
 <context>
  <name>Asking</name>
  <message>
   <source>you</source>
   <translation>你</translation>
  </message>
  <message>
   <source>{who}, {when}: {text}</source>
   <translation>{who}，{when}：{text}</translation>
  </message>
  <message>
   <source>Ask about it</source>
   <translation>询问</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>回答</translation>
  </message>
  <message>
   <source>What do you want to know about the evidence?</source>
   <translation>想了解佐证的什么情况？</translation>
  </message>
  <message>
   <source>Your answer</source>
   <translation>你的回答</translation>
  </message>
  <message>
   <source>Answered</source>
   <translation>已回答</translation>
  </message>
  <message>
   <source>Asked</source>
   <translation>已询问</translation>
  </message>
  <message>
   <source>No evidence</source>
   <translation>无佐证</translation>
  </message>
  <message>
   <source>Evidence: {files}</source>
   <translation>佐证：{files}</translation>
  </message>
 </context>
 <context>
  <name>AssistForm</name>
  <message>
   <source>Open to the colleague with the next sync</source>
   <translation>下次同步后对同事开放</translation>
  </message>
  <message>
   <source>Open to a colleague</source>
   <translation>对同事开放</translation>
  </message>
  <message>
   <source>Colleague</source>
   <translation>同事</translation>
  </message>
  <message>
   <source>The last day; after it the customer leaves the colleague's computer.</source>
   <translation>最后一天；过后客户会从同事的电脑上移除。</translation>
  </message>
  <message>
   <source>Until</source>
   <translation>截止</translation>
  </message>
  <message>
   <source>What for</source>
   <translation>为了什么</translation>
  </message>
 </context>
 <context>
  <name>AuthorityField</name>
  <message>
   <source>The company's own certificate …</source>
   <translation>公司自己的根证书…</translation>
  </message>
  <message>
   <source>Do without it</source>
   <translation>不用它</translation>
  </message>
  <message>
   <source>The certificate authority of your company</source>
   <translation>选择公司的根证书</translation>
  </message>
  <message>
   <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
   <translation>证书 (*.pem *.crt *.cer);;所有文件 (*)</translation>
  </message>
  <message>
   <source>Trusted: {name}, valid until {day}</source>
   <translation>已信任：{name}，有效期至 {day}</translation>
  </message>
  <message>
   <source>Trusted: your company's own certificate</source>
   <translation>已信任：公司自己的根证书</translation>
  </message>
  <message>
   <source>Another file …</source>
   <translation>换一个文件…</translation>
  </message>
 </context>
 <context>
  <name>BoardCards</name>
  <message>
   <source>Without a day</source>
   <translation>还没排日期</translation>
  </message>
  <message>
   <source>day {number}</source>
   <translation>第 {number} 天</translation>
  </message>
  <message>
   <source>+ day {number}</source>
   <translation>＋ 第 {number} 天</translation>
  </message>
  <message>
   <source>{name} decides</source>
   <translation>{name} 决策人</translation>
  </message>
  <message>
   <source>{name}, {title}</source>
   <translation>{name} {title}</translation>
  </message>
  <message>
   <source>Not planned, visited</source>
   <translation>临时拜访</translation>
  </message>
  <message>
   <source>Visited</source>
   <translation>已拜访</translation>
  </message>
  <message>
   <source>Ride-along: {name}</source>
   <translation>陪访：{name}</translation>
  </message>
  <message>
   <source>≈ place approximate</source>
   <translation>≈ 位置为大致位置</translation>
  </message>
  <message>
   <source> to </source>
   <translation> → </translation>
  </message>
  <message>
   <source>Hotel</source>
   <translation>住宿</translation>
  </message>
  <message numerus="yes">
   <source>%n night(s)</source>
   <translation>
    <numerusform>%n 晚</numerusform>
   </translation>
  </message>
  <message>
   <source>{begins} to {ends} free</source>
   <translation>{begins} 至 {ends} 空着</translation>
  </message>
  <message>
   <source>{customer} fits here</source>
   <translation>{customer}放得下</translation>
  </message>
 </context>
 <context>
  <name>BoardPane</name>
  <message>
   <source>Suggested</source>
   <translation>建议加上</translation>
  </message>
  <message>
   <source>1 2 3 sets the day</source>
   <translation>按 1 2 3 放进那天</translation>
  </message>
  <message>
   <source>What is past planning has no suggestions.</source>
   <translation>计划阶段已过，不再给出建议。</translation>
  </message>
  <message>
   <source>Name the cities of the trip, and who is worth a visit appears here.</source>
   <translation>填写出差城市后，这里会列出值得拜访的客户。</translation>
  </message>
  <message>
   <source>Nobody else in these cities is due for a visit.</source>
   <translation>这些城市里没有其他该拜访的客户了。</translation>
  </message>
  <message>
   <source>Plan fullness</source>
   <translation>日程饱满度</translation>
  </message>
 </context>
 <context>
  <name>BookSection</name>
  <message>
   <source>Your book on this computer</source>
   <translation>这台电脑上的路书</translation>
  </message>
  <message>
   <source>Use the system's keychain</source>
   <translation>改用系统钥匙串</translation>
  </message>
  <message>
   <source>Opened by</source>
   <translation>打开方式</translation>
  </message>
  <message>
   <source>Everything in the book is encrypted, whichever you choose.</source>
   <translation>不管选哪种，路书里的内容都是加密的。</translation>
  </message>
  <message>
   <source>New recovery code …</source>
   <translation>换新的恢复码…</translation>
  </message>
  <message>
   <source>Recovery code</source>
   <translation>恢复码</translation>
  </message>
  <message>
   <source>It opens the book when the password or the keychain is lost.</source>
   <translation>密码或钥匙串丢了，靠它打开路书。</translation>
  </message>
  <message>
   <source>never</source>
   <translation>从不</translation>
  </message>
  <message numerus="yes">
   <source>after %n minute(s)</source>
   <translation>
    <numerusform>%n 分钟后</numerusform>
   </translation>
  </message>
  <message>
   <source>Lock when idle</source>
   <translation>空闲时上锁</translation>
  </message>
  <message>
   <source>Lock now</source>
   <translation>现在上锁</translation>
  </message>
  <message>
   <source>What is half-written is kept and comes back.</source>
   <translation>写了一半的内容会留着，打开后还在。</translation>
  </message>
  <message>
   <source>Back up now …</source>
   <translation>现在备份…</translation>
  </message>
  <message>
   <source>Backup</source>
   <translation>备份</translation>
  </message>
  <message>
   <source>A backup holds photos and files too. The daily copies hold the book alone: its files stay beside it, also for 30 days after they were deleted.</source>
   <translation>备份包含照片和文件。每日副本只含销售路书本身：文件仍放在旁边，删除后再保留 30 天。</translation>
  </message>
  <message>
   <source>Your password</source>
   <translation>你的密码</translation>
  </message>
  <message>
   <source>Signing in to this computer</source>
   <translation>登录这台电脑即可</translation>
  </message>
  <message>
   <source>Change the password …</source>
   <translation>更改密码…</translation>
  </message>
  <message>
   <source>Set a password …</source>
   <translation>设置密码…</translation>
  </message>
  <message>
   <source>Last copy: {when}</source>
   <translation>上次备份：{when}</translation>
  </message>
  <message>
   <source>No copy yet</source>
   <translation>还没有备份</translation>
  </message>
  <message>
   <source>Back up the book</source>
   <translation>备份路书</translation>
  </message>
  <message>
   <source>The copy was written and checked</source>
   <translation>备份已写好，并检查过</translation>
  </message>
  <message>
   <source>From now on the book opens that way</source>
   <translation>以后就这样打开路书</translation>
  </message>
 </context>
 <context>
  <name>BriefLessons</name>
  <message>
   <source>Lessons that fit</source>
   <translation>用得上的经验</translation>
  </message>
  <message>
   <source>fits because: {why}</source>
   <translation>符合：{why}</translation>
  </message>
  <message>
   <source>used</source>
   <translation>已用上</translation>
  </message>
  <message>
   <source>Used it</source>
   <translation>用上了</translation>
  </message>
  <message>
   <source>Noted: the lesson was used</source>
   <translation>已记下：这条经验用上了</translation>
  </message>
 </context>
 <context>
  <name>BriefPane</name>
  <message>
   <source>Promised</source>
   <translation>承诺</translation>
  </message>
  <message>
   <source>Nothing is promised.</source>
   <translation>没有未兑现的承诺。</translation>
  </message>
  <message>
   <source>People</source>
   <translation>联系人</translation>
  </message>
  <message>
   <source>Nobody is known here yet.</source>
   <translation>还没有登记联系人。</translation>
  </message>
  <message>
   <source>Gone stale</source>
   <translation>答案已过期</translation>
  </message>
  <message>
   <source>All answers are in date.</source>
   <translation>答案都还有效。</translation>
  </message>
  <message>
   <source>Last visits</source>
   <translation>最近拜访</translation>
  </message>
  <message>
   <source>This is the first visit.</source>
   <translation>这是第一次拜访。</translation>
  </message>
  <message>
   <source>Purchases</source>
   <translation>采购记录</translation>
  </message>
  <message>
   <source>Nothing was bought yet.</source>
   <translation>还没有采购。</translation>
  </message>
 </context>
 <context>
  <name>BriefWords</name>
  <message>
   <source>We owe</source>
   <translation>我方</translation>
  </message>
  <message>
   <source>They owe</source>
   <translation>对方</translation>
  </message>
  <message>
   <source>never met</source>
   <translation>没见过面</translation>
  </message>
  <message>
   <source>met {day}</source>
   <translation>{day}见过</translation>
  </message>
  <message>
   <source>nobody named</source>
   <translation>没写见了谁</translation>
  </message>
  <message>
   <source>not known yet</source>
   <translation>还不知道</translation>
  </message>
  <message>
   <source>{n} of {total} answers</source>
   <translation>十三问 {n} / {total}</translation>
  </message>
  <message>
   <source>{known}, effective visit</source>
   <translation>{known}，有效拜访</translation>
  </message>
  <message>
   <source>{known}; still open: {missing}</source>
   <translation>{known}；还缺：{missing}</translation>
  </message>
  <message>
   <source>when</source>
   <translation>时间</translation>
  </message>
  <message>
   <source>whom you met</source>
   <translation>见了谁</translation>
  </message>
  <message>
   <source>topics</source>
   <translation>内容</translation>
  </message>
  <message>
   <source>product talk</source>
   <translation>产品沟通</translation>
  </message>
  <message>
   <source>reaction</source>
   <translation>客户反应</translation>
  </message>
  <message>
   <source>demo</source>
   <translation>演示</translation>
  </message>
  <message>
   <source>how to go on</source>
   <translation>沟通方式</translation>
  </message>
  <message>
   <source>a next step with a day</source>
   <translation>有日期的下一步</translation>
  </message>
  <message>
   <source>stale, {age}</source>
   <translation>过期，{age}</translation>
  </message>
  <message numerus="yes">
   <source>%n day(s) overdue</source>
   <translation>
    <numerusform>逾期 %n 天</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>CallList</name>
  <message>
   <source>Calls to make</source>
   <translation>要打的电话</translation>
  </message>
  <message>
   <source>Nobody to ring today</source>
   <translation>今天没有要打的电话</translation>
  </message>
  <message>
   <source>Customers with a next step due, who asked to be called back, or who were long not spoken to come here by themselves. Bring in your customers first.</source>
   <translation>下一步到期、要求回电、很久没联系的客户会自动出现在这里。请先把客户导进来。</translation>
  </message>
  <message>
   <source>Import customers</source>
   <translation>导入客户</translation>
  </message>
  <message>
   <source>Reached</source>
   <translation>打通</translation>
  </message>
  <message>
   <source>Interested</source>
   <translation>有兴趣</translation>
  </message>
  <message>
   <source>Declined</source>
   <translation>拒绝</translation>
  </message>
  <message>
   <source>No answer</source>
   <translation>没人接</translation>
  </message>
  <message>
   <source>Busy</source>
   <translation>占线</translation>
  </message>
  <message>
   <source>Call back</source>
   <translation>要回电</translation>
  </message>
  <message>
   <source>Wrong number</source>
   <translation>号码不对</translation>
  </message>
  <message>
   <source>{customer}: {result}</source>
   <translation>{customer}：{result}</translation>
  </message>
  <message numerus="yes">
   <source>%n call(s) made today</source>
   <translation>
    <numerusform>今天已打 %n 通</numerusform>
   </translation>
  </message>
  <message>
   <source>no number</source>
   <translation>没有号码</translation>
  </message>
  <message>
   <source>last call {day}</source>
   <translation>上次电话 {day}</translation>
  </message>
  <message>
   <source>Next step due {day}</source>
   <translation>下一步 {day}到期</translation>
  </message>
  <message>
   <source>Asked to be called back</source>
   <translation>对方要求回电</translation>
  </message>
  <message>
   <source>Long not spoken to</source>
   <translation>很久没联系</translation>
  </message>
 </context>
 <context>
  <name>CauseForm</name>
  <message>
   <source>GATE-1</source>
   <translation>GATE-1</translation>
  </message>
  <message>
   <source>Why: what was the cause</source>
   <translation>为什么：原因是什么</translation>
  </message>
  <message>
   <source>Customer, if any</source>
   <translation>是哪家客户</translation>
  </message>
  <message>
   <source>What will be done from now on</source>
   <translation>以后怎么做</translation>
  </message>
  <message>
   <source>Keep the cause</source>
   <translation>记下原因</translation>
  </message>
  <message>
   <source>Code of the problem</source>
   <translation>问题代码</translation>
  </message>
  <message>
   <source>Cause</source>
   <translation>原因</translation>
  </message>
  <message>
   <source>Customer of the cause</source>
   <translation>原因涉及的客户</translation>
  </message>
  <message>
   <source>Countermeasure</source>
   <translation>对策</translation>
  </message>
 </context>
 <context>
  <name>CausesView</name>
  <message>
   <source>Review</source>
   <translation>复盘</translation>
  </message>
  <message>
   <source>Why the goals and the actual differ</source>
   <translation>目标与实际为什么不一样</translation>
  </message>
  <message>
   <source>Causes</source>
   <translation>原因</translation>
  </message>
  <message>
   <source>No cause was written down.</source>
   <translation>没有写下原因。</translation>
  </message>
 </context>
 <context>
  <name>CheckView</name>
  <message>
   <source>Visits</source>
   <translation>拜访</translation>
  </message>
  <message>
   <source>Calls</source>
   <translation>电话</translation>
  </message>
  <message>
   <source>Reports</source>
   <translation>日报</translation>
  </message>
  <message>
   <source>What is counted</source>
   <translation>数什么</translation>
  </message>
  <message>
   <source>done / required</source>
   <translation>完成 / 要求</translation>
  </message>
  <message>
   <source>← → day   Enter evidence</source>
   <translation>← → 换天　Enter 看依据</translation>
  </message>
  <message>
   <source>Check board</source>
   <translation>检视表</translation>
  </message>
 </context>
 <context>
  <name>ChoicesStrip</name>
  <message>
   <source>The rows are</source>
   <translation>每行是</translation>
  </message>
  <message>
   <source>Encoding</source>
   <translation>编码</translation>
  </message>
  <message>
   <source>Sheet</source>
   <translation>工作表</translation>
  </message>
  <message>
   <source>Dates</source>
   <translation>日期</translation>
  </message>
  <message>
   <source>as the file shows</source>
   <translation>按文件判断</translation>
  </message>
  <message>
   <source>day first</source>
   <translation>日在前</translation>
  </message>
  <message>
   <source>month first</source>
   <translation>月在前</translation>
  </message>
 </context>
 <context>
  <name>CoachingWords</name>
  <message>
   <source>Ride-along with {name}</source>
   <translation>陪访：{name}</translation>
  </message>
  <message>
   <source>focus: {skills}</source>
   <translation>重点：{skills}</translation>
  </message>
  <message>
   <source>you demonstrate</source>
   <translation>你示范</translation>
  </message>
  <message>
   <source>you only observe</source>
   <translation>你只观察</translation>
  </message>
  <message>
   <source>Score yourself</source>
   <translation>给自己评分</translation>
  </message>
  <message>
   <source>Write your half of the debrief</source>
   <translation>写你那一半复盘</translation>
  </message>
  <message>
   <source>Read the debrief and acknowledge it</source>
   <translation>看复盘，表示已知悉</translation>
  </message>
  <message>
   <source>Ride-along today</source>
   <translation>今天陪访</translation>
  </message>
  <message>
   <source>over 24 hours</source>
   <translation>超过 24 小时</translation>
  </message>
 </context>
 <context>
  <name>ColumnsPane</name>
  <message>
   <source>Columns</source>
   <translation>列</translation>
  </message>
  <message>
   <source>{used} of {all} used</source>
   <translation>用到 {used} / {all}</translation>
  </message>
  <message>
   <source>not used</source>
   <translation>不用</translation>
  </message>
  <message>
   <source>(no name)</source>
   <translation>（无名称）</translation>
  </message>
  <message>
   <source>Field of the column {column}</source>
   <translation>“{column}”这一列对应的字段</translation>
  </message>
 </context>
 <context>
  <name>Comments</name>
  <message>
   <source>Good</source>
   <translation>好</translation>
  </message>
  <message>
   <source>Fix</source>
   <translation>改</translation>
  </message>
  <message>
   <source>Ask</source>
   <translation>问</translation>
  </message>
 </context>
 <context>
  <name>CommentsPane</name>
  <message>
   <source>Comments</source>
   <translation>点评与批注</translation>
  </message>
  <message>
   <source>C line   Shift+C whole</source>
   <translation>C 批注　Shift+C 点评</translation>
  </message>
  <message>
   <source>Add a comment</source>
   <translation>写点评</translation>
  </message>
  <message>
   <source>Comment on the line</source>
   <translation>批注这一行</translation>
  </message>
  <message>
   <source>Comment on the whole</source>
   <translation>点评整体</translation>
  </message>
  <message>
   <source>Nothing was said yet.</source>
   <translation>还没有人点评。</translation>
  </message>
  <message>
   <source>Your answer</source>
   <translation>你的回复</translation>
  </message>
  <message>
   <source>On one line: {line}</source>
   <translation>批注：{line}</translation>
  </message>
  <message>
   <source>On the whole</source>
   <translation>点评</translation>
  </message>
  <message>
   <source>Answered</source>
   <translation>已回复</translation>
  </message>
  <message>
   <source>Comment written</source>
   <translation>点评已写好</translation>
  </message>
  <message>
   <source>The comment is a task now</source>
   <translation>点评已转为任务</translation>
  </message>
  <message>
   <source>Comment deleted</source>
   <translation>点评已删除</translation>
  </message>
 </context>
 <context>
  <name>CompanyPane</name>
  <message>
   <source>What holds for everybody</source>
   <translation>全公司的规定</translation>
  </message>
  <message>
   <source>It reaches every laptop with its next sync.</source>
   <translation>下次同步后在每台电脑上生效。</translation>
  </message>
  <message>
   <source>Trips are approved before the road</source>
   <translation>出差前先审批</translation>
  </message>
  <message>
   <source>Minutes a day for customers</source>
   <translation>每天用于客户的分钟数</translation>
  </message>
  <message>
   <source>Days that a laptop may be away</source>
   <translation>电脑最多几天不联系服务器</translation>
  </message>
  <message>
   <source>any number, if empty</source>
   <translation>留空表示不限</translation>
  </message>
  <message>
   <source>Rows of a list that a rep may export</source>
   <translation>业务员一次可导出的行数</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>保存</translation>
  </message>
  <message>
   <source>Decided</source>
   <translation>已定</translation>
  </message>
 </context>
 <context>
  <name>ConflictCard</name>
  <message>
   <source>Both sides changed this. Pick one; the other is kept.</source>
   <translation>两边都改了，请选一个，另一个会留底。</translation>
  </message>
  <message>
   <source>Combined</source>
   <translation>合并后</translation>
  </message>
  <message>
   <source>drafted from both, you can edit it here</source>
   <translation>按两边起草，可以直接在这里改</translation>
  </message>
  <message>
   <source>Combine</source>
   <translation>合并</translation>
  </message>
  <message>
   <source>Until you pick, everybody sees yours. Can be undone.</source>
   <translation>选之前，大家看到的是你的。选了还能撤销。</translation>
  </message>
  <message>
   <source>Until you pick, everybody sees theirs. Can be undone.</source>
   <translation>选之前，大家看到的是对方的。选了还能撤销。</translation>
  </message>
  <message>
   <source>Until you pick, everybody sees the second. Can be undone.</source>
   <translation>选之前，大家看到的是第二个。选了还能撤销。</translation>
  </message>
  <message>
   <source>Use theirs</source>
   <translation>用对方的</translation>
  </message>
  <message>
   <source>Keep mine</source>
   <translation>保留我的</translation>
  </message>
  <message>
   <source>Mine</source>
   <translation>我的</translation>
  </message>
  <message>
   <source>Theirs</source>
   <translation>对方的</translation>
  </message>
  <message>
   <source>Use mine</source>
   <translation>用我的</translation>
  </message>
  <message>
   <source>Keep theirs</source>
   <translation>保留对方的</translation>
  </message>
  <message>
   <source>Use the first</source>
   <translation>用第一个</translation>
  </message>
  <message>
   <source>Keep the second</source>
   <translation>保留第二个</translation>
  </message>
  <message>
   <source>First</source>
   <translation>第一个</translation>
  </message>
  <message>
   <source>Second</source>
   <translation>第二个</translation>
  </message>
  <message>
   <source>you</source>
   <translation>你</translation>
  </message>
  <message>
   <source>deleted</source>
   <translation>已删除</translation>
  </message>
  <message>
   <source>kept, with changes</source>
   <translation>保留，并有修改</translation>
  </message>
  <message>
   <source>(empty)</source>
   <translation>（空）</translation>
  </message>
 </context>
 <context>
  <name>ConnectionPane</name>
  <message>
   <source>Connection</source>
   <translation>连接</translation>
  </message>
  <message>
   <source>By itself</source>
   <translation>自动同步</translation>
  </message>
  <message>
   <source>Only when I ask</source>
   <translation>只在我要求时</translation>
  </message>
  <message>
   <source>When to sync</source>
   <translation>什么时候同步</translation>
  </message>
  <message>
   <source>On a metered line: nothing is sent or fetched until F5.</source>
   <translation>按流量计费时用：按 F5 之前不收也不发。</translation>
  </message>
  <message>
   <source>Working offline, everything works</source>
   <translation>离线工作中，一切照常</translation>
  </message>
  <message>
   <source>This book is not signed in to a server.</source>
   <translation>这本路书还没有登录服务器。</translation>
  </message>
  <message>
   <source>Nothing is sent or fetched until you resume, also after a restart.</source>
   <translation>在你继续之前不收也不发，重新打开以后也一样。</translation>
  </message>
  <message>
   <source>Sync paused</source>
   <translation>同步已暂停</translation>
  </message>
  <message>
   <source>Receiving is held back</source>
   <translation>接收已暂停</translation>
  </message>
  <message>
   <source>Syncing …</source>
   <translation>正在同步…</translation>
  </message>
  <message>
   <source>Read below who will read what; then it is uploaded.</source>
   <translation>请先看左边谁会看到什么，看过之后才上传。</translation>
  </message>
  <message>
   <source>Nothing is uploaded yet</source>
   <translation>还没有上传任何内容</translation>
  </message>
  <message>
   <source>Connected</source>
   <translation>已连接</translation>
  </message>
  <message>
   <source>Sign in again</source>
   <translation>请重新登录</translation>
  </message>
  <message>
   <source>This laptop is not known to the server any more</source>
   <translation>服务器不再认识这台电脑</translation>
  </message>
  <message>
   <source>Since {time}. {why} It is tried again by itself.</source>
   <translation>{time} 起：{why}会自己再试。</translation>
  </message>
 </context>
 <context>
  <name>ConsentPane</name>
  <message>
   <source>I have read this; upload</source>
   <translation>看过了，可以上传</translation>
  </message>
  <message>
   <source>Nothing is uploaded before you have read this.</source>
   <translation>看过这一页之前，什么都不会上传。</translation>
  </message>
  <message>
   <source>Read {when}</source>
   <translation>{when} 已读</translation>
  </message>
 </context>
 <context>
  <name>ContactForm</name>
  <message>
   <source>Contact changed</source>
   <translation>联系人已修改</translation>
  </message>
  <message>
   <source>Contact added</source>
   <translation>已添加联系人</translation>
  </message>
  <message>
   <source>Contact</source>
   <translation>联系人</translation>
  </message>
  <message>
   <source>New contact</source>
   <translation>新联系人</translation>
  </message>
  <message>
   <source>Personal: left out of exports unless asked for.</source>
   <translation>个人信息：导出时默认不带。</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>姓名</translation>
  </message>
  <message>
   <source>Position</source>
   <translation>职务</translation>
  </message>
  <message>
   <source>Decision power</source>
   <translation>决策权</translation>
  </message>
  <message>
   <source>Attitude</source>
   <translation>态度</translation>
  </message>
  <message>
   <source>several, with a semicolon between</source>
   <translation>多个之间用分号隔开</translation>
  </message>
  <message>
   <source>Phones</source>
   <translation>电话</translation>
  </message>
  <message>
   <source>E-mails</source>
   <translation>邮箱</translation>
  </message>
  <message>
   <source>Department</source>
   <translation>部门</translation>
  </message>
  <message>
   <source>WeChat</source>
   <translation>微信</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>备注</translation>
  </message>
  <message>
   <source>Gender</source>
   <translation>性别</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>地址</translation>
  </message>
  <message>
   <source>1980-05-17, or 05-17 without the year</source>
   <translation>1980-05-17，不知道年份就写 05-17</translation>
  </message>
  <message>
   <source>Birthday</source>
   <translation>生日</translation>
  </message>
  <message>
   <source>by the lunar calendar</source>
   <translation>按农历</translation>
  </message>
  <message>
   <source>Birthday by the lunar calendar</source>
   <translation>生日按农历</translation>
  </message>
  <message>
   <source>relation, name, anything else; a line each</source>
   <translation>关系 姓名 其他，每人一行</translation>
  </message>
  <message>
   <source>Family</source>
   <translation>家庭成员</translation>
  </message>
  <message>
   <source>Hobbies</source>
   <translation>爱好</translation>
  </message>
  <message>
   <source>Work history</source>
   <translation>工作经历</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>删除</translation>
  </message>
  <message>
   <source>Contact deleted</source>
   <translation>联系人已删除</translation>
  </message>
 </context>
 <context>
  <name>Context</name>
  <message>
   <source>Undone</source>
   <translation>已撤销</translation>
  </message>
  <message>
   <source>Undone: {what}</source>
   <translation>已撤销：{what}</translation>
  </message>
  <message>
   <source>Done again</source>
   <translation>已重做</translation>
  </message>
  <message>
   <source>Done again: {what}</source>
   <translation>已重做：{what}</translation>
  </message>
 </context>
 <context>
  <name>CoverageView</name>
  <message>
   <source>Who waits longest for a ride-along stands first</source>
   <translation>最久没有被陪访的排在最前</translation>
  </message>
  <message>
   <source>Ride-along coverage</source>
   <translation>陪访覆盖</translation>
  </message>
  <message>
   <source>never accompanied</source>
   <translation>从未被陪访</translation>
  </message>
  <message>
   <source>last {day}, {ago}, with {coach}</source>
   <translation>上次 {day}，距今 {ago}，{coach}陪同</translation>
  </message>
  <message>
   <source>none planned</source>
   <translation>没有计划</translation>
  </message>
  <message>
   <source>next {day}</source>
   <translation>下次 {day}</translation>
  </message>
 </context>
 <context>
  <name>CrashNotice</name>
  <message>
   <source>Roadbook</source>
   <translation>销售路书</translation>
  </message>
  <message>
   <source>Something went wrong in Roadbook</source>
   <translation>程序出了点问题</translation>
  </message>
  <message>
   <source>What was saved is safe. The report names places in the program and nothing of your customers; it also lies in the profile's folder, under reports.</source>
   <translation>已保存的内容都在。报告只写程序里的位置，不含任何客户内容；它也存放在资料文件夹的 reports 里。</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>继续</translation>
  </message>
  <message>
   <source>Copy the report</source>
   <translation>复制报告</translation>
  </message>
 </context>
 <context>
  <name>CustomerColumns</name>
  <message>
   <source>Customer</source>
   <translation>客户</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>状态</translation>
  </message>
  <message>
   <source>Tier</source>
   <translation>级别</translation>
  </message>
  <message>
   <source>City</source>
   <translation>城市</translation>
  </message>
  <message>
   <source>Last visit</source>
   <translation>上次拜访</translation>
  </message>
  <message>
   <source>Next step</source>
   <translation>下一步</translation>
  </message>
  <message>
   <source>Open deals</source>
   <translation>在谈商机</translation>
  </message>
  <message>
   <source>Answers</source>
   <translation>十三问</translation>
  </message>
  <message numerus="yes">
   <source>%n day(s) overdue</source>
   <translation>
    <numerusform>已超 %n 天</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>CustomerForm</name>
  <message>
   <source>Customer added</source>
   <translation>已添加客户</translation>
  </message>
  <message>
   <source>Customer changed</source>
   <translation>客户已修改</translation>
  </message>
  <message>
   <source>New customer</source>
   <translation>新客户</translation>
  </message>
  <message>
   <source>Change customer</source>
   <translation>修改客户</translation>
  </message>
  <message>
   <source>Company name</source>
   <translation>公司名称</translation>
  </message>
  <message>
   <source>Short name</source>
   <translation>简称</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>状态</translation>
  </message>
  <message>
   <source>Industry</source>
   <translation>行业</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>电话</translation>
  </message>
  <message>
   <source>E-mail</source>
   <translation>邮箱</translation>
  </message>
  <message>
   <source>Website</source>
   <translation>网址</translation>
  </message>
  <message>
   <source>Province or state</source>
   <translation>省份</translation>
  </message>
  <message>
   <source>City</source>
   <translation>城市</translation>
  </message>
  <message>
   <source>County or district</source>
   <translation>区县</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>地址</translation>
  </message>
  <message>
   <source>Mon–Fri 9:00–17:00; Sat 9:00–12:00</source>
   <translation>周一至周五 9:00–17:00；周六 9:00–12:00</translation>
  </message>
  <message>
   <source>Visiting hours</source>
   <translation>可拜访时间</translation>
  </message>
  <message>
   <source>Customer code</source>
   <translation>客户编码</translation>
  </message>
  <message>
   <source>Tax number</source>
   <translation>税号</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>客户来源</translation>
  </message>
  <message>
   <source>Employees</source>
   <translation>员工人数</translation>
  </message>
  <message>
   <source>Turnover</source>
   <translation>营业额</translation>
  </message>
  <message>
   <source>Founded</source>
   <translation>成立时间</translation>
  </message>
  <message>
   <source>a year, a month or a day</source>
   <translation>年、月或日都可以</translation>
  </message>
  <message>
   <source>Decision background</source>
   <translation>决策背景</translation>
  </message>
  <message>
   <source>Organisation</source>
   <translation>组织结构</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>备注</translation>
  </message>
  <message>
   <source>Country</source>
   <translation>国家</translation>
  </message>
 </context>
 <context>
  <name>CustomerList</name>
  <message>
   <source>Customers</source>
   <translation>客户</translation>
  </message>
  <message>
   <source>Import …</source>
   <translation>导入…</translation>
  </message>
  <message>
   <source>New customer</source>
   <translation>新客户</translation>
  </message>
  <message>
   <source>more than {number} shown</source>
   <translation>显示超过 {number} 家</translation>
  </message>
  <message>
   <source>{number} shown</source>
   <translation>显示 {number} 家</translation>
  </message>
  <message>
   <source>No customers yet</source>
   <translation>还没有客户</translation>
  </message>
  <message>
   <source>They come from the server with the next contact.</source>
   <translation>下次与服务器联系后就会收到。</translation>
  </message>
  <message>
   <source>Bring in the list that you have as Excel, CSV or vCard, or type the first one.</source>
   <translation>把现有的 Excel、CSV 或 vCard 名单导进来，或者先录入第一家。</translation>
  </message>
  <message>
   <source>Nobody fits</source>
   <translation>没有符合的客户</translation>
  </message>
  <message>
   <source>No customer is left by this search and these filters.</source>
   <translation>按现在的搜索和筛选，一家也不剩。</translation>
  </message>
  <message>
   <source>Show all</source>
   <translation>显示全部</translation>
  </message>
 </context>
 <context>
  <name>CustomerPicker</name>
  <message>
   <source>Name, code or city</source>
   <translation>名称、编码或城市</translation>
  </message>
  <message>
   <source>Look for customers</source>
   <translation>查找客户</translation>
  </message>
  <message>
   <source>Tick all shown</source>
   <translation>勾选列出的全部</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message numerus="yes">
   <source>%n more; type to find them.</source>
   <translation>
    <numerusform>还有 %n 个，输入文字查找。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Take %n customer(s)</source>
   <translation>
    <numerusform>选用 %n 个客户</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>CustomerWords</name>
  <message>
   <source>{strength} of 5</source>
   <translation>{strength} / 5</translation>
  </message>
  <message>
   <source>never met</source>
   <translation>没见过</translation>
  </message>
  <message>
   <source>Prospect</source>
   <translation>潜在客户</translation>
  </message>
  <message>
   <source>Active customer</source>
   <translation>成交客户</translation>
  </message>
  <message>
   <source>Dormant customer</source>
   <translation>休眠客户</translation>
  </message>
  <message>
   <source>Lost customer</source>
   <translation>流失客户</translation>
  </message>
  <message>
   <source>Platinum customer</source>
   <translation>铂金客户</translation>
  </message>
  <message>
   <source>Gold customer</source>
   <translation>黄金客户</translation>
  </message>
  <message>
   <source>Silver customer</source>
   <translation>白银客户</translation>
  </message>
  <message>
   <source>Bronze customer</source>
   <translation>青铜客户</translation>
  </message>
  <message>
   <source>Customer</source>
   <translation>客户</translation>
  </message>
  <message>
   <source>Supplier</source>
   <translation>供货商</translation>
  </message>
  <message>
   <source>Competitor</source>
   <translation>竞争对手</translation>
  </message>
  <message>
   <source>Partner</source>
   <translation>合作单位</translation>
  </message>
  <message>
   <source>Agent</source>
   <translation>代理商</translation>
  </message>
  <message>
   <source>Dealer</source>
   <translation>经销商</translation>
  </message>
  <message>
   <source>Decision maker</source>
   <translation>决策人</translation>
  </message>
  <message>
   <source>Influencer</source>
   <translation>影响者</translation>
  </message>
  <message>
   <source>Gatekeeper</source>
   <translation>把关人</translation>
  </message>
  <message>
   <source>End user</source>
   <translation>使用者</translation>
  </message>
  <message>
   <source>No say</source>
   <translation>说了不算</translation>
  </message>
  <message>
   <source>Not known</source>
   <translation>不清楚</translation>
  </message>
  <message>
   <source>Champion</source>
   <translation>支持者</translation>
  </message>
  <message>
   <source>Neutral</source>
   <translation>中立</translation>
  </message>
  <message>
   <source>Sceptic</source>
   <translation>反对者</translation>
  </message>
  <message>
   <source>Male</source>
   <translation>男</translation>
  </message>
  <message>
   <source>Female</source>
   <translation>女</translation>
  </message>
  <message>
   <source>Other</source>
   <translation>其他</translation>
  </message>
  <message>
   <source>Upstream (supplier)</source>
   <translation>上家</translation>
  </message>
  <message>
   <source>Downstream (buyer)</source>
   <translation>下家</translation>
  </message>
  <message>
   <source>Peer company</source>
   <translation>同行</translation>
  </message>
  <message>
   <source>Parent company</source>
   <translation>母公司</translation>
  </message>
  <message>
   <source>Subsidiary</source>
   <translation>子公司</translation>
  </message>
  <message>
   <source>Personal tie</source>
   <translation>私人关系</translation>
  </message>
  <message>
   <source>Identified</source>
   <translation>客户识别</translation>
  </message>
  <message>
   <source>Needs</source>
   <translation>需求分析</translation>
  </message>
  <message>
   <source>Proposal</source>
   <translation>方案提议</translation>
  </message>
  <message>
   <source>Negotiation</source>
   <translation>谈判</translation>
  </message>
  <message>
   <source>Closing</source>
   <translation>成交</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>进行中</translation>
  </message>
  <message>
   <source>Won</source>
   <translation>赢单</translation>
  </message>
  <message>
   <source>Lost</source>
   <translation>丢单</translation>
  </message>
  <message>
   <source>We promised</source>
   <translation>我们答应</translation>
  </message>
  <message>
   <source>They promised</source>
   <translation>对方答应</translation>
  </message>
  <message>
   <source>Call</source>
   <translation>电话</translation>
  </message>
  <message>
   <source>Message</source>
   <translation>消息</translation>
  </message>
  <message>
   <source>E-mail</source>
   <translation>邮件</translation>
  </message>
  <message>
   <source>Demo</source>
   <translation>演示</translation>
  </message>
  <message>
   <source>Quote</source>
   <translation>报价</translation>
  </message>
  <message>
   <source>Service</source>
   <translation>售后</translation>
  </message>
  <message>
   <source>Trade fair</source>
   <translation>展会</translation>
  </message>
  <message>
   <source>Seminar</source>
   <translation>研讨会</translation>
  </message>
  <message>
   <source>Other contact</source>
   <translation>其他联系</translation>
  </message>
  <message>
   <source>reached</source>
   <translation>接通</translation>
  </message>
  <message>
   <source>interested</source>
   <translation>有兴趣</translation>
  </message>
  <message>
   <source>declined</source>
   <translation>拒绝</translation>
  </message>
  <message>
   <source>call back</source>
   <translation>约回电</translation>
  </message>
  <message>
   <source>no answer</source>
   <translation>没人接</translation>
  </message>
  <message>
   <source>busy</source>
   <translation>占线</translation>
  </message>
  <message>
   <source>wrong number</source>
   <translation>空号</translation>
  </message>
  <message>
   <source>Decision power</source>
   <translation>决策权</translation>
  </message>
  <message>
   <source>Products in use</source>
   <translation>在用产品</translation>
  </message>
  <message>
   <source>Decision process</source>
   <translation>决策流程</translation>
  </message>
  <message>
   <source>Competitors</source>
   <translation>竞争对手</translation>
  </message>
  <message>
   <source>Fit</source>
   <translation>满足需求</translation>
  </message>
  <message>
   <source>Time to decide</source>
   <translation>决策时间</translation>
  </message>
  <message>
   <source>Budget</source>
   <translation>预算</translation>
  </message>
  <message>
   <source>when</source>
   <translation>时间</translation>
  </message>
  <message>
   <source>who</source>
   <translation>见到谁</translation>
  </message>
  <message>
   <source>topics</source>
   <translation>内容</translation>
  </message>
  <message>
   <source>interest per product</source>
   <translation>产品沟通</translation>
  </message>
  <message>
   <source>reaction</source>
   <translation>反应</translation>
  </message>
  <message>
   <source>demo</source>
   <translation>演示</translation>
  </message>
  <message>
   <source>how to go on</source>
   <translation>怎么继续</translation>
  </message>
  <message>
   <source>next step</source>
   <translation>下一步</translation>
  </message>
  <message>
   <source>Competitor ties</source>
   <translation>对手关系</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>能</translation>
  </message>
  <message>
   <source>partly</source>
   <translation>部分</translation>
  </message>
  <message>
   <source>no</source>
   <translation>不能</translation>
  </message>
  <message>
   <source>none</source>
   <translation>没有</translation>
  </message>
  <message>
   <source>looking around</source>
   <translation>在了解</translation>
  </message>
  <message>
   <source>demonstrated</source>
   <translation>已演示</translation>
  </message>
  <message>
   <source>quoted</source>
   <translation>已报价</translation>
  </message>
  <message>
   <source>in use</source>
   <translation>在用</translation>
  </message>
  <message>
   <source>no budget</source>
   <translation>没有预算</translation>
  </message>
  <message>
   <source>estimated</source>
   <translation>估计</translation>
  </message>
  <message>
   <source>confirmed</source>
   <translation>已确认</translation>
  </message>
 </context>
 <context>
  <name>CustomersPage</name>
  <message>
   <source>New customer</source>
   <translation>新客户</translation>
  </message>
  <message>
   <source>Search in customers</source>
   <translation>在客户中搜索</translation>
  </message>
  <message>
   <source>Filter customers</source>
   <translation>筛选客户</translation>
  </message>
  <message>
   <source>Saved views</source>
   <translation>已存视图</translation>
  </message>
  <message>
   <source>Change customer</source>
   <translation>修改客户</translation>
  </message>
  <message>
   <source>Delete customer</source>
   <translation>删除客户</translation>
  </message>
  <message>
   <source>All customers</source>
   <translation>全部客户</translation>
  </message>
  <message>
   <source>Brief for the next visit</source>
   <translation>下次拜访的访前简报</translation>
  </message>
  <message>
   <source>More for this customer</source>
   <translation>这家客户的更多操作</translation>
  </message>
  <message>
   <source>All answers unchanged</source>
   <translation>十三问全部未变</translation>
  </message>
  <message>
   <source>New contact</source>
   <translation>新联系人</translation>
  </message>
  <message>
   <source>New promise</source>
   <translation>新承诺</translation>
  </message>
  <message>
   <source>New deal</source>
   <translation>新商机</translation>
  </message>
  <message>
   <source>New purchase</source>
   <translation>新购买记录</translation>
  </message>
  <message>
   <source>New payment</source>
   <translation>新回款</translation>
  </message>
  <message>
   <source>New link</source>
   <translation>新关联单位</translation>
  </message>
  <message>
   <source>Set the status</source>
   <translation>设定状态</translation>
  </message>
  <message>
   <source>Set the tier</source>
   <translation>设定级别</translation>
  </message>
  <message>
   <source>Sort by {column}</source>
   <translation>按{column}排序</translation>
  </message>
  <message>
   <source>Type to find somebody by name, pinyin, initials, contact or phone. Enter opens the story: who decides, what is promised, when they buy next, what endangers it. What your role does not change opens for you to read. Esc leads back.</source>
   <translation>输入名称、拼音、首字母、联系人或电话就能找到客户。回车打开一页故事：谁决定、答应过什么、下次什么时候买、有什么危险。你的角色不能改的内容，打开后可以查看。Esc 返回。</translation>
  </message>
  <message>
   <source>Type to find somebody by name, pinyin, initials, contact or phone. Enter opens the story: who decides, what is promised, when they buy next, what endangers it. In the standing answers Enter edits a line, U says that it still holds, Ctrl+U that all do; the date of the last real answer stays. Esc leads back.</source>
   <translation>输入名称、拼音、首字母、联系人或电话就能找到客户。回车打开一页故事：谁决定、答应过什么、下次什么时候买、有什么危险。在客户十三问里，回车修改一行，U 表示这一行未变，Ctrl+U 表示全部未变；最后一次真正回答的日期不变。Esc 返回。</translation>
  </message>
  <message>
   <source>{name} deleted</source>
   <translation>已删除 {name}</translation>
  </message>
  <message numerus="yes">
   <source>%n answer(s) unchanged</source>
   <translation>
    <numerusform>%n 个回答未变</numerusform>
   </translation>
  </message>
  <message>
   <source>Answer noted</source>
   <translation>已记下回答</translation>
  </message>
  <message>
   <source>Unchanged, noted</source>
   <translation>已记下：未变</translation>
  </message>
  <message>
   <source>Answer removed</source>
   <translation>回答已删除</translation>
  </message>
 </context>
 <context>
  <name>CustomersPane</name>
  <message>
   <source>You can start now, {name}</source>
   <translation>{name}，现在就能用了</translation>
  </message>
  <message>
   <source>How do your customers get in?</source>
   <translation>客户怎样放进来？</translation>
  </message>
  <message>
   <source>Import a file</source>
   <translation>导入文件</translation>
  </message>
  <message>
   <source>Excel, CSV or vCards, as they are; you see everything before it goes in.</source>
   <translation>Excel、CSV 或 vCard，原样就行；放进去之前先给你看。</translation>
  </message>
  <message>
   <source>Begin empty</source>
   <translation>从空白开始</translation>
  </message>
  <message>
   <source>Log the first visit; the customer is added on the way.</source>
   <translation>记第一次拜访，客户顺手就建好了。</translation>
  </message>
  <message>
   <source>Look at a made-up company</source>
   <translation>看看演示公司</translation>
  </message>
  <message>
   <source>In a window of its own; nothing of it comes into your book.</source>
   <translation>在另一个窗口里打开，不会混进你的路书。</translation>
  </message>
  <message>
   <source>Choose</source>
   <translation>选择</translation>
  </message>
 </context>
 <context>
  <name>DayField</name>
  <message>
   <source>not one day; kept as words</source>
   <translation>不是某一天，按文字保留</translation>
  </message>
 </context>
 <context>
  <name>DayPane</name>
  <message>
   <source>Day</source>
   <translation>一天</translation>
  </message>
  <message>
   <source>Payments</source>
   <translation>回款</translation>
  </message>
  <message>
   <source>Key and hard</source>
   <translation>重点和难点</translation>
  </message>
  <message>
   <source>What is shown of this person</source>
   <translation>看这个人的什么</translation>
  </message>
  <message>
   <source>The day's visits on the clock</source>
   <translation>一天的拜访时间线</translation>
  </message>
  <message>
   <source>Visits of the day</source>
   <translation>当天的拜访</translation>
  </message>
  <message>
   <source>No visit on this day.</source>
   <translation>这天没有拜访。</translation>
  </message>
  <message>
   <source>Daily report</source>
   <translation>日报</translation>
  </message>
  <message>
   <source>Nothing is due</source>
   <translation>没有应收款</translation>
  </message>
  <message>
   <source>Nothing key or hard</source>
   <translation>没有重点和难点</translation>
  </message>
  <message>
   <source>not sent</source>
   <translation>未发送</translation>
  </message>
  <message>
   <source>you read it {when}</source>
   <translation>你 {when} 读过</translation>
  </message>
 </context>
 <context>
  <name>DealForm</name>
  <message>
   <source>Deal changed</source>
   <translation>商机已修改</translation>
  </message>
  <message>
   <source>Deal added</source>
   <translation>已添加商机</translation>
  </message>
  <message>
   <source>Deal</source>
   <translation>商机</translation>
  </message>
  <message>
   <source>New deal</source>
   <translation>新商机</translation>
  </message>
  <message>
   <source>self-found</source>
   <translation>自主商机</translation>
  </message>
  <message>
   <source>assigned</source>
   <translation>公司分配</translation>
  </message>
  <message>
   <source>referral</source>
   <translation>转介绍</translation>
  </message>
  <message>
   <source>they came to us</source>
   <translation>客户主动</translation>
  </message>
  <message>
   <source>What it is about</source>
   <translation>商机内容</translation>
  </message>
  <message>
   <source>Amount</source>
   <translation>金额</translation>
  </message>
  <message>
   <source>500,000 or 50k</source>
   <translation>50万</translation>
  </message>
  <message>
   <source>Stage</source>
   <translation>阶段</translation>
  </message>
  <message>
   <source>Expected close</source>
   <translation>预计成交</translation>
  </message>
  <message>
   <source>15 Dec, end of the month …</source>
   <translation>12月15日、月底…</translation>
  </message>
  <message>
   <source>Probability in %</source>
   <translation>把握（%）</translation>
  </message>
  <message>
   <source>Product</source>
   <translation>产品</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>商机来源</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>备注</translation>
  </message>
  <message>
   <source>Won</source>
   <translation>赢单</translation>
  </message>
  <message>
   <source>Lost …</source>
   <translation>丢单…</translation>
  </message>
  <message>
   <source>Open again</source>
   <translation>重新打开</translation>
  </message>
  <message>
   <source>Why lost …</source>
   <translation>丢单原因…</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>删除</translation>
  </message>
  <message>
   <source>Won!</source>
   <translation>赢单！</translation>
  </message>
  <message>
   <source>Deal lost</source>
   <translation>已记为丢单</translation>
  </message>
  <message>
   <source>Deal deleted</source>
   <translation>商机已删除</translation>
  </message>
 </context>
 <context>
  <name>DebriefPane</name>
  <message>
   <source>Debrief</source>
   <translation>访后复盘</translation>
  </message>
  <message>
   <source>← → other debriefs</source>
   <translation>← → 其他复盘</translation>
  </message>
  <message>
   <source>with {name}</source>
   <translation>陪访人 {name}</translation>
  </message>
  <message>
   <source>you accompany {name}</source>
   <translation>你陪 {name}</translation>
  </message>
  <message>
   <source>cancelled</source>
   <translation>已取消</translation>
  </message>
  <message>
   <source>planned</source>
   <translation>已安排</translation>
  </message>
  <message>
   <source>done {at}, later than 24 hours</source>
   <translation>{at} 做完，超过 24 小时</translation>
  </message>
  <message>
   <source>done {at}, within 24 hours</source>
   <translation>{at} 做完，24 小时内</translation>
  </message>
  <message>
   <source>late: more than 24 hours ago</source>
   <translation>迟了：已超过 24 小时</translation>
  </message>
  <message>
   <source>due within 24 hours</source>
   <translation>24 小时内完成</translation>
  </message>
  <message>
   <source>You, first</source>
   <translation>你的自评（先评）</translation>
  </message>
  <message>
   <source>{name}, first</source>
   <translation>{name}自评（先评）</translation>
  </message>
  <message>
   <source>You, coach</source>
   <translation>你，陪访人</translation>
  </message>
  <message>
   <source>{name}, coach</source>
   <translation>{name}，陪访人</translation>
  </message>
  <message>
   <source>shown to {name} after the own scores</source>
   <translation>{name}评完才看得到</translation>
  </message>
  <message>
   <source>not finished yet</source>
   <translation>还没完成</translation>
  </message>
  <message>
   <source>Went well</source>
   <translation>做得好</translation>
  </message>
  <message>
   <source>To improve</source>
   <translation>要改进</translation>
  </message>
  <message>
   <source>What {name} says opens when you have scored yourself.</source>
   <translation>你自评完成后，才看得到{name}的评分。</translation>
  </message>
  <message>
   <source>{name} sees your side only after scoring himself or herself.</source>
   <translation>{name}自评完成后，才看得到你的评分。</translation>
  </message>
  <message>
   <source>{name} has not finished yet.</source>
   <translation>{name}还没有完成。</translation>
  </message>
  <message>
   <source>Practice task</source>
   <translation>练习任务</translation>
  </message>
  <message>
   <source>{done} of {wanted}</source>
   <translation>已做 {done}/{wanted}</translation>
  </message>
  <message>
   <source>Once more done</source>
   <translation>又做了一遍</translation>
  </message>
  <message>
   <source>carried over from {day}</source>
   <translation>{day}布置，没做完，带到下次</translation>
  </message>
  <message>
   <source>due {day}</source>
   <translation>{day}前完成</translation>
  </message>
  <message>
   <source>set {day}</source>
   <translation>{day}布置</translation>
  </message>
  <message>
   <source>Acknowledged</source>
   <translation>已知悉</translation>
  </message>
  <message>
   <source>Agreed.</source>
   <translation>同意。</translation>
  </message>
  <message>
   <source>Sees it otherwise.</source>
   <translation>有不同看法。</translation>
  </message>
 </context>
 <context>
  <name>Deck</name>
  <message>
   <source>Nothing needs you.</source>
   <translation>没有需要处理的内容。</translation>
  </message>
 </context>
 <context>
  <name>Desk</name>
  <message>
   <source>Not with your role: the server would not accept it</source>
   <translation>你的角色不能写这一项，服务器不会接受</translation>
  </message>
  <message>
   <source>For you to read: reps and managers change it.</source>
   <translation>仅供查看，由业务员和主管修改。</translation>
  </message>
  <message>
   <source>Yours: customer code and tax number. Reps and managers change the rest.</source>
   <translation>你可以改客户编码和税号，其余由业务员和主管修改。</translation>
  </message>
 </context>
 <context>
  <name>DetailPane</name>
  <message>
   <source>Nobody selected</source>
   <translation>没有选中客户</translation>
  </message>
  <message>
   <source>Select a customer to see the story.</source>
   <translation>选中一家客户，这里就显示它的故事。</translation>
  </message>
  <message>
   <source>Contacts</source>
   <translation>联系人</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>打开</translation>
  </message>
  <message>
   <source>Log visit</source>
   <translation>记拜访</translation>
  </message>
 </context>
 <context>
  <name>DuplicatePane</name>
  <message>
   <source>In the book already?</source>
   <translation>已经有了？</translation>
  </message>
  <message>
   <source>Enter opens it; what you typed is kept.</source>
   <translation>回车打开；你输入的内容会保留。</translation>
  </message>
  <message>
   <source>Possible duplicates</source>
   <translation>可能重复的客户</translation>
  </message>
  <message>
   <source>same tax number</source>
   <translation>税号相同</translation>
  </message>
  <message>
   <source>same customer code</source>
   <translation>客户编码相同</translation>
  </message>
  <message>
   <source>same name</source>
   <translation>名称相同</translation>
  </message>
  <message>
   <source>same phone</source>
   <translation>电话相同</translation>
  </message>
  <message>
   <source>sounds the same</source>
   <translation>读音相同</translation>
  </message>
  <message>
   <source>one name contains the other</source>
   <translation>名称互相包含</translation>
  </message>
 </context>
 <context>
  <name>EffectWords</name>
  <message>
   <source>Visit</source>
   <translation>拜访</translation>
  </message>
  <message>
   <source>Customer</source>
   <translation>客户</translation>
  </message>
  <message>
   <source>Contact</source>
   <translation>联系人</translation>
  </message>
  <message>
   <source>Standing answers</source>
   <translation>客户十三问</translation>
  </message>
  <message>
   <source>Task</source>
   <translation>任务</translation>
  </message>
  <message>
   <source>Promise</source>
   <translation>承诺</translation>
  </message>
  <message>
   <source>To be sorted</source>
   <translation>待整理</translation>
  </message>
  <message>
   <source>Still open</source>
   <translation>还缺</translation>
  </message>
  <message>
   <source>today's {time} visit is done</source>
   <translation>今天 {time} 的计划拜访算完成</translation>
  </message>
  <message>
   <source>a visit of {day}</source>
   <translation>{day}的一次拜访</translation>
  </message>
  <message>
   <source>today's {time} visit: not visited, {why}</source>
   <translation>今天 {time} 的计划拜访记为未访：{why}</translation>
  </message>
  <message>
   <source>not visited, {why}</source>
   <translation>未访：{why}</translation>
  </message>
  <message>
   <source>New day</source>
   <translation>改期</translation>
  </message>
  <message>
   <source>planned for {day} {time}</source>
   <translation>排到 {day} {time}</translation>
  </message>
  <message>
   <source>{name} is added</source>
   <translation>新建 {name}</translation>
  </message>
  <message>
   <source>an unplanned visit, now</source>
   <translation>一次临时拜访，时间是现在</translation>
  </message>
  <message>
   <source>{what}, as before</source>
   <translation>{what}，和以前一样</translation>
  </message>
  <message>
   <source>{what}, without a day</source>
   <translation>{what}，没有日期</translation>
  </message>
  <message>
   <source>{what} by {day}, reminder 09:00</source>
   <translation>{what}，{day} 09:00 提醒</translation>
  </message>
  <message>
   <source>the line names no customer; it is kept whole</source>
   <translation>这一行没写客户，整行保留</translation>
  </message>
  <message>
   <source>the whole line, until one knows which customer</source>
   <translation>整行先放着，等确定是哪家客户</translation>
  </message>
  <message>
   <source>who {name} is</source>
   <translation>{name}是谁</translation>
  </message>
  <message>
   <source>which day</source>
   <translation>是哪一天</translation>
  </message>
  <message>
   <source>reaction, optional: type</source>
   <translation>客户反应可不写，也可写</translation>
  </message>
  <message>
   <source>reaction:+1</source>
   <translation>反应：+1</translation>
  </message>
  <message>
   <source>new day, optional: type</source>
   <translation>改到哪天可不写，也可写</translation>
  </message>
  <message>
   <source>moved to Thu</source>
   <translation>改到周四</translation>
  </message>
  <message>
   <source>next step, optional: type</source>
   <translation>下一步可不写，也可写</translation>
  </message>
  <message>
   <source>next:Fri quote</source>
   <translation>下次：周五报价</translation>
  </message>
 </context>
 <context>
  <name>EveningView</name>
  <message>
   <source>Tomorrow</source>
   <translation>明天</translation>
  </message>
 </context>
 <context>
  <name>Evidence</name>
  <message>
   <source>This file is fetched with the next sync.</source>
   <translation>此文件将在下次同步时取回。</translation>
  </message>
  <message>
   <source>Roadbook does not open documents itself. A copy that is saved to be opened can be read by whoever uses this computer.</source>
   <translation>销售路书不直接打开文件。另存后打开的副本，使用这台电脑的人都能看到。</translation>
  </message>
  <message>
   <source>This file is damaged.</source>
   <translation>此文件已损坏。</translation>
  </message>
  <message>
   <source>Saved: {name}</source>
   <translation>已保存：{name}</translation>
  </message>
  <message>
   <source>Photo</source>
   <translation>照片</translation>
  </message>
  <message>
   <source>Card</source>
   <translation>名片</translation>
  </message>
  <message>
   <source>Signature</source>
   <translation>签名</translation>
  </message>
  <message>
   <source>Receipt</source>
   <translation>票据</translation>
  </message>
  <message>
   <source>Document</source>
   <translation>文档</translation>
  </message>
  <message>
   <source>not accepted by the server</source>
   <translation>服务器没有接受</translation>
  </message>
  <message>
   <source>not on the server</source>
   <translation>服务器上没有</translation>
  </message>
  <message>
   <source>comes with the next sync</source>
   <translation>下次同步时取回</translation>
  </message>
  <message>
   <source>not on this laptop</source>
   <translation>不在本机</translation>
  </message>
  <message>
   <source>waits to be sent</source>
   <translation>等待上传</translation>
  </message>
 </context>
 <context>
  <name>EvidenceStrip</name>
  <message>
   <source>Evidence</source>
   <translation>佐证</translation>
  </message>
  <message>
   <source>Attach</source>
   <translation>添加</translation>
  </message>
  <message>
   <source>Paste</source>
   <translation>粘贴</translation>
  </message>
  <message>
   <source>Signature</source>
   <translation>签名</translation>
  </message>
  <message>
   <source>Attach a file</source>
   <translation>添加文件</translation>
  </message>
  <message>
   <source>Paste a picture</source>
   <translation>粘贴图片</translation>
  </message>
  <message>
   <source>Ask for a signature</source>
   <translation>请对方签名</translation>
  </message>
  <message>
   <source>There is no picture and no file to paste.</source>
   <translation>剪贴板中没有图片或文件。</translation>
  </message>
  <message>
   <source>Taking in …</source>
   <translation>正在接收…</translation>
  </message>
  <message numerus="yes">
   <source>%n file(s) attached</source>
   <translation>
    <numerusform>已添加 %n 个文件</numerusform>
   </translation>
  </message>
  <message>
   <source>Photos and files can be attached once this is saved.</source>
   <translation>保存后即可添加照片和文件。</translation>
  </message>
  <message>
   <source>Nothing is attached.</source>
   <translation>没有附件。</translation>
  </message>
  <message>
   <source>Drop a photo, a card or a document here, or paste a screenshot. The place is removed from photos.</source>
   <translation>把照片、名片或文档拖到这里，或粘贴截图。照片中的位置信息会被去除。</translation>
  </message>
 </context>
 <context>
  <name>ExpenseForm</name>
  <message>
   <source>Expense changed</source>
   <translation>费用已修改</translation>
  </message>
  <message>
   <source>Expense noted</source>
   <translation>已记下费用</translation>
  </message>
  <message>
   <source>Expense</source>
   <translation>费用</translation>
  </message>
  <message>
   <source>New expense</source>
   <translation>新费用</translation>
  </message>
  <message>
   <source>Amount</source>
   <translation>金额</translation>
  </message>
  <message>
   <source>For</source>
   <translation>类别</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>日期</translation>
  </message>
  <message>
   <source>Invoice number</source>
   <translation>发票号</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>备注</translation>
  </message>
  <message>
   <source>Expense taken away</source>
   <translation>已删除费用</translation>
  </message>
  <message>
   <source>Take away</source>
   <translation>删除</translation>
  </message>
 </context>
 <context>
  <name>ExportPanel</name>
  <message>
   <source>Export a list</source>
   <translation>导出列表</translation>
  </message>
  <message>
   <source>What you export leaves the encrypted book: whoever has the file can read it. Each export is noted.</source>
   <translation>导出的内容离开了加密的路书：谁拿到文件都能看。每次导出都会留下记录。</translation>
  </message>
  <message>
   <source>Which list</source>
   <translation>哪个列表</translation>
  </message>
  <message>
   <source>File format</source>
   <translation>文件格式</translation>
  </message>
  <message>
   <source>With birthdays, family and other sensitive fields</source>
   <translation>包括生日、家庭等敏感信息</translation>
  </message>
  <message>
   <source>List</source>
   <translation>列表</translation>
  </message>
  <message>
   <source>Format</source>
   <translation>格式</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Choose where…</source>
   <translation>选择位置…</translation>
  </message>
  <message numerus="yes">
   <source>%n row(s) written to {file}</source>
   <translation>
    <numerusform>已把 %n 行写入 {file}</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ExtendForm</name>
  <message>
   <source>Trip extended</source>
   <translation>出差已延长</translation>
  </message>
  <message>
   <source>Extend the trip</source>
   <translation>延长出差</translation>
  </message>
  <message>
   <source>Last day</source>
   <translation>最后一天</translation>
  </message>
  <message>
   <source>28 Nov, Friday</source>
   <translation>11月28日、周五</translation>
  </message>
 </context>
 <context>
  <name>FieldForm</name>
  <message>
   <source>Save</source>
   <translation>保存</translation>
  </message>
  <message>
   <source>How it looks in the form</source>
   <translation>表单中的样子</translation>
  </message>
  <message>
   <source>For</source>
   <translation>用于</translation>
  </message>
  <message>
   <source>What it is</source>
   <translation>字段内容</translation>
  </message>
  <message>
   <source>English name</source>
   <translation>英文名称</translation>
  </message>
  <message>
   <source>Chinese name</source>
   <translation>中文名称</translation>
  </message>
  <message>
   <source>Holds</source>
   <translation>类型</translation>
  </message>
  <message>
   <source>Choices, one a line</source>
   <translation>选项，每行一个</translation>
  </message>
  <message>
   <source>Wanted for {tier}</source>
   <translation>{tier}客户应填写</translation>
  </message>
  <message>
   <source>Use it again</source>
   <translation>重新启用</translation>
  </message>
  <message>
   <source>Retire it</source>
   <translation>停用</translation>
  </message>
  <message>
   <source>The usual values of “{field}”</source>
   <translation>“{field}”的常用值</translation>
  </message>
  <message>
   <source>A field of its own</source>
   <translation>单独的字段</translation>
  </message>
  <message>
   <source>New field</source>
   <translation>新字段</translation>
  </message>
  <message>
   <source>Without a name</source>
   <translation>未命名</translation>
  </message>
  <message>
   <source>Yes</source>
   <translation>是</translation>
  </message>
  <message>
   <source>No</source>
   <translation>否</translation>
  </message>
  <message>
   <source>Saved; every laptop has it after its next contact</source>
   <translation>已保存，各台电脑下次同步后生效</translation>
  </message>
  <message>
   <source>In use again</source>
   <translation>已重新启用</translation>
  </message>
  <message>
   <source>Retired; its values are kept</source>
   <translation>已停用，填过的内容都保留</translation>
  </message>
 </context>
 <context>
  <name>FieldsPane</name>
  <message>
   <source>Add a field</source>
   <translation>新建字段</translation>
  </message>
  <message>
   <source>Up</source>
   <translation>上移</translation>
  </message>
  <message>
   <source>Down</source>
   <translation>下移</translation>
  </message>
  <message>
   <source>Fields of the company</source>
   <translation>公司自定义字段</translation>
  </message>
  <message>
   <source>No field yet. What every company asks of its customers is there already; add what only yours wants to know, or the usual values of a field.</source>
   <translation>还没有自定义字段。通用的客户资料已经有了，这里只需添加你们公司特有的字段，或某个字段的常用值。</translation>
  </message>
  <message>
   <source>usual values</source>
   <translation>常用值</translation>
  </message>
  <message>
   <source>retired</source>
   <translation>已停用</translation>
  </message>
  <message>
   <source>wanted: {tiers}</source>
   <translation>应填写：{tiers}</translation>
  </message>
 </context>
 <context>
  <name>FileActs</name>
  <message>
   <source>Save a copy</source>
   <translation>保存副本</translation>
  </message>
  <message>
   <source>Save a readable copy, then open it</source>
   <translation>另存可读副本并打开</translation>
  </message>
  <message>
   <source>{what} taken away</source>
   <translation>已移除{what}</translation>
  </message>
  <message>
   <source>Kept as: {what}</source>
   <translation>标为：{what}</translation>
  </message>
  <message>
   <source>View</source>
   <translation>查看</translation>
  </message>
  <message>
   <source>Save a copy…</source>
   <translation>保存副本…</translation>
  </message>
  <message>
   <source>Save and open…</source>
   <translation>另存并打开…</translation>
  </message>
  <message>
   <source>Take away</source>
   <translation>移除</translation>
  </message>
 </context>
 <context>
  <name>FilesCard</name>
  <message numerus="yes">
   <source>%n file(s) not accepted by the server</source>
   <translation>
    <numerusform>服务器没有接受 %n 个文件</numerusform>
   </translation>
  </message>
  <message>
   <source>What arrived there was not what was sent, several times. They stay on this computer.</source>
   <translation>多次发送后，服务器收到的内容与本机不一致。文件仍在本机。</translation>
  </message>
  <message>
   <source>Offer again</source>
   <translation>重新发送</translation>
  </message>
 </context>
 <context>
  <name>FilesSection</name>
  <message>
   <source>Photos and files</source>
   <translation>照片和文件</translation>
  </message>
  <message>
   <source>Remove the place</source>
   <translation>去除位置</translation>
  </message>
  <message>
   <source>Keep the place</source>
   <translation>保留位置</translation>
  </message>
  <message>
   <source>Place in photos</source>
   <translation>照片中的位置</translation>
  </message>
  <message>
   <source>What the camera wrote down: the place and its own data, not the time.</source>
   <translation>相机写入的位置及设备信息，不含拍摄时间。</translation>
  </message>
  <message>
   <source>After the data</source>
   <translation>随数据之后</translation>
  </message>
  <message>
   <source>Only when I press F5</source>
   <translation>仅在按 F5 时</translation>
  </message>
  <message>
   <source>When photos travel</source>
   <translation>照片何时传送</translation>
  </message>
  <message>
   <source>On a metered line: the data still goes by itself.</source>
   <translation>按流量计费时适用：数据仍会自动同步。</translation>
  </message>
 </context>
 <context>
  <name>FilterBar</name>
  <message>
   <source>Name, pinyin, contact, phone …</source>
   <translation>名称、拼音、联系人、电话…</translation>
  </message>
  <message>
   <source>Search in customers</source>
   <translation>在客户中搜索</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>筛选</translation>
  </message>
  <message>
   <source>Views</source>
   <translation>视图</translation>
  </message>
  <message>
   <source>Next step overdue</source>
   <translation>下一步已过期</translation>
  </message>
  <message numerus="yes">
   <source>Not visited for %n day(s)</source>
   <translation>
    <numerusform>%n 天没有拜访</numerusform>
   </translation>
  </message>
  <message>
   <source>Mine</source>
   <translation>我负责的</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>状态</translation>
  </message>
  <message>
   <source>Tier</source>
   <translation>级别</translation>
  </message>
  <message>
   <source>Region</source>
   <translation>地区</translation>
  </message>
  <message>
   <source>City</source>
   <translation>城市</translation>
  </message>
  <message>
   <source>Not visited for</source>
   <translation>多久没有拜访</translation>
  </message>
  <message>
   <source>Show all</source>
   <translation>显示全部</translation>
  </message>
  <message>
   <source>Save this view …</source>
   <translation>保存当前视图…</translation>
  </message>
  <message>
   <source>Forget a view</source>
   <translation>删除视图</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>列</translation>
  </message>
 </context>
 <context>
  <name>FirstStart</name>
  <message>
   <source>Roadbook</source>
   <translation>销售路书</translation>
  </message>
  <message>
   <source>Nothing leaves this computer</source>
   <translation>内容都不离开这台电脑</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>语言</translation>
  </message>
  <message>
   <source>it can be changed at any time</source>
   <translation>以后随时可以改</translation>
  </message>
  <message>
   <source>You</source>
   <translation>你</translation>
  </message>
  <message>
   <source>Nothing is uploaded before you have read who will read it</source>
   <translation>看过谁会看到什么之后才上传</translation>
  </message>
  <message>
   <source>your name and your company</source>
   <translation>你的名字和公司</translation>
  </message>
  <message>
   <source>they arrive, and who will read what</source>
   <translation>陆续到达；谁会看到什么</translation>
  </message>
  <message>
   <source>Server</source>
   <translation>服务器</translation>
  </message>
  <message>
   <source>your company's, or none</source>
   <translation>公司的，或者不用</translation>
  </message>
  <message>
   <source>Key</source>
   <translation>钥匙</translation>
  </message>
  <message>
   <source>who opens the book</source>
   <translation>怎样打开路书</translation>
  </message>
  <message>
   <source>Recovery code</source>
   <translation>恢复码</translation>
  </message>
  <message>
   <source>for the day a key is lost</source>
   <translation>钥匙丢了的时候用</translation>
  </message>
  <message>
   <source>Your customers</source>
   <translation>你的客户</translation>
  </message>
  <message>
   <source>Making your book …</source>
   <translation>正在建立路书……</translation>
  </message>
  <message>
   <source>import, begin empty, or look around</source>
   <translation>导入、从空白开始，或先看看</translation>
  </message>
  <message>
   <source>Continue</source>
   <translation>继续</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>返回</translation>
  </message>
 </context>
 <context>
  <name>FormPanel</name>
  <message>
   <source>Save</source>
   <translation>保存</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Draft kept: this is what you had typed.</source>
   <translation>已留草稿：这是你上次输入的内容。</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
 </context>
 <context>
  <name>HandoverPane</name>
  <message>
   <source>From</source>
   <translation>原负责人</translation>
  </message>
  <message>
   <source>To</source>
   <translation>接手人</translation>
  </message>
  <message>
   <source>Left empty: all of them.</source>
   <translation>不填就是全部客户。</translation>
  </message>
  <message>
   <source>Which customers, a line each: code or exact name</source>
   <translation>哪些客户，每行一个：客户编码或完整名称</translation>
  </message>
  <message>
   <source>See what would move</source>
   <translation>先看会移交什么</translation>
  </message>
  <message>
   <source>Choose from a list …</source>
   <translation>从列表中选择…</translation>
  </message>
  <message>
   <source>Customers that move</source>
   <translation>要移交的客户</translation>
  </message>
  <message numerus="yes">
   <source>{name} (%n customer(s))</source>
   <translation>
    <numerusform>{name}（%n 个客户）</numerusform>
   </translation>
  </message>
  <message>
   <source>Customers of {name}</source>
   <translation>{name}的客户</translation>
  </message>
  <message>
   <source>With them: {records}</source>
   <translation>一起移交：{records}</translation>
  </message>
  <message>
   <source>Will see them: {people}</source>
   <translation>移交后能看到的人：{people}</translation>
  </message>
  <message>
   <source>Will no longer see them: {people}</source>
   <translation>移交后看不到的人：{people}</translation>
  </message>
  <message>
   <source>Nobody loses sight of them.</source>
   <translation>没有人会因此看不到这些客户。</translation>
  </message>
  <message numerus="yes">
   <source>Hand over %n customer(s)</source>
   <translation>
    <numerusform>移交 %n 个客户</numerusform>
   </translation>
  </message>
  <message>
   <source>Hand over the {count} that matched</source>
   <translation>移交匹配上的 {count} 个</translation>
  </message>
  <message>
   <source>{name} ({laptop}): {waiting}, {contact}. It still arrives for 30 days.</source>
   <translation>{name}（{laptop}）：{waiting}，{contact}。30 天内上传仍然有效。</translation>
  </message>
  <message>
   <source>{name}: {waiting}, {contact}. It still arrives for 30 days.</source>
   <translation>{name}：{waiting}，{contact}。30 天内上传仍然有效。</translation>
  </message>
  <message>
   <source>perhaps something not sent yet</source>
   <translation>可能还有未上传的内容</translation>
  </message>
  <message>
   <source>Not found: {entry}</source>
   <translation>没有找到：{entry}</translation>
  </message>
  <message>
   <source>Fits several: {entry}</source>
   <translation>符合的不止一个：{entry}</translation>
  </message>
  <message numerus="yes">
   <source>%n customer(s) went from {giver} to {taker}.</source>
   <translation>
    <numerusform>已将 %n 个客户从 {giver} 移交给 {taker}。</numerusform>
   </translation>
  </message>
  <message>
   <source>Choose from whom to whom, then see what would move.</source>
   <translation>先选原负责人和接手人，再看会移交什么。</translation>
  </message>
 </context>
 <context>
  <name>HeadNumbers</name>
  <message>
   <source>Today's number</source>
   <translation>今日必达</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>已完成</translation>
  </message>
  <message>
   <source>Remaining</source>
   <translation>还差</translation>
  </message>
  <message>
   <source>Catch-up from tomorrow</source>
   <translation>明天起每日需补</translation>
  </message>
 </context>
 <context>
  <name>HeapsPane</name>
  <message>
   <source>Usable now</source>
   <translation>现在可用</translation>
  </message>
  <message>
   <source>Still arriving</source>
   <translation>陆续到达</translation>
  </message>
  <message>
   <source>newest first</source>
   <translation>最近的先到</translation>
  </message>
 </context>
 <context>
  <name>HeldBackCard</name>
  <message>
   <source>Nothing was removed. What you write goes to the server as always.</source>
   <translation>什么都没有删除。你写的内容照常上传。</translation>
  </message>
  <message>
   <source>Remove them …</source>
   <translation>移除 …</translation>
  </message>
  <message>
   <source>Copy for the administrator once more</source>
   <translation>再复制一次给管理员</translation>
  </message>
  <message>
   <source>Keep and ask the administrator</source>
   <translation>保留，去问管理员</translation>
  </message>
  <message>
   <source>To remove them from this computer, type how many there are: {number}</source>
   <translation>要从本机移除，请输入数量：{number}</translation>
  </message>
  <message numerus="yes">
   <source>Remove %n customer(s)</source>
   <translation>
    <numerusform>移除 %n 家客户</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Remove %n record(s)</source>
   <translation>
    <numerusform>移除 %n 条记录</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>The server would take %n customer(s) off this computer</source>
   <translation>
    <numerusform>服务器要从本机移走 %n 家客户</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>The server would take %n record(s) off this computer</source>
   <translation>
    <numerusform>服务器要从本机移走 %n 条记录</numerusform>
   </translation>
  </message>
  <message>
   <source>the server</source>
   <translation>服务器</translation>
  </message>
  <message>
   <source>{server} does not know them any more, and did not confirm it when it was asked. Perhaps it was put back to an older state. {records} records would go in all.</source>
   <translation>{server} 已经不认识这些客户，再次询问时也没有确认。服务器可能被恢复到了较早的备份。一共会移走 {records} 条记录。</translation>
  </message>
  <message>
   <source>{server} says that they are deleted or with somebody else now, and did not confirm it when it was asked. {records} records would go in all.</source>
   <translation>{server} 说它们已被删除或已交给别人，但再次询问时没有确认。一共会移走 {records} 条记录。</translation>
  </message>
  <message numerus="yes">
   <source>{names} and %n more</source>
   <translation>
    <numerusform>{names}等，另有 %n 家</numerusform>
   </translation>
  </message>
  <message>
   <source>You have said that they may go; they go with the next contact.</source>
   <translation>你已同意移除，下次同步时执行。</translation>
  </message>
  <message>
   <source>They stay here. You are asked again only if the server says something else.</source>
   <translation>它们留在本机。只有服务器的说法变了，才会再问你。</translation>
  </message>
  <message>
   <source>{title} ({records} records in all, {time}).
Account {email}, server {server}.
Nothing was removed yet. Is that meant?</source>
   <translation>{title}（一共 {records} 条记录，{time}）。
账号 {email}，服务器 {server}。
目前什么都没有删除。这是有意的吗？</translation>
  </message>
 </context>
 <context>
  <name>HelpPanel</name>
  <message>
   <source>Help</source>
   <translation>帮助</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Keys on this page</source>
   <translation>本页按键</translation>
  </message>
  <message>
   <source>Keys everywhere</source>
   <translation>通用按键</translation>
  </message>
 </context>
 <context>
  <name>HelpersBlock</name>
  <message>
   <source>Open to colleagues</source>
   <translation>对同事开放</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>开放</translation>
  </message>
  <message>
   <source>Open to a colleague</source>
   <translation>对同事开放</translation>
  </message>
  <message>
   <source>until {day}</source>
   <translation>至 {day}</translation>
  </message>
  <message>
   <source>Enter ends it</source>
   <translation>Enter 结束开放</translation>
  </message>
  <message>
   <source>what came of it?</source>
   <translation>结果如何？</translation>
  </message>
  <message>
   <source>Not open any more</source>
   <translation>已不再开放</translation>
  </message>
 </context>
 <context>
  <name>HistoryChoice</name>
  <message>
   <source>The history too</source>
   <translation>历史一起下载</translation>
  </message>
  <message>
   <source>The history when I press F5</source>
   <translation>按 F5 才下载历史</translation>
  </message>
  <message>
   <source>When the history comes</source>
   <translation>何时下载历史</translation>
  </message>
  <message>
   <source>For a metered line: customers and plans come, the history waits.</source>
   <translation>适合按流量计费的网络：先下载客户和计划，历史稍后再来。</translation>
  </message>
 </context>
 <context>
  <name>HistoryPane</name>
  <message>
   <source>nobody has to decide</source>
   <translation>不需要你决定</translation>
  </message>
  <message>
   <source>Settled by itself</source>
   <translation>已自动处理</translation>
  </message>
  <message>
   <source>Delete after all</source>
   <translation>仍然删除</translation>
  </message>
  <message>
   <source>Both sides wrote in “{field}”: both texts are in it now.</source>
   <translation>两边都写了“{field}”：两段内容都已保留在里面。</translation>
  </message>
  <message>
   <source>Deleted; what was added meanwhile is kept with it.</source>
   <translation>已删除；其间新增的内容随它一起留存。</translation>
  </message>
  <message>
   <source>Deleted {when} on one computer, while another had more work for it: it is here again, with all of it.</source>
   <translation>{when} 在一台电脑上删除，另一台电脑上还有新内容：已恢复，内容都在。</translation>
  </message>
  <message>
   <source>you</source>
   <translation>你</translation>
  </message>
  <message>
   <source>Deleted {when} by {deleter}, while {other} went on with it: it is here again, with all of it.</source>
   <translation>{when} 由{deleter}删除，其间{other}还在跟进：已恢复，内容都在。</translation>
  </message>
 </context>
 <context>
  <name>ImportField</name>
  <message>
   <source>Name</source>
   <translation>名称</translation>
  </message>
  <message>
   <source>Customer code</source>
   <translation>客户编码</translation>
  </message>
  <message>
   <source>Tax number</source>
   <translation>税号</translation>
  </message>
  <message>
   <source>Short name</source>
   <translation>简称</translation>
  </message>
  <message>
   <source>Parent company</source>
   <translation>上级单位</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>客户状态</translation>
  </message>
  <message>
   <source>Role</source>
   <translation>往来单位类型</translation>
  </message>
  <message>
   <source>Industry</source>
   <translation>行业</translation>
  </message>
  <message>
   <source>Country</source>
   <translation>国家</translation>
  </message>
  <message>
   <source>Province</source>
   <translation>省份</translation>
  </message>
  <message>
   <source>City</source>
   <translation>城市</translation>
  </message>
  <message>
   <source>County</source>
   <translation>区县</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>地址</translation>
  </message>
  <message>
   <source>Latitude</source>
   <translation>纬度</translation>
  </message>
  <message>
   <source>Longitude</source>
   <translation>经度</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>电话</translation>
  </message>
  <message>
   <source>E-mail</source>
   <translation>邮箱</translation>
  </message>
  <message>
   <source>Website</source>
   <translation>网址</translation>
  </message>
  <message>
   <source>Turnover</source>
   <translation>营业额</translation>
  </message>
  <message>
   <source>Employees</source>
   <translation>员工人数</translation>
  </message>
  <message>
   <source>Founded</source>
   <translation>成立时间</translation>
  </message>
  <message>
   <source>Tier</source>
   <translation>客户级别</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>客户来源</translation>
  </message>
  <message>
   <source>Scale</source>
   <translation>规模</translation>
  </message>
  <message>
   <source>Decision background</source>
   <translation>决策背景</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>备注</translation>
  </message>
  <message>
   <source>Contact</source>
   <translation>联系人</translation>
  </message>
  <message>
   <source>Contact's job title</source>
   <translation>联系人职务</translation>
  </message>
  <message>
   <source>Contact's department</source>
   <translation>联系人部门</translation>
  </message>
  <message>
   <source>Contact's mobile</source>
   <translation>联系人手机</translation>
  </message>
  <message>
   <source>Contact's phone</source>
   <translation>联系人电话</translation>
  </message>
  <message>
   <source>Contact's e-mail</source>
   <translation>联系人邮箱</translation>
  </message>
  <message>
   <source>Contact's WeChat</source>
   <translation>联系人微信</translation>
  </message>
  <message>
   <source>Given name</source>
   <translation>名</translation>
  </message>
  <message>
   <source>Middle name</source>
   <translation>中间名</translation>
  </message>
  <message>
   <source>Family name</source>
   <translation>姓</translation>
  </message>
  <message>
   <source>Nickname</source>
   <translation>昵称</translation>
  </message>
  <message>
   <source>Customer</source>
   <translation>客户</translation>
  </message>
  <message>
   <source>Gender</source>
   <translation>性别</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>职务或标题</translation>
  </message>
  <message>
   <source>Department</source>
   <translation>部门</translation>
  </message>
  <message>
   <source>Mobile</source>
   <translation>手机</translation>
  </message>
  <message>
   <source>Work phone</source>
   <translation>工作电话</translation>
  </message>
  <message>
   <source>Home phone</source>
   <translation>家庭电话</translation>
  </message>
  <message>
   <source>Fax</source>
   <translation>传真</translation>
  </message>
  <message>
   <source>WeChat</source>
   <translation>微信</translation>
  </message>
  <message>
   <source>Birthday</source>
   <translation>生日</translation>
  </message>
  <message>
   <source>Year of birth</source>
   <translation>出生年</translation>
  </message>
  <message>
   <source>Month of birth</source>
   <translation>出生月</translation>
  </message>
  <message>
   <source>Day of birth</source>
   <translation>出生日</translation>
  </message>
  <message>
   <source>Hobbies</source>
   <translation>爱好</translation>
  </message>
  <message>
   <source>Spouse</source>
   <translation>配偶</translation>
  </message>
  <message>
   <source>Children</source>
   <translation>子女</translation>
  </message>
  <message>
   <source>Decision power</source>
   <translation>决策角色</translation>
  </message>
  <message>
   <source>Attitude</source>
   <translation>态度</translation>
  </message>
  <message>
   <source>Order number</source>
   <translation>订单号</translation>
  </message>
  <message>
   <source>Date of purchase</source>
   <translation>购买日期</translation>
  </message>
  <message>
   <source>Product</source>
   <translation>产品</translation>
  </message>
  <message>
   <source>Product code</source>
   <translation>产品编码</translation>
  </message>
  <message>
   <source>Quantity</source>
   <translation>数量</translation>
  </message>
  <message>
   <source>Unit</source>
   <translation>单位</translation>
  </message>
  <message>
   <source>Unit price</source>
   <translation>单价</translation>
  </message>
  <message>
   <source>Amount</source>
   <translation>金额</translation>
  </message>
  <message>
   <source>Currency</source>
   <translation>币种</translation>
  </message>
  <message>
   <source>Invoice number</source>
   <translation>发票号</translation>
  </message>
  <message>
   <source>Due on</source>
   <translation>到期日</translation>
  </message>
  <message>
   <source>Received on</source>
   <translation>回款日期</translation>
  </message>
  <message>
   <source>Amount received</source>
   <translation>已回款金额</translation>
  </message>
  <message>
   <source>Deal number</source>
   <translation>商机编号</translation>
  </message>
  <message>
   <source>Stage</source>
   <translation>阶段</translation>
  </message>
  <message>
   <source>Probability</source>
   <translation>赢率</translation>
  </message>
  <message>
   <source>Opened on</source>
   <translation>创建日期</translation>
  </message>
  <message>
   <source>Closed on</source>
   <translation>成交日期</translation>
  </message>
  <message>
   <source>Expected on</source>
   <translation>预计成交日期</translation>
  </message>
  <message>
   <source>Owner</source>
   <translation>负责人</translation>
  </message>
  <message>
   <source>Reason of the loss</source>
   <translation>丢单原因</translation>
  </message>
  <message>
   <source>Who won instead</source>
   <translation>赢家</translation>
  </message>
  <message>
   <source>Product line</source>
   <translation>产品线</translation>
  </message>
  <message>
   <source>Price</source>
   <translation>价格</translation>
  </message>
  <message>
   <source>Days between purchases</source>
   <translation>购买周期（天）</translation>
  </message>
 </context>
 <context>
  <name>ImportPage</name>
  <message>
   <source>Export…</source>
   <translation>导出…</translation>
  </message>
  <message>
   <source>Choose a file…</source>
   <translation>选择文件…</translation>
  </message>
  <message>
   <source>Undo this import</source>
   <translation>撤销这次导入</translation>
  </message>
  <message>
   <source>Import: choose a file</source>
   <translation>导入：选择文件</translation>
  </message>
  <message>
   <source>Import: write it</source>
   <translation>导入：写入路书</translation>
  </message>
  <message>
   <source>Import: cancel</source>
   <translation>导入：取消</translation>
  </message>
  <message>
   <source>Export a list</source>
   <translation>导出列表</translation>
  </message>
  <message>
   <source>A file goes in as it is: titles, merged cells and totals are recognised. What each column is can be changed at the left and is remembered for files of the same shape. What may be there twice is shown and never merged: Enter turns the decision round. Every import can be undone.</source>
   <translation>文件不用整理，直接导入：标题、合并单元格、合计行都能认出来。每一列是什么可以在左边改，同样格式的文件下次会记得。可能重复的会列出来，绝不自动合并：按 Enter 改变决定。每次导入都可以撤销。</translation>
  </message>
  <message>
   <source>Lists and contacts</source>
   <translation>列表和联系人</translation>
  </message>
  <message>
   <source>Choose a file</source>
   <translation>选择文件</translation>
  </message>
  <message>
   <source>is being read…</source>
   <translation>正在读取…</translation>
  </message>
  <message numerus="yes">
   <source>%n row(s)</source>
   <translation>
    <numerusform>%n 行</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more file(s) waiting</source>
   <translation>
    <numerusform>还有 %n 个文件等待导入</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Import %n row(s)</source>
   <translation>
    <numerusform>导入 %n 行</numerusform>
   </translation>
  </message>
  <message>
   <source>Import</source>
   <translation>导入</translation>
  </message>
  <message>
   <source>The book is being compared…</source>
   <translation>正在和路书比对…</translation>
  </message>
  <message>
   <source>What is in stays in when you cancel, and the file can be brought in again.</source>
   <translation>取消后，已导入的会保留；文件可以再次导入。</translation>
  </message>
  <message>
   <source>{done} of {all} rows are in</source>
   <translation>已导入 {done} / {all} 行</translation>
  </message>
  <message>
   <source>Cancelled. The rows counted here are in the book.</source>
   <translation>已取消。这里计入的行已经在路书里。</translation>
  </message>
  <message>
   <source>Next file</source>
   <translation>下一个文件</translation>
  </message>
  <message numerus="yes">
   <source>%n row(s) brought in</source>
   <translation>
    <numerusform>已导入 %n 行</numerusform>
   </translation>
  </message>
  <message>
   <source>The import is being undone…</source>
   <translation>正在撤销导入…</translation>
  </message>
  <message>
   <source>The import was undone</source>
   <translation>导入已撤销</translation>
  </message>
  <message numerus="yes">
   <source>Undone; %n customer(s) stay because you have worked on them</source>
   <translation>
    <numerusform>已撤销；有 %n 个客户你后来动过，予以保留</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>InPlace</name>
  <message>
   <source>The words; Enter keeps them, Esc leaves them as they were</source>
   <translation>文字：回车保留，Esc 不改</translation>
  </message>
 </context>
 <context>
  <name>InteractionForm</name>
  <message>
   <source>Contact with the customer changed</source>
   <translation>联系记录已修改</translation>
  </message>
  <message>
   <source>Contact with the customer</source>
   <translation>联系记录</translation>
  </message>
  <message>
   <source>How</source>
   <translation>方式</translation>
  </message>
  <message>
   <source>Result</source>
   <translation>结果</translation>
  </message>
  <message>
   <source>What was said</source>
   <translation>说了什么</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>删除</translation>
  </message>
  <message>
   <source>Contact with the customer deleted</source>
   <translation>联系记录已删除</translation>
  </message>
 </context>
 <context>
  <name>IssueForm</name>
  <message>
   <source>Marked; your manager sees it with the next sync</source>
   <translation>已标记，下次同步后主管会看到</translation>
  </message>
  <message>
   <source>Mark as key or hard</source>
   <translation>标为重点或难点</translation>
  </message>
  <message>
   <source>Hard</source>
   <translation>难点</translation>
  </message>
  <message>
   <source>Key</source>
   <translation>重点</translation>
  </message>
  <message>
   <source>It is</source>
   <translation>这是</translation>
  </message>
  <message>
   <source>In one line</source>
   <translation>一句话</translation>
  </message>
 </context>
 <context>
  <name>JoiningWords</name>
  <message>
   <source>Type the server's address; your office has it.</source>
   <translation>请填服务器地址，可以问公司内勤。</translation>
  </message>
  <message>
   <source>Type your e-mail at the company.</source>
   <translation>请填你在公司的邮箱。</translation>
  </message>
  <message>
   <source>Type the password of your account.</source>
   <translation>请填账号的密码。</translation>
  </message>
  <message>
   <source>The server does not answer. Look at the address and the network, and try again.</source>
   <translation>服务器没有回应。请检查地址和网络，再试一次。</translation>
  </message>
  <message>
   <source>If your company has a certificate authority of its own, choose its file below.</source>
   <translation>如果公司用自己的根证书，请在下面选择证书文件。</translation>
  </message>
  <message>
   <source>{first} {second}</source>
   <translation>{first}{second}</translation>
  </message>
 </context>
 <context>
  <name>JournalPane</name>
  <message>
   <source>Journal</source>
   <translation>同步记录</translation>
  </message>
  <message>
   <source>45 days are kept</source>
   <translation>保留 45 天</translation>
  </message>
  <message>
   <source>No contact yet.</source>
   <translation>还没有联系过。</translation>
  </message>
 </context>
 <context>
  <name>JournalWords</name>
  <message>
   <source>Both sides hold the same.</source>
   <translation>两边内容一致。</translation>
  </message>
  <message>
   <source>Sent {pushed}, received {pulled} in {seconds} s.</source>
   <translation>送出 {pushed} 项，收到 {pulled} 项，{seconds} 秒。</translation>
  </message>
  <message>
   <source>{up} up, {down} down.</source>
   <translation>上行 {up}，下行 {down}。</translation>
  </message>
  <message numerus="yes">
   <source>%n changed on both sides.</source>
   <translation>
    <numerusform>%n 项两边都改了。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n not accepted.</source>
   <translation>
    <numerusform>%n 项没有被接受。</numerusform>
   </translation>
  </message>
  <message>
   <source>{names} left this computer.</source>
   <translation>{names}已从本机移走。</translation>
  </message>
  <message>
   <source>{names} left this computer; what you had written arrived first.</source>
   <translation>{names}已从本机移走；你写的先到了服务器。</translation>
  </message>
  <message numerus="yes">
   <source>%n customer(s) left this computer.</source>
   <translation>
    <numerusform>%n 个客户已从本机移走。</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>KindWords</name>
  <message>
   <source>Person</source>
   <translation>人员</translation>
  </message>
  <message>
   <source>Team</source>
   <translation>团队</translation>
  </message>
  <message>
   <source>Customer</source>
   <translation>客户</translation>
  </message>
  <message>
   <source>Contact</source>
   <translation>联系人</translation>
  </message>
  <message>
   <source>Network link</source>
   <translation>人脉关系</translation>
  </message>
  <message>
   <source>Product</source>
   <translation>产品</translation>
  </message>
  <message>
   <source>Purchase</source>
   <translation>购买</translation>
  </message>
  <message>
   <source>Payment</source>
   <translation>回款</translation>
  </message>
  <message>
   <source>Deal</source>
   <translation>商机</translation>
  </message>
  <message>
   <source>Visit</source>
   <translation>拜访</translation>
  </message>
  <message>
   <source>Call or message</source>
   <translation>电话或消息</translation>
  </message>
  <message>
   <source>Standing answer</source>
   <translation>客户十三问</translation>
  </message>
  <message>
   <source>Promise</source>
   <translation>承诺</translation>
  </message>
  <message>
   <source>Task</source>
   <translation>任务</translation>
  </message>
  <message>
   <source>Target</source>
   <translation>目标</translation>
  </message>
  <message>
   <source>Daily report</source>
   <translation>日报</translation>
  </message>
  <message>
   <source>Note to be sorted</source>
   <translation>待整理的笔记</translation>
  </message>
  <message>
   <source>Company field</source>
   <translation>公司字段</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>导出</translation>
  </message>
  <message>
   <source>Trip</source>
   <translation>出差</translation>
  </message>
  <message>
   <source>Stop of a trip</source>
   <translation>出差站点</translation>
  </message>
  <message>
   <source>Leg of a trip</source>
   <translation>出差行程</translation>
  </message>
  <message>
   <source>Overnight stay</source>
   <translation>住宿</translation>
  </message>
  <message>
   <source>Expense</source>
   <translation>费用</translation>
  </message>
  <message>
   <source>Trip summary</source>
   <translation>出差总结</translation>
  </message>
  <message>
   <source>Trip review</source>
   <translation>出差复盘</translation>
  </message>
  <message>
   <source>Cause</source>
   <translation>原因</translation>
  </message>
  <message>
   <source>Lesson</source>
   <translation>经验</translation>
  </message>
  <message>
   <source>Use of a lesson</source>
   <translation>经验的使用</translation>
  </message>
  <message>
   <source>Help asked for</source>
   <translation>求助</translation>
  </message>
  <message>
   <source>Comment</source>
   <translation>点评</translation>
  </message>
  <message>
   <source>Read receipt</source>
   <translation>已读回执</translation>
  </message>
  <message>
   <source>File</source>
   <translation>文件</translation>
  </message>
  <message>
   <source>Key or hard problem</source>
   <translation>重点难点</translation>
  </message>
  <message>
   <source>Ride-along</source>
   <translation>陪访</translation>
  </message>
  <message>
   <source>Rep's half of a ride-along</source>
   <translation>陪访（业务员部分）</translation>
  </message>
  <message>
   <source>Coach's half of a ride-along</source>
   <translation>陪访（陪访人部分）</translation>
  </message>
  <message>
   <source>Practice task</source>
   <translation>练习任务</translation>
  </message>
  <message>
   <source>Skill</source>
   <translation>技能</translation>
  </message>
  <message>
   <source>Company setting</source>
   <translation>公司设置</translation>
  </message>
  <message>
   <source>Decision</source>
   <translation>处理决定</translation>
  </message>
  <message>
   <source>Record</source>
   <translation>记录</translation>
  </message>
  <message>
   <source>Customers</source>
   <translation>客户</translation>
  </message>
  <message>
   <source>Contacts</source>
   <translation>联系人</translation>
  </message>
  <message>
   <source>Standing answers</source>
   <translation>客户十三问</translation>
  </message>
  <message>
   <source>Promises</source>
   <translation>承诺</translation>
  </message>
  <message>
   <source>Deals</source>
   <translation>商机</translation>
  </message>
  <message>
   <source>Purchases</source>
   <translation>购买</translation>
  </message>
  <message>
   <source>Payments</source>
   <translation>回款</translation>
  </message>
  <message>
   <source>Visits</source>
   <translation>拜访</translation>
  </message>
  <message>
   <source>Calls and messages</source>
   <translation>电话和消息</translation>
  </message>
  <message>
   <source>Tasks</source>
   <translation>任务</translation>
  </message>
  <message>
   <source>Targets</source>
   <translation>目标</translation>
  </message>
  <message>
   <source>Daily reports</source>
   <translation>日报</translation>
  </message>
  <message>
   <source>Notes to be sorted</source>
   <translation>待整理的笔记</translation>
  </message>
  <message>
   <source>Exports</source>
   <translation>导出</translation>
  </message>
  <message>
   <source>Trips</source>
   <translation>出差</translation>
  </message>
  <message>
   <source>Expenses</source>
   <translation>费用</translation>
  </message>
  <message>
   <source>Trip summaries</source>
   <translation>出差总结</translation>
  </message>
  <message>
   <source>Trip reviews</source>
   <translation>出差复盘</translation>
  </message>
  <message>
   <source>Lessons</source>
   <translation>经验</translation>
  </message>
  <message>
   <source>Ride-alongs</source>
   <translation>陪访</translation>
  </message>
  <message>
   <source>Practice tasks</source>
   <translation>练习任务</translation>
  </message>
  <message>
   <source>Products</source>
   <translation>产品</translation>
  </message>
  <message>
   <source>People and teams</source>
   <translation>人员和团队</translation>
  </message>
 </context>
 <context>
  <name>LadderView</name>
  <message>
   <source>Target</source>
   <translation>目标</translation>
  </message>
  <message>
   <source>this month</source>
   <translation>本月</translation>
  </message>
  <message>
   <source>Deals</source>
   <translation>成交</translation>
  </message>
  <message>
   <source>at {value} each</source>
   <translation>客单价 {value}</translation>
  </message>
  <message>
   <source>Prospects</source>
   <translation>潜在客户</translation>
  </message>
  <message>
   <source>{value} a deal</source>
   <translation>每单 {value} 个</translation>
  </message>
  <message>
   <source>Calls</source>
   <translation>电话</translation>
  </message>
  <message>
   <source>{value} a prospect</source>
   <translation>每个客户 {value} 通</translation>
  </message>
  <message numerus="yes">
   <source>%n working day(s)</source>
   <translation>
    <numerusform>%n 个工作日</numerusform>
   </translation>
  </message>
  <message>
   <source>A day</source>
   <translation>每天</translation>
  </message>
  <message>
   <source>{days}; exactly {exact}</source>
   <translation>{days}，精确值 {exact}</translation>
  </message>
  <message>
   <source>as it was set</source>
   <translation>定目标时的比率</translation>
  </message>
  <message numerus="yes">
   <source>your own, from %n case(s)</source>
   <translation>
    <numerusform>你自己的，来自 %n 例</numerusform>
   </translation>
  </message>
  <message>
   <source>usual rate; yours from 20 cases on, you have {n}</source>
   <translation>一般比率；满 20 例后用你自己的，现有 {n} 例</translation>
  </message>
 </context>
 <context>
  <name>LanguagePane</name>
  <message>
   <source>Welcome to Roadbook</source>
   <translation>欢迎使用销售路书</translation>
  </message>
  <message>
   <source>Your customers, visits and promises, all on this computer and encrypted. Everything works without a network.</source>
   <translation>客户、拜访、承诺，都在这台电脑上，全部加密。没有网络也一切照常。</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>语言</translation>
  </message>
 </context>
 <context>
  <name>LaptopsPane</name>
  <message>
   <source>Lost or stolen? Enter shuts a laptop out; its owner signs in on another one.</source>
   <translation>丢失或被盗？按回车停用那台电脑，本人可在另一台上登录。</translation>
  </message>
  <message>
   <source>Laptops</source>
   <translation>电脑</translation>
  </message>
  <message>
   <source>No laptop has signed in yet.</source>
   <translation>还没有电脑登录过。</translation>
  </message>
  <message>
   <source>Only the server knows the laptops.</source>
   <translation>电脑名单只在服务器上。</translation>
  </message>
  <message>
   <source>signed in {when}</source>
   <translation>登录于 {when}</translation>
  </message>
  <message>
   <source>takes part</source>
   <translation>使用中</translation>
  </message>
  <message>
   <source>shut out</source>
   <translation>已停用</translation>
  </message>
  <message>
   <source>shut out, its book is to be destroyed</source>
   <translation>已停用，账本待销毁</translation>
  </message>
  <message>
   <source>Shut out {name}'s laptop</source>
   <translation>停用 {name} 的电脑</translation>
  </message>
  <message>
   <source>“{label}” takes part no more. What it has not sent yet does not arrive: {waiting}.</source>
   <translation>“{label}”不再参与同步。尚未上传的内容不会送达：{waiting}。</translation>
  </message>
  <message>
   <source>It takes part no more. What it has not sent yet does not arrive: {waiting}.</source>
   <translation>它不再参与同步。尚未上传的内容不会送达：{waiting}。</translation>
  </message>
  <message>
   <source>nothing is known</source>
   <translation>情况不明</translation>
  </message>
  <message>
   <source>Shut it out</source>
   <translation>停用</translation>
  </message>
  <message>
   <source>Destroy its book at its next contact</source>
   <translation>下次联系时销毁其中的账本</translation>
  </message>
  <message>
   <source>For a laptop in other people's hands.</source>
   <translation>适用于落到别人手里的电脑。</translation>
  </message>
 </context>
 <context>
  <name>LeftOut</name>
  <message>
   <source>Save what stays out…</source>
   <translation>保存未导入的行…</translation>
  </message>
  <message>
   <source>Save what stays out</source>
   <translation>保存未导入的行</translation>
  </message>
  <message>
   <source>Line</source>
   <translation>行</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>原因</translation>
  </message>
  <message numerus="yes">
   <source>%n row(s) saved in {file}</source>
   <translation>
    <numerusform>已将 %n 行保存到 {file}</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>LegForm</name>
  <message>
   <source>Ride changed</source>
   <translation>行程段已修改</translation>
  </message>
  <message>
   <source>Ride added</source>
   <translation>已添加行程段</translation>
  </message>
  <message>
   <source>Ride</source>
   <translation>行程段</translation>
  </message>
  <message>
   <source>New ride</source>
   <translation>新行程段</translation>
  </message>
  <message>
   <source>By</source>
   <translation>交通方式</translation>
  </message>
  <message>
   <source>Number</source>
   <translation>车次或航班</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>日期</translation>
  </message>
  <message>
   <source>Invoice number</source>
   <translation>发票号</translation>
  </message>
  <message>
   <source>From</source>
   <translation>从</translation>
  </message>
  <message>
   <source>To</source>
   <translation>到</translation>
  </message>
  <message>
   <source>Leaves at</source>
   <translation>出发时间</translation>
  </message>
  <message>
   <source>Arrives at</source>
   <translation>到达时间</translation>
  </message>
  <message>
   <source>Price</source>
   <translation>票价</translation>
  </message>
  <message>
   <source>Take the ride off</source>
   <translation>删除这段行程</translation>
  </message>
  <message>
   <source>Ride taken off</source>
   <translation>已删除行程段</translation>
  </message>
 </context>
 <context>
  <name>LessonForm</name>
  <message>
   <source>; </source>
   <translation>；</translation>
  </message>
  <message>
   <source>Propose a lesson</source>
   <translation>提出经验</translation>
  </message>
  <message>
   <source>Change the lesson</source>
   <translation>修改经验</translation>
  </message>
  <message>
   <source>In one sentence: what is true beyond one trip</source>
   <translation>一句话：不只对一次出差成立的规律</translation>
  </message>
  <message>
   <source>Rule</source>
   <translation>规律</translation>
  </message>
  <message>
   <source>payment due; …</source>
   <translation>有应收款；…</translation>
  </message>
  <message>
   <source>A brief that fits one of the tags shows the lesson.</source>
   <translation>符合任一标签的访前简报会显示这条经验。</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>标签</translation>
  </message>
  <message>
   <source>When it holds, when it does not</source>
   <translation>什么时候成立，什么时候不成立</translation>
  </message>
  <message>
   <source>Lesson kept</source>
   <translation>经验已保存</translation>
  </message>
 </context>
 <context>
  <name>LessonPane</name>
  <message>
   <source>Proof</source>
   <translation>佐证</translation>
  </message>
  <message>
   <source>These visits are of customers that are not on this computer.</source>
   <translation>这些拜访的客户不在这台电脑上。</translation>
  </message>
  <message>
   <source>No visit is attached to it.</source>
   <translation>没有拜访佐证。</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>修改</translation>
  </message>
  <message>
   <source>Retire</source>
   <translation>停用</translation>
  </message>
  <message>
   <source>Put in force</source>
   <translation>收入经验库</translation>
  </message>
  <message>
   <source>Open the review: {trip}</source>
   <translation>打开复盘：{trip}</translation>
  </message>
 </context>
 <context>
  <name>LessonWords</name>
  <message>
   <source>Proposed</source>
   <translation>待收入</translation>
  </message>
  <message>
   <source>In force</source>
   <translation>生效中</translation>
  </message>
  <message>
   <source>Retired</source>
   <translation>已停用</translation>
  </message>
  <message>
   <source>not used yet</source>
   <translation>还没有用过</translation>
  </message>
  <message numerus="yes">
   <source>used %n time(s)</source>
   <translation>
    <numerusform>用过 %n 次</numerusform>
   </translation>
  </message>
  <message>
   <source>review of {trip}</source>
   <translation>复盘：{trip}</translation>
  </message>
  <message>
   <source>Without a tag it comes back in no brief.</source>
   <translation>没有标签，不会出现在访前简报里。</translation>
  </message>
  <message>
   <source>Fits briefs with: {tags}</source>
   <translation>会出现在：{tags}的访前简报</translation>
  </message>
 </context>
 <context>
  <name>LessonsPage</name>
  <message>
   <source>Lessons</source>
   <translation>经验库</translation>
  </message>
  <message>
   <source>Search rules</source>
   <translation>搜索规律</translation>
  </message>
  <message>
   <source>All tags</source>
   <translation>全部标签</translation>
  </message>
  <message>
   <source>Tag</source>
   <translation>标签</translation>
  </message>
  <message>
   <source>Propose a lesson</source>
   <translation>提出经验</translation>
  </message>
  <message>
   <source>No lesson here</source>
   <translation>这里还没有经验</translation>
  </message>
  <message>
   <source>The rule drawn in a trip's review joins the library when it is reviewed.</source>
   <translation>出差复盘里提炼的规律，审阅后进经验库。</translation>
  </message>
  <message>
   <source>Change the lesson</source>
   <translation>修改经验</translation>
  </message>
  <message>
   <source>Put the lesson in force</source>
   <translation>收入经验库</translation>
  </message>
  <message>
   <source>Retire the lesson</source>
   <translation>停用经验</translation>
  </message>
  <message>
   <source>A rule drawn from a trip joins the library when its review was read. It comes back in the brief of each visit that fits one of its tags. Ctrl+N proposes one, Ctrl+F searches, Enter changes your own.</source>
   <translation>出差提炼的规律，复盘审阅后进经验库；符合标签的拜访，访前简报会再显示它。Ctrl+N 提出经验，Ctrl+F 搜索，回车修改自己的经验。</translation>
  </message>
  <message>
   <source>In force: briefs that fit show it</source>
   <translation>已收入经验库：符合的访前简报会显示</translation>
  </message>
  <message>
   <source>Lesson retired</source>
   <translation>经验已停用</translation>
  </message>
 </context>
 <context>
  <name>LinkForm</name>
  <message>
   <source>Link changed</source>
   <translation>关联单位已修改</translation>
  </message>
  <message>
   <source>Link added</source>
   <translation>已添加关联单位</translation>
  </message>
  <message>
   <source>Link</source>
   <translation>关联单位</translation>
  </message>
  <message>
   <source>New link</source>
   <translation>新关联单位</translation>
  </message>
  <message>
   <source>The other company</source>
   <translation>对方公司</translation>
  </message>
  <message>
   <source>What it is to this one</source>
   <translation>和这家的关系</translation>
  </message>
  <message>
   <source>{strength} of 5</source>
   <translation>{strength} / 5</translation>
  </message>
  <message>
   <source>How strong</source>
   <translation>关系强弱</translation>
  </message>
  <message>
   <source>Since</source>
   <translation>从什么时候起</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>备注</translation>
  </message>
  <message>
   <source>In the book</source>
   <translation>客户库里已有</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>删除</translation>
  </message>
  <message>
   <source>Open this customer</source>
   <translation>打开这家客户</translation>
  </message>
  <message>
   <source>In the book; Enter takes one:</source>
   <translation>客户库里已有，回车选用：</translation>
  </message>
  <message>
   <source>Linked with the customer in the book.</source>
   <translation>已和客户库里的这家关联。</translation>
  </message>
  <message>
   <source>Link deleted</source>
   <translation>关联单位已删除</translation>
  </message>
 </context>
 <context>
  <name>LockPane</name>
  <message>
   <source>How is your book opened?</source>
   <translation>怎样打开你的路书？</translation>
  </message>
  <message>
   <source>It is encrypted either way. You can change this later.</source>
   <translation>两种方式都加密，以后可以改。</translation>
  </message>
  <message>
   <source>Signing in to this computer opens it</source>
   <translation>登录这台电脑就能打开</translation>
  </message>
  <message>
   <source>A password opens it</source>
   <translation>用密码打开</translation>
  </message>
  <message>
   <source>This computer has no keychain that could keep the key.</source>
   <translation>这台电脑没有可以存放钥匙的钥匙串。</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>密码</translation>
  </message>
  <message>
   <source>Once more</source>
   <translation>再输一次</translation>
  </message>
  <message>
   <source>At least 12 characters; three or four words are easy to remember.</source>
   <translation>至少 12 个字；三四个词连起来最好记。</translation>
  </message>
 </context>
 <context>
  <name>LogBook</name>
  <message>
   <source>Kept under “To be sorted”</source>
   <translation>已放进“待整理”</translation>
  </message>
  <message numerus="yes">
   <source>Visit to {name} logged; %n to be sorted</source>
   <translation>
    <numerusform>已记下{name}的拜访，%n 项待整理</numerusform>
   </translation>
  </message>
  <message>
   <source>Visit to {name} logged</source>
   <translation>已记下{name}的拜访</translation>
  </message>
 </context>
 <context>
  <name>LogPanel</name>
  <message>
   <source>Choices</source>
   <translation>选项</translation>
  </message>
  <message>
   <source>When you save</source>
   <translation>保存以后</translation>
  </message>
  <message>
   <source>Log a visit in one line</source>
   <translation>一行记拜访</translation>
  </message>
  <message>
   <source>@customer  who  what was said  next: …</source>
   <translation>@客户 联系人 说了什么 下次：…</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>保存</translation>
  </message>
  <message>
   <source>Draft kept</source>
   <translation>已留草稿</translation>
  </message>
  <message>
   <source>Esc keeps a draft</source>
   <translation>Esc 留草稿</translation>
  </message>
  <message>
   <source>Next step</source>
   <translation>下一步</translation>
  </message>
  <message>
   <source>not said</source>
   <translation>没写</translation>
  </message>
  <message>
   <source>Reaction</source>
   <translation>客户反应</translation>
  </message>
  <message>
   <source>↓ Enter</source>
   <translation>↓ Enter</translation>
  </message>
  <message>
   <source>Today's visits without a result</source>
   <translation>今天还没有结果的拜访</translation>
  </message>
  <message>
   <source>Whom did you meet?</source>
   <translation>见到了谁？</translation>
  </message>
  <message>
   <source>Nothing is asked</source>
   <translation>没有要问的</translation>
  </message>
  <message>
   <source>You can also write: +demo, budget 500k, rival:Kingdee, reaction:+1, promise:samples by Fri, uses:labels, next:Wed quote</source>
   <translation>还可以写：+演示　预算50w　竞品：金蝶　反应：+1　承诺：周五前送样　在用：标签纸　下次：周三报价</translation>
  </message>
  <message numerus="yes">
   <source>%n more line(s) after this one.</source>
   <translation>
    <numerusform>后面还有 %n 行。</numerusform>
   </translation>
  </message>
  <message>
   <source>What is open waits under “To be sorted”.</source>
   <translation>没定的先放在“待整理”。</translation>
  </message>
  <message>
   <source>Saved without a choice, the line waits under “To be sorted”.</source>
   <translation>不选也能保存，这一行先放在“待整理”。</translation>
  </message>
  <message>
   <source>Saved without a choice, the name waits under “To be sorted”.</source>
   <translation>不选也能保存，人名先放在“待整理”。</translation>
  </message>
  <message>
   <source>Saved without a choice, the day waits under “To be sorted”.</source>
   <translation>不选也能保存，日期先放在“待整理”。</translation>
  </message>
 </context>
 <context>
  <name>LogWords</name>
  <message>
   <source>Customer</source>
   <translation>客户</translation>
  </message>
  <message>
   <source>Contact</source>
   <translation>联系人</translation>
  </message>
  <message>
   <source>New contact</source>
   <translation>新联系人</translation>
  </message>
  <message>
   <source>Met</source>
   <translation>见到</translation>
  </message>
  <message>
   <source>Not met</source>
   <translation>没见到</translation>
  </message>
  <message>
   <source>Visited</source>
   <translation>拜访</translation>
  </message>
  <message>
   <source>Topic</source>
   <translation>内容</translation>
  </message>
  <message>
   <source>Product talk</source>
   <translation>产品沟通</translation>
  </message>
  <message>
   <source>Demo</source>
   <translation>演示</translation>
  </message>
  <message>
   <source>Budget</source>
   <translation>预算</translation>
  </message>
  <message>
   <source>Competitor</source>
   <translation>竞争对手</translation>
  </message>
  <message>
   <source>Reaction</source>
   <translation>客户反应</translation>
  </message>
  <message>
   <source>Problem</source>
   <translation>问题</translation>
  </message>
  <message>
   <source>Contact by</source>
   <translation>沟通方式</translation>
  </message>
  <message>
   <source>Next step</source>
   <translation>下一步</translation>
  </message>
  <message>
   <source>Promise</source>
   <translation>承诺</translation>
  </message>
  <message>
   <source>Not visited</source>
   <translation>未访</translation>
  </message>
  <message>
   <source>done</source>
   <translation>已做</translation>
  </message>
  <message>
   <source>we owe</source>
   <translation>我方</translation>
  </message>
  <message>
   <source>they owe</source>
   <translation>对方</translation>
  </message>
  <message>
   <source>very negative</source>
   <translation>很反感</translation>
  </message>
  <message>
   <source>negative</source>
   <translation>不满意</translation>
  </message>
  <message>
   <source>neutral</source>
   <translation>一般</translation>
  </message>
  <message>
   <source>positive</source>
   <translation>有兴趣</translation>
  </message>
  <message>
   <source>very positive</source>
   <translation>很有兴趣</translation>
  </message>
  <message>
   <source>moved</source>
   <translation>客户改期</translation>
  </message>
  <message>
   <source>nobody there</source>
   <translation>没见到人</translation>
  </message>
  <message>
   <source>ran out of time</source>
   <translation>时间不够</translation>
  </message>
  <message>
   <source>another reason</source>
   <translation>其他原因</translation>
  </message>
  <message>
   <source>No customer is called “{name}” yet.</source>
   <translation>还没有叫“{name}”的客户。</translation>
  </message>
  <message>
   <source>Which customer is “{name}”?</source>
   <translation>“{name}”是哪家客户？</translation>
  </message>
  <message>
   <source>Nobody at {company} is known as “{name}”. Who is it?</source>
   <translation>{company}没有登记“{name}”，是哪一位？</translation>
  </message>
  <message numerus="yes">
   <source>%n people at {company} fit “{name}”. Which one?</source>
   <translation>
    <numerusform>{company}有 %n 位“{name}”，是哪一位？</numerusform>
   </translation>
  </message>
  <message>
   <source>“{words}” does not say which day. Which one?</source>
   <translation>“{words}”没说哪天，是哪一天？</translation>
  </message>
  <message>
   <source>never met</source>
   <translation>没见过面</translation>
  </message>
  <message>
   <source>met {day}</source>
   <translation>{day}见过</translation>
  </message>
  <message>
   <source>on today's plan</source>
   <translation>今天计划内</translation>
  </message>
  <message>
   <source>never visited</source>
   <translation>没拜访过</translation>
  </message>
  <message>
   <source>visited {day}</source>
   <translation>{day}拜访过</translation>
  </message>
  <message>
   <source>add a new customer called {name}</source>
   <translation>新建客户“{name}”</translation>
  </message>
  <message>
   <source>A new one</source>
   <translation>新客户</translation>
  </message>
  <message>
   <source>add a new contact called {name}</source>
   <translation>新建联系人“{name}”</translation>
  </message>
  <message>
   <source>Someone else</source>
   <translation>另一个人</translation>
  </message>
  <message>
   <source>{what}: which day?</source>
   <translation>{what} 哪天？</translation>
  </message>
  <message>
   <source>which {name}?</source>
   <translation>哪位{name}？</translation>
  </message>
  <message>
   <source>{name}: new?</source>
   <translation>{name}：新的？</translation>
  </message>
  <message>
   <source>{day} ({near})</source>
   <translation>{day}（{near}）</translation>
  </message>
  <message>
   <source>{what}, {day}</source>
   <translation>{what} {day}</translation>
  </message>
  <message>
   <source>{one}, {two}</source>
   <translation>{one}，{two}</translation>
  </message>
 </context>
 <context>
  <name>LossForm</name>
  <message>
   <source>Reason noted</source>
   <translation>已记下原因</translation>
  </message>
  <message>
   <source>Why was it lost?</source>
   <translation>为什么丢单？</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>以后再说</translation>
  </message>
  <message>
   <source>price, fit, relation, timing …</source>
   <translation>价格、需求、关系、时机…</translation>
  </message>
  <message>
   <source>Why not us?</source>
   <translation>为什么不选择我们？</translation>
  </message>
  <message>
   <source>Who got it?</source>
   <translation>选择了哪一家？</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>Roadbook</source>
   <translation>销售路书</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>今天</translation>
  </message>
  <message>
   <source>Customers</source>
   <translation>客户</translation>
  </message>
  <message>
   <source>Visits</source>
   <translation>拜访</translation>
  </message>
  <message>
   <source>Ride-alongs</source>
   <translation>陪访</translation>
  </message>
  <message>
   <source>Trips</source>
   <translation>出差</translation>
  </message>
  <message>
   <source>Targets</source>
   <translation>目标</translation>
  </message>
  <message>
   <source>Reports</source>
   <translation>报告</translation>
  </message>
  <message>
   <source>Lessons</source>
   <translation>经验库</translation>
  </message>
  <message>
   <source>Administration</source>
   <translation>管理</translation>
  </message>
  <message>
   <source>Team</source>
   <translation>团队</translation>
  </message>
  <message>
   <source>Mirror view</source>
   <translation>主管看到的我</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>导入</translation>
  </message>
  <message>
   <source>Sync</source>
   <translation>同步</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>设置</translation>
  </message>
  <message>
   <source>Saved on this computer</source>
   <translation>已保存在本机</translation>
  </message>
  <message>
   <source>Rep</source>
   <translation>业务员</translation>
  </message>
  <message>
   <source>Manager</source>
   <translation>主管</translation>
  </message>
  <message>
   <source>Back office</source>
   <translation>内勤</translation>
  </message>
  <message>
   <source>Admin</source>
   <translation>管理员</translation>
  </message>
  <message>
   <source>Log a visit</source>
   <translation>记拜访</translation>
  </message>
  <message>
   <source>Search everything</source>
   <translation>搜索全部</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>撤销</translation>
  </message>
  <message>
   <source>Do again</source>
   <translation>重做</translation>
  </message>
  <message>
   <source>Help and keys</source>
   <translation>帮助和按键</translation>
  </message>
  <message>
   <source>Who can see this</source>
   <translation>谁能看到这条</translation>
  </message>
  <message>
   <source>Mark as key or hard</source>
   <translation>标为重点或难点</translation>
  </message>
  <message>
   <source>Lock the book</source>
   <translation>锁上路书</translation>
  </message>
  <message>
   <source>Sync now</source>
   <translation>立即同步</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>退出</translation>
  </message>
  <message>
   <source>Colours: light</source>
   <translation>颜色：浅色</translation>
  </message>
  <message>
   <source>Colours: dark</source>
   <translation>颜色：深色</translation>
  </message>
  <message>
   <source>Colours: as the system</source>
   <translation>颜色：跟随系统</translation>
  </message>
  <message>
   <source>Sync is paused: nothing is sent until you resume it.</source>
   <translation>同步已暂停，点“继续同步”之前不收也不发。</translation>
  </message>
  <message>
   <source>Choose a visit, a customer or a report first.</source>
   <translation>请先选中一次拜访、一个客户或一份日报。</translation>
  </message>
  <message>
   <source>Choose a customer, a visit or a report first; then ask who can see it.</source>
   <translation>先选中一个客户、一次拜访或一份报告，再看谁能看到它。</translation>
  </message>
  <message>
   <source>Saving …</source>
   <translation>正在保存…</translation>
  </message>
  <message>
   <source>Nothing can be saved here</source>
   <translation>这里不能保存</translation>
  </message>
  <message>
   <source>This book can only be read: its file or folder is write-protected. Everything is here to be looked at; nothing can be saved.</source>
   <translation>这本路书现在只能看：文件或文件夹是只读的。内容都可以查看，但不能保存。</translation>
  </message>
 </context>
 <context>
  <name>MapView</name>
  <message>
   <source>Map of the trip</source>
   <translation>出差地图</translation>
  </message>
  <message>
   <source>{km} km</source>
   <translation>{km} 公里</translation>
  </message>
 </context>
 <context>
  <name>Marks</name>
  <message>
   <source>needs attention</source>
   <translation>需要处理</translation>
  </message>
  <message>
   <source>waiting to upload</source>
   <translation>待上传</translation>
  </message>
 </context>
 <context>
  <name>MorningView</name>
  <message>
   <source>Visits today</source>
   <translation>今天的拜访</translation>
  </message>
  <message>
   <source>Nothing planned for today</source>
   <translation>今天还没有安排拜访</translation>
  </message>
  <message>
   <source>Plan a visit</source>
   <translation>安排拜访</translation>
  </message>
  <message>
   <source>Worth a visit</source>
   <translation>值得一访</translation>
  </message>
  <message>
   <source>Enter plans it for today</source>
   <translation>按 Enter 排进今天</translation>
  </message>
  <message>
   <source>Tomorrow</source>
   <translation>明天</translation>
  </message>
  <message>
   <source>Open plan</source>
   <translation>看计划</translation>
  </message>
  <message>
   <source>Promises due</source>
   <translation>到期的承诺</translation>
  </message>
  <message>
   <source>No promise is due this week</source>
   <translation>本周没有到期的承诺</translation>
  </message>
  <message>
   <source>Kept</source>
   <translation>已兑现</translation>
  </message>
  <message>
   <source>Dropped</source>
   <translation>已作罢</translation>
  </message>
  <message>
   <source>Tasks due</source>
   <translation>到期的任务</translation>
  </message>
  <message>
   <source>No task is due this week</source>
   <translation>本周没有到期的任务</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>完成</translation>
  </message>
  <message>
   <source>Due for repurchase</source>
   <translation>复购到期</translation>
  </message>
  <message>
   <source>Nobody is due for repurchase</source>
   <translation>没有客户复购到期</translation>
  </message>
  <message>
   <source>{n} done</source>
   <translation>已完成 {n}</translation>
  </message>
  <message>
   <source>plan fullness {share}</source>
   <translation>日程饱满度 {share}</translation>
  </message>
  <message>
   <source>Brief</source>
   <translation>访前简报</translation>
  </message>
  <message>
   <source>Enter</source>
   <translation>Enter</translation>
  </message>
  <message>
   <source>Log visit</source>
   <translation>记拜访</translation>
  </message>
 </context>
 <context>
  <name>NoTarget</name>
  <message>
   <source>No target for {month} yet</source>
   <translation>{month}还没有目标</translation>
  </message>
  <message>
   <source>Say what you want to sell this month; today's number follows from it.</source>
   <translation>写下这个月想做多少业绩，今日必达就算出来了。</translation>
  </message>
  <message>
   <source>for example 30,000 or 30k</source>
   <translation>例如 30000 或 3万</translation>
  </message>
  <message>
   <source>Target of the month, {currency}</source>
   <translation>本月目标（{currency}）</translation>
  </message>
  <message>
   <source>Set target</source>
   <translation>定目标</translation>
  </message>
  <message>
   <source>An amount, please</source>
   <translation>请填一个金额</translation>
  </message>
 </context>
 <context>
  <name>Notices</name>
  <message>
   <source>Notices</source>
   <translation>声明</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
 </context>
 <context>
  <name>NumberStrip</name>
  <message>
   <source>Today's number</source>
   <translation>今日必达</translation>
  </message>
  <message>
   <source>effective calls</source>
   <translation>有效电话</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>已完成</translation>
  </message>
  <message>
   <source>Remaining</source>
   <translation>还差</translation>
  </message>
  <message>
   <source>Catch-up rate</source>
   <translation>每日需补</translation>
  </message>
  <message>
   <source>a day</source>
   <translation>通/天</translation>
  </message>
  <message>
   <source>This month, to yesterday</source>
   <translation>本月到昨天</translation>
  </message>
  <message>
   <source>mark: {n} due by now</source>
   <translation>刻度：应到 {n}</translation>
  </message>
  <message numerus="yes">
   <source>%n working day(s) left.</source>
   <translation>
    <numerusform>还剩 %n 个工作日。</numerusform>
   </translation>
  </message>
  <message>
   <source>A day off.</source>
   <translation>今天休息。</translation>
  </message>
  <message>
   <source>Official schedule not published yet.</source>
   <translation>官方放假安排尚未公布。</translation>
  </message>
  <message>
   <source>At your pace you land at {landing}, {short} short.</source>
   <translation>照现在的速度月底到 {landing}，还差 {short}。</translation>
  </message>
  <message>
   <source>At your pace you land at {landing}, target met.</source>
   <translation>照现在的速度月底到 {landing}，能达标。</translation>
  </message>
 </context>
 <context>
  <name>NumbersStrip</name>
  <message>
   <source>Confirmed by server</source>
   <translation>服务器已确认</translation>
  </message>
  <message>
   <source>Waiting to upload</source>
   <translation>待上传</translation>
  </message>
  <message>
   <source>Needs attention</source>
   <translation>需要处理</translation>
  </message>
  <message>
   <source>Nothing needs you</source>
   <translation>没有需要处理的</translation>
  </message>
  <message>
   <source>Everything else goes on</source>
   <translation>不影响其他数据</translation>
  </message>
  <message numerus="yes">
   <source>record(s)</source>
   <translation>
    <numerusform>条</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{records}, %n to decide</source>
   <translation>
    <numerusform>{records}，共 %n 处</numerusform>
   </translation>
  </message>
  <message>
   <source>items</source>
   <translation>项</translation>
  </message>
  <message>
   <source>No contact yet</source>
   <translation>还没有联系过</translation>
  </message>
  <message numerus="yes">
   <source>item(s), {time}</source>
   <translation>
    <numerusform>项，{time}</numerusform>
   </translation>
  </message>
  <message>
   <source>Count and checksum agree</source>
   <translation>条数与校验都一致</translation>
  </message>
  <message>
   <source>Each was answered</source>
   <translation>每项都有回应</translation>
  </message>
  <message>
   <source>changes</source>
   <translation>项</translation>
  </message>
  <message>
   <source>Everything is uploaded</source>
   <translation>全部已上传</translation>
  </message>
  <message numerus="yes">
   <source>change(s), {size}</source>
   <translation>
    <numerusform>项，{size}</numerusform>
   </translation>
  </message>
  <message>
   <source>Oldest {time}, saved on this computer</source>
   <translation>最早 {time}，已保存在本机</translation>
  </message>
 </context>
 <context>
  <name>OpenedBy</name>
  <message>
   <source>you read it {when}</source>
   <translation>你 {when} 读过</translation>
  </message>
  <message numerus="yes">
   <source>commented after %n day(s)</source>
   <translation>
    <numerusform>%n 天后点评</numerusform>
   </translation>
  </message>
  <message>
   <source>commented within {hours} h</source>
   <translation>{hours} 小时内已点评</translation>
  </message>
  <message>
   <source>opened by {name} {when}</source>
   <translation>{name} {when} 打开过</translation>
  </message>
 </context>
 <context>
  <name>OrderOverlay</name>
  <message>
   <source>Put in order</source>
   <translation>排顺序</translation>
  </message>
  <message>
   <source>Stops may change their day</source>
   <translation>允许换到别的日期</translation>
  </message>
  <message>
   <source>Leave it as it is</source>
   <translation>保持原样</translation>
  </message>
  <message>
   <source>Use this order</source>
   <translation>采用这个顺序</translation>
  </message>
  <message>
   <source>Stops put in order</source>
   <translation>已排好顺序</translation>
  </message>
  <message>
   <source>Looking for the shortest way that keeps every appointment …</source>
   <translation>正在找路上最短、又不耽误任何约定的顺序……</translation>
  </message>
  <message>
   <source>The stops stand in the best order already.</source>
   <translation>现在的顺序已经是最好的。</translation>
  </message>
  <message>
   <source>On the way: {before} before, {after} after.</source>
   <translation>路上时间：原来 {before}，调整后 {after}。</translation>
  </message>
  <message>
   <source>the order stays, on the way {time}</source>
   <translation>顺序不变，路上 {time}</translation>
  </message>
  <message>
   <source>on the way {before}, then {after}</source>
   <translation>路上 {before}，调整后 {after}</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>没有安排</translation>
  </message>
  <message>
   <source>Before: {order}</source>
   <translation>原来：{order}</translation>
  </message>
  <message>
   <source>appointment</source>
   <translation>约好的</translation>
  </message>
  <message>
   <source>from another day</source>
   <translation>来自另一天</translation>
  </message>
  <message>
   <source>{minutes} there</source>
   <translation>路上 {minutes}</translation>
  </message>
  <message>
   <source>What does not fit</source>
   <translation>放不下的</translation>
  </message>
  <message>
   <source>They stay on their day, last and without a time.</source>
   <translation>它们留在原来那天的最后，不定时间。</translation>
  </message>
  <message>
   <source>not open on that day</source>
   <translation>这天不接待来访</translation>
  </message>
  <message>
   <source>too far for a day, even alone</source>
   <translation>太远，单独一天也来不及</translation>
  </message>
  <message>
   <source>collides with another appointment</source>
   <translation>和另一个约定冲突</translation>
  </message>
  <message>
   <source>the day is full</source>
   <translation>这一天已排满</translation>
  </message>
 </context>
 <context>
  <name>OutcomeForm</name>
  <message>
   <source>Written down</source>
   <translation>已记录</translation>
  </message>
  <message>
   <source>What came of the help of {name}</source>
   <translation>{name} 帮扶的结果</translation>
  </message>
  <message>
   <source>In one line</source>
   <translation>一句话说明</translation>
  </message>
 </context>
 <context>
  <name>OutcomePane</name>
  <message>
   <source>New</source>
   <translation>新增</translation>
  </message>
  <message>
   <source>Changed</source>
   <translation>更新</translation>
  </message>
  <message>
   <source>As they are</source>
   <translation>未变</translation>
  </message>
  <message>
   <source>Maybe twice</source>
   <translation>疑似重复</translation>
  </message>
  <message>
   <source>Refused</source>
   <translation>未收</translation>
  </message>
  <message>
   <source>Customer not found</source>
   <translation>找不到客户</translation>
  </message>
  <message>
   <source>Rows</source>
   <translation>各行</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>说明</translation>
  </message>
  <message>
   <source>Which list</source>
   <translation>看哪个列表</translation>
  </message>
  <message>
   <source>Rows of the file</source>
   <translation>文件的各行</translation>
  </message>
  <message>
   <source>There is nothing to note.</source>
   <translation>没有需要说明的。</translation>
  </message>
  <message>
   <source>Row</source>
   <translation>行</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>名称</translation>
  </message>
  <message>
   <source>What becomes of it</source>
   <translation>结果</translation>
  </message>
  <message>
   <source>Column</source>
   <translation>列</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>值</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>原因</translation>
  </message>
  <message>
   <source>whole row</source>
   <translation>整行</translation>
  </message>
  <message>
   <source>this cell</source>
   <translation>仅此格</translation>
  </message>
  <message>
   <source>In the file</source>
   <translation>文件里</translation>
  </message>
  <message>
   <source>Already there</source>
   <translation>已经有的</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>依据</translation>
  </message>
  <message>
   <source>Decision</source>
   <translation>决定</translation>
  </message>
  <message>
   <source>{name} (row {row})</source>
   <translation>{name}（第 {row} 行）</translation>
  </message>
  <message>
   <source>keep both</source>
   <translation>两个都留</translation>
  </message>
  <message>
   <source>same, left out</source>
   <translation>同一家，不建</translation>
  </message>
  <message>
   <source>No rows</source>
   <translation>没有数据行</translation>
  </message>
  <message>
   <source>Below the header the file is empty.</source>
   <translation>表头下面是空的。</translation>
  </message>
  <message>
   <source>Nothing refused</source>
   <translation>全部收下</translation>
  </message>
  <message>
   <source>Every row and every cell goes in.</source>
   <translation>每一行、每一格都能导入。</translation>
  </message>
  <message>
   <source>Nothing seems to be there twice</source>
   <translation>没有疑似重复</translation>
  </message>
  <message>
   <source>Compared by name, its sound, phone, tax number and customer code.</source>
   <translation>比对了名称、读音、电话、税号和客户编码。</translation>
  </message>
 </context>
 <context>
  <name>Overdue</name>
  <message>
   <source>Locked until the next contact</source>
   <translation>已锁定，等下次连上服务器</translation>
  </message>
  <message numerus="yes">
   <source>%n day(s) without contact with your company's server</source>
   <translation>
    <numerusform>已有 %n 天没有连上公司的服务器</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>the company allows %n day(s)</source>
   <translation>
    <numerusform>公司允许 %n 天</numerusform>
   </translation>
  </message>
  <message>
   <source>Everything you wrote is here, also what was half-written. As soon as the server answers, the book opens by itself.</source>
   <translation>你写的都在，没写完的也在。服务器一有回应，路书就会自动打开。</translation>
  </message>
  <message>
   <source>Sync now</source>
   <translation>立即同步</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Sync paused</source>
   <translation>同步已暂停</translation>
  </message>
  <message>
   <source>Syncing …</source>
   <translation>正在同步 …</translation>
  </message>
 </context>
 <context>
  <name>OwnFields</name>
  <message>
   <source>Wanted for every tier</source>
   <translation>每个级别的客户都应填写</translation>
  </message>
  <message>
   <source>Wanted for: {tiers}</source>
   <translation>应填写：{tiers}</translation>
  </message>
  <message>
   <source>Yes</source>
   <translation>是</translation>
  </message>
  <message>
   <source>No</source>
   <translation>否</translation>
  </message>
  <message>
   <source>several, with a semicolon between</source>
   <translation>可填多个，用分号隔开</translation>
  </message>
  <message>
   <source>Industry</source>
   <translation>行业</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>客户来源</translation>
  </message>
  <message>
   <source>Employees</source>
   <translation>员工人数</translation>
  </message>
  <message>
   <source>Turnover</source>
   <translation>营业额</translation>
  </message>
 </context>
 <context>
  <name>OwnLines</name>
  <message>
   <source>Add a sentence of your own</source>
   <translation>自己写一句</translation>
  </message>
  <message>
   <source>{block}: a sentence of your own</source>
   <translation>{block}：自己写一句</translation>
  </message>
 </context>
 <context>
  <name>Palette</name>
  <message>
   <source>Search everything</source>
   <translation>搜索全部</translation>
  </message>
  <message>
   <source>Customers, people, notes; &gt; for actions only</source>
   <translation>客户、联系人、记录；输入 &gt; 只找操作</translation>
  </message>
  <message>
   <source>Actions</source>
   <translation>操作</translation>
  </message>
  <message>
   <source>Customers</source>
   <translation>客户</translation>
  </message>
  <message>
   <source>Contacts</source>
   <translation>联系人</translation>
  </message>
  <message>
   <source>Notes and records</source>
   <translation>记录</translation>
  </message>
  <message>
   <source>Results</source>
   <translation>结果</translation>
  </message>
  <message>
   <source>Pinyin, initials and parts of phone numbers work too.</source>
   <translation>拼音、首字母、电话的一段也能找到。</translation>
  </message>
  <message>
   <source>Nothing found for “{text}”.</source>
   <translation>没有找到“{text}”。</translation>
  </message>
  <message>
   <source>Visit</source>
   <translation>拜访</translation>
  </message>
  <message>
   <source>Contact made</source>
   <translation>联系</translation>
  </message>
  <message>
   <source>Standing answer</source>
   <translation>客户十三问</translation>
  </message>
  <message>
   <source>Promise</source>
   <translation>承诺</translation>
  </message>
  <message>
   <source>Task</source>
   <translation>任务</translation>
  </message>
  <message>
   <source>Deal</source>
   <translation>商机</translation>
  </message>
  <message>
   <source>Daily report</source>
   <translation>日报</translation>
  </message>
  <message>
   <source>To be sorted</source>
   <translation>待整理</translation>
  </message>
 </context>
 <context>
  <name>PapersBar</name>
  <message>
   <source>Why it goes back; Enter sends it</source>
   <translation>退回的原因，回车退回</translation>
  </message>
  <message>
   <source>Why it goes back</source>
   <translation>退回的原因</translation>
  </message>
  <message>
   <source>Send back</source>
   <translation>退回</translation>
  </message>
  <message>
   <source>Submit the summary</source>
   <translation>提交总结</translation>
  </message>
  <message>
   <source>Submit the review</source>
   <translation>提交复盘</translation>
  </message>
  <message>
   <source>Mark reviewed</source>
   <translation>标记已审阅</translation>
  </message>
  <message>
   <source>Submit summary and review</source>
   <translation>提交总结与复盘</translation>
  </message>
  <message>
   <source>Reviewed by {who}, {at}.</source>
   <translation>{who} 于 {at} 审阅。</translation>
  </message>
  <message>
   <source>Submitted {at}.</source>
   <translation>{at} 提交。</translation>
  </message>
  <message>
   <source>Submitted {at}; it waits for upload.</source>
   <translation>{at} 提交，待上传。</translation>
  </message>
  <message>
   <source>Sent back by {who}, {at}: {note}</source>
   <translation>{who} 于 {at} 退回：{note}</translation>
  </message>
  <message>
   <source>The trip is over: its summary is due.</source>
   <translation>出差已结束，该写总结了。</translation>
  </message>
  <message>
   <source>Drafted from the log as you go; every change is kept.</source>
   <translation>随拜访记录自动起草，每处修改都已保存。</translation>
  </message>
  <message>
   <source>The summary is drafted once the trip has begun.</source>
   <translation>出差开始后自动起草总结。</translation>
  </message>
  <message>
   <source>The review is not submitted yet.</source>
   <translation>复盘还没有提交。</translation>
  </message>
 </context>
 <context>
  <name>PapersDue</name>
  <message>
   <source>Trip papers due</source>
   <translation>出差总结与复盘未交</translation>
  </message>
  <message>
   <source>Enter opens it</source>
   <translation>回车打开</translation>
  </message>
  <message>
   <source>summary sent back: {why}</source>
   <translation>总结被退回：{why}</translation>
  </message>
  <message>
   <source>summary and review</source>
   <translation>总结和复盘</translation>
  </message>
  <message>
   <source>summary</source>
   <translation>总结</translation>
  </message>
  <message>
   <source>review</source>
   <translation>复盘</translation>
  </message>
  <message>
   <source>ended {day}</source>
   <translation>{day}结束</translation>
  </message>
 </context>
 <context>
  <name>PapersPane</name>
  <message>
   <source>Summary</source>
   <translation>总结</translation>
  </message>
  <message>
   <source>No summary yet</source>
   <translation>还没有总结</translation>
  </message>
  <message>
   <source>It drafts itself from the log once the trip is on the road.</source>
   <translation>出差开始后，总结会根据拜访记录自动起草。</translation>
  </message>
  <message>
   <source>Send back</source>
   <translation>退回</translation>
  </message>
  <message>
   <source>Add a cause</source>
   <translation>添加原因</translation>
  </message>
  <message>
   <source>Open the earlier review</source>
   <translation>打开上次复盘</translation>
  </message>
  <message>
   <source>drafted from the log</source>
   <translation>根据记录自动起草</translation>
  </message>
  <message numerus="yes">
   <source>drafted, %n sentence(s) your own</source>
   <translation>
    <numerusform>自动起草，你改了 %n 句</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>drafted, %n sentence(s) the rep's own</source>
   <translation>
    <numerusform>自动起草，本人改了 %n 句</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>PapersWords</name>
  <message>
   <source>Trip summary, {name}: {title}</source>
   <translation>出差总结，{name}：{title}</translation>
  </message>
  <message>
   <source>Trip summary: {title}</source>
   <translation>出差总结：{title}</translation>
  </message>
  <message>
   <source>{when} {customer}: {told}</source>
   <translation>{when} {customer}：{told}</translation>
  </message>
  <message>
   <source>Planned and done</source>
   <translation>计划与完成</translation>
  </message>
  <message>
   <source>Goals and actual</source>
   <translation>目标与实际</translation>
  </message>
  <message>
   <source>Orders, payments, new people</source>
   <translation>订单、回款、新客户和新联系人</translation>
  </message>
  <message>
   <source>Promises made on this trip</source>
   <translation>这次许下的承诺</translation>
  </message>
  <message>
   <source>Open ends</source>
   <translation>待办事项</translation>
  </message>
  <message>
   <source>Costs and budget</source>
   <translation>费用与预算</translation>
  </message>
  <message>
   <source>visit</source>
   <translation>拜访</translation>
  </message>
  <message>
   <source>purchase</source>
   <translation>采购</translation>
  </message>
  <message>
   <source>payment</source>
   <translation>回款</translation>
  </message>
  <message>
   <source>customer</source>
   <translation>客户</translation>
  </message>
  <message>
   <source>contact</source>
   <translation>联系人</translation>
  </message>
  <message>
   <source>promise</source>
   <translation>承诺</translation>
  </message>
  <message>
   <source>task</source>
   <translation>任务</translation>
  </message>
  <message>
   <source>{done} of {planned} planned visits made</source>
   <translation>计划拜访 {planned} 家，完成 {done} 家</translation>
  </message>
  <message>
   <source>{n} unplanned</source>
   <translation>临时 {n} 家</translation>
  </message>
  <message>
   <source>{money} in orders</source>
   <translation>订单 {money}</translation>
  </message>
  <message>
   <source>{money} received</source>
   <translation>回款 {money}</translation>
  </message>
  <message numerus="yes">
   <source>%n new customer(s)</source>
   <translation>
    <numerusform>新客户 %n 家</numerusform>
   </translation>
  </message>
  <message>
   <source>{told}.</source>
   <translation>{told}。</translation>
  </message>
  <message>
   <source>, </source>
   <translation>，</translation>
  </message>
  <message>
   <source>Not visited: {names}.</source>
   <translation>未访：{names}。</translation>
  </message>
  <message>
   <source>{planned} planned, {done} done, {unplanned} unplanned, {missed} not visited</source>
   <translation>计划 {planned}，完成 {done}，临时 {unplanned}，未访 {missed}</translation>
  </message>
  <message>
   <source>visited</source>
   <translation>已拜访</translation>
  </message>
  <message>
   <source>; </source>
   <translation>；</translation>
  </message>
  <message>
   <source>Not visited: {why}</source>
   <translation>未访：{why}</translation>
  </message>
  <message>
   <source>Not visited</source>
   <translation>未访</translation>
  </message>
  <message>
   <source>nothing written down</source>
   <translation>没有记录</translation>
  </message>
  <message>
   <source>{name}, {unit}</source>
   <translation>{name}，{unit}</translation>
  </message>
  <message>
   <source>{goal}: {actual} of {target}</source>
   <translation>{goal}：{actual}/{target}</translation>
  </message>
  <message>
   <source>{actual} spent of {budget} planned</source>
   <translation>预算 {budget}，实际 {actual}</translation>
  </message>
  <message>
   <source>{category} {amount} over</source>
   <translation>{category}超出 {amount}</translation>
  </message>
  <message>
   <source>{product} ordered, {money}</source>
   <translation>下单{product}，{money}</translation>
  </message>
  <message>
   <source>ordered, {money}</source>
   <translation>下单 {money}</translation>
  </message>
  <message>
   <source>paid {money}</source>
   <translation>付款 {money}</translation>
  </message>
  <message>
   <source>new customer</source>
   <translation>新客户</translation>
  </message>
  <message>
   <source>met {name}</source>
   <translation>认识了{name}</translation>
  </message>
  <message>
   <source>{customer}: {told}</source>
   <translation>{customer}：{told}</translation>
  </message>
  <message>
   <source>{told}, by {day}</source>
   <translation>{told}，{day}前</translation>
  </message>
  <message>
   <source>{customer}: {told}.</source>
   <translation>{customer}：{told}。</translation>
  </message>
 </context>
 <context>
  <name>PapersWriter</name>
  <message>
   <source>Cause {code} kept</source>
   <translation>已记下原因 {code}</translation>
  </message>
  <message>
   <source>Cause {code} taken out</source>
   <translation>已去掉原因 {code}</translation>
  </message>
  <message>
   <source>Noted what came of the countermeasure</source>
   <translation>已记下对策的落实情况</translation>
  </message>
  <message>
   <source>Summary and review submitted; they wait for upload</source>
   <translation>总结与复盘已提交，待上传</translation>
  </message>
  <message>
   <source>Summary submitted; it waits for upload</source>
   <translation>总结已提交，待上传</translation>
  </message>
  <message>
   <source>Review submitted; it waits for upload</source>
   <translation>复盘已提交，待上传</translation>
  </message>
  <message>
   <source>Marked as reviewed</source>
   <translation>已标记审阅</translation>
  </message>
  <message>
   <source>Summary sent back</source>
   <translation>总结已退回</translation>
  </message>
 </context>
 <context>
  <name>PasswordPanel</name>
  <message>
   <source>Password of the book</source>
   <translation>路书的密码</translation>
  </message>
  <message>
   <source>Password until now</source>
   <translation>原来的密码</translation>
  </message>
  <message>
   <source>At least 12 characters; three or four words are easy to remember.</source>
   <translation>至少 12 个字；三四个词连起来最好记。</translation>
  </message>
  <message>
   <source>New password</source>
   <translation>新密码</translation>
  </message>
  <message>
   <source>Once more</source>
   <translation>再输一次</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>更改</translation>
  </message>
  <message>
   <source>The two passwords differ.</source>
   <translation>两次输入的密码不一样。</translation>
  </message>
 </context>
 <context>
  <name>PasteBox</name>
  <message>
   <source>One line per visit, as you wrote it in the chat: who, what was said, what next</source>
   <translation>一行一次拜访，照聊天里写的贴：见了谁，谈了什么，下次做什么</translation>
  </message>
  <message>
   <source>The day's chat lines</source>
   <translation>今天的聊天记录</translation>
  </message>
  <message numerus="yes">
   <source>%n line(s)</source>
   <translation>
    <numerusform>%n 行</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n visit(s)</source>
   <translation>
    <numerusform>%n 次拜访</numerusform>
   </translation>
  </message>
  <message>
   <source>{lines} → {visits}</source>
   <translation>{lines} → {visits}</translation>
  </message>
 </context>
 <context>
  <name>PaymentForm</name>
  <message>
   <source>Payment changed</source>
   <translation>回款已修改</translation>
  </message>
  <message>
   <source>Payment added</source>
   <translation>已添加回款</translation>
  </message>
  <message>
   <source>Payment</source>
   <translation>回款</translation>
  </message>
  <message>
   <source>New payment</source>
   <translation>新回款</translation>
  </message>
  <message>
   <source>Amount</source>
   <translation>金额</translation>
  </message>
  <message>
   <source>Invoice number</source>
   <translation>发票号</translation>
  </message>
  <message>
   <source>Due on</source>
   <translation>应收日期</translation>
  </message>
  <message>
   <source>empty while it is still to come</source>
   <translation>还没到账就空着</translation>
  </message>
  <message>
   <source>Received on</source>
   <translation>到账日期</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>备注</translation>
  </message>
  <message>
   <source>Came in today</source>
   <translation>今天到账</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>删除</translation>
  </message>
  <message>
   <source>Payment received</source>
   <translation>已回款</translation>
  </message>
  <message>
   <source>Payment deleted</source>
   <translation>回款已删除</translation>
  </message>
 </context>
 <context>
  <name>PeoplePane</name>
  <message>
   <source>Name, e-mail or team</source>
   <translation>姓名、邮箱或团队</translation>
  </message>
  <message>
   <source>Find a person</source>
   <translation>查找人员</translation>
  </message>
  <message>
   <source>Add a person</source>
   <translation>添加人员</translation>
  </message>
  <message>
   <source>People</source>
   <translation>人员</translation>
  </message>
  <message>
   <source>… and {count} more: narrow the list</source>
   <translation>……还有 {count} 人，请缩小范围</translation>
  </message>
  <message>
   <source>Nobody fits</source>
   <translation>没有符合的人</translation>
  </message>
  <message numerus="yes">
   <source>%n customer(s)</source>
   <translation>
    <numerusform>%n 个客户</numerusform>
   </translation>
  </message>
  <message>
   <source>disabled</source>
   <translation>已停用</translation>
  </message>
  <message>
   <source>no laptop yet</source>
   <translation>还没有电脑</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>姓名</translation>
  </message>
  <message>
   <source>E-mail, to sign in with</source>
   <translation>邮箱（用来登录）</translation>
  </message>
  <message>
   <source>Role</source>
   <translation>角色</translation>
  </message>
  <message>
   <source>Team</source>
   <translation>团队</translation>
  </message>
  <message>
   <source>At least 12 characters; tell it to them yourself.</source>
   <translation>至少 12 个字符，由你亲自告诉对方。</translation>
  </message>
  <message>
   <source>First password</source>
   <translation>初始密码</translation>
  </message>
  <message>
   <source>Disable…</source>
   <translation>停用…</translation>
  </message>
  <message>
   <source>Enable</source>
   <translation>启用</translation>
  </message>
  <message>
   <source>New password…</source>
   <translation>新密码…</translation>
  </message>
  <message>
   <source>{name} may sign in again.</source>
   <translation>{name} 可以重新登录。</translation>
  </message>
  <message>
   <source>Enable {name}</source>
   <translation>启用 {name}</translation>
  </message>
  <message>
   <source>{name} cannot sign in any more, from this moment on; nothing that was written is lost. Hand the customers over afterwards.</source>
   <translation>{name} 从现在起不能再登录，写过的内容都不会丢失。之后请把客户移交给别人。</translation>
  </message>
  <message>
   <source>Disable {name}</source>
   <translation>停用 {name}</translation>
  </message>
  <message>
   <source>Destroy the books on the laptops, too</source>
   <translation>同时销毁电脑上的账本</translation>
  </message>
  <message>
   <source>At their next contact. What was not sent by then is lost.</source>
   <translation>在下次联系时销毁。届时未上传的内容会丢失。</translation>
  </message>
  <message>
   <source>New password for {name}</source>
   <translation>{name} 的新密码</translation>
  </message>
  <message>
   <source>At least 12 characters. Laptops that are signed in stay so.</source>
   <translation>至少 12 个字符。已登录的电脑不受影响。</translation>
  </message>
  <message>
   <source>New password</source>
   <translation>新密码</translation>
  </message>
  <message>
   <source>Ride-alongs</source>
   <translation>陪访</translation>
  </message>
  <message>
   <source>Rep</source>
   <translation>业务员</translation>
  </message>
  <message>
   <source>Days since</source>
   <translation>距上次，天</translation>
  </message>
  <message>
   <source>Reps</source>
   <translation>业务员</translation>
  </message>
  <message>
   <source>J K rep   N plan one</source>
   <translation>J K 换人   N 新建陪访</translation>
  </message>
 </context>
 <context>
  <name>PersonSection</name>
  <message>
   <source>You and your company</source>
   <translation>你和你的公司</translation>
  </message>
  <message>
   <source>Your name</source>
   <translation>你的名字</translation>
  </message>
  <message>
   <source>Company</source>
   <translation>公司</translation>
  </message>
  <message>
   <source>Reports are headed with both.</source>
   <translation>报告开头会写上这两项。</translation>
  </message>
 </context>
 <context>
  <name>PillWords</name>
  <message>
   <source>Working offline, everything works</source>
   <translation>离线工作中，一切照常</translation>
  </message>
  <message numerus="yes">
   <source>%n change(s) waiting to upload</source>
   <translation>
    <numerusform>待上传 %n 项</numerusform>
   </translation>
  </message>
  <message>
   <source>Sync paused</source>
   <translation>同步已暂停</translation>
  </message>
  <message>
   <source>Not uploaded before you have read who will read it</source>
   <translation>请先看一下谁会看到什么，看过之后才上传</translation>
  </message>
  <message>
   <source>Syncing …</source>
   <translation>正在同步…</translation>
  </message>
  <message numerus="yes">
   <source>Confirmed by server ({time}, %n item(s))</source>
   <translation>
    <numerusform>服务器已确认（{time}，共 %n 项）</numerusform>
   </translation>
  </message>
  <message>
   <source>Receiving is held back; nothing was removed</source>
   <translation>接收已暂停，什么都没有删除</translation>
  </message>
  <message>
   <source>Receiving {done} of {total}</source>
   <translation>正在接收 {done} / {total}</translation>
  </message>
  <message numerus="yes">
   <source>%n record(s) need attention</source>
   <translation>
    <numerusform>%n 条需要处理</numerusform>
   </translation>
  </message>
  <message>
   <source>The server does not let this laptop take part</source>
   <translation>服务器不让这台电脑参加同步</translation>
  </message>
  <message>
   <source>Sign in again; everything stays here</source>
   <translation>请重新登录；内容都还在本机</translation>
  </message>
  <message>
   <source>Data as of {time}</source>
   <translation>数据截至{time}</translation>
  </message>
 </context>
 <context>
  <name>PlanOverlay</name>
  <message>
   <source>Plan a visit</source>
   <translation>安排拜访</translation>
  </message>
  <message>
   <source>Customers that fit</source>
   <translation>符合的客户</translation>
  </message>
  <message>
   <source>Name, pinyin or initials</source>
   <translation>名称、拼音或首字母</translation>
  </message>
  <message>
   <source>Customer</source>
   <translation>客户</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>日期</translation>
  </message>
  <message>
   <source>today, Wed, next Fri, 3 Nov</source>
   <translation>今天、周三、下周五、11月3日</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>时间</translation>
  </message>
  <message>
   <source>Purpose</source>
   <translation>拜访目的</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Plan</source>
   <translation>安排</translation>
  </message>
  <message>
   <source>Move the visit</source>
   <translation>改期</translation>
  </message>
  <message>
   <source>Move</source>
   <translation>改期</translation>
  </message>
  <message>
   <source>Visit moved to {when}</source>
   <translation>拜访改到 {when}</translation>
  </message>
  <message>
   <source>Visit planned for {when}</source>
   <translation>已安排 {when} 的拜访</translation>
  </message>
  <message>
   <source>last visit {day}</source>
   <translation>上次拜访 {day}</translation>
  </message>
  <message>
   <source>Which customer? Choose a name from the list.</source>
   <translation>哪个客户？请从名单里选一个。</translation>
  </message>
  <message>
   <source>This day was not understood.</source>
   <translation>没看懂这个日期。</translation>
  </message>
  <message>
   <source>This day is over.</source>
   <translation>这一天已经过了。</translation>
  </message>
  <message>
   <source>A time, please: 14:30.</source>
   <translation>请填时间：14:30。</translation>
  </message>
 </context>
 <context>
  <name>PlanRidePanel</name>
  <message>
   <source>Change the ride-along</source>
   <translation>修改陪访</translation>
  </message>
  <message>
   <source>Plan a ride-along</source>
   <translation>新建陪访</translation>
  </message>
  <message>
   <source>Who is accompanied</source>
   <translation>陪谁</translation>
  </message>
  <message>
   <source>Who rides along</source>
   <translation>陪访人</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>日期</translation>
  </message>
  <message>
   <source>today, Wed, 3 Nov</source>
   <translation>今天、周三、11月3日</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>时间</translation>
  </message>
  <message>
   <source>Skill to look at</source>
   <translation>重点技能</translation>
  </message>
  <message>
   <source>Goal of this time</source>
   <translation>这次的目标</translation>
  </message>
  <message>
   <source>Ride-along planned</source>
   <translation>陪访已安排</translation>
  </message>
 </context>
 <context>
  <name>PointsForm</name>
  <message>
   <source>Keep</source>
   <translation>保持</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>停止</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>开始</translation>
  </message>
  <message>
   <source>What went well and stays</source>
   <translation>哪些做得好，继续做</translation>
  </message>
  <message>
   <source>What is not done again</source>
   <translation>哪些不再做</translation>
  </message>
  <message>
   <source>What is done from now on</source>
   <translation>哪些从现在起做</translation>
  </message>
  <message>
   <source>Rule drawn</source>
   <translation>提炼的规律</translation>
  </message>
  <message>
   <source>joins the lessons when reviewed</source>
   <translation>审阅后进经验库</translation>
  </message>
  <message>
   <source>In one sentence: what is true beyond this trip</source>
   <translation>一句话：不只对这次出差成立的规律</translation>
  </message>
  <message>
   <source>Fits briefs with:</source>
   <translation>会出现在：</translation>
  </message>
  <message>
   <source>payment due; …</source>
   <translation>有应收款；…</translation>
  </message>
  <message>
   <source>Tags of the rule</source>
   <translation>规律的标签</translation>
  </message>
  <message>
   <source>; </source>
   <translation>；</translation>
  </message>
  <message>
   <source>, </source>
   <translation>、</translation>
  </message>
 </context>
 <context>
  <name>PracticePanel</name>
  <message>
   <source>Practice task for {name}</source>
   <translation>给{name}的练习任务</translation>
  </message>
  <message>
   <source>product talk in three sentences, to a colleague</source>
   <translation>产品讲解三句话，对同事讲</translation>
  </message>
  <message>
   <source>Task</source>
   <translation>任务</translation>
  </message>
  <message>
   <source>Skill</source>
   <translation>技能</translation>
  </message>
  <message>
   <source>How many times</source>
   <translation>做几遍</translation>
  </message>
  <message>
   <source>Until</source>
   <translation>截止</translation>
  </message>
  <message>
   <source>next Fri, 3 Dec</source>
   <translation>下周五、12月3日</translation>
  </message>
  <message>
   <source>Practice task set</source>
   <translation>练习任务已布置</translation>
  </message>
 </context>
 <context>
  <name>PrintActions</name>
  <message>
   <source>Print the trip…</source>
   <translation>打印出差…</translation>
  </message>
  <message>
   <source>Save the trip as PDF…</source>
   <translation>把出差存为 PDF…</translation>
  </message>
  <message>
   <source>Save the appointments for a calendar…</source>
   <translation>把预约存为日历文件…</translation>
  </message>
  <message>
   <source>Copy the summary as text and picture</source>
   <translation>把总结复制为文字和图片</translation>
  </message>
  <message>
   <source>Save the trip as PDF</source>
   <translation>把出差存为 PDF</translation>
  </message>
  <message>
   <source>Save the appointments</source>
   <translation>保存预约</translation>
  </message>
  <message>
   <source>Copied. Paste it into a chat or a mail</source>
   <translation>已复制，可以粘贴到聊天或邮件里</translation>
  </message>
  <message>
   <source>Saved as {file}</source>
   <translation>已存为 {file}</translation>
  </message>
  <message>
   <source>{file} could not be written. Choose another folder.</source>
   <translation>{file} 无法写入，请换一个文件夹。</translation>
  </message>
 </context>
 <context>
  <name>Problem</name>
  <message>
   <source>Write down the answer first.</source>
   <translation>请先写下答案。</translation>
  </message>
  <message>
   <source>“{value}” is not one of the choices.</source>
   <translation>“{value}”不在可选项里。</translation>
  </message>
  <message>
   <source>There is no answer yet that could be unchanged.</source>
   <translation>还没有答案，谈不上未变。</translation>
  </message>
  <message>
   <source>There is already a file of that name: {file}</source>
   <translation>已经有同名的文件：{file}</translation>
  </message>
  <message>
   <source>This copy is damaged and was not used: {file}</source>
   <translation>这份备份已损坏，没有使用：{file}</translation>
  </message>
  <message>
   <source>There is no such file: {file}</source>
   <translation>没有这个文件：{file}</translation>
  </message>
  <message>
   <source>This copy was written by a newer Roadbook. Update the app first: {file}</source>
   <translation>这份备份来自更新的版本，请先更新应用：{file}</translation>
  </message>
  <message>
   <source>There is not enough room: {needed} MB are needed, {free} MB are free.</source>
   <translation>空间不够：需要 {needed} MB，只剩 {free} MB。</translation>
  </message>
  <message>
   <source>This is no copy of this book, or its beginning is damaged: {file}</source>
   <translation>这不是这本路书的备份，或者文件开头已损坏：{file}</translation>
  </message>
  <message>
   <source>The copy could not be made.</source>
   <translation>备份没有做成。</translation>
  </message>
  <message>
   <source>The card says nothing about a person.</source>
   <translation>这张名片没有写到人。</translation>
  </message>
  <message>
   <source>This line belongs to no property of the card.</source>
   <translation>这一行不属于名片的任何一项。</translation>
  </message>
  <message>
   <source>The card has no end.</source>
   <translation>这张名片没有结尾。</translation>
  </message>
  <message>
   <source>“{value}” can be read as two different days.</source>
   <translation>“{value}”可以读成两个不同的日期。</translation>
  </message>
  <message>
   <source>“{value}” has lost its digits; they are not in the file any more.</source>
   <translation>“{value}”的数字已经丢失，文件里找不回来了。</translation>
  </message>
  <message>
   <source>“{value}” is not an e-mail address.</source>
   <translation>“{value}”不是邮箱地址。</translation>
  </message>
  <message>
   <source>The text holds a character that cannot be kept.</source>
   <translation>文字里有无法保存的字符。</translation>
  </message>
  <message>
   <source>The text holds half a character.</source>
   <translation>文字里有半个字符。</translation>
  </message>
  <message>
   <source>“{value}” is not a date.</source>
   <translation>“{value}”不是日期。</translation>
  </message>
  <message>
   <source>“{value}” is not a number.</source>
   <translation>“{value}”不是数字。</translation>
  </message>
  <message>
   <source>“{value}” is not an amount.</source>
   <translation>“{value}”不是金额。</translation>
  </message>
  <message>
   <source>It has to lie between {low} and {high}.</source>
   <translation>要在 {low} 和 {high} 之间。</translation>
  </message>
  <message>
   <source>This is needed.</source>
   <translation>这一项必须填。</translation>
  </message>
  <message>
   <source>The text is too long: at most {longest} characters go in.</source>
   <translation>文字太长：最多 {longest} 个字。</translation>
  </message>
  <message>
   <source>The text is cut off, or in another encoding than the line says.</source>
   <translation>文字被截断，或者编码与这一行所写的不符。</translation>
  </message>
  <message>
   <source>The text cannot be read.</source>
   <translation>这段文字读不出来。</translation>
  </message>
  <message>
   <source>It is not clear what this file holds. Say what its rows are.</source>
   <translation>看不出这个文件里是什么，请说明每一行是什么。</translation>
  </message>
  <message>
   <source>There is no column “{column}” in this file.</source>
   <translation>这个文件里没有“{column}”这一列。</translation>
  </message>
  <message>
   <source>There is no field “{field}”.</source>
   <translation>没有“{field}”这个字段。</translation>
  </message>
  <message>
   <source>Your role does not bring in such rows: a rep does.</source>
   <translation>你的角色不能导入这类数据，请由业务员导入。</translation>
  </message>
  <message>
   <source>No column holds what every row needs: {field}.</source>
   <translation>没有一列是每行都要有的：{field}。</translation>
  </message>
  <message>
   <source>Say what the person is called.</source>
   <translation>请写上联系人的姓名。</translation>
  </message>
  <message>
   <source>No customer has the code “{name}”.</source>
   <translation>没有客户的编码是“{name}”。</translation>
  </message>
  <message>
   <source>Say what the customer is called.</source>
   <translation>请写上客户的名称。</translation>
  </message>
  <message>
   <source>Say why the customer has this tier.</source>
   <translation>请写上定这个客户级别的理由。</translation>
  </message>
  <message>
   <source>{count} customers fit “{name}”.</source>
   <translation>有 {count} 个客户都符合“{name}”。</translation>
  </message>
  <message>
   <source>This deal is closed already.</source>
   <translation>这个商机已经结束了。</translation>
  </message>
  <message>
   <source>Say what the deal is about.</source>
   <translation>请写上商机的名称。</translation>
  </message>
  <message>
   <source>This deal is not lost.</source>
   <translation>这个商机没有丢单。</translation>
  </message>
  <message>
   <source>This deal is still open.</source>
   <translation>这个商机还没有结束。</translation>
  </message>
  <message>
   <source>The demo's book has no key of its own to change.</source>
   <translation>演示用的路书没有自己的钥匙可改。</translation>
  </message>
  <message>
   <source>The demo is open in another window; close that one first.</source>
   <translation>演示正开在另一个窗口里，请先关掉那个窗口。</translation>
  </message>
  <message>
   <source>You do not have the right to export.</source>
   <translation>你没有导出权限。</translation>
  </message>
  <message>
   <source>The file could not be written there.</source>
   <translation>文件写不到那里。</translation>
  </message>
  <message>
   <source>This list has {rows} rows. Without the export right for large lists it is {limit} at most; {whom} can give it.</source>
   <translation>这个列表有 {rows} 行。没有大列表的导出权限，最多只能导出 {limit} 行；可以请 {whom} 开通。</translation>
  </message>
  <message>
   <source>This cannot be written as {format}.</source>
   <translation>不能写成 {format}。</translation>
  </message>
  <message>
   <source>This cannot be exported: {kind}.</source>
   <translation>不能导出：{kind}。</translation>
  </message>
  <message>
   <source>The file breaks off in line {line}.</source>
   <translation>文件在第 {line} 行断掉了。</translation>
  </message>
  <message>
   <source>The file is damaged.</source>
   <translation>文件已损坏。</translation>
  </message>
  <message>
   <source>The file is empty.</source>
   <translation>文件是空的。</translation>
  </message>
  <message>
   <source>The encoding {encoding} is not known.</source>
   <translation>不认识的编码：{encoding}。</translation>
  </message>
  <message>
   <source>The file is not there.</source>
   <translation>文件不在那里。</translation>
  </message>
  <message>
   <source>There is no table in this file.</source>
   <translation>这个文件里没有表格。</translation>
  </message>
  <message>
   <source>This is not a text file.</source>
   <translation>这不是文本文件。</translation>
  </message>
  <message>
   <source>The file is protected by a password. Save it without one and try again.</source>
   <translation>文件有密码保护。请另存为没有密码的文件再试。</translation>
  </message>
  <message>
   <source>A quotation mark in line {line} is never closed.</source>
   <translation>第 {line} 行的引号没有结束。</translation>
  </message>
  <message>
   <source>The file is too big.</source>
   <translation>文件太大了。</translation>
  </message>
  <message>
   <source>Reading the file took too long and was stopped.</source>
   <translation>读这个文件用时太长，已经停下。</translation>
  </message>
  <message>
   <source>The file cannot be read.</source>
   <translation>文件读不出来。</translation>
  </message>
  <message>
   <source>This is a web page named like a spreadsheet. Open it in Excel, save it as a workbook.</source>
   <translation>这是一个改了名的网页。请用 Excel 打开，另存为工作簿。</translation>
  </message>
  <message>
   <source>This is a ZIP archive. Unpack it and import the file inside.</source>
   <translation>这是压缩包，请先解压，再导入里面的文件。</translation>
  </message>
  <message>
   <source>The file unpacks to far more than it should and was refused.</source>
   <translation>文件解开后大得不正常，没有接受。</translation>
  </message>
  <message>
   <source>Say what you are called.</source>
   <translation>请写上你的名字。</translation>
  </message>
  <message>
   <source>Choose a password.</source>
   <translation>请设一个密码。</translation>
  </message>
  <message>
   <source>The two passwords differ.</source>
   <translation>两次输入的密码不一样。</translation>
  </message>
  <message>
   <source>Only {free_mb} MB are free; an import needs {needed_mb} MB.</source>
   <translation>只剩 {free_mb} MB，导入需要 {needed_mb} MB。</translation>
  </message>
  <message>
   <source>This import was undone already.</source>
   <translation>这次导入已经撤销过了。</translation>
  </message>
  <message>
   <source>Say which company it is.</source>
   <translation>请写上是哪家公司。</translation>
  </message>
  <message>
   <source>A company cannot be linked with itself.</source>
   <translation>公司不能和自己建立关系。</translation>
  </message>
  <message>
   <source>Say first which customer this is about.</source>
   <translation>请先说明是哪个客户。</translation>
  </message>
  <message>
   <source>This does not belong to a visit.</source>
   <translation>这一条不属于任何拜访。</translation>
  </message>
  <message>
   <source>This person belongs to another customer.</source>
   <translation>这个人是别的客户的。</translation>
  </message>
  <message>
   <source>This was sorted already.</source>
   <translation>这一条已经整理过了。</translation>
  </message>
  <message>
   <source>The parent company is not in the book; the link keeps its name.</source>
   <translation>上级单位不在路书里，只记下了名称。</translation>
  </message>
  <message>
   <source>This payment was already received.</source>
   <translation>这笔回款已经到账了。</translation>
  </message>
  <message>
   <source>Say how much was paid.</source>
   <translation>请写上回款金额。</translation>
  </message>
  <message>
   <source>The row says what was received, but not when.</source>
   <translation>这一行写了已收金额，却没有收款日期。</translation>
  </message>
  <message>
   <source>“{value}” is not a phone number.</source>
   <translation>“{value}”不是电话号码。</translation>
  </message>
  <message>
   <source>“{value}” is too long for a phone number.</source>
   <translation>“{value}”太长，不像电话号码。</translation>
  </message>
  <message>
   <source>No product is called that; it is close to {near}. It was kept as written.</source>
   <translation>没有这个产品，和“{near}”相近；已按原文保留。</translation>
  </message>
  <message>
   <source>Say what was promised.</source>
   <translation>请写上承诺了什么。</translation>
  </message>
  <message>
   <source>This promise was settled already.</source>
   <translation>这个承诺已经了结了。</translation>
  </message>
  <message>
   <source>Say what was bought, or for how much.</source>
   <translation>请写上买了什么，或者金额。</translation>
  </message>
  <message>
   <source>This was deleted meanwhile.</source>
   <translation>这一条已经被删除了。</translation>
  </message>
  <message>
   <source>There is nothing in the report yet.</source>
   <translation>报告里还没有内容。</translation>
  </message>
  <message>
   <source>The row has no amount.</source>
   <translation>这一行没有金额。</translation>
  </message>
  <message>
   <source>The row names nobody: no name, no number, no address.</source>
   <translation>这一行没有人：姓名、电话、邮箱都没有。</translation>
  </message>
  <message>
   <source>The row names no customer.</source>
   <translation>这一行没有客户。</translation>
  </message>
  <message>
   <source>The row has no date.</source>
   <translation>这一行没有日期。</translation>
  </message>
  <message>
   <source>The row has no name.</source>
   <translation>这一行没有名称。</translation>
  </message>
  <message>
   <source>The row has no title.</source>
   <translation>这一行没有名称。</translation>
  </message>
  <message>
   <source>The row has {cells} cells under {columns} columns: its values have slipped.</source>
   <translation>这一行有 {cells} 格，表头只有 {columns} 列，内容错位了。</translation>
  </message>
  <message>
   <source>Another program keeps the book's file busy. Nothing of this was saved; try again.</source>
   <translation>别的程序占用着路书的文件，这次没有保存，请再试。</translation>
  </message>
  <message>
   <source>The book's file is damaged. A backup can take its place.</source>
   <translation>路书的文件已损坏，可以用备份代替。</translation>
  </message>
  <message>
   <source>The disk is full. Nothing of this was saved; make room and try again.</source>
   <translation>磁盘满了，这次没有保存。请腾出空间再试。</translation>
  </message>
  <message>
   <source>The disk failed while reading or writing. Nothing of this was saved.</source>
   <translation>磁盘读写出错，这次没有保存。</translation>
  </message>
  <message>
   <source>The book's file is not there any more.</source>
   <translation>路书的文件不在了。</translation>
  </message>
  <message>
   <source>The book was written by a newer Roadbook. Update the app to open it.</source>
   <translation>路书来自更新的版本，请先更新应用。</translation>
  </message>
  <message>
   <source>The book's file or folder is read-only. Nothing of this was saved.</source>
   <translation>路书的文件或文件夹是只读的，这次没有保存。</translation>
  </message>
  <message>
   <source>The book's file does not open with this key.</source>
   <translation>这把钥匙打不开路书的文件。</translation>
  </message>
  <message>
   <source>There are no working days left in this month.</source>
   <translation>这个月没有工作日了。</translation>
  </message>
  <message>
   <source>A target is a number above zero.</source>
   <translation>目标要大于零。</translation>
  </message>
  <message>
   <source>Say what is to be done.</source>
   <translation>请写上要做什么。</translation>
  </message>
  <message>
   <source>Nothing of it can be undone any more: it was changed again since.</source>
   <translation>已经没有可以撤销的了：之后又改过。</translation>
  </message>
  <message>
   <source>The key file is damaged, and so is its copy: {path}</source>
   <translation>密钥文件和它的副本都已损坏：{path}</translation>
  </message>
  <message>
   <source>That key belongs to another book.</source>
   <translation>这把钥匙是另一本路书的。</translation>
  </message>
  <message>
   <source>Group {group} of the recovery code is mistyped.</source>
   <translation>恢复码第 {group} 组写错了。</translation>
  </message>
  <message>
   <source>The recovery code is mistyped. It has 6 groups of 5 letters and digits.</source>
   <translation>恢复码写错了。它有 6 组，每组 5 个字母或数字。</translation>
  </message>
  <message>
   <source>The key file was written by a newer Roadbook. Update the app to open it: {path}</source>
   <translation>密钥文件来自更新的版本，请先更新应用：{path}</translation>
  </message>
  <message>
   <source>This profile has no key file: {path}</source>
   <translation>这里没有密钥文件：{path}</translation>
  </message>
  <message>
   <source>The keychain of this computer cannot be used now. The recovery code opens the book.</source>
   <translation>这台电脑的钥匙串现在用不了。恢复码可以打开路书。</translation>
  </message>
  <message>
   <source>The keychain of this computer has no key of this book. The recovery code opens it.</source>
   <translation>这台电脑的钥匙串里没有（或不再有）这本路书的钥匙。恢复码可以打开它。</translation>
  </message>
  <message>
   <source>This book opens with its password.</source>
   <translation>这本路书要用密码打开。</translation>
  </message>
  <message>
   <source>This password is among the first that a thief tries. Three or four words are better.</source>
   <translation>这个密码小偷一猜就中。用三四个词连起来更好。</translation>
  </message>
  <message>
   <source>A password can have at most {most} characters.</source>
   <translation>密码最多 {most} 个字。</translation>
  </message>
  <message>
   <source>A password needs at least {least} characters. A short sentence is easy to remember.</source>
   <translation>密码至少要 {least} 个字。一句短话最好记。</translation>
  </message>
  <message>
   <source>The password holds a character that cannot be stored.</source>
   <translation>密码里有不能保存的字符。</translation>
  </message>
  <message>
   <source>The key of this book could not be used.</source>
   <translation>这本路书的钥匙用不了。</translation>
  </message>
  <message>
   <source>That is not the password of this book.</source>
   <translation>这不是这本路书的密码。</translation>
  </message>
  <message>
   <source>That recovery code does not belong to this book.</source>
   <translation>这个恢复码不是这本路书的。</translation>
  </message>
  <message>
   <source>Say which customer was visited.</source>
   <translation>请写上拜访了哪个客户。</translation>
  </message>
  <message>
   <source>This cannot be done with the visit any more.</source>
   <translation>这次拜访已经不能这样改了。</translation>
  </message>
  <message>
   <source>This cannot be saved as it is ({code}).</source>
   <translation>这样不能保存（{code}）。</translation>
  </message>
  <message>
   <source>This account has another laptop, and this book holds work of its own. Sign in from a new profile and import there what is missing.</source>
   <translation>这个账号已有另一台电脑，而这本路书里有自己的内容。请用新的配置登录，再把缺少的内容导入。</translation>
  </message>
  <message>
   <source>Somebody has decided about this already.</source>
   <translation>这一条已经有人处理了。</translation>
  </message>
  <message>
   <source>The server says something else by now; look again.</source>
   <translation>服务器的说法已经变了，请再看一遍。</translation>
  </message>
  <message>
   <source>This book is signed in already.</source>
   <translation>这本路书已经登录了。</translation>
  </message>
  <message>
   <source>No network, or the server does not answer. What you wrote is safe here and goes later.</source>
   <translation>没有网络，或者服务器没有回应。你写的内容都保存在本机，稍后会自动上传。</translation>
  </message>
  <message>
   <source>The line is so slow that it was given up; it is tried again later. Nothing was lost.</source>
   <translation>网络太慢，这次先停下，稍后会再试。什么都没有丢。</translation>
  </message>
  <message>
   <source>The network answered in the server's place: log in to it first, in a browser. Nothing was changed.</source>
   <translation>这个网络代替服务器作了回应：请先在浏览器里登录这个网络。什么都没有改动。</translation>
  </message>
  <message>
   <source>A proxy between here and the server wants a password of its own. Ask who runs the network.</source>
   <translation>本机和服务器之间的代理要求另外的密码，请询问网络管理员。</translation>
  </message>
  <message>
   <source>The server cannot prove who it is, so nothing was sent to it.</source>
   <translation>服务器无法证明自己的身份，所以没有向它发送任何内容。</translation>
  </message>
  <message>
   <source>The file of your company's certificate authority is not there any more: choose it again in the settings.</source>
   <translation>公司的根证书文件已不在原处，请在设置里重新选择。</translation>
  </message>
  <message>
   <source>There is no certificate in this file. Ask your office for the authority's file, which usually ends in .pem, .crt or .cer.</source>
   <translation>这个文件里没有证书。请向公司要根证书文件，通常以 .pem、.crt 或 .cer 结尾。</translation>
  </message>
  <message>
   <source>There is a private key in this file, which nobody but the server may have. Ask for the certificate of the authority alone.</source>
   <translation>这个文件里有私钥，除了服务器谁都不该有。请只要根证书文件。</translation>
  </message>
  <message>
   <source>This file cannot be read.</source>
   <translation>这个文件读不出来。</translation>
  </message>
  <message>
   <source>The server asks to be left alone for a while; it is tried again later.</source>
   <translation>服务器请求稍等一会儿，稍后会再试。</translation>
  </message>
  <message>
   <source>The server has a trouble of its own; it is tried again later. Nothing was lost.</source>
   <translation>服务器自身出了问题，稍后会再试。什么都没有丢。</translation>
  </message>
  <message>
   <source>The server does not take a piece this large. Your administrator can raise its limit.</source>
   <translation>服务器不接受这么大的数据，管理员可以提高它的限制。</translation>
  </message>
  <message>
   <source>The server cannot read what was sent. It stays here; tell your administrator.</source>
   <translation>服务器读不懂发送的内容。内容仍保存在本机，请告诉管理员。</translation>
  </message>
  <message>
   <source>The server does not let this laptop take part. Everything stays in the book. Ask your administrator.</source>
   <translation>服务器不允许这台电脑参加。所有内容都留在路书里，请询问管理员。</translation>
  </message>
  <message>
   <source>Sign in again: the server wants your password once more. What you wrote is safe here.</source>
   <translation>请重新登录：服务器需要你再输一次密码。你写的内容都保存在本机。</translation>
  </message>
  <message>
   <source>This laptop was shut out by your administrator.</source>
   <translation>管理员已停用这台电脑。</translation>
  </message>
  <message>
   <source>The exchange came to no end; it is tried again later. Nothing was lost.</source>
   <translation>这次同步没有完成，稍后会再试。什么都没有丢。</translation>
  </message>
  <message>
   <source>The address must begin with https://; plain HTTP is for this computer.</source>
   <translation>地址必须以 https:// 开头；普通 HTTP 只用于本机。</translation>
  </message>
  <message>
   <source>The e-mail or the password is not right.</source>
   <translation>邮箱或密码不对。</translation>
  </message>
  <message>
   <source>Too many tries; wait a minute.</source>
   <translation>尝试次数太多，请等一分钟。</translation>
  </message>
  <message>
   <source>The server did not understand how this app signs in. It may be older than the app.</source>
   <translation>服务器不理解这个应用的登录方式，它的版本可能比应用旧。</translation>
  </message>
  <message>
   <source>There is an account of {email} already.</source>
   <translation>{email} 已经有账号了。</translation>
  </message>
  <message>
   <source>There would be no administrator left who could sign in.</source>
   <translation>这样就没有能登录的管理员了。</translation>
  </message>
  <message>
   <source>{name} leads a team; name another manager for it first.</source>
   <translation>{name} 正在带团队，请先给那个团队换主管。</translation>
  </message>
  <message>
   <source>The server cannot read what was typed here: look at name and e-mail.</source>
   <translation>服务器读不懂这里填写的内容，请检查姓名和邮箱。</translation>
  </message>
  <message>
   <source>{name} is no manager; give that role first.</source>
   <translation>{name} 不是主管，请先改角色。</translation>
  </message>
  <message>
   <source>{name} may not sign in; enable the account first.</source>
   <translation>{name} 的账号已停用，请先启用。</translation>
  </message>
  <message>
   <source>Only an administrator may do this.</source>
   <translation>只有管理员可以这样做。</translation>
  </message>
  <message>
   <source>Some of the customers did not match; nothing was moved.</source>
   <translation>有些客户没有匹配上，没有移交任何客户。</translation>
  </message>
  <message>
   <source>This book is not signed in to a server.</source>
   <translation>这个账本还没有登录到服务器。</translation>
  </message>
  <message>
   <source>A password has at least {length} characters.</source>
   <translation>密码至少要有 {length} 个字符。</translation>
  </message>
  <message>
   <source>The customers have to go to somebody else.</source>
   <translation>请选择另一个人接手。</translation>
  </message>
  <message>
   <source>A team cannot lie below itself.</source>
   <translation>团队不能放在自己下面。</translation>
  </message>
  <message>
   <source>There are still people or teams in it; move them first.</source>
   <translation>里面还有人或下级团队，请先移走。</translation>
  </message>
  <message>
   <source>There is a team of this name already.</source>
   <translation>已经有同名的团队。</translation>
  </message>
  <message>
   <source>That moment is past already.</source>
   <translation>这个时间已经过去了。</translation>
  </message>
  <message>
   <source>This customer is gone.</source>
   <translation>这个客户已经没有了。</translation>
  </message>
  <message>
   <source>This laptop is gone.</source>
   <translation>这台电脑已经不在了。</translation>
  </message>
  <message>
   <source>This person is not in the company any more.</source>
   <translation>公司里已经没有这个人了。</translation>
  </message>
  <message>
   <source>This team is gone.</source>
   <translation>这个团队已经没有了。</translation>
  </message>
  <message>
   <source>“{key}” cannot be the name of a field.</source>
   <translation>“{key}”不能用作字段名。</translation>
  </message>
  <message>
   <source>The usual values of this field are a list of choices.</source>
   <translation>这个字段的常用值是一个选项列表。</translation>
  </message>
  <message>
   <source>There is a field of this name already.</source>
   <translation>已经有同名的字段。</translation>
  </message>
  <message>
   <source>At most {most} choices go into a list.</source>
   <translation>一个列表最多 {most} 个选项。</translation>
  </message>
  <message>
   <source>Give it a name, in one language at least.</source>
   <translation>请至少用一种语言给它起名。</translation>
  </message>
  <message>
   <source>Give it its choices, one a line.</source>
   <translation>请填写选项，每行一个。</translation>
  </message>
  <message>
   <source>Only customers and contacts have fields of the company.</source>
   <translation>只有客户和联系人可以有公司自定义字段。</translation>
  </message>
  <message>
   <source>What a field holds stays as it is: retire it and add another one.</source>
   <translation>字段的类型不能改：请停用它，再新建一个。</translation>
  </message>
  <message>
   <source>Nobody in the book is called “{name}”.</source>
   <translation>客户资料里没有“{name}”。</translation>
  </message>
  <message>
   <source>Choose the colleague first.</source>
   <translation>请先选择同事。</translation>
  </message>
  <message>
   <source>It is this colleague's customer already.</source>
   <translation>这本来就是这位同事的客户。</translation>
  </message>
  <message>
   <source>The last day has to be today or later.</source>
   <translation>截止日期须是今天或以后。</translation>
  </message>
  <message>
   <source>A year at most; hand the customer over instead.</source>
   <translation>最长一年；更久请移交客户。</translation>
  </message>
  <message>
   <source>Write the comment first.</source>
   <translation>请先写下点评。</translation>
  </message>
  <message>
   <source>Nobody else would see a comment on this.</source>
   <translation>这里的点评没有别人能看到。</translation>
  </message>
  <message>
   <source>Only who wrote a comment changes it.</source>
   <translation>点评只有写的人能改。</translation>
  </message>
  <message>
   <source>Hours are understood like this: Mon–Fri 9:00–17:00.</source>
   <translation>时间请这样写：周一至周五 9:00–17:00。</translation>
  </message>
  <message>
   <source>Say what is key or hard.</source>
   <translation>请写明重点或难点是什么。</translation>
  </message>
  <message>
   <source>Write the rule first.</source>
   <translation>请先写下规律。</translation>
  </message>
  <message>
   <source>A manager takes a lesson into the library.</source>
   <translation>经验由主管收入经验库。</translation>
  </message>
  <message>
   <source>Only who wrote a lesson, or a manager, changes it.</source>
   <translation>经验只有写的人或主管能改。</translation>
  </message>
  <message>
   <source>The code of a problem is a word and a number, such as GATE-1.</source>
   <translation>问题代码是一个词加一个数字，例如 GATE-1。</translation>
  </message>
  <message>
   <source>Write down at least one cause, or what to keep, stop or start.</source>
   <translation>至少写一条原因，或者保持、停止、开始里的一项。</translation>
  </message>
  <message>
   <source>Nobody rides along with himself.</source>
   <translation>陪访人不能是本人。</translation>
  </message>
  <message>
   <source>Choose one to three skills to look at.</source>
   <translation>请选一到三项重点技能。</translation>
  </message>
  <message>
   <source>It has taken place already.</source>
   <translation>这次陪访已经进行过了。</translation>
  </message>
  <message>
   <source>Say who rides along.</source>
   <translation>请选择陪访人。</translation>
  </message>
  <message>
   <source>Say on which day.</source>
   <translation>请选择日期。</translation>
  </message>
  <message>
   <source>Say who is accompanied.</source>
   <translation>请选择被陪访的业务员。</translation>
  </message>
  <message>
   <source>At each visit the coach demonstrates, or only observes.</source>
   <translation>每次拜访都要说明：陪访人示范，还是只观察。</translation>
  </message>
  <message>
   <source>A time, please: 14:30.</source>
   <translation>请填写时间，例如 14:30。</translation>
  </message>
  <message>
   <source>Each writes his own half of the debrief.</source>
   <translation>复盘的两边各写各的。</translation>
  </message>
  <message>
   <source>This ride-along belongs to two other people.</source>
   <translation>这次陪访是另外两位的。</translation>
  </message>
  <message>
   <source>Who rides along with whom stays: cancel it, and plan another one.</source>
   <translation>陪访的两个人不能换：请取消这次，另排一次。</translation>
  </message>
  <message>
   <source>A score is from 1 to 5.</source>
   <translation>评分是 1 到 5。</translation>
  </message>
  <message>
   <source>Score yourself first.</source>
   <translation>请先给自己打分。</translation>
  </message>
  <message>
   <source>Only what the rep did is scored.</source>
   <translation>只有“你做我看”这一步打分。</translation>
  </message>
  <message>
   <source>You have scored yourself; those scores stay as they are.</source>
   <translation>你已完成自评，分数不再改动。</translation>
  </message>
  <message>
   <source>There is nothing in the summary yet.</source>
   <translation>总结里还没有内容。</translation>
  </message>
  <message>
   <source>An amount is not below zero.</source>
   <translation>金额不能小于零。</translation>
  </message>
  <message>
   <source>An appointment needs a time.</source>
   <translation>约好的拜访要有时间。</translation>
  </message>
  <message>
   <source>Only a draft or a cancelled trip can be deleted.</source>
   <translation>只有草稿或已取消的出差可以删除。</translation>
  </message>
  <message>
   <source>This day is not part of the trip.</source>
   <translation>这一天不在出差日期之内。</translation>
  </message>
  <message>
   <source>The trip ends before it starts.</source>
   <translation>结束日期早于开始日期。</translation>
  </message>
  <message>
   <source>A goal is a number above zero.</source>
   <translation>目标要大于零。</translation>
  </message>
  <message>
   <source>Say why it is sent back.</source>
   <translation>请写明退回的原因。</translation>
  </message>
  <message>
   <source>Say how much it was.</source>
   <translation>请填写金额。</translation>
  </message>
  <message>
   <source>Say on which day it was.</source>
   <translation>请填写日期。</translation>
  </message>
  <message>
   <source>Say from when to when the trip is.</source>
   <translation>请填写出差的开始和结束日期。</translation>
  </message>
  <message>
   <source>Give the trip a name, or name its cities.</source>
   <translation>请给出差起个名称，或填写城市。</translation>
  </message>
  <message>
   <source>The trip cannot go there from where it stands now.</source>
   <translation>这次出差现在的状态不能这样改。</translation>
  </message>
  <message>
   <source>This stop belongs to another trip.</source>
   <translation>这一站属于另一次出差。</translation>
  </message>
  <message>
   <source>First how many, then what: 2 trial runs.</source>
   <translation>先写数量再写内容，例如：2 次试用。</translation>
  </message>
  <message>
   <source>A trip is 60 days long at most; plan two.</source>
   <translation>一次出差最长 60 天，请分成两次。</translation>
  </message>
  <message>
   <source>This is a HEIC picture of a phone. Save or send it as JPEG, and attach that.</source>
   <translation>这是手机的 HEIC 图片。请另存或以 JPEG 发送后再添加。</translation>
  </message>
  <message>
   <source>The document contains macros, which are not accepted.</source>
   <translation>文档含有宏，不予接收。</translation>
  </message>
  <message>
   <source>Only who attached a file changes it or takes it away.</source>
   <translation>只有添加文件的人可以修改或移除它。</translation>
  </message>
  <message>
   <source>The file is larger than 20 MB.</source>
   <translation>文件超过 20 MB。</translation>
  </message>
  <message>
   <source>There are {limit} files here already; that is the most.</source>
   <translation>这里已有 {limit} 个文件，已到上限。</translation>
  </message>
  <message>
   <source>The picture has more than 50 million points.</source>
   <translation>图片超过 5000 万像素。</translation>
  </message>
  <message>
   <source>Attach pictures (JPEG, PNG, WebP, GIF), PDF, Word, Excel, PowerPoint or plain text.</source>
   <translation>可以添加图片（JPEG、PNG、WebP、GIF）、PDF、Word、Excel、PowerPoint 或纯文本。</translation>
  </message>
 </context>
 <context>
  <name>ProgressPane</name>
  <message>
   <source>Progress</source>
   <translation>进度</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
 </context>
 <context>
  <name>PromiseForm</name>
  <message>
   <source>Promise changed</source>
   <translation>承诺已修改</translation>
  </message>
  <message>
   <source>Promise noted</source>
   <translation>已记下承诺</translation>
  </message>
  <message>
   <source>Promise</source>
   <translation>承诺</translation>
  </message>
  <message>
   <source>New promise</source>
   <translation>新承诺</translation>
  </message>
  <message>
   <source>What is promised</source>
   <translation>答应了什么</translation>
  </message>
  <message>
   <source>Who owes whom</source>
   <translation>谁答应谁</translation>
  </message>
  <message>
   <source>By when</source>
   <translation>什么时候前</translation>
  </message>
  <message>
   <source>Wed, next week, 25 Nov …</source>
   <translation>周三、下周、11月25日…</translation>
  </message>
  <message>
   <source>Contact</source>
   <translation>联系人</translation>
  </message>
  <message>
   <source>Kept</source>
   <translation>已兑现</translation>
  </message>
  <message>
   <source>No longer needed</source>
   <translation>不再需要</translation>
  </message>
  <message>
   <source>Open again</source>
   <translation>重新打开</translation>
  </message>
  <message>
   <source>Promise kept</source>
   <translation>承诺已兑现</translation>
  </message>
  <message>
   <source>Promise dropped</source>
   <translation>承诺已取消</translation>
  </message>
 </context>
 <context>
  <name>PurchaseForm</name>
  <message>
   <source>Purchase changed</source>
   <translation>购买记录已修改</translation>
  </message>
  <message>
   <source>Purchase added</source>
   <translation>已添加购买记录</translation>
  </message>
  <message>
   <source>Purchase</source>
   <translation>购买记录</translation>
  </message>
  <message>
   <source>New purchase</source>
   <translation>新购买记录</translation>
  </message>
  <message>
   <source>Product</source>
   <translation>产品</translation>
  </message>
  <message>
   <source>Bought on</source>
   <translation>购买日期</translation>
  </message>
  <message>
   <source>today, 3 Nov, 2026-11-03 …</source>
   <translation>今天、11月3日、2026-11-03…</translation>
  </message>
  <message>
   <source>Amount</source>
   <translation>金额</translation>
  </message>
  <message>
   <source>Quantity</source>
   <translation>数量</translation>
  </message>
  <message>
   <source>Unit</source>
   <translation>单位</translation>
  </message>
  <message>
   <source>Order number</source>
   <translation>订单号</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>备注</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>删除</translation>
  </message>
  <message>
   <source>Purchase deleted</source>
   <translation>购买记录已删除</translation>
  </message>
 </context>
 <context>
  <name>QuestionsView</name>
  <message>
   <source>The team</source>
   <translation>团队</translation>
  </message>
  <message>
   <source>Next person</source>
   <translation>下一个人</translation>
  </message>
  <message>
   <source>Person before</source>
   <translation>上一个人</translation>
  </message>
  <message>
   <source>The person's day</source>
   <translation>这个人的一天</translation>
  </message>
  <message>
   <source>Payments</source>
   <translation>回款</translation>
  </message>
  <message>
   <source>Key and hard</source>
   <translation>重点和难点</translation>
  </message>
  <message>
   <source>Resolve the problem</source>
   <translation>解决这个问题</translation>
  </message>
 </context>
 <context>
  <name>ReaderWords</name>
  <message>
   <source>you</source>
   <translation>你</translation>
  </message>
  <message>
   <source>whose work it is</source>
   <translation>记录的主人</translation>
  </message>
  <message>
   <source>manager of {team}</source>
   <translation>{team}的主管</translation>
  </message>
  <message>
   <source>back office, for orders and payments</source>
   <translation>内勤，录入订单和回款</translation>
  </message>
  <message>
   <source>administrator, to hand customers over</source>
   <translation>管理员，办理客户交接</translation>
  </message>
  <message>
   <source>rides along</source>
   <translation>陪访人</translation>
  </message>
  <message>
   <source>Drafts</source>
   <translation>草稿</translation>
  </message>
  <message>
   <source>only you; they never leave this computer</source>
   <translation>只有你；不离开这台电脑</translation>
  </message>
  <message>
   <source>everybody in the company</source>
   <translation>全公司</translation>
  </message>
  <message>
   <source>your manager, once you are in a team</source>
   <translation>你的主管（等你分到团队以后）</translation>
  </message>
  <message>
   <source>whoever takes the customer over later</source>
   <translation>以后的客户接手人</translation>
  </message>
  <message>
   <source>who rides along with you</source>
   <translation>和你一起的陪访人</translation>
  </message>
  <message>
   <source>Only you. This never leaves this computer.</source>
   <translation>只有你。它不离开这台电脑。</translation>
  </message>
  <message>
   <source>Only you: this book is not connected to a server. Before the first upload a page says who will read what.</source>
   <translation>只有你：这本路书还没有连接服务器。第一次上传之前，会告诉你谁会看到什么。</translation>
  </message>
  <message>
   <source>Everybody in the company sees this.</source>
   <translation>全公司都看得到。</translation>
  </message>
  <message>
   <source>It stays with the customer: whoever takes the customer over reads it too. Other reps do not see it.</source>
   <translation>它跟着客户走：以后的接手人也看得到。其他业务员看不到。</translation>
  </message>
  <message>
   <source>Nobody else: other reps and the back office do not see it.</source>
   <translation>没有别人：其他业务员和内勤都看不到。</translation>
  </message>
  <message>
   <source>Nobody else: only the two of you and the managers above.</source>
   <translation>没有别人：只有你们两人和上级主管。</translation>
  </message>
  <message>
   <source>{name} (manager)</source>
   <translation>{name}（主管）</translation>
  </message>
  <message>
   <source>{name} (back office)</source>
   <translation>{name}（内勤）</translation>
  </message>
  <message>
   <source>{name} (administrator)</source>
   <translation>{name}（管理员）</translation>
  </message>
 </context>
 <context>
  <name>ReadersList</name>
  <message>
   <source>Who will read what you write</source>
   <translation>谁会看到你写的</translation>
  </message>
  <message>
   <source>settled by your company</source>
   <translation>由公司设定</translation>
  </message>
 </context>
 <context>
  <name>ReadingView</name>
  <message>
   <source>To read</source>
   <translation>待点评</translation>
  </message>
  <message>
   <source>Nothing waits for you</source>
   <translation>没有待点评的</translation>
  </message>
  <message>
   <source>Daily reports and trips come here when they are sent.</source>
   <translation>日报和出差小结发送后会出现在这里。</translation>
  </message>
  <message>
   <source>Next to read</source>
   <translation>下一份</translation>
  </message>
  <message>
   <source>Daily report</source>
   <translation>日报</translation>
  </message>
  <message numerus="yes">
   <source>%n comment(s)</source>
   <translation>
    <numerusform>%n 条点评</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ReasonForm</name>
  <message>
   <source>Why</source>
   <translation>原因</translation>
  </message>
  <message>
   <source>Why (if you like)</source>
   <translation>原因（可不填）</translation>
  </message>
 </context>
 <context>
  <name>ReceiptsPane</name>
  <message>
   <source>what the server itself counted</source>
   <translation>由服务器自己点数</translation>
  </message>
  <message>
   <source>Receipts</source>
   <translation>同步回执</translation>
  </message>
  <message>
   <source>Sync</source>
   <translation>时间</translation>
  </message>
  <message>
   <source>Sent</source>
   <translation>送出</translation>
  </message>
  <message>
   <source>Received</source>
   <translation>收到</translation>
  </message>
  <message>
   <source>Server holds</source>
   <translation>服务器共有</translation>
  </message>
  <message>
   <source>Checksum</source>
   <translation>校验</translation>
  </message>
  <message>
   <source>count and checksum agree</source>
   <translation>条数与校验都一致</translation>
  </message>
  <message>
   <source>not compared</source>
   <translation>没有比对</translation>
  </message>
 </context>
 <context>
  <name>RecoveryPane</name>
  <message>
   <source>Your recovery code</source>
   <translation>你的恢复码</translation>
  </message>
  <message>
   <source>It opens the book when the password or this computer's keychain is lost. Keep it on paper, away from this computer. It is shown only now.</source>
   <translation>密码或这台电脑的钥匙串丢了，靠它打开路书。请写在纸上，不要放在这台电脑里。只显示这一次。</translation>
  </message>
  <message>
   <source>Recovery code</source>
   <translation>恢复码</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>复制</translation>
  </message>
  <message>
   <source>Print …</source>
   <translation>打印…</translation>
  </message>
  <message>
   <source>I have written it down or printed it</source>
   <translation>我已经抄下或打印好了</translation>
  </message>
  <message>
   <source>Recovery code of Roadbook</source>
   <translation>销售路书的恢复码</translation>
  </message>
 </context>
 <context>
  <name>RecoveryPanel</name>
  <message>
   <source>A new recovery code</source>
   <translation>新的恢复码</translation>
  </message>
  <message>
   <source>Write it down and keep it away from this computer. It is shown only now; the code before it opens nothing any more.</source>
   <translation>请抄下来，不要放在这台电脑上。只显示这一次；原来的恢复码不再有用。</translation>
  </message>
  <message>
   <source>Recovery code</source>
   <translation>恢复码</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>复制</translation>
  </message>
  <message>
   <source>I have it</source>
   <translation>我抄好了</translation>
  </message>
 </context>
 <context>
  <name>RefusalCard</name>
  <message>
   <source>Not accepted because {reason}. Your text is kept as a draft.</source>
   <translation>服务器没有接受，原因：{reason}。你的内容还在草稿里。</translation>
  </message>
  <message>
   <source>Change and send again</source>
   <translation>修改后再发</translation>
  </message>
  <message>
   <source>Accept it</source>
   <translation>予以采纳</translation>
  </message>
  <message>
   <source>Copy the text</source>
   <translation>复制内容</translation>
  </message>
  <message>
   <source>Save to a file …</source>
   <translation>存成文件…</translation>
  </message>
  <message>
   <source>Put away</source>
   <translation>收起</translation>
  </message>
  <message>
   <source>Send again</source>
   <translation>再发一次</translation>
  </message>
  <message>
   <source>Who has the customer now, or your manager, may accept it.</source>
   <translation>现在负责该客户的人或你的主管可以采纳。</translation>
  </message>
  <message>
   <source>{name} wrote this about a customer who is yours by now, so it was not taken in. You can accept it.</source>
   <translation>这是{name}写的，客户现在由你负责，所以服务器没有收入。你可以采纳。</translation>
  </message>
  <message>
   <source>{name} wrote this; it was not accepted because {reason}. If you may write there, you can accept it.</source>
   <translation>这是{name}写的，服务器没有接受，原因：{reason}。如果你有权限，可以采纳。</translation>
  </message>
  <message>
   <source>Copied</source>
   <translation>已复制</translation>
  </message>
  <message>
   <source>Save the text</source>
   <translation>保存内容</translation>
  </message>
  <message>
   <source>The text was saved</source>
   <translation>内容已保存</translation>
  </message>
  <message>
   <source>Really put away: the server will not have it</source>
   <translation>确定收起：服务器上不会有它</translation>
  </message>
 </context>
 <context>
  <name>ReportPane</name>
  <message>
   <source>Add a sentence of your own</source>
   <translation>自己加一句</translation>
  </message>
  <message>
   <source>{block}: a sentence of your own</source>
   <translation>{block}：自己加一句</translation>
  </message>
  <message>
   <source>yours</source>
   <translation>你写的</translation>
  </message>
  <message>
   <source>The sentence; Enter keeps it, Esc leaves it as it was</source>
   <translation>改这一句；Enter 保留，Esc 不改</translation>
  </message>
  <message>
   <source>Sentence taken out</source>
   <translation>已拿掉一句</translation>
  </message>
 </context>
 <context>
  <name>ReportSheet</name>
  <message>
   <source>Daily report</source>
   <translation>日报</translation>
  </message>
  <message>
   <source>as text or picture</source>
   <translation>文字或长图</translation>
  </message>
  <message>
   <source>Copy my day</source>
   <translation>复制我的一天</translation>
  </message>
  <message>
   <source>Send report</source>
   <translation>发送日报</translation>
  </message>
  <message>
   <source>Save my day as a picture</source>
   <translation>把我的一天存成图片</translation>
  </message>
  <message>
   <source>Write into the report</source>
   <translation>写日报</translation>
  </message>
  <message>
   <source>Your day is on the clipboard, as text and as a picture</source>
   <translation>你的一天已复制，文字和长图都有</translation>
  </message>
  <message>
   <source>Pictures (*.png)</source>
   <translation>图片 (*.png)</translation>
  </message>
  <message>
   <source>Picture saved: {name}</source>
   <translation>图片已保存：{name}</translation>
  </message>
  <message>
   <source>The picture could not be written there.</source>
   <translation>图片没能写到那里。</translation>
  </message>
  <message>
   <source>Report sent; it waits for upload</source>
   <translation>日报已发送，等待上传</translation>
  </message>
  <message numerus="yes">
   <source>%n visit(s)</source>
   <translation>
    <numerusform>%n 次拜访</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n call(s)</source>
   <translation>
    <numerusform>%n 通电话</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>you typed %n character(s)</source>
   <translation>
    <numerusform>你写了 %n 字</numerusform>
   </translation>
  </message>
  <message>
   <source>Draft from {visits}, {calls}; {typed}</source>
   <translation>草稿来自 {visits}、{calls}，{typed}</translation>
  </message>
  <message>
   <source>Send again</source>
   <translation>再次发送</translation>
  </message>
  <message>
   <source>A report that is sent waits in this book for the next upload. To share it now, copy it.</source>
   <translation>发送的日报先留在本机，下次上传时送出。现在就要分享，请复制。</translation>
  </message>
  <message>
   <source>Sent {when}; it waits for upload.</source>
   <translation>{when} 已发送，等待上传。</translation>
  </message>
  <message>
   <source>Sent {when}.</source>
   <translation>{when} 已发送。</translation>
  </message>
  <message>
   <source>The day went on since: send it again to add what is new.</source>
   <translation>发送之后又有新内容：再次发送即可补上。</translation>
  </message>
 </context>
 <context>
  <name>ReportView</name>
  <message>
   <source>The day's visits on the clock</source>
   <translation>一天的拜访时间线</translation>
  </message>
  <message>
   <source>Visits of the day</source>
   <translation>当天的拜访</translation>
  </message>
  <message>
   <source>The report</source>
   <translation>日报</translation>
  </message>
 </context>
 <context>
  <name>ReportWords</name>
  <message>
   <source>Progress</source>
   <translation>工作进展</translation>
  </message>
  <message>
   <source>Problems to solve</source>
   <translation>需解决的问题</translation>
  </message>
  <message>
   <source>Resources needed</source>
   <translation>需协调的资源</translation>
  </message>
  <message>
   <source>To improve</source>
   <translation>需改进的方向</translation>
  </message>
  <message>
   <source>visit {time}</source>
   <translation>拜访 {time}</translation>
  </message>
  <message>
   <source>purchase</source>
   <translation>采购</translation>
  </message>
  <message>
   <source>promise</source>
   <translation>承诺</translation>
  </message>
  <message>
   <source>Daily report, {day}</source>
   <translation>日报 {day}</translation>
  </message>
  <message>
   <source>Daily report, {name}, {day}</source>
   <translation>日报 {name} {day}</translation>
  </message>
  <message>
   <source>{calls} effective calls of {required}</source>
   <translation>有效电话 {calls} / {required}</translation>
  </message>
  <message>
   <source>{calls} effective calls</source>
   <translation>有效电话 {calls} 通</translation>
  </message>
  <message>
   <source>{done} of {planned} planned visits made</source>
   <translation>计划拜访 {planned} 家完成 {done} 家</translation>
  </message>
  <message>
   <source>{n} unplanned</source>
   <translation>临时 {n} 家</translation>
  </message>
  <message>
   <source>talked about {topics}</source>
   <translation>谈{topics}</translation>
  </message>
  <message>
   <source>demo of {product}</source>
   <translation>已演示 {product}</translation>
  </message>
  <message>
   <source>demo done</source>
   <translation>已演示</translation>
  </message>
  <message>
   <source>visited</source>
   <translation>已拜访</translation>
  </message>
  <message>
   <source>next: {what}</source>
   <translation>下一步：{what}</translation>
  </message>
  <message>
   <source>next: {what}, {day}</source>
   <translation>下一步：{day}{what}</translation>
  </message>
  <message>
   <source>{product} ordered, {money}</source>
   <translation>{product}下单 {money}</translation>
  </message>
  <message>
   <source>moved by the customer</source>
   <translation>客户改期</translation>
  </message>
  <message>
   <source>nobody there</source>
   <translation>没见到人</translation>
  </message>
  <message>
   <source>ran out of time</source>
   <translation>时间不够</translation>
  </message>
  <message>
   <source>not visited</source>
   <translation>未访</translation>
  </message>
  <message>
   <source>not visited, {why}</source>
   <translation>未访（{why}）</translation>
  </message>
  <message>
   <source>; </source>
   <translation>，</translation>
  </message>
  <message>
   <source>competitor: {who}</source>
   <translation>竞争对手 {who}</translation>
  </message>
  <message>
   <source>reaction {reaction}</source>
   <translation>客户反应 {reaction}</translation>
  </message>
  <message numerus="yes">
   <source>{what}, promised, %n day(s) overdue</source>
   <translation>
    <numerusform>承诺“{what}”逾期 %n 天</numerusform>
   </translation>
  </message>
  <message>
   <source>{what}, promised for {day}</source>
   <translation>承诺{day}：{what}</translation>
  </message>
  <message numerus="yes">
   <source>%n call(s) short of today's number</source>
   <translation>
    <numerusform>今日必达还差 %n 通</numerusform>
   </translation>
  </message>
  <message>
   <source>{n} a day from tomorrow</source>
   <translation>明天起每日需补 {n} 通</translation>
  </message>
  <message>
   <source>budget {text}</source>
   <translation>预算 {text}</translation>
  </message>
  <message>
   <source>uses {text}</source>
   <translation>在用 {text}</translation>
  </message>
  <message>
   <source>competitor: {text}</source>
   <translation>竞争对手 {text}</translation>
  </message>
  <message>
   <source>competitor's standing: {text}</source>
   <translation>竞争对手关系 {text}</translation>
  </message>
  <message>
   <source>decision process: {text}</source>
   <translation>决策流程 {text}</translation>
  </message>
  <message>
   <source>decides: {text}</source>
   <translation>决策时间 {text}</translation>
  </message>
  <message>
   <source>decision power: {text}</source>
   <translation>决策权 {text}</translation>
  </message>
  <message>
   <source>fit: {text}</source>
   <translation>产品是否合适 {text}</translation>
  </message>
  <message>
   <source>{customer}: {told}.</source>
   <translation>{customer}：{told}。</translation>
  </message>
  <message>
   <source>{told}.</source>
   <translation>{told}。</translation>
  </message>
 </context>
 <context>
  <name>ReportsPage</name>
  <message>
   <source>Reports</source>
   <translation>报告</translation>
  </message>
  <message>
   <source>Daily reports</source>
   <translation>日报</translation>
  </message>
  <message>
   <source>No report yet</source>
   <translation>还没有日报</translation>
  </message>
  <message>
   <source>Today's report drafts itself from your visits and calls in the evening.</source>
   <translation>今天的日报会根据你的拜访和电话在晚上自动写好草稿。</translation>
  </message>
  <message>
   <source>Go to Today</source>
   <translation>去今天</translation>
  </message>
  <message>
   <source>Choose a day with the arrow keys. A report that was sent stays as it was; copy it as text and as a picture with Ctrl+Shift+C.</source>
   <translation>用方向键选一天。已发送的日报保持原样；Ctrl+Shift+C 复制成文字和长图。</translation>
  </message>
  <message>
   <source>Draft</source>
   <translation>草稿</translation>
  </message>
  <message>
   <source>Sent, waits for upload</source>
   <translation>已发送，待上传</translation>
  </message>
  <message>
   <source>Sent</source>
   <translation>已发送</translation>
  </message>
  <message numerus="yes">
   <source>you typed %n character(s)</source>
   <translation>
    <numerusform>你写了 %n 字</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ResolveForm</name>
  <message>
   <source>Resolved: {what}</source>
   <translation>已解决：{what}</translation>
  </message>
  <message>
   <source>Resolve the problem</source>
   <translation>解决这个问题</translation>
  </message>
  <message>
   <source>How</source>
   <translation>怎么解决的</translation>
  </message>
 </context>
 <context>
  <name>ReviewWords</name>
  <message>
   <source>first time</source>
   <translation>第 1 次</translation>
  </message>
  <message>
   <source>second time</source>
   <translation>第 2 次</translation>
  </message>
  <message>
   <source>third time</source>
   <translation>第 3 次</translation>
  </message>
  <message>
   <source>{n}th time</source>
   <translation>第 {n} 次</translation>
  </message>
  <message>
   <source>Recurring-problem alarm: {code}, {time}</source>
   <translation>重复问题提醒：{code}，{time}</translation>
  </message>
  <message>
   <source>{told} at this customer</source>
   <translation>{told}（同一客户）</translation>
  </message>
  <message>
   <source>{told} in the team</source>
   <translation>{told}（团队内）</translation>
  </message>
  <message>
   <source>reviewed {day}</source>
   <translation>{day}审阅</translation>
  </message>
  <message>
   <source>, </source>
   <translation>，</translation>
  </message>
  <message>
   <source>{first} to {last}</source>
   <translation>{first}至{last}</translation>
  </message>
  <message>
   <source>Nobody has said yet</source>
   <translation>还没有人说明</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>做到了</translation>
  </message>
  <message>
   <source>Not done</source>
   <translation>没有做</translation>
  </message>
  <message>
   <source>{said}: {note}</source>
   <translation>{said}：{note}</translation>
  </message>
  <message>
   <source>{text} ({customer})</source>
   <translation>{text}（{customer}）</translation>
  </message>
  <message>
   <source>from now on: {what}</source>
   <translation>对策：{what}</translation>
  </message>
 </context>
 <context>
  <name>RideAlongsPage</name>
  <message>
   <source>Plan a ride-along</source>
   <translation>新建陪访</translation>
  </message>
  <message>
   <source>Plan it</source>
   <translation>安排这次</translation>
  </message>
  <message>
   <source>Plan what is proposed</source>
   <translation>安排建议的这次</translation>
  </message>
  <message>
   <source>Next rep</source>
   <translation>下一位业务员</translation>
  </message>
  <message>
   <source>Previous rep</source>
   <translation>上一位业务员</translation>
  </message>
  <message>
   <source>Change the ride-along</source>
   <translation>修改陪访</translation>
  </message>
  <message>
   <source>Cancel the ride-along</source>
   <translation>取消陪访</translation>
  </message>
  <message>
   <source>Older debrief</source>
   <translation>更早的复盘</translation>
  </message>
  <message>
   <source>Newer debrief</source>
   <translation>更新的复盘</translation>
  </message>
  <message>
   <source>Write your half</source>
   <translation>写你的一半</translation>
  </message>
  <message>
   <source>Practice task</source>
   <translation>练习任务</translation>
  </message>
  <message>
   <source>Acknowledge</source>
   <translation>已知悉</translation>
  </message>
  <message>
   <source>J and K go through the reps, Enter plans what is proposed, N plans another one. Left and right turn the debriefs. S writes your half: the rep scores first, and sees the coach's side only then. P sets a practice task, A acknowledges.</source>
   <translation>J、K 换人，Enter 安排建议的这次，N 另排一次。左右键翻看复盘。S 写你的一半：业务员先自评，评完才看到陪访人的一半。P 布置练习任务，A 已知悉。</translation>
  </message>
  <message>
   <source>Change it</source>
   <translation>修改安排</translation>
  </message>
  <message>
   <source>No ride-along yet.</source>
   <translation>还没有陪访。</translation>
  </message>
  <message>
   <source>Nobody to accompany yet</source>
   <translation>还没有可陪访的人</translation>
  </message>
 </context>
 <context>
  <name>RideDoings</name>
  <message>
   <source>Write your half</source>
   <translation>写你的一半</translation>
  </message>
  <message>
   <source>Change your half</source>
   <translation>修改你的一半</translation>
  </message>
  <message>
   <source>Score yourself</source>
   <translation>自评</translation>
  </message>
  <message>
   <source>Acknowledge</source>
   <translation>已知悉</translation>
  </message>
  <message>
   <source>Practice task</source>
   <translation>练习任务</translation>
  </message>
  <message>
   <source>Ride-along cancelled</source>
   <translation>陪访已取消</translation>
  </message>
  <message>
   <source>Noted</source>
   <translation>已记下</translation>
  </message>
 </context>
 <context>
  <name>RideWords</name>
  <message>
   <source>never</source>
   <translation>从未</translation>
  </message>
  <message>
   <source>with {name}</source>
   <translation>陪访人 {name}</translation>
  </message>
  <message>
   <source>next {day}</source>
   <translation>下次 {day}</translation>
  </message>
  <message>
   <source>Goal: each rep every {days} days.</source>
   <translation>目标：每人 {days} 天一次。</translation>
  </message>
  <message numerus="yes">
   <source>%n past it.</source>
   <translation>
    <numerusform>已有 %n 人超过。</numerusform>
   </translation>
  </message>
  <message>
   <source>joined {day}</source>
   <translation>{day}入职</translation>
  </message>
  <message>
   <source>mentor {name}</source>
   <translation>师傅 {name}</translation>
  </message>
  <message numerus="yes">
   <source>%n ride-along(s)</source>
   <translation>
    <numerusform>陪访 %n 次</numerusform>
   </translation>
  </message>
  <message>
   <source>Planned next</source>
   <translation>已安排的下一次</translation>
  </message>
  <message>
   <source>Proposed next</source>
   <translation>建议的下一次</translation>
  </message>
  <message>
   <source>{skill}, beat {number}: {beat}</source>
   <translation>{skill}，第 {number} 拍：{beat}</translation>
  </message>
  <message>
   <source>No visit is planned in the next two weeks</source>
   <translation>未来两周没有已安排的拜访</translation>
  </message>
 </context>
 <context>
  <name>RidesDue</name>
  <message>
   <source>Ride-alongs</source>
   <translation>陪访</translation>
  </message>
  <message>
   <source>Enter opens it</source>
   <translation>按 Enter 打开</translation>
  </message>
 </context>
 <context>
  <name>RoadPane</name>
  <message>
   <source>Summary and review</source>
   <translation>总结和复盘</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>今天</translation>
  </message>
  <message>
   <source>Enter brief · L log · N not visited</source>
   <translation>回车 访前简报 · L 记拜访 · N 未访</translation>
  </message>
  <message>
   <source>Stops of today</source>
   <translation>今天的站点</translation>
  </message>
  <message>
   <source>The trip is over: its summary is due.</source>
   <translation>出差已结束，该写总结了。</translation>
  </message>
  <message>
   <source>The trip has not started: Ctrl+Enter starts it.</source>
   <translation>出差还没有开始，按 Ctrl+Enter 开始。</translation>
  </message>
  <message>
   <source>Nothing is planned for today. What you log appears here by itself.</source>
   <translation>今天没有安排；你记下的拜访会自动出现在这里。</translation>
  </message>
  <message>
   <source>{done} of {all}</source>
   <translation>{done} / {all}</translation>
  </message>
  <message>
   <source>Visited</source>
   <translation>已拜访</translation>
  </message>
  <message>
   <source>ride-along with {name}</source>
   <translation>{name} 陪访</translation>
  </message>
  <message>
   <source>not planned</source>
   <translation>临时</translation>
  </message>
  <message>
   <source>Brief</source>
   <translation>简报</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>记拜访</translation>
  </message>
  <message>
   <source>Not visited</source>
   <translation>未访</translation>
  </message>
  <message>
   <source>Noted why there was no visit</source>
   <translation>已记下未访原因</translation>
  </message>
 </context>
 <context>
  <name>ScorePanel</name>
  <message>
   <source>Which skill</source>
   <translation>哪项技能</translation>
  </message>
  <message>
   <source>Went well</source>
   <translation>做得好</translation>
  </message>
  <message>
   <source>To improve</source>
   <translation>要改进</translation>
  </message>
  <message>
   <source>Practice task until the next time</source>
   <translation>到下次为止的练习任务</translation>
  </message>
  <message>
   <source>Go on later</source>
   <translation>稍后再写</translation>
  </message>
  <message>
   <source>Finish</source>
   <translation>完成</translation>
  </message>
  <message>
   <source>Say something of: {skills}</source>
   <translation>请评一下：{skills}</translation>
  </message>
  <message>
   <source>A score from 1 to 5 is missing: {skills}</source>
   <translation>还缺 1 至 5 分：{skills}</translation>
  </message>
  <message>
   <source>Your half is finished</source>
   <translation>你的一半已完成</translation>
  </message>
  <message>
   <source>Kept, not finished yet</source>
   <translation>已保留，还没完成</translation>
  </message>
  <message>
   <source>{name}, {day}: your side as coach</source>
   <translation>{name}，{day}：陪访人的一半</translation>
  </message>
  <message>
   <source>Score yourself, {day}</source>
   <translation>自评，{day}</translation>
  </message>
  <message>
   <source>{name} sees this once both of you have finished.</source>
   <translation>你们两人都完成后，{name}才看得到。</translation>
  </message>
  <message>
   <source>You score first: what {name} says opens when you have finished, and your scores stay as they are from then on.</source>
   <translation>你先评：你完成后才看得到{name}的一半，你的分数也从此不再改动。</translation>
  </message>
 </context>
 <context>
  <name>ServerPane</name>
  <message>
   <source>Your company's server</source>
   <translation>公司的服务器</translation>
  </message>
  <message>
   <source>Sign in, and your customers arrive. Leave it empty to go on without a server: the book works just as well, and you can sign in later.</source>
   <translation>登录以后，你的客户会陆续到达。不用服务器就留空：路书一样好用，以后随时可以登录。</translation>
  </message>
  <message>
   <source>Go on without a server</source>
   <translation>先不用服务器</translation>
  </message>
 </context>
 <context>
  <name>ServerSection</name>
  <message>
   <source>Your company's server</source>
   <translation>公司的服务器</translation>
  </message>
  <message>
   <source>Server</source>
   <translation>服务器</translation>
  </message>
  <message>
   <source>Who reads what you write</source>
   <translation>谁会看到你写的</translation>
  </message>
  <message>
   <source>Readers</source>
   <translation>谁能看到</translation>
  </message>
  <message>
   <source>Certificate</source>
   <translation>证书</translation>
  </message>
  <message>
   <source>Only where your company has a certificate authority of its own.</source>
   <translation>只有公司用自己的根证书时才需要。</translation>
  </message>
  <message>
   <source>signed in</source>
   <translation>已登录</translation>
  </message>
  <message>
   <source>none</source>
   <translation>没有</translation>
  </message>
  <message>
   <source>Open the sync page</source>
   <translation>打开同步页</translation>
  </message>
  <message>
   <source>Sign in …</source>
   <translation>登录 …</translation>
  </message>
  <message>
   <source>Only you, as long as nobody is signed in to a server.</source>
   <translation>还没有登录服务器，只有你自己能看到。</translation>
  </message>
 </context>
 <context>
  <name>SettingsPage</name>
  <message>
   <source>Settings</source>
   <translation>设置</translation>
  </message>
  <message>
   <source>Everything takes effect at once. The recovery code opens the book when the password or this computer's keychain is lost: keep it on paper, not on this computer.</source>
   <translation>改了马上生效。密码或这台电脑的钥匙串丢了，靠恢复码打开路书：请写在纸上，不要放在这台电脑里。</translation>
  </message>
  <message>
   <source>Language and look</source>
   <translation>语言和外观</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>语言</translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>跟随系统</translation>
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
   <source>Colours</source>
   <translation>颜色</translation>
  </message>
 </context>
 <context>
  <name>ShiftQuestion</name>
  <message>
   <source>Move it along</source>
   <translation>一起顺延</translation>
  </message>
  <message>
   <source>Keep its days</source>
   <translation>日期不变</translation>
  </message>
  <message numerus="yes">
   <source>The trip begins %n day(s) later. What is planned on it:</source>
   <translation>
    <numerusform>出差推迟 %n 天。已排好的安排：</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>The trip begins %n day(s) earlier. What is planned on it:</source>
   <translation>
    <numerusform>出差提前 %n 天。已排好的安排：</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n appointment(s) would have another day: agree on it anew.</source>
   <translation>
    <numerusform>有 %n 个约好的时间会改日期，请重新与客户约定。</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>SidePane</name>
  <message>
   <source>Contacts</source>
   <translation>联系人</translation>
  </message>
  <message>
   <source>Nobody yet: add who you talk to.</source>
   <translation>还没有联系人：把你打交道的人加进来。</translation>
  </message>
  <message>
   <source>Promises</source>
   <translation>承诺</translation>
  </message>
  <message>
   <source>Nothing is promised.</source>
   <translation>没有未兑现的承诺。</translation>
  </message>
  <message>
   <source>Deals</source>
   <translation>商机</translation>
  </message>
  <message>
   <source>No deal yet: add what they may buy.</source>
   <translation>还没有商机：把他们可能买的加进来。</translation>
  </message>
  <message>
   <source>Purchases and payments</source>
   <translation>购买与回款</translation>
  </message>
  <message>
   <source>Nothing bought yet: import the orders, or add one.</source>
   <translation>还没有购买记录：导入订单，或者添加一笔。</translation>
  </message>
  <message>
   <source>Companies around</source>
   <translation>关联单位</translation>
  </message>
  <message>
   <source>No links: who supplies, owns, competes?</source>
   <translation>还没有：谁是上家、下家、同行？</translation>
  </message>
  <message>
   <source>More about the company</source>
   <translation>公司其他资料</translation>
  </message>
  <message>
   <source>Nothing yet.</source>
   <translation>还没有记录。</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>添加</translation>
  </message>
  <message>
   <source>Still wanted: {fields}</source>
   <translation>还应填写：{fields}</translation>
  </message>
 </context>
 <context>
  <name>SideWords</name>
  <message>
   <source>{what}, {people}</source>
   <translation>{what}，{people}</translation>
  </message>
  <message>
   <source>{stage}, {days} in stage</source>
   <translation>{stage}，已 {days}</translation>
  </message>
  <message>
   <source>close by {day}</source>
   <translation>{day} 前成交</translation>
  </message>
  <message>
   <source>Lost: reason still missing</source>
   <translation>丢单：还缺原因</translation>
  </message>
  <message>
   <source>Order</source>
   <translation>订单</translation>
  </message>
  <message>
   <source>Payment due</source>
   <translation>应收款</translation>
  </message>
  <message numerus="yes">
   <source>%n day(s) overdue</source>
   <translation>
    <numerusform>已超 %n 天</numerusform>
   </translation>
  </message>
  <message>
   <source>{strength} of 5</source>
   <translation>{strength} / 5</translation>
  </message>
  <message numerus="yes">
   <source>Last 12 months, %n order(s)</source>
   <translation>
    <numerusform>近 12 个月 %n 单</numerusform>
   </translation>
  </message>
  <message>
   <source>Overdue receivable</source>
   <translation>逾期应收款</translation>
  </message>
 </context>
 <context>
  <name>SignInFields</name>
  <message>
   <source>Server</source>
   <translation>服务器</translation>
  </message>
  <message>
   <source>for example book.yourcompany.com</source>
   <translation>例如 book.yourcompany.com</translation>
  </message>
  <message>
   <source>E-mail</source>
   <translation>邮箱</translation>
  </message>
  <message>
   <source>Password of the account</source>
   <translation>账号的密码</translation>
  </message>
  <message>
   <source>Only for signing in; it is not kept on this computer.</source>
   <translation>只在登录时用，不保存在这台电脑上。</translation>
  </message>
  <message>
   <source>Name of this laptop</source>
   <translation>这台电脑的名字</translation>
  </message>
  <message>
   <source>So that it can be told from your others, and shut out if it is lost.</source>
   <translation>好和你的其他电脑分清，丢了可以停用。</translation>
  </message>
 </context>
 <context>
  <name>SignInPane</name>
  <message>
   <source>Sign in to your company's server</source>
   <translation>登录公司的服务器</translation>
  </message>
  <message>
   <source>The password was changed, or there was no contact for 60 days. Everything you wrote is kept here and is uploaded as soon as you are in.</source>
   <translation>密码改过了，或者 60 天没有联系过。你写的都还在这里，登录以后马上上传。</translation>
  </message>
  <message>
   <source>What you wrote so far stays yours. Before anything is uploaded, a page says who will read what.</source>
   <translation>到现在写的都还是你自己的。上传任何内容之前，会有一页告诉你谁会看到什么。</translation>
  </message>
  <message>
   <source>Sign in</source>
   <translation>登录</translation>
  </message>
 </context>
 <context>
  <name>SignaturePad</name>
  <message>
   <source>Signature</source>
   <translation>签名</translation>
  </message>
  <message>
   <source>Sign with the pen, the finger or the mouse.</source>
   <translation>请用笔、手指或鼠标签名。</translation>
  </message>
  <message>
   <source>Field to sign in</source>
   <translation>签名区</translation>
  </message>
  <message>
   <source>Start again</source>
   <translation>重签</translation>
  </message>
  <message>
   <source>Keep signature</source>
   <translation>保留签名</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
 </context>
 <context>
  <name>Skill</name>
  <message>
   <source>Starts with the product; the customer does not know why.</source>
   <translation>一上来就讲产品，客户不知来意。</translation>
  </message>
  <message>
   <source>Says the purpose once the coach has begun.</source>
   <translation>师傅开了头，才说明来意。</translation>
  </message>
  <message>
   <source>Says purpose and time, asks for agreement.</source>
   <translation>说明来意和时间，征得同意。</translation>
  </message>
  <message>
   <source>Opens with what the customer cares about, each time.</source>
   <translation>每次都从客户关心的事开场。</translation>
  </message>
  <message>
   <source>Opens with strangers and in groups; shows others how.</source>
   <translation>面对生人和多人也能开场，能教别人。</translation>
  </message>
  <message>
   <source>Asks nothing, or only what can be answered by yes or no.</source>
   <translation>不问，或只问是与否。</translation>
  </message>
  <message>
   <source>Asks from a list, does not follow up the answers.</source>
   <translation>照单提问，不追问。</translation>
  </message>
  <message>
   <source>Finds the need and who has it, in open questions.</source>
   <translation>用开放式问题问出需求和谁有需求。</translation>
  </message>
  <message>
   <source>Finds what it costs to do nothing; sums it up, is confirmed.</source>
   <translation>问出不做的代价，总结并得到确认。</translation>
  </message>
  <message>
   <source>Finds needs that the customer had not named; teaches it.</source>
   <translation>能挖出客户没说出的需求，并能教人。</translation>
  </message>
  <message>
   <source>Reads out the data sheet, or has facts wrong.</source>
   <translation>照念资料，或讲错。</translation>
  </message>
  <message>
   <source>Knows the facts, tells all of them to everybody.</source>
   <translation>知道要点，对谁都全讲一遍。</translation>
  </message>
  <message>
   <source>Chooses what fits the need that was named.</source>
   <translation>只挑与需求相符的讲。</translation>
  </message>
  <message>
   <source>Three sentences, in the customer's words, with a proof.</source>
   <translation>三句话，用客户的话，有证据。</translation>
  </message>
  <message>
   <source>Answers experts and compares fairly; trains colleagues.</source>
   <translation>答得了专家，比较公正，能培训同事。</translation>
  </message>
  <message>
   <source>Does not show it, or it does not run.</source>
   <translation>不演示，或演示不起来。</translation>
  </message>
  <message>
   <source>Shows it with the coach's hand on it.</source>
   <translation>师傅在旁动手才能演示。</translation>
  </message>
  <message>
   <source>Shows it alone, on a sample of the customer's.</source>
   <translation>能独立用客户的样品演示。</translation>
  </message>
  <message>
   <source>Lets the customer do it, and gets a yes to each step.</source>
   <translation>让客户动手，每一步都得到认可。</translation>
  </message>
  <message>
   <source>Saves a demo that goes wrong; prepares others for theirs.</source>
   <translation>出了岔子也能救场，能帮别人准备。</translation>
  </message>
  <message>
   <source>Falls silent, argues, or gives a discount at once.</source>
   <translation>沉默、争辩，或马上降价。</translation>
  </message>
  <message>
   <source>Stays calm, needs the coach for the answer.</source>
   <translation>稳得住，但要师傅来回答。</translation>
  </message>
  <message>
   <source>Asks back, answers the usual ones.</source>
   <translation>先反问，常见异议能回答。</translation>
  </message>
  <message>
   <source>Finds what is behind it, answers with a case, checks.</source>
   <translation>找出背后原因，用案例回答并确认。</translation>
  </message>
  <message>
   <source>Brings objections up first; rehearses them with others.</source>
   <translation>主动先提异议，能带人演练。</translation>
  </message>
  <message>
   <source>Leaves without asking for anything.</source>
   <translation>什么也不提就走。</translation>
  </message>
  <message>
   <source>Asks when the coach gives the sign.</source>
   <translation>师傅示意才开口要。</translation>
  </message>
  <message>
   <source>Asks for the order or the next step, with a date.</source>
   <translation>主动要订单或下一步，并定日期。</translation>
  </message>
  <message>
   <source>Sees the signs, asks in time, keeps the price.</source>
   <translation>看得出信号，及时开口，守住价格。</translation>
  </message>
  <message>
   <source>Closes with several deciders; closes with others as coach.</source>
   <translation>多个决策人也能促成，能带人促成。</translation>
  </message>
  <message>
   <source>What was promised is not written down.</source>
   <translation>承诺的事没有记下。</translation>
  </message>
  <message>
   <source>Writes it down, keeps it when reminded.</source>
   <translation>记下了，有人提醒才做。</translation>
  </message>
  <message>
   <source>Keeps every promise by its day.</source>
   <translation>每个承诺都按日兑现。</translation>
  </message>
  <message>
   <source>Date, person and paper are agreed in the room.</source>
   <translation>日期、人、材料当场定下。</translation>
  </message>
  <message>
   <source>Follow-up brings new business; others copy the way.</source>
   <translation>跟进带来新生意，别人照着学。</translation>
  </message>
  <message>
   <source>No plan for the day; long ways, late arrivals.</source>
   <translation>当天没有计划，绕路、迟到。</translation>
  </message>
  <message>
   <source>Has a plan that the coach made.</source>
   <translation>按师傅排的计划走。</translation>
  </message>
  <message>
   <source>Plans the day by himself and keeps to it.</source>
   <translation>自己排好当天并照做。</translation>
  </message>
  <message>
   <source>Plans the week by tiers; a gap is filled at once.</source>
   <translation>按客户级别排一周，空档马上补上。</translation>
  </message>
  <message>
   <source>Makes time for what matters; plans with others.</source>
   <translation>为要紧的事留出时间，能帮别人排。</translation>
  </message>
  <message>
   <source>A refusal ends the day.</source>
   <translation>一次拒绝，一天就完了。</translation>
  </message>
  <message>
   <source>Goes on when somebody encourages him.</source>
   <translation>有人鼓励才继续。</translation>
  </message>
  <message>
   <source>Goes on to the next visit unchanged.</source>
   <translation>照常去下一家。</translation>
  </message>
  <message>
   <source>Learns from the refusal, tells it without blaming.</source>
   <translation>从拒绝中学到东西，不抱怨。</translation>
  </message>
  <message>
   <source>Lifts the mood of others on a bad day.</source>
   <translation>不顺时还能带动别人。</translation>
  </message>
  <message>
   <source>Opening</source>
   <translation>开场</translation>
  </message>
  <message>
   <source>Need finding</source>
   <translation>需求挖掘</translation>
  </message>
  <message>
   <source>Product talk</source>
   <translation>产品讲解</translation>
  </message>
  <message>
   <source>Demo</source>
   <translation>演示</translation>
  </message>
  <message>
   <source>Objections</source>
   <translation>异议处理</translation>
  </message>
  <message>
   <source>Closing</source>
   <translation>促成成交</translation>
  </message>
  <message>
   <source>Follow-up</source>
   <translation>跟进</translation>
  </message>
  <message>
   <source>Time management</source>
   <translation>时间管理</translation>
  </message>
  <message>
   <source>Resilience</source>
   <translation>抗压</translation>
  </message>
  <message>
   <source>not yet</source>
   <translation>不会</translation>
  </message>
  <message>
   <source>with help</source>
   <translation>要人帮</translation>
  </message>
  <message>
   <source>alone</source>
   <translation>能独立</translation>
  </message>
  <message>
   <source>steady</source>
   <translation>稳定</translation>
  </message>
  <message>
   <source>leads others</source>
   <translation>能带人</translation>
  </message>
  <message>
   <source>I do, you watch</source>
   <translation>我做你看</translation>
  </message>
  <message>
   <source>I tell, you listen</source>
   <translation>我说你听</translation>
  </message>
  <message>
   <source>You do, I watch</source>
   <translation>你做我看</translation>
  </message>
  <message>
   <source>You tell, I listen</source>
   <translation>你说我听</translation>
  </message>
  <message>
   <source>shown</source>
   <translation>师傅示范</translation>
  </message>
  <message>
   <source>told</source>
   <translation>师傅讲解</translation>
  </message>
  <message>
   <source>done, score 1 to 5</source>
   <translation>徒弟实操，1 至 5 分</translation>
  </message>
  <message>
   <source>told back</source>
   <translation>徒弟复述</translation>
  </message>
  <message>
   <source>clear</source>
   <translation>讲清了</translation>
  </message>
  <message>
   <source>again</source>
   <translation>再讲一次</translation>
  </message>
  <message>
   <source>demonstrates</source>
   <translation>示范</translation>
  </message>
  <message>
   <source>observes only</source>
   <translation>只观察</translation>
  </message>
 </context>
 <context>
  <name>SkillGrid</name>
  <message>
   <source>Skills and beats</source>
   <translation>技能与四拍</translation>
  </message>
  <message>
   <source>signed off {day}</source>
   <translation>{day}过关</translation>
  </message>
  <message>
   <source>Skill</source>
   <translation>技能</translation>
  </message>
  <message>
   <source>Signed off</source>
   <translation>技能过关</translation>
  </message>
  <message>
   <source>next</source>
   <translation>建议</translation>
  </message>
 </context>
 <context>
  <name>SkillPane</name>
  <message>
   <source>what was shown</source>
   <translation>示范了什么</translation>
  </message>
  <message>
   <source>what was said</source>
   <translation>讲了什么</translation>
  </message>
  <message>
   <source>what was seen</source>
   <translation>看到了什么</translation>
  </message>
  <message>
   <source>what was explained back</source>
   <translation>复述了什么</translation>
  </message>
  <message>
   <source>Keys 1 to 5: from “not yet” to “leads others”</source>
   <translation>按 1 至 5：从“不会”到“能带人”</translation>
  </message>
 </context>
 <context>
  <name>SkillsPane</name>
  <message>
   <source>Add a skill</source>
   <translation>添加技能</translation>
  </message>
  <message>
   <source>Skills of ride-alongs</source>
   <translation>陪访技能</translation>
  </message>
  <message>
   <source>What stays empty is said in the app's own words.</source>
   <translation>留空的用系统自带的说法。</translation>
  </message>
  <message>
   <source>English name</source>
   <translation>英文名称</translation>
  </message>
  <message>
   <source>Chinese name</source>
   <translation>中文名称</translation>
  </message>
  <message>
   <source>Level {score}: {word}</source>
   <translation>{score} 分：{word}</translation>
  </message>
  <message>
   <source>Scored at ride-alongs</source>
   <translation>陪访时评分</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>保存</translation>
  </message>
  <message>
   <source>in your own words</source>
   <translation>已自定义</translation>
  </message>
  <message>
   <source>not scored any more</source>
   <translation>不再评分</translation>
  </message>
  <message>
   <source>New skill</source>
   <translation>新技能</translation>
  </message>
  <message>
   <source>Skill saved</source>
   <translation>技能已保存</translation>
  </message>
 </context>
 <context>
  <name>SortingList</name>
  <message>
   <source>To be sorted</source>
   <translation>待整理</translation>
  </message>
  <message>
   <source>A digit answers; Enter opens the customer</source>
   <translation>按数字回答，Enter 打开客户</translation>
  </message>
  <message>
   <source>Somebody new</source>
   <translation>新联系人</translation>
  </message>
  <message>
   <source>Write it again</source>
   <translation>重新写</translation>
  </message>
  <message>
   <source>Done with it</source>
   <translation>不用管了</translation>
  </message>
  <message>
   <source>Nothing waits to be sorted</source>
   <translation>没有待整理的</translation>
  </message>
  <message>
   <source>Names and days that a line left open come here; nothing is guessed.</source>
   <translation>一行里没说清的人和日期会放在这里，绝不乱猜。</translation>
  </message>
  <message>
   <source>Which customer?</source>
   <translation>哪个客户？</translation>
  </message>
  <message>
   <source>“{words}”: which day?</source>
   <translation>“{words}”是哪天？</translation>
  </message>
  <message>
   <source>“{words}”: who is it?</source>
   <translation>“{words}”是谁？</translation>
  </message>
  <message>
   <source>Sorted: {what}</source>
   <translation>已整理：{what}</translation>
  </message>
  <message>
   <source>New contact: {name}</source>
   <translation>新联系人：{name}</translation>
  </message>
  <message>
   <source>Note put away</source>
   <translation>已收起</translation>
  </message>
 </context>
 <context>
  <name>StartPane</name>
  <message>
   <source>Bring in the lists you have</source>
   <translation>把你手上的表导进来</translation>
  </message>
  <message>
   <source>Choose a file…</source>
   <translation>选择文件…</translation>
  </message>
  <message>
   <source>Earlier imports</source>
   <translation>以前的导入</translation>
  </message>
  <message>
   <source>Bring in orders and payments for everybody</source>
   <translation>为所有人导入订单和回款</translation>
  </message>
  <message>
   <source>The export of the accounting system, just as it is. Each row finds its customer by customer code, tax number or name; what fits nobody, or several, is listed and saved for the accountant. The reps have the rest after their next contact.</source>
   <translation>财务系统导出的文件，原样导入即可。每一行按客户编码、税号或名称找到客户；找不到或符合多个的会列出来，可保存后交还财务。其余的业务员下次同步后就能看到。</translation>
  </message>
  <message>
   <source>Customers, contacts, purchases, payments, deals</source>
   <translation>客户、联系人、采购、回款、商机</translation>
  </message>
  <message>
   <source>Customers, contacts, purchases, payments</source>
   <translation>客户、联系人、采购、回款</translation>
  </message>
  <message>
   <source>{rows}: Excel, CSV or vCard, just as they are. Drop a file anywhere on this window, or choose one. You see what would happen before anything is written.</source>
   <translation>{rows}：Excel、CSV、vCard 都行，不用整理。把文件拖到窗口里，或者点选。写入之前先给你看会发生什么。</translation>
  </message>
  <message>
   <source>Undo the import of {file}</source>
   <translation>撤销 {file} 的导入</translation>
  </message>
  <message>
   <source>Undo this import</source>
   <translation>撤销这次导入</translation>
  </message>
  <message>
   <source>{created} new, {updated} changed</source>
   <translation>新增 {created}，更新 {updated}</translation>
  </message>
  <message>
   <source>undone</source>
   <translation>已撤销</translation>
  </message>
 </context>
 <context>
  <name>StatusForm</name>
  <message>
   <source>Status set</source>
   <translation>状态已设定</translation>
  </message>
  <message>
   <source>Set the status</source>
   <translation>设定状态</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>状态</translation>
  </message>
  <message>
   <source>With a reason it stays until the next purchase; else time moves it.</source>
   <translation>写了原因就保持到下一次购买；不写就随时间变动。</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>原因</translation>
  </message>
 </context>
 <context>
  <name>StayForm</name>
  <message>
   <source>Hotel changed</source>
   <translation>住宿已修改</translation>
  </message>
  <message>
   <source>Hotel added</source>
   <translation>已添加住宿</translation>
  </message>
  <message>
   <source>Hotel</source>
   <translation>酒店</translation>
  </message>
  <message>
   <source>New hotel</source>
   <translation>新住宿</translation>
  </message>
  <message>
   <source>Night from</source>
   <translation>入住日期</translation>
  </message>
  <message>
   <source>Nights</source>
   <translation>晚数</translation>
  </message>
  <message>
   <source>City</source>
   <translation>城市</translation>
  </message>
  <message>
   <source>Price</source>
   <translation>价格</translation>
  </message>
  <message>
   <source>Invoice number</source>
   <translation>发票号</translation>
  </message>
  <message>
   <source>Take the hotel off</source>
   <translation>删除住宿</translation>
  </message>
  <message>
   <source>Hotel taken off</source>
   <translation>已删除住宿</translation>
  </message>
 </context>
 <context>
  <name>StopForm</name>
  <message>
   <source>Stop changed</source>
   <translation>站点已修改</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>时间</translation>
  </message>
  <message>
   <source>Minutes</source>
   <translation>分钟</translation>
  </message>
  <message>
   <source>It is an appointment: nothing moves it</source>
   <translation>这是约好的时间，不会被移动</translation>
  </message>
  <message>
   <source>Appointment</source>
   <translation>约定</translation>
  </message>
  <message>
   <source>What for</source>
   <translation>拜访目的</translation>
  </message>
  <message>
   <source>Take off the trip</source>
   <translation>从出差中去掉</translation>
  </message>
  <message>
   <source>Stop taken off</source>
   <translation>已去掉这一站</translation>
  </message>
 </context>
 <context>
  <name>Storage</name>
  <message>
   <source>It was written by a newer Roadbook. Update the app to open it.</source>
   <translation>这个文件由更新版本的销售路书写成，请先更新程序再打开。</translation>
  </message>
  <message>
   <source>The file is damaged. A backup can take its place.</source>
   <translation>文件已损坏，可以用备份恢复。</translation>
  </message>
  <message>
   <source>The file does not open with the key of this profile.</source>
   <translation>这份资料的密钥打不开这个文件。</translation>
  </message>
  <message>
   <source>The file or its folder is read-only.</source>
   <translation>文件或所在文件夹是只读的。</translation>
  </message>
  <message>
   <source>The file is not there, or its folder cannot be read.</source>
   <translation>文件不在，或者文件夹无法读取。</translation>
  </message>
  <message>
   <source>The disk is full.</source>
   <translation>磁盘已满。</translation>
  </message>
  <message>
   <source>Another program keeps the file busy.</source>
   <translation>文件正被别的程序占用。</translation>
  </message>
  <message>
   <source>The disk failed while reading or writing.</source>
   <translation>读写磁盘时出错。</translation>
  </message>
 </context>
 <context>
  <name>StoryBlock</name>
  <message>
   <source>Who decides</source>
   <translation>谁决定</translation>
  </message>
  <message>
   <source>Promised</source>
   <translation>答应过什么</translation>
  </message>
  <message>
   <source>Next purchase</source>
   <translation>下次购买</translation>
  </message>
  <message>
   <source>Danger</source>
   <translation>危险</translation>
  </message>
 </context>
 <context>
  <name>StoryPage</name>
  <message>
   <source>All customers</source>
   <translation>全部客户</translation>
  </message>
  <message>
   <source>More</source>
   <translation>更多</translation>
  </message>
  <message>
   <source>Brief</source>
   <translation>访前简报</translation>
  </message>
  <message>
   <source>Log visit</source>
   <translation>记拜访</translation>
  </message>
  <message>
   <source>Story</source>
   <translation>一页故事</translation>
  </message>
  <message>
   <source>Standing answers</source>
   <translation>客户十三问</translation>
  </message>
  <message>
   <source>Timeline</source>
   <translation>往来记录</translation>
  </message>
  <message>
   <source>People and deals</source>
   <translation>联系人与商机</translation>
  </message>
  <message>
   <source>Parts of the page</source>
   <translation>页面的各部分</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>返回</translation>
  </message>
  <message>
   <source>Story, {day}</source>
   <translation>一页故事 {day}</translation>
  </message>
  <message>
   <source>{county}, {city}</source>
   <translation>{city}{county}</translation>
  </message>
  <message>
   <source>{number} people</source>
   <translation>{number} 人</translation>
  </message>
  <message>
   <source>you</source>
   <translation>你</translation>
  </message>
  <message>
   <source>owner: {owner}, since {month}, before {previous}</source>
   <translation>负责人：{owner}（{month} 从{previous}接手）</translation>
  </message>
  <message>
   <source>owner: {owner}</source>
   <translation>负责人：{owner}</translation>
  </message>
 </context>
 <context>
  <name>StoryWords</name>
  <message>
   <source>{first}, {rest}</source>
   <translation>{first}，{rest}</translation>
  </message>
  <message>
   <source>{sentence}.</source>
   <translation>{sentence}。</translation>
  </message>
  <message>
   <source>reliable</source>
   <translation>把握高</translation>
  </message>
  <message>
   <source>fairly reliable</source>
   <translation>把握中等</translation>
  </message>
  <message>
   <source>a guess</source>
   <translation>只是估计</translation>
  </message>
  <message>
   <source>{title} for {amount}</source>
   <translation>要上 {amount} 的{title}</translation>
  </message>
  <message>
   <source>{title} under discussion</source>
   <translation>正在谈{title}</translation>
  </message>
  <message>
   <source>comparing us with {name}</source>
   <translation>正拿{name}和我们比</translation>
  </message>
  <message>
   <source>buys {product} every {days} days</source>
   <translation>每 {days} 天买一次{product}</translation>
  </message>
  <message>
   <source>a prospect</source>
   <translation>潜在客户</translation>
  </message>
  <message>
   <source>an active customer</source>
   <translation>成交客户</translation>
  </message>
  <message>
   <source>a dormant customer</source>
   <translation>休眠客户</translation>
  </message>
  <message>
   <source>a lost customer</source>
   <translation>流失客户</translation>
  </message>
  <message>
   <source>dormant, last bought {days} days ago</source>
   <translation>休眠客户，{days} 天没有购买</translation>
  </message>
  <message>
   <source>lost, last bought {days} days ago</source>
   <translation>流失客户，{days} 天没有购买</translation>
  </message>
  <message>
   <source>waiting for our {text}</source>
   <translation>等我们{text}</translation>
  </message>
  <message>
   <source>waiting for our {text}, due {due_on}</source>
   <translation>等我们{due_on}{text}</translation>
  </message>
  <message>
   <source>our {text} overdue since {due_on}</source>
   <translation>我们{due_on}就该{text}</translation>
  </message>
  <message>
   <source>they promised {text}</source>
   <translation>等对方{text}</translation>
  </message>
  <message>
   <source>they promised {text} by {due_on}</source>
   <translation>等对方{due_on}前{text}</translation>
  </message>
  <message>
   <source>they promised {text}, overdue since {due_on}</source>
   <translation>对方{due_on}就该{text}</translation>
  </message>
  <message>
   <source>never visited</source>
   <translation>还没有拜访过</translation>
  </message>
  <message>
   <source>no next step agreed</source>
   <translation>没有约定下一步</translation>
  </message>
  <message>
   <source>{name}, {title}</source>
   <translation>{name} {title}</translation>
  </message>
  <message>
   <source>{name} decides too.</source>
   <translation>{name}也决定。</translation>
  </message>
  <message>
   <source>{name} ({title}) decides too.</source>
   <translation>{title}{name}也决定。</translation>
  </message>
  <message>
   <source>Process: {text}.</source>
   <translation>流程：{text}。</translation>
  </message>
  <message>
   <source>{name} is a sceptic.</source>
   <translation>{name}是反对者。</translation>
  </message>
  <message>
   <source>{name} ({title}) is a sceptic.</source>
   <translation>{title}{name}是反对者。</translation>
  </message>
  <message>
   <source>{name} has influence.</source>
   <translation>{name}有影响。</translation>
  </message>
  <message>
   <source>{name} ({title}) has influence.</source>
   <translation>{title}{name}有影响。</translation>
  </message>
  <message>
   <source>{name} keeps the gate.</source>
   <translation>{name}是把关人。</translation>
  </message>
  <message>
   <source>{name} ({title}) keeps the gate.</source>
   <translation>{title}{name}是把关人。</translation>
  </message>
  <message>
   <source>{name} supports us.</source>
   <translation>{name}是支持者。</translation>
  </message>
  <message>
   <source>{name} ({title}) supports us.</source>
   <translation>{title}{name}是支持者。</translation>
  </message>
  <message>
   <source>{name} is the user.</source>
   <translation>{name}是使用者。</translation>
  </message>
  <message>
   <source>{name} ({title}) is the user.</source>
   <translation>{title}{name}是使用者。</translation>
  </message>
  <message>
   <source>{name}: part not known.</source>
   <translation>{name}的作用还不清楚。</translation>
  </message>
  <message>
   <source>{name} ({title}): part not known.</source>
   <translation>{title}{name}的作用还不清楚。</translation>
  </message>
  <message>
   <source>Not known yet</source>
   <translation>还不知道</translation>
  </message>
  <message>
   <source>Ask at the next visit who decides.</source>
   <translation>下次拜访问清楚谁决定。</translation>
  </message>
  <message>
   <source>No contacts yet: add the first one.</source>
   <translation>还没有联系人，先加一个。</translation>
  </message>
  <message>
   <source>{text}, {due_on}</source>
   <translation>{text} {due_on}</translation>
  </message>
  <message>
   <source>Nothing open</source>
   <translation>没有未兑现的承诺</translation>
  </message>
  <message>
   <source>We owe it.</source>
   <translation>是我们答应的。</translation>
  </message>
  <message>
   <source>We owe it to {contact}.</source>
   <translation>答应了{contact}。</translation>
  </message>
  <message>
   <source>We owe it since {made_on}.</source>
   <translation>{made_on} 答应的。</translation>
  </message>
  <message>
   <source>We owe it to {contact} since {made_on}.</source>
   <translation>{made_on} 答应{contact}。</translation>
  </message>
  <message>
   <source>They owe it to us.</source>
   <translation>是对方答应的。</translation>
  </message>
  <message>
   <source>{contact} owes it to us.</source>
   <translation>{contact}答应我们的。</translation>
  </message>
  <message>
   <source>They owe it to us since {made_on}.</source>
   <translation>对方 {made_on} 答应的。</translation>
  </message>
  <message>
   <source>{contact} owes it to us since {made_on}.</source>
   <translation>{contact} {made_on} 答应我们的。</translation>
  </message>
  <message>
   <source>We also promised {text}.</source>
   <translation>我们还答应：{text}。</translation>
  </message>
  <message>
   <source>We also promised {text} by {due_on}.</source>
   <translation>我们还答应：{text}，{due_on} 前。</translation>
  </message>
  <message>
   <source>We also promised {text}, overdue since {due_on}.</source>
   <translation>我们还答应：{text}，{due_on} 就到期了。</translation>
  </message>
  <message>
   <source>They promised {text}.</source>
   <translation>他们答应：{text}。</translation>
  </message>
  <message>
   <source>They promised {text} by {due_on}.</source>
   <translation>他们答应：{text}，{due_on} 前。</translation>
  </message>
  <message>
   <source>They promised {text}, overdue since {due_on}.</source>
   <translation>他们答应：{text}，{due_on} 就到期了。</translation>
  </message>
  <message>
   <source>And {count} more.</source>
   <translation>还有 {count} 项。</translation>
  </message>
  <message>
   <source>{product}, {on}</source>
   <translation>{product} {on}</translation>
  </message>
  <message>
   <source>{product} {on}, about {amount}</source>
   <translation>{product} {on}，约 {amount}</translation>
  </message>
  <message>
   <source>Then {product} on {on}.</source>
   <translation>其次{product} {on}。</translation>
  </message>
  <message>
   <source>Then {product} on {on}, about {amount}.</source>
   <translation>其次{product} {on}，约 {amount}。</translation>
  </message>
  <message>
   <source>Every {days}{spread} days, {purchases} purchases, {confidence}.</source>
   <translation>每 {days}{spread} 天一次，共 {purchases} 次，{confidence}。</translation>
  </message>
  <message>
   <source>Usually every {days} days; {purchases} purchases so far.</source>
   <translation>通常每 {days} 天一次；目前买过 {purchases} 次。</translation>
  </message>
  <message>
   <source>{title}, {on}</source>
   <translation>{title} {on}</translation>
  </message>
  <message>
   <source>The date is the one hoped for in the deal.</source>
   <translation>日期是商机里预计的成交日。</translation>
  </message>
  <message>
   <source>Last purchase on {on}.</source>
   <translation>上次购买 {on}。</translation>
  </message>
  <message>
   <source>No rhythm yet</source>
   <translation>还看不出周期</translation>
  </message>
  <message>
   <source>No purchases yet</source>
   <translation>还没有购买过</translation>
  </message>
  <message>
   <source>None known</source>
   <translation>没有发现</translation>
  </message>
  <message>
   <source>{amount} overdue</source>
   <translation>逾期 {amount}</translation>
  </message>
  <message>
   <source>{amount} overdue for {days} days</source>
   <translation>逾期 {amount}，已 {days} 天</translation>
  </message>
  <message>
   <source>{product} is {days} days late</source>
   <translation>{product}晚了 {days} 天</translation>
  </message>
  <message>
   <source>{product} not bought for {days} days</source>
   <translation>{product}已 {days} 天没买</translation>
  </message>
  <message>
   <source>{name} is in the running</source>
   <translation>{name}在竞争</translation>
  </message>
  <message>
   <source>{name}: {text}</source>
   <translation>{name}：{text}</translation>
  </message>
  <message>
   <source>{name} is being looked at</source>
   <translation>在了解{name}</translation>
  </message>
  <message>
   <source>{name} has demonstrated</source>
   <translation>{name}已演示</translation>
  </message>
  <message>
   <source>{name} has quoted</source>
   <translation>{name}已报价</translation>
  </message>
  <message>
   <source>{name} is in use</source>
   <translation>在用{name}</translation>
  </message>
  <message>
   <source>{name} stands close to them, {strength} of 5.</source>
   <translation>{name}和他们关系近，{strength} / 5。</translation>
  </message>
  <message>
   <source>{name} has a say and is a sceptic.</source>
   <translation>{name}说话有分量，是反对者。</translation>
  </message>
  <message>
   <source>{name} decides and was never met.</source>
   <translation>{name}决定，但没见过。</translation>
  </message>
  <message>
   <source>{title} has not moved for {days} days.</source>
   <translation>{title}已 {days} 天没有进展。</translation>
  </message>
  <message>
   <source>No contact for {days} days.</source>
   <translation>{days} 天没有联系。</translation>
  </message>
  <message>
   <source>{question} last asked {days} days ago.</source>
   <translation>{question}，{days} 天没再问。</translation>
  </message>
 </context>
 <context>
  <name>SummaryView</name>
  <message>
   <source>Enter: how much of it was reached</source>
   <translation>回车填写：完成了多少</translation>
  </message>
 </context>
 <context>
  <name>SweepChips</name>
  <message>
   <source>new: {name}</source>
   <translation>新联系人：{name}</translation>
  </message>
  <message>
   <source>{weekday} {day}</source>
   <translation>{weekday} {day}日</translation>
  </message>
 </context>
 <context>
  <name>SweepPane</name>
  <message>
   <source>Visits without a result</source>
   <translation>还没有结果的拜访</translation>
  </message>
  <message>
   <source>Paste the day's chat lines</source>
   <translation>把今天的聊天贴进来</translation>
  </message>
  <message>
   <source>Without a result</source>
   <translation>还没有结果</translation>
  </message>
  <message>
   <source>Every planned visit has its result</source>
   <translation>计划内的拜访都有结果了</translation>
  </message>
  <message>
   <source>Paste chat lines above for visits that were not planned.</source>
   <translation>临时拜访可以把聊天贴在上面。</translation>
  </message>
  <message>
   <source>Enter saves the row and goes on</source>
   <translation>Enter 保存并到下一行</translation>
  </message>
  <message>
   <source>Tab takes the suggestion</source>
   <translation>Tab 采用建议</translation>
  </message>
  <message>
   <source>{n} of {planned} logged on the road</source>
   <translation>{planned} 家中 {n} 家路上已记</translation>
  </message>
  <message>
   <source>Save {n} ready</source>
   <translation>保存 {n} 条</translation>
  </message>
  <message>
   <source>{n}, and {m} unplanned</source>
   <translation>{n} 家，另有临时 {m} 家</translation>
  </message>
  <message>
   <source>Noted why there was no visit</source>
   <translation>已记下未访原因</translation>
  </message>
  <message numerus="yes">
   <source>%n line(s) saved</source>
   <translation>
    <numerusform>已保存 %n 条</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>SweepRowWidget</name>
  <message>
   <source>The line about {customer}</source>
   <translation>关于{customer}的一行</translation>
  </message>
 </context>
 <context>
  <name>SweepWords</name>
  <message>
   <source>Not visited</source>
   <translation>未访</translation>
  </message>
  <message>
   <source>Ready</source>
   <translation>可以保存</translation>
  </message>
  <message>
   <source>One question</source>
   <translation>差一个问题</translation>
  </message>
  <message>
   <source>To be sorted</source>
   <translation>待整理</translation>
  </message>
  <message>
   <source>Nothing yet</source>
   <translation>还没写</translation>
  </message>
  <message>
   <source>Which customer?</source>
   <translation>哪个客户？</translation>
  </message>
  <message>
   <source>unplanned visit</source>
   <translation>临时拜访</translation>
  </message>
  <message>
   <source>{name}, {title}</source>
   <translation>{name} {title}</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>备注</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>下一步</translation>
  </message>
  <message>
   <source>type a line instead</source>
   <translation>或者写一行</translation>
  </message>
  <message>
   <source>Leave open</source>
   <translation>先不定</translation>
  </message>
  <message>
   <source>Moved to</source>
   <translation>改到</translation>
  </message>
  <message>
   <source>You wrote “{words}”. The text is kept as you typed it.</source>
   <translation>原文“{words}”不能确定，文字照样保留。</translation>
  </message>
  <message>
   <source>No customer was recognised: it waits under “To be sorted”.</source>
   <translation>没认出是哪个客户：保存后放在“待整理”。</translation>
  </message>
  <message>
   <source>Suggested next step, not yet yours: Tab takes it</source>
   <translation>虚线是建议的下一步，按 Tab 采用</translation>
  </message>
  <message>
   <source>1 to 5 says how the customer reacted</source>
   <translation>按 1 到 5 记客户反应</translation>
  </message>
  <message>
   <source>Reaction read from “{words}”; 1 to 5 changes it</source>
   <translation>反应读自“{words}”，按 1 到 5 可改</translation>
  </message>
 </context>
 <context>
  <name>SyncPage</name>
  <message>
   <source>Sync</source>
   <translation>同步</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>暂停</translation>
  </message>
  <message>
   <source>Sync now</source>
   <translation>立即同步</translation>
  </message>
  <message>
   <source>Waiting to upload</source>
   <translation>待上传</translation>
  </message>
  <message>
   <source>Needs attention</source>
   <translation>需要处理</translation>
  </message>
  <message>
   <source>Pause or resume the sync</source>
   <translation>暂停或继续同步</translation>
  </message>
  <message>
   <source>Everything is saved on this computer first, and goes to the server by itself. Where two sides changed the same, pick one: the other value is kept, and Undo brings it back. The arrow keys walk through what needs you, digits decide. What the server did not accept stays here until you put it away.</source>
   <translation>所有内容先保存在本机，再自动上传。两边改了同一处时，请选一个：另一个会留底，撤销就能恢复。方向键换条目，数字键直接选。服务器没有接受的内容会一直留在这里，直到你收起。</translation>
  </message>
  <message>
   <source>Nothing waits.</source>
   <translation>没有待上传的内容。</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>继续同步</translation>
  </message>
  <message>
   <source>Data as of {time}</source>
   <translation>数据截至{time}</translation>
  </message>
  <message>
   <source>The other value is in place</source>
   <translation>已换成另一个</translation>
  </message>
  <message>
   <source>Left as it is</source>
   <translation>已保持不变</translation>
  </message>
  <message>
   <source>↑ ↓ next record</source>
   <translation>↑ ↓ 换一条</translation>
  </message>
  <message>
   <source>Offered to the server again with the next sync</source>
   <translation>下次同步时重新发送</translation>
  </message>
  <message>
   <source>They go with this contact</source>
   <translation>本次同步时移除</translation>
  </message>
  <message>
   <source>They stay. A message for your administrator is on the clipboard.</source>
   <translation>它们留下了。给管理员的说明已复制到剪贴板。</translation>
  </message>
  <message>
   <source>Both are in it now</source>
   <translation>两边的内容都在里面了</translation>
  </message>
  <message>
   <source>Saved again; it waits for the next upload</source>
   <translation>已重新保存，等下次上传</translation>
  </message>
  <message>
   <source>Accepted; it goes in with the next upload</source>
   <translation>已采纳，下次上传时写入</translation>
  </message>
  <message>
   <source>Put away</source>
   <translation>已收起</translation>
  </message>
 </context>
 <context>
  <name>SyncWords</name>
  <message>
   <source>Name</source>
   <translation>名称</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>标题</translation>
  </message>
  <message>
   <source>City</source>
   <translation>城市</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>地址</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>电话</translation>
  </message>
  <message>
   <source>Industry</source>
   <translation>行业</translation>
  </message>
  <message>
   <source>Website</source>
   <translation>网站</translation>
  </message>
  <message>
   <source>E-mail</source>
   <translation>邮箱</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>备注</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>内容</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>状态</translation>
  </message>
  <message>
   <source>Class</source>
   <translation>等级</translation>
  </message>
  <message>
   <source>Stage</source>
   <translation>阶段</translation>
  </message>
  <message>
   <source>Due</source>
   <translation>期限</translation>
  </message>
  <message>
   <source>Summary</source>
   <translation>摘要</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>回答</translation>
  </message>
  <message>
   <source>Short name</source>
   <translation>简称</translation>
  </message>
  <message>
   <source>Province</source>
   <translation>省份</translation>
  </message>
  <message>
   <source>County</source>
   <translation>区县</translation>
  </message>
  <message>
   <source>Country</source>
   <translation>国家</translation>
  </message>
  <message>
   <source>Tax number</source>
   <translation>税号</translation>
  </message>
  <message>
   <source>Customer code</source>
   <translation>客户编码</translation>
  </message>
  <message>
   <source>Decision background</source>
   <translation>决策背景</translation>
  </message>
  <message>
   <source>Organisation</source>
   <translation>组织架构</translation>
  </message>
  <message>
   <source>WeChat</source>
   <translation>微信</translation>
  </message>
  <message>
   <source>Phones</source>
   <translation>电话</translation>
  </message>
  <message>
   <source>E-mails</source>
   <translation>邮箱</translation>
  </message>
  <message>
   <source>Department</source>
   <translation>部门</translation>
  </message>
  <message>
   <source>Amount</source>
   <translation>金额</translation>
  </message>
  <message>
   <source>Planned for</source>
   <translation>计划时间</translation>
  </message>
  <message>
   <source>Next step</source>
   <translation>下一步</translation>
  </message>
  <message>
   <source>Next step on</source>
   <translation>下一步日期</translation>
  </message>
  <message>
   <source>Purpose</source>
   <translation>目的</translation>
  </message>
  <message>
   <source>Problem</source>
   <translation>问题</translation>
  </message>
  <message>
   <source>This app is too old for the server: update it. Everything is kept here.</source>
   <translation>这个程序对服务器来说太旧了，请更新。内容都还在本机。</translation>
  </message>
  <message>
   <source>The server is older than this app: its administrator has to update it.</source>
   <translation>服务器比这个程序旧，请管理员更新服务器。</translation>
  </message>
  <message>
   <source>only the administrators may change this</source>
   <translation>只有管理员能改</translation>
  </message>
  <message>
   <source>people and teams are changed in the administration</source>
   <translation>人员和团队只能在管理里改</translation>
  </message>
  <message>
   <source>only the server itself writes this</source>
   <translation>这一项只由服务器写</translation>
  </message>
  <message>
   <source>a text is too long</source>
   <translation>内容太长</translation>
  </message>
  <message>
   <source>a number lies outside of what is possible</source>
   <translation>数字超出了范围</translation>
  </message>
  <message>
   <source>something that is needed is missing</source>
   <translation>缺少必填的内容</translation>
  </message>
  <message>
   <source>The book could not be written: is the disk full?</source>
   <translation>路书无法写入：磁盘满了吗？</translation>
  </message>
  <message>
   <source>The server would take very much off this computer. Nothing was removed; decide under Needs attention.</source>
   <translation>服务器要从本机移走很多内容。什么都没有删除，请在“需要处理”里决定。</translation>
  </message>
  <message>
   <source>it had been deleted</source>
   <translation>它已经被删除</translation>
  </message>
  <message>
   <source>something else is there in its place</source>
   <translation>那里已经有别的内容</translation>
  </message>
  <message>
   <source>it would have gone to another customer</source>
   <translation>它会归到另一个客户</translation>
  </message>
  <message>
   <source>it belongs to somebody else</source>
   <translation>它属于别人</translation>
  </message>
  <message>
   <source>your role may not change this</source>
   <translation>你的角色不能改这一项</translation>
  </message>
  <message>
   <source>your role may not change this field</source>
   <translation>你的角色不能改这个字段</translation>
  </message>
  <message>
   <source>the customer is with somebody else now</source>
   <translation>客户现在由别人负责</translation>
  </message>
  <message>
   <source>the server does not know such a field yet</source>
   <translation>服务器还不认识这个字段</translation>
  </message>
  <message>
   <source>the server does not know such records yet</source>
   <translation>服务器还不认识这类记录</translation>
  </message>
  <message>
   <source>what it belongs to is not on the server</source>
   <translation>它所属的内容不在服务器上</translation>
  </message>
  <message>
   <source>a ride-along needs two people</source>
   <translation>陪访需要两个人</translation>
  </message>
  <message>
   <source>each writes only the own half</source>
   <translation>每人只写自己的那一半</translation>
  </message>
  <message>
   <source>the people of a ride-along do not change</source>
   <translation>陪访的人不能更换</translation>
  </message>
  <message>
   <source>it is too large for the line; only this laptop has it</source>
   <translation>太大，传不过去；只有这台电脑上有</translation>
  </message>
  <message>
   <source>what it belongs to has not arrived for more than seven days</source>
   <translation>它所属的内容七天多还没有到</translation>
  </message>
  <message>
   <source>its content does not fit</source>
   <translation>内容不符合要求</translation>
  </message>
 </context>
 <context>
  <name>Tables</name>
  <message>
   <source>unplanned</source>
   <translation>临时</translation>
  </message>
  <message>
   <source>Goal</source>
   <translation>目标</translation>
  </message>
  <message>
   <source>Actual</source>
   <translation>实际</translation>
  </message>
  <message>
   <source>Reached</source>
   <translation>达成率</translation>
  </message>
  <message>
   <source>Budget</source>
   <translation>预算</translation>
  </message>
  <message>
   <source>Over</source>
   <translation>超出</translation>
  </message>
  <message>
   <source>Total, {currency}</source>
   <translation>合计，{currency}</translation>
  </message>
 </context>
 <context>
  <name>TagWords</name>
  <message>
   <source>payment due</source>
   <translation>有应收款</translation>
  </message>
  <message>
   <source>new payer</source>
   <translation>换了付款人</translation>
  </message>
  <message>
   <source>demo planned</source>
   <translation>要做演示</translation>
  </message>
  <message>
   <source>price talk</source>
   <translation>谈价格</translation>
  </message>
  <message>
   <source>competitor there</source>
   <translation>有竞争对手</translation>
  </message>
  <message>
   <source>first visit</source>
   <translation>首次拜访</translation>
  </message>
  <message>
   <source>promise due</source>
   <translation>承诺到期</translation>
  </message>
  <message>
   <source>repurchase due</source>
   <translation>复购到期</translation>
  </message>
  <message>
   <source>gate to pass</source>
   <translation>要过门卫</translation>
  </message>
 </context>
 <context>
  <name>TalkCard</name>
  <message>
   <source>On one line</source>
   <translation>批注</translation>
  </message>
  <message>
   <source>On the whole</source>
   <translation>点评</translation>
  </message>
  <message>
   <source>Waiting to upload</source>
   <translation>待上传</translation>
  </message>
  <message>
   <source>read {when}</source>
   <translation>{when} 已读</translation>
  </message>
  <message>
   <source>Became a task, done</source>
   <translation>已转为任务，完成</translation>
  </message>
  <message>
   <source>Became a task</source>
   <translation>已转为任务</translation>
  </message>
  <message>
   <source>Became a task, due {day}</source>
   <translation>已转为任务，{day}到期</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>回复</translation>
  </message>
  <message>
   <source>Make a task</source>
   <translation>转为任务</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>删除</translation>
  </message>
  <message>
   <source>you</source>
   <translation>你</translation>
  </message>
 </context>
 <context>
  <name>TargetsPage</name>
  <message>
   <source>Targets</source>
   <translation>目标</translation>
  </message>
  <message>
   <source>Targets so far</source>
   <translation>历次目标</translation>
  </message>
  <message>
   <source>Month</source>
   <translation>月份</translation>
  </message>
  <message>
   <source>for example 30,000 or 30k</source>
   <translation>例如 30000 或 3万</translation>
  </message>
  <message>
   <source>Target of the month</source>
   <translation>本月目标</translation>
  </message>
  <message>
   <source>Five days a week</source>
   <translation>每周五天</translation>
  </message>
  <message>
   <source>Six days a week</source>
   <translation>每周六天</translation>
  </message>
  <message>
   <source>Working week</source>
   <translation>工作周</translation>
  </message>
  <message>
   <source>Set target</source>
   <translation>定目标</translation>
  </message>
  <message>
   <source>Type what you want to sell this month. It becomes deals, prospects and calls, and so today's number. Your own rates replace the usual ones from 20 cases on.</source>
   <translation>写下这个月想做多少业绩，它会分解成成交、潜在客户和电话，得出今日必达。满 20 例后，用你自己的比率代替一般比率。</translation>
  </message>
  <message>
   <source>An amount, please: 30,000 or 30k.</source>
   <translation>请填一个金额：30000 或 3万。</translation>
  </message>
  <message>
   <source>Target set</source>
   <translation>目标已定</translation>
  </message>
  <message>
   <source>Deals are rounded up, so the calls of all days always reach the target. Today's number is the calls of a day; what is missed is spread over the days left.</source>
   <translation>成交数向上取整，所以每天的电话加起来一定够目标。今日必达就是一天的电话数；没完成的分摊到剩下的日子。</translation>
  </message>
  <message>
   <source>Official schedule not published yet.</source>
   <translation>官方放假安排尚未公布。</translation>
  </message>
  <message numerus="yes">
   <source>%n working day(s)</source>
   <translation>
    <numerusform>%n 个工作日</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n call(s)</source>
   <translation>
    <numerusform>%n 通电话</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Team</name>
  <message>
   <source>with evidence</source>
   <translation>有佐证</translation>
  </message>
  <message>
   <source>no evidence</source>
   <translation>无佐证</translation>
  </message>
  <message>
   <source>planned {planned}, done {done}, unplanned {unplanned}, not visited {missed}</source>
   <translation>计划 {planned}，完成 {done}，临时 {unplanned}，未访 {missed}</translation>
  </message>
  <message>
   <source>moved by the customer</source>
   <translation>客户改期</translation>
  </message>
  <message>
   <source>nobody there</source>
   <translation>没人在</translation>
  </message>
  <message>
   <source>ran out of time</source>
   <translation>时间不够</translation>
  </message>
  <message>
   <source>{what}: {more}</source>
   <translation>{what}：{more}</translation>
  </message>
  <message>
   <source>Not visited</source>
   <translation>未访</translation>
  </message>
  <message>
   <source>Unplanned</source>
   <translation>临时拜访</translation>
  </message>
  <message>
   <source>stale, grey below</source>
   <translation>台过期，下面为灰色</translation>
  </message>
  <message>
   <source>Laptops: {number}</source>
   <translation>电脑：{number} 台</translation>
  </message>
  <message>
   <source>current</source>
   <translation>台最新</translation>
  </message>
  <message>
   <source>Stale: no contact for more than 24 hours</source>
   <translation>过期：超过 24 小时没有联系</translation>
  </message>
  <message>
   <source>{amount} overdue</source>
   <translation>逾期应收款 {amount}</translation>
  </message>
  <message>
   <source>{part} of it {name}</source>
   <translation>其中{name}占 {part}</translation>
  </message>
  <message>
   <source>as of {when}</source>
   <translation>数据截至 {when}</translation>
  </message>
  <message>
   <source>Are payments normal?</source>
   <translation>回款是否正常？</translation>
  </message>
  <message>
   <source>received, {month}</source>
   <translation>已收，{month}</translation>
  </message>
  <message>
   <source>Below {share}:</source>
   <translation>低于 {share}：</translation>
  </message>
  <message>
   <source>Are the schedules full?</source>
   <translation>日程是否饱满？</translation>
  </message>
  <message>
   <source>full, this week</source>
   <translation>饱满，本周</translation>
  </message>
  <message>
   <source>unresolved: {hard} hard, {key} key</source>
   <translation>项未解决：难点 {hard}，重点 {key}</translation>
  </message>
  <message>
   <source>Oldest {days}</source>
   <translation>最久 {days}</translation>
  </message>
  <message numerus="yes">
   <source>%n past 7 days</source>
   <translation>
    <numerusform>%n 项超过 7 天</numerusform>
   </translation>
  </message>
  <message>
   <source>What is key, what is hard?</source>
   <translation>重点和难点是什么？</translation>
  </message>
  <message numerus="yes">
   <source>%n of {all} stale</source>
   <translation>
    <numerusform>%n / {all} 过期</numerusform>
   </translation>
  </message>
  <message>
   <source>Team</source>
   <translation>合计</translation>
  </message>
  <message>
   <source>received {amount}</source>
   <translation>已收 {amount}</translation>
  </message>
  <message>
   <source>overdue {amount}, {days}</source>
   <translation>逾期 {amount}，{days}</translation>
  </message>
  <message>
   <source>None</source>
   <translation>没有</translation>
  </message>
  <message>
   <source>Rep</source>
   <translation>业务员</translation>
  </message>
  <message>
   <source>As of</source>
   <translation>数据截至</translation>
  </message>
  <message>
   <source>On laptop</source>
   <translation>在其电脑上</translation>
  </message>
  <message>
   <source>Due, {currency}</source>
   <translation>应收，{currency}</translation>
  </message>
  <message>
   <source>Received</source>
   <translation>已收</translation>
  </message>
  <message>
   <source>Overdue</source>
   <translation>逾期应收款</translation>
  </message>
  <message>
   <source>Fullness</source>
   <translation>饱满度</translation>
  </message>
  <message>
   <source>Planned</source>
   <translation>计划</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>已完成</translation>
  </message>
  <message>
   <source>Top of the list</source>
   <translation>最要紧的一项</translation>
  </message>
  <message>
   <source>Days</source>
   <translation>天</translation>
  </message>
  <message>
   <source>Hard</source>
   <translation>难点</translation>
  </message>
  <message>
   <source>Key</source>
   <translation>重点</translation>
  </message>
  <message>
   <source>{day}, week {week}</source>
   <translation>{day}，第 {week} 周</translation>
  </message>
 </context>
 <context>
  <name>TeamPage</name>
  <message>
   <source>As my manager sees me</source>
   <translation>主管看到的我</translation>
  </message>
  <message>
   <source>Team</source>
   <translation>团队</translation>
  </message>
  <message>
   <source>Three questions</source>
   <translation>三问看板</translation>
  </message>
  <message>
   <source>To read</source>
   <translation>待点评</translation>
  </message>
  <message>
   <source>Check board</source>
   <translation>检视表</translation>
  </message>
  <message>
   <source>Ride-along coverage</source>
   <translation>陪访覆盖</translation>
  </message>
  <message>
   <source>Nobody is in your team yet</source>
   <translation>团队里还没有人</translation>
  </message>
  <message>
   <source>The administrator puts people into teams; they come here with the next sync.</source>
   <translation>管理员把人分到团队后，下次同步就会出现在这里。</translation>
  </message>
  <message>
   <source>J and K go from person to person, the left and right arrows from day to day, Enter goes down to the record. C comments on the line in focus, Shift+C on the whole; G, F and A in the empty field stamp the comment. Grey figures are older than 24 hours.</source>
   <translation>J、K 换人，左右箭头换天，Enter 打开记录。C 批注这一行，Shift+C 点评整体；空白时按 G、F、A 盖章：好、改、问。灰色数字已超过 24 小时。</translation>
  </message>
  <message numerus="yes">
   <source>%n rep(s)</source>
   <translation>
    <numerusform>%n 名业务员</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>TeamsPane</name>
  <message>
   <source>Whoever leads a team reads the books and the work of it and all below it.</source>
   <translation>团队主管能看到本团队及所有下级团队的客户和工作。</translation>
  </message>
  <message>
   <source>Add a team</source>
   <translation>添加团队</translation>
  </message>
  <message>
   <source>Teams</source>
   <translation>团队</translation>
  </message>
  <message>
   <source>No team yet: add the first one.</source>
   <translation>还没有团队，请添加第一个。</translation>
  </message>
  <message>
   <source>led by {name}</source>
   <translation>主管：{name}</translation>
  </message>
  <message>
   <source>nobody leads it</source>
   <translation>没有主管</translation>
  </message>
  <message numerus="yes">
   <source>%n person(s)</source>
   <translation>
    <numerusform>%n 人</numerusform>
   </translation>
  </message>
  <message>
   <source>Remove…</source>
   <translation>删除…</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>名称</translation>
  </message>
  <message>
   <source>Led by</source>
   <translation>主管</translation>
  </message>
  <message>
   <source>Below</source>
   <translation>上级团队</translation>
  </message>
  <message>
   <source>Remove {team}</source>
   <translation>删除 {team}</translation>
  </message>
  <message>
   <source>A team can go when nobody and no other team is in it any more.</source>
   <translation>团队里没有人、也没有下级团队时才能删除。</translation>
  </message>
 </context>
 <context>
  <name>TierForm</name>
  <message>
   <source>Tier set</source>
   <translation>级别已设定</translation>
  </message>
  <message>
   <source>Set the tier</source>
   <translation>设定级别</translation>
  </message>
  <message>
   <source>by revenue of the last twelve months</source>
   <translation>按近十二个月的收入</translation>
  </message>
  <message>
   <source>Tier</source>
   <translation>级别</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>原因</translation>
  </message>
 </context>
 <context>
  <name>TimelinePane</name>
  <message>
   <source>Timeline</source>
   <translation>往来记录</translation>
  </message>
  <message>
   <source>All</source>
   <translation>全部</translation>
  </message>
  <message>
   <source>Visits</source>
   <translation>拜访</translation>
  </message>
  <message>
   <source>Calls</source>
   <translation>电话</translation>
  </message>
  <message>
   <source>Orders</source>
   <translation>订单</translation>
  </message>
  <message>
   <source>Deals</source>
   <translation>商机</translation>
  </message>
  <message>
   <source>Filter of the timeline</source>
   <translation>筛选往来记录</translation>
  </message>
  <message>
   <source>Nothing yet.</source>
   <translation>还没有记录。</translation>
  </message>
  <message>
   <source>Nothing yet. Ctrl+L logs the first visit.</source>
   <translation>还没有记录。按 Ctrl+L 记第一次拜访。</translation>
  </message>
  <message>
   <source>Show older</source>
   <translation>显示更早的</translation>
  </message>
 </context>
 <context>
  <name>TimelineWords</name>
  <message>
   <source>{what}, {people}</source>
   <translation>{what} {people}</translation>
  </message>
  <message>
   <source>Planned visit</source>
   <translation>计划拜访</translation>
  </message>
  <message>
   <source>Not visited</source>
   <translation>未访</translation>
  </message>
  <message>
   <source>Visit</source>
   <translation>拜访</translation>
  </message>
  <message>
   <source>demo done</source>
   <translation>已演示</translation>
  </message>
  <message>
   <source>planned</source>
   <translation>计划</translation>
  </message>
  <message>
   <source>effective</source>
   <translation>有效</translation>
  </message>
  <message>
   <source>Order, {product}</source>
   <translation>订单 {product}</translation>
  </message>
  <message>
   <source>Order</source>
   <translation>订单</translation>
  </message>
  <message>
   <source>overdue since {day}</source>
   <translation>{day} 起逾期</translation>
  </message>
  <message>
   <source>due {day}</source>
   <translation>{day} 到期</translation>
  </message>
  <message>
   <source>Payment due</source>
   <translation>应收款</translation>
  </message>
  <message>
   <source>on time</source>
   <translation>按时</translation>
  </message>
  <message numerus="yes">
   <source>%n day(s) late</source>
   <translation>
    <numerusform>晚 %n 天</numerusform>
   </translation>
  </message>
  <message>
   <source>Payment received</source>
   <translation>回款</translation>
  </message>
  <message>
   <source>Deal, {title}</source>
   <translation>商机 {title}</translation>
  </message>
  <message>
   <source>kept</source>
   <translation>已兑现</translation>
  </message>
  <message>
   <source>dropped</source>
   <translation>已取消</translation>
  </message>
 </context>
 <context>
  <name>Toast</name>
  <message>
   <source>Undo</source>
   <translation>撤销</translation>
  </message>
 </context>
 <context>
  <name>TodayPage</name>
  <message>
   <source>Today</source>
   <translation>今天</translation>
  </message>
  <message>
   <source>Morning start</source>
   <translation>早启动</translation>
  </message>
  <message>
   <source>Evening sweep</source>
   <translation>晚间清理</translation>
  </message>
  <message>
   <source>Morning or evening</source>
   <translation>早上或晚上</translation>
  </message>
  <message>
   <source>Plan a visit</source>
   <translation>安排拜访</translation>
  </message>
  <message>
   <source>Save what is ready</source>
   <translation>保存可以保存的</translation>
  </message>
  <message>
   <source>Paste chat lines</source>
   <translation>粘贴聊天记录</translation>
  </message>
  <message>
   <source>Copy my day</source>
   <translation>复制我的一天</translation>
  </message>
  <message>
   <source>Send report</source>
   <translation>发送日报</translation>
  </message>
  <message>
   <source>Save my day as a picture</source>
   <translation>把我的一天存成图片</translation>
  </message>
  <message>
   <source>Write into the report</source>
   <translation>写日报</translation>
  </message>
  <message>
   <source>In the morning: today's number, the visits with the reason for each, and what is due. Enter opens the brief, Ctrl+L logs the next visit in one line, K marks a promise as kept. In the evening: paste the day's chat lines, answer the open questions with digits, save with Ctrl+Enter, and send the report that wrote itself.</source>
   <translation>早上：今日必达、每次拜访的理由、到期的事。Enter 看访前简报，Ctrl+L 用一行记下一次拜访，K 表示承诺已兑现。晚上：把今天的聊天贴进来，用数字键回答问题，Ctrl+Enter 保存，再发送已经写好的日报。</translation>
  </message>
  <message>
   <source>Visit planned for {time}</source>
   <translation>已安排 {time} 的拜访</translation>
  </message>
  <message>
   <source>Target set</source>
   <translation>目标已定</translation>
  </message>
  <message>
   <source>Promise kept</source>
   <translation>承诺已兑现</translation>
  </message>
  <message>
   <source>Promise dropped</source>
   <translation>承诺已作罢</translation>
  </message>
  <message>
   <source>Task done</source>
   <translation>任务已完成</translation>
  </message>
 </context>
 <context>
  <name>TodayWords</name>
  <message>
   <source>Danger: {what}</source>
   <translation>危险：{what}</translation>
  </message>
  <message>
   <source>Take a customer from the list below, or plan a visit yourself.</source>
   <translation>从下面的名单里挑一位客户，或者自己安排一次拜访。</translation>
  </message>
  <message>
   <source>Only your own visits and customers stand here; the day of your reps is under Team.</source>
   <translation>这里只有你自己的拜访和客户；业务员的一天请看“团队”。</translation>
  </message>
  <message>
   <source>Plan one, or log a visit that took place in one line with Ctrl+L.</source>
   <translation>安排一次，或者用 Ctrl+L 一行记下已经做过的拜访。</translation>
  </message>
  <message>
   <source>nothing planned yet</source>
   <translation>还没有安排</translation>
  </message>
  <message numerus="yes">
   <source>%n visit(s)</source>
   <translation>
    <numerusform>%n 次拜访</numerusform>
   </translation>
  </message>
  <message>
   <source>{count}, the first at {time}: {names}</source>
   <translation>{count}，第一家 {time}：{names}</translation>
  </message>
  <message>
   <source>{count}, the first at {time}: {names} …</source>
   <translation>{count}，第一家 {time}：{names}……</translation>
  </message>
  <message>
   <source>Effective visit</source>
   <translation>有效拜访</translation>
  </message>
  <message>
   <source>Visited</source>
   <translation>已拜访</translation>
  </message>
  <message>
   <source>Moved</source>
   <translation>客户改期</translation>
  </message>
  <message>
   <source>Nobody there</source>
   <translation>没见到人</translation>
  </message>
  <message>
   <source>Ran out of time</source>
   <translation>时间不够</translation>
  </message>
  <message>
   <source>Not visited</source>
   <translation>未访</translation>
  </message>
  <message>
   <source>Planned</source>
   <translation>计划内</translation>
  </message>
  <message numerus="yes">
   <source>Promise %n day(s) overdue</source>
   <translation>
    <numerusform>承诺逾期 %n 天</numerusform>
   </translation>
  </message>
  <message>
   <source>Promise due today</source>
   <translation>承诺今天到期</translation>
  </message>
  <message>
   <source>Taken over</source>
   <translation>新接手</translation>
  </message>
  <message>
   <source>first visit due by {day}</source>
   <translation>{day}前要完成首次拜访</translation>
  </message>
  <message numerus="yes">
   <source>{product}, every %n day(s)</source>
   <translation>
    <numerusform>{product}，每 %n 天一次</numerusform>
   </translation>
  </message>
  <message>
   <source>Due for repurchase</source>
   <translation>复购到期</translation>
  </message>
  <message>
   <source>Due by tier</source>
   <translation>按级别该拜访</translation>
  </message>
  <message>
   <source>Deal not moving</source>
   <translation>商机没有进展</translation>
  </message>
  <message>
   <source>platinum</source>
   <translation>铂金客户</translation>
  </message>
  <message>
   <source>gold</source>
   <translation>金牌客户</translation>
  </message>
  <message>
   <source>silver</source>
   <translation>银牌客户</translation>
  </message>
  <message>
   <source>standard</source>
   <translation>普通客户</translation>
  </message>
  <message numerus="yes">
   <source>every %n day(s)</source>
   <translation>
    <numerusform>每 %n 天一次</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>last seen %n day(s) ago</source>
   <translation>
    <numerusform>已隔 %n 天</numerusform>
   </translation>
  </message>
  <message>
   <source>{tier}, {every}; {seen}</source>
   <translation>{tier}{every}，{seen}</translation>
  </message>
  <message>
   <source>identified</source>
   <translation>客户识别</translation>
  </message>
  <message>
   <source>needs</source>
   <translation>需求分析</translation>
  </message>
  <message>
   <source>proposal</source>
   <translation>方案提议</translation>
  </message>
  <message>
   <source>negotiation</source>
   <translation>谈判</translation>
  </message>
  <message>
   <source>closing</source>
   <translation>成交</translation>
  </message>
  <message numerus="yes">
   <source>%n day(s) in {stage}</source>
   <translation>
    <numerusform>停在{stage} %n 天</numerusform>
   </translation>
  </message>
  <message>
   <source>{still}, budget unknown</source>
   <translation>{still}，预算不清楚</translation>
  </message>
  <message>
   <source>We owe {customer}</source>
   <translation>我们欠{customer}</translation>
  </message>
  <message>
   <source>{customer} owes us</source>
   <translation>{customer}欠我们</translation>
  </message>
  <message>
   <source>{owes}, {person}</source>
   <translation>{owes} {person}</translation>
  </message>
  <message>
   <source>your own</source>
   <translation>自己的事</translation>
  </message>
  <message>
   <source>every {days} ± {spread} days, last {last}</source>
   <translation>每 {days}±{spread} 天，上次 {last}</translation>
  </message>
  <message>
   <source>every {days} days, last {last}</source>
   <translation>每 {days} 天，上次 {last}</translation>
  </message>
  <message>
   <source>usually every {days} days, last {last}</source>
   <translation>一般每 {days} 天，上次 {last}</translation>
  </message>
  <message numerus="yes">
   <source>%n day(s) overdue</source>
   <translation>
    <numerusform>逾期 %n 天</numerusform>
   </translation>
  </message>
  <message>
   <source>Today</source>
   <translation>今天</translation>
  </message>
  <message numerus="yes">
   <source>%n day(s) late</source>
   <translation>
    <numerusform>晚 %n 天</numerusform>
   </translation>
  </message>
  <message>
   <source>{name}, {title}</source>
   <translation>{name} {title}</translation>
  </message>
 </context>
 <context>
  <name>Transfer</name>
  <message>
   <source>Customers</source>
   <translation>客户</translation>
  </message>
  <message>
   <source>Contacts</source>
   <translation>联系人</translation>
  </message>
  <message>
   <source>Purchases</source>
   <translation>采购</translation>
  </message>
  <message>
   <source>Payments</source>
   <translation>回款</translation>
  </message>
  <message>
   <source>Deals</source>
   <translation>商机</translation>
  </message>
  <message>
   <source>Products</source>
   <translation>产品</translation>
  </message>
  <message>
   <source>Visits</source>
   <translation>拜访</translation>
  </message>
  <message>
   <source>Follow-ups (calendar)</source>
   <translation>待办日程（日历）</translation>
  </message>
  <message>
   <source>new</source>
   <translation>新增</translation>
  </message>
  <message>
   <source>changed</source>
   <translation>更新</translation>
  </message>
  <message>
   <source>as it is</source>
   <translation>未变</translation>
  </message>
  <message>
   <source>held back</source>
   <translation>未重复建立</translation>
  </message>
  <message>
   <source>refused</source>
   <translation>未收</translation>
  </message>
  <message>
   <source>What stands above line {line} was taken as a title.</source>
   <translation>第 {line} 行以上作为标题，没有导入。</translation>
  </message>
  <message>
   <source>Line {line} is a total and was left out: {text}</source>
   <translation>第 {line} 行是合计，没有导入：{text}</translation>
  </message>
  <message>
   <source>Line {line} is a footer and was left out: {text}</source>
   <translation>第 {line} 行是表尾，没有导入：{text}</translation>
  </message>
  <message>
   <source>Line {line} repeats the header and was left out.</source>
   <translation>第 {line} 行重复了表头，没有导入。</translation>
  </message>
  <message>
   <source>Read from the sheet “{sheet}”. Other sheets: {others}</source>
   <translation>读取的是工作表“{sheet}”。其他工作表：{others}</translation>
  </message>
  <message>
   <source>Columns that are not used ({count}): {columns}</source>
   <translation>没有用到的列（{count}）：{columns}</translation>
  </message>
  <message>
   <source>“{column}” is not used: its values are of another kind.</source>
   <translation>“{column}”没有用到：内容不是这一类。</translation>
  </message>
  <message>
   <source>Customers new to the book, made along with it: {count}</source>
   <translation>路书里还没有、一并建立的客户：{count}</translation>
  </message>
  <message>
   <source>same name</source>
   <translation>名称相同</translation>
  </message>
  <message>
   <source>sounds the same</source>
   <translation>读音相同</translation>
  </message>
  <message>
   <source>same phone</source>
   <translation>电话相同</translation>
  </message>
  <message>
   <source>same e-mail</source>
   <translation>邮箱相同</translation>
  </message>
  <message>
   <source>same tax number</source>
   <translation>税号相同</translation>
  </message>
  <message>
   <source>same customer code</source>
   <translation>客户编码相同</translation>
  </message>
  <message>
   <source>same order number</source>
   <translation>订单号相同</translation>
  </message>
  <message>
   <source>same invoice number</source>
   <translation>发票号相同</translation>
  </message>
  <message>
   <source>same deal number</source>
   <translation>商机编号相同</translation>
  </message>
 </context>
 <context>
  <name>TripDesk</name>
  <message>
   <source>{customer} is on day {number}</source>
   <translation>{customer}已放进第 {number} 天</translation>
  </message>
  <message>
   <source>What took place stays where it is.</source>
   <translation>已经发生的拜访不能再移动。</translation>
  </message>
  <message>
   <source>{customer} moved to day {number}</source>
   <translation>{customer}已移到第 {number} 天</translation>
  </message>
  <message>
   <source>Order of day {number} changed</source>
   <translation>第 {number} 天的顺序已调整</translation>
  </message>
  <message>
   <source>{customer} taken off the trip</source>
   <translation>{customer}已从出差中去掉</translation>
  </message>
 </context>
 <context>
  <name>TripForm</name>
  <message>
   <source>Delete the trip</source>
   <translation>删除出差</translation>
  </message>
  <message>
   <source>Plan changed</source>
   <translation>计划已修改</translation>
  </message>
  <message>
   <source>Trip planned</source>
   <translation>出差已计划</translation>
  </message>
  <message>
   <source>Plan of the trip</source>
   <translation>出差计划</translation>
  </message>
  <message>
   <source>New trip</source>
   <translation>新出差</translation>
  </message>
  <message>
   <source>25 Nov, next Wed</source>
   <translation>11月25日、下周三</translation>
  </message>
  <message>
   <source>When, where, what for</source>
   <translation>时间、地点、目的</translation>
  </message>
  <message>
   <source>From</source>
   <translation>开始日期</translation>
  </message>
  <message>
   <source>To</source>
   <translation>结束日期</translation>
  </message>
  <message>
   <source>Starting in</source>
   <translation>出发地</translation>
  </message>
  <message>
   <source>city</source>
   <translation>城市</translation>
  </message>
  <message>
   <source>With</source>
   <translation>同行</translation>
  </message>
  <message>
   <source>names</source>
   <translation>姓名</translation>
  </message>
  <message>
   <source>Goals</source>
   <translation>目标</translation>
  </message>
  <message>
   <source>Budget</source>
   <translation>预算</translation>
  </message>
  <message>
   <source>Suzhou, Wuxi, Nanjing</source>
   <translation>苏州、无锡、南京</translation>
  </message>
  <message>
   <source>Cities, in their order</source>
   <translation>城市（按先后）</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>名称</translation>
  </message>
  <message>
   <source>the cities, if empty</source>
   <translation>不填则用城市名</translation>
  </message>
  <message>
   <source>What for</source>
   <translation>出差目的</translation>
  </message>
  <message>
   <source>Goals of your own</source>
   <translation>自定目标</translation>
  </message>
  <message>
   <source>2 trial runs</source>
   <translation>2 次试用</translation>
  </message>
  <message>
   <source>Limit of all costs</source>
   <translation>费用上限</translation>
  </message>
  <message>
   <source>Trip deleted</source>
   <translation>出差已删除</translation>
  </message>
 </context>
 <context>
  <name>TripHead</name>
  <message>
   <source>Trips</source>
   <translation>出差</translation>
  </message>
  <message>
   <source>New trip</source>
   <translation>新出差</translation>
  </message>
  <message>
   <source>Put in order</source>
   <translation>排顺序</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>修改</translation>
  </message>
  <message>
   <source>More steps</source>
   <translation>更多操作</translation>
  </message>
  <message>
   <source>Goals</source>
   <translation>目标</translation>
  </message>
  <message>
   <source>With {names}</source>
   <translation>同行 {names}</translation>
  </message>
  <message>
   <source>Extend the trip</source>
   <translation>延长出差</translation>
  </message>
  <message>
   <source>New ride</source>
   <translation>新行程段</translation>
  </message>
  <message>
   <source>New hotel</source>
   <translation>新住宿</translation>
  </message>
  <message>
   <source>New expense</source>
   <translation>新费用</translation>
  </message>
 </context>
 <context>
  <name>TripList</name>
  <message>
   <source>No trip is planned</source>
   <translation>还没有计划出差</translation>
  </message>
  <message>
   <source>Say when and where to: who is worth a visit there is suggested.</source>
   <translation>填写日期和城市，就会建议那里值得拜访的客户。</translation>
  </message>
  <message>
   <source>New trip</source>
   <translation>新出差</translation>
  </message>
  <message>
   <source>Trips</source>
   <translation>出差</translation>
  </message>
  <message>
   <source>Trips of the people below</source>
   <translation>下属的出差</translation>
  </message>
  <message>
   <source>leaves {day}</source>
   <translation>{day}出发</translation>
  </message>
 </context>
 <context>
  <name>TripReceipts</name>
  <message>
   <source>Receipts</source>
   <translation>费用凭证</translation>
  </message>
  <message>
   <source>Nothing spent yet</source>
   <translation>还没有花费</translation>
  </message>
  <message>
   <source>Note an expense as it comes; rides and hotels appear with their price.</source>
   <translation>花了就记；填了价格的行程段和住宿会自动列在这里。</translation>
  </message>
  <message>
   <source>New expense</source>
   <translation>新费用</translation>
  </message>
  <message>
   <source>Costs against budget</source>
   <translation>实际费用与预算</translation>
  </message>
  <message numerus="yes">
   <source>%n night(s)</source>
   <translation>
    <numerusform>%n 晚</numerusform>
   </translation>
  </message>
  <message>
   <source>Hotel</source>
   <translation>住宿</translation>
  </message>
  <message>
   <source>invoice {number}</source>
   <translation>发票 {number}</translation>
  </message>
  <message>
   <source>no invoice number</source>
   <translation>没有发票号</translation>
  </message>
  <message>
   <source>{amount} left</source>
   <translation>还剩 {amount}</translation>
  </message>
  <message>
   <source>{amount} over</source>
   <translation>超出 {amount}</translation>
  </message>
  <message>
   <source>{spent} of {planned}</source>
   <translation>{spent} / {planned}</translation>
  </message>
 </context>
 <context>
  <name>TripSheet</name>
  <message>
   <source>Page {page} of {pages}</source>
   <translation>第 {page} / {pages} 页</translation>
  </message>
  <message>
   <source>Purpose</source>
   <translation>目的</translation>
  </message>
  <message>
   <source>Goals</source>
   <translation>目标</translation>
  </message>
  <message>
   <source>With</source>
   <translation>同行</translation>
  </message>
  <message>
   <source>{km} km</source>
   <translation>{km} 公里</translation>
  </message>
  <message>
   <source>≈ the place of the city; there is no exact one</source>
   <translation>≈ 为城市位置，没有精确位置</translation>
  </message>
  <message>
   <source>Visits</source>
   <translation>拜访</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>日期</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>时间</translation>
  </message>
  <message>
   <source>Customer</source>
   <translation>客户</translation>
  </message>
  <message>
   <source>City</source>
   <translation>城市</translation>
  </message>
  <message>
   <source>unplanned</source>
   <translation>临时</translation>
  </message>
  <message>
   <source>Rides and nights</source>
   <translation>行程与住宿</translation>
  </message>
  <message>
   <source>{start} to {end}</source>
   <translation>{start} 到 {end}</translation>
  </message>
  <message numerus="yes">
   <source>%n night(s)</source>
   <translation>
    <numerusform>%n 晚</numerusform>
   </translation>
  </message>
  <message>
   <source>Ride or hotel</source>
   <translation>车次或酒店</translation>
  </message>
  <message>
   <source>Way</source>
   <translation>路线</translation>
  </message>
  <message>
   <source>Invoice</source>
   <translation>发票号</translation>
  </message>
  <message>
   <source>Amount</source>
   <translation>金额</translation>
  </message>
  <message>
   <source>Summary</source>
   <translation>总结</translation>
  </message>
  <message>
   <source>Result</source>
   <translation>结果</translation>
  </message>
  <message>
   <source>Orders, payments, new contacts</source>
   <translation>订单、回款、新联系人</translation>
  </message>
  <message>
   <source>Promises made on this trip</source>
   <translation>本次承诺</translation>
  </message>
  <message>
   <source>Still open</source>
   <translation>未完事项</translation>
  </message>
  <message>
   <source>Goals and actual</source>
   <translation>目标与实际</translation>
  </message>
  <message>
   <source>Goal</source>
   <translation>目标</translation>
  </message>
  <message>
   <source>Actual</source>
   <translation>实际</translation>
  </message>
  <message>
   <source>Reached</source>
   <translation>达成率</translation>
  </message>
  <message>
   <source>Costs and budget</source>
   <translation>费用与预算</translation>
  </message>
  <message>
   <source>Total</source>
   <translation>合计</translation>
  </message>
  <message>
   <source>Budget</source>
   <translation>预算</translation>
  </message>
  <message>
   <source>Over</source>
   <translation>超支</translation>
  </message>
  <message>
   <source>Review</source>
   <translation>复盘</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>代码</translation>
  </message>
  <message>
   <source>Cause</source>
   <translation>原因</translation>
  </message>
  <message>
   <source>Countermeasure</source>
   <translation>对策</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>保持</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>停止</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>开始</translation>
  </message>
  <message>
   <source>Rule drawn</source>
   <translation>提炼的规律</translation>
  </message>
 </context>
 <context>
  <name>TripSide</name>
  <message>
   <source>Overview</source>
   <translation>总览</translation>
  </message>
  <message>
   <source>Expense budget</source>
   <translation>费用预算</translation>
  </message>
  <message>
   <source>Return visits still due this month</source>
   <translation>本月还差的回访</translation>
  </message>
  <message>
   <source>Figures of the trip</source>
   <translation>出差的数字</translation>
  </message>
  <message>
   <source>Visits</source>
   <translation>拜访</translation>
  </message>
  <message>
   <source>With customers</source>
   <translation>和客户在一起</translation>
  </message>
  <message numerus="yes">
   <source>%n ride(s)</source>
   <translation>
    <numerusform>行程 %n 段</numerusform>
   </translation>
  </message>
  <message>
   <source>Nights</source>
   <translation>住宿晚数</translation>
  </message>
  <message>
   <source>{due} of {all}</source>
   <translation>{due} / {all}</translation>
  </message>
  <message>
   <source>{spent} of {planned}</source>
   <translation>{spent} / {planned}</translation>
  </message>
  <message>
   <source>Spent so far</source>
   <translation>已花费</translation>
  </message>
  <message>
   <source>Total</source>
   <translation>合计</translation>
  </message>
  <message>
   <source>{amount} below the limit of {limit}</source>
   <translation>比上限 {limit} 少 {amount}</translation>
  </message>
  <message>
   <source>{amount} above the limit of {limit}</source>
   <translation>比上限 {limit} 多 {amount}</translation>
  </message>
  <message numerus="yes">
   <source>≈ %n stop(s) without a pin: in the middle of the city</source>
   <translation>
    <numerusform>≈ %n 站没有精确位置，标在城市中心</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n stop(s) not on the map: no city known</source>
   <translation>
    <numerusform>%n 站不在地图上：城市未知</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>TripView</name>
  <message>
   <source>Parts of the trip</source>
   <translation>出差的各部分</translation>
  </message>
  <message>
   <source>Ride</source>
   <translation>行程段</translation>
  </message>
  <message>
   <source>Hotel</source>
   <translation>住宿</translation>
  </message>
  <message>
   <source>Expense</source>
   <translation>费用</translation>
  </message>
  <message>
   <source>Plan</source>
   <translation>计划</translation>
  </message>
  <message>
   <source>On the road</source>
   <translation>在路上</translation>
  </message>
  <message>
   <source>Summary and review</source>
   <translation>总结和复盘</translation>
  </message>
  <message>
   <source>Receipts</source>
   <translation>费用凭证</translation>
  </message>
 </context>
 <context>
  <name>TripWords</name>
  <message>
   <source>Draft</source>
   <translation>草稿</translation>
  </message>
  <message>
   <source>Waiting for approval</source>
   <translation>待审批</translation>
  </message>
  <message>
   <source>On the road</source>
   <translation>出差中</translation>
  </message>
  <message>
   <source>Summary due</source>
   <translation>待写总结</translation>
  </message>
  <message>
   <source>Submitted</source>
   <translation>已提交</translation>
  </message>
  <message>
   <source>Reviewed</source>
   <translation>已审阅</translation>
  </message>
  <message>
   <source>Cancelled</source>
   <translation>已取消</translation>
  </message>
  <message>
   <source>Submit for approval</source>
   <translation>提交审批</translation>
  </message>
  <message>
   <source>Submitted for approval</source>
   <translation>已提交审批</translation>
  </message>
  <message>
   <source>Start the trip</source>
   <translation>开始出差</translation>
  </message>
  <message>
   <source>The trip runs</source>
   <translation>出差已开始</translation>
  </message>
  <message>
   <source>Approve</source>
   <translation>批准</translation>
  </message>
  <message>
   <source>Trip approved</source>
   <translation>出差已批准</translation>
  </message>
  <message>
   <source>Take back</source>
   <translation>撤回</translation>
  </message>
  <message>
   <source>The trip is a draft again</source>
   <translation>出差又是草稿了</translation>
  </message>
  <message>
   <source>Send back</source>
   <translation>退回</translation>
  </message>
  <message>
   <source>Trip sent back</source>
   <translation>出差已退回</translation>
  </message>
  <message>
   <source>Back to planning</source>
   <translation>回到计划</translation>
  </message>
  <message>
   <source>Withdraw the approval</source>
   <translation>撤销批准</translation>
  </message>
  <message>
   <source>Approval withdrawn</source>
   <translation>已撤销批准</translation>
  </message>
  <message>
   <source>End the trip</source>
   <translation>结束出差</translation>
  </message>
  <message>
   <source>The trip is over; its summary is due</source>
   <translation>出差结束，待写总结</translation>
  </message>
  <message>
   <source>Back on the road</source>
   <translation>继续出差</translation>
  </message>
  <message>
   <source>The trip runs again</source>
   <translation>出差继续</translation>
  </message>
  <message>
   <source>Plan again</source>
   <translation>重新计划</translation>
  </message>
  <message>
   <source>Cancel the trip</source>
   <translation>取消出差</translation>
  </message>
  <message>
   <source>Trip cancelled</source>
   <translation>出差已取消</translation>
  </message>
  <message>
   <source>{first} to {last}</source>
   <translation>{first} 至 {last}</translation>
  </message>
  <message>
   <source>shifted working day</source>
   <translation>调休上班</translation>
  </message>
  <message>
   <source>day off</source>
   <translation>休息日</translation>
  </message>
  <message numerus="yes">
   <source>%n visit(s)</source>
   <translation>
    <numerusform>拜访 %n 家</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n effective visit(s)</source>
   <translation>
    <numerusform>有效拜访 %n 次</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n demo(s)</source>
   <translation>
    <numerusform>演示 %n 场</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n new customer(s)</source>
   <translation>
    <numerusform>新客户 %n 家</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n new contact(s)</source>
   <translation>
    <numerusform>新联系人 %n 位</numerusform>
   </translation>
  </message>
  <message>
   <source>orders {money}</source>
   <translation>订单 {money}</translation>
  </message>
  <message>
   <source>payments {money}</source>
   <translation>回款 {money}</translation>
  </message>
  <message numerus="yes">
   <source>Promise %n day(s) overdue</source>
   <translation>
    <numerusform>承诺逾期 %n 天</numerusform>
   </translation>
  </message>
  <message>
   <source>Promise due {day}</source>
   <translation>承诺 {day} 到期</translation>
  </message>
  <message numerus="yes">
   <source>Repurchase %n day(s) late</source>
   <translation>
    <numerusform>复购晚 %n 天</numerusform>
   </translation>
  </message>
  <message>
   <source>Repurchase due {day}</source>
   <translation>复购 {day} 到期</translation>
  </message>
  <message>
   <source>first visit by {day}</source>
   <translation>首次拜访不晚于 {day}</translation>
  </message>
  <message>
   <source>Taken over</source>
   <translation>新接手</translation>
  </message>
  <message numerus="yes">
   <source>%n day(s) ago</source>
   <translation>
    <numerusform>已隔 %n 天</numerusform>
   </translation>
  </message>
  <message>
   <source>{tier}, {ago}</source>
   <translation>{tier}，{ago}</translation>
  </message>
  <message>
   <source>Due by tier</source>
   <translation>按级别该拜访</translation>
  </message>
  <message numerus="yes">
   <source>%n day(s) in {stage}</source>
   <translation>
    <numerusform>{stage} %n 天</numerusform>
   </translation>
  </message>
  <message>
   <source>Deal not moving</source>
   <translation>商机没有进展</translation>
  </message>
  <message>
   <source>Never visited</source>
   <translation>从未拜访</translation>
  </message>
  <message numerus="yes">
   <source>%n answer(s) out of date</source>
   <translation>
    <numerusform>%n 项信息已过时</numerusform>
   </translation>
  </message>
  <message>
   <source>{km} km from {customer}</source>
   <translation>离{customer} {km} 公里</translation>
  </message>
  <message>
   <source>On the way</source>
   <translation>同城顺路</translation>
  </message>
  <message>
   <source>Planned</source>
   <translation>已计划</translation>
  </message>
  <message>
   <source>platinum</source>
   <translation>铂金客户</translation>
  </message>
  <message>
   <source>gold</source>
   <translation>金牌客户</translation>
  </message>
  <message>
   <source>silver</source>
   <translation>银牌客户</translation>
  </message>
  <message>
   <source>standard</source>
   <translation>普通客户</translation>
  </message>
  <message>
   <source>identified</source>
   <translation>客户识别</translation>
  </message>
  <message>
   <source>needs</source>
   <translation>需求分析</translation>
  </message>
  <message>
   <source>proposal</source>
   <translation>方案提议</translation>
  </message>
  <message>
   <source>negotiation</source>
   <translation>谈判</translation>
  </message>
  <message>
   <source>closing</source>
   <translation>成交</translation>
  </message>
  <message>
   <source>Moved by the customer</source>
   <translation>客户改期</translation>
  </message>
  <message>
   <source>Nobody there</source>
   <translation>客户不在</translation>
  </message>
  <message>
   <source>Ran out of time</source>
   <translation>时间不够</translation>
  </message>
  <message>
   <source>Another reason</source>
   <translation>其他原因</translation>
  </message>
  <message>
   <source>Train</source>
   <translation>火车</translation>
  </message>
  <message>
   <source>Flight</source>
   <translation>飞机</translation>
  </message>
  <message>
   <source>Car</source>
   <translation>汽车</translation>
  </message>
  <message>
   <source>Bus</source>
   <translation>大巴</translation>
  </message>
  <message>
   <source>Ship</source>
   <translation>轮船</translation>
  </message>
  <message>
   <source>Taxi</source>
   <translation>出租车</translation>
  </message>
  <message>
   <source>Other ride</source>
   <translation>其他交通</translation>
  </message>
  <message>
   <source>Train, flight, car</source>
   <translation>城际交通</translation>
  </message>
  <message>
   <source>Local transport</source>
   <translation>市内交通</translation>
  </message>
  <message>
   <source>Hotel</source>
   <translation>住宿</translation>
  </message>
  <message>
   <source>Meals</source>
   <translation>餐费</translation>
  </message>
  <message>
   <source>Allowance</source>
   <translation>补贴</translation>
  </message>
  <message>
   <source>Hospitality</source>
   <translation>招待</translation>
  </message>
  <message>
   <source>Samples</source>
   <translation>样品</translation>
  </message>
  <message>
   <source>Other costs</source>
   <translation>其他费用</translation>
  </message>
  <message>
   <source>Visits</source>
   <translation>拜访</translation>
  </message>
  <message>
   <source>Effective visits</source>
   <translation>有效拜访</translation>
  </message>
  <message>
   <source>Demos</source>
   <translation>演示</translation>
  </message>
  <message>
   <source>New customers</source>
   <translation>新客户</translation>
  </message>
  <message>
   <source>New contacts</source>
   <translation>新联系人</translation>
  </message>
  <message>
   <source>Orders</source>
   <translation>订单</translation>
  </message>
  <message>
   <source>Payments received</source>
   <translation>回款</translation>
  </message>
  <message>
   <source>{minutes} min</source>
   <translation>{minutes} 分</translation>
  </message>
  <message>
   <source>no stops yet</source>
   <translation>还没有站点</translation>
  </message>
  <message numerus="yes">
   <source>%n stop(s)</source>
   <translation>
    <numerusform>%n 站</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{done} of %n visit(s) made</source>
   <translation>
    <numerusform>已拜访 {done} / %n</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>TripsPage</name>
  <message>
   <source>New trip</source>
   <translation>新出差</translation>
  </message>
  <message>
   <source>Plan of the trip</source>
   <translation>出差计划</translation>
  </message>
  <message>
   <source>Next step of the trip</source>
   <translation>出差的下一步</translation>
  </message>
  <message>
   <source>Put in order</source>
   <translation>排顺序</translation>
  </message>
  <message>
   <source>New ride</source>
   <translation>新行程段</translation>
  </message>
  <message>
   <source>New hotel</source>
   <translation>新住宿</translation>
  </message>
  <message>
   <source>New expense</source>
   <translation>新费用</translation>
  </message>
  <message>
   <source>All trips</source>
   <translation>全部出差</translation>
  </message>
  <message>
   <source>Enter opens a trip, Esc goes back to the list. On the board the arrow keys walk, 1 to 9 puts a suggestion or a stop on that day, + and − change its place, T sets its time, Delete takes it off, Enter opens the customer or the brief. The mouse drags the same. Put in order shows before and after, and changes nothing until you agree.</source>
   <translation>回车打开出差，Esc 回到列表。在计划板上用方向键移动，按 1 到 9 把建议或站点放进那一天，＋ 和 − 调整先后，T 设定时间，Delete 去掉，回车打开客户或访前简报；用鼠标拖动也一样。“排顺序”先给出前后对比，你同意之后才会改。</translation>
  </message>
 </context>
 <context>
  <name>Trouble</name>
  <message>
   <source>Roadbook</source>
   <translation>销售路书</translation>
  </message>
  <message>
   <source>Your book could not be opened</source>
   <translation>你的路书打不开</translation>
  </message>
  <message>
   <source>Nothing was changed. Copies of the book lie in its folder, under backups.</source>
   <translation>没有改动任何内容。路书的备份在资料文件夹的 backups 里。</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Use the newest good copy</source>
   <translation>使用最新的完好备份</translation>
  </message>
  <message>
   <source>Show the folder</source>
   <translation>打开文件夹</translation>
  </message>
  <message>
   <source>There is no whole copy of the book in its folder.</source>
   <translation>资料文件夹里没有完好的备份。</translation>
  </message>
 </context>
 <context>
  <name>Unlock</name>
  <message>
   <source>Roadbook</source>
   <translation>销售路书</translation>
  </message>
  <message>
   <source>Your book is locked</source>
   <translation>你的路书已锁定</translation>
  </message>
  <message>
   <source>Everything you typed is kept, also what was half-written.</source>
   <translation>你输入的内容都在，写到一半的也留着。</translation>
  </message>
  <message>
   <source>Signing in to this computer opens it.</source>
   <translation>能登录这台电脑，就能打开它。</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>密码</translation>
  </message>
  <message>
   <source>Open the book</source>
   <translation>打开路书</translation>
  </message>
  <message>
   <source>Use the recovery code</source>
   <translation>用恢复码打开</translation>
  </message>
  <message>
   <source>Open with the recovery code</source>
   <translation>用恢复码打开</translation>
  </message>
  <message>
   <source>You wrote it down when the book was made: 6 groups of 5 signs.</source>
   <translation>建立路书时你抄下来的：6 组，每组 5 个字符。</translation>
  </message>
  <message>
   <source>Recovery code</source>
   <translation>恢复码</translation>
  </message>
  <message>
   <source>Continue</source>
   <translation>继续</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>返回</translation>
  </message>
  <message>
   <source>Choose a new password</source>
   <translation>设置新密码</translation>
  </message>
  <message>
   <source>At least 12 characters; three or four words are easy to remember.</source>
   <translation>至少 12 个字符；用三四个词连起来最好记。</translation>
  </message>
  <message>
   <source>New password</source>
   <translation>新密码</translation>
  </message>
  <message>
   <source>Once more</source>
   <translation>再输一次</translation>
  </message>
  <message>
   <source>The two passwords differ.</source>
   <translation>两次输入的密码不一样。</translation>
  </message>
 </context>
 <context>
  <name>ViewForm</name>
  <message>
   <source>Save this view</source>
   <translation>保存当前视图</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>名称</translation>
  </message>
 </context>
 <context>
  <name>Viewer</name>
  <message>
   <source>Save and open…</source>
   <translation>另存并打开…</translation>
  </message>
  <message>
   <source>Save a copy…</source>
   <translation>保存副本…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
 </context>
 <context>
  <name>VisitColumns</name>
  <message>
   <source>When</source>
   <translation>时间</translation>
  </message>
  <message>
   <source>Customer</source>
   <translation>客户</translation>
  </message>
  <message>
   <source>Person</source>
   <translation>联系人</translation>
  </message>
  <message>
   <source>Purpose</source>
   <translation>拜访目的</translation>
  </message>
  <message>
   <source>Place</source>
   <translation>地点</translation>
  </message>
  <message>
   <source>State</source>
   <translation>状态</translation>
  </message>
  <message>
   <source>What was said</source>
   <translation>谈了什么</translation>
  </message>
  <message>
   <source>Reaction</source>
   <translation>客户反应</translation>
  </message>
  <message>
   <source>Evidence</source>
   <translation>佐证</translation>
  </message>
  <message>
   <source>Next step</source>
   <translation>下一步</translation>
  </message>
  <message numerus="yes">
   <source>%n file(s)</source>
   <translation>
    <numerusform>%n 个文件</numerusform>
   </translation>
  </message>
  <message>
   <source>none</source>
   <translation>无</translation>
  </message>
  <message>
   <source>{day}, {what}</source>
   <translation>{day} {what}</translation>
  </message>
  <message>
   <source>Effective visit</source>
   <translation>有效拜访</translation>
  </message>
  <message>
   <source>Visited</source>
   <translation>已拜访</translation>
  </message>
  <message>
   <source>Without a result</source>
   <translation>还没有结果</translation>
  </message>
  <message>
   <source>Planned</source>
   <translation>计划内</translation>
  </message>
 </context>
 <context>
  <name>VisitForm</name>
  <message>
   <source>Back</source>
   <translation>返回</translation>
  </message>
  <message>
   <source>Esc</source>
   <translation>Esc</translation>
  </message>
  <message>
   <source>In one line</source>
   <translation>一行记</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>保存</translation>
  </message>
  <message>
   <source>Draft kept</source>
   <translation>已留草稿</translation>
  </message>
  <message>
   <source>Visit to {name} saved</source>
   <translation>已保存{name}的拜访</translation>
  </message>
  <message>
   <source>Esc keeps a draft</source>
   <translation>Esc 留草稿</translation>
  </message>
  <message>
   <source>visited {when}</source>
   <translation>{when} 拜访过</translation>
  </message>
  <message>
   <source>planned {when}</source>
   <translation>计划 {when}</translation>
  </message>
 </context>
 <context>
  <name>VisitLog</name>
  <message>
   <source>Whom you met</source>
   <translation>见了谁</translation>
  </message>
  <message>
   <source>what was said</source>
   <translation>说了什么</translation>
  </message>
  <message>
   <source>price, delivery …</source>
   <translation>价格、交期……</translation>
  </message>
  <message>
   <source>Reaction</source>
   <translation>客户反应</translation>
  </message>
  <message>
   <source>in their words</source>
   <translation>客户原话</translation>
  </message>
  <message>
   <source>Demo done</source>
   <translation>已演示</translation>
  </message>
  <message>
   <source>of which product</source>
   <translation>演示的产品</translation>
  </message>
  <message>
   <source>what comes next</source>
   <translation>接下来做什么</translation>
  </message>
  <message>
   <source>Next step by when</source>
   <translation>下一步的日期</translation>
  </message>
  <message>
   <source>Wed, 3 Dec …</source>
   <translation>周三、12月3日</translation>
  </message>
  <message>
   <source>phone, WeChat …</source>
   <translation>电话、微信……</translation>
  </message>
  <message>
   <source>what stands in the way</source>
   <translation>卡在哪里</translation>
  </message>
  <message>
   <source>Problem</source>
   <translation>问题</translation>
  </message>
  <message>
   <source>Promise</source>
   <translation>承诺</translation>
  </message>
  <message>
   <source>Met</source>
   <translation>见到</translation>
  </message>
  <message>
   <source>What was said</source>
   <translation>说了什么</translation>
  </message>
  <message>
   <source>Topics</source>
   <translation>内容</translation>
  </message>
  <message>
   <source>Demo</source>
   <translation>演示</translation>
  </message>
  <message>
   <source>Next step</source>
   <translation>下一步</translation>
  </message>
  <message>
   <source>Contact by</source>
   <translation>沟通方式</translation>
  </message>
  <message>
   <source>Promised now</source>
   <translation>这次承诺</translation>
  </message>
  <message>
   <source>Reaction in their words</source>
   <translation>客户反应的原话</translation>
  </message>
  <message>
   <source>Product shown</source>
   <translation>演示的产品</translation>
  </message>
  <message>
   <source>To be asked again</source>
   <translation>要再问的</translation>
  </message>
  <message>
   <source>All unchanged</source>
   <translation>全部没变</translation>
  </message>
 </context>
 <context>
  <name>VisitRides</name>
  <message>
   <source>Ride-along</source>
   <translation>陪访</translation>
  </message>
 </context>
 <context>
  <name>VisitRoles</name>
  <message>
   <source>At each visit the coach …</source>
   <translation>每次拜访，陪访人…</translation>
  </message>
  <message>
   <source>No planned visit of that day is known here.</source>
   <translation>这里没有当天已安排的拜访。</translation>
  </message>
  <message>
   <source>is not there</source>
   <translation>不在场</translation>
  </message>
 </context>
 <context>
  <name>VisitsPage</name>
  <message>
   <source>Visits</source>
   <translation>拜访</translation>
  </message>
  <message>
   <source>Planned</source>
   <translation>计划</translation>
  </message>
  <message>
   <source>Made</source>
   <translation>已完成</translation>
  </message>
  <message>
   <source>Calls</source>
   <translation>电话</translation>
  </message>
  <message>
   <source>To be sorted</source>
   <translation>待整理</translation>
  </message>
  <message>
   <source>Which list</source>
   <translation>哪个列表</translation>
  </message>
  <message>
   <source>Plan a visit</source>
   <translation>安排拜访</translation>
  </message>
  <message>
   <source>Planned visits</source>
   <translation>计划的拜访</translation>
  </message>
  <message>
   <source>No visit is planned</source>
   <translation>还没有安排拜访</translation>
  </message>
  <message>
   <source>Plan one, or log a visit that took place in one line with Ctrl+L.</source>
   <translation>安排一次，或者用 Ctrl+L 一行记下已经做过的拜访。</translation>
  </message>
  <message>
   <source>Visits made</source>
   <translation>做过的拜访</translation>
  </message>
  <message>
   <source>Calls to make</source>
   <translation>要打的电话</translation>
  </message>
  <message>
   <source>Move the visit</source>
   <translation>改期</translation>
  </message>
  <message>
   <source>Not visited</source>
   <translation>未访</translation>
  </message>
  <message>
   <source>Planned: Enter opens the brief and the log, Ctrl+M moves a visit, Ctrl+D says why it did not take place. Calls: 1 to 5 log the call to the row in focus and go on to the next. To be sorted: digits say who or which day was meant.</source>
   <translation>计划：Enter 打开访前简报和记录，Ctrl+M 改期，Ctrl+D 记未访原因。电话：按 1 到 5 记下这通电话并到下一个。待整理：按数字说明是谁、是哪天。</translation>
  </message>
  <message>
   <source>&amp;1 Moved by the customer</source>
   <translation>&amp;1 客户改期</translation>
  </message>
  <message>
   <source>&amp;2 Nobody there</source>
   <translation>&amp;2 没见到人</translation>
  </message>
  <message>
   <source>&amp;3 Ran out of time</source>
   <translation>&amp;3 时间不够</translation>
  </message>
  <message>
   <source>&amp;4 Another reason</source>
   <translation>&amp;4 其他原因</translation>
  </message>
  <message>
   <source>Noted why there was no visit</source>
   <translation>已记下未访原因</translation>
  </message>
 </context>
 <context>
  <name>WhoSeesPanel</name>
  <message>
   <source>Who can see this</source>
   <translation>谁能看到这条</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>You</source>
   <translation>你</translation>
  </message>
 </context>
 <context>
  <name>WindowFrame</name>
  <message>
   <source>Roadbook</source>
   <translation>销售路书</translation>
  </message>
  <message>
   <source>Log a visit in one line:  @customer  who  what was said  next: …</source>
   <translation>一行记拜访：@客户 联系人 说了什么 下次：…</translation>
  </message>
  <message>
   <source>Log a visit in one line</source>
   <translation>一行记拜访</translation>
  </message>
  <message>
   <source>Search everything</source>
   <translation>搜索全部</translation>
  </message>
 </context>
 <context>
  <name>Wiped</name>
  <message>
   <source>Your company had the book on this computer destroyed</source>
   <translation>公司已让这台电脑上的路书销毁</translation>
  </message>
  <message>
   <source>Its key is gone, so nobody can read it here any more, nor any copy of it. What had been uploaded is with your company. If this is a mistake, ask your administrator; to work here again, start Roadbook and sign in.</source>
   <translation>密钥已经销毁，这里的路书和它的备份谁也打不开了。已上传的内容都在公司。如果弄错了，请联系管理员；要在这台电脑上继续工作，请重新启动并登录。</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
 </context>
 <context>
  <name>YouPane</name>
  <message>
   <source>Who are you?</source>
   <translation>你是谁？</translation>
  </message>
  <message>
   <source>Your name</source>
   <translation>你的名字</translation>
  </message>
  <message>
   <source>Company</source>
   <translation>公司</translation>
  </message>
  <message>
   <source>Reports are headed with both. You can change them later.</source>
   <translation>报告开头会写上这两项，以后可以改。</translation>
  </message>
 </context>
 <context>
  <name>_AnswerRow</name>
  <message>
   <source>what they say now</source>
   <translation>现在怎么说</translation>
  </message>
  <message>
   <source>{what}: in a word</source>
   <translation>{what}：一个词</translation>
  </message>
  <message>
   <source>unchanged</source>
   <translation>没变</translation>
  </message>
  <message>
   <source>{what}: unchanged</source>
   <translation>{what}：没变</translation>
  </message>
  <message>
   <source>which competitor</source>
   <translation>哪家对手</translation>
  </message>
  <message>
   <source>{what}: which competitor</source>
   <translation>{what}：哪家对手</translation>
  </message>
  <message>
   <source>who …</source>
   <translation>谁……</translation>
  </message>
  <message>
   <source>{what}: who</source>
   <translation>{what}：谁</translation>
  </message>
 </context>
 <context>
  <name>_PromiseRow</name>
  <message>
   <source>We owe</source>
   <translation>我方</translation>
  </message>
  <message>
   <source>They owe</source>
   <translation>对方</translation>
  </message>
  <message>
   <source>Who owes</source>
   <translation>谁承诺的</translation>
  </message>
  <message>
   <source>what was promised</source>
   <translation>承诺了什么</translation>
  </message>
  <message>
   <source>Promise</source>
   <translation>承诺</translation>
  </message>
  <message>
   <source>Promised by when</source>
   <translation>承诺的日期</translation>
  </message>
  <message>
   <source>by Fri</source>
   <translation>周五前</translation>
  </message>
 </context>
</TS>
