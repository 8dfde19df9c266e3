/**
 * What this release does not hold, and which answers rest on it. A reader is told in words: the rule stands, but nobody has read
 * it against the wording that is missing.
 */
import { amendedWithoutText } from '../data/statutes.ts'
import type { Section } from './determination.ts'
import { day } from './kit/date.ts'
import type { InForce } from './kit/set-by-law.ts'
import type { Names } from './terms.ts'

export const unreadSources = {
  'amendment-2026': {
    short: { sv: 'lydelsen från 1.1.2026 oläst', fi: '1.1.2026 sanamuoto lukematta', en: 'wording of 1.1.2026 not read' },
    words: {
      sv: 'Paragrafen ändrades 1.1.2026 (RP 146/2025, sannolikt 1376/2025). Vi har inte läst den nya lydelsen; regeln bygger på den förra. Kontrollera i Finlex.',
      fi: 'Pykälä muuttui 1.1.2026 (HE 146/2025, todennäköisesti 1376/2025). Emme ole lukeneet uutta sanamuotoa; sääntö perustuu edelliseen. Tarkista Finlexistä.',
      en: 'The section was amended on 1 January 2026 (bill HE 146/2025, probably 1376/2025). We have not read the new wording; the rule rests on the one before. Check in Finlex.',
    },
  },
  'act-150-1930': {
    short: { sv: '150/1930 oläst', fi: '150/1930 lukematta', en: '150/1930 not read' },
    words: {
      sv: 'Dagen räknas enligt lagen om beräknande av laga tid (150/1930). Vi har inte lagens text; räknesättet och helgdagarna följer allmän praxis.',
      fi: 'Päivä lasketaan säädettyjen määräaikain laskemisesta annetun lain (150/1930) mukaan. Meillä ei ole lain tekstiä; laskutapa ja pyhäpäivät noudattavat yleistä käytäntöä.',
      en: 'The day is counted by the Act on the calculation of time limits (150/1930). We do not hold its text; the counting and the holidays follow common practice.',
    },
  },
  'amendments-1386': {
    short: { sv: 'ändringar 2011–2022 olästa', fi: 'vuosien 2011–2022 muutokset lukematta', en: 'amendments of 2011–2022 not read' },
    words: {
      sv: 'Den äldre lagen ändrades flera gånger 2011–2022. Vi har bara läst 936/2022, 1083/2022 och 323/2024; regeln kan avvika för dagar dessförinnan.',
      fi: 'Vanhaa lakia muutettiin useasti vuosina 2011–2022. Olemme lukeneet vain lait 936/2022, 1083/2022 ja 323/2024; sääntö voi poiketa sitä aiemmilta päiviltä.',
      en: 'The old Act was amended several times in 2011–2022. We have read only 936/2022, 1083/2022 and 323/2024; the rule may differ for days before.',
    },
  },
  'as-enacted-only': {
    short: { sv: 'senare ändringar olästa', fi: 'myöhemmät muutokset lukematta', en: 'later amendments not read' },
    words: {
      sv: 'Av lagen har vi bara texten som den först gavs. Senare ändringar har vi inte läst. Kontrollera i Finlex.',
      fi: 'Laista meillä on vain alkuperäinen teksti. Myöhempiä muutoksia emme ole lukeneet. Tarkista Finlexistä.',
      en: 'Of this Act we hold only the text as first enacted. Later amendments have not been read. Check in Finlex.',
    },
  },
  'text-not-held': {
    short: { sv: 'texten oläst', fi: 'teksti lukematta', en: 'text not read' },
    words: {
      sv: 'Regeln nämner en författning vars text vi inte har. Uppgiften kommer ur andra källor. Kontrollera i Finlex.',
      fi: 'Sääntö mainitsee säädöksen, jonka tekstiä meillä ei ole. Tieto on muista lähteistä. Tarkista Finlexistä.',
      en: 'The rule names an act whose text we do not hold. What it says comes from other sources. Check in Finlex.',
    },
  },
} satisfies Record<string, { short: Names; words: Names }>
export type UnreadId = keyof typeof unreadSources

const amendedFrom = day('2026-01-01')
const oldActReadFrom = day('2023-01-01')
/** Sections of 1386/2010 that 936/2022 replaced whole: their wording from 1.1.2023 is held. */
const readSince2023: readonly string[] = ['2', '6', '10', '13', '14', '15', '18', '27', '28', '31', '41', '43', '45 a', '46', '47', '47 a', '48', '49', '51', '52', '53', '54', '55', '56', '85']
const enactedOnly: readonly string[] = ['301/2004', '746/2011', '201/1994', '618/2021', '434/2003']
const withoutText: readonly string[] = ['1313/2011', '1275/2013', 'ÅFS 2012:74']

/** Whether the amendment of 1.1.2026 touched a place: the whole section, or only some of its moments. */
export function isAmendedUnread({ act, section, moment }: Section): boolean {
  if (act !== '681/2023') return false
  if (section === '92 a' || section === '92 b') return true
  const touched = amendedWithoutText[section]
  return touched !== undefined && (touched === 'whole' || moment === undefined || touched.includes(Number(moment)))
}

/** What a rule, with its sections and its days, rests on that this release does not hold. `counted`: it counts days, months or years. */
export function unreadOf(sections: readonly Section[], period: InForce, counted = false): UnreadId[] {
  const found = new Set<UnreadId>()
  for (const one of sections) {
    if (period.last >= amendedFrom && isAmendedUnread(one)) found.add('amendment-2026')
    if (one.act === '1386/2010' && (period.first < oldActReadFrom || !readSince2023.includes(one.section))) found.add('amendments-1386')
    if (enactedOnly.includes(one.act)) found.add('as-enacted-only')
    if (withoutText.includes(one.act)) found.add('text-not-held')
    if (one.act === '150/1930') found.add('act-150-1930')
  }
  if (counted) found.add('act-150-1930')
  return [...found]
}
