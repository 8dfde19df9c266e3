/** The responsibility map, for everybody. */
import { readResponsibilityMap } from '@kotostig/api/responsibility-map'
import { firstMapDay, lastMapDay, mapRefusal, type MapRefusal } from '@kotostig/law/map'
import { refuse, serve, type Served } from '../serve.ts'
import { keepMaps } from './map.ts'

const why: Record<MapRefusal, { path: 'day' | 'municipality'; message: string }> = {
  'not-a-day': { path: 'day', message: 'not a day, as in 2026-11-23' },
  'before-known-law': { path: 'day', message: `no law from before ${firstMapDay} is held` },
  'after-known-law': { path: 'day', message: `what the law says after ${lastMapDay} is not known` },
  'no-such-municipality': { path: 'municipality', message: 'there is no municipality with this code' },
}

export function mapRoutes(): Served[] {
  const mapOf = keepMaps()
  return [
    serve(readResponsibilityMap, {
      action: 'law.read', audit: 'LawRead', limited: true, data: 'none',
      run: ({ params }) => {
        const refused = mapRefusal(params.day, params.municipality)
        return refused === undefined ? mapOf(params.day, params.municipality) : refuse('bad-request', [{ code: refused, ...why[refused] }])
      },
    }),
  ]
}
