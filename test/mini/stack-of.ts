import { inject } from 'vitest'
import type { Platform } from './types'

/** Where the product answers a platform: each of the two walks under another suite of encryption. */
export const stackOf = (platform: Platform) => inject(platform === 'weapp' ? 'stack' : 'otherStack')
