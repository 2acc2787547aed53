"""What people call the columns of their files, kind by kind; the first name found wins."""

from enum import StrEnum, auto


class FileKind(StrEnum):
    """What the rows of a file are."""

    CUSTOMERS = auto()
    CONTACTS = auto()
    PURCHASES = auto()
    PAYMENTS = auto()
    DEALS = auto()
    PRODUCTS = auto()


_COMPANY = (
    "客户名称|客户|客户全称|客户名|公司名称|公司|公司全称|公司名|单位名称|单位|单位全称|"
    "往来单位|往来单位名称|企业名称|企业|企业全称|购货单位|购货单位名称|购买方名称|购方名称|"
    "购买方|付款单位|付款方|交款单位|甲方|医院名称|医院|学校名称|门店名称|店名|经销商|"
    "经销商名称|代理商名称|客戶名稱|公司名稱|單位名稱|往來單位|company|company name|customer|"
    "customer name|account|account name|client|client name|organization|organisation|"
    "organization name|organisation name|business name|firm|employer|hospital|hospital name|"
    "legal name|registered name|payer|buyer|bill to|sold to|名称|会社名"
)
_CODE = (
    "客户编码|客户编号|客户代码|客户号|单位编码|单位编号|往来单位编码|往来单位编号|编码|编号|"
    "代码|助记码|会员编号|证券代码|股票代码|客戶編號|customer code|customer no|customer number|"
    "customer id|account code|account number|account id|account no|client id|client code|code|"
    "id|no|number|sym|symbol|hospital id|external id"
)
_TAX = (
    "税号|纳税人识别号|统一社会信用代码|社会信用代码|信用代码|税务登记号|纳税识别号|购方税号|"
    "統一編號|tax id|tax no|tax number|vat|vat no|vat number|vat id|ein|tin|uscc|tax code|"
    "unified social credit code"
)
_NOTE = (
    "备注|说明|摘要|附注|备注信息|描述|備註|note|notes|remark|remarks|comment|comments|memo|"
    "description"
)
_CURRENCY = "币种|币别|货币|幣別|currency|currency code"
_AMOUNT = (
    "金额|总额|总金额|价税合计|含税金额|合同金额|订单金额|销售金额|销售额|成交金额|不含税金额|"
    "本币金额|金額|amount|total|total amount|value|sum|line total|net amount|gross amount|sales"
)
_PRODUCT = (
    "产品|产品名称|商品|商品名称|货品|货品名称|存货名称|存货|物料名称|品名|货物名称|规格型号|"
    "型号|產品|產品名稱|product|product name|item|item name|sku|article|goods|model"
)
_PERSON = (
    "姓名|联系人姓名|联系人|名字全称|全名|人员姓名|聯絡人|full name|name|display name|contact|"
    "contact name|contact person|person|氏名"
)
_MOBILE = (
    "手机|手机号|手机号码|移动电话|联系手机|手機|mobile|mobile phone|mobile number|cell|"
    "cell phone|cellphone|tel cell"
)
_PHONE = (
    "电话|联系电话|电话号码|座机|固定电话|固话|联系方式|公司电话|办公电话|單位電話|電話|phone|"
    "telephone|tel|phone number|phone value|primary phone|contact phone|company main phone|"
    "telephone number|other phone|callback"
)
_EMAIL = (
    "邮箱|电子邮箱|电子邮件|邮件|电子邮件地址|邮箱地址|信箱|電子郵件|email|e mail|"
    "email address|mail|e mail value|email value|e mail address|primary email|secondary email"
)
_ADDRESS = (
    "地址|详细地址|公司地址|单位地址|联系地址|办公地址|注册地址|收货地址|通讯地址|地址电话|"
    "街道|通讯地址邮编|位置|address|street|street address|address line|office address|"
    "work address|home address|business address|business street|home street|address formatted|"
    "adr|full address"
)
_CITY = "城市|市|所在城市|地级市|city|town|work city|business city"
_PROVINCE = "省份|省|所在省份|省市|province|state|region|work state|business state|state province"
_COUNTRY = "国家|国别|所在国家|國家|country|office location|country region|work country"

NAMES: dict[FileKind, dict[str, str]] = {
    FileKind.CUSTOMERS: {
        "name": (_COMPANY + "|name"),
        "customer_code": _CODE,
        "tax_id": _TAX,
        "short_name": (
            "简称|客户简称|公司简称|单位简称|别名|short name|alias|alt name|abbreviation|"
            "trading name|dba"
        ),
        "parent": (
            "上级单位|上级公司|母公司|上级客户|总公司|所属集团|集团|集团公司|subsidiary of|"
            "parent|parent company|parent account|group|holding"
        ),
        "status": "客户状态|状态|客户阶段|合作状态|status|customer status|lifecycle",
        "party_roles": (
            "往来单位类型|单位类型|往来类型|单位性质|客户类型|party type|party role|role|"
            "type of party|relationship"
        ),
        "industry": (
            "行业|所属行业|行业类别|所属行业类别|客户行业|标签|行業|industry|sector|"
            "line of business|naics desc|vertical|branch"
        ),
        "country": _COUNTRY,
        "province": _PROVINCE,
        "city": _CITY,
        "county": "区县|区|县|县区|区域|county|district",
        "address": _ADDRESS,
        "latitude": "纬度|latitude|lat",
        "longitude": "经度|longitude|lon|lng|long",
        "phone": (_PHONE + "|" + _MOBILE),
        "email": _EMAIL,
        "website": (
            "网址|网站|官网|公司网址|website|web page|url|homepage|web site|web|website value"
        ),
        "turnover_band": (
            "营业额|年营业额|年收入|年产值|营收|营业收入|revenue|annual revenue|turnover|"
            "yearly revenue"
        ),
        "employees_band": (
            "员工人数|人数|职工人数|人员规模|企业人数|员工数|employees|number of employees|"
            "headcount|staff|ttl staff|no of employees"
        ),
        "founded_on": (
            "成立时间|成立日期|成立年份|注册日期|创立时间|year established|founded|"
            "founded on|established|foundation|year founded|since"
        ),
        "tier": "客户级别|级别|客户等级|等级|重要程度|tier|level|grade|rating|class|priority",
        "source": "客户来源|来源|线索来源|获客渠道|source|lead source|origin|channel",
        "scale": "规模|企业规模|公司规模|注册资本|床位数|scale|size|beds|company size|capital",
        "decision_background": "决策背景|decision background",
        "note": _NOTE,
        "contact.name": (
            "联系人|联系人姓名|主要联系人|首要联系人|负责人|法人|法定代表人|姓名|聯絡人|"
            "contact|contact name|contact person|main contact|primary contact|owner name"
        ),
        "contact.title": (
            "联系人职务|联系人职位|职务|职位|contact title|contact job title|job title|position"
        ),
        "contact.department": "联系人部门|部门|contact department|department",
        "contact.mobile": "联系人手机|联系人手机号|contact mobile",
        "contact.phone": "联系人电话|联系人联系方式|contact phone|contact phone number",
        "contact.email": "联系人邮箱|联系人邮件|contact email|contact e mail",
        "contact.wechat": "微信|微信号|联系人微信|wechat|wechat id",
    },
    FileKind.CONTACTS: {
        "name": (_PERSON + "|fn|联系人全名|formatted name"),
        "given_name": "名|名字|名前|given name|first name|given|forename",
        "middle_name": "中间名|middle name|additional name|middle",
        "family_name": "姓|姓氏|family name|last name|surname|family|lastname",
        "nickname": "昵称|nickname|nick name|file as",
        "customer": (
            _COMPANY + "|工作单位|所在单位|所属公司|所属客户|org|company org|work company"
        ),
        "customer_code": (
            "客户编码|客户编号|客户代码|单位编码|customer code|account code|customer id|account id"
        ),
        "gender": "性别|性別|gender|sex",
        "title": (
            "职务|职位|职称|岗位|職稱|job title|title|position|organization title|role|"
            "occupation|job"
        ),
        "department": "部门|所属部门|科室|部門|department|organization department|dept",
        "mobile": _MOBILE,
        "work_phone": (
            "工作电话|办公室电话|商务电话|单位电话|work phone|business phone|office phone|tel work"
        ),
        "home_phone": "家庭电话|住宅电话|home phone|tel home",
        "fax": "传真|传真号码|fax|fax number|business fax|home fax|work fax|tel fax",
        "phone": (_PHONE + "|car phone"),
        "email": _EMAIL,
        "wechat": "微信|微信号|wechat|wechat id|wechat no",
        "birthday": "生日|出生日期|出生年月|birthday|birth date|date of birth|bday|dob",
        "birth_year": "birth year",
        "birth_month": "birth month",
        "birth_day": "birth day",
        "hobbies": "爱好|兴趣|兴趣爱好|hobby|hobbies|interests",
        "spouse": "配偶|spouse",
        "children": "子女|children",
        "decision_power": "决策角色|决策权|决策影响|decision power|decision role|buying role",
        "attitude": "态度|立场|attitude",
        "city": (_CITY + "|home city|address city"),
        "province": (_PROVINCE + "|home state|address region"),
        "country": (_COUNTRY + "|home country|address country|business country region"),
        "address": (
            _ADDRESS + "|other street|address street|home address|work address|other address"
        ),
        "note": _NOTE,
    },
    FileKind.PURCHASES: {
        "customer": _COMPANY,
        "customer_code": (
            "客户编码|客户编号|客户代码|单位编码|往来单位编码|customer code|account code|"
            "customer id|account id"
        ),
        "order_no": (
            "订单|订单号|订单编号|单号|单据编号|单据号|销售单号|出库单号|发票号|发票号码|"
            "合同编号|合同号|凭证号|訂單編號|order|order no|order number|order id|invoice|"
            "invoice no|invoice number|document no|po number|so number|number|no|bill no"
        ),
        "bought_on": (
            "日期|订单日期|下单日期|购买日期|采购日期|销售日期|成交日期|单据日期|开票日期|"
            "发货日期|出库日期|交易日期|业务日期|制单日期|签订日期|date|order date|"
            "purchase date|invoice date|sale date|bought on|transaction date|posting date|"
            "document date|shipped date"
        ),
        "product": _PRODUCT,
        "product_code": (
            "产品编码|产品编号|商品编码|商品编号|存货编码|物料编码|货号|product code|"
            "product id|item code|item no|sku code"
        ),
        "quantity": (
            "数量|销售数量|采购数量|订购数量|件数|出库数量|數量|quantity|qty|units|pieces|pcs"
        ),
        "unit": "单位名|计量单位|主计量|unit|uom|unit of measure",
        "unit_price": "单价|含税单价|售价|价格|销售单价|單價|unit price|price|rate|price each",
        "amount": _AMOUNT,
        "currency": _CURRENCY,
        "note": _NOTE,
    },
    FileKind.PAYMENTS: {
        "customer": _COMPANY,
        "customer_code": (
            "客户编码|客户编号|客户代码|单位编码|往来单位编码|customer code|account code|"
            "customer id|account id"
        ),
        "invoice_no": (
            "单号|单据编号|单据号|发票号|发票号码|合同编号|合同号|订单号|订单编号|收款单号|"
            "凭证号|回款编号|流水号|invoice|invoice no|invoice number|document no|order no|"
            "order number|reference|receipt no|payment id|payment no|number|no"
        ),
        "due_on": (
            "到期|到期日|到期日期|应收日期|应收日|应付日期|计划回款日期|计划收款日期|"
            "付款期限|账期到期|约定付款日|预计回款日期|due|due date|due on|payment due|"
            "maturity"
        ),
        "received_on": (
            "回款日期|收款日期|到账日期|到账时间|回款时间|付款日期|实收日期|实际回款日期|"
            "收款时间|日期|业务日期|入账日期|单据日期|received|received on|date received|"
            "payment date|paid on|paid date|date|receipt date|value date"
        ),
        "amount": (
            "应收金额|应收|应收账款|应收款|未收金额|欠款|欠款金额|余额|期末余额|付款金额|"
            "贷方金额|"
            + _AMOUNT
            + "|payment|payment amount|amount due|balance|receivable|outstanding"
        ),
        "received_amount": (
            "回款金额|回款|收款金额|到账金额|实收金额|收款|已收金额|已收|已回款|"
            "amount received|amount paid|paid amount|received amount|paid"
        ),
        "currency": _CURRENCY,
        "note": _NOTE,
    },
    FileKind.DEALS: {
        "customer": _COMPANY,
        "customer_code": (
            "客户编码|客户编号|客户代码|customer code|account code|customer id|account id"
        ),
        "deal_no": (
            "商机编号|商机号|项目编号|编号|商机id|opportunity id|deal id|deal no|deal number|"
            "opportunity no|opportunity number|id|number|no"
        ),
        "title": (
            "商机|商机名称|项目|项目名称|商机标题|主题|opportunity|opportunity name|deal|"
            "deal name|title|subject|project|project name"
        ),
        "stage": (
            "阶段|商机阶段|销售阶段|项目阶段|当前阶段|商机状态|跟进阶段|deal stage|stage|"
            "sales stage|opportunity stage|pipeline stage|status|deal status"
        ),
        "product": (_PRODUCT + "|意向产品|需求产品"),
        "amount": (
            "预计金额|商机金额|预计成交金额|预估金额|意向金额|项目金额|预算金额|预算|"
            "close value|deal value|deal amount|expected revenue|expected amount|"
            "opportunity amount|" + _AMOUNT
        ),
        "currency": _CURRENCY,
        "probability": ("赢率|成功率|可能性|概率|成交概率|probability|win rate|likelihood|chance"),
        "opened_on": (
            "创建日期|创建时间|发现日期|立项日期|开始日期|商机日期|engage date|created|"
            "created on|created date|create date|open date|opened|opened on|start date"
        ),
        "closed_on": (
            "成交日期|结束日期|关闭日期|赢单日期|签约日期|结单日期|close date|closed|"
            "closed on|closed date|won date"
        ),
        "expected_on": (
            "预计成交日期|预计签单日期|预计签约日期|预计日期|预计成交时间|预计结单日期|"
            "expected close|expected close date|expected on|forecast date"
        ),
        "owner_name": (
            "负责人|销售|销售员|业务员|销售代表|跟进人|客户经理|所有人|sales agent|owner|"
            "sales rep|rep|salesperson|account manager|sales person"
        ),
        "source": "商机来源|来源|线索来源|source|lead source|deal source",
        "lost_reason": "丢单原因|输单原因|失败原因|lost reason|loss reason|reason lost",
        "winner": "竞争对手|中标方|输给|winner|competitor|lost to",
        "note": _NOTE,
    },
    FileKind.PRODUCTS: {
        "name": (_PRODUCT + "|name|名称"),
        "code": (
            "产品编码|产品编号|商品编码|商品编号|存货编码|物料编码|货号|编码|编号|"
            "product code|product id|item code|item no|code|id"
        ),
        "line": "系列|产品线|类别|产品类别|分类|品类|series|line|product line|category|family",
        "unit": "单位|计量单位|unit|uom",
        "price": (
            "价格|单价|售价|标准价|零售价|建议零售价|sales price|price|list price|unit price"
        ),
        "currency": _CURRENCY,
        "cycle_days": "复购周期|购买周期|周期天数|cycle days|repurchase days",
    },
}

# Each choice names fields of which one column at least must exist.
REQUIRED: dict[FileKind, tuple[tuple[str, ...], ...]] = {
    FileKind.CUSTOMERS: (("name",),),
    FileKind.CONTACTS: (("name", "given_name", "family_name"),),
    FileKind.PURCHASES: (
        ("customer", "customer_code"),
        ("bought_on",),
        ("product", "product_code", "quantity", "amount"),
    ),
    FileKind.PAYMENTS: (
        ("customer", "customer_code"),
        ("amount", "received_amount"),
        ("received_on", "due_on"),
    ),
    FileKind.DEALS: (
        ("customer", "customer_code"),
        ("stage", "title", "expected_on", "closed_on", "probability"),
    ),
    FileKind.PRODUCTS: (("name",), ("price", "line", "cycle_days")),
}

# How much more than one a column of this name says about the kind of the file.
TELLING: dict[FileKind, dict[str, int]] = {
    FileKind.CUSTOMERS: {"name": 2, "parent": 2, "industry": 2, "employees_band": 2, "tier": 2},
    FileKind.CONTACTS: {
        "name": 2,
        "given_name": 3,
        "family_name": 3,
        "title": 2,
        "gender": 2,
        "birthday": 2,
        "mobile": 1,
        "email": 1,
    },
    FileKind.PURCHASES: {"quantity": 4, "unit_price": 3, "bought_on": 2, "product": 2},
    FileKind.PAYMENTS: {"received_on": 3, "due_on": 4, "amount": 2, "received_amount": 3},
    FileKind.DEALS: {"stage": 4, "title": 2, "expected_on": 4, "probability": 4, "closed_on": 2},
    FileKind.PRODUCTS: {"price": 3, "line": 2, "cycle_days": 4},
}
