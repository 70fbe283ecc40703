import Taro from '@tarojs/taro'

/** Reads a value kept on this device; null when nothing readable is kept. */
export function readStored<T>(key: string): T | null {
  try {
    const text: unknown = Taro.getStorageSync(key)
    return typeof text === 'string' && text !== '' ? (JSON.parse(text) as T) : null
  } catch {
    return null
  }
}

/** Keeps a plain value on this device; a full or forbidden store is not an error, the value is just not kept. */
export function writeStored(key: string, value: unknown): void {
  try {
    Taro.setStorageSync(key, JSON.stringify(value))
  } catch {
    // private browsing, or the 10 MB of a mini program are used up
  }
}

/** Forgets a kept value. */
export function removeStored(key: string): void {
  try {
    Taro.removeStorageSync(key)
  } catch {
    // as above: nothing kept, nothing to remove
  }
}
