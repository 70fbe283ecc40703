import type { Json } from '@shared/kernel/canonical'
import { type Day, sayDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { SignedPoints } from '../agreements/signed-points'
import { APPLICATION_TEXTS, CURRENT_APPLICATION } from '../transfer/application-text'
import type { Answers } from './answers'
import type { Finding, GuardRefusal, QuestionGroup, Told } from './types'

reg('N20-1', 'N20-3', 'N8')

/** What the person signs once, under their answers, when they ask for their file to be moved; a unit has its letter. */
export const applicationPage: QuestionGroup = {
  key: 'application',
  title: '签署申请',
  signed: 'below',
  ofPerson: true,
  questions: [{ field: 'application', kind: 'agreement', label: '转档申请', signs: CURRENT_APPLICATION }],
}

/** The version that was signed with an application; empty for one of before there was a text. */
export const signedIn = ({ application = '' }: Answers): string => application

/** The text that was signed with an application; undefined where none was. */
export const applicationSigned = ({ application }: Answers): SignedPoints | undefined =>
  APPLICATION_TEXTS.find(({ version }) => version === application)

/** What is signed today is today's text. */
export const guardApplication = (signed: string): GuardRefusal | null =>
  signed === CURRENT_APPLICATION.version
    ? null
    : { problem: 'transfer.application-outdated', article: 'N20-1' }

/** The text that a signature binds, kept openly in the fact; nothing where none was signed. */
export function keepsApplication(signed: string): Record<string, Json> {
  const text = applicationSigned({ application: signed })
  return text ? { application: text.version, applicationSha256: text.sha256 } : {}
}

/** What the other side is told of the signature: it has a case of its own. */
export const signatureFor = (form: Answers, signedOn: Day): Answers =>
  form.application ? { application: form.application, signedOn } : {}

/** That the person has signed, which text and when; nothing of an application of before. */
export function sayApplication({
  kept,
  form,
  openedOn,
}: Pick<Told, 'kept' | 'form' | 'openedOn'>): Finding[] {
  if (typeof kept.application !== 'string') return []
  const on = sayDay(form.signedOn ?? openedOn)
  return [{ text: `本人在${on}签署了转档申请（${kept.application} 版）。` }]
}
