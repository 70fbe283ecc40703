import * as z from 'zod/mini'
import { INQUIRY_PAPERS } from '../domain/archives/inquiry-papers'
import { id } from './fields'
import { keys } from './paper-fields'
import { route } from './route'

/** What tells a person, or their unit, of an inquiry and of what came of it. Noted in the access log. */
export const printInquiryPaper = route({
  name: 'printInquiryPaper',
  method: 'GET',
  path: '/api/staff/cases/:id/inquiry-papers/:paper',
  summary: '打印核查告知书或结果告知书（PDF）',
  audience: 'staff',
  action: 'inquiry.print',
  rate: 'read',
  params: z.strictObject({ id, paper: z.enum(keys(INQUIRY_PAPERS), 'field.choose') }),
  output: z.unknown(),
  status: 200,
  file: 'application/pdf',
  problems: ['case.not-found', 'permission.avoidance', 'access.not-logged', 'inquiry.no-paper'],
})
