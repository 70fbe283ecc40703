import type { QuestionGroup } from './types'

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
]

/** The words of a purpose as the letter prints them. */
export function sayPurpose(form: { purpose: string; purposeOther?: string }): string {
  if (form.purpose === 'other') return form.purposeOther ?? '其他'
  const choices = custodyCertificateForm[0]?.questions[0]?.choices ?? []
  return choices.find((choice) => choice.value === form.purpose)?.label ?? form.purpose
}
