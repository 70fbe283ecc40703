/** Key facts of a bag: each has its paper. */
export const ALL_THERE = Object.fromEntries(
  ['birth', 'work-start', 'party-date', 'education', 'work-history'].map((fact) => [
    `proof-${fact}`,
    'there',
  ]),
)
export const PACKAGE = { samePerson: 'yes', sameCentre: 'yes', packageState: 'sealed' }
/** Two people who carry a bag; the numbers are invented. */
export const CARRIED = {
  ...{ channel: 'messenger', carrier1: '王示例', carrier1Id: '11010519491231002X' },
  ...{ carrier2: '李示例', carrier2Id: '53010219200508011X' },
}
/** A sealing as it is written down, also where the catalogue says otherwise. */
export const SEALED = {
  ...{ listedPages: '12', sealedPages: '40', countDiffers: '示例目录未编全' },
  ...{ seal: 'sealed', sealedWith: '李示例' },
}
