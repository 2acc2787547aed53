"""Names of columns that several kinds of files share, with bars between them."""

COMPANY = (
    "客户名称|客户|客户全称|客户名|公司名称|公司|公司全称|公司名|单位名称|单位|单位全称|"
    "往来单位|往来单位名称|企业名称|企业|企业全称|购货单位|购货单位名称|购买方名称|购方名称|"
    "购买方|付款单位|付款方|交款单位|甲方|医院名称|医院|学校名称|门店名称|店名|经销商|"
    "经销商名称|代理商名称|客戶名稱|公司名稱|單位名稱|往來單位|company|company name|customer|"
    "customer name|account|account name|client|client name|organization|organisation|"
    "organization name|organisation name|business name|firm|employer|hospital|hospital name|"
    "legal name|registered name|payer|buyer|bill to|sold to|名称|会社名"
)
CODE = (
    "客户编码|客户编号|客户代码|客户号|单位编码|单位编号|往来单位编码|往来单位编号|编码|编号|"
    "代码|助记码|会员编号|证券代码|股票代码|客戶編號|customer code|customer no|customer number|"
    "customer id|account code|account number|account id|account no|client id|client code|code|"
    "id|no|number|sym|symbol|hospital id|external id"
)
TAX = (
    "税号|纳税人识别号|统一社会信用代码|社会信用代码|信用代码|税务登记号|纳税识别号|购方税号|"
    "統一編號|tax id|tax no|tax number|vat|vat no|vat number|vat id|ein|tin|uscc|tax code|"
    "unified social credit code"
)
NOTE = (
    "备注|说明|摘要|附注|备注信息|描述|備註|note|notes|remark|remarks|comment|comments|memo|"
    "description"
)
CURRENCY = "币种|币别|货币|幣別|currency|currency code"
AMOUNT = (
    "金额|总额|总金额|价税合计|含税金额|合同金额|订单金额|销售金额|销售额|成交金额|不含税金额|"
    "本币金额|金額|amount|total|total amount|value|sum|line total|net amount|gross amount|sales"
)
PRODUCT = (
    "产品|产品名称|商品|商品名称|货品|货品名称|存货名称|存货|物料名称|品名|货物名称|规格型号|"
    "型号|產品|產品名稱|product|product name|item|item name|sku|article|goods|model"
)
PERSON = (
    "姓名|联系人姓名|联系人|名字全称|全名|人员姓名|聯絡人|full name|name|display name|contact|"
    "contact name|contact person|person|氏名"
)
MOBILE = (
    "手机|手机号|手机号码|移动电话|联系手机|手機|mobile|mobile phone|mobile number|cell|"
    "cell phone|cellphone|tel cell"
)
PHONE = (
    "电话|联系电话|电话号码|座机|固定电话|固话|联系方式|公司电话|办公电话|單位電話|電話|phone|"
    "telephone|tel|phone number|phone value|primary phone|contact phone|company main phone|"
    "telephone number|other phone|callback"
)
EMAIL = (
    "邮箱|电子邮箱|电子邮件|邮件|电子邮件地址|邮箱地址|信箱|電子郵件|email|e mail|"
    "email address|mail|e mail value|email value|e mail address|primary email|secondary email"
)
ADDRESS = (
    "地址|详细地址|公司地址|单位地址|联系地址|办公地址|注册地址|收货地址|通讯地址|地址电话|"
    "街道|通讯地址邮编|位置|address|street|street address|address line|office address|"
    "work address|home address|business address|business street|home street|address formatted|"
    "adr|full address"
)
CITY = "城市|市|所在城市|地级市|city|town|work city|business city"
PROVINCE = "省份|省|所在省份|省市|province|state|region|work state|business state|state province"
COUNTRY = "国家|国别|所在国家|國家|country|office location|country region|work country"
