import { reg } from '@shared/kernel/reg'
import { type Article, provision } from '../regulation/cite'

reg('W6-all', 'N8', 'G31-way', 'N30', 'W7-old', 'grad', 'N29-refuse', 'N29-tie')

/** Something people are told of personnel files that is not so. */
export interface Myth {
  key: string
  /** As it is told. */
  told: string
  /** What is true. */
  truth: string
  /** What to do, first things first. */
  doing: readonly string[]
  articles: readonly Article[]
  /** Other words people look for it by. */
  words: string
}

const COMPLAIN = '有人向您要钱，请记下对方是谁、在哪里、要多少，保留聊天和转账记录，向当地主管部门举报。'

const GRADUATES: Article = {
  cite: '《国务院办公厅关于进一步做好高校毕业生等青年就业创业工作的通知》（国办发〔2022〕13号）',
  text: '从2023年起，不再发放《全国普通高等学校本专科毕业生就业报到证》和《全国毕业研究生就业报到证》，取消就业报到证补办、改派手续，不再将就业报到证作为办理高校毕业生招聘录用、落户、档案接收转递等手续的必需材料。',
}

const WEIHAI: Article = {
  cite: '威人社发〔2021〕10号（威海市的规定，各地做法以当地公布的为准）',
  text: '档案管理服务机构对初次就业的流动人员不再办理转正定级手续，存档期间不再办理档案工资记载、调整相关手续，不再开具行政（工资）介绍信。档案转递时，行政（工资）介绍信、转正定级表、调整改派手续等材料不再作为接收审核流动人员人事档案必备材料。',
}

export const MYTHS: readonly Myth[] = [
  {
    key: 'dead-file',
    told: '档案几年没人管，就变成“死档”了',
    truth:
      '没有任何规定有“死档”这个词。档案不会因为放得久、没续存、没转正而失效。找得到就能用，缺了材料可以补。',
    doing: [
      '先问清档案在哪里：学校、原单位、户籍地的公共就业和人才服务机构都可以问。',
      '缺材料的，机构应当一次告诉您缺什么、有什么影响，您作出承诺后就能先接收，再补。',
    ],
    articles: [provision(20)],
    words: '死档 弃档 失效 过期 断档',
  },
  {
    key: 'activate',
    told: '“死档”要找人“激活”才能用',
    truth:
      '没有“激活”这项手续，也没有谁有这个权力。档案只在学校、单位和有资格的机构之间按规定转递，办理都不要钱。',
    doing: ['不要付钱，也不要把身份证、档案袋交给中介。', COMPLAIN],
    articles: [provision(6), provision(29)],
    words: '激活 中介 代办 托管公司',
  },
  {
    key: 'paid',
    told: '存档、开证明要收费，断了要补交保管的钱',
    truth: '存档、查询、开证明、转档都是免费的基本公共服务，也不能和别的经营服务捆在一起。',
    doing: ['办事时有人要钱，可以不给，照样应当给您办。', COMPLAIN],
    articles: [provision(8), provision(29)],
    words: '存档费 保管费 托管费 要钱 花钱 补交',
  },
  {
    key: 'self-kept',
    told: '档案自己拿着更放心',
    truth: '任何人都不能自己保管档案，自己的也不行。放在手里越久，接收时要核实的就越多；但这不等于没有办法。',
    doing: [
      '不要拆封。已经拆开的，保持原样，一张也不要抽出或添加。',
      '联系开出档案的学校或原单位，由它核对、重新密封后转给机构，不能由您自己带过去。',
      '学校或单位不在了的，向它的上级单位或当地主管部门询问由谁办理。',
    ],
    articles: [provision(6), provision(20)],
    words: '在我手里 自己保管 拆封 拆开 自持',
  },
  {
    key: 'carry',
    told: '自己把档案带过去，比寄过去快',
    truth:
      '档案只能通过机要通信、专人送取，或邮政特快专递等给据邮件转递，个人不能自带，快递公司的普通快递也不行。',
    doing: ['向接收机构申请，由它开出转档手续材料；原机构收到后在 15 个工作日内转递。'],
    articles: [provision(20)],
    words: '自带 提档 调档 转档 寄 快递',
  },
  {
    key: 'report-card',
    told: '没有报到证，档案就存不了',
    truth: '从 2023 年起不再发放就业报到证，它不再是接收、转递档案的必需材料，也不再补办、改派。',
    doing: [
      '毕业时在学校登记去向，学校按登记把档案转到单位或机构。',
      '往年发的报到证已在档案里的，留在档案里就好。',
    ],
    articles: [GRADUATES],
    words: '报到证 派遣证 改派 二分 毕业生 毕业',
  },
  {
    key: 'grading',
    told: '没办转正定级，档案就有问题',
    truth:
      '很多地方早已不办转正定级，也不把转正定级表、行政（工资）介绍信当作接收档案的必备材料。它们不属于关键材料，缺了不能因此不收。',
    doing: ['有人以此为由不收您的档案，请他说明依据，再向当地主管部门反映。'],
    articles: [WEIHAI, provision(20)],
    words: '转正定级 定级表 工资介绍信 行政介绍信 干部身份',
  },
  {
    key: 'refused',
    told: '缺材料，机构可以不收档案',
    truth:
      '符合规定的档案不能拒收，也不能推诿。缺关键材料的，一次告知、您书面承诺后接收，或与原单位协商退回补充；缺其他材料的，先存后补。',
    doing: ['请机构写明缺什么、依据哪一条、向谁补。', '不写、不收的，向当地主管部门反映。'],
    articles: [provision(20), provision(29)],
    words: '不收 拒收 退档 缺材料 推诿',
  },
  {
    key: 'household-only',
    told: '档案只能存在户籍地',
    truth: '跨地区就业创业的，户籍所在地或现工作单位所在地的机构都可以管理您的档案，由您选。',
    doing: ['在“找机构”里看两地的机构，打电话问清后再申请。'],
    articles: [provision(7)],
    words: '户籍地 外地 异地 哪里存',
  },
  {
    key: 'read-own',
    told: '档案是我的，我可以打开看',
    truth: '任何个人都不能查阅自己、配偶和近亲属的档案。要用里面的内容，有合法的办法，不用打开档案。',
    doing: [
      '需要证明在哪里存档的，申请存档证明。',
      '社会保险、公证等要用档案的，由社会保险经办机构、公证机构凭借档函向存档机构办理。',
      '进了诉讼的，由法院依法调取。',
    ],
    articles: [provision(21), provision(22), provision(23)],
    words: '看自己的档案 查阅 打开 公证 法院 借档',
  },
  {
    key: 'remade',
    told: '档案丢了，可以找人重做一份',
    truth: '不符合规定新建、重建档案是严格禁止的，篡改、伪造、添加材料也是。假档案查出来，受影响的是您自己。',
    doing: [
      '先找：按上学、工作、落户的地方逐个问学校、原单位和机构，请它们书面回复。',
      '确实找不到的，由最后保管它的单位说明情况，按规定补充材料。',
    ],
    articles: [provision(29)],
    words: '丢了 遗失 补办 重建 造假 找不到',
  },
]

/** The myths in whose words what was typed occurs; all of them for nothing typed. */
export function findMyths(typed: string): readonly Myth[] {
  const wanted = typed.trim()
  return MYTHS.filter(({ told, truth, words }) => `${told} ${truth} ${words}`.includes(wanted))
}
