import type { FormValues } from '@shared/domain/items/check-form'
import type { Question } from '@shared/domain/items/types'
import { Call } from '../../kit/call'
import { OneOf } from '../../kit/choice'
import { Empty } from '../../kit/empty'
import { Row, Rows } from '../../kit/row'
import { Text } from '../../kit/text'
import { LoadedQuery } from '../../lib/loaded-query'
import { open, useRouteParams } from '../../platform/navigation'
import { itemHere, questionPath } from '../paths'
import { CentreSearch } from './centre-search'
import { UnitSearch } from './unit-search'
import { useAdvice } from './use-advice'

interface CentreInputProps {
  question: Question
  values: FormValues
  input: { id: string; value: string; error?: string; onChange: (value: string) => void }
}

/** The centres that can take the person's file, each with its reason and article; and what stands in the way. */
export function CentreInput({ question, values, input }: CentreInputProps) {
  const { household = '', registration = '' } = values
  const isUnit = itemHere(useRouteParams().item) === 'collective-account'
  const item = itemHere(useRouteParams().item)
  const query = useAdvice(values)
  if (isUnit && !registration)
    return (
      <Empty
        icon="building-2"
        title="还不知道单位在哪里登记"
        note="选好登记注册地，这里列出可以开立账户的机构。"
        action={{ label: '选登记注册地', onPress: () => open(questionPath(item, 'registration')) }}
      />
    )
  if (!isUnit && !household)
    return (
      <Empty
        icon="building-2"
        title="还不知道您的户籍在哪里"
        note="选好户籍所在地，这里列出可以接收的机构。"
        action={{ label: '选户籍所在地', onPress: () => open(questionPath(item, 'household')) }}
      />
    )
  return (
    <LoadedQuery query={query} lines={6}>
      {({ offers, ask, account, elsewhere }) => (
        <>
          {account && !isUnit && (
            <Rows>
              <Row
                to="/custody/mine/index"
                title="您已经有个人账户"
                note={`${account.centre}，不用再开`}
                icon="folder"
              />
            </Rows>
          )}
          {elsewhere && !isUnit && (
            <>
              <Text>{elsewhere}</Text>
              <Text>选这家机构可以直接开户；要换到别的机构，需要先办理转出。</Text>
              <Rows>
                <Row to="/custody/tracker/index" title="档案在哪里" note="由谁保管，怎样联系" icon="folder" />
                <Row
                  to="/apply/start/index?item=call-back"
                  title="预约回电"
                  note="问清怎样转过来"
                  icon="phone"
                />
              </Rows>
            </>
          )}
          {offers.length > 0 ? (
            <OneOf
              {...input}
              legend={question.label}
              options={offers.map(({ id, name, says, address, phone }) => ({
                value: `${id} ${name}`,
                label: name,
                hint: [`${says}${address}`, phone && `电话 ${phone}`].filter(Boolean).join('，'),
              }))}
            />
          ) : (
            <>
              <Empty
                icon="building-2"
                title="还没有可以接收的机构"
                note={ask?.says ?? ''}
                action={{ label: '预约回电', onPress: () => open('/apply/start/index?item=call-back') }}
              />
              {ask && <Call label={ask.name} number={ask.phone} />}
            </>
          )}
          {offers.length > 0 && (
            <>
              <CentreSearch {...{ offers, values }} onPick={input.onChange} />
              {!isUnit && <UnitSearch {...{ offers, values }} onPick={input.onChange} />}
            </>
          )}
          {offers.length > 0 && (
            <Text>{`依据：${[...new Set(offers.map(({ article }) => article))].join('；')}`}</Text>
          )}
        </>
      )}
    </LoadedQuery>
  )
}
