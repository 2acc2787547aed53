"""The columns of the lists that can be written, under names that can be read in again."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from storage.rules.choices import FieldType
from storage.rules.company_fields import CompanyField
from storage.rules.kinds import KINDS, Kind
from storage.rules.money import digits

Said = str | int | float | Decimal | date | None


@dataclass(frozen=True, slots=True)
class ExportColumn:
    """One column: its name in both languages, and its cell made from a record's values."""

    english: str
    chinese: str
    cell: Callable[[Mapping[str, Any]], Said]
    sensitive: bool = False
    words: str = ""  # the closed list that the cell's word comes from


def _choice(name: str, english: str, chinese: str, words: str = "") -> ExportColumn:
    return ExportColumn(english, chinese, lambda values: values.get(name), words=words or name)


def _field(name: str, english: str, chinese: str, kind: Kind | None = None) -> ExportColumn:
    sensitive = kind is not None and KINDS[kind].fields[name].sensitive
    return ExportColumn(english, chinese, lambda values: values.get(name), sensitive)


def _numbers(label: str, english: str, chinese: str) -> ExportColumn:
    def cell(values: Mapping[str, Any]) -> str:
        items = values.get("phones") or ()
        known = ("mobile", "work", "home", "fax")
        return " / ".join(
            item["number"]
            for item in items
            if item.get("number")
            and (item.get("label") == label or (not label and item.get("label") not in known))
        )

    return ExportColumn(english, chinese, cell)


def _mails(values: Mapping[str, Any]) -> str:
    return "; ".join(i["address"] for i in values.get("emails") or () if i.get("address"))


def _roles(values: Mapping[str, Any]) -> str:
    return "; ".join(values.get("party_roles") or ())


def _money(name: str) -> Callable[[Mapping[str, Any]], Said]:
    def cell(values: Mapping[str, Any]) -> Said:
        minor = values.get(name)
        if minor is None:
            return None
        return Decimal(minor).scaleb(-digits(values.get("currency") or "CNY"))

    return cell


def _stage(values: Mapping[str, Any]) -> Said:
    """Won and lost say more than the stage that a deal was in."""
    status = values.get("status")
    return status if status in ("won", "lost") else values.get("stage") or status


def _family(values: Mapping[str, Any]) -> str:
    items = [item for item in values.get("family") or () if isinstance(item, dict)]
    return "; ".join(
        " ".join(str(item[key]) for key in ("relation", "name", "note") if item.get(key))
        for item in items
    )


_CUSTOMER = (
    _field("customer", "Customer", "客户名称"),
    _field("customer_code", "Customer code", "客户编码"),
)
_CURRENCY = _field("currency", "Currency", "币种")
_NOTE = _field("note", "Note", "备注")

COLUMNS: Mapping[str, tuple[ExportColumn, ...]] = {
    "customers": (
        _field("name", "Customer name", "客户名称"),
        _field("short_name", "Short name", "简称"),
        _field("customer_code", "Customer code", "客户编码"),
        _field("tax_id", "Tax ID", "税号"),
        _choice("status", "Customer status", "客户状态"),
        ExportColumn("Party role", "往来单位类型", _roles, words="party_roles"),
        _choice("tier", "Tier", "客户级别"),
        _field("industry", "Industry", "行业"),
        _field("country", "Country", "国家"),
        _field("province", "Province", "省份"),
        _field("city", "City", "城市"),
        _field("county", "County", "区县"),
        _field("address", "Address", "地址"),
        _field("phone", "Phone", "电话"),
        _field("email", "Email", "邮箱"),
        _field("website", "Website", "网址"),
        _field("turnover_band", "Annual revenue", "营业额"),
        _field("employees_band", "Employees", "员工人数"),
        _field("founded_on", "Founded on", "成立时间"),
        _field("source", "Source", "客户来源"),
        _field("scale", "Scale", "规模"),
        _field("latitude", "Latitude", "纬度"),
        _field("longitude", "Longitude", "经度"),
        _NOTE,
    ),
    "contacts": (
        *_CUSTOMER,
        _field("name", "Full name", "姓名"),
        _choice("gender", "Gender", "性别"),
        _field("title", "Job title", "职务"),
        _field("department", "Department", "部门"),
        _numbers("mobile", "Mobile", "手机"),
        _numbers("work", "Work phone", "工作电话"),
        _numbers("home", "Home phone", "家庭电话"),
        _numbers("", "Phone", "电话"),
        _numbers("fax", "Fax", "传真"),
        ExportColumn("Email", "邮箱", _mails),
        _field("wechat", "WeChat", "微信"),
        _choice("decision_power", "Decision power", "决策角色"),
        _choice("attitude", "Attitude", "态度"),
        _field("address", "Address", "地址"),
        _field("birthday", "Birthday", "生日", Kind.CONTACT),
        ExportColumn("Family", "家庭成员", _family, sensitive=True),
        _field("hobbies", "Hobbies", "爱好", Kind.CONTACT),
        _field("work_history", "Work history", "工作经历", Kind.CONTACT),
        _NOTE,
    ),
    "purchases": (
        *_CUSTOMER,
        _field("order_no", "Order no", "订单号"),
        _field("bought_on", "Order date", "订单日期"),
        _field("product_name", "Product", "产品名称"),
        _field("quantity", "Quantity", "数量"),
        _field("unit", "Unit", "计量单位"),
        ExportColumn("Amount", "金额", _money("amount_minor")),
        _CURRENCY,
        _NOTE,
    ),
    "payments": (
        *_CUSTOMER,
        _field("invoice_no", "Invoice no", "发票号"),
        _field("due_on", "Due date", "到期日"),
        _field("received_on", "Received on", "回款日期"),
        ExportColumn("Amount", "金额", _money("amount_minor")),
        _CURRENCY,
        _NOTE,
    ),
    "deals": (
        *_CUSTOMER,
        _field("deal_no", "Deal no", "商机编号"),
        _field("title", "Deal name", "商机名称"),
        ExportColumn("Stage", "阶段", _stage, words="stage"),
        _field("product_name", "Product", "产品名称"),
        ExportColumn("Amount", "预计金额", _money("amount_minor")),
        _CURRENCY,
        _field("probability", "Probability", "赢率"),
        _field("opened_on", "Created on", "创建日期"),
        _field("expected_on", "Expected close date", "预计成交日期"),
        _field("closed_on", "Close date", "成交日期"),
        _field("owner_name", "Owner", "负责人"),
        _choice("source", "Deal source", "商机来源"),
        _field("lost_reason", "Lost reason", "丢单原因"),
        _field("winner", "Competitor", "竞争对手"),
        _NOTE,
    ),
    "products": (
        _field("name", "Product name", "产品名称"),
        _field("code", "Product code", "产品编码"),
        _field("line", "Product line", "产品线"),
        _field("unit", "Unit", "计量单位"),
        ExportColumn("Price", "价格", _money("price_minor")),
        _CURRENCY,
        _field("cycle_days", "Cycle days", "购买周期"),
    ),
    "visits": (
        *_CUSTOMER,
        _field("day", "Date", "日期"),
        _choice("status", "Status", "状态", "visit"),
        _field("purpose", "Purpose", "拜访目的"),
        _field("note", "Visit note", "拜访记录"),
        _field("next_step", "Next step", "下一步"),
        _field("next_on", "Next date", "下次日期"),
    ),
}
KIND_OF: Mapping[str, Kind] = {
    "customers": Kind.CUSTOMER,
    "contacts": Kind.CONTACT,
    "purchases": Kind.PURCHASE,
    "payments": Kind.PAYMENT,
    "deals": Kind.DEAL,
    "products": Kind.PRODUCT,
    "visits": Kind.VISIT,
}


def columns_of(kind: str, *, with_sensitive: bool) -> tuple[ExportColumn, ...]:
    """What a list of this kind shows; sensitive fields only where they were asked for."""
    return tuple(c for c in COLUMNS[kind] if with_sensitive or not c.sensitive)


def own_column(field: CompanyField) -> ExportColumn:
    """A field of the company's, under the label that reading it in knows."""

    def cell(values: Mapping[str, Any]) -> Said:
        value = (values.get("custom") or {}).get(field.key)
        if isinstance(value, list):
            return "; ".join(str(one) for one in value)
        if field.type is FieldType.DATE and isinstance(value, str):
            return date.fromisoformat(value)
        return ("no", "yes")[value] if isinstance(value, bool) else value

    words = "yes_no" if field.type is FieldType.YES_NO else ""
    return ExportColumn(field.label("en"), field.label("zh"), cell, words=words)
