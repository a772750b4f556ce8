import type { shell as dutch } from '../nl/shell.ts';

export const shell: typeof dutch = {
  title: 'dyad in the workshop',
  skip: 'To the content',
  navigation: 'Parts',
  language: 'Language',
  languages: { nl: 'Nederlands', en: 'English' },
  projector: { short: 'Large', rest: ', for the projector' },
  print: 'Print',
  sober: 'A model, not a person. The findings on genes come from small samples and we know of no independent replication. Judge nobody by it.',
  damaged_link: 'The link is damaged and cannot be read. The page starts afresh. Ask whoever sent the link for it once more.',
  table: 'Table of this chart',
  printed: (seed: number) => `Seed ${seed}. The same page opens with:`,
  views: {
    start: 'First minute',
    talk: 'Conversation',
    debrief: 'Debrief',
    team: 'Team',
    laboratory: 'Laboratory',
    scenarios: 'Scenarios',
    survives: 'What survives',
    about: 'About this page',
  },
};
