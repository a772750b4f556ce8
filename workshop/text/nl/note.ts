import type { NoteWords } from '../note.ts';

export const note: NoteWords = {
  short: 'Dit is een model. Het laat zien wat uit beweringen volgt, en bewijst er geen. Het bewijs is gemengd. Kies of beoordeel er nooit mensen mee.',
  title: 'Wat dit wel en niet zegt',
  long: [
    {
      about: 'Een model',
      text: 'Op deze pagina handelen geen mensen, maar vergelijkingen. Ze laten zien wat er zou volgen als bepaalde beweringen over macht, empathie en genen kloppen. Of die beweringen kloppen, laten ze niet zien.',
    },
    {
      about: 'Macht en empathie',
      text: 'Sommige studies vinden dat macht empathie kost, andere niet. Over 106 effecten op hulpvaardig gedrag is het gemiddelde ongeveer nul, met grote verschillen tussen de studies.',
    },
    {
      about: 'Genen',
      text: 'De bevindingen over genen en hechting komen uit kleine steekproeven van één groep onderzoekers. Een onafhankelijke herhaling is ons niet bekend. De meeste bevindingen van dit soort hielden in grote steekproeven geen stand.',
    },
    {
      about: 'De getallen',
      text: 'Hoe groot een effect is, hangt af van gewichten die met de hand zijn ingesteld. Let meer op de richting dan op het getal, en het meest op wat overeind blijft als je een aanname uitzet.',
    },
    {
      about: 'Nooit over mensen',
      text: 'Gebruik dit nooit om iemand aan te nemen, te beoordelen, te bevorderen of te coachen op grond van genen of hechting. Vraag deelnemers er niet naar. Niemand in het model ben jij.',
    },
  ],
};
