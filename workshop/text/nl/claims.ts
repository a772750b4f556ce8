import type { ClaimWords } from '../claims.ts';

export const claims: ClaimWords = {
  headlines: {
    listening_leads: {
      claim: 'Wie luistert, leidt',
      measured: 'De invloed van verkopers met de gewoonte te vragen, min die van verkopers met de gewoonte te pitchen.',
      unit: 'punten invloed',
    },
    letting_go: {
      claim: 'Wie loslaat, maakt de klant sterker zonder zelf invloed te verliezen',
      measured: 'De macht van de klant bij wie loslaat, min die bij wie vraagt. De invloed van de verkoper mag daarbij niet lager zijn.',
      unit: 'punten macht van de klant',
    },
    paradox: {
      claim: 'Veel invloed wordt gevolgd door minder empathie',
      measured: 'De samenhang, bij dezelfde verkoper, van invloed nu met empathie later. Onder nul spreekt voor de stelling.',
      unit: '(samenhang)',
    },
    opening_costs: {
      claim: 'Eén openingszin over jezelf kost invloed, en die komt niet terug',
      measured: 'De invloed na een opening over jezelf, min die na een opening over de klant. Onder nul spreekt voor de stelling.',
      unit: 'punten invloed',
    },
    balance_closes: {
      claim: 'Om de order vragen lukt het vaakst als beiden even sterk staan',
      measured: 'Hoe vaak de vraag lukt bij evenwicht, min hoe vaak bij ongelijkheid, terwijl de rest gelijk is.',
      unit: 'procentpunten',
    },
    questions_help: {
      claim: 'Drie voorbereide vragen leveren meer orders op',
      measured: 'De orders per verkoper in een jaar mét voorbereide vragen, min die zonder.',
      unit: 'orders per jaar',
    },
    genes: {
      claim: 'Bij dragers van 7R gaat afstand houden samen met klantgericht verkopen',
      measured: 'Hoe sterk klantgerichtheid oploopt met vermijdende hechting: bij dragers van de genvariant 7R, min bij anderen.',
      unit: '(helling)',
    },
  },
  verdicts: {
    survives: { name: 'Overleeft', what: 'Ook zonder deze aanname komt hetzelfde uit het model.' },
    weakens: { name: 'Wordt zwakker', what: 'De richting blijft, maar een deel van het effect rust op deze aanname.' },
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
