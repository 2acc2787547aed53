"""The words that files use for our closed lists: statuses, tiers, roles, stages."""

from storage.rules.choices import (
    Attitude,
    CustomerStatus,
    DealSource,
    DealStage,
    DealStatus,
    DecisionPower,
    Gender,
    PartyRole,
    Tier,
)
from storage.rules.text import fold


def _words(said: dict[str, str]) -> dict[str, str]:
    return {
        fold(word): value
        for value, listed in said.items()
        for word in (value.replace("_", " "), value, *listed.split("|"))
    }


STATUS = _words(
    {
        CustomerStatus.PROSPECT: "潜在客户|潜在|意向客户|意向|目标客户|新客户|跟进中|未成交|lead|"
        "potential|new",
        CustomerStatus.ACTIVE: "成交客户|成交|已成交|合作中|合作客户|老客户|正式客户|正常|活跃|"
        "在用|customer|current|existing",
        CustomerStatus.DORMANT: "休眠客户|休眠|沉睡|沉默|暂停合作|暂停|inactive|sleeping|on hold",
        CustomerStatus.LOST: "流失客户|流失|已流失|停止合作|终止合作|former|churned|closed",
    }
)
TIER = _words(
    {
        Tier.PLATINUM: "铂金客户|铂金|白金|白金客户|钻石",
        Tier.GOLD: "黄金客户|金牌|黄金|金牌客户",
        Tier.SILVER: "白银客户|银牌|白银|银牌客户",
        Tier.BRONZE: "青铜客户|铜牌|青铜|铜牌客户",
    }
)
PARTY_ROLE = _words(
    {
        PartyRole.CUSTOMER: "客户|顾客|购货单位|client|buyer",
        PartyRole.SUPPLIER: "供应商|供货商|供货单位|vendor",
        PartyRole.COMPETITOR: "竞争对手|竞品|对手|rival",
        PartyRole.PARTNER: "合作单位|合作伙伴|伙伴",
        PartyRole.AGENT: "代理商|代理",
        PartyRole.DEALER: "经销商|分销商|经销|reseller|distributor",
    }
)
GENDER = _words(
    {
        Gender.MALE: "男|男性|先生|m|man|mr|mr.",
        Gender.FEMALE: "女|女性|女士|小姐|f|woman|ms|mrs|ms.|mrs.",
        Gender.OTHER: "其他|o|x|n|u|未知|保密",
    }
)
DECISION_POWER = _words(
    {
        DecisionPower.DECIDES: "决策人|决策者|决定|拍板人|decision maker|decider",
        DecisionPower.INFLUENCES: "影响者|影响人|influencer",
        DecisionPower.GATEKEEPER: "把关人|守门人|gate keeper",
        DecisionPower.USER: "使用者|使用人|用户|end user",
        DecisionPower.NONE: "无决策权|没有|no",
        DecisionPower.UNKNOWN: "未知|不详|不清楚",
    }
)
ATTITUDE = _words(
    {
        Attitude.SUPPORTER: "支持者|支持|内线|champion|supportive",
        Attitude.NEUTRAL: "中立|中立者",
        Attitude.SCEPTIC: "反对者|反对|怀疑|blocker|skeptic",
        Attitude.UNKNOWN: "未知|不详",
    }
)
DEAL_SOURCE = _words(
    {
        DealSource.SELF_FOUND: "自主商机|自主开发|自拓|自己开发|陌拜|outbound|cold call",
        DealSource.ASSIGNED: "公司分配|分配|指派|上级分配",
        DealSource.REFERRAL: "转介绍|客户介绍|介绍|老客户介绍|referred",
        DealSource.INBOUND: "来电|官网|主动咨询|网络咨询|展会|web|website|website form",
    }
)
# A stage says both how far a deal is and whether it is still open.
_STAGES: tuple[tuple[str | None, str, str], ...] = (
    (None, DealStatus.OPEN, "open|进行中|跟进中"),
    (
        DealStage.IDENTIFIED,
        DealStatus.OPEN,
        "identified|prospecting|lead|new|qualification|qualified|contacted|discovery|初步接触|"
        "发现商机|线索|立项|初期沟通|潜在|验证客户",
    ),
    (
        DealStage.NEEDS,
        DealStatus.OPEN,
        "needs|engaging|engaged|needs analysis|meeting|demo|presentation|需求确认|需求分析|"
        "需求调研|确认需求|产品演示",
    ),
    (
        DealStage.PROPOSAL,
        DealStatus.OPEN,
        "proposal|quote|quotation|proposal/price quote|方案报价|方案|报价|方案/报价|提案",
    ),
    (
        DealStage.NEGOTIATION,
        DealStatus.OPEN,
        "negotiation|negotiation/review|bargaining|谈判|商务谈判|议价|谈判审核|招投标",
    ),
    (
        DealStage.CLOSING,
        DealStatus.OPEN,
        "closing|contract|commit|签约|合同|签合同|合同签订|即将成交",
    ),
    (
        DealStage.CLOSING,
        DealStatus.WON,
        "won|win|closed won|closed-won|赢单|成交|已成交|已签约|中标",
    ),
    (
        None,
        DealStatus.LOST,
        "lost|lose|closed lost|closed-lost|abandoned|丢单|输单|失败|已丢单|未中标",
    ),
)
STAGE: dict[str, tuple[str | None, str]] = {
    fold(word): (stage, status) for stage, status, words in _STAGES for word in words.split("|")
}
