export const progressPath = (id: string): string => `/case/progress/index?id=${id}`
