const KB = 1024
const MB = KB * KB

/** 12 KB, 3.4 MB */
export const saySize = (bytes: number): string =>
  bytes < MB ? `${Math.ceil(bytes / KB)} KB` : `${(bytes / MB).toFixed(1)} MB`
