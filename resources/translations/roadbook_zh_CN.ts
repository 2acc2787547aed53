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
  <name>AnswerEditor</name>
  <message>
   <source>Save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the company as a whole</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Competitor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In a word</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In their own words, one line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Answer</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>AnswerSheet</name>
  <message>
   <source>Standing answers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>all unchanged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No visit yet: the other eight come with the first one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Visit of {day}, {known} of {all}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>AnswerWords</name>
  <message>
   <source>not known yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>stale, {age}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{age}, unchanged ×{times}</source>
   <translation type="unfinished" />
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
  <name>CallList</name>
  <message>
   <source>Calls to make</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody to ring today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Customers with a next step due, who asked to be called back, or who were long not spoken to come here by themselves. Bring in your customers first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import customers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reached</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Interested</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Declined</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Busy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Call back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wrong number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{customer}: {result}</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n call(s) made today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>last call {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next step due {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Asked to be called back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Long not spoken to</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ChipWords</name>
  <message>
   <source>{weekday} {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>new: {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>moved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nobody there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ran out of time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>another reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{what}: which one?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{what}: which day?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Customer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Met</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Topic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Product</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Demo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Budget</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Competitor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reaction</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Problem</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contact by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Promise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not visited</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Uses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decision process</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decision power</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decides</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Competitor's standing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>we</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>they</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{day}, {what}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ContactForm</name>
  <message>
   <source>Contact changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contact added</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Personal: left out of exports unless asked for.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Position</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decision power</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Attitude</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>several, with a semicolon between</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Phones</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>E-mails</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Department</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>WeChat</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Gender</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1980-05-17, or 05-17 without the year</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Birthday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>by the lunar calendar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Birthday by the lunar calendar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>relation, name, anything else; a line each</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Family</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hobbies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Work history</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contact deleted</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Status</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>City</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last visit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open deals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Answers</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n day(s) overdue</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CustomerForm</name>
  <message>
   <source>Customer added</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Customer changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New customer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change customer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Company name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Short name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Status</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Industry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Phone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>E-mail</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Website</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Province or state</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>City</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>County or district</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Customer code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tax number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Employees</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Turnover</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Founded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a year, a month or a day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decision background</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Organisation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Country</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CustomerList</name>
  <message>
   <source>Customers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New customer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No customers yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bring in the list that you have as Excel, CSV or vCard, or type the first one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody fits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No customer is left by this search and these filters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show all</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CustomerWords</name>
  <message>
   <source>{strength} of 5</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>never met</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Prospect</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Active customer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dormant customer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lost customer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Platinum customer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Gold customer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Silver customer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bronze customer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Customer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Supplier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Competitor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Partner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dealer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decision maker</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Influencer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Gatekeeper</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>End user</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No say</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Champion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Neutral</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sceptic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Male</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Female</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Upstream (supplier)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Downstream (buyer)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Peer company</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Parent company</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Subsidiary</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Personal tie</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Identified</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Needs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Proposal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Negotiation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Closing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Won</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lost</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>We promised</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They promised</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Call</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Message</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>E-mail</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Demo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quote</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Service</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Trade fair</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seminar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>reached</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>interested</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>declined</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>call back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>busy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>wrong number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decision power</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Products in use</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decision process</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Competitors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Their relation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time to decide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Budget</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>when</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>who</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>topics</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>interest per product</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>reaction</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>demo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>how to go on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>next step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>fits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>fits partly</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>does not fit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>looking around</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>demonstrated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>quoted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in use</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no budget</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>estimated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>confirmed</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CustomersPage</name>
  <message>
   <source>New customer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search in customers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filter customers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved views</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change customer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete customer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All customers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More for this customer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All answers unchanged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New promise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New deal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New purchase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New payment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New link</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set the status</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set the tier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sort by {column}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type to find somebody by name, pinyin, initials, contact or phone. Enter opens the story: who decides, what is promised, when they buy next, what endangers it. In the standing answers Enter edits a line, U says that it still holds, Ctrl+U that all do; the date of the last real answer stays. Esc leads back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} deleted</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n answer(s) unchanged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Answer noted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unchanged, noted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Answer removed</source>
   <translation type="unfinished" />
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
  <name>DealForm</name>
  <message>
   <source>Deal changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Deal added</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Deal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New deal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>self-found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>assigned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>referral</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>they came to us</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What it is about</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Amount</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>500,000 or 50万</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Expected close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>15 Dec, end of the month …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Probability in %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Product</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Won</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lost …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why lost …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Won!</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Deal lost</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Deal deleted</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DetailPane</name>
  <message>
   <source>Nobody selected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select a customer to see the story.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contacts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Log visit</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DuplicatePane</name>
  <message>
   <source>In the book already?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter opens it; what you typed is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Possible duplicates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>same tax number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>same customer code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>same name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>same phone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sounds the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>one name contains the other</source>
   <translation type="unfinished" />
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
   <translation>客户反应，不写也能保存，或写</translation>
  </message>
  <message>
   <source>reaction:+1</source>
   <translation>反应:+1</translation>
  </message>
  <message>
   <source>next step, optional: type</source>
   <translation>下一步，不写也能保存，或写</translation>
  </message>
  <message>
   <source>next:Fri quote</source>
   <translation>下次:周五报价</translation>
  </message>
 </context>
 <context>
  <name>EveningView</name>
  <message>
   <source>Tomorrow</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FilterBar</name>
  <message>
   <source>Name, pinyin, contact, phone …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search in customers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Views</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next step overdue</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>Not visited for %n day(s)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Status</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Region</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>City</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not visited for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save this view …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Forget a view</source>
   <translation type="unfinished" />
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
   <source>your name and your company</source>
   <translation>你的名字和公司</translation>
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draft kept: this is what you had typed.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>HeadNumbers</name>
  <message>
   <source>Today's number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remaining</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Catch-up from tomorrow</source>
   <translation type="unfinished" />
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
  <name>LinkForm</name>
  <message>
   <source>Link changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Link added</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Link</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New link</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The other company</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What it is to this one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{strength} of 5</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How strong</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Since</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In the book</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In the book; Enter takes one:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Linked with the customer in the book.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Link deleted</source>
   <translation type="unfinished" />
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
   <translation>@客户 联系人 说了什么 下次:…</translation>
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
   <translation>还可以写：+演示　预算50w　竞品:金蝶　反应:+1　承诺:周五前送样　在用:标签纸　下次:周三报价</translation>
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
   <source>Products in use</source>
   <translation>在用产品</translation>
  </message>
  <message>
   <source>Decision process</source>
   <translation>决策流程</translation>
  </message>
  <message>
   <source>Decision power</source>
   <translation>决策权</translation>
  </message>
  <message>
   <source>Time to decide</source>
   <translation>决策时间</translation>
  </message>
  <message>
   <source>Competitors</source>
   <translation>竞争对手</translation>
  </message>
  <message>
   <source>Competitor's relation</source>
   <translation>对手关系</translation>
  </message>
  <message>
   <source>Fit</source>
   <translation>满足需求</translation>
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
   <source>Decision maker</source>
   <translation>决策人</translation>
  </message>
  <message>
   <source>Supporter</source>
   <translation>支持者</translation>
  </message>
  <message>
   <source>Sceptic</source>
   <translation>反对者</translation>
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why was it lost?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>price, fit, relation, timing …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why not us?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who got it?</source>
   <translation type="unfinished" />
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
   <source>Import</source>
   <translation>导入</translation>
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
   <source>Lock the book</source>
   <translation>锁上路书</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>退出</translation>
  </message>
  <message numerus="yes">
   <source>%n change(s) waiting to upload</source>
   <translation>
    <numerusform>待上传 %n 项</numerusform>
   </translation>
  </message>
  <message>
   <source>Working offline, everything works</source>
   <translation>离线工作中，一切照常</translation>
  </message>
  <message>
   <source>Working …</source>
   <translation>正在处理…</translation>
  </message>
 </context>
 <context>
  <name>MorningView</name>
  <message>
   <source>Visits today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing planned for today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take a customer from the list below, or plan a visit yourself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Plan a visit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Worth a visit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter plans it for today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tomorrow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open plan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Promises due</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No promise is due this week</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dropped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tasks due</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No task is due this week</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due for repurchase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody is due for repurchase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>plan fullness {share}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Brief</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Log visit</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>NoTarget</name>
  <message>
   <source>No target for {month} yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what you want to sell this month; today's number follows from it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>for example 30,000 or 3万</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Target of the month, {currency}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set target</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An amount, please</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>effective calls</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remaining</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Catch-up rate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This month, to yesterday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mark: {n} due by now</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n working day(s) left.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A day off.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Official schedule not published yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At your pace you land at {landing}, {short} short.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At your pace you land at {landing}, target met.</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>The day's chat lines</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n line(s)</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n visit(s)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{lines} → {visits}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PaymentForm</name>
  <message>
   <source>Payment changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Payment added</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Payment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New payment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Amount</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Invoice number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>empty while it is still to come</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Received on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Came in today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Payment received</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Payment deleted</source>
   <translation type="unfinished" />
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
  <name>PlanOverlay</name>
  <message>
   <source>Plan a visit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Customers that fit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name, pinyin or initials</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Customer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>today, Wed, next Fri, 3 Nov</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Purpose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Plan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move the visit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Visit moved to {when}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Visit planned for {when}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>last visit {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which customer? Choose a name from the list.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This day was not understood.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This day is over.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A time, please: 14:30.</source>
   <translation type="unfinished" />
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
   <source>“{value}” is not a date.</source>
   <translation>“{value}”不是日期。</translation>
  </message>
  <message>
   <source>“{value}” is not a number.</source>
   <translation>“{value}”不是数字。</translation>
  </message>
  <message>
   <source>The text is too long: at most {longest} characters go in.</source>
   <translation>文字太长：最多 {longest} 个字。</translation>
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
   <source>You do not have the right to export.</source>
   <translation>你没有导出权限。</translation>
  </message>
  <message>
   <source>The file could not be written there.</source>
   <translation>文件写不到那里。</translation>
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
   <source>This payment was already received.</source>
   <translation>这笔回款已经到账了。</translation>
  </message>
  <message>
   <source>Say how much was paid.</source>
   <translation>请写上回款金额。</translation>
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
   <source>The row names no customer.</source>
   <translation>这一行没有客户。</translation>
  </message>
  <message>
   <source>The row has no date.</source>
   <translation>这一行没有日期。</translation>
  </message>
  <message>
   <source>The row has no title.</source>
   <translation>这一行没有名称。</translation>
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
 </context>
 <context>
  <name>PromiseForm</name>
  <message>
   <source>Promise changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Promise noted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Promise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New promise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is promised</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who owes whom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By when</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wed, next week, 25 Nov …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No longer needed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Promise kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Promise dropped</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PurchaseForm</name>
  <message>
   <source>Purchase changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Purchase added</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Purchase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New purchase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Product</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bought on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>today, 3 Nov, 2026-11-03 …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Amount</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quantity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Order number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Purchase deleted</source>
   <translation type="unfinished" />
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
  <name>ReportPane</name>
  <message>
   <source>Add a sentence of your own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{block}: a sentence of your own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>yours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sentence; Enter keeps it, Esc leaves it as it was</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sentence taken out</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ReportSheet</name>
  <message>
   <source>Daily report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>as text or picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy my day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Send report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save my day as a picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write into the report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your day is on the clipboard, as text and as a picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pictures (*.png)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Picture saved: {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The picture could not be written there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Report sent; it waits for upload</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n visit(s)</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n call(s)</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>you typed %n character(s)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draft from {visits}, {calls}; {typed}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Send again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no server yet: a report that is sent waits in this book for the first upload. To share it today, copy it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sent at {time}; it waits for upload.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The day went on since: send it again to add what is new.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ReportWords</name>
  <message>
   <source>Progress</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Problems to solve</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Resources needed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To improve</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>visit {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>purchase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>promise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Daily report, {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Daily report, {name}, {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{calls} effective calls of {required}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{calls} effective calls</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{done} of {planned} planned visits made</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} unplanned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>demo done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>visited</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>next: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>next: {what}, {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{product} ordered, {money}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>moved by the customer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nobody there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ran out of time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not visited</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not visited, {why}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>; </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>competitor: {who}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>reaction {reaction}</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>{what}, promised, %n day(s) overdue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{what}, promised for {day}</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n call(s) short of today's number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} a day from tomorrow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>budget {text}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>uses {text}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>competitor: {text}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>competitor's standing: {text}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>decision process: {text}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>decides: {text}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>decision power: {text}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>fit: {text}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{customer}: {told}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{told}.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SettingsPage</name>
  <message>
   <source>Settings</source>
   <translation>设置</translation>
  </message>
  <message>
   <source>Language: English</source>
   <translation>语言：English</translation>
  </message>
  <message>
   <source>Language: Simplified Chinese</source>
   <translation>语言：简体中文</translation>
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
  <name>SidePane</name>
  <message>
   <source>Contacts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody yet: add who you talk to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Promises</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is promised.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Deals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No deal yet: add what they may buy.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Purchases and payments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing bought yet: import the orders, or add one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Companies around</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No links: who supplies, owns, competes?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SideWords</name>
  <message>
   <source>{what}, {people}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{stage}, {days} in stage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>close by {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lost: reason still missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Payment due</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n day(s) overdue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{strength} of 5</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>Last 12 months, %n order(s)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Overdue receivable</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SortingList</name>
  <message>
   <source>To be sorted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A digit answers; Enter opens the customer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody new</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write it again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Done with it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing waits to be sorted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Names and days that a line left open come here; nothing is guessed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which customer?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{words}”: which day?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{words}”: who is it?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sorted: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New contact: {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note put away</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StatusForm</name>
  <message>
   <source>Status set</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set the status</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Status</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With a reason it stays until the next purchase; else time moves it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StoryBlock</name>
  <message>
   <source>Who decides</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Promised</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next purchase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Danger</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StoryPage</name>
  <message>
   <source>All customers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Log visit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} people</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>owner: {owner}, since {month}, before {previous}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>owner: {owner}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StoryWords</name>
  <message>
   <source>{first}, {rest}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{sentence}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>reliable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>fairly reliable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a guess</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{title} for {amount}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{title} under discussion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>comparing us with {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>buys {product} every {days} days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a prospect</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>an active customer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a dormant customer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a lost customer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>dormant, last bought {days} days ago</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>lost, last bought {days} days ago</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>waiting for our {text}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>waiting for our {text}, due {due_on}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>our {text} overdue since {due_on}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>they owe us {text}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>they owe us {text} by {due_on}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>they have owed us {text} since {due_on}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>never visited</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no next step agreed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}, {title}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} decides too.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} ({title}) decides too.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is a sceptic.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} ({title}) is a sceptic.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} has influence.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} ({title}) has influence.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} keeps the gate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} ({title}) keeps the gate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} supports us.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} ({title}) supports us.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is the user.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} ({title}) is the user.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}: part not known.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} ({title}): part not known.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not known yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask at the next visit who decides.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No contacts yet: add the first one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{text}, {due_on}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>We owe it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>We owe it to {contact}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>We owe it since {made_on}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>We owe it to {contact} since {made_on}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They owe it to us.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{contact} owes it to us.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They owe it to us since {made_on}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{contact} owes it to us since {made_on}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>We also owe {text}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>We also owe {text} by {due_on}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>We also owe {text} since {due_on}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They owe us {text}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They owe us {text} by {due_on}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They have owed us {text} since {due_on}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>And {count} more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{product}, {on}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{product} {on}, about {amount}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Then {product} on {on}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Then {product} on {on}, about {amount}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every {days}{spread} days, {purchases} purchases, {confidence}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Usually every {days} days; {purchases} purchases so far.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{title}, {on}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The date is the one hoped for in the deal.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last purchase on {on}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No rhythm yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No purchases yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{amount} overdue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{amount} overdue for {days} days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{product} is {days} days late</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{product} not bought for {days} days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is in the running</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}: {text}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is being looked at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} has demonstrated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} has quoted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is in use</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} stands close to them, {strength} of 5.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} has a say and is a sceptic.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} decides and was never met.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{title} has not moved for {days} days.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No contact for {days} days.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{question} last asked {days} days ago.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SweepPane</name>
  <message>
   <source>Visits without a result</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paste the day's chat lines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Without a result</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every planned visit has its result</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paste chat lines above for visits that were not planned.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter saves the row and goes on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tab takes the suggestion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save what is ready</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paste chat lines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} of {planned} logged on the road</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>Save %n ready</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n}, and {m} unplanned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Noted why there was no visit</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n line(s) saved</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SweepRowWidget</name>
  <message>
   <source>The line about {customer}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SweepWords</name>
  <message>
   <source>Not visited</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ready</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One question</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To be sorted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which customer?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unplanned visit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}, {title}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>type a line instead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You wrote “{words}”. The text is kept as you typed it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No customer was recognised: it waits under “To be sorted”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Suggested next step, not yet yours: Tab takes it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 to 5 says how the customer reacted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reaction read from “{words}”; 1 to 5 changes it</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TierForm</name>
  <message>
   <source>Tier set</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set the tier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>by revenue of the last twelve months</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TimelinePane</name>
  <message>
   <source>Timeline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Visits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Calls</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Orders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Deals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filter of the timeline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing yet. Ctrl+L logs the first visit.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show older</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TimelineWords</name>
  <message>
   <source>{what}, {people}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Planned visit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not visited</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Visit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>demo done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>planned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Order, {product}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>overdue since {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>due {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Payment due</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>on time</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n day(s) late</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Payment received</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Deal, {title}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>dropped</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Morning start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Evening sweep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Morning or evening</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Plan a visit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In the morning: today's number, the visits with the reason for each, and what is due. Enter opens the brief, Ctrl+L logs the next visit in one line, K marks a promise as kept. In the evening: paste the day's chat lines, answer the open questions with digits, save with Ctrl+Enter, and send the report that wrote itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Visit planned for {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Target set</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Promise kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Promise dropped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Task done</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TodayWords</name>
  <message>
   <source>Danger: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nothing planned yet</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n visit(s)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count}, the first at {time}: {names}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count}, the first at {time}: {names} …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Effective visit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Visited</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Moved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ran out of time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not visited</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Planned</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>Promise %n day(s) overdue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Promise due today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Taken over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>first visit due by {day}</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>{product}, every %n day(s)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due for repurchase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due by tier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Deal not moving</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>platinum</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>gold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>silver</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>standard</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>every %n day(s)</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>last seen %n day(s) ago</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{tier}, {every}; {seen}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>identified</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>needs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>proposal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>negotiation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>closing</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n day(s) in {stage}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{still}, budget unknown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>We owe {customer}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{customer} owes us</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{owes}, {person}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>your own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>every {days} ± {spread} days, last {last}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>every {days} days, last {last}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>usually every {days} days, last {last}</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n day(s) overdue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Today</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n day(s) late</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}, {title}</source>
   <translation type="unfinished" />
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
   <source>Show the folder</source>
   <translation>打开文件夹</translation>
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>VisitColumns</name>
  <message>
   <source>When</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Customer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Purpose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>State</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was said</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reaction</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{day}, {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Effective visit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Visited</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Without a result</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Planned</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>VisitsPage</name>
  <message>
   <source>Visits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Planned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Made</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Calls</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To be sorted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Plan a visit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Planned visits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No visit is planned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Plan one, or log a visit that took place in one line with Ctrl+L.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Visits made</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Calls to make</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move the visit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not visited</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back to the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Planned: Enter opens the brief and the log, Ctrl+M moves a visit, Ctrl+D says why it did not take place. Calls: 1 to 5 log the call to the row in focus and go on to the next. To be sorted: digits say who or which day was meant.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;1 Moved by the customer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;2 Nobody there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;3 Ran out of time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;4 Another reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Noted why there was no visit</source>
   <translation type="unfinished" />
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
</TS>
