import * as z from 'zod/mini'
import { UPLOAD_RULES, UPLOAD_TYPES } from '../domain/uploads/upload-rules'
import { id } from './fields'
import { route } from './route'

export const uploaded = z.strictObject({
  id,
  name: z.string(),
  type: z.string(),
  size: z.int(),
  /** False when no scanner is set up here. */
  scanned: z.boolean(),
})

/** What a request that brings one file has beside its place and policy. */
export const bringing = {
  rate: 'write',
  idempotent: true,
  upload: { field: 'file', maxBytes: UPLOAD_RULES.maxBytes, types: Object.keys(UPLOAD_TYPES) },
  output: uploaded,
  status: 201,
  problems: [
    'upload.too-large',
    'upload.type',
    'upload.disguised',
    'upload.infected',
    'upload.scanner-away',
    'upload.missing',
    'upload.too-big-inside',
    'upload.broken',
    'upload.active',
    'upload.too-many',
  ],
} as const

export const uploadFile = route({
  name: 'uploadFile',
  method: 'POST',
  path: '/api/uploads',
  summary: '上传一份材料（照片或 PDF）',
  audience: 'citizen',
  action: 'upload.bring',
  ...bringing,
})

export const readOwnUpload = route({
  name: 'readOwnUpload',
  method: 'GET',
  path: '/api/uploads/:id/file',
  summary: '查看自己上传的材料',
  audience: 'citizen',
  action: 'upload.read',
  rate: 'read',
  params: z.strictObject({ id }),
  output: z.unknown(),
  status: 200,
  file: '*/*',
  problems: ['upload.not-found'],
})

export const readCaseFile = route({
  name: 'readCaseFile',
  method: 'GET',
  path: '/api/staff/cases/:id/files/:fileId',
  summary: '查看随申请提交的材料',
  audience: 'staff',
  action: 'case.read',
  rate: 'read',
  params: z.strictObject({ id, fileId: id }),
  output: z.unknown(),
  status: 200,
  file: '*/*',
  problems: ['case.not-found', 'permission.avoidance', 'upload.not-found'],
})
