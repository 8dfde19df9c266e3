import { readBookIndex, readBookPage, readLawCalendar } from '@kotostig/api/law-book'
import { calendarDays, concerning } from '@kotostig/law/calendar'
import { calendarFile } from '@kotostig/law/icalendar'
import { day } from '@kotostig/law/kit/date'
import { nameOfKind } from '@kotostig/law/data/authorities-over-time.ts'
import { actorKinds, type Language } from '@kotostig/law/terms'
import { bookIndex, bookPage } from '@kotostig/law/data/book.ts'
import { refuse, serve, type Served } from '../serve.ts'

const utf8 = new TextEncoder()

/** Made when first asked for, then kept: the book does not change while the server runs, and its sections are few. */
function keep<Key>(make: (key: Key) => object | undefined, nameOf: (key: Key) => string): (key: Key) => Uint8Array {
  const kept = new Map<string, Uint8Array>()
  return (key) => {
    const known = kept.get(nameOf(key))
    if (known) return known
    // What does not exist is not kept: anyone may ask for anything.
    const bytes = utf8.encode(JSON.stringify(make(key) ?? refuse('not-found')))
    kept.set(nameOf(key), bytes)
    return bytes
  }
}

const calendarName: Record<Language, string> = { sv: 'Lagens kalender', fi: 'Lain kalenteri', en: 'Calendar of the law' }
/** A subscriber keeps what has just been, and sees five years ahead. */
const yearsBack = 1
const yearsAhead = 5

export function lawRoutes(): Served[] {
  const index = keep(() => bookIndex(), () => 'index')
  const page = keep(({ act, section }: { act: string; section: string }) => bookPage(act, section), ({ act, section }) => `${act}/${section}`)
  return [
    serve(readBookIndex, { action: 'law.read', audit: 'LawRead', limited: false, data: 'none', run: () => index(undefined) }),
    serve(readBookPage, { action: 'law.read', audit: 'LawRead', limited: false, data: 'none', run: ({ params }) => page(params) }),
    serve(readLawCalendar, {
      action: 'law.read', audit: 'LawRead', limited: false, data: 'none',
      run: ({ params: { kind, file }, clock }) => {
        const language = file.slice(0, 2) as Language
        const year = Number(clock.today().slice(0, 4))
        const days = concerning(calendarDays(day(`${year - yearsBack}-01-01`), day(`${year + yearsAhead}-12-31`)), kind)
        const stamp = clock.now().replace(/[-:]/g, '').replace(/\.\d+/, '')
        return utf8.encode(calendarFile(days, { language, owner: kind, name: `${calendarName[language]}: ${(nameOfKind(kind, day(clock.today()))?.names ?? actorKinds[kind])[language]}`, stamp }))
      },
    }),
  ]
}
