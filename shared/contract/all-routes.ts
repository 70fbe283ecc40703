import * as archiveSearch from './archive-search'
import * as archives from './archives'
import * as calendar from './calendar'
import * as cases from './cases'
import * as centres from './centres'
import * as certificates from './certificates'
import * as collective from './collective'
import * as counter from './counter'
import * as custody from './custody'
import * as directory from './directory'
import * as exports from './exports'
import * as fileCheck from './file-check'
import * as follow from './follow'
import * as forPeople from './for-people'
import * as formingUnits from './forming-units'
import * as graduates from './graduates'
import * as guides from './guides'
import * as handIn from './hand-in'
import * as imports from './imports'
import * as inquiryPapers from './inquiry-papers'
import * as letters from './letters'
import * as logins from './logins'
import * as materialCommands from './material-commands'
import * as materials from './materials'
import * as me from './me'
import * as messages from './messages'
import * as ownClaims from './own-claims'
import * as privacy from './privacy'
import * as realName from './real-name'
import * as regions from './regions'
import type { Audience, RouteContract } from './route'
import * as scans from './scans'
import * as schoolLists from './school-lists'
import * as searchAsks from './search-asks'
import * as signIn from './sign-in'
import * as signInByProvider from './sign-in-by-provider'
import * as staff from './staff'
import * as staffAccounts from './staff-accounts'
import * as staffCentres from './staff-centres'
import * as staffCertificates from './staff-certificates'
import * as staffLinks from './staff-links'
import * as staffRelations from './staff-relations'
import * as staffSelf from './staff-self'
import * as transfers from './transfers'
import * as unitNotices from './unit-notices'
import * as unmask from './unmask'
import * as uploads from './uploads'
import * as window from './window'

const isRoute = (value: unknown): value is RouteContract =>
  typeof value === 'object' && value !== null && 'path' in value && 'action' in value

/** Every endpoint there is, for mounting, OpenAPI, fuzzing and the permission matrix. */
export const ALL_ROUTES: readonly RouteContract[] = [
  signIn,
  signInByProvider,
  me,
  messages,
  logins,
  realName,
  privacy,
  cases,
  centres,
  certificates,
  follow,
  formingUnits,
  graduates,
  guides,
  letters,
  handIn,
  schoolLists,
  inquiryPapers,
  uploads,
  staff,
  unmask,
  archiveSearch,
  archives,
  materials,
  materialCommands,
  staffAccounts,
  staffCentres,
  staffCertificates,
  staffLinks,
  staffRelations,
  staffSelf,
  counter,
  window,
  transfers,
  unitNotices,
  searchAsks,
  imports,
  scans,
  directory,
  exports,
  calendar,
  custody,
  collective,
  forPeople,
  fileCheck,
  ownClaims,
  regions,
]
  .flatMap((resource): unknown[] => Object.values(resource))
  .filter(isRoute)

/** The endpoints one of the two APIs offers; public ones are offered by both. */
export const routesFor = (audience: Exclude<Audience, 'public'>): readonly RouteContract[] =>
  ALL_ROUTES.filter((r) => r.audience === audience || r.audience === 'public')
