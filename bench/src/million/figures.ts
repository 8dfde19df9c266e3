/** Everything that is measured at a million people. `KOTOSTIG_BENCH_PEOPLE`: fewer, for trying the bench itself. */
import { fileURLToPath } from 'node:url'
import type { Figure } from '../figure.ts'
import { crashFigures } from './crash.ts'
import { listFigures } from './lists.ts'
import { openScene } from './officers.ts'
import { rehearsalFigures } from './rehearsing.ts'
import { openMillion } from './world.ts'
import { registerFigures, releaseFigures } from './writing.ts'

export async function millionFigures(): Promise<Figure[]> {
  const people = Number(process.env['KOTOSTIG_BENCH_PEOPLE'] || 1_000_000)
  const million = await openMillion(fileURLToPath(new URL('../../.cache/million', import.meta.url)), people)
  try {
    const scene = await openScene(million)
    try {
      return [...(await listFigures(million, scene)), ...(await registerFigures(scene)), ...(await rehearsalFigures(million, scene)), ...(await releaseFigures(million, scene)), ...(await crashFigures())]
    } finally {
      await scene.close()
    }
  } finally {
    await million.stop()
  }
}
