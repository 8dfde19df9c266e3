/** Rules of the engine in words, for the law book: conditions as lists, holders, starts and ends. */
import type { Names } from '../src/terms.ts'
import { actTypes, conditions } from '../src/terms.ts'
import { day } from '../src/kit/date.ts'
import type { DutyVersion, Holder } from '../src/kit/rule.ts'
import type { Condition } from '../src/kit/truth.ts'

type Language = keyof Names
export const languages: readonly Language[] = ['sv', 'fi', 'en']
export const inThree = (words: (language: Language) => string): Names => ({ sv: words('sv'), fi: words('fi'), en: words('en') })

const joins: Record<'all' | 'any' | 'not', Names> = {
  all: { sv: 'allt detta gäller', fi: 'kaikki nämä täyttyvät', en: 'all of these hold' },
  any: { sv: 'minst ett av detta gäller', fi: 'ainakin yksi näistä täyttyy', en: 'at least one of these holds' },
  not: { sv: 'inte', fi: 'ei', en: 'not' },
}

/** A condition as text: `all of these hold (a; b; at least one of these holds (c; d))`. */
export function conditionWords<S>(condition: Condition<S>, language: Language): string {
  if (condition.kind === 'leaf') return conditions[condition.id][language]
  if (condition.kind === 'not') return `${joins.not[language]} (${conditionWords(condition.part, language)})`
  return `${joins[condition.kind][language]} (${flat(condition).map((part) => conditionWords(part, language)).join('; ')})`
}
/** Parts of an `all` inside an `all` are parts of the outer one; `any` likewise. */
const flat = <S>(condition: Condition<S> & { kind: 'all' | 'any' }): Condition<S>[] =>
  condition.parts.flatMap((part) => (part.kind === condition.kind ? flat(part as typeof condition) : [part]))

const holders: Record<Holder, Names> = {
  responsibleAuthority: { sv: 'kommunen, och för en arbetssökande arbetskraftsmyndigheten', fi: 'kunta, työnhakijan osalta työvoimaviranomainen', en: 'the municipality; for a job seeker the employment authority' },
  municipality: { sv: 'kommunen', fi: 'kunta', en: 'the municipality' },
  welfareArea: { sv: 'välfärdsområdet', fi: 'hyvinvointialue', en: 'the welfare area' },
  welfareAreaAndMunicipality: { sv: 'välfärdsområdet och kommunen', fi: 'hyvinvointialue ja kunta', en: 'the welfare area and the municipality' },
  employmentAuthority: { sv: 'arbetskraftsmyndigheten', fi: 'työvoimaviranomainen', en: 'the employment authority' },
  districtCourt: { sv: 'tingsrätten', fi: 'käräjäoikeus', en: 'the district court' },
  stateCentre: { sv: 'statens centrum i regionen', fi: 'valtion aluekeskus', en: 'the state regional centre' },
  placementMunicipality: { sv: 'den föreslagna kommunen', fi: 'esitetty kunta', en: 'the proposed municipality' },
}

/** Until the end of 2024 (1386/2010 10 §). */
const oldResponsible: Names = { sv: 'kommunen, och för en arbetslös arbetssökande arbets- och näringsbyrån', fi: 'kunta, työttömän työnhakijan osalta työ- ja elinkeinotoimisto', en: 'the municipality; for an unemployed job seeker the TE office' }
const actFrom = day('2025-01-01')

const labels = {
  who: { sv: 'Vem', fi: 'Kuka', en: 'Who' },
  when: { sv: 'När', fi: 'Milloin', en: 'When' },
  starts: { sv: 'Börjar', fi: 'Alkaa', en: 'Starts' },
  due: { sv: 'Senast', fi: 'Viimeistään', en: 'At the latest' },
  done: { sv: 'Klar', fi: 'Valmis', en: 'Done' },
} satisfies Record<string, Names>

const list = (types: readonly (keyof typeof actTypes)[], language: Language): string => types.map((type) => actTypes[type][language].toLowerCase()).join(' / ')
const startWords: Record<'firstOf' | 'eachOf' | 'latestOf', Names> = {
  firstOf: { sv: 'den första av', fi: 'ensimmäisestä näistä', en: 'the first of' },
  eachOf: { sv: 'varje gång', fi: 'joka kerta', en: 'each time' },
  latestOf: { sv: 'den senaste av', fi: 'viimeisimmästä näistä', en: 'the latest of' },
}
const fixed = {
  condition: { sv: 'dagen då villkoren uppfylls', fi: 'päivästä, jona edellytykset täyttyvät', en: 'the day the conditions are met' },
  withoutDelay: { sv: 'utan dröjsmål (lagen ger inget antal dagar)', fi: 'viipymättä (laissa ei ole päivämäärää)', en: 'without delay (the Act gives no number of days)' },
  noDay: { sv: 'lagen ger ingen dag', fi: 'laissa ei ole määräpäivää', en: 'the law gives no day' },
  standing: { sv: 'gäller så länge grunden finns', fi: 'voimassa niin kauan kuin peruste on olemassa', en: 'lasts as long as its ground' },
  fact: { sv: 'när åtgärden är antecknad', fi: 'kun toimi on kirjattu', en: 'when the act is recorded' },
} satisfies Record<string, Names>
const unit: Record<'months' | 'days', (n: number) => Names> = {
  months: (n) => ({ sv: n === 1 ? '1 månad efter att den börjar' : `${n} månader efter att den börjar`, fi: n === 1 ? '1 kuukausi alkamisesta' : `${n} kuukautta alkamisesta`, en: n === 1 ? '1 month after it starts' : `${n} months after it starts` }),
  days: (n) => ({ sv: `${n} dagar efter att den börjar`, fi: `${n} päivää alkamisesta`, en: `${n} days after it starts` }),
}

function starts(version: DutyVersion, language: Language): string {
  const { starts: from } = version
  if ('condition' in from) return fixed.condition[language]
  if ('firstOf' in from) return `${startWords.firstOf[language]}: ${list(from.firstOf, language)}`
  if ('latestOf' in from) return `${startWords.latestOf[language]}: ${list(from.latestOf, language)}`
  return `${startWords.eachOf[language]}: ${list([from.eachOf], language)}`
}

function due(version: DutyVersion, language: Language): string {
  if (version.withoutDelay === true) return fixed.withoutDelay[language]
  if (version.due === undefined) return fixed.noDay[language]
  const table = 'months' in version.due ? version.due.months : version.due.days
  const kind = 'months' in version.due ? 'months' : 'days'
  return unit[kind](table.on(version.inForce.first).value)[language]
}

function done(version: DutyVersion, language: Language): string {
  if (version.standing === true) return fixed.standing[language]
  if (version.doneBy === undefined || 'holds' in version.doneBy) return fixed.fact[language]
  return list(version.doneBy.acts, language)
}

/** One version of a duty, in one line of each language. */
export const dutyWords = (version: DutyVersion): Names =>
  inThree((l) => {
    const parts = [
      `${labels.who[l]}: ${(version.holder === 'responsibleAuthority' && version.inForce.last < actFrom ? oldResponsible : holders[version.holder])[l]}`,
      `${labels.when[l]}: ${conditionWords(version.when, l)}`,
      `${labels.starts[l]}: ${starts(version, l)}`,
      `${labels.due[l]}: ${due(version, l)}`,
      `${labels.done[l]}: ${done(version, l)}`,
    ]
    return `${parts.join('. ')}.`
  })
