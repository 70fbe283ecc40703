import { citeRow } from '@shared/domain/regulation/cite'
import { Button } from 'antd'
import { useState } from 'react'
import '../kit/table.css'
import { Loading } from '../kit/loading'
import { RelationRow } from '../kit/relation-row'
import { Section } from '../kit/section'
import { problemOf } from '../problem/problem-of'
import { DeclareDialog } from './declare-dialog'
import { useOwnRelations } from './use-own-relations'

/** Whom one keeps away from, and a way to say so. */
export function OwnRelationsPart() {
  const query = useOwnRelations()
  const [isDeclaring, setDeclaring] = useState(false)
  return (
    <Section title="我的回避关系" aside={<Button onClick={() => setDeclaring(true)}>申报回避关系</Button>}>
      <p>
        与您有亲属关系或其他可能影响公正办理的关系的人，您须回避。申报后立即生效：这个人的办件不再列入您的待办，您也不能查看和办理。
      </p>
      {query.isPending && <Loading what="回避关系" />}
      {query.error && !query.data && <p role="alert">{problemOf(query.error).message}</p>}
      {query.data?.relations.length === 0 && <p>您还没有申报。</p>}
      <ul className="rows">
        {query.data?.relations.map((relation) => (
          <RelationRow key={relation.id} relation={relation} />
        ))}
      </ul>
      <details className="rule-note">
        <summary>依据{citeRow('N10')}</summary>
        <p>
          办理本人或者亲属的档案事项应当回避，由其他工作人员办理。关系不再存在时，由负责人或系统管理员核实后解除，不能自己解除。
        </p>
      </details>
      <DeclareDialog open={isDeclaring} onClose={() => setDeclaring(false)} />
    </Section>
  )
}
