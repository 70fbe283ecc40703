import * as centreRoutes from '@shared/contract/centres'
import { readPublicKeys, verifyCertificate } from '@shared/contract/certificates'
import { followCase } from '@shared/contract/follow'
import * as guideRoutes from '@shared/contract/guides'
import * as handInRoutes from '@shared/contract/hand-in'
import * as letterRoutes from '@shared/contract/letters'
import { listRegions } from '@shared/contract/regions'
import * as schoolRoutes from '@shared/contract/school-lists'
import { followCase as follow } from '../../features/cases'
import { answerLetter, bringStamped, openLetter } from '../../features/transfers'
import type { AppDeps } from '../app-deps'
import { handle, handleFile, type MountedRoute } from '../call'
import { arrived } from './uploads'

/** What anyone may ask, on both APIs. */
export const publicRoutes = ({
  cases,
  centres,
  certificates,
  guides,
  letters,
  formingUnits,
  imports,
}: AppDeps): MountedRoute[] => [
  handle(verifyCertificate, ({ params }, call) => certificates.verify(params.token, call.now)),
  handle(readPublicKeys, async () => certificates.publicKeys()),
  handle(listRegions, async ({ query }) => centres.regions(query.within)),
  handle(followCase, ({ body }, call) => follow(cases, body, call.now)),
  handle(letterRoutes.openLetter, ({ body }, call) => openLetter(letters, body, call.now)),
  handle(letterRoutes.answerLetter, ({ body }, call) => answerLetter(letters, call.command(), body)),
  handle(letterRoutes.bringForLetter, (_input, call) =>
    bringStamped(letters, call.handInKey, { file: () => arrived(call), now: call.now }),
  ),
  handle(handInRoutes.openHandIn, ({ body }, call) => formingUnits.openHandIn(body, call.now)),
  handle(handInRoutes.bringForHandIn, (_input, call) =>
    formingUnits.bringPhoto(call.handInKey, { file: () => arrived(call), now: call.now }),
  ),
  handle(handInRoutes.submitHandIn, ({ body }, call) => formingUnits.handIn(call.command(), body)),
  handle(schoolRoutes.openSchoolList, ({ body }, call) => imports.openSchoolList(body, call.now)),
  handle(schoolRoutes.bringSchoolList, (_input, call) =>
    imports.offerList(call.handInKey, { file: () => arrived(call), now: call.now }),
  ),
  handle(schoolRoutes.sendSchoolList, ({ body }, call) => imports.sendList(call.command(), body)),
  handle(centreRoutes.listCentres, ({ query }) => centres.list(query)),
  handle(centreRoutes.readCentre, ({ params }) => centres.read(params.id)),
  handle(guideRoutes.listGuides, () => guides.list()),
  handle(guideRoutes.readGuide, ({ params, query }) => guides.read(params.item, query.centre)),
  handleFile(guideRoutes.readLeaflet, ({ params, query }) => guides.leaflet(params.item, query.centre)),
  handleFile(guideRoutes.readSample, ({ params }) => guides.sample(params.item)),
]
