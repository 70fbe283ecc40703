/**
 * What is tried first, without signs and in lower case: runs of the keyboard, words, and habits of Chinese keyboards
 * (pinyin words, 520 and 1314, years of birth are caught by cutting figures off).
 */
const LIST = `
  qwertyuiop qwertyuiopasdfghjkl qwertyuiopasdfghjklzxcvbnm asdfghjkl asdfghjklzxcvbnm zxcvbnm zxcvbnmasdfghjkl poiuytrewq
  qazwsxedc qazwsxedcrfv qazwsxedcrfvtgb qazwsxedcrfvtgbyhnujm wsxedcrfv qweasdzxc qweasdzxcrfv qwerasdfzxcv
  1qaz2wsx 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4t5y6 q1w2e3r4 zaq1xsw2cde3 zaq12wsxcde3 zaq12wsx
  qwer1234asdf qwerty123456 123qweasdzxc 123456qwerty 1234qwerasdf qwer asdf qwerty asdfgh zxcvbn qaz wsx abc abcd a aa qq
  password passwords passw0rd p4ssw0rd pa55word passwordpassword mypassword newpassword adminpassword password1password admin
  adminadmin administrator administratoradmin root rootroot rootpassword superadmin manager guest guestguest test testtest user
  useruser login welcome welcomewelcome letmein letmeinplease changeme changemenow secret default system supervisor master
  iloveyou iloveyouiloveyou sunshine princess dragon monkey football baseball superman batman trustno1 whatever hello
  helloworld computer internet samsung google huawei xiaomi tencent alibaba wechat weixin zhifubao alipay taobao baidu
  woaini woainima woainiwoaini woaini520 woaini1314 woaini5201314 5201314woaini woaiwojia woaizhongguo woaibaobao woailaopo
  woaini1314520 5201314 52013145201314 1314520 13145201314520 520131452013 201314201314 7758521 7758258 77585217758521
  1472583690 147258369 147258369147 741852963 963852741 159357 159753 159357258 147852369 112233445566 111222333444 123123123123
  123321123321 123456789 1234567890 123456789012 1234567890123 12345678910 123456123456 987654321 9876543210 098765432100
  112233112233 121212121212 123454321 12344321 1234554321 10086 1008610086 100861008610 10010 88888888 888888888888 666666666666
  000000000000 aaaaaaaaaaaa a123456 a12345678 a123456789 a1234567890 aa123456 aa123456789 aa12345678 abc123 abc123456
  abc123456789 abcd1234 abcd12345678 qq123456 qq123456789 qwe123 qwe123456 wang123456 zhang123456 li123456 liu123456 chen123456
  zhongguo zhonghua zhongguoren beijing shanghai guangzhou shenzhen woshishui woshinidaye nihao nihaonihao nihaoma caonima
  mima mimamima wangjimima wojiushiwo buzhidao meiyoumima denglumima guanliyuan guanlimima gongzuorenyuan xitongguanliyuan
  danganju danganguan dangan danganyiban rencaizhongxin rencaifuwuzhongxin rencai renshe rensheju renshedangan dangandangan
  rencaidangan gongwuyuan zhengfu shebao shebaoju fuwuzhongxin gonganju wuyouwuyi wuyiwuyi shengrikuaile gongxifacai
  xinniankuaile wanshiruyi yifanfengshun dajiahao laopolaopo laogonglaogong baobei baobeibaobei xiaobaobei tianshi
`

/** Compared without signs, spaces and case, and once more without figures at either end. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(LIST.trim().split(/\s+/))
