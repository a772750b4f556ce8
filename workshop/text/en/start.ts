import type { start as dutch } from '../nl/start.ts';

const counted = (points: number) => (points === 1 ? '1 point' : `${points} points`);

export const start: typeof dutch = {
  title: 'One sentence apart',
  lead: 'The same customer, the same conversation, the same luck. Only the first sentence differs.',
  question: 'Who has the most influence at the end?',
  openings: {
    self: { name: 'Opens about themselves', short: 'about themselves', hand: 'A hand for opening about themselves' },
    customer: { name: 'Opens about the customer', short: 'about the customer', hand: 'A hand for opening about the customer' },
  },
  vote: 'Press a card, once for each hand.',
  hands: (count: number) => (count === 1 ? '1 hand' : `${count} hands`),
  raise: '+1 hand',
  lower: 'One hand less',
  lower_for: (name: string) => `One hand less: ${name.toLowerCase()}`,
  play: 'Play both conversations',
  waiting: 'The model is being loaded.',
  playing: (turn: number, move: string) => `Move ${turn}, in both conversations: ${move.toLowerCase()}`,
  first_move: 'The first sentence',
  skip: 'Straight to the end',
  played: 'Twelve moves later. All moves after the first were the same.',
  reveal: 'What did that sentence cost?',
  influence: 'The salesperson’s influence',
  axis: 'move',
  cost: counted,
  headline: (points: number) => `That one sentence cost ${counted(points)} of influence.`,
  headline_none: 'That one sentence made no difference.',
  headline_gain: (points: number) => `That one sentence won ${counted(points)} of influence.`,
  detail: (self: string, customer: string) => `The one who opened about themselves ends at ${self} influence, the one who opened about the customer at ${customer}.`,
  luck: (lucks: string, mean: string, low: string, high: string) =>
    `And with other luck? The same two conversations, ${lucks} times: ${mean} points on average (margin ${low} to ${high}).`,
  always: (share: string) => `In the model that sentence cost influence in ${share} of the conversations.`,
  counting: 'Once more with other luck…',
  room: (self: string, customer: string) => `The room: ${self} for ‘about themselves’, ${customer} for ‘about the customer’.`,
  why: 'Why? In the model, a first sentence about yourself limits how much influence you can still gain. Listening well does not make up for it.',
  next: 'Your turn: hold a conversation',
  again: 'Again',
  announced: (self: number, customer: number) => `At the end: about themselves ${self} per cent influence, about the customer ${customer} per cent.`,
};
