import type { ModelWords } from '../model.ts';
import { equations } from './equations.ts';

const points = (count: number) => `${count} ${count === 1 ? 'point' : 'points'}`;

export const model: ModelWords = {
  ...equations,
  moves: {
    ask: { name: 'Ask', what: 'A question that is entirely about the customer.' },
    observe: { name: 'Name it', what: 'Say out loud what you see happening in the conversation.' },
    tailor: { name: 'Advise', what: 'Something new that fits what this customer needs.' },
    release: { name: 'Let go', what: 'Hand the discussion and the judgement to the customer.' },
    socialise: { name: 'Chat', what: 'Warmth and small talk: coffee, the weekend, the kids.' },
    pitch: { name: 'Pitch', what: 'Talk about yourself, your company and your product.' },
    push: { name: 'Push', what: 'Force your opinion through, with a trick if need be.' },
    close: { name: 'Ask for a decision', what: 'Ask for the order or for the next step.' },
  },
  habits: {
    listener: { name: 'The listener', what: 'Asks, names what happens and lets go. Seldom talks about themselves.' },
    adviser: { name: 'The adviser', what: 'Asks a few questions, then comes with advice.' },
    coffee: { name: 'The coffee drinker', what: 'Keeps it pleasant. Business can wait.' },
    pitcher: { name: 'The pitcher', what: 'Talks about themselves, the company and the product.' },
    pusher: { name: 'The pusher', what: 'Presses until the customer gives in or leaves.' },
    closer: { name: 'The closer', what: 'Asks for the order, and then asks again.' },
    step_by_step: {
      name: 'Step by step',
      what: 'Asks until the need is clear, advises and lets go, and only then asks for a decision.',
    },
    model: { name: 'The average salesperson', what: 'Chooses as the model’s salespeople do: a bit of everything, by habit and by feel.' },
  },
  gauges: {
    influence: { name: 'Influence', what: 'How much weight the salesperson carries with this customer.' },
    insight: { name: 'Insight', what: 'How much the salesperson knows of what this customer needs.' },
    commitment: { name: 'Commitment', what: 'How far the customers have convinced themselves.' },
    common_ground: { name: 'Common ground', what: 'How far the people at the table agree among themselves.' },
    ceiling: { name: 'Ceiling', what: 'The most influence that is still within reach after the first impression.' },
    demand: { name: 'Demand', what: 'How much is still needed; little for a while after an order.' },
    empathy: { name: 'Empathy', what: 'How much the salesperson notices of the other.' },
    intoxication: { name: 'Intoxication', what: 'How far power has gone to the salesperson’s head.' },
    expected_influence: { name: 'Expected influence', what: 'The influence the salesperson already counts on. Only more than that feels like winning.' },
    power: { name: 'Customer’s power', what: 'How strong the customer’s position in the conversation is.' },
    trust: { name: 'Trust', what: 'How far the customer trusts the salesperson.' },
    customer_empathy: { name: 'Customer’s empathy', what: 'How much the customer notices of the salesperson.' },
    customer_intoxication: { name: 'Customer’s intoxication', what: 'How far power has gone to the customer’s head.' },
  },
  stages: {
    opening: { name: 'Opening', what: 'The first three moves of the first meeting.' },
    exploring: { name: 'Exploring', what: 'The customer is not ready to decide yet.' },
    deciding: { name: 'Deciding', what: 'The customer is already well on the way to a decision.' },
  },
  reactions: {
    engaged: { name: 'Engages', what: 'The customer takes up what you say.' },
    cool: { name: 'Stays cool', what: 'The customer does not take it up.' },
    bargaining: { name: 'Makes demands', what: 'The customer does not take it up, has the stronger hand and plays it.' },
    committing: { name: 'Commits', what: 'The customer engages and makes it a plan of their own.' },
  },
  ends: {
    order: { name: 'Order', what: 'The customer said yes.' },
    next_step: { name: 'Next step', what: 'Nothing signed yet, but the customer wants to go on.' },
    chase: { name: 'Chasing', what: 'Nothing agreed, and the customer has the stronger hand. Now it’s you who has to call.' },
    open: { name: 'Open end', what: 'Nothing agreed, but the door is still open.' },
  },
  turning: {
    gained: (at) => `Move ${at.turn}, ${at.move}: the customer engaged, and you gained ${points(at.points)} of influence.`,
    lost: (at) => `Move ${at.turn}, ${at.move}: this cost you ${points(at.points)} of influence.`,
    given_away: (at) =>
      `Move ${at.turn}, ${at.move}: you gave away ${points(at.points)} of influence, and the customer gained power.`,
    asked_too_early: (at) =>
      `Move ${at.turn}, ${at.move}: the customer wasn’t ready. It cost ${points(at.points)} of influence, and some trust.`,
    first_impression: (at) =>
      `Your first sentence was about yourself. It lowered your ceiling with this customer by ${points(at.points)}.`,
    empathy_fell: (at) =>
      `Over this meeting your own empathy fell by ${points(at.points)}, fastest at move ${at.turn}.`,
  },
};
