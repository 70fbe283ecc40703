import * as z from 'zod/mini'
import { CATEGORY_ORDER } from '../domain/archive/categories'
import { RECORDED_FACTS, TRAY_REASONS } from '../domain/materials/paper'
import { PERSON_KINDS } from '../domain/persons/situations'
import { archiveDeed, archiveRefusals } from './archive-deed'
import { claims } from './claim-fields'
import { text, version } from './fields'
import { intakeAnswers, keys, pages, paper, paperBody, paperDate } from './paper-fields'
import { route } from './route'

/** A paper that passed the checks goes into the file; `tray`: the loose paper whose origin was found. */
export const fileMaterial = route({
  ...archiveDeed('fileMaterial', 'materials', '材料归档'),
  action: 'material.file',
  body: z.strictObject({ version, paper: paperBody, answers: intakeAnswers, tray: z.optional(paper) }),
  problems: [...archiveRefusals, 'material.check-failed', 'material.kind-unknown'],
})

/** A paper that nobody can file: its origin is unknown, or no catalogue has such a kind. */
export const trayMaterial = route({
  ...archiveDeed('trayMaterial', 'materials/tray', '登记散材料'),
  action: 'material.file',
  body: z.strictObject({
    version,
    title: text(120),
    pages,
    why: z.enum(keys(TRAY_REASONS), 'field.choose'),
    note: z.optional(text(200)),
  }),
  problems: archiveRefusals,
})

/** What becomes of a loose paper that is not filed. */
export const settleTray = route({
  ...archiveDeed('settleTray', 'materials/tray/settle', '处理散材料：交还，或核定不予归档'),
  action: 'material.file',
  body: z.strictObject({
    version,
    paper,
    how: z.enum(['hand-back', 'leave'], 'field.choose'),
    reason: text(200),
  }),
  problems: archiveRefusals,
})

/** A paper that holds a secret: its class and pages, nothing else. */
export const stubMaterial = route({
  ...archiveDeed('stubMaterial', 'materials/stubs', '登记涉密材料存根（只记类号和页数）'),
  action: 'material.file',
  body: z.strictObject({ version, category: z.enum(CATEGORY_ORDER, 'field.choose'), pages }),
  problems: archiveRefusals,
})

/** A wrong entry, as it should be; a second person confirms. */
export const correctMaterial = route({
  ...archiveDeed('correctMaterial', 'materials/corrections', '提出更正材料登记'),
  action: 'material.file',
  body: z.strictObject({ version, paper, now: paperBody, reason: text(200) }),
  problems: [...archiveRefusals, 'material.kind-unknown', 'material.same'],
})

/** A key fact as a paper of the file tells it first. */
export const recordKeyFact = route({
  ...archiveDeed('recordKeyFact', 'materials/key-facts', '按材料登记出生、参加工作、入党时间'),
  action: 'material.file',
  body: z.strictObject({ version, what: z.enum(RECORDED_FACTS, 'field.choose'), value: paperDate, paper }),
  problems: archiveRefusals,
})

const approvals = z.array(paper).check(z.minLength(1, 'papers.approving'), z.maxLength(10, 'field.too-long'))

/** Another value of a key fact, by approving documents of the file; a second person confirms. */
export const correctKeyFact = route({
  ...archiveDeed('correctKeyFact', 'materials/key-facts/corrections', '提出更正出生、参加工作、入党时间'),
  action: 'material.file',
  body: z.strictObject({
    version,
    what: z.enum(RECORDED_FACTS, 'field.choose'),
    value: paperDate,
    papers: approvals,
    reason: text(200),
  }),
  problems: [...archiveRefusals, 'material.same', 'material.approval-needed'],
})

/** The second person has seen the paper too. `of`: the change. */
export const confirmMaterial = route({
  ...archiveDeed('confirmMaterial', 'materials/changes/confirm', '复核同意更正'),
  action: 'material.confirm',
  body: z.strictObject({ version, of: z.int().check(z.gte(1)) }),
  problems: [...archiveRefusals, 'material.second-person'],
})

export const declineMaterial = route({
  ...archiveDeed('declineMaterial', 'materials/changes/decline', '不采用提出的更正'),
  action: 'material.settle',
  body: z.strictObject({ version, of: z.int().check(z.gte(1)), reason: text(200) }),
  problems: archiveRefusals,
})

/** What staff say of a finding of the health check: the person sees it, or it is ruled out. */
export const settleFinding = route({
  ...archiveDeed('settleFinding', 'materials/findings', '核实或排除档案体检发现'),
  action: 'material.settle',
  body: z.strictObject({
    version,
    finding: z.string().check(z.regex(/^[0-9a-f]{32}$/, 'field.format')),
    holds: z.boolean(),
    reason: z.optional(text(200)),
  }),
  problems: [...archiveRefusals, 'material.finding-gone'],
})

/** What the person, or a form of theirs, says of schools and work; the health check holds the file to it. */
export const noteClaims = route({
  ...archiveDeed('noteClaims', 'materials/claims', '登记本人自述的经历和资历'),
  action: 'material.file',
  body: z.strictObject({ version, kind: z.enum(keys(PERSON_KINDS), 'field.choose'), claims }),
  problems: archiveRefusals,
})
