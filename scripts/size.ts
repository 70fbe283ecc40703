import { longest, measure, sourceFiles } from './lib/sources'

/** The house's sizes: median at most 70 lines, nine files in ten at most 200, none over 300. Prints the figures and the offenders. */
const goals = { median: 70, ninth: 200, most: 300 }

const figures = measure(sourceFiles().map((file) => file.lines))
const offenders = sourceFiles().filter((file) => file.lines > goals.most)
const good = figures.median <= goals.median && figures.ninth <= goals.ninth && offenders.length === 0

console.log(`files ${figures.files}, lines ${figures.lines}`)
console.log(
  `median ${figures.median} (goal <= ${goals.median}), 90 % at most ${figures.ninth} (goal <= ${goals.ninth})`,
)
console.log(`longest ${figures.longest} (goal <= ${goals.most})`)
for (const file of offenders) console.log(`too long: ${file.lines} ${file.path}`)
if (!good && offenders.length === 0) {
  for (const file of longest(20)) console.log(`long: ${file.lines} ${file.path}`)
}
process.exitCode = good ? 0 : 1
