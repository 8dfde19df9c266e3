/** A receipt in words, for the screen and for paper alike: one list of parts, each a list of rows. */
import { namesOfSource, type Source } from '@kotostig/api/source-words'
import type { PagePart, PageRow, ReceiptPage } from '@kotostig/api/receipt'
import type { CompensationTotal, Duty, FactUse, PersonDetermination, Section, WhyNode, Working } from '@kotostig/law'
import { bookPage } from '@kotostig/law/data/book.ts'
import { factText } from '@kotostig/law/fact-words'
import { day } from '@kotostig/law/kit/date'
import { dayText, say, sectionText, upperFirst } from '@kotostig/law/say'
import { notices, readings, type ConditionId, type FactName, type Language } from '@kotostig/law/terms'
import { unreadOf, unreadSources } from '@kotostig/law/unread'
import { inFinland } from '../clock.ts'
import { nameWithin, rightToLeft, sideWord } from '../document/side-words.ts'
import { dutyOf, personOf, sayingOf, type Receipt } from './receipt.ts'
import { actorsOf, amountText, dueText, townOf, wordOf, type ActorText } from './receipt-words.ts'
import { fromTheRight, isReceiptReviewed, listsIn, originalIn, ownLists, type Lists } from './side-lists.ts'

/** Conditions that are no observation: a person has judged them, by the section that asks for it (9, 14, 16, 20 and 43 §). */
const judgedConditions: ReadonlySet<ConditionId> = new Set(['asksAndIsEstimatedToNeed', 'contactShowsNeed', 'assessmentShowsNeedOfPlan', 'needsCoordination', 'hasObviousNeeds', 'placementIsMandatory'])

type Names = Readonly<Record<string, string>>
/** `names` replaces those of the receipt where the reader may not see somebody. */
type Telling = { receipt: Receipt; language: Language; names: Names; lists: Lists }

const row = (text: string, more: Partial<PageRow> = {}): PageRow => ({ text, depth: 0, sections: [], notes: [], ...more })

function sectionsOf(places: readonly Section[], language: Language): PageRow['sections'] {
  return [...new Map(places.map((place) => [sectionText(place, language), place])).entries()].map(([text, place]) => ({ text, place }))
}

/** A person of the case, or a municipality by its code. */
const nameOf = (id: string, { receipt, language, names }: Telling): string => names[id] ?? receipt.names[id] ?? (receipt.case.people.some((one) => one.id === id) ? id : (townOf(id)?.[language] ?? id))

/** A fact with its days, whose it is where that is not the person, and who said it. */
function factWords(fact: FactUse, telling: Telling): { text: string; saidBy: string } {
  const { receipt, language, lists } = telling
  const { why: words, receipt: own, facts: factNames } = lists
  const { text, period } = factText(fact, { ...factNames[fact.fact] ?? { sv: fact.fact, fi: fact.fact, en: fact.fact } }, language, townOf, lists)
  const saying = sayingOf(receipt.said, fact.path)
  const unsaid = receipt.taken ? (fact.path.startsWith('municipalities') ? own.byMunicipality : own.byFile) : words.caseFile
  const who = saying ? `${(lists.sources[saying.source as Source] ?? namesOfSource(saying.source) ?? { sv: saying.source, fi: saying.source, en: saying.source })[language]}, ${dayText(saying.on)}` : say(unsaid, language)
  const whose = fact.person !== '' && fact.person !== receipt.person ? `${nameOf(fact.person, telling)}: ` : ''
  return { text: `${whose}${text}${period ? ` · ${period}` : ''}`, saidBy: say(words.saidBy, language, { who }) }
}
const factLine = (fact: FactUse, telling: Telling): string => {
  const { text, saidBy } = factWords(fact, telling)
  return `${text} · ${saidBy}`
}

/** All of these, of which one is all of those: one list says the same. */
const flat = (nodes: readonly WhyNode[]): WhyNode[] => nodes.flatMap((node) => (node.all && !node.condition && !node.of && !node.presumed ? flat(node.all) : [node]))

function treeRows(node: WhyNode, telling: Telling, depth = 0): PageRow[] {
  const { language, lists: { why: words, conditions, answers, facts: factNames } } = telling
  const children = (node.all && flat(node.all)) ?? node.any ?? (node.not ? [node.not] : [])
  const title = node.condition ? upperFirst(wordOf(conditions, node.condition, language)) : say(node.all ? words.all : node.any ? words.any : words.not, language)
  const tail = [node.answer === 'yes' ? '' : answers[node.answer][language], node.presumed ? `(${say(words.presumed, language)})` : ''].filter(Boolean).join(' ')
  return [
    row(title, {
      mark: node.answer, depth, sections: sectionsOf(node.source ?? [], language), ...(tail ? { end: tail } : {}),
      notes: [
        ...(node.of ? [say(words.of, language, { person: nameOf(node.of, telling) })] : []),
        ...(node.facts ?? []).map((fact) => factLine(fact, telling)),
        ...(node.missing?.length ? [say(words.missing, language, { facts: node.missing.map((fact) => wordOf(factNames, fact, language)).join(', ') })] : []),
      ],
    }),
    // Of several ways to the same answer, those that gave it; all of them where none did.
    ...(node.any && node.answer === 'yes' ? children.filter((child) => child.answer === 'yes') : children).flatMap((child) => treeRows(child, telling, depth + 1)),
  ]
}

function calcRows(working: readonly Working[], { language, lists: { why: words } }: Telling): PageRow[] {
  const notes = { 'last-day-of-month': words.lastDay, 'weekend-or-holiday-does-not-move': words.weekend, 'day-before-anniversary': words.dayBefore }
  return working.map((step) => {
    const add = [step.add.years ? say(words.year, language, { n: step.add.years }) : '', step.add.months ? say(words.month, language, { n: step.add.months }) : '', step.add.days ? say(words.day, language, { n: step.add.days }) : ''].filter(Boolean).join(' + ')
    return row(`${step.from} + ${add} = ${step.to}`, { sections: sectionsOf(step.source, language), notes: step.note ? [say(notes[step.note], language)] : [] })
  })
}

/** Every condition that the reasons of a duty name. */
function nodesOf(duty: Duty): WhyNode[] {
  const found: WhyNode[] = []
  const walk = (node: WhyNode): void => {
    found.push(node)
    for (const child of node.all ?? node.any ?? (node.not ? [node.not] : [])) walk(child)
  }
  if (duty.why) walk(duty.why.conditions)
  return found
}

const factsOf = (duty: Duty): FactUse[] =>
  [...nodesOf(duty).flatMap((node) => node.facts ?? []), ...(duty.why?.trigger ?? []), ...(duty.why?.doneBy ? [duty.why.doneBy] : [])].filter((fact) => fact.path !== '' && fact.fact !== 'asOf')
const missingOf = (duty: Duty): FactName[] => nodesOf(duty).flatMap((node) => node.missing ?? [])

const isUnder = (place: Section, within: Section): boolean => place.act === within.act && place.section === within.section && (within.moment === undefined || place.moment === undefined || place.moment === within.moment)

/** What people have judged, what the law leaves to them in the places the answer rests on, and the readings the release chose. */
function judgedPart(found: readonly Duty[], person: PersonDetermination, telling: Telling): PagePart {
  const { receipt, language, lists: { part, conditions, answers } } = telling
  // What is done is judged; what has been judged stands among the facts.
  const places = found.filter((duty) => receipt.duty || (duty.state !== 'done' && duty.state !== 'lapsed')).flatMap((duty) => duty.source)
  const judged = new Map(found.flatMap(nodesOf).filter((node) => node.condition && judgedConditions.has(node.condition) && node.answer !== 'unknown' && !node.presumed && node.facts?.length).map((node) => [`${node.condition} ${node.facts!.map((fact) => fact.path).join()}`, node]))
  const norms = new Map(places.flatMap((place) => (bookPage(place.act.replace('/', '-'), place.section)?.openNorms ?? []).filter((norm) => norm.sections.some((one) => isUnder(one, place)))).map((norm) => [norm.id, norm]))
  const chosen = receipt.duty ? person.readings.filter((one) => one.source.some((place) => places.some((each) => isUnder(each, place)))) : person.readings
  const rows = [
    ...[...judged.values()].map((node) => row(say(part.judgedBy, language, { what: wordOf(conditions, node.condition!, language), answer: answers[node.answer][language] }), {
      sections: sectionsOf(node.source ?? [], language), end: factLine(node.facts![0]!, telling),
    })),
    ...[...norms.values()].map((norm) => row(norm.asks[language], { sections: sectionsOf(norm.sections, language), end: say(part.left, language, { who: norm.answeredBy[language] }) })),
    ...chosen.map((one) => row(wordOf(readings, one.id, language), { sections: sectionsOf(one.source, language), end: say(part.reading, language) })),
  ]
  return { id: 'judged', heading: say(part.judged, language), rows: rows.length > 0 ? rows : [row(say(part.nothingJudged, language))] }
}

function missingPart(found: readonly Duty[], person: PersonDetermination, telling: Telling): PagePart {
  const { receipt, language, lists: { part, questions, why: words, facts: factNames } } = telling
  const missing = new Set(found.flatMap(missingOf))
  const asked = person.questions.filter((one) => !receipt.duty || missing.has(one.fact))
  const isAsked = new Set(asked.map((one) => one.fact))
  const rows = [
    ...asked.map((one) => row(wordOf(questions, one.id, language), { mark: 'unknown', sections: sectionsOf(one.source, language), ...(one.about ? { end: say(words.of, language, { person: nameOf(one.about, telling) }) } : {}) })),
    ...[...missing].filter((fact) => !isAsked.has(fact)).map((fact) => row(say(part.fact, language, { fact: wordOf(factNames, fact, language) }), { mark: 'unknown' })),
  ]
  return { id: 'missing', heading: say(part.missing, language), rows: rows.length > 0 ? rows : [row(say(part.nothingMissing, language))] }
}

function limitsPart(found: readonly Duty[], person: PersonDetermination, { receipt, language, lists: { part } }: Telling): PagePart[] {
  const unread = new Set(found.flatMap((duty) => unreadOf(duty.source, { first: day(duty.trigger ?? receipt.asOf), last: day(receipt.asOf) }, duty.due !== null)))
  const rows = [
    ...person.notices.map((id) => row(wordOf(notices, id, language))),
    ...[...unread].map((id) => row(`${say(part.unread, language)}: ${unreadSources[id].short[language]}`, { notes: [unreadSources[id].words[language]] })),
  ]
  return rows.length > 0 ? [{ id: 'limits', heading: say(part.limits, language), rows }] : []
}

function dutyParts(duty: Duty, person: PersonDetermination, telling: Telling): PagePart[] {
  const { receipt, language, lists } = telling
  const { part, duties: dutyNames, dutyStates, why: words } = lists
  const actorName = actorsOf(receipt.answer, language, lists)
  const { why } = duty
  return [
    {
      id: 'answer', heading: say(part.answer, language),
      rows: [
        row(wordOf(dutyNames, duty.id, language), { sections: sectionsOf(duty.source, language) }),
        row(`${say(part.byHolder, language)}: ${actorName(duty.actor)}`, { sections: sectionsOf(why?.holder ?? [], language) }),
        row(`${say(part.when, language)}: ${dueText(duty, language, lists)}`),
        row(`${say(part.state, language)}: ${wordOf(dutyStates, duty.state, language)}`),
      ],
    },
    ...(why ? [{ id: 'because', heading: say(words.because, language), rows: (why.conditions.all ? flat(why.conditions.all) : [why.conditions]).flatMap((node) => treeRows(node, telling)) }] : []),
    ...(why && why.trigger.length > 0 ? [{ id: 'started', heading: say(words.started, language), rows: why.trigger.map((fact) => row(factWords(fact, telling).text, { end: factWords(fact, telling).saidBy })) }] : []),
    ...(why && why.working.length > 0 ? [{ id: 'calc', heading: say(words.howCounted, language), rows: calcRows(why.working, telling) }]
      : duty.withoutDelay ? [{ id: 'counted', heading: say(words.howCounted, language), rows: [row(say(words.noDay, language))] }] : []),
    ...(why?.doneBy ? [{ id: 'done', heading: say(words.doneBy, language), rows: [row(factLine(why.doneBy, telling))] }] : []),
    judgedPart([duty], person, telling),
    missingPart([duty], person, telling),
    ...limitsPart([duty], person, telling),
  ]
}

/** Without delay first, then by day, then what has no day; what is done or has lapsed stands last. */
const rankOf = (duty: Duty): string => `${duty.state === 'done' || duty.state === 'lapsed' ? 3 : duty.standing ? 2 : duty.withoutDelay ? 0 : 1} ${duty.due ?? '9999'} ${duty.trigger ?? ''}`

/** One row for each payee and section: its years, and what is paid for them. */
function moneyRows(totals: readonly CompensationTotal[], actorName: ActorText, language: Language): PageRow[] {
  const payees = Map.groupBy(totals, (one) => [one.act, one.section, one.share ?? '', one.payee.kind, one.payee.code ?? ''].join(' '))
  return [...payees.values()].map((years) => {
    const [{ act, section, payee }] = years as [CompensationTotal]
    return row(actorName(payee), { sections: sectionsOf([{ act, section }], language), end: years.map((one) => `${one.year}: ${amountText(one.amount)}`).join(' · ') })
  })
}

function wholeParts(person: PersonDetermination, telling: Telling): PagePart[] {
  const { receipt, language, lists } = telling
  const { part, groups, duties: dutyNames, dutyStates } = lists
  const actorName = actorsOf(receipt.answer, language, lists)
  const holders = person.responsibilities.filter((one) => one.task === 'integration-services' && one.from <= receipt.asOf && (one.to === null || one.to >= receipt.asOf))
  const duties = [...person.duties].sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1))
  const facts = new Map(duties.flatMap(factsOf).map((fact) => [fact.path, fact]))
  const totals = receipt.answer.compensation.totals.filter((one) => one.person === person.id)
  return [
    {
      id: 'answer', heading: say(part.answer, language),
      rows: [
        row(`${say(part.groups, language)}: ${person.groups.length > 0 ? person.groups.map((id) => wordOf(groups, id, language)).join(', ') : say(part.noGroups, language).toLowerCase()}`),
        ...(holders.length > 0 ? holders.map((one) => row(`${say(part.responsible, language)}: ${actorName(one.actor)}`, { sections: sectionsOf(one.source, language) }))
          : [row(`${say(part.responsible, language)}: ${say(part.noResponsible, language).toLowerCase()}`, { mark: 'unknown' })]),
      ],
    },
    {
      id: 'duties', heading: say(part.duties, language),
      rows: duties.length > 0 ? duties.map((duty) => row(`${wordOf(dutyNames, duty.id, language)} · ${actorName(duty.actor)}`, { sections: sectionsOf(duty.source, language), end: dueText(duty, language, lists) + (duty.state === 'overdue' || duty.state === 'lapsed' || duty.state === 'upcoming' ? ` (${wordOf(dutyStates, duty.state, language)})` : '') })) : [row(say(part.noDuties, language))],
    },
    ...(totals.length > 0 ? [{ id: 'money', heading: say(part.money, language), rows: moneyRows(totals, actorName, language) }] : []),
    {
      id: 'facts', heading: say(part.facts, language),
      rows: facts.size > 0 ? [...facts.values()].map((fact) => row(factWords(fact, telling).text, { end: factWords(fact, telling).saidBy })) : [row(say(part.noFacts, language))],
    },
    judgedPart(duties, person, telling),
    missingPart(duties, person, telling),
    ...limitsPart(duties, person, telling),
  ]
}

const momentText = (at: string): string => `${dayText(at.slice(0, 10))} ${at.slice(11, 16).replace(':', '.')}`

/** The receipt in the language of the person, part for part and row for row beside that of the authority. */
function sideOf(receipt: Receipt, language: Language, shown: Names, other: string): NonNullable<ReceiptPage['side']> {
  const isStaff = other === 'sv' || other === 'fi' || other === 'en'
  const isRightToLeft = rightToLeft.has(other)
  const { title, head, parts, small } = isStaff ? receiptPage(receipt, other, shown) : receiptPage(receipt, language, shown, 'alone', listsIn(other, language))
  const told = { title, head, parts, small }
  return {
    ...(isRightToLeft ? fromTheRight(told) : told), language: other, isRightToLeft, inOwnOnly: sideWord(other, 'freeText', { language: `\u2068${nameWithin(language, other)}\u2069` }),
    notes: [
      { own: '', other: originalIn(other, nameWithin(language, other)) },
      ...(isStaff || isReceiptReviewed(other) ? [] : [{ own: sideWord(language, 'unchecked'), other: sideWord(other, 'unchecked') }]),
    ],
  }
}

/** `shown`: names in place of those of the receipt. `other`: the language it stands in as well, or `alone`. */
export function receiptPage(receipt: Receipt, language: Language, shown: Names = {}, other = 'alone', lists: Lists = ownLists): ReceiptPage {
  const telling: Telling = { receipt, language, names: shown, lists }
  const { receipt: own, duties: dutyNames } = lists
  const person = personOf(receipt)
  const duty = dutyOf(receipt)
  if (!person || (receipt.duty && !duty)) throw new Error('the receipt holds no answer about its own person or duty')
  const { taken } = receipt
  return {
    language,
    title: duty ? say(own.titleOf, language, { duty: wordOf(dutyNames, duty.id, language) }) : say(own.title, language),
    head: [
      { label: say(own.person, language), value: nameOf(receipt.person, telling) },
      { label: say(own.caseNumber, language), value: taken?.caseNumber ?? say(own.example, language) },
      { label: say(own.day, language), value: dayText(receipt.asOf) },
      { label: say(own.release, language), value: receipt.lawRelease },
    ],
    parts: duty ? dutyParts(duty, person, telling) : wholeParts(person, telling),
    foot: [
      ...(taken ? [{ label: say(own.taken, language), value: say(own.takenBy, language, { name: taken.by, authority: language === 'fi' ? taken.authority.fi : taken.authority.sv, at: momentText(inFinland(taken.at)) }) }] : []),
      { label: say(own.releaseSource, language), value: receipt.lawChecksum },
      { label: say(own.checksum, language), value: receipt.checksum },
    ],
    checksum: receipt.checksum,
    small: say(own.small, language),
    pageOf: own.pageOf[language],
    ...(other === 'alone' || other === language ? {} : { side: sideOf(receipt, language, shown, other) }),
  }
}
