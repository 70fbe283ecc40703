import { reg } from '@shared/kernel/reg'
import type { QuestionGroup } from './types'

reg('N23', 'N29-leak')

/** What the person is asked, one page each. Nothing beyond the published list can be asked. */
export const custodyCertificateForm: readonly QuestionGroup[] = [
  {
    key: 'purpose',
    title: '办这份证明做什么用',
    why: '用途会写在证明上，方便对方接收。',
    questions: [
      {
        field: 'purpose',
        kind: 'choice',
        label: '用途',
        choices: [
          { value: 'exam', label: '报考公务员、事业单位' },
          { value: 'hiring', label: '入职、应聘' },
          { value: 'household', label: '落户' },
          { value: 'title', label: '职称评审' },
          { value: 'study', label: '升学、留学' },
          { value: 'insurance', label: '社会保险、退休' },
          { value: 'other', label: '其他' },
        ],
      },
      {
        field: 'purposeOther',
        kind: 'text',
        label: '请写明用途',
        maxLength: 30,
        onlyIf: { field: 'purpose', value: 'other' },
      },
    ],
  },
  {
    key: 'recipient',
    title: '证明交给谁',
    why: '写明接收单位，证明只对它有效，更不容易被挪用。',
    questions: [
      {
        field: 'recipient',
        kind: 'text',
        label: '接收单位名称',
        hint: '请写全称，例如“某某市人事考试中心”。不确定可以不填。',
        optional: true,
        maxLength: 50,
      },
    ],
  },
  {
    key: 'style',
    title: '证明怎么写',
    why: '不确定的话，不用改，直接继续。',
    questions: [
      {
        field: 'idShown',
        kind: 'choice',
        label: '身份证号',
        preset: 'masked',
        choices: [
          { value: 'masked', label: '隐去中间八位', hint: '多数单位够用：对方用后四位和您的身份证核对' },
          { value: 'whole', label: '写出全部号码', hint: '落户、社会保险、公证等接收单位要求写全时选择' },
        ],
      },
      {
        field: 'language',
        kind: 'choice',
        label: '文字',
        preset: 'zh',
        choices: [
          { value: 'zh', label: '中文' },
          { value: 'zh-en', label: '中文和英文', hint: '两页，交给境外学校、单位时选择' },
        ],
      },
      {
        field: 'romanName',
        kind: 'roman-name',
        label: '姓名的英文写法',
        hint: '照护照填写，例如 ZHANG San。不填的，英文页只写中文姓名，我们不代您拼写。',
        optional: true,
        maxLength: 60,
        personal: true,
        onlyIf: { field: 'language', value: 'zh-en' },
      },
    ],
  },
]

const PURPOSES_IN_ENGLISH: Readonly<Record<string, string>> = {
  exam: 'Civil service and public institution recruitment examination',
  hiring: 'Employment',
  household: 'Household registration (hukou)',
  title: 'Professional title evaluation',
  study: 'Further education or study abroad',
  insurance: 'Social insurance and retirement',
}

/** The same in English; what a person wrote in their own words stays as they wrote it. */
export const sayPurposeInEnglish = (form: { purpose: string; purposeOther?: string | undefined }): string =>
  PURPOSES_IN_ENGLISH[form.purpose] ?? sayPurpose(form)

/** How the letter is to be written, by the person's choice. */
export interface LetterStyle {
  idShown: 'masked' | 'whole'
  /** Null: in Chinese only. */
  english: { romanName: string | null; purpose: string } | null
}

/** The style chosen in a form; who chose nothing gets the masked number, in Chinese. */
export const styleOf = (form: Readonly<Record<string, string>>): LetterStyle => ({
  idShown: form.idShown === 'whole' ? 'whole' : 'masked',
  english:
    form.language === 'zh-en'
      ? {
          romanName: form.romanName ?? null,
          purpose: sayPurposeInEnglish({ purpose: form.purpose ?? '', purposeOther: form.purposeOther }),
        }
      : null,
})

/** The words of a purpose as the letter prints them. */
export function sayPurpose(form: { purpose: string; purposeOther?: string | undefined }): string {
  if (form.purpose === 'other') return form.purposeOther ?? '其他'
  const choices = custodyCertificateForm[0]?.questions[0]?.choices ?? []
  return choices.find((choice) => choice.value === form.purpose)?.label ?? form.purpose
}
