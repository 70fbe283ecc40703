import { reg } from '@shared/kernel/reg'
import type { Question, QuestionGroup } from './types'

reg('N14', 'M31', 'B4-conduct')

const byPhoto = { field: 'way', value: 'photos' } as const
const photo = (at: number): Question => ({
  ...{ field: `photo${at}`, kind: 'upload', label: at === 1 ? '第一页照片或整份 PDF' : `更多照片 ${at}` },
  ...(at === 1 ? { hint: '拍全四边、看得清字和印章。多页的可以合成一个 PDF。' } : { optional: true }),
})

/** What the person is asked, one page each. How late the paper comes is no question: it is taken in any case. */
export const materialCollectionForm: readonly QuestionGroup[] = [
  {
    key: 'paper',
    title: '交的是什么材料',
    why: '例如劳动合同、学历登记表、职称评审表、考核表、表彰决定、现实表现和重要工作业绩材料。',
    questions: [
      {
        ...{ field: 'title', kind: 'text', label: '材料名称', maxLength: 60, personal: true },
        hint: '照材料上的标题填写。',
      },
      {
        ...{ field: 'formedOn', kind: 'paper-date', label: '形成时间', optional: true, maxLength: 20 },
        hint: '材料上写的日期，例如 2026-05-06 或 2026年5月。没有写的可以不填。',
      },
    ],
  },
  {
    key: 'maker',
    title: '由谁出具',
    why: '需要补充、更正时，我们直接与出具单位联系。',
    questions: [
      {
        ...{ field: 'maker', kind: 'text', label: '出具单位', maxLength: 60, personal: true },
        hint: '材料上盖章的单位全称。由您本人写的，填“本人”。',
      },
    ],
  },
  {
    key: 'way',
    ofPerson: true,
    title: '怎么交',
    why: '归档的是原件。先传照片的，我们先看有没有缺漏，免得您跑两趟。',
    questions: [
      {
        ...{ field: 'way', kind: 'choice', label: '交来方式' },
        choices: [
          { value: 'photos', label: '先传照片，核对后再交原件' },
          { value: 'window', label: '直接把原件交到窗口或寄来', hint: '提交后有交接单号，交原件时报这个号' },
        ],
      },
    ],
  },
  {
    key: 'photos',
    ofPerson: true,
    title: '上传照片',
    why: '涉密的材料不要拍照、不要上传，请直接到窗口当面办理。',
    onlyIf: byPhoto,
    questions: [photo(1), photo(2), photo(3)],
  },
]

/** What a unit is asked that hands in online: which paper it is and who issued it the line of its due list tells. */
export const unitHandInForm: readonly QuestionGroup[] = [
  {
    key: 'unit-photos',
    title: '上传照片',
    why: '涉密的材料不要拍照、不要上传，请派专人当面送交。',
    questions: [photo(1), photo(2), photo(3)],
  },
  {
    key: 'hander',
    title: '谁来移交',
    why: '材料需要补充、更正，或者请您送来原件时，我们打这个电话。',
    questions: [
      { field: 'handerName', kind: 'name', label: '移交人姓名', personal: true },
      { field: 'handerPost', kind: 'text', label: '部门和职务', maxLength: 40 },
      { field: 'handerPhone', kind: 'phone', label: '移交人手机号', personal: true, contact: true },
    ],
  },
]
