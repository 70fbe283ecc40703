import { z } from 'zod'
import { webAddress } from './env-values'

const flag = z
  .enum(['0', '1', 'true', 'false'], '应是 0 或 1。')
  .transform((text) => text === '1' || text === 'true')

const port = (usual: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, '应是 0–65535 的端口号。')
    .transform(Number)
    .refine((number) => number <= 65_535, '应是 0–65535 的端口号。')
    .default(usual)

const origins = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim().replace(/\/+$/, ''))
      .filter(Boolean),
  )
  .refine((list) => list.every(isOrigin), '应是以逗号分隔的来源，如 https://a.example,https://b.example。')

/** Every variable the service reads, with what it may be and what it is when not set. */
export const VARIABLES = {
  NODE_ENV: z
    .enum(['development', 'test', 'production'], '应是 development、test 或 production。')
    .default('development'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], '应是 pino 的日志级别，如 info。')
    .default('info'),
  /** Where everything is kept that is not in an outside database. */
  DATA_DIR: z.string().default('var'),
  /** Where the seals over all chains of facts are exported to; `seals` under DATA_DIR when not set. */
  SEAL_DIR: z.string().optional(),
  SIGNATURE_TRUST: z.string().optional(),
  /** Key files; `keys` under DATA_DIR when not set. */
  KEY_DIR: z.string().optional(),
  /** Rings as `kid:base64,kid:base64`, the first in use; they win over files in KEY_DIR. */
  JWT_KEYS: z.string().optional(),
  KEK_KEYS: z.string().optional(),
  /** How new data keys encrypt and index single fields; values of the other suite still open. */
  FIELD_SUITE: z
    .enum(['aes-256-gcm', 'sm4-cbc-hmac-sm3'], '应是 aes-256-gcm 或 sm4-cbc-hmac-sm3。')
    .default('aes-256-gcm'),

  /** Not set: the embedded engine. */
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, '应以 mongodb:// 或 mongodb+srv:// 开头。')
    .optional(),
  /** Lets production run on the embedded engine. */
  EMBEDDED_DB: flag.default(false),

  /** Which of the two APIs this process serves. */
  SERVE: z.enum(['both', 'citizen', 'staff']).default('both'),
  HOST: z.string().default('127.0.0.1'),
  CITIZEN_PORT: port(3000),
  STAFF_PORT: port(3001),
  WORKER_PORT: port(3002),
  /** The citizens' address as they see it; QR codes begin with it. */
  PUBLIC_URL: webAddress.optional(),
  /** Origins besides PUBLIC_URL whose pages may call the API. */
  ALLOWED_ORIGINS: origins.default([]),
  /** Cookies over https only; on in production unless set. */
  COOKIE_SECURE: flag.optional(),
  /** How many reverse proxies stand in front; their X-Forwarded-For is believed. */
  TRUST_PROXY: z.string().regex(/^\d$/, '应是反向代理的层数，0–9。').transform(Number).default(0),

  SIMULATOR_PORT: port(3900),
  /** The SMS provider; the simulator when not set. */
  SMS_BASE_URL: webAddress.optional(),
  SMS_SECRET_ID: z.string().default('demo-secret-id'),
  SMS_SECRET_KEY: z.string().default('demo-secret-key'),
  SMS_APP_ID: z.string().default('1400000000'),
  SMS_SIGN: z.string().default('档易办'),
  SMS_TEMPLATE_SIGN_IN: z.string().default('100001'),
  SMS_TEMPLATE_LOGIN_CHANGED: z.string().default('100002'),
  SMS_TEMPLATE_CASE_STEP: z.string().default('100003'),
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text
}
