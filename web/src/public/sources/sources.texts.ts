import { texts } from '../../shared/words.tsx'

export const sources = texts({
  title: { sv: 'Vad källorna säger och vad lagen säger', fi: 'Mitä lähteet sanovat ja mitä laki sanoo', en: 'What the sources say and what the law says' },
  lead: { sv: 'Material som används i kommunerna, på de punkter där det inte stämmer med lagen i dag. Lagen gäller.', fi: 'Kunnissa käytettyä aineistoa niiltä kohdin, joilta se ei vastaa nykyistä lakia. Laki on voimassa.', en: 'Material used by municipalities, on the points where it does not match the law of today. The law applies.' },
  note: { sv: 'Källan {year} säger annat', fi: 'Lähde {year} sanoo toisin', en: 'A source of {year} says otherwise' },
  sourceSays: { sv: 'Källan säger', fi: 'Lähde sanoo', en: 'The source says' },
  lawSays: { sv: 'Lagen säger', fi: 'Laki sanoo', en: 'The law says' },
  since: { sv: 'sedan {day}', fi: '{day} alkaen', en: 'since {day}' },
  here: { sv: 'Vad källor säger om paragrafen', fi: 'Mitä lähteet sanovat pykälästä', en: 'What sources say of the section' },
  all: { sv: 'Alla punkter', fi: 'Kaikki kohdat', en: 'All points' },
  toMap: { sv: 'Till ansvarskartan', fi: 'Vastuukarttaan', en: 'To the responsibility map' },
  count: { sv: 'punkter: {n}', fi: 'kohtia: {n}', en: 'points: {n}' },
})
