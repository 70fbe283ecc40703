import { z } from 'zod'

/** An http or https address without a slash at the end. */
export const webAddress = z
  .url({ protocol: /^https?$/, error: '应是 http:// 或 https:// 开头的地址。' })
  .transform((text) => text.replace(/\/+$/, ''))
