export const TRACKER = '/custody/tracker/index'
export const ACCOUNT = '/custody/mine/index'
