"""The words that the one-line log knows, in Chinese and English; all in lower case, half-width."""

from enum import StrEnum, auto

from storage.rules.choices import DecisionPower, NotVisited, Question


def listed(words: str) -> tuple[str, ...]:
    """Words that are written with a bar between them."""
    return tuple(words.split("|"))


class Label(StrEnum):
    """What stands before a colon."""

    CUSTOMER = auto()
    CONTACT = auto()
    NEW_CONTACT = auto()
    TOPIC = auto()
    PRODUCT_TALK = auto()
    DEMO = auto()
    BUDGET = auto()
    RIVAL = auto()
    REACTION = auto()
    PROBLEM = auto()
    CONTINUE_HOW = auto()
    NEXT = auto()
    WE_PROMISE = auto()
    THEY_PROMISE = auto()
    NOT_VISITED = auto()
    USES = auto()
    PROCESS = auto()
    TIME = auto()
    FIT = auto()
    RELATION = auto()
    POWER = auto()


LABELS: dict[str, Label] = {
    word: label
    for label, words in {
        Label.CUSTOMER: "客户|customer|account",
        Label.CONTACT: "联系人|见了|见到|见|met|contact|with|saw",
        Label.NEW_CONTACT: "新联系人|new contact|new person",
        Label.TOPIC: "内容|话题|议题|谈|聊|topic|topics|talked about|discussed",
        Label.PRODUCT_TALK: "产品|产品沟通|product|product talk",
        Label.DEMO: "演示|demo",
        Label.BUDGET: "预算|budget",
        Label.RIVAL: "竞品|竞争对手|对手|友商|竞争|rival|rivals|competitor|competitors|competition",
        Label.REACTION: "反应|客户反应|态度|reaction",
        Label.PROBLEM: "问题|难点|problem|issue",
        Label.CONTINUE_HOW: "沟通方式|后续沟通|怎么联系|via|channel|continue",
        Label.NEXT: "下次|下一步|下步|跟进|待办|next|next step|follow up|follow-up|todo",
        Label.WE_PROMISE: "承诺|我们承诺|我方承诺|我承诺|答应|promise|we promise|we promised|we owe"
        "|i promised|i owe",
        Label.THEY_PROMISE: "客户承诺|对方承诺|他们承诺|他承诺|她承诺|客户答应|对方答应|他们答应"
        "|they promise|they promised|they owe|he promised|she promised|customer promised",
        Label.NOT_VISITED: "未访|未拜访|没拜访|没去|没访成|未去|not visited|no visit|did not visit",
        Label.USES: "在用|在用产品|使用|用着|目前用|现用|uses|using|in use|they use",
        Label.PROCESS: "决策|决策流程|采购流程|流程|decision|decision process|decides|process",
        Label.TIME: "决策时间|多久决定|决定时间|拍板时间|time to decide|decision time|decides by",
        Label.FIT: "满足|满足需求|契合|合适|适合|fit|fits|solves it",
        Label.RELATION: "竞品关系|对手关系|rival relation|competitor relation|relation",
        Label.POWER: "决策权|decision power|power",
    }.items()
    for word in listed(words)
}

ANSWERS: dict[Label, Question] = {
    Label.USES: Question.PRODUCTS_IN_USE,
    Label.PROCESS: Question.DECISION_PROCESS,
    Label.TIME: Question.DECISION_TIME,
    Label.FIT: Question.FIT,
    Label.RELATION: Question.COMPETITOR_RELATION,
    Label.POWER: Question.DECISION_POWER,
    Label.BUDGET: Question.BUDGET,
}

FIT_CHIPS = {
    "yes": ("yes", "能", "可以", "满足", "合适", "good", "完全"),
    "partly": ("partly", "partial", "部分", "基本", "还行", "mostly"),
    "no": ("no", "不能", "不行", "不满足", "不合适", "not"),
}
POWER_CHIPS = {
    DecisionPower.DECIDES: ("决策人", "拍板", "有", "能定", "decides", "decision maker", "yes"),
    DecisionPower.INFLUENCES: ("影响者", "有影响", "参与", "influences", "influencer"),
    DecisionPower.GATEKEEPER: ("把关人", "把关", "gatekeeper"),
    DecisionPower.USER: ("使用者", "用户", "user", "end user"),
    DecisionPower.NONE: ("没有", "无", "none", "no"),
}

# People

TITLES = listed(
    "董事长|副董事长|总经理|副总经理|总工程师|总监|副总裁|总裁|副总|总工|总|董|经理|主任|副主任|工程师"
    "|厂长|部长|科长|处长|院长|校长|所长|局长|站长|队长|组长|店长|班长|主管|老师|教授|博士|医生|大夫"
    "|会计|出纳|采购|秘书|老板娘|老板|先生|女士|小姐|师傅|书记|律师|护士长|护士|药师|助理|工"
    "|姐|哥|叔|姨"
)
FORMS_OF_ADDRESS = frozenset(listed("总|董|工|姐|哥|叔|姨|先生|女士|小姐|老师|师傅"))
# Surnames that before a mere function are another word: 和采购谈, 在管采购, 向经理说.
SELDOM_SURNAMES = frozenset("和谈管向应连")
HONORIFICS = "mr|mrs|ms|miss|dr|prof|professor|madam|manager|director|engineer|boss|president"
COMPOUND_SURNAMES = (
    "欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|宇文|长孙|西门"
)
SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕"
    "丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武"
    "戴莫孔向汤常温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯"
    "纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉"
    "缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇"
    "桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位"
    "厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈"
    "伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉"
    "冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由"
)
# English words that are also readings of surnames; only after an honorific are they a person.
NO_NAMES = frozenset(
    listed(
        "a|an|and|at|ban|bang|can|chi|dan|do|fan|gong|he|hang|long|man|may|me|no|on|pan|pin|sang"
        "|she|so|song|tan|the|they|to|we|yes|you|mo|bo|mi|ma|ta|wen|ding|yin"
    )
)
PLACES_OF_MEETING = listed(
    "前台|门卫|保安|传达室|receptionist|reception|front desk|security guard|gatekeeper|doorman"
)
ROLES = (
    "采购经理|采购主管|采购员|采购|总经理|经理|主管|厂长|主任|工程师|会计|财务|负责人|联系人|buyer"
    "|purchasing manager|purchaser|manager|director|engineer|accountant|contact person|contact"
    "|owner|boss|plant manager"
)

# What was talked about

TOPICS = listed(
    "价格|报价|交期|交货期|质量|品质|付款|账期|付款方式|合同|售后|服务|样品|样机|需求|方案|招标|投标|安装"
    "|培训|库存|订单|退货|投诉|试用|维保|物流|包装|规格|技术|参数|产能|折扣|返利|续约|续签|升级|新品"
    "|price|prices|pricing|quote|quotation|delivery|delivery time|lead time|quality|payment"
    "|payment terms|terms|contract|service|after-sales|samples|sample|requirements|needs|proposal"
    "|tender|bid|installation|training|stock|inventory|orders|order|returns|complaint|complaints"
    "|trial|maintenance|logistics|packaging|specs|specification|discount|rebate|renewal|upgrade"
    "|support|warranty"
)

# Reactions that words betray, the longer phrase before the shorter one

REACTIONS: dict[str, int] = {
    word: value
    for value, words in {
        -2: "不感兴趣|没兴趣|没有兴趣|不需要|拒绝了|拒绝|别再来|不考虑|not interested|no interest"
        "|refused|rejected us|turned us down|do not come back|don't come back",
        -1: "太贵|嫌贵|偏贵|价格高|价格太高|嫌价格高|有顾虑|犹豫|不满意|不太满意|冷淡|too expensive"
        "|too dear|pricey|hesitant|hesitates|has concerns|unhappy|not happy|not convinced|lukewarm",
        0: "再看看|再考虑|考虑考虑|无所谓|will think about it|wants to think|undecided|neutral",
        1: "感兴趣|有兴趣|满意|聊得不错|谈得不错|谈得很好|想要样机|想要样品|要样品|要样机"
        "|想试用|想看|比较满意|认可|wants a sample"
        "|wants samples|wants a demo|wants a trial|interested|likes it|likes our|positive"
        "|pleased|went well|went great",
        2: "很感兴趣|非常感兴趣|很满意|非常满意|当场下单|下单了|当场签|要订|签了|very interested"
        "|very happy|delighted|ordered on the spot|placed an order|signed the contract"
        "|enthusiastic",
    }.items()
    for word in listed(words)
}
REACTION_NAMES: dict[str, int] = {
    "很差": -2, "差": -1, "不好": -1, "一般": 0, "还行": 0, "好": 1, "不错": 1, "积极": 1,
    "很好": 2, "正面": 1, "负面": -1, "中立": 0, "冷淡": -1, "very bad": -2,
    "very negative": -2, "bad": -1, "negative": -1, "neutral": 0, "ok": 0, "good": 1,
    "positive": 1, "great": 2, "very positive": 2, "very good": 2, "excellent": 2,
}  # fmt: skip

# Next steps

STEP_VERBS_ZH = (
    "约|见|去|拜访|打电话|致电|电话|报价|报方案|送|发|给|签|寄|交|谈|聊|回访|回复|看|演示|付款|催|跟进|上门|培训"
    "|安装|测试|对接|确认|联系|出方案|带|开会|碰|来|试|投标|收款|提"
)
STEP_VERBS_EN = (
    "meet|call|visit|quote|send|deliver|sign|follow|demo|show|bring|ship|email|mail|phone|talk"
    "|discuss|review|present|install|train|test|return|check|confirm|propose|offer|see|ring|write"
    "|prepare|give|submit|pay|collect|come|go|contact|negotiate|close|reply|meeting|appointment"
)

# Why a visit did not take place

MOVED = "改期|改时间|推迟|推后|延期|延后|顺延|改约"
"""What moves an appointment; of a pattern."""

REASONS: dict[str, NotVisited] = {
    word: reason
    for reason, words in {
        NotVisited.MOVED: "客户改期|改期|改天|推迟|推后|延期|延后|改时间|取消|moved|rescheduled"
        "|postponed|cancelled|canceled|put off",
        NotVisited.NOBODY_THERE: "没见到人|没见到|没见着|没人|人不在|不在|出差了|nobody there"
        "|nobody|no one there|no one|not there|not in|was out|were out|closed",
        NotVisited.OUT_OF_TIME: "时间不够|没时间|没来得及|来不及|太晚了|ran out of time|out of time"
        "|no time|too late",
    }.items()
    for word in listed(words)
}
