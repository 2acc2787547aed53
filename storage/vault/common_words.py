"""Words, names and keyboard walks that passwords are made of when nobody thinks."""

KEYBOARD_RUNS = (
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "1234567890",
    "qwertyuiopasdfghjklzxcvbnm",
    "qwertzuiopasdfghjklyxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn",
    "qazwsxedcrfvtgbyhnujmikolp",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p",
    "1q2w3e4r5t6y7u8i9o0p",
    "q1w2e3r4t5y6u7i8o9p0",
    "!@#$%^&*()",
    "qweasdzxc",
    "147258369",
    "159357",
    "123qweasdzxc",
    "a1b2c3d4e5f6g7h8i9",
    "1a2b3c4d5e6f7g8h9i",
)

_WORDS = """
password passwort passwd pass passe motdepasse contrasena senha parola haslo wachtwoord mima
mimashi wodemima admin administrator root user username login guest test testing tester demo
default system manager master server oracle public private secret secure security access
account office company business sales salesman customer client crm roadbook road book computer
laptop internet network windows microsoft google apple android iphone samsung huawei xiaomi
tencent alibaba taobao wechat weixin qq facebook instagram twitter youtube amazon netflix
letmein letmeinnow welcome welcomeback hello helloworld world iloveyou loveyou ilove love
lover lovely forever always mylove loveme sweetheart sweet honey baby babygirl babyboy angel
princess prince queen king sunshine sunny rainbow flower rose lily daisy jasmine butterfly
monkey dragon tiger lion panda eagle falcon wolf bear kitty hellokitty puppy dog cat doggy
horse dolphin chicken cookie cookies chocolate cheese banana apples orange cherry peanut
pepper ginger coffee pizza sugar summer winter spring autumn january february march april may
june july august september october november december monday tuesday wednesday thursday friday
saturday sunday today tomorrow football soccer baseball basketball hockey tennis golf yankees
lakers arsenal chelsea liverpool manchester united barcelona realmadrid juventus superman
batman spiderman ironman starwars pokemon pikachu naruto minecraft mustang ferrari porsche
mercedes corvette harley matrix killer hunter ranger soldier warrior ninja pirate shadow
phoenix thunder lightning storm silver golden diamond crystal magic freedom liberty america
china beijing shanghai shenzhen guangzhou london paris berlin germany france england canada
india russia japan tokyo korea newyork california texas florida zhongguo woaini woaiwo
woaizhongguo nihao aini aiwo laopo laogong baobei baobao mama baba gege meimei jiejie didi
woshishui xiexie haohao kuaile shengri xinnian facai wang li zhang liu chen yang huang zhao wu
zhou xu sun ma zhu hu guo he lin gao luo wangwei zhangwei lina liwei wangfang
michael jennifer jessica jordan ashley daniel andrew joshua matthew anthony charlie thomas
robert william david james john joseph george richard charles christopher nicholas alexander
alex anna maria laura sarah sara emma emily amanda nicole michelle melissa stephanie samantha
elizabeth victoria hannah sophie sophia olivia isabella patrick peter paul martin kevin brian
jason justin brandon tyler austin taylor morgan maggie buster bailey lucky rocky max sam jack
harry ginny hermione potter harrypotter jesus christ god heaven blessed faith grace church
money dollar dollars rich million power black white blue red green purple pink yellow orange
music guitar piano rock metal metallica dance party girl girls boy boys friend friends family
mother father brother sister school college university student teacher doctor nurse police
number one two three four five six seven eight nine ten zero first last new old my your our
the this that is it me you we i a an and or not no yes ok okay please thanks thank good bad
best better great cool super hot big little happy funny crazy lucky star stars moon sky ocean
water fire earth wind life live time day night year home house garden city country street
change changeme changeit newpassword mypassword mypass passphrase passcode pin code key keys
open close start stop enter exit trust trustno trustnoone nothing something anything whatever
asdf asdfgh asdfghjkl qwer qwert qwerty qwertyuiop qazwsx wsx zxcv zxcvb zxcvbnm qwe asd zxc
abc abcd abcde abcdef abcdefg aaa bbb xxx xyz foo bar foobar correct horsebattery
"""
COMMON_WORDS = frozenset(_WORDS.split())
