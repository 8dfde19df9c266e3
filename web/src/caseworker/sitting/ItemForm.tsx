/** One item of the plan being written. What has been typed stays when somebody else has written the same item meanwhile. */
import { useEffect, useState } from 'react'
import type { writeItem } from '@kotostig/api/sitting'
import { isOutside, itemKinds, itemStates, outsideOwners } from '@kotostig/api/sitting-words'
import type { ItemKind } from '@kotostig/api/sitting-words'
import { aims as aimNames } from '@kotostig/law/plan-aims'
import { DayField } from '../../shared/DayField.tsx'
import { Notice } from '../../shared/glyphs.tsx'
import { Segments } from '../../shared/glyphs.tsx'
import { SectionChip } from '../../shared/section.tsx'
import { upperFirst, useLanguage, useSay } from '../../shared/words.tsx'
import { formWords } from '../form.texts.ts'
import { Choice, TextField } from '../form.tsx'
import type { BodyOf } from '../session.ts'
import { freshKey, useSession } from '../session.ts'
import { itemRights } from '@kotostig/law/field-secrecy'
import { Conflict } from './Conflict.tsx'
import { Secrecy } from './Secrecy.tsx'
import { faultIn, otherFault } from './faults.ts'
import type { Start } from './PlanPaper.tsx'
import { itemKindNames, itemStateNames, outsideNames, partyNames, sitting as words } from './sitting.texts.ts'
import type { Desk, Written } from './useSitting.ts'

type Body = Omit<BodyOf<typeof writeItem>, 'plan'>
const fields = ['words', 'reason', 'owner', 'ownerName', 'studyLanguage', 'responsible', 'contact', 'startsOn', 'endsOn', 'nextOn', 'state', 'aims']

export function ItemForm({ desk, start, onClose }: { desk: Desk; start: Start; onClose: () => void }) {
  const t = useSay()
  const { session } = useSession()
  const { at } = desk
  const kept = `item ${start.item?.id ?? start.kind} ${start.isOther ? 'other' : ''}`
  const [body, setBody] = useState<Body>(() => desk.draft<Body>(kept) ?? {
    key: freshKey(), ...(start.item ? { item: start.item.id } : {}), follows: start.item?.number ?? 0, kind: start.kind, owner: start.isOther ? 'welfare-area' : 'own', isRemoved: false,
    words: start.item?.words ?? start.words ?? '', reason: start.item?.reason ?? '', aims: start.item?.aims ?? start.aims ?? [], studyLanguage: start.item?.studyLanguage ?? (at.integrationLanguage === 'fi' || at.integrationLanguage === 'sv' ? at.integrationLanguage : null),
    responsible: start.item?.responsible ?? (start.isOther ? '' : (session?.signedIn?.name ?? '')), contact: start.item?.contact ?? '', startsOn: start.item?.startsOn ?? null, endsOn: start.item?.endsOn ?? null, nextOn: start.item?.nextOn ?? null, state: start.item?.state ?? 'agreed',
  })
  const language = useLanguage()
  const [written, setWritten] = useState<Written>()
  const isGoal = body.kind === 'long-goal' || body.kind === 'period-goal'
  const isStudies = body.kind === 'language-studies'
  useEffect(() => document.getElementById('item-words')?.focus(), [])
  const change = (part: Partial<Body>): void => {
    const next = { ...body, ...part }
    setBody(next)
    desk.keep(kept, next)
  }
  const save = async (part: Partial<Body> = {}): Promise<void> => {
    const sent = { ...body, ...part }
    // Two new ones that wait do not take each other's place.
    const outcome = await desk.write(start.item ? kept : `${kept} ${body.key}`, '/api/plans/items', { plan: at.plan!.id, ...sent, studyLanguage: sent.kind === 'language-studies' ? sent.studyLanguage : null, aims: isGoal ? sent.aims : [], writtenIn: start.item && sent.words === start.item.words && sent.reason === (start.item.reason ?? '') ? start.item.writtenIn : language })
    setWritten(outcome)
    if (outcome.kind === 'saved' || outcome.kind === 'away') {
      desk.keep(kept, undefined)
      onClose()
    }
  }
  const theirs = at.plan?.items.find((item) => item.id === start.item?.id)
  const kinds = start.isOther ? (['service'] as const) : isGoal ? (['long-goal', 'period-goal'] as const) : itemKinds.filter((kind) => !['long-goal', 'period-goal'].includes(kind))
  const other = otherFault(written, fields, t)
  return (
    <form className="item-edit stack no-print" noValidate onSubmit={(event) => {
      event.preventDefault()
      void save()
    }} onKeyDown={(event) => {
      if (event.key === 'Enter' && event.ctrlKey) void save()
      if (event.key === 'Escape') onClose()
    }}>
      {start.isOther && !start.item ? (
        <Choice id="item-owner" label={t(words.owner)} value={body.owner} error={faultIn(written, 'owner', t)} options={[...(['welfare-area', 'employment-authority', 'municipality'] as const).filter((each) => each !== at.authorityKind).map((each) => [each, each === 'municipality' ? t({ sv: 'Kommunen', fi: 'Kunta', en: 'The municipality' }) : t(partyNames[each])] as const), ...outsideOwners.map((each) => [each, t(outsideNames[each])] as const)]} onChange={(owner) => change({ owner: (owner || 'welfare-area') as Body['owner'] })} />
      ) : null}
      {isOutside(body.owner) && !start.item ? <TextField id="item-owner-name" label={t(words.outsideName)} value={body.ownerName ?? ''} most={200} error={faultIn(written, 'ownerName', t)} onChange={(ownerName) => change({ ownerName })} /> : null}
      {kinds.length > 1 && !start.item ? <Choice id="item-kind" label={t(words.kind)} value={body.kind} options={kinds.map((kind) => [kind, t(itemKindNames[kind])] as const)} onChange={(kind) => change({ kind: (kind || body.kind) as ItemKind })} /> : null}
      <TextField id="item-words" label={t(start.isOther ? words.agreed : isGoal ? words.goalWords : words.words)} value={body.words} most={4000} isLong={!start.isOther} error={faultIn(written, 'words', t)} onChange={(text) => change({ words: text })} />
      {isGoal ? (
        <fieldset className="aims">
          <legend>{t(words.aims)}</legend>
          {Object.entries(aimNames).map(([aim, names]) => (
            <label key={aim} className="chk"><input type="checkbox" checked={body.aims.includes(aim)} onChange={(event) => change({ aims: event.target.checked ? [...body.aims, aim] : body.aims.filter((each) => each !== aim) })} />{upperFirst(t(names))}</label>
          ))}
        </fieldset>
      ) : null}
      {isStudies ? (
        <div className="field">
          <span className="lab">{t(words.studyLanguage)}</span>
          <p className="hint">{t(words.studyHint)}</p>
          <Segments label={t(words.studyLanguage)} options={[['sv', t(words.inSwedish)], ['fi', t(words.inFinnish)]]} value={body.studyLanguage ?? ('' as 'sv')} onChange={(studyLanguage) => change({ studyLanguage })} />
        </div>
      ) : null}
      {isGoal || start.isOther || body.kind === 'follow-up' || body.kind === 'job-search' ? null : (
        <TextField id="item-why" label={t(words.why)} hint={t(words.whyHint)} value={body.reason} most={4000} isLong error={faultIn(written, 'reason', t)} onChange={(reason) => change({ reason })} />
      )}
      {isGoal || body.kind === 'follow-up' ? null : (
        <div className="pair">
          <TextField id="item-who" label={t(start.isOther ? words.contact : words.responsible)} value={body.responsible} most={200} error={faultIn(written, 'responsible', t)} onChange={(responsible) => change({ responsible })} />
          <TextField id="item-contact" label={t({ sv: 'Telefon eller e-post', fi: 'Puhelin tai sähköposti', en: 'Phone or e-mail' })} value={body.contact} most={200} error={faultIn(written, 'contact', t)} onChange={(contact) => change({ contact })} />
        </div>
      )}
      {isGoal ? null : (
        <div className="pair">
          {start.isOther || body.kind === 'follow-up' ? null : <DayField id="item-starts" label={t(words.starts)} value={body.startsOn ?? ''} error={faultIn(written, 'startsOn', t)} onChange={(day) => change({ startsOn: day || null })} />}
          {start.isOther || body.kind === 'follow-up' ? null : <DayField id="item-ends" label={t(words.ends)} value={body.endsOn ?? ''} error={faultIn(written, 'endsOn', t)} onChange={(day) => change({ endsOn: day || null })} />}
          {start.isOther || body.kind === 'follow-up' ? <DayField id="item-next" label={t(words.nextDay)} value={body.nextOn ?? ''} error={faultIn(written, 'nextOn', t)} onChange={(day) => change({ nextOn: day || null })} /> : null}
        </div>
      )}
      {start.item && !isGoal ? <Choice id="item-state" label={t(words.state)} value={body.state} options={itemStates.map((state) => [state, t(itemStateNames[state])] as const)} onChange={(state) => change({ state: (state || 'agreed') as Body['state'] })} /> : null}
      <Secrecy rights={itemRights[body.kind] ?? []} about={t(itemKindNames[body.kind])} />
      {start.isOther ? isOutside(start.item?.owner.kind ?? body.owner) ? <p className="meta">{t(words.outsideOnly)} <SectionChip place={{ act: '681/2023', section: '94' }} /></p> : <p className="meta">{t(words.ownerOnly)} <SectionChip place={{ act: '681/2023', section: '86' }} /></p> : null}
      {written?.kind === 'conflict' && theirs ? (
        <Conflict
          theirs={theirs.words}
          mine={body.words}
          onTheirs={() => {
            desk.keep(kept, undefined)
            onClose()
          }}
          onMine={() => void save({ follows: theirs.number })}
        />
      ) : null}
      {other ? <Notice kind="late" role="alert"><p>{other}</p></Notice> : null}
      <p className="row">
        <button type="submit" className="btn pri">{t(formWords.save)}</button>
        <button type="button" className="lnk" onClick={onClose}>{t(words.cancel)}</button>
        {start.item ? <button type="button" className="lnk end" onClick={() => void save({ isRemoved: true })}>{t(words.remove)}</button> : null}
      </p>
    </form>
  )
}
