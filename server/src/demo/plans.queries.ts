/**
 * Invented talks and plans for the demonstration world: whoever has a plan among the facts has one whose content can be read. Only
 * where people are few; for measurement they would be in the way.
 */
import { sql, type Tx } from '../db/tx.ts'

/** The last plan of each of these people, and who wrote it: a caseworker of the authority that opened the file. */
const planned = (people: readonly string[]) => sql`
  planned AS (
    SELECT DISTINCT ON (act.person_id) act.person_id, act.valid_from AS made_on, least(coalesce(act.valid_to, act.valid_from + 364), (act.valid_from + interval '1 year')::date) AS until_on, coalesce(act.with_welfare_area, false) AS with_welfare_area,
      person.opened_by AS authority_id, writer.officer_id, person.id % 4 AS variant, (act.valid_from + time '12:00') AT TIME ZONE 'Europe/Helsinki' AS made_at,
      (SELECT given_names || ' ' || family_name FROM person_name WHERE person_name.person_id = person.id AND withdrawn_at IS NULL ORDER BY valid_from DESC LIMIT 1) AS name
    FROM act JOIN person ON person.id = act.person_id JOIN authority ON authority.id = person.opened_by AND authority.kind IN ('municipality', 'employment-authority')
    CROSS JOIN LATERAL (SELECT officer_id FROM officer_role WHERE officer_role.authority_id = authority.id AND officer_role.role = 'caseworker' ORDER BY officer_id LIMIT 1) writer
    WHERE act.person_id = ANY(${people}::bigint[]) AND act.kind = 'plan-made' AND act.withdrawn_at IS NULL AND act.valid_from >= '2025-01-01'
    ORDER BY act.person_id, act.valid_from DESC
  )`

const topics: readonly (readonly [topic: string, texts: readonly string[], choices: object])[] = [
  ['lifeSituation', ['Bor med familjen i en hyreslägenhet. Vill studera på förmiddagarna.', 'Asuu yksin ja haluaa löytää ystäviä.', 'Har ett barn i daghem och ett i skolan.', 'Asuu puolisonsa kanssa, molemmat etsivät työtä.'], {}],
  ['educationWorkExperience', ['Tolv år i skola, arbetat i butik.', 'Yhdeksän vuotta koulua, työtä maatilalla.', 'Utbildad sjukskötare i hemlandet.', 'Ei koulua, ompelijana kymmenen vuotta.'], { education: 'secondary' }],
  ['specialSkills', ['Talar fyra språk.', 'Korjaa polkupyöriä ja autoja.', 'Bakar och lagar mat för många.', 'Ompelee ja opettaa muita.'], {}],
  ['literacy', ['Läser och skriver väl på modersmålet.', 'Lukee hyvin äidinkielellään.', 'Läser väl, skriver långsamt med latinska bokstäver.', 'Lukee vähän äidinkielellään.'], { motherTongue: 'well', latin: 'some' }],
  ['finnishSwedish', ['Har börjat på egen hand.', 'Puhuu vähän suomea.', 'Förstår enkel svenska.', 'Osaa tervehtiä ja kertoa itsestään.'], { sv: 'A1.2', fi: 'A1.1' }],
  ['studyWorkReadiness', ['Kan studera på heltid.', 'Voi opiskella, kun lapset ovat hoidossa.', 'Vill arbeta deltid vid sidan av studierna.', 'Tarvitsee aluksi lyhyitä päiviä.'], {}],
  ['employmentEducationNeeds', ['Vill bli närvårdare.', 'Haluaa töihin kasvihuoneelle.', 'Vill få sin examen erkänd.', 'Haluaa ompelimoon.'], {}],
  ['otherNeeds', ['En förening nära hemmet.', 'Tukea asioiden hoitamiseen.', 'Hjälp att förstå brev.', 'Kielikahvila.'], {}],
  ['planNeed', ['En plan behövs.', 'Suunnitelma tarvitaan.', 'En plan behövs.', 'Suunnitelma tarvitaan.'], { needed: 'yes' }],
]
const items: readonly (readonly [kind: string, words: readonly string[], reason: readonly string[], aims: readonly string[], language: 'sv' | 'fi' | null])[] = [
  ['long-goal', ['Arbeta inom vården', 'Saada vakituinen työ', 'Arbeta i sitt eget yrke', 'Saada työtä ompelijana'], ['', '', '', ''], ['employment', 'working-life-skills', 'upper-secondary'], null],
  ['period-goal', ['Nå nivå A2.2 i svenska', 'Saavuttaa suomen taso A2.1', 'Nå nivå B1.1 i svenska', 'Oppia lukemaan suomeksi'], ['', '', '', ''], ['language'], null],
  ['language-studies', ['Svenskakurs, förmiddagar', 'Suomen kurssi, päivisin', 'Svenskakurs på kvällar', 'Lukutaitokurssi'], ['Dagtid, när barnen är i dagvård.', 'Taso on hänen ja vie kohti tavoitetta.', 'Passar ihop med arbetet.', 'Lukutaito ensin, sitten ammatti.'], [], null],
  ['service', ['Bekanta sig med ett äldreboende', 'Työkokeilu kasvihuoneella', 'Erkännande av examen', 'Tutustuminen ompelimoon'], ['Hon prövar yrket innan hon söker utbildning.', 'Hän näkee, mitä työ vaatii.', 'Vägen till det egna yrket.', 'Taidot näkyvät työssä.'], [], null],
  ['association', ['Språkkafé i församlingshemmet', 'Naapuruston yhdistys', 'Språkkafé på biblioteket', 'Käsityökerho'], ['Vänner och vardagsspråk.', 'Ystäviä ja arkikieltä.', 'Vardagsspråk.', 'Ystäviä.'], [], null],
  ['follow-up', ['Vi ser över planen tillsammans inom sex månader.', 'Tarkistamme suunnitelman yhdessä kuuden kuukauden kuluessa.', 'Vi ser över planen tillsammans inom sex månader.', 'Tarkistamme suunnitelman yhdessä kuuden kuukauden kuluessa.'], ['', '', '', ''], [], null],
]
/** The invented words are Swedish and Finnish by turns. */
const writtenIn = sql`CASE WHEN planned.variant IN (1, 3) THEN 'fi' ELSE 'sv' END`
const told = ['serviceGoals', 'planProcess', 'bindingNature', 'dataProcessing']

export async function insertTalksAndPlans(tx: Tx, people: readonly string[]): Promise<void> {
  await tx.write(sql`
    WITH ${planned(people)}, made AS (
      INSERT INTO assessment (person_id, authority_id, request_key, kind, begun_on, begun_at, begun_by, talk_language, understanding, place, welfare_area_takes_part, closed_on, closed_at, closed_by, outcome, needs_coordination)
      SELECT person_id, authority_id, 'invented talk of ' || person_id, 'assessment', made_on - 10, made_at - interval '10 days', officer_id,
        (SELECT language FROM person_language WHERE person_language.person_id = planned.person_id AND withdrawn_at IS NULL ORDER BY id LIMIT 1), 'interpreter', 'service-point', with_welfare_area, made_on, made_at, officer_id, 'plan', with_welfare_area
      FROM planned RETURNING id, person_id
    ), answers AS (
      INSERT INTO assessment_answer (assessment_id, topic, number, said, choices, source_kind, written_in, answered_at, answered_by)
      SELECT made.id, topic ->> 0, 1, topic -> 1 ->> planned.variant::int, topic -> 2, 'person', ${writtenIn}, planned.made_at, planned.officer_id FROM made JOIN planned USING (person_id) CROSS JOIN jsonb_array_elements(${JSON.stringify(topics)}::jsonb) topic
    )
    INSERT INTO assessment_information (assessment_id, duty, told_at, told_by) SELECT made.id, duty, planned.made_at, planned.officer_id FROM made JOIN planned USING (person_id) CROSS JOIN unnest(${told}::text[]) duty`)
  await tx.write(sql`
    WITH ${planned(people)}
    INSERT INTO plan (person_id, authority_id, assessment_id, request_key, begun_on, begun_at, begun_by)
    SELECT planned.person_id, planned.authority_id, assessment.id, 'invented plan of ' || planned.person_id, made_on, made_at, officer_id FROM planned JOIN assessment ON assessment.request_key = 'invented talk of ' || planned.person_id`)
  await tx.write(sql`
    WITH ${planned(people)}, made AS (
      INSERT INTO plan_item (plan_id, kind, authority_id, request_key)
      SELECT plan.id, item ->> 0, planned.authority_id, 'invented ' || at || ' of ' || planned.person_id
      FROM planned JOIN plan ON plan.request_key = 'invented plan of ' || planned.person_id CROSS JOIN jsonb_array_elements(${JSON.stringify(items)}::jsonb) WITH ORDINALITY AS one (item, at) ORDER BY plan.id, at RETURNING id, request_key
    )
    INSERT INTO plan_item_wording (item_id, number, is_removed, words, reason, aims, study_language, responsible, contact, starts_on, state, written_in, written_at, written_by)
    SELECT made.id, 1, false, item -> 1 ->> planned.variant::int, item -> 2 ->> planned.variant::int, ARRAY(SELECT jsonb_array_elements_text(item -> 3)), CASE WHEN item ->> 0 = 'language-studies' THEN CASE WHEN planned.variant IN (1, 3) THEN 'fi' ELSE 'sv' END END,
      CASE WHEN item ->> 0 IN ('language-studies', 'service', 'association') THEN officer.display_name ELSE '' END, '', CASE WHEN item ->> 0 IN ('language-studies', 'service') THEN made_on + 21 END, 'agreed', ${writtenIn}, made_at, planned.officer_id
    FROM planned CROSS JOIN jsonb_array_elements(${JSON.stringify(items)}::jsonb) WITH ORDINALITY AS one (item, at) JOIN made ON made.request_key = 'invented ' || at || ' of ' || planned.person_id JOIN officer ON officer.id = planned.officer_id`)
  await tx.write(sql`
    WITH ${planned(people)}, version AS (
      INSERT INTO plan_version (plan_id, number, request_key, act, starts_on, valid_until, with_welfare_area, frozen_at, frozen_by, checksum)
      SELECT plan.id, 1, 'invented version of ' || planned.person_id, 'plan-made', made_on, greatest(until_on, made_on), with_welfare_area, made_at, officer_id, encode(sha256(convert_to('invented ' || planned.person_id, 'UTF8')), 'hex')
      FROM planned JOIN plan ON plan.request_key = 'invented plan of ' || planned.person_id RETURNING id, plan_id, request_key
    ), held AS (
      INSERT INTO plan_version_item (version_id, item_id, number) SELECT version.id, plan_item.id, 1 FROM version JOIN plan_item ON plan_item.plan_id = version.plan_id
    ), understood AS (
      INSERT INTO plan_understanding (plan_id, before_version, question, answer, is_understood, language, answered_at, recorded_by)
      SELECT version.plan_id, 1, question, 'invented', true, 'sv', planned.made_at, planned.officer_id FROM version JOIN planned ON version.request_key = 'invented version of ' || planned.person_id CROSS JOIN unnest(ARRAY['first', 'ill', 'again']) question
    )
    INSERT INTO plan_signature (version_id, party, name, outcome, signed_on, recorded_at, recorded_by)
    SELECT version.id, party, CASE WHEN party = 'person' THEN coalesce(planned.name, '–') ELSE officer.display_name END, 'signed', made_on, made_at, planned.officer_id
    FROM version JOIN planned ON version.request_key = 'invented version of ' || planned.person_id JOIN officer ON officer.id = planned.officer_id CROSS JOIN unnest(ARRAY['person', 'authority']) party`)
}
