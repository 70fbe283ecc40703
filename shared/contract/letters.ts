import * as z from 'zod/mini'
import { day, text, version } from './fields'
import { route } from './route'
import { bringing } from './uploads'

/** What a unit outside the system sees of a letter it was sent: nothing of the person beyond what the paper shows. */
const letter = z.strictObject({
  number: z.string(),
  /** Of the paper. */
  title: z.string(),
  /** Of the service, whose table holds the questions of each answer. */
  item: z.string(),
  /** The one whose file it is: the first character of the name, the rest masked. */
  person: z.string(),
  /** Who sent the letter. */
  from: z.strictObject({ name: z.string(), address: z.string(), phone: z.string() }),
  to: z.string(),
  issuedOn: day,
  /** The last day on which it may be answered; null where it has none. */
  until: z.nullable(day),
  /** How the matter stands. */
  says: z.string(),
  /** The answer that stands, and its day; null while there is none. */
  answered: z.nullable(z.strictObject({ says: z.string(), on: day })),
  /** What the letter answers by itself: fields that are not asked. */
  given: z.record(z.string(), z.string()),
  /** How many people carry a file together, by the table of the place. */
  messengers: z.int(),
  /** The answers that may be given now. */
  can: z.array(z.strictObject({ name: z.string(), label: z.string() })),
  version,
})
export type OpenedLetter = z.output<typeof letter>

const key = { number: text(60), code: text(60) }

export const openLetter = route({
  name: 'openLetter',
  method: 'POST',
  path: '/api/letters',
  summary: '凭函的编号和答复码看函、核验真伪，不用登录',
  audience: 'public',
  action: 'public.read',
  rate: 'one-time',
  body: z.strictObject(key),
  output: letter,
  status: 200,
  problems: ['request.invalid', 'letter.not-found', 'letter.locked'],
})

/** A scan of the stamped answer, for an answer that is given within a day. */
export const bringForLetter = route({
  ...bringing,
  name: 'bringForLetter',
  method: 'POST',
  path: '/api/letters/files',
  summary: '系统外的单位上传盖章的答复（照片或 PDF）',
  audience: 'public',
  action: 'letter.answer',
  // Guessing is counted by the lock of the number, files that wait by their owner, as of everybody who brings some.
  handInKey: true,
  problems: [
    ...bringing.problems,
    ...(['request.invalid', 'letter.not-found', 'letter.locked'] as const),
    ...(['letter.expired', 'case.not-possible'] as const),
  ],
})

export const answerLetter = route({
  name: 'answerLetter',
  method: 'POST',
  path: '/api/letters/answers',
  summary: '系统外的单位凭编号和答复码答复：已寄出、不在这里、不能转出，或退回回执',
  audience: 'public',
  action: 'letter.answer',
  // Guessing is counted by the lock of the number.
  rate: 'write',
  idempotent: true,
  body: z.strictObject({
    ...key,
    version,
    answer: text(40),
    answers: z.record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(400))),
  }),
  output: letter,
  status: 200,
  problems: [
    'request.invalid',
    'letter.not-found',
    'letter.locked',
    'letter.expired',
    'permission.denied',
    'case.not-possible',
    'case.changed',
    'transfer.channel',
    'transfer.tracking-needed',
    'transfer.number-used',
    'transfer.other-side',
    'request.key-other-body',
    'request.in-flight',
  ],
})
