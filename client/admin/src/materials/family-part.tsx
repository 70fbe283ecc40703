import { familyFacts } from '@shared/domain/archive/family/family'
import { RELATIONS } from '@shared/domain/archive/family/relations'
import { Section } from '../kit/section'
import { paperNamed, sayDate } from './say-materials'
import { filedOf, type MaterialFile } from './use-materials'

/** The family and important relations as the papers together tell them, and by which paper; the rule on kinship reads the same. */
export function FamilyPart({ file }: { file: MaterialFile }) {
  const facts = familyFacts(
    filedOf(file).map(({ id, paper }) => ({ id, formedOn: paper.formedOn, states: paper.states })),
  )
  if (facts.length === 0)
    return (
      <Section title="家庭主要成员及重要社会关系">
        <p className="quiet">还没有材料记载。归档或更正履历表、登记表时，在“材料上的记载”里照表填写。</p>
      </Section>
    )
  return (
    <Section title="家庭主要成员及重要社会关系">
      <dl className="pairs">
        {facts.map(({ relation, name, birth, work, political, papers }) => (
          <div key={`${relation} ${name}`}>
            <dt>{RELATIONS[relation].label}</dt>
            <dd>
              {[name, birth && `${sayDate(birth)}生`, work, political].filter(Boolean).join('，')}
              <div className="quiet">依据 {papers.map((id) => paperNamed(file, id)).join('、')}</div>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
