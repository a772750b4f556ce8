import type { ClaimWords } from '../claims.ts';

export const claims: ClaimWords = {
  headlines: {
    listening_leads: {
      claim: 'Wie luistert, leidt',
      measured: 'De invloed van wie uit gewoonte vraagt, min die van wie uit gewoonte pitcht.',
      unit: 'punten invloed',
    },
    letting_go: {
      claim: 'Wie loslaat, maakt de klant sterker',
      measured: 'De macht van de klant bij wie uit gewoonte loslaat, min die bij wie uit gewoonte vraagt.',
      unit: 'punten macht van de klant',
    },
    paradox: {
      claim: 'Veel invloed wordt gevolgd door minder empathie',
      measured: 'Wat er in de volgende afspraak, bij een andere klant, aan empathie bij komt of af gaat voor elk punt invloed in deze afspraak, bij dezelfde verkoper. Onder nul spreekt voor de uitspraak.',
      unit: 'punt empathie per punt invloed',
    },
    opening_costs: {
      claim: 'Eén openingszin over jezelf kost invloed, en die komt niet terug',
      measured: 'De invloed na een half jaar van wie elke klant eerst over zichzelf vertelde, min die van wie eerst een vraag stelde. Onder nul spreekt voor de uitspraak.',
      unit: 'punten invloed',
    },
    balance_closes: {
      claim: 'Om de order vragen lukt het vaakst als beiden even sterk staan',
      measured: 'Hoeveel vaker de vraag lukt voor elke 100 punten dat beiden dichter bij elkaar staan, terwijl de rest gelijk is.',
      unit: 'procentpunten per 100 punten',
    },
    questions_help: {
      claim: 'Drie voorbereide vragen leveren meer orders op',
      measured: 'De orders per verkoper in een jaar mét voorbereide vragen, min die zonder.',
      unit: 'orders per jaar',
    },
    genes: {
      claim: 'Bij dragers van 7R gaat vermijdende hechting samen met klantgericht verkopen',
      measured: 'Hoe sterk klantgerichtheid oploopt met vermijdende hechting: bij dragers van de genvariant 7R, min bij anderen.',
      unit: '(verschil in helling)',
    },
  },
  verdicts: {
    survives: { name: 'Overleeft', what: 'Ook zonder deze aanname komt hetzelfde uit het model.' },
    weakens: { name: 'Wordt zwakker', what: 'De richting blijft, maar minder dan de helft van het effect.' },
    vanishes: { name: 'Verdwijnt', what: 'Zonder deze aanname is er geen verschil meer te zien.' },
    reverses: { name: 'Keert om', what: 'Zonder deze aanname komt het tegendeel uit het model.' },
  },
  rivals: {
    model: { name: 'Het model zelf', what: 'Met alle aannames zoals ze gewoonlijk staan.' },
    no_erosion: { name: 'Macht laat empathie met rust', what: 'Wie invloed heeft, let even goed op als voorheen.' },
    no_scar: { name: 'De eerste indruk is vergeven', what: 'Een opening over jezelf kost later niets meer.' },
    no_gain: { name: 'Genen versterken geen beloning', what: 'Wat prettig is, is voor iedereen even prettig.' },
    no_sensitivity: { name: 'Genen maken niet gevoelig voor macht', what: 'Macht stijgt iedereen even snel naar het hoofd.' },
    a1_learning: { name: 'A1 leert trager', what: 'Dragers van A1 voelen een beloning even sterk, maar leren er trager van.' },
    a1_choice: { name: 'A1 volgt ervaring minder', what: 'Dragers van A1 leren even snel, maar laten zich minder door ervaring leiden.' },
    all: { name: 'Alles tegelijk', what: 'De genen doen niets, en macht laat empathie met rust.' },
  },
};
