import { texts } from '../../shared/words.tsx'

/** Names of the ready stories and, under each, what it shows. */
export const storyNames = texts({
  'asylum': { sv: 'Vuxen med asyl i Korsholm', fi: 'Turvapaikan saanut aikuinen Mustasaaressa', en: 'An adult with asylum in Korsholm' },
  'quota': { sv: 'Kvotflykting med barn i Vasa', fi: 'Kiintiöpakolainen ja lapsi Vaasassa', en: 'A quota refugee and her child in Vasa' },
  'handover': { sv: 'Hemma med barn, sedan arbetssökande i Jakobstad', fi: 'Ensin kotona lapsen kanssa, sitten työnhakijana Pietarsaaressa', en: 'At home with a child, then a job seeker in Jakobstad' },
  'unaccompanied': { sv: 'Femtonåring som kom ensam till Vörå', fi: 'Yksin Vöyrille tullut 15-vuotias', en: 'A fifteen-year-old who came alone to Vörå' },
  'temporary': { sv: 'Tillfälligt skydd, med och utan hemkommun', fi: 'Tilapäinen suojelu, kotikunnalla ja ilman', en: 'Temporary protection, with and without a home municipality' },
  'old-plan': { sv: 'Plan enligt den gamla lagen, gjord 2024', fi: 'Vanhan lain aikainen suunnitelma vuodelta 2024', en: 'A plan of 2024 under the old Act' },
  'child': { sv: 'Barn fött i Finland', fi: 'Suomessa syntynyt lapsi', en: 'A child born in Finland' },
  'trafficking': { sv: 'Offer för människohandel, nådd efter tre år', fi: 'Ihmiskaupan uhri, tavoitettu kolmen vuoden jälkeen', en: 'A trafficking victim reached after three years' },
  'move': { sv: 'Flytt från Korsholm till Esbo', fi: 'Muutto Mustasaaresta Espooseen', en: 'A move from Korsholm to Esbo' },
  'helsinki': { sv: 'Helsingfors i båda sina roller', fi: 'Helsinki kummassakin roolissaan', en: 'Helsinki in both its roles' },
  'aland': { sv: 'Mariehamn på Åland', fi: 'Maarianhamina Ahvenanmaalla', en: 'Mariehamn on Åland' },
  'unknown': { sv: 'Det vi inte vet: arbetstillstånd i Närpes', fi: 'Mitä emme tiedä: työlupa Närpiössä', en: 'What we do not know: a work permit in Närpes' },
})

export const storyShows = texts({
  'asylum': { sv: 'Översynen av planen är försenad. Ansvaret gick till arbetskraftsmyndigheten och tillbaka till kommunen.', fi: 'Suunnitelman tarkistus on myöhässä. Vastuu siirtyi työvoimaviranomaiselle ja palasi kunnalle.', en: 'The review of the plan is late. Responsibility went to the employment authority and back to the municipality.' },
  'quota': { sv: 'Kommunen och staten kommer överens om platsen innan familjen kommer. Tre års ersättning för var och en.', fi: 'Kunta ja valtio sopivat paikasta ennen perheen tuloa. Kolmen vuoden korvaus kummastakin.', en: 'Municipality and state agree on the place before the family arrives. Three years of compensation for each.' },
  'handover': { sv: 'Ansvaret går från kommunen till arbetskraftsmyndigheten mitt i planen, och kommunens avtal är okänt.', fi: 'Vastuu siirtyy kunnalta työvoimaviranomaiselle kesken suunnitelman, eikä kunnan sopimuksesta ole tietoa.', en: 'Responsibility passes from the municipality to the employment authority in the middle of the plan; the agreement is unknown.' },
  'unaccompanied': { sv: 'Företrädare ska sökas utan dröjsmål. Välfärdsområdet ordnar boende, och stödet går till 23 år.', fi: 'Edustajaa on haettava viipymättä. Hyvinvointialue järjestää asumisen, ja tuki jatkuu 23 vuoteen.', en: 'A representative must be applied for without delay. The welfare area arranges housing; support lasts to 23.' },
  'temporary': { sv: 'Den ena har hemkommun och omfattas, den andra uppfyller inte villkoren än.', fi: 'Toisella on kotikunta ja hän kuuluu lain piiriin, toinen ei vielä täytä edellytyksiä.', en: 'One has a home municipality and is within the Act; the other does not meet the conditions yet.' },
  'old-plan': { sv: 'Planens längsta tid följer den gamla lagen. Den första översynen 2025 startar rytmen på sex månader.', fi: 'Suunnitelman enimmäiskesto tulee vanhasta laista. Ensimmäinen tarkistus vuonna 2025 aloittaa kuuden kuukauden rytmin.', en: 'The maximum follows the old Act. The first review in 2025 starts the six-month rhythm.' },
  'child': { sv: 'Barnets ersättning slutar när moderns tid slutar.', fi: 'Lapsen korvausaika päättyy äidin ajan mukana.', en: "The child's compensation ends with the mother's period." },
  'trafficking': { sv: 'Rätten till bedömning finns kvar fast tre år har gått.', fi: 'Oikeus arviointiin säilyy, vaikka kolme vuotta on kulunut.', en: 'The right to an assessment remains although three years have passed.' },
  'move': { sv: 'Planen och pengarna följer med till den nya kommunen och det nya välfärdsområdet.', fi: 'Suunnitelma ja korvaus seuraavat uuteen kuntaan ja uudelle hyvinvointialueelle.', en: 'Plan and money follow to the new municipality and welfare area.' },
  'helsinki': { sv: 'Staden får både kommunens och välfärdsområdets del.', fi: 'Kaupunki saa sekä kunnan että hyvinvointialueen osuuden.', en: 'The city gets the share of the municipality and of the welfare area.' },
  'aland': { sv: 'Egna belopp, och den andra delen går till Ålands hälso- och sjukvård. Tjänsterna följer landskapslagen.', fi: 'Omat määrät, ja toinen osuus maksetaan Ahvenanmaan terveydenhuollolle. Palvelut järjestetään maakuntalain mukaan.', en: 'Rates of its own; the second share goes to the Åland health authority. Services follow the provincial act.' },
  'unknown': { sv: 'Ingen har sagt om personen är anhörig till någon med skydd eller offer för människohandel. Svaret antar ett nej och ställer frågan.', fi: 'Kukaan ei ole kertonut, onko henkilö suojelua saaneen omainen tai ihmiskaupan uhri. Vastaus olettaa, ettei ole, ja kysyy.', en: 'Nobody has said whether the person is family of somebody with protection, or a victim of trafficking. The answer presumes not, and asks.' },
})

export const roles = texts({
  adult: { sv: 'Den vuxna', fi: 'Aikuinen', en: 'The adult' },
  mother: { sv: 'Modern', fi: 'Äiti', en: 'The mother' },
  daughter: { sv: 'Dottern', fi: 'Tytär', en: 'The daughter' },
  child: { sv: 'Barnet', fi: 'Lapsi', en: 'The child' },
  parent: { sv: 'Föräldern', fi: 'Vanhempi', en: 'The parent' },
  youth: { sv: 'Den unga', fi: 'Nuori', en: 'The young person' },
  settled: { sv: 'Den som har hemkommun', fi: 'Kotikunnan saanut', en: 'The one with a home municipality' },
  newcomer: { sv: 'Den som nyss kom', fi: 'Vasta tullut', en: 'The newcomer' },
  person: { sv: 'Personen', fi: 'Henkilö', en: 'The person' },
})
