/** A noun phrase of a text, and the kinds of papers that take it in. */
export interface Phrase {
  phrase: string
  codes: string[]
}

const MARK = /\[([^\]]+)\]\(([^)]+)\)/g

/** The marked phrases of a text, in their order. */
export const phrasesIn = (marked: string): Phrase[] =>
  [...marked.matchAll(MARK)].map(([, phrase = '', codes = '']) => ({ phrase, codes: codes.split(' ') }))

/** The text as it stands in its source. */
export const plain = (marked: string): string => marked.replace(MARK, '$1')

const HEADING = /^[^：。]*(?:：|类材料。主要有|参考的材料。主要有)/
/** What joins, limits and closes; none of it names a paper. */
const JOINING =
  /整党工作、党员重新登记工作中|县处级以上党政机关、人民团体等予以|公安机关作出|的行政处理决定|为期两个月以上的|除归入四类、六类、九类以外的|在档案审核中形成的|更改（确认）|当选为县级以上|代表、委员或委员会委员、常务委员的|有参考价值的|的复印件|（[一二三]）|多方面收集反映流动人员|等相关材料|注重收集|加强与社会保险经办机构信息联动，积极收集|等相关信息材料|将真实反映流动人员|等方面材料归入档案|对档案中相关事项进行|档案转递时|不再作为接收审核流动人员人事档案必备材料|当选|会议|等材料|材料|以及|包括|等|和|及|或|的|[，。；、：（）《》\s]/g

/** What is left of a text once phrases, headings and joining words are taken out: nothing, when every noun was marked. */
export const leftOver = (marked: string): string =>
  marked.replace(MARK, '').replace(HEADING, '').replace(JOINING, '')
