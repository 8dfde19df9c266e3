/** Words of proposals: their standing, what they change, what of them is not modelled, and what is wrong with one that is refused. */
import type { TableId } from './law-tables.ts'
import { groups, type Group, type Names } from './terms.ts'

const n = (sv: string, fi: string, en: string): Names => ({ sv, fi, en })

export const proposalStandings = {
  proposed: n('Föreslagen – gäller inte', 'Ehdotettu – ei voimassa', 'Proposed – not in force'),
  invented: n('Påhittad – ingen har föreslagit det', 'Keksitty – kukaan ei ole ehdottanut tätä', 'Invented – nobody has proposed it'),
  own: n('Eget antagande – gäller inte', 'Oma oletus – ei voimassa', 'Own assumption – not in force'),
} satisfies Record<string, Names>
export type ProposalStanding = keyof typeof proposalStandings

export const proposalTexts = {
  planAlways: {
    title: n('En plan alltid för den som fått internationellt skydd', 'Suunnitelma aina kansainvälistä suojelua saaneelle', 'A plan always for persons with international protection'),
    lead: n(
      'I dag görs en plan när bedömningen visar att den behövs. Enligt utkastet görs den alltid för den som fått internationellt skydd och för kvotflyktingar.',
      'Nykyisin suunnitelma laaditaan, kun arviointi osoittaa sen tarpeen. Luonnoksen mukaan se laaditaan aina kansainvälistä suojelua saaneelle ja kiintiöpakolaiselle.',
      'Today a plan is made where the assessment shows that one is needed. By the draft it is always made for persons with international protection and for quota refugees.',
    ),
    source: n(
      'Utkast på remiss från arbets- och näringsministeriet 30.12.2025–10.2.2026. Målet är 1.1.2027. Vi har inte hittat någon proposition eller något beslut.',
      'Työ- ja elinkeinoministeriön luonnos, lausunnoilla 30.12.2025–10.2.2026. Tavoite on 1.1.2027. Emme ole löytäneet hallituksen esitystä emmekä päätöstä.',
      'Draft circulated by the Ministry of Economic Affairs and Employment 30 December 2025 to 10 February 2026, aiming at 1 January 2027. We have found neither a bill nor a decision.',
    ),
    rule: n(
      'En plan görs också när bedömningen inte har visat att den behövs, för den som har internationellt skydd eller är kvotflykting. För den som redan är bedömd räknas skyldigheten från 1.1.2027.',
      'Suunnitelma laaditaan myös silloin, kun arviointi ei ole osoittanut sen tarvetta, jos henkilöllä on kansainvälinen suojelu tai hän on kiintiöpakolainen. Jo arvioidulla velvollisuus lasketaan 1.1.2027 alkaen.',
      'A plan is made also where the assessment has not shown that it is needed, for those with international protection and quota refugees. For those assessed earlier the duty counts from 1 January 2027.',
    ),
    notModelled: [
      n(
        'Vi har inte utkastets text. När skyldigheten börjar och vad som gäller den som redan är bedömd är vårt antagande.',
        'Luonnoksen tekstiä meillä ei ole. Oletamme itse, milloin velvollisuus alkaa ja mitä jo arvioituun sovelletaan.',
        'We do not hold the text of the draft. When the duty begins, and what applies to those already assessed, is our assumption.',
      ),
      n(
        'Resten av utkastet är inte med: tydligare skyldigheter, att arbetskraftsmyndigheten ordnar utbildningen, pengar genom en kanal och delvis efter resultat, och integrationsstödet.',
        'Muu luonnoksesta ei ole mukana: selvemmät velvollisuudet, työvoimaviranomainen koulutuksen järjestäjänä, raha yhtä kanavaa pitkin ja osin tulosten mukaan sekä kotoutumistuki.',
        'The rest of the draft is not in it: clearer duties, the employment authority arranging training, money by one channel and partly by result, and integration support.',
      ),
    ],
  },
  inventedRates: {
    title: n('Påhittat exempel: högre ersättning till kommunerna', 'Keksitty esimerkki: suurempi korvaus kunnille', 'Invented example: a higher compensation to municipalities'),
    lead: n(
      'Ett påhittat exempel som visar hur en ändring av ett belopp prövas. Kommunens kalkylerade ersättning vore 3 000 euro i stället för 2 741 för den som är under sju år och 2 300 euro i stället för 2 052 för andra.',
      'Keksitty esimerkki, joka näyttää, miten määrän muutosta kokeillaan. Kunnan laskennallinen korvaus olisi 3 000 euroa 2 741 euron sijasta alle seitsenvuotiaasta ja 2 300 euroa 2 052 euron sijasta muista.',
      'An invented example that shows how a change of an amount is tried. The calculated compensation to a municipality would be 3 000 euros instead of 2 741 for those under seven and 2 300 instead of 2 052 for others.',
    ),
    source: n('Vi har hittat på det. Ingen myndighet har föreslagit det.', 'Olemme keksineet sen itse. Mikään viranomainen ei ole ehdottanut sitä.', 'We have made it up. No authority has proposed it.'),
    notModelled: [n('Inget annat ändras.', 'Mikään muu ei muutu.', 'Nothing else changes.')],
  },
  own: {
    lead: n('Ett antagande som någon vid den egna myndigheten har gjort. Det är inget lagförslag.', 'Oman viranomaisen tekemä oletus. Se ei ole lakiehdotus.', 'An assumption made by somebody at the own authority. It is no bill.'),
    source: n('Den egna myndigheten', 'Oma viranomainen', 'The own authority'),
    notModelled: [n(
      'Bara de tal som står här ändras, och de gäller alla räkningar från sin dag. Övergångsbestämmelser är inte med.',
      'Vain tässä mainitut luvut muuttuvat, ja niitä sovelletaan päivästään alkaen. Siirtymäsäännöksiä ei ole mukana.',
      'Only the numbers named here change, and they apply from their day. There are no transitional provisions.',
    )],
  },
}

/** Rights in the sense of a rehearsal: the groups of the Act, and that a plan is to be made for the person. */
export type RightId = Group | 'plan'
export const rights: Record<RightId, Names> = { ...groups, plan: n('Rätt till en plan', 'Oikeus suunnitelmaan', 'Right to a plan') }

export const tableUnits = {
  'months': n('månader', 'kuukautta', 'months'),
  'years': n('år', 'vuotta', 'years'),
  'euros-a-year': n('euro per år', 'euroa vuodessa', 'euros a year'),
} satisfies Record<string, Names>
export type TableUnit = keyof typeof tableUnits

export const tableNames: Record<TableId, Names> = {
  monthsBetweenReviews: n('Månader mellan översyner av planen', 'Kuukaudet suunnitelman tarkistusten välillä', 'Months between reviews of the plan'),
  monthsToDirect: n('Månader för att hänvisa till tjänst efter planen', 'Kuukaudet palveluun ohjaamiseen suunnitelman jälkeen', 'Months to direct to a service after the plan'),
  yearsOfFirstPlan: n('Första planens längsta tid', 'Ensimmäisen suunnitelman enimmäiskesto', 'Longest first plan'),
  yearsOfPlans: n('Planernas längsta tid', 'Suunnitelmien enimmäiskesto', 'Longest time of all plans'),
  yearsOfExtension: n('Planernas längsta förlängning', 'Suunnitelmien enimmäispidennys', 'Longest extension of the plans'),
  yearsForAssessment: n('År för bedömning och första plan', 'Vuodet arviointiin ja ensimmäiseen suunnitelmaan', 'Years for the assessment and the first plan'),
  compensationYears: n('Kalkylerad ersättning, antal år', 'Laskennallinen korvaus, vuosia', 'Calculated compensation, years'),
  municipalityRates: n('Kalkylerad ersättning till kommunen', 'Laskennallinen korvaus kunnalle', 'Calculated compensation to the municipality'),
  welfareAreaRates: n('Kalkylerad ersättning till välfärdsområdet', 'Laskennallinen korvaus hyvinvointialueelle', 'Calculated compensation to the welfare area'),
  alandMunicipalityRates: n('Kalkylerad ersättning till en kommun på Åland', 'Laskennallinen korvaus Ahvenanmaan kunnalle', 'Calculated compensation to an Åland municipality'),
  alandHealthAuthorityRates: n('Kalkylerad ersättning till Ålands hälso- och sjukvårdsmyndighet', 'Laskennallinen korvaus Ahvenanmaan terveydenhuoltoviranomaiselle', 'Calculated compensation to the Åland health authority'),
}

/** Which of a person's days picks the value. */
export const tableDays: Record<TableId, Names> = {
  monthsBetweenReviews: n('räknas från planer och översyner från den dagen', 'lasketaan siitä päivästä alkaen tehdyistä suunnitelmista ja tarkistuksista', 'counted from plans and reviews from that day'),
  monthsToDirect: n('räknas från planer som görs från den dagen', 'lasketaan siitä päivästä alkaen tehdyistä suunnitelmista', 'counted from plans made from that day'),
  yearsOfFirstPlan: n('för första planer som görs från den dagen', 'koskee siitä päivästä alkaen tehtyjä ensimmäisiä suunnitelmia', 'for first plans made from that day'),
  yearsOfPlans: n('för den vars första plan görs från den dagen', 'koskee niitä, joiden ensimmäinen suunnitelma tehdään siitä päivästä alkaen', 'for those whose first plan is made from that day'),
  yearsOfExtension: n('för den vars första plan görs från den dagen', 'koskee niitä, joiden ensimmäinen suunnitelma tehdään siitä päivästä alkaen', 'for those whose first plan is made from that day'),
  yearsForAssessment: n('för den vars första tillstånd börjar den dagen eller senare', 'koskee niitä, joiden ensimmäinen lupa alkaa sinä päivänä tai myöhemmin', 'for those whose first permit begins on that day or later'),
  compensationYears: n('för den vars ersättningstid börjar den dagen eller senare', 'koskee niitä, joiden korvausaika alkaa sinä päivänä tai myöhemmin', 'for those whose time of compensation begins on that day or later'),
  municipalityRates: n('för månader från den dagen', 'koskee kuukausia siitä päivästä alkaen', 'for months from that day'),
  welfareAreaRates: n('för månader från den dagen', 'koskee kuukausia siitä päivästä alkaen', 'for months from that day'),
  alandMunicipalityRates: n('för månader från den dagen', 'koskee kuukausia siitä päivästä alkaen', 'for months from that day'),
  alandHealthAuthorityRates: n('för månader från den dagen', 'koskee kuukausia siitä päivästä alkaen', 'for months from that day'),
}

export const tableParts = {
  value: n('Värde', 'Arvo', 'Value'),
  general: n('I allmänhet', 'Yleensä', 'In general'),
  quota: n('Kvotflykting', 'Kiintiöpakolainen', 'Quota refugee'),
  familyOfQuota: n('Kvotflyktings familj', 'Kiintiöpakolaisen perhe', 'Family of a quota refugee'),
  under7: n('Under sju år', 'Alle 7-vuotias', 'Under seven'),
  from7: n('Sju år eller äldre', '7 vuotta täyttänyt', 'Seven or older'),
  adult: n('Vuxentillägg, första året', 'Aikuislisä, ensimmäinen vuosi', 'Adult supplement, first year'),
} satisfies Record<string, Names>
export type TablePart = keyof typeof tableParts

export const proposalFaults = {
  'not-an-object': n('Filen är inte ett förslag i formatet Kotostig läser.', 'Tiedosto ei ole Kotostigin lukemassa muodossa oleva ehdotus.', 'The file is not a proposal in the format Kotostig reads.'),
  'wrong-format': n('Skriv "format": 1.', 'Kirjoita "format": 1.', 'Write "format": 1.'),
  'unknown-key': n('Den här uppgiften finns inte i ett förslag.', 'Tällaista tietoa ehdotuksessa ei ole.', 'A proposal has no such entry.'),
  'missing': n('Uppgiften saknas.', 'Tieto puuttuu.', 'This is missing.'),
  'no-title': n('Ge förslaget ett namn.', 'Anna ehdotukselle nimi.', 'Give the proposal a name.'),
  'too-long': n('Namnet får ha högst 100 tecken.', 'Nimessä saa olla enintään 100 merkkiä.', 'The name may have at most 100 characters.'),
  'no-changes': n('Förslaget ändrar ingenting. Välj minst ett tal.', 'Ehdotus ei muuta mitään. Valitse vähintään yksi luku.', 'The proposal changes nothing. Choose at least one number.'),
  'too-many-changes': n('Ett förslag kan ändra högst 20 tal.', 'Ehdotus voi muuttaa enintään 20 lukua.', 'A proposal can change at most 20 numbers.'),
  'unknown-table': n('Det här talet finns inte eller kan inte ändras i ett förslag.', 'Tällaista lukua ei ole, tai sitä ei voi muuttaa ehdotuksessa.', 'There is no such number, or a proposal cannot change it.'),
  'wrong-unit': n('Enheten är inte den som talet har i lagen.', 'Yksikkö ei ole se, joka luvulla on laissa.', 'The unit is not the one the number has in the law.'),
  'not-a-day': n('Skriv en dag som finns, till exempel 1.1.2027.', 'Kirjoita olemassa oleva päivä, esimerkiksi 1.1.2027.', 'Write a day that exists, for example 1.1.2027.'),
  'day-outside': n('Välj en dag från 1.1.2025 till 31.12.2035.', 'Valitse päivä väliltä 1.1.2025–31.12.2035.', 'Choose a day from 1.1.2025 to 31.12.2035.'),
  'not-first-of-month': n('Ersättningen räknas per månad. Välj den första dagen i en månad.', 'Korvaus lasketaan kuukausittain. Valitse kuukauden ensimmäinen päivä.', 'Compensation is counted by the month. Choose the first day of a month.'),
  'not-a-number': n('Skriv ett tal.', 'Kirjoita luku.', 'Write a number.'),
  'not-whole': n('Skriv ett heltal.', 'Kirjoita kokonaisluku.', 'Write a whole number.'),
  'negative': n('Talet kan inte vara negativt.', 'Luku ei voi olla negatiivinen.', 'The number cannot be negative.'),
  'too-small': n('Talet är för litet: skriv minst 1.', 'Luku on liian pieni: kirjoita vähintään 1.', 'The number is too small: write at least 1.'),
  'too-large': n('Talet är för stort för att vara rimligt.', 'Luku on liian suuri ollakseen mahdollinen.', 'The number is too large to be possible.'),
  'overlap': n('Samma tal ändras två gånger från samma dag.', 'Samaa lukua muutetaan kahdesti samasta päivästä.', 'The same number is changed twice from the same day.'),
  'same-as-law': n('Talet är redan det som lagen har den dagen.', 'Luku on jo sama kuin laissa sinä päivänä.', 'The number is already what the law has on that day.'),
  'unknown-rule': n('Regeln finns inte i lagen.', 'Sääntöä ei ole laissa.', 'The law has no such rule.'),
  'rule-not-replaceable': n('Regeln följer ett villkor dag för dag och kan inte bytas från en dag.', 'Sääntö seuraa ehtoa päivittäin, eikä sitä voi vaihtaa päivästä alkaen.', 'The rule follows a condition from day to day and cannot be replaced from a day.'),
  'version-before-first-day': n('Regeln börjar gälla en annan dag än förslaget.', 'Sääntö alkaa muuna päivänä kuin ehdotus.', 'The rule begins on another day than the proposal.'),
} satisfies Record<string, Names>
export type ProposalFaultCode = keyof typeof proposalFaults
