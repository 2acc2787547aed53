"""The values of closed lists in words that a person reads and the import understands."""

from collections.abc import Mapping

_CHINESE: Mapping[str, Mapping[str, str]] = {
    "status": {
        "prospect": "潜在客户",
        "active": "成交客户",
        "dormant": "休眠客户",
        "lost": "流失客户",
    },
    "party_roles": {
        "customer": "客户",
        "supplier": "供货商",
        "competitor": "竞争对手",
        "partner": "合作单位",
        "agent": "代理商",
        "dealer": "经销商",
    },
    "tier": {
        "platinum": "铂金客户",
        "gold": "黄金客户",
        "silver": "白银客户",
        "bronze": "青铜客户",
    },
    "gender": {"male": "男", "female": "女", "other": "其他"},
    "decision_power": {
        "decides": "决策人",
        "influences": "影响者",
        "gatekeeper": "把关人",
        "user": "使用者",
        "none": "无决策权",
        "unknown": "未知",
    },
    "attitude": {
        "supporter": "支持者",
        "neutral": "中立",
        "sceptic": "反对者",
        "unknown": "未知",
    },
    "stage": {
        "identified": "发现商机",
        "needs": "需求确认",
        "proposal": "方案报价",
        "negotiation": "商务谈判",
        "closing": "签约",
        "won": "赢单",
        "lost": "丢单",
        "open": "进行中",
    },
    "source": {
        "self_found": "自主商机",
        "assigned": "公司分配",
        "referral": "转介绍",
        "inbound": "主动咨询",
    },
    "yes_no": {"yes": "是", "no": "否"},
    "visit": {"planned": "计划", "done": "已拜访", "not_visited": "未访"},
}


def in_words(field: str, value: str, *, chinese: bool) -> str:
    """The word for a value; several stand in one cell with semicolons between."""
    words = _CHINESE[field]
    parts = value.split("; ")
    if chinese:
        return "; ".join(words.get(part, part) for part in parts)
    return "; ".join(part.replace("_", " ") for part in parts)
