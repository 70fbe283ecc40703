import { answerSearchAsk, type SearchAsk } from '@shared/contract/search-asks'
import { checkForm } from '@shared/domain/items/check-form'
import type { HolderAnswer } from '@shared/domain/items/file-search-context'
import { centreAnswerAsks } from '@shared/domain/items/file-search-form'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AskPart } from '../decision/ask-part'
import { FormDialog } from '../kit/form-dialog'
import { Loading } from '../kit/loading'
import { ProblemNotice } from '../kit/problem-notice'
import { announce } from '../lib/announce'
import { fieldErrors } from '../lib/field-errors'
import { useCommand } from '../lib/use-command'
import { problemOf } from '../problem/problem-of'
import { refreshAsks, useTask } from './use-asks'

/** What the centre answers; as what it was asked it need not say again. */
const ASKED = centreAnswerAsks.map((group) => ({
  ...group,
  questions: group.questions.filter(({ field }) => field !== 'holder'),
}))

const problemsOf = (answers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    checkForm(ASKED, { ...answers }).map(({ path, message }) => [path, fieldSentence(message)]),
  )

/** Whom to look for, in full, and what was found. */
export function AnswerDialog({ ask, onGone }: { ask: SearchAsk; onGone: () => void }) {
  const [open, setOpen] = useState(true)
  const [answers, setAnswers] = useState<Record<string, string>>({})
  const [isChecked, setChecked] = useState(false)
  const client = useQueryClient()
  const task = useTask(ask)
  const { send, isSending, problem } = useCommand(answerSearchAsk, { id: ask.id, holder: ask.holder })
  const missing = problemsOf(answers)
  const errors = { ...(isChecked ? missing : {}), ...fieldErrors(problem) }
  const submit = async (): Promise<void> => {
    setChecked(true)
    if (!task.data || Object.keys(missing).length > 0) return
    const { holderAnswer, holderWords = '' } = answers
    const { version } = task.data
    const done = await send({ version, holderAnswer: holderAnswer as HolderAnswer, holderWords })
    if (!done) return
    await refreshAsks(client)
    announce(`已答复${ask.by}，申请人也看得到。`)
    setOpen(false)
  }
  return (
    <FormDialog
      {...{ open, isSending, problem, errors, onGone }}
      title={`答复寻档：${ask.person}`}
      okText="提交答复"
      onSubmit={() => void submit()}
      onClose={() => setOpen(false)}
    >
      {task.isPending && <Loading what="要找的人" />}
      {task.error && <ProblemNotice problem={problemOf(task.error)} title="没有打开" />}
      {task.data && (
        <p>
          请在登记簿和库房查找：{task.data.person}，公民身份号码 {task.data.idNumber}。本机构是其{ask.as}。
          {task.data.phone && `有疑问的，拨打${ask.by} ${task.data.phone}。`}
        </p>
      )}
      <AskPart
        groups={ASKED}
        answers={answers}
        errors={errors}
        onChange={(field, value) => setAnswers((before) => ({ ...before, [field]: value }))}
      />
    </FormDialog>
  )
}
