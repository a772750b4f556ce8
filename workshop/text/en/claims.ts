import type { ClaimWords } from '../claims.ts';

export const claims: ClaimWords = {
  headlines: {
    listening_leads: {
      claim: 'Those who listen, lead',
      measured: 'The influence of those in the habit of asking, minus that of those in the habit of pitching.',
      unit: 'points of influence',
    },
    letting_go: {
      claim: 'Letting go makes the customer stronger',
      measured: 'The customer’s power with those in the habit of letting go, minus that with those in the habit of asking.',
      unit: 'points of customer’s power',
    },
    paradox: {
      claim: 'High influence is followed by less empathy',
      measured: 'How much empathy comes or goes in the next meeting, with another customer, for each point of influence in this one, in the same salesperson. Below zero speaks for the claim.',
      unit: 'points of empathy per point of influence',
    },
    opening_costs: {
      claim: 'One opening line about yourself costs influence that doesn’t come back',
      measured: 'The influence after half a year of those who first told every customer about themselves, minus that of those who first asked a question. Below zero speaks for the claim.',
      unit: 'points of influence',
    },
    balance_closes: {
      claim: 'Asking for the order works best when neither side has the upper hand',
      measured: 'How much more often asking succeeds for every 100 points that the two stand closer, with the rest held equal.',
      unit: 'percentage points per 100 points',
    },
    questions_help: {
      claim: 'Three prepared questions bring in more orders',
      measured: 'Orders per salesperson in a year with prepared questions, minus those without.',
      unit: 'orders a year',
    },
    genes: {
      claim: 'In carriers of 7R, avoidant attachment goes with customer-oriented selling',
      measured: 'How steeply customer orientation rises with avoidant attachment: in carriers of the gene variant 7R, minus in others.',
      unit: '(difference of slopes)',
    },
  },
  verdicts: {
    survives: { name: 'Survives', what: 'Without this assumption the model still says the same.' },
    weakens: { name: 'Weakens', what: 'The direction stays, but less than half of the effect.' },
    vanishes: { name: 'Vanishes', what: 'Without this assumption there is no difference left to see.' },
    reverses: { name: 'Reverses', what: 'Without this assumption the model says the opposite.' },
  },
  rivals: {
    model: { name: 'The model itself', what: 'With all assumptions as they usually stand.' },
    no_erosion: { name: 'Power leaves empathy alone', what: 'Those with influence notice as much as they did before.' },
    no_scar: { name: 'First impressions are forgiven', what: 'Opening about yourself costs nothing later on.' },
    no_gain: { name: 'Genes don’t amplify reward', what: 'What is pleasant is equally pleasant for everyone.' },
    no_sensitivity: { name: 'Genes don’t make anyone sensitive to power', what: 'Power goes to everyone’s head at the same rate.' },
    a1_learning: { name: 'A1 learns more slowly', what: 'Carriers of A1 feel a reward as strongly, but learn from it more slowly.' },
    a1_choice: { name: 'A1 follows experience less', what: 'Carriers of A1 learn as fast, but are guided less by what they learned.' },
    all: { name: 'All at once', what: 'Genes do nothing, and power leaves empathy alone.' },
  },
};
