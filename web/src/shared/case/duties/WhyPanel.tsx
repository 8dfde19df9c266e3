/** The receipt of one duty: the rule, why it applies, how the day is counted, who is responsible. */
import { createContext, useContext, useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { Determination, Duty, FactUse, Why, WhyNode } from '@kotostig/law/determination'
import type { BookPage } from '@kotostig/api/book'
import { receivers } from '@kotostig/law/arrangements'
import { day } from '@kotostig/law/kit/date'
import { unreadOf } from '@kotostig/law/unread'
import { factText } from '@kotostig/law/fact-words'
import { answers, conditions, duties as dutyNames, facts as factNames } from '@kotostig/law/terms'
import { why as words } from '@kotostig/law/why.texts'
import { dayText } from '../../day.ts'
import { callOnce } from '../../call.ts'
import { SectionChips, sectionPath } from '../../section.tsx'
import { upperFirst, useLanguage, useSay } from '../../words.tsx'
import type { ActorName } from '../actors.ts'
import { Unread } from '../Unread.tsx'
import { AnswerMark } from './AnswerMark.tsx'
import { townOf, valueText } from '../values.ts'
import { Arithmetic } from './Arithmetic.tsx'

/** Somebody else than the municipality carries out the task (8 §). */
const isByAgreement = (why: Why): boolean => why.holder.some((one) => one.act === '681/2023' && one.section === '8')

/** Who said a fact, by its place, where more is known than the case says. */
export const SaidByContext = createContext<(path: string) => string | undefined>(() => undefined)

type Props = { id: string; duty: Duty; answer: Determination; index: number; actorName: ActorName; nameOf: (id: string) => string; onClose: () => void; onField?: ((path: string) => void) | undefined; action?: ReactNode; heading?: string; notes?: ReactNode }

/** `action` does the duty and stands first; `heading` names the duty where the list is not of one person; `notes` stand last, before what one does. */
export function WhyPanel({ id, duty, answer, actorName, nameOf, onClose, onField, action, heading, notes }: Props) {
  const t = useSay()
  const title = t(dutyNames[duty.id])
  const panel = useRef<HTMLElement>(null)
  const [choosing, setChoosing] = useState(false)
  const why = duty.why
  useEffect(() => {
    const element = panel.current
    if (element && element.offsetParent !== null) element.querySelector<HTMLElement>('h3')?.focus({ preventScroll: element.parentElement?.className.includes('dock') ?? false })
    setChoosing(false)
  }, [duty.id])
  const used = why ? factsOf(why) : []
  const place = duty.source[0]
  return (
    <section
      ref={panel}
      className="why"
      aria-labelledby={`${id}-h`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <div className="why-h">
        <div>
          <p className="meta">{t(words.ask)}</p>
          <h3 id={`${id}-h`} tabIndex={-1}>{heading ?? title}</h3>
        </div>
        <button className="close" type="button" aria-label={t(words.close)} onClick={onClose}>×</button>
      </div>
      <div className="why-b">
        <h4>{t(words.rule)}</h4>
        <p>
          {t(words.ruleSentence, { actor: actorName(duty.actor), title: title.charAt(0).toLowerCase() + title.slice(1) })} <SectionChips places={duty.source} />
        </p>
        <LawWords duty={duty} />
        <Unread ids={unreadOf(duty.source, { first: day(duty.trigger ?? answer.asOf), last: day(answer.asOf) }, duty.due !== null)} />
        {why && place ? (
          <p className="meta">
            {why.inForce.to
              ? t(words.inForcePeriod, { act: place.act, from: dayText(why.inForce.from), to: dayText(why.inForce.to) })
              : t(words.inForceFrom, { act: place.act, day: dayText(why.inForce.from) })}
          </p>
        ) : null}
        {why ? (
          <>
            <h4>{t(words.because)}</h4>
            <Tree node={why.conditions} nameOf={nameOf} />
            {why.trigger.length > 0 ? (
              <>
                <h4>{t(words.started)}</h4>
                {why.trigger.map((fact, at) => (
                  <p key={at}><FactLine fact={fact} /></p>
                ))}
              </>
            ) : null}
            {why.working.length > 0 || duty.withoutDelay ? <h4>{t(words.howCounted)}</h4> : null}
            {why.working.length > 0 ? <Arithmetic working={why.working} /> : duty.withoutDelay ? <p>{t(words.noDay)}</p> : null}
          </>
        ) : (
          <p className="meta">{t(words.noReason)}</p>
        )}
        <h4>{t(words.holder)}</h4>
        <p>
          {actorName(duty.actor)} {why ? <SectionChips places={why.holder} /> : null}
        </p>
        {why && isByAgreement(why) ? <p className="meta">{t(words.byAgreement)}{duty.actor.kind === 'municipality' ? ` ${t(receivers.municipality.open)}` : ''}</p> : null}
        {why?.doneBy ? (
          <>
            <h4>{t(words.doneBy)}</h4>
            <p><FactLine fact={why.doneBy} /></p>
          </>
        ) : null}
        {notes}
        <p className="meta why-release">{t(words.release, { release: why?.lawRelease ?? answer.lawRelease })}</p>
        {choosing ? (
          <div className="facts-wrong">
            <p className="lab" id={`${id}-f`}>{t(words.factsWrong)}</p>
            <ul aria-labelledby={`${id}-f`}>
              {used.map((fact) => (
                <li key={fact.path}>
                  <button type="button" className="lnk" onClick={() => onField?.(fact.path)}>
                    {upperFirst(t(factNames[fact.fact]))}: <FactValue fact={fact} />
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        <div className="row why-do">
          {action}
          <button type="button" className="btn" onClick={() => print()}>{t(words.print)}</button>
          {used.length > 0 && onField ? (
            <button type="button" className="lnk" aria-expanded={choosing} onClick={() => (used.length === 1 ? onField(used[0]!.path) : setChoosing(!choosing))}>
              {t(words.factWrong)}
            </button>
          ) : null}
        </div>
      </div>
    </section>
  )
}

/** The words of the statute that the duty rests on, as the law book has them; nothing until they are fetched. */
function LawWords({ duty }: { duty: Duty }) {
  const t = useSay()
  const language = useLanguage()
  const [page, setPage] = useState<BookPage>()
  const place = duty.source[0]
  const address = place ? `/api/law/book${sectionPath(place).slice(4).split('#')[0]}` : ''
  useEffect(() => {
    let here = true
    setPage(undefined)
    if (address)
      void callOnce<BookPage>(address).then((outcome) => {
        if (here && outcome.ok) setPage(outcome.value)
      })
    return () => {
      here = false
    }
  }, [address])
  const moment = page?.moments.find((each) => each.moment === (place?.moment ?? '1'))
  const [first, second] = language === 'fi' ? (['fi', 'sv'] as const) : (['sv', 'fi'] as const)
  const of = moment?.[first] ? first : second
  const text = moment?.[of]
  if (!text) return null
  return (
    <details className="law-words">
      <summary>{t(words.lawWords)}</summary>
      <div lang={of}>
        {text.split('\n').map((line, at) => (
          <p key={at}>{line}</p>
        ))}
      </div>
    </details>
  )
}

function factsOf(why: Why): FactUse[] {
  const found = new Map<string, FactUse>()
  const take = (fact: FactUse): void => {
    if (fact.path && fact.fact !== 'asOf' && !found.has(fact.path)) found.set(fact.path, fact)
  }
  const walk = (node: WhyNode): void => {
    node.facts?.forEach(take)
    node.all?.forEach(walk)
    node.any?.forEach(walk)
    if (node.not) walk(node.not)
  }
  why.trigger.forEach(take)
  walk(why.conditions)
  if (why.doneBy) take(why.doneBy)
  return [...found.values()]
}

function FactValue({ fact }: { fact: FactUse }) {
  const language = useLanguage()
  return <>{valueText(fact, language)}</>
}

function FactLine({ fact }: { fact: FactUse }) {
  const t = useSay()
  const saidBy = useContext(SaidByContext)
  const { text, period } = factText(fact, factNames[fact.fact], useLanguage(), townOf)
  return (
    <>
      {text}
      {period ? <span className="nowrap"> · {period}</span> : null}
      <span className="meta"> · {t(words.saidBy, { who: saidBy(fact.path) ?? whoSaid(fact.saidBy, t(words.caseFile)) })}</span>
    </>
  )
}
const whoSaid = (who: string, caseFile: string): string => (who === 'case-file' || who === 'case file' || who === '' ? caseFile : who)

function Tree({ node, nameOf }: { node: WhyNode; nameOf: (id: string) => string }) {
  const parts = node.all ? flat(node.all) : [node]
  return (
    <ul className="tree">
      {parts.map((part, at) => (
        <Branch key={at} node={part} nameOf={nameOf} />
      ))}
    </ul>
  )
}

/** All of these, of which one is all of those: one list says the same. */
const flat = (nodes: readonly WhyNode[]): WhyNode[] => nodes.flatMap((node) => (node.all && !node.condition && !node.of && !node.presumed ? flat(node.all) : [node]))

function Branch({ node, nameOf }: { node: WhyNode; nameOf: (id: string) => string }) {
  const t = useSay()
  const children: WhyNode[] | undefined = (node.all && flat(node.all)) ?? node.any ?? (node.not ? [node.not] : undefined)
  const said = t(node.answer === 'yes' ? words.yes : node.answer === 'no' ? words.no : words.unknown)
  const title: ReactNode = node.condition ? upperFirst(t(conditions[node.condition])) : t(node.all ? words.all : node.any ? words.any : words.not)
  const inner = (
    <>
      {node.of ? <span className="said">{t(words.of, { person: nameOf(node.of) })}</span> : null}
      {node.facts?.map((fact, at) => (
        <span className="said" key={at}><FactLine fact={fact} /></span>
      ))}
      {node.missing && node.missing.length > 0 ? <span className="said">{t(words.missing, { facts: node.missing.map((fact) => t(factNames[fact])).join(', ') })}</span> : null}
    </>
  )
  const below = children ? <ul className="tree">{children.map((child, at) => <Branch key={at} node={child} nameOf={nameOf} />)}</ul> : null
  // A branch that answers otherwise than yes is folded out of the way unless it carries the answer.
  return (
    <li>
      <AnswerMark answer={node.answer} />
      <span className="vh">{said}: </span>
      {title}
      {node.answer === 'yes' ? null : <b className={`ans ${node.answer}`}> {t(answers[node.answer])}</b>}
      {node.presumed ? <span className="meta"> ({t(words.presumed)})</span> : null} {node.source ? <SectionChips places={node.source} /> : null}
      {inner}
      {below && children && children.length > 2 && node.any ? (
        <details>
          <summary>{t(words.more, { n: children.length })}</summary>
          {below}
        </details>
      ) : (
        below
      )}
    </li>
  )
}
