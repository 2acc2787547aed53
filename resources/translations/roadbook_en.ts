<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
 <context>
  <name>ArrivalPane</name>
  <message numerus="yes">
   <source>%n customer(s) are here.</source>
   <translation>
    <numerusform>%n customer is here.</numerusform>
    <numerusform>%n customers are here.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>BoardCards</name>
  <message numerus="yes">
   <source>%n night(s)</source>
   <translation>
    <numerusform>%n night</numerusform>
    <numerusform>%n nights</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>BookSection</name>
  <message numerus="yes">
   <source>after %n minute(s)</source>
   <translation>
    <numerusform>after %n minute</numerusform>
    <numerusform>after %n minutes</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>BriefWords</name>
  <message numerus="yes">
   <source>%n day(s) overdue</source>
   <translation>
    <numerusform>%n day overdue</numerusform>
    <numerusform>%n days overdue</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>CallList</name>
  <message numerus="yes">
   <source>%n call(s) made today</source>
   <translation>
    <numerusform>%n call made today</numerusform>
    <numerusform>%n calls made today</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>CustomerColumns</name>
  <message numerus="yes">
   <source>%n day(s) overdue</source>
   <translation>
    <numerusform>%n day overdue</numerusform>
    <numerusform>%n days overdue</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>CustomerPicker</name>
  <message numerus="yes">
   <source>%n more; type to find them.</source>
   <translation>
    <numerusform>%n more; type to find it.</numerusform>
    <numerusform>%n more; type to find them.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Take %n customer(s)</source>
   <translation>
    <numerusform>Take %n customer</numerusform>
    <numerusform>Take %n customers</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>CustomersPage</name>
  <message numerus="yes">
   <source>%n answer(s) unchanged</source>
   <translation>
    <numerusform>%n answer unchanged</numerusform>
    <numerusform>%n answers unchanged</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>EvidenceStrip</name>
  <message numerus="yes">
   <source>%n file(s) attached</source>
   <translation>
    <numerusform>%n file attached</numerusform>
    <numerusform>%n files attached</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ExportPanel</name>
  <message numerus="yes">
   <source>%n row(s) written to {file}</source>
   <translation>
    <numerusform>%n row written to {file}</numerusform>
    <numerusform>%n rows written to {file}</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>FilesCard</name>
  <message numerus="yes">
   <source>%n file(s) not accepted by the server</source>
   <translation>
    <numerusform>%n file not accepted by the server</numerusform>
    <numerusform>%n files not accepted by the server</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>FilterBar</name>
  <message numerus="yes">
   <source>Not visited for %n day(s)</source>
   <translation>
    <numerusform>Not visited for %n day</numerusform>
    <numerusform>Not visited for %n days</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>HandoverPane</name>
  <message numerus="yes">
   <source>{name} (%n customer(s))</source>
   <translation>
    <numerusform>{name} (%n customer)</numerusform>
    <numerusform>{name} (%n customers)</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Hand over %n customer(s)</source>
   <translation>
    <numerusform>Hand over %n customer</numerusform>
    <numerusform>Hand over %n customers</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n customer(s) went from {giver} to {taker}.</source>
   <translation>
    <numerusform>%n customer went from {giver} to {taker}.</numerusform>
    <numerusform>%n customers went from {giver} to {taker}.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>HeldBackCard</name>
  <message numerus="yes">
   <source>Remove %n customer(s)</source>
   <translation>
    <numerusform>Remove %n customer</numerusform>
    <numerusform>Remove %n customers</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Remove %n record(s)</source>
   <translation>
    <numerusform>Remove %n record</numerusform>
    <numerusform>Remove %n records</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>The server would take %n customer(s) off this computer</source>
   <translation>
    <numerusform>The server would take %n customer off this computer</numerusform>
    <numerusform>The server would take %n customers off this computer</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>The server would take %n record(s) off this computer</source>
   <translation>
    <numerusform>The server would take %n record off this computer</numerusform>
    <numerusform>The server would take %n records off this computer</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{names} and %n more</source>
   <translation>
    <numerusform>{names} and %n more</numerusform>
    <numerusform>{names} and %n more</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ImportPage</name>
  <message numerus="yes">
   <source>%n row(s)</source>
   <translation>
    <numerusform>%n row</numerusform>
    <numerusform>%n rows</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more file(s) waiting</source>
   <translation>
    <numerusform>%n more file waiting</numerusform>
    <numerusform>%n more files waiting</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Import %n row(s)</source>
   <translation>
    <numerusform>Import %n row</numerusform>
    <numerusform>Import %n rows</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n row(s) brought in</source>
   <translation>
    <numerusform>%n row brought in</numerusform>
    <numerusform>%n rows brought in</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Undone; %n customer(s) stay because you have worked on them</source>
   <translation>
    <numerusform>Undone; %n customer stays because you have worked on it</numerusform>
    <numerusform>Undone; %n customers stay because you have worked on them</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>JournalWords</name>
  <message numerus="yes">
   <source>%n changed on both sides.</source>
   <translation>
    <numerusform>%n changed on both sides.</numerusform>
    <numerusform>%n changed on both sides.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n not accepted.</source>
   <translation>
    <numerusform>%n not accepted.</numerusform>
    <numerusform>%n not accepted.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n customer(s) left this computer.</source>
   <translation>
    <numerusform>%n customer left this computer.</numerusform>
    <numerusform>%n customers left this computer.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>LadderView</name>
  <message numerus="yes">
   <source>%n working day(s)</source>
   <translation>
    <numerusform>%n working day</numerusform>
    <numerusform>%n working days</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>your own, from %n case(s)</source>
   <translation>
    <numerusform>your own, from %n case</numerusform>
    <numerusform>your own, from %n cases</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>LeftOut</name>
  <message numerus="yes">
   <source>%n row(s) saved in {file}</source>
   <translation>
    <numerusform>%n row saved in {file}</numerusform>
    <numerusform>%n rows saved in {file}</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>LessonWords</name>
  <message numerus="yes">
   <source>used %n time(s)</source>
   <translation>
    <numerusform>used %n time</numerusform>
    <numerusform>used %n times</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>LogBook</name>
  <message numerus="yes">
   <source>Visit to {name} logged; %n to be sorted</source>
   <translation>
    <numerusform>Visit to {name} logged; %n to be sorted</numerusform>
    <numerusform>Visit to {name} logged; %n to be sorted</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>LogPanel</name>
  <message numerus="yes">
   <source>%n more line(s) after this one.</source>
   <translation>
    <numerusform>%n more line after this one.</numerusform>
    <numerusform>%n more lines after this one.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>LogWords</name>
  <message numerus="yes">
   <source>%n people at {company} fit “{name}”. Which one?</source>
   <translation>
    <numerusform>%n person at {company} may be “{name}”. Is it?</numerusform>
    <numerusform>%n people at {company} fit “{name}”. Which one?</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>NumberStrip</name>
  <message numerus="yes">
   <source>%n working day(s) left.</source>
   <translation>
    <numerusform>%n working day left.</numerusform>
    <numerusform>%n working days left.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>NumbersStrip</name>
  <message numerus="yes">
   <source>record(s)</source>
   <translation>
    <numerusform>record</numerusform>
    <numerusform>records</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{records}, %n to decide</source>
   <translation>
    <numerusform>{records}, %n to decide</numerusform>
    <numerusform>{records}, %n to decide</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>item(s), {time}</source>
   <translation>
    <numerusform>item, {time}</numerusform>
    <numerusform>items, {time}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>change(s), {size}</source>
   <translation>
    <numerusform>change, {size}</numerusform>
    <numerusform>changes, {size}</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>OpenedBy</name>
  <message numerus="yes">
   <source>commented after %n day(s)</source>
   <translation>
    <numerusform>commented after %n day</numerusform>
    <numerusform>commented after %n days</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Overdue</name>
  <message numerus="yes">
   <source>%n day(s) without contact with your company's server</source>
   <translation>
    <numerusform>%n day without contact with your company's server</numerusform>
    <numerusform>%n days without contact with your company's server</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>the company allows %n day(s)</source>
   <translation>
    <numerusform>the company allows %n day</numerusform>
    <numerusform>the company allows %n days</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>PapersPane</name>
  <message numerus="yes">
   <source>drafted, %n sentence(s) your own</source>
   <translation>
    <numerusform>drafted, %n sentence your own</numerusform>
    <numerusform>drafted, %n sentences your own</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>drafted, %n sentence(s) the rep's own</source>
   <translation>
    <numerusform>drafted, %n sentence the rep's own</numerusform>
    <numerusform>drafted, %n sentences the rep's own</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>PapersWords</name>
  <message numerus="yes">
   <source>%n new customer(s)</source>
   <translation>
    <numerusform>%n new customer</numerusform>
    <numerusform>%n new customers</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>PasteBox</name>
  <message numerus="yes">
   <source>%n line(s)</source>
   <translation>
    <numerusform>%n line</numerusform>
    <numerusform>%n lines</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n visit(s)</source>
   <translation>
    <numerusform>%n visit</numerusform>
    <numerusform>%n visits</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>PeoplePane</name>
  <message numerus="yes">
   <source>%n customer(s)</source>
   <translation>
    <numerusform>%n customer</numerusform>
    <numerusform>%n customers</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>PillWords</name>
  <message numerus="yes">
   <source>%n change(s) waiting to upload</source>
   <translation>
    <numerusform>%n change waiting to upload</numerusform>
    <numerusform>%n changes waiting to upload</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Confirmed by server ({time}, %n item(s))</source>
   <translation>
    <numerusform>Confirmed by server ({time}, %n item)</numerusform>
    <numerusform>Confirmed by server ({time}, %n items)</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n record(s) need attention</source>
   <translation>
    <numerusform>%n record needs attention</numerusform>
    <numerusform>%n records need attention</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ReadingView</name>
  <message numerus="yes">
   <source>%n comment(s)</source>
   <translation>
    <numerusform>%n comment</numerusform>
    <numerusform>%n comments</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ReportSheet</name>
  <message numerus="yes">
   <source>%n visit(s)</source>
   <translation>
    <numerusform>%n visit</numerusform>
    <numerusform>%n visits</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n call(s)</source>
   <translation>
    <numerusform>%n call</numerusform>
    <numerusform>%n calls</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>you typed %n character(s)</source>
   <translation>
    <numerusform>you typed %n character</numerusform>
    <numerusform>you typed %n characters</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ReportWords</name>
  <message numerus="yes">
   <source>{what}, promised, %n day(s) overdue</source>
   <translation>
    <numerusform>{what}, promised, %n day overdue</numerusform>
    <numerusform>{what}, promised, %n days overdue</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n call(s) short of today's number</source>
   <translation>
    <numerusform>%n call short of today's number</numerusform>
    <numerusform>%n calls short of today's number</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ReportsPage</name>
  <message numerus="yes">
   <source>you typed %n character(s)</source>
   <translation>
    <numerusform>you typed %n character</numerusform>
    <numerusform>you typed %n characters</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>RideWords</name>
  <message numerus="yes">
   <source>%n past it.</source>
   <translation>
    <numerusform>One is past it.</numerusform>
    <numerusform>%n are past it.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n ride-along(s)</source>
   <translation>
    <numerusform>%n ride-along</numerusform>
    <numerusform>%n ride-alongs</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ShiftQuestion</name>
  <message numerus="yes">
   <source>The trip begins %n day(s) later. What is planned on it:</source>
   <translation>
    <numerusform>The trip begins %n day later. What is planned on it:</numerusform>
    <numerusform>The trip begins %n days later. What is planned on it:</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>The trip begins %n day(s) earlier. What is planned on it:</source>
   <translation>
    <numerusform>The trip begins %n day earlier. What is planned on it:</numerusform>
    <numerusform>The trip begins %n days earlier. What is planned on it:</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n appointment(s) would have another day: agree on it anew.</source>
   <translation>
    <numerusform>%n appointment would have another day: agree on it anew.</numerusform>
    <numerusform>%n appointments would have another day: agree on it anew.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>SideWords</name>
  <message numerus="yes">
   <source>%n day(s) overdue</source>
   <translation>
    <numerusform>%n day overdue</numerusform>
    <numerusform>%n days overdue</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Last 12 months, %n order(s)</source>
   <translation>
    <numerusform>Last 12 months, %n order</numerusform>
    <numerusform>Last 12 months, %n orders</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>SweepPane</name>
  <message numerus="yes">
   <source>%n line(s) saved</source>
   <translation>
    <numerusform>%n line saved</numerusform>
    <numerusform>%n lines saved</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>TargetsPage</name>
  <message numerus="yes">
   <source>%n working day(s)</source>
   <translation>
    <numerusform>%n working day</numerusform>
    <numerusform>%n working days</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n call(s)</source>
   <translation>
    <numerusform>%n call</numerusform>
    <numerusform>%n calls</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>TeamPage</name>
  <message numerus="yes">
   <source>%n rep(s)</source>
   <translation>
    <numerusform>%n rep</numerusform>
    <numerusform>%n reps</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>TeamsPane</name>
  <message numerus="yes">
   <source>%n person(s)</source>
   <translation>
    <numerusform>%n person</numerusform>
    <numerusform>%n people</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>TimelineWords</name>
  <message numerus="yes">
   <source>%n day(s) late</source>
   <translation>
    <numerusform>%n day late</numerusform>
    <numerusform>%n days late</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>TodayWords</name>
  <message numerus="yes">
   <source>%n visit(s)</source>
   <translation>
    <numerusform>%n visit</numerusform>
    <numerusform>%n visits</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Promise %n day(s) overdue</source>
   <translation>
    <numerusform>Promise %n day overdue</numerusform>
    <numerusform>Promise %n days overdue</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{product}, every %n day(s)</source>
   <translation>
    <numerusform>{product}, every %n day</numerusform>
    <numerusform>{product}, every %n days</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>every %n day(s)</source>
   <translation>
    <numerusform>every %n day</numerusform>
    <numerusform>every %n days</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>last seen %n day(s) ago</source>
   <translation>
    <numerusform>last seen %n day ago</numerusform>
    <numerusform>last seen %n days ago</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n day(s) in {stage}</source>
   <translation>
    <numerusform>%n day in {stage}</numerusform>
    <numerusform>%n days in {stage}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n day(s) overdue</source>
   <translation>
    <numerusform>%n day overdue</numerusform>
    <numerusform>%n days overdue</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n day(s) late</source>
   <translation>
    <numerusform>%n day late</numerusform>
    <numerusform>%n days late</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>TripReceipts</name>
  <message numerus="yes">
   <source>%n night(s)</source>
   <translation>
    <numerusform>%n night</numerusform>
    <numerusform>%n nights</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>TripSheet</name>
  <message numerus="yes">
   <source>%n night(s)</source>
   <translation>
    <numerusform>%n night</numerusform>
    <numerusform>%n nights</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>TripSide</name>
  <message numerus="yes">
   <source>%n ride(s)</source>
   <translation>
    <numerusform>%n ride</numerusform>
    <numerusform>%n rides</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>≈ %n stop(s) without a pin: in the middle of the city</source>
   <translation>
    <numerusform>≈ %n stop without a pin: in the middle of the city</numerusform>
    <numerusform>≈ %n stops without a pin: in the middle of the city</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n stop(s) not on the map: no city known</source>
   <translation>
    <numerusform>%n stop not on the map: no city known</numerusform>
    <numerusform>%n stops not on the map: no city known</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>TripWords</name>
  <message numerus="yes">
   <source>%n visit(s)</source>
   <translation>
    <numerusform>%n visit</numerusform>
    <numerusform>%n visits</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n effective visit(s)</source>
   <translation>
    <numerusform>%n effective visit</numerusform>
    <numerusform>%n effective visits</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n demo(s)</source>
   <translation>
    <numerusform>%n demo</numerusform>
    <numerusform>%n demos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n new customer(s)</source>
   <translation>
    <numerusform>%n new customer</numerusform>
    <numerusform>%n new customers</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n new contact(s)</source>
   <translation>
    <numerusform>%n new contact</numerusform>
    <numerusform>%n new contacts</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Promise %n day(s) overdue</source>
   <translation>
    <numerusform>Promise %n day overdue</numerusform>
    <numerusform>Promise %n days overdue</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Repurchase %n day(s) late</source>
   <translation>
    <numerusform>Repurchase %n day late</numerusform>
    <numerusform>Repurchase %n days late</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n day(s) ago</source>
   <translation>
    <numerusform>%n day ago</numerusform>
    <numerusform>%n days ago</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n day(s) in {stage}</source>
   <translation>
    <numerusform>%n day in {stage}</numerusform>
    <numerusform>%n days in {stage}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n answer(s) out of date</source>
   <translation>
    <numerusform>%n answer out of date</numerusform>
    <numerusform>%n answers out of date</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n stop(s)</source>
   <translation>
    <numerusform>%n stop</numerusform>
    <numerusform>%n stops</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{done} of %n visit(s) made</source>
   <translation>
    <numerusform>{done} of %n visit made</numerusform>
    <numerusform>{done} of %n visits made</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>VisitColumns</name>
  <message numerus="yes">
   <source>%n file(s)</source>
   <translation>
    <numerusform>%n file</numerusform>
    <numerusform>%n files</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Administration</name>
  <message numerus="yes">
   <source>%n contact(s)</source>
   <translation>
    <numerusform>%n contact</numerusform>
    <numerusform>%n contacts</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n visit(s)</source>
   <translation>
    <numerusform>%n visit</numerusform>
    <numerusform>%n visits</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n call(s) and message(s)</source>
   <translation>
    <numerusform>%n call and message</numerusform>
    <numerusform>%n calls and messages</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n answer(s)</source>
   <translation>
    <numerusform>%n answer</numerusform>
    <numerusform>%n answers</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n promise(s)</source>
   <translation>
    <numerusform>%n promise</numerusform>
    <numerusform>%n promises</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n deal(s)</source>
   <translation>
    <numerusform>%n deal</numerusform>
    <numerusform>%n deals</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n purchase(s)</source>
   <translation>
    <numerusform>%n purchase</numerusform>
    <numerusform>%n purchases</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n payment(s)</source>
   <translation>
    <numerusform>%n payment</numerusform>
    <numerusform>%n payments</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n link(s)</source>
   <translation>
    <numerusform>%n link</numerusform>
    <numerusform>%n links</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n change(s) not sent yet</source>
   <translation>
    <numerusform>%n change not sent yet</numerusform>
    <numerusform>%n changes not sent yet</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Team</name>
  <message numerus="yes">
   <source>%n past 7 days</source>
   <translation>
    <numerusform>%n past 7 days</numerusform>
    <numerusform>%n past 7 days</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n of {all} stale</source>
   <translation>
    <numerusform>%n of {all} stale</numerusform>
    <numerusform>%n of {all} stale</numerusform>
   </translation>
  </message>
 </context>
</TS>
