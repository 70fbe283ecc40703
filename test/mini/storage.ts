import { succeed } from './call-back'
import type { CallOptions, Fields, Platform } from './types'

/** The storage calls of a platform over one plain object. */
export function storageApi(platform: Platform, kept: Fields): Fields {
  const asynchronous = {
    getStorage: (options: CallOptions) => succeed(options, { data: kept[String(options.key)] }),
    setStorage: (options: CallOptions) => {
      kept[String(options.key)] = options.data
      succeed(options)
    },
    removeStorage: (options: CallOptions) => {
      delete kept[String(options.key)]
      succeed(options)
    },
  }
  if (platform === 'weapp') {
    return {
      ...asynchronous,
      getStorageSync: (key: string) => kept[key] ?? '',
      setStorageSync: (key: string, value: unknown) => {
        kept[key] = value
      },
      removeStorageSync: (key: string) => delete kept[key],
    }
  }
  return {
    ...asynchronous,
    getStorageSync: ({ key }: { key: string }) => ({ data: kept[key] ?? null }),
    setStorageSync: ({ key, data }: { key: string; data: unknown }) => {
      kept[key] = data
    },
    removeStorageSync: ({ key }: { key: string }) => delete kept[key],
  }
}
