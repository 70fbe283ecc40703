import { Button } from 'antd'
import { RelationRow } from '../kit/relation-row'
import { Section } from '../kit/section'
import type { PartProps } from './part'

/** Whom the member keeps away from. */
export function RelationsPart({ account: { relations, can }, ask }: PartProps) {
  const mayRelate = can.includes('relate')
  return (
    <Section
      title="回避关系"
      aside={mayRelate && <Button onClick={() => ask({ deed: 'relate' })}>登记回避关系</Button>}
    >
      {relations.length === 0 && <p>没有登记的回避关系。</p>}
      <ul className="rows">
        {relations.map((relation) => (
          <RelationRow key={relation.id} relation={relation}>
            {mayRelate && (
              <Button
                aria-label={`解除与 ${relation.name} 的回避关系`}
                onClick={() => ask({ deed: 'end-relation', relation: relation.id, name: relation.name })}
              >
                解除
              </Button>
            )}
          </RelationRow>
        ))}
      </ul>
    </Section>
  )
}
