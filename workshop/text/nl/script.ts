import type { ScriptWords } from '../script.ts';

export const script: ScriptWords = {
  opening: [
    'De komende veertig minuten spelen we verkoopgesprekken met een model. Een model is een stapel beweringen die je kunt aan- en uitzetten.',
    'Eerst voorspellen jullie, dan pas kijken we. Je mag het dus oneens zijn met de computer. Graag zelfs.',
    'Het bewijs voor die beweringen is gemengd. Over 106 effecten van macht op hulpvaardig gedrag is het gemiddelde ongeveer nul. Wat jullie zien, is wat eruit zou volgen, geen bewijs.',
  ],
  closing: [
    'Wat je hebt gezien, is wat uit beweringen volgt. Het bewijs is gemengd, en geen enkel getal hier is een belofte over jouw omzet.',
    'Het gaat over situaties, en niet over types. Gebruik het nooit om een collega mee te beoordelen.',
    'Neem één ding mee naar je volgende gesprek, en kijk daar zelf of het klopt.',
  ],
  advice: [
    'Laat de zaal eerst kiezen en sluit de stemming. Pas daarna komt het antwoord.',
    'Wie het fout had, heeft vaak de beste redenen. Vraag daarnaar.',
    'Zeg ‘in het model’ bij elk getal. Beloof geen omzet.',
    'Vraag niemand naar hechting of genen, en raad er niet naar.',
    'Loopt het uit? Sla dan bij elk scenario het bezwaar over, nooit de voorspelling.',
  ],
  room: {
    all: 'De hele zaal had het zo voorspeld.',
    none: 'Niemand in de zaal had het zo voorspeld.',
    some: (right, hands) => `${right} van de ${hands} handen hadden het zo voorspeld.`,
  },
  scenarios: {
    'one-sentence': {
      title: 'Eén zin verschil',
      promise: 'Twee gesprekken die alleen in de eerste zin verschillen.',
      prepare: 'Zet de eerste minuut klaar op het scherm, in de projectorstand.',
      predict: {
        say: [
          'Twee verkopers, dezelfde klant, hetzelfde geluk. De ene begint met een zin over zichzelf, de andere met een vraag aan de klant. Daarna doen ze precies hetzelfde.',
          'Wie van jullie opent weleens met ‘ik vertel eerst even kort wie wij zijn’?',
        ],
        question: 'Hoeveel invloed heeft wie over zichzelf opent aan het eind, vergeleken met wie met een vraag opent?',
        options: { higher: 'Meer', same: 'Evenveel', lower: 'Minder' },
      },
      play: {
        say: ['Kijk naar de twee lijnen. Steek je hand op zodra je denkt dat het verschil is ingelopen.'],
        does: [
          'Speel beide gesprekken af, zet voor zet.',
          'Laat daarna zien wat er met ander geluk gebeurt.',
        ],
      },
      reveal: {
        say: ['Een eerste zin krijg je maar één keer. In dit model althans: de aanname heet het plafond, en die kun je uitzetten.'],
        higher: (e) => `In het model eindigt wie over zichzelf opent ${e.value} punten hoger (marge ${e.low} tot ${e.high}).`,
        same: (e) => `In het model is er geen verschil te zien: ${e.value} punten (marge ${e.low} tot ${e.high}).`,
        lower: (e) => `In het model kost die ene zin ${e.value} punten invloed (marge ${e.low} tot ${e.high}).`,
      },
      discuss: {
        questions: [
          'Wat is jouw vaste eerste zin? Zeg hem hardop.',
          'Over wie gaat hij?',
        ],
        objection: 'Klanten willen toch weten met wie ze praten?',
        answer: 'Zeker, en ze vragen er zelf wel naar. Het verschil zit in de volgorde: eerst de klant, dan jij. En het model overdrijft misschien: zet het plafond uit en kijk wat er overblijft.',
        closing: 'Met welke zin open je morgen?',
      },
    },
    'listen-lead-lose': {
      title: 'Luisteren, leiden, verliezen',
      promise: 'Wie luistert, krijgt invloed. En dan?',
      prepare: 'Open het scenario één keer zelf, dan staan het gesprek en het team klaar.',
      predict: {
        say: [
          'Stel: een verkoper luistert goed en krijgt daardoor invloed. De klanten gaan mee. Het loopt.',
          'We volgen diezelfde verkoper een jaar lang.',
        ],
        question: 'Na weken met veel invloed: hoeveel merkt die verkoper dan nog van de klant op, vergeleken met weken met weinig invloed?',
        options: { higher: 'Meer', same: 'Evenveel', lower: 'Minder' },
      },
      play: {
        say: [
          'Eén stip is één gesimuleerde verkoper. Naar boven is invloed, naar rechts is empathie. Kies er een en volg die met je ogen.',
          'Let op wie bovenaan staat, en waar die een paar weken later is.',
        ],
        does: [
          'Voer samen een kort gesprek met Bram Verhoeven, hoogstens zes zetten. Leid je? Kijk dan wat er met je empathie gebeurt.',
          'Speel daarna het jaar van het team af. Stop halverwege en vraag: wie loopt nu het grootste risico?',
        ],
      },
      reveal: {
        say: [
          'Dit heet de machtsparadox: invloed krijg je door op te letten, en invloed maakt dat je minder oplet.',
          'Dit is ook de bewering die het meest omstreden is. Over 106 effecten van macht op hulpvaardig gedrag is het gemiddelde ongeveer nul.',
        ],
        higher: (e) => `In het model wordt veel invloed gevolgd door meer empathie: per punt invloed ${e.value} punt erbij (marge ${e.low} tot ${e.high}).`,
        same: (e) => `In het model is er geen verschil te zien: per punt invloed ${e.value} punt empathie (marge ${e.low} tot ${e.high}).`,
        lower: (e) => `In het model wordt veel invloed gevolgd door minder empathie: per punt invloed ${e.value} punt eraf (marge ${e.low} tot ${e.high}).`,
      },
      discuss: {
        questions: [
          'Wanneer luister jij het slechtst: als het moeilijk gaat, of als het goed gaat?',
          'Wie zegt het jou als je niet meer luistert?',
        ],
        objection: 'Ik word juist beter als het goed loopt.',
        answer: 'Dat kan. Studies spreken elkaar hier tegen, en mensen verschillen. De vraag is of je het zelf zou merken. Vraag het eens aan een klant met wie het al jaren goed gaat.',
        closing: 'Bij welke klant heb je al lang geen echte vraag meer gesteld?',
      },
    },
    'letting-go': {
      title: 'Loslaten',
      promise: 'Wat gebeurt er als je het oordeel aan de klant geeft?',
      prepare: 'Deel de kaarten met de acht zetten uit.',
      predict: {
        say: [
          'Je hebt het gesprek in handen. En nu zeg je: ‘U kent het hier beter dan ik. Wat zou u doen?’',
          'Twee soorten verkopers: de ene laat vaak los, de andere vraagt vaak en houdt zelf de leiding.',
        ],
        question: 'Hoe sterk staat de klant bij wie loslaat, vergeleken met de klant bij wie vraagt?',
        options: { higher: 'Sterker', same: 'Even sterk', lower: 'Zwakker' },
      },
      play: {
        say: [
          'Jullie zijn de verkoper. Steek bij elke beurt een kaart op, de meeste kaarten winnen.',
          'Spelregel: minstens één keer loslaten voordat er om een besluit wordt gevraagd.',
        ],
        does: [
          'Voer één gesprek met de zaal, hoogstens acht zetten.',
          'Ga terug naar het moment van loslaten, kies iets anders en speel het opnieuw met hetzelfde geluk.',
        ],
      },
      reveal: {
        say: [
          'Let op allebei: de macht van de klant én jouw invloed. Wat de een wint, hoeft de ander niet te verliezen.',
          'Een order komt het makkelijkst als jullie even sterk staan. Ook dat is een aanname die je kunt uitzetten.',
        ],
        higher: (e) => `In het model staat de klant bij wie loslaat ${e.value} punten sterker (marge ${e.low} tot ${e.high}).`,
        same: (e) => `In het model is er geen verschil te zien: ${e.value} punten (marge ${e.low} tot ${e.high}).`,
        lower: (e) => `In het model staat de klant bij wie loslaat ${e.value} punten zwakker (marge ${e.low} tot ${e.high}).`,
      },
      discuss: {
        questions: [
          'Wat is voor jou het engste moment om los te laten?',
          'Wat zei een klant weleens toen je eindelijk je mond hield?',
        ],
        objection: 'Als ik de klant laat beslissen, kiest die de goedkoopste.',
        answer: 'Sommigen doen dat, ook hier: wie koel is en sterker staat, gaat over de prijs praten. In het model brengt loslaten een klant dichter bij een besluit naarmate je beter weet wat er nodig is. Vraag dus eerst.',
        closing: 'Welk besluit ga je deze week aan een klant laten?',
      },
    },
    'does-it-survive': {
      title: 'Overleeft dit?',
      promise: 'We halen de omstreden aannames eruit en kijken wat er blijft staan.',
      prepare: 'Open ‘Wat overleeft’ met de uitspraak ‘Wie luistert, leidt’.',
      predict: {
        say: [
          'Jullie hebben drie dingen gezien die in het model kloppen. Dat is niet zo knap: het model is ervoor gebouwd.',
          'Nu de eerlijke proef. We zetten de omstreden aannames uit, over macht en over genen.',
        ],
        question: 'Hoeveel invloed heeft wie luistert dan nog, vergeleken met wie pitcht?',
        options: { higher: 'Nog steeds meer', same: 'Evenveel', lower: 'Minder' },
      },
      play: {
        say: ['Elke regel is dezelfde vergelijking, met één aanname minder. Ligt de stip nog aan dezelfde kant van de lijn?'],
        does: [
          'Reken ‘Wie luistert, leidt’ door.',
          'Doe daarna hetzelfde met ‘Veel invloed wordt gevolgd door minder empathie’.',
        ],
      },
      reveal: {
        say: [
          'Wat blijft staan zonder de omstreden aannames, is het meeste waard. Wat verdwijnt, mag je alleen vertellen mét die aanname erbij.',
        ],
        higher: (e) => `Ook dan heeft wie luistert meer invloed: ${e.value} punten (marge ${e.low} tot ${e.high}).`,
        same: (e) => `Dan is er geen verschil meer te zien: ${e.value} punten (marge ${e.low} tot ${e.high}).`,
        lower: (e) => `Dan heeft wie luistert minder invloed: ${e.value} punten (marge ${e.low} tot ${e.high}).`,
      },
      discuss: {
        questions: [
          'Welke uitspraak van vandaag durf je aan een collega te vertellen? Met welk voorbehoud?',
          'Wat zou je moeten meten om het in jullie eigen gesprekken te weten?',
        ],
        objection: 'Je kunt met een model alles bewijzen.',
        answer: 'Je kunt er niets mee bewijzen. Je kunt wel zien waar een verhaal aan hangt. Dat is precies wat we net hebben gedaan.',
        closing: 'Wat neem je mee, en wat laat je hier?',
      },
    },
  },
};
