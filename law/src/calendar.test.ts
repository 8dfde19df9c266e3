import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDays, calendarKinds, concernedByEnd, concerning, pastEnds } from './calendar.ts'
import { calendarFile, escapeText, fold } from './icalendar.ts'
import { day } from './kit/date.ts'
import type { SetByLaw } from './kit/set-by-law.ts'
import { parameters } from './parameters.ts'
import { treatedAs } from './statute-map.ts'

const ahead = calendarDays(day('2026-11-23'), day('2029-12-31'))
const on = (iso: string): string[] => ahead.filter((one) => one.on === iso).map((one) => one.id)

describe('The calendar of the law', () => {
  test('on 23 November 2026 has these days to come, in order', () => {
    expect(ahead.map((one) => `${one.on} ${one.id}`)).toEqual([
      '2026-12-31 claim-2024', '2026-12-31 old-claims', '2026-12-31 runs-out-refugeeQuota-2026-12-31', '2027-01-01 client-system', '2027-01-01 national-store',
      '2027-03-04 runs-out-temporaryProtection-2027-03-04', '2027-12-31 claim-2025', '2028-12-31 claim-2026', '2029-12-31 claim-2027',
    ])
  })

  test('tells the next working day where the last day is a Sunday', () => expect(ahead.find((one) => one.id === 'claim-2026')).toMatchObject({ on: '2028-12-31', movedTo: '2029-01-02' }))
  test('cites the Act in force when the activity took place', () => {
    expect(ahead.find((one) => one.id === 'claim-2024')!.source[0]).toEqual({ act: '1386/2010', section: '54', moment: '1' })
    expect(ahead.find((one) => one.id === 'claim-2025')!.source[0]).toEqual({ act: '681/2023', section: '70', moment: '1' })
  })

  test('has every number whose next value is not known, and its day is the last day of the table', () => {
    const all = calendarDays(day('2011-09-01'), day('2060-12-31'))
    for (const [id, table] of Object.entries(parameters) as [keyof typeof parameters, SetByLaw<unknown>][]) {
      const found = all.filter((one) => one.id.startsWith(`runs-out-${id}-`))
      expect(found.length, id).toBe(table.after === 'unknown' ? 1 : 0)
      if (table.after === 'unknown') {
        expect(concernedByEnd[id], id).toBeDefined()
        expect(() => table.on(day(found[0]!.on) + 1)).toThrow(table.what)
        expect(table.find(day(found[0]!.on)), id).toBeDefined()
      }
    }
  })

  test('says of a number that has run out that what holds today is not known', () => expect(pastEnds(day('2026-11-23')).map((one) => one.id)).toEqual(['runs-out-interpreterFee-2025-12-31']))
  test('has nothing that is only proposed', () => expect(JSON.stringify(ahead)).not.toMatch(/föreslag|ehdot|propos/i))

  test('gives every day a section that exists, words in three languages, and somebody it concerns', () => {
    for (const one of ahead) {
      for (const { act, section } of one.source) expect(treatedAs(act, section), `${one.id}: ${act} ${section} §`).toBeDefined()
      for (const text of [one.title, one.words]) for (const language of ['sv', 'fi', 'en'] as const) expect(text[language], one.id).toMatch(/^(?!.*\{year\}).{5,}/)
      expect(one.concerns.length, one.id).toBeGreaterThan(0)
    }
    expect(new Set(ahead.map((one) => one.id)).size).toBe(ahead.length)
  })

  test('of an employment authority has only what concerns it', () => {
    expect(concerning(ahead, 'employment-authority').map((one) => one.id)).toEqual(['runs-out-temporaryProtection-2027-03-04'])
    expect(on('2027-01-01')).toEqual(['client-system', 'national-store'])
  })

  test('of every kind of authority has days to come', () => {
    for (const kind of calendarKinds) expect(concerning(ahead, kind).length, kind).toBeGreaterThan(0)
  })
})

const octets = (text: string): number => new TextEncoder().encode(text).length
/** A calendar file read back by the rules of the standard. */
const unfolded = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n')
const unescaped = (text: string): string => text.replace(/\\([\\;,nN])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark))

describe('A calendar file', () => {
  const file = calendarFile(concerning(ahead, 'municipality'), { language: 'fi', owner: 'municipality', name: 'Lain kalenteri; kunta, "koko"', stamp: '20261123T080000Z' })

  test('begins and ends as the standard says, with an id, a stamp and a day for each event', () => {
    const lines = unfolded(file)
    expect(lines[0]).toBe('BEGIN:VCALENDAR')
    expect(lines.slice(1, 3)).toEqual(['VERSION:2.0', expect.stringMatching(/^PRODID:/)])
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', ''])
    const count = (start: string): number => lines.filter((line) => line.startsWith(start)).length
    const events = concerning(ahead, 'municipality').length
    for (const start of ['BEGIN:VEVENT', 'END:VEVENT', 'UID:', 'DTSTAMP:20261123T080000Z', 'DTSTART;VALUE=DATE:', 'DTEND;VALUE=DATE:', 'SUMMARY:', 'DESCRIPTION:']) expect(count(start), start).toBe(events)
    expect(new Set(lines.filter((line) => line.startsWith('UID:'))).size).toBe(events)
  })

  test('has whole days: the end is the day after', () => {
    const lines = unfolded(file)
    const at = lines.indexOf('UID:old-claims.municipality.fi@kotostig')
    expect(lines.slice(at + 2, at + 4)).toEqual(['DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101'])
  })

  test('keeps its ids when it is made again later, in more days', () => {
    const uids = (text: string): string[] => unfolded(text).filter((line) => line.startsWith('UID:'))
    const later = calendarFile(concerning(calendarDays(day('2026-12-15'), day('2031-12-31')), 'municipality'), { language: 'fi', owner: 'municipality', name: 'x', stamp: '20261215T080000Z' })
    for (const uid of uids(file)) expect(uids(later)).toContain(uid)
  })

  test('has no line over 75 octets, no bare line break, and escapes what must be escaped', () => {
    for (const line of file.split('\r\n')) {
      expect(octets(line)).toBeLessThanOrEqual(75)
      expect(line).not.toMatch(/[\r\n]/)
    }
    expect(unfolded(file)).toContain('NAME:Lain kalenteri\\; kunta\\, "koko"')
  })

  test('gives back any text as it was, folded and unfolded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (given) => {
        const text = given.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, '')
        const folded = fold(`DESCRIPTION:${escapeText(text)}`)
        for (const line of folded.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75)
        expect(unescaped(folded.replaceAll('\r\n ', '').slice('DESCRIPTION:'.length))).toBe(text)
      }),
    )
  })
})
