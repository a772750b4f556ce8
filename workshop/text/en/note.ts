import type { NoteWords } from '../note.ts';

export const note: NoteWords = {
  short: 'This is a model. It shows what follows from claims, and proves none of them. The evidence is mixed. Never use it to select or judge people.',
  title: 'What this says, and what it doesn’t',
  long: [
    {
      about: 'A model',
      text: 'There are no people on this page, only equations. They show what would follow if certain claims about power, empathy and genes are right. They don’t show whether those claims are right.',
    },
    {
      about: 'Power and empathy',
      text: 'Some studies find that power costs empathy, others don’t. Over 106 effects on helping behaviour the average is about zero, with large differences between studies.',
    },
    {
      about: 'Genes',
      text: 'The findings about genes and attachment come from small samples of one group of researchers. We know of no independent replication. Most findings of this kind haven’t held up in large samples.',
    },
    {
      about: 'The numbers',
      text: 'How large an effect is depends on weights that were set by hand. Look at the direction rather than the number, and most of all at what is still there when you switch an assumption off.',
    },
    {
      about: 'Never about people',
      text: 'Never use this to hire, assess, promote or coach anyone on the basis of genes or attachment. Don’t ask participants about either. Nobody in the model is you.',
    },
  ],
};
