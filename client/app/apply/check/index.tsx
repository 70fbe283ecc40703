import { submitCase } from '@shared/contract/cases'
import { readMe } from '@shared/contract/me'
import { FREE } from '@shared/domain/guides/free'
import { itemOf } from '@shared/domain/items/catalogue'
import { checkForm, type FormValues, sayForm, tidyForm } from '@shared/domain/items/check-form'
import { useState } from 'react'
import { Empty } from '../../kit/empty'
import { Page } from '../../kit/page'
import { Problem } from '../../kit/problem'
import { SummaryList } from '../../kit/summary-list'
import { Text } from '../../kit/text'
import { draftOf, forgetAnswers, readAnswers } from '../../lib/answers'
import { api } from '../../lib/api'
import { carriedOut, keyOf } from '../../lib/intention'
import { LoadedQuery } from '../../lib/loaded-query'
import { SignInGate } from '../../lib/sign-in-gate'
import { useDeed } from '../../lib/use-deed'
import { useQuery } from '../../lib/use-query'
import { open, restart, useOnReturn, useRouteParams } from '../../platform/navigation'
import { checkPath, itemHere, questionPath } from '../paths'
import { askedNow, whereOf } from '../where-of'
import { HandIn } from './hand-in'
import { WhoApplies } from './who-applies'

/** All answers once more, each with its way to change it, before anything is handed in. */
export default function CheckPage() {
  const code = itemHere(useRouteParams().item)
  const item = itemOf(code)
  const [values, setValues] = useState<FormValues>(() => readAnswers(code))
  const me = useQuery('me', () => api.call(readMe))
  const deed = useDeed()
  useOnReturn(() => {
    setValues(readAnswers(code))
    void me.reload()
  })
  // What is signed comes after the answers, on a page of its own where it is long.
  const asked = item.groups.filter(({ signed }) => !signed)
  const signing = item.groups.find(({ signed }) => signed)
  const missing = checkForm(asked, values)[0]
  const send = () =>
    deed.run(async () => {
      const body = { item: code, form: tidyForm(item.groups, values) }
      const made = await api.call(submitCase, { body, key: keyOf(draftOf(code), body) })
      carriedOut(draftOf(code))
      forgetAnswers(code)
      // the form has been handed in: nothing leads back into it
      restart(`/case/done/index?id=${made.id}`)
    })
  const rows = sayForm(asked, values)
  return (
    <Page
      title={signing ? '核对后签署' : '核对后提交'}
      where={whereOf(item, values, askedNow(item, values).length + 1)}
    >
      <SignInGate to={checkPath(code)} why="登录后才能提交申请，已填写的内容会保留。">
        {missing ? (
          <Empty
            icon="file-text"
            title="还有问题没有回答"
            note="回答完就可以核对提交，已填写的内容都在。"
            action={{
              label: '继续填写',
              onPress: () => open(questionPath(code, groupOf(item.groups, missing.path))),
            }}
          />
        ) : (
          <LoadedQuery query={me}>
            {(person) => (
              <>
                {deed.problem && <Problem {...deed.problem} />}
                <WhoApplies to={checkPath(code)} person={person} />
                <SummaryList
                  items={rows.map(({ group, label, value }) => ({
                    label,
                    value,
                    changeTo: questionPath(code, group, 'check'),
                  }))}
                />
                <Text>{FREE.says}</Text>
                <HandIn
                  item={code}
                  isKnown={person.identity !== null}
                  {...{ signing, values, onSend: send }}
                />
              </>
            )}
          </LoadedQuery>
        )}
      </SignInGate>
    </Page>
  )
}

const groupOf = (
  groups: readonly { key: string; questions: readonly { field: string }[] }[],
  field: string,
): string => groups.find((group) => group.questions.some((question) => question.field === field))?.key ?? ''
