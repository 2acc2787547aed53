"""What people call the columns of their files, kind by kind; the first name found wins."""

from storage.rules.column_words import (
    ADDRESS,
    AMOUNT,
    CITY,
    CODE,
    COMPANY,
    COUNTRY,
    CURRENCY,
    EMAIL,
    MOBILE,
    NOTE,
    PERSON,
    PHONE,
    PRODUCT,
    PROVINCE,
    TAX,
)
from storage.rules.file_kinds import FileKind

NAMES: dict[FileKind, dict[str, str]] = {
    FileKind.CUSTOMERS: {
        "name": (COMPANY + "|name"),
        "customer_code": CODE,
        "tax_id": TAX,
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
        "country": COUNTRY,
        "province": PROVINCE + "|地区|所在地区|大区",
        "city": CITY,
        "county": "区县|区|县|县区|区域|county|district",
        "address": ADDRESS,
        "latitude": "纬度|latitude|lat",
        "longitude": "经度|longitude|lon|lng|long",
        "phone": (PHONE + "|" + MOBILE),
        "email": EMAIL,
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
        "note": NOTE,
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
        "name": (PERSON + "|fn|联系人全名|formatted name"),
        "given_name": "名|名字|名前|given name|first name|given|forename",
        "middle_name": "中间名|middle name|additional name|middle",
        "family_name": "姓|姓氏|family name|last name|surname|family|lastname",
        "nickname": "昵称|nickname|nick name|file as",
        "customer": (COMPANY + "|工作单位|所在单位|所属公司|所属客户|org|company org|work company"),
        "customer_code": (
            "客户编码|客户编号|客户代码|单位编码|customer code|account code|customer id|account id"
        ),
        "gender": "性别|性別|gender|sex",
        "title": (
            "职务|职位|职称|岗位|職稱|job title|title|position|organization title|role|"
            "occupation|job"
        ),
        "department": "部门|所属部门|科室|部門|department|organization department|dept",
        "mobile": MOBILE,
        "work_phone": (
            "工作电话|办公室电话|商务电话|单位电话|work phone|business phone|office phone|tel work"
        ),
        "home_phone": "家庭电话|住宅电话|home phone|tel home",
        "fax": "传真|传真号码|fax|fax number|business fax|home fax|work fax|tel fax",
        "phone": (PHONE + "|car phone"),
        "email": EMAIL,
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
        "city": (CITY + "|home city|address city"),
        "province": (PROVINCE + "|home state|address region"),
        "country": (COUNTRY + "|home country|address country|business country region"),
        "address": (
            ADDRESS + "|other street|address street|home address|work address|other address"
        ),
        "note": NOTE,
    },
    FileKind.PURCHASES: {
        "customer": COMPANY,
        "tax_id": TAX,
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
        "product": PRODUCT,
        "product_code": (
            "产品编码|产品编号|商品编码|商品编号|存货编码|物料编码|货号|product code|"
            "product id|item code|item no|sku code"
        ),
        "quantity": (
            "数量|销售数量|采购数量|订购数量|件数|出库数量|數量|quantity|qty|units|pieces|pcs"
        ),
        "unit": "单位名|计量单位|主计量|unit|uom|unit of measure",
        "unit_price": "单价|含税单价|售价|价格|销售单价|單價|unit price|price|rate|price each",
        "amount": AMOUNT,
        "currency": CURRENCY,
        "note": NOTE,
    },
    FileKind.PAYMENTS: {
        "customer": COMPANY,
        "tax_id": TAX,
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
            + AMOUNT
            + "|payment|payment amount|amount due|balance|receivable|outstanding"
        ),
        "received_amount": (
            "回款金额|回款|收款金额|到账金额|实收金额|收款|已收金额|已收|已回款|"
            "amount received|amount paid|paid amount|received amount|paid"
        ),
        "currency": CURRENCY,
        "note": NOTE,
    },
    FileKind.DEALS: {
        "customer": COMPANY,
        "tax_id": TAX,
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
        "product": (PRODUCT + "|意向产品|需求产品"),
        "amount": (
            "预计金额|商机金额|预计成交金额|预估金额|意向金额|项目金额|预算金额|预算|"
            "close value|deal value|deal amount|expected revenue|expected amount|"
            "opportunity amount|" + AMOUNT
        ),
        "currency": CURRENCY,
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
        "note": NOTE,
    },
    FileKind.PRODUCTS: {
        "name": (PRODUCT + "|name|名称"),
        "code": (
            "产品编码|产品编号|商品编码|商品编号|存货编码|物料编码|货号|编码|编号|"
            "product code|product id|item code|item no|code|id"
        ),
        "line": "系列|产品线|类别|产品类别|分类|品类|series|line|product line|category|family",
        "unit": "单位|计量单位|unit|uom",
        "price": (
            "价格|单价|售价|标准价|零售价|建议零售价|sales price|price|list price|unit price"
        ),
        "currency": CURRENCY,
        "cycle_days": "复购周期|购买周期|周期天数|cycle days|repurchase days",
    },
}
