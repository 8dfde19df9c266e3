import { texts } from '../../shared/words.tsx'

export const family = texts({
  title: { sv: 'Familjesamtal', fi: 'Perheen keskustelu', en: 'Family sitting' },
  lead: { sv: 'Flera i ett samtal. Var och en har sin egen bedömning och plan; familjeplanen i 21\u00a0§ upphävdes innan den började tillämpas.', fi: 'Useampi samassa keskustelussa. Jokaisella on oma arviointi ja suunnitelma; 21\u00a0§:n perheen suunnitelma kumottiin ennen kuin sitä sovellettiin.', en: 'Several in one talk. Each has an assessment and a plan of their own; the family plan of 21 § was repealed before it applied.' },
  who: { sv: 'Vem är med', fi: 'Keitä on mukana', en: 'Who takes part' },
  whose: { sv: 'Vems bedömning och plan', fi: 'Kenen arviointi ja suunnitelma', en: 'Whose assessment and plan' },
  same: { sv: 'Samma för flera', fi: 'Sama useammalle', en: 'The same for several' },
  sameLead: { sv: 'Fråga en gång. Det som finns hos en erbjuds de andra; inget skrivs om någon innan du säger det.', fi: 'Kysy kerran. Se, mikä on kirjattu yhdelle, tarjotaan muille; kenestäkään ei kirjata mitään ennen kuin sanot niin.', en: 'Ask once. What is recorded of one is offered to the others; nothing is written of anybody before you say so.' },
  arrived: { sv: 'Kom till Finland', fi: 'Tuli Suomeen', en: 'Came to Finland' },
  home: { sv: 'Hemkommun', fi: 'Kotikunta', en: 'Municipality of residence' },
  homeFrom: { sv: 'Hemkommun från', fi: 'Kotikunta alkaen', en: 'Municipality of residence from' },
  language: { sv: 'Språket hemma', fi: 'Kotikieli', en: 'Language of the home' },
  interpreter: { sv: 'Behöver tolk', fi: 'Tarvitsee tulkin', en: 'Needs an interpreter' },
  missing: { sv: 'inte antecknat', fi: 'ei kirjattu', en: 'not recorded' },
  record: { sv: 'Anteckna för dem', fi: 'Kirjaa heille', en: 'Record for them' },
  for: { sv: 'För vem', fi: 'Kenelle', en: 'For whom' },
  allKnown: { sv: 'Antecknat för alla.', fi: 'Kirjattu kaikille.', en: 'Recorded for everybody.' },
  saved: { sv: 'Antecknat för {names}.', fi: 'Kirjattu: {names}.', en: 'Recorded for {names}.' },
  notSaved: { sv: 'Kunde inte antecknas för {names}. Öppna personens sida.', fi: 'Ei voitu kirjata: {names}. Avaa henkilön sivu.', en: 'Could not be recorded for {names}. Open the page of the person.' },
  nobody: { sv: 'Ingen anhörig har ett ärende här.', fi: 'Kenelläkään omaisella ei ole asiaa täällä.', en: 'No relative has a file here.' },
})
