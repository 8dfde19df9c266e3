/** One cell of the map: what an authority does, by when and on which section, and what changed. */
import type { MapColumn } from '@kotostig/law/map'
import type { ComparedItem } from '@kotostig/law/map-compare'
import { questions } from '@kotostig/law/terms'
import type { ModelId } from '@kotostig/law/map-words'
import { claimsOfItem } from '@kotostig/law/data/source-claims.ts'
import { Glyph } from '../../shared/glyphs.tsx'
import { SectionChip, sectionText } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { ClaimNotes } from '../sources/ClaimNotes.tsx'
import { changeNames, map as words } from './map.texts.ts'
import { actorText, beforeText, itemText, whenText } from './say-item.ts'
import type { ShownMap } from './useMap.ts'

/** `from` is the earlier map of a comparison; `model` limits what sources say to what they say of that group. */
type Props = { items: readonly ComparedItem[]; to: ShownMap; from: ShownMap | undefined; column: MapColumn; model?: ModelId | undefined }

/** What is gone stands in the earlier map alone. */
const mapOf = (one: ComparedItem, to: ShownMap, from: ShownMap | undefined): ShownMap =>
  from !== undefined && one.before === undefined && !to.authorities.some((each) => each.kind === one.item.actor.kind && each.code === one.item.actor.code) ? from : to

export function Cell({ items, to, from, column, model }: Props) {
  const t = useSay()
  const language = useLanguage()
  if (items.length === 0) return to.extent === 'partly' ? <span className="unsure"><Glyph name="ask" /> {t(words.notWorkedOut)}</span> : <span className="none">{t(words.nothing)}</span>
  const lines = (of: readonly ComparedItem[]) => <ul>{of.map((one) => <Line key={one.item.key} one={one} own={mapOf(one, to, from)} from={from} model={model} />)}</ul>
  if (column !== 'state') return <>{lines(items)}<Official items={items} map={to} /></>
  // Several authorities share the last column: each is named once.
  const byActor = new Map<string, ComparedItem[]>()
  for (const one of items) {
    const name = one.item.kind === 'refund' ? t(words.theState) : actorText(mapOf(one, to, from), one.item, language)
    byActor.set(name, [...(byActor.get(name) ?? []), one])
  }
  return (
    <>
      {[...byActor].map(([name, own]) => (
        <div key={name} className="of-actor">
          <p className="who-does">{name}</p>
          {lines(own)}
        </div>
      ))}
      <Official items={items} map={to} />
    </>
  )
}

function Line({ one, own, from, model }: { one: ComparedItem; own: ShownMap; from: ShownMap | undefined; model: ModelId | undefined }) {
  const t = useSay()
  const language = useLanguage()
  const { item, changes } = one
  const marks = changes.filter((change) => change !== 'unknown')
  const isUnknown = changes.includes('unknown')
  const was = from ? beforeText(from, one, t, language) : ''
  const by = whenText(item, t)
  const isGone = changes.includes('gone')
  const asked = item.kind === 'refund' ? item.questions : []
  return (
    <li className={marks.length > 0 && !(marks.length === 1 && marks[0] === 'section') ? 'ch' : undefined}>
      {marks.length > 0 ? <span className="mark">{marks.map((change) => t(changeNames[change])).join(', ')}:{' '}</span> : null}
      {isUnknown ? <span className="mark-u"><Glyph name="ask" /> <span>{t(changeNames.unknown)}:</span></span> : null}
      <span className={isGone ? 'was' : ''}>{itemText(own, item, t, language)}</span>{' '}
      <Places item={one} map={own} />
      {by ? <span className="by">{by}</span> : null}
      {was ? <del><span className="vh">{t(words.before)} </span>{was}</del> : null}
      {asked.map((id) => <span key={id} className="q-open"><Glyph name="ask" /> <span>{t(questions[id])}</span></span>)}
      <ClaimNotes claims={claimsOfItem(item.key, model)} />
    </li>
  )
}

/** Each section once; of a refund every place, since its time and its amount stand in different ones. */
function Places({ item: { item }, map }: { item: ComparedItem; map: ShownMap }) {
  const language = useLanguage()
  const places = item.kind === 'refund' ? item.source : [...new Map([...item.source].reverse().map((place) => [`${place.act} ${place.section}`, place])).values()].reverse()
  return (
    <span className="places">
      {places.map((place) => {
        const text = sectionText(place, language)
        return <span key={text}>{map.official[place.act] ? <SectionChip place={place} /> : <bdi dir="ltr" className="law">{text}</bdi>} </span>
      })}
    </span>
  )
}

/** The official texts behind a cell. */
function Official({ items, map }: { items: readonly ComparedItem[]; map: ShownMap }) {
  const t = useSay()
  const language = useLanguage()
  const both = language === 'fi' ? 'fi' : 'sv'
  const acts = [...new Set(items.flatMap((one) => one.item.source.map((place) => place.act)))].filter((act) => map.official[act])
  if (acts.length === 0) return null
  return <p className="finlex">{t(words.finlex)}: {acts.map((act, at) => <span key={act}>{at > 0 ? ', ' : ''}<a href={map.official[act]![both]} hrefLang={both} aria-label={t(words.official, { act })}>{act}</a></span>)}</p>
}
