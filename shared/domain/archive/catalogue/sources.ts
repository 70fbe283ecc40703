import { reg } from '@shared/kernel/reg'

reg('M-scope', 'N14', 'T-order')

/** The texts that a row of the catalogue may rest on. */
export const SOURCES = {
  N: { title: '《流动人员人事档案管理服务规定》', document: '人社部发〔2021〕112号' },
  M: { title: '《干部人事档案材料收集归档规定》', document: '中组发〔2009〕12号' },
  G: { title: '《干部人事档案工作条例》', document: '2018年11月20日起施行' },
  T: { title: '干部人事档案十大类材料分类排列表', document: '分类、排列顺序和编号' },
  B: { title: '北京市流动人员人事档案管理服务通知', document: '京人社公服发〔2022〕35号' },
  W: { title: '威海市流动人员人事档案管理服务意见', document: '威人社发〔2021〕10号' },
} as const

export type SourceId = keyof typeof SOURCES

/** The sentence a row rests on: source, article (of T the class, of the Beijing notice the item) and its own few words. */
export interface Citation {
  source: SourceId
  article: string
  quote: string
}

type Cite = (article: number | string, quote: string) => Citation

const from =
  (source: SourceId): Cite =>
  (article, quote) => ({ source, article: String(article), quote })

/** Citations by source: `cite.m(10, '高中毕业生登记表')`. */
export const cite = {
  n: from('N'),
  m: from('M'),
  g: from('G'),
  t: from('T'),
  b: from('B'),
  w: from('W'),
}

const ARTICLE_SOURCES: readonly SourceId[] = ['N', 'M', 'G']

/** 《干部人事档案材料收集归档规定》第10条“高中毕业生登记表”. */
export function sayCitation({ source, article, quote }: Citation): string {
  const place = ARTICLE_SOURCES.includes(source)
    ? `第${article}条`
    : source === 'T'
      ? `第${article}类`
      : `第（${article}）项`
  return `${SOURCES[source].title}${place}“${quote}”`
}
