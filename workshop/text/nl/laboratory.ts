export const laboratory = {
  heading: 'Laboratorium',
  lede: 'Elke aanname van het model is hier een knop. Draai eraan en kijk wat er met het team gebeurt.',
  waiting: 'De knoppen worden geladen …',
  rivals: {
    heading: 'Zet een aanname uit',
    lede: 'Elke schakelaar neemt een aanname weg, of zet er een andere voor in de plaats. Blijft de uitkomst gelijk, dan hangt die niet van deze aanname af.',
  },
  keys: {
    heading: 'Draai aan de knoppen',
    groups: {
      listening: 'Luisteren en praten',
      influence: 'Invloed van de verkoper',
      customer: 'De klant',
      power: 'Wat macht doet',
      closing: 'Om de order vragen',
      salesperson: 'Gewoonten en leren',
    },
    changed: (count: number) => (count === 0 ? '' : `${count} anders`),
    usual: (value: string) => `gewoonlijk ${value}`,
    range: (low: string, high: string) => `schuift van ${low} tot ${high}`,
    whole_range: (low: string, high: string) => `kan van ${low} tot ${high}`,
    evidence: 'Bewijs',
    evidences: { calibrated: 'gekalibreerd', choice: 'een keuze van het model', assumed: 'aangenomen', none: 'geen' },
    reset: 'Terug',
    reset_named: (meaning: string) => `Terug naar de gewone stand: ${meaning}`,
    reset_all: 'Alles terug naar de gewone stand',
    all_usual: 'Alles staat in de gewone stand.',
    reset_done: 'Alle knoppen staan weer in de gewone stand.',
    hidden: (count: number) => (count === 1 ? 'Eén andere instelling komt uit een bestand:' : `${count} andere instellingen komen uit een bestand:`),
  },
  result: {
    heading: 'Wat verandert er?',
    lede: (companies: number) =>
      `Telkens hetzelfde bedrijf, met dezelfde mensen en hetzelfde geluk: één keer zoals gewoonlijk, één keer met jouw knoppen. Met ${companies} bedrijven, want één kan toeval zijn.`,
    unchanged: 'Verzet eerst een knop of schakelaar.',
    run: 'Reken door',
    stale: 'De knoppen zijn sindsdien verzet. Reken opnieuw.',
    progress: (done: number, all: number) => `${done} van ${all} bedrijven berekend …`,
    caption: 'Eén stip is één bedrijf. Rechts van de lijn: meer dan gewoonlijk.',
    columns: ['maat', 'gewoonlijk', 'jouw knoppen', 'bedrijven met meer', 'bedrijven met minder'],
    measures: {
      sales: 'orders per verkoper',
      influence: 'invloed',
      empathy: 'empathie',
      customer_power: 'macht van de klant',
    },
    verdict: (measure: string, more: number, less: number, all: number) =>
      more + less === 0
        ? `Geen enkel bedrijf laat verschil zien in ${measure}.`
        : more === all
        ? `Meer ${measure} in alle ${all} bedrijven.`
        : less === all
          ? `Minder ${measure} in alle ${all} bedrijven.`
          : `Geen duidelijke richting in ${measure}: meer in ${more} en minder in ${less} van de ${all} bedrijven. Dat kan geluk zijn.`,
  },
  files: {
    heading: 'Bestanden',
    lede: 'Voor onderzoekers. Het bestand blijft op dit apparaat.',
    drop: 'Sleep een configuratie hierheen, of',
    choose: 'kies een bestand',
    opened: (name: string) => `${name} is geopend.`,
    refused: 'Het programma weigert dit bestand, met deze woorden:',
    too_large: (name: string) => `${name} is geen configuratie: het bestand is groter dan een megabyte.`,
    save: 'Bewaar deze configuratie',
    sweep_heading: 'Een reeks rond dit punt',
    sweep_lede: (most: number) =>
      `Kies 1 tot ${most} knoppen. Met dit bestand draait het programma dyad elk daarvan naar beide kanten, rond waar je nu staat.`,
    sweep: 'Bewaar de reeks',
    saved: (name: string) => `${name} is bewaard.`,
    run_with: (name: string) => `Reken het door met: dyad sweep ${name} -o resultaat.h5`,
  },
  genes: {
    heading: 'De genen',
    notice_heading: 'Lees dit eerst',
    notice: [
      'De figuur komt van één onderzoeksgroep, met kleine steekproeven. Een onafhankelijke herhaling is niet bekend.',
      'Wat één gen met gedrag doet, is in grote onderzoeken bijna niets.',
      'In het model is het geneffect ingesteld, niet ontdekt: de figuur toont alleen wat een steekproef ervan laat zien.',
      'Zeg nooit iets over een mens op grond van genen of hechting. Vraag er niet naar.',
    ],
    read: 'Ik heb dit gelezen: toon de figuur',
    people: 'Grootte van de steekproef',
    people_value: (count: number) => `${count} verkopers`,
    another: 'Andere steekproef',
    hint: 'Zet de steekproef op 70 en neem er een paar keer een andere: kijk hoe de lijnen springen. Zet ze dan op 5000.',
    panels: { drd4: 'Gen DRD4', drd2: 'Gen DRD2' },
    groups: { '7r': 'met 7R', no_7r: 'zonder 7R', a2a2: 'A2/A2', a1: 'met A1' },
    axis: 'vermijdende hechting →',
    upwards: '↑ klantgericht verkopen',
    caption: 'Klantgericht verkopen tegen vermijdende hechting, in standaardafwijkingen, zoals een vragenlijst ze zou meten. Eén stip is één gesimuleerde verkoper; de lijnen zijn wat een onderzoeker in deze steekproef zou vinden.',
    columns: ['groep', 'verkopers', 'helling', 'ondergrens', 'bovengrens', 'gevonden'],
    no_line: (people: number): string => (people === 0 ? 'niemand in deze groep' : 'geen helling gevonden in deze groep'),
    found: { rises: 'stijgt', falls: 'daalt', unclear: 'niet van nul te onderscheiden' },
    announced: (people: number, group: string, slope: string) => `Steekproef van ${people}: helling ${slope} ${group}.`,
    announced_without: (people: number, group: string, why: string) => `Steekproef van ${people}: ${group}: ${why}.`,
  },
};
