// The bars under ‘Why?’. They speak of the customer and the salesperson, so that they hold when the model plays, too.
import type { ModelWords } from '../model.ts';

export const equations: Pick<ModelWords, 'engagement' | 'sale' | 'influence_change' | 'power_change'> = {
  engagement: {
    intercept: {
      name: 'Starting point',
      plus: 'A customer joins in unprompted',
      minus: 'A customer doesn’t join in unprompted',
      none: 'A customer could go either way',
    },
    listening: {
      name: 'Listening',
      plus: 'The customer was heard',
      minus: 'Listening worked against it',
      none: 'There was no listening',
    },
    trust: {
      name: 'Trust',
      plus: 'The customer trusts the salesperson',
      minus: 'Trust worked against it',
      none: 'There is no trust yet',
    },
    closeness_fit: {
      name: 'Closeness',
      plus: 'The distance was right',
      minus: 'That was too close for this customer',
      none: 'Closeness played no part',
    },
    content: {
      name: 'Content',
      plus: 'The customer heard something useful',
      minus: 'The content worked against it',
      none: 'The customer heard nothing new about their own business',
    },
    empathy: {
      name: 'Customer’s empathy',
      plus: 'The customer felt for the salesperson',
      minus: 'The customer’s empathy worked against it',
      none: 'The customer felt nothing for the salesperson',
    },
    pressure: {
      name: 'Pressure',
      plus: 'The pressure helped',
      minus: 'The customer felt pressed',
      none: 'There was no pressure',
    },
    self_focus: {
      name: 'About oneself',
      plus: 'Talking about oneself helped',
      minus: 'It was about the salesperson',
      none: 'It wasn’t about the salesperson',
    },
  },
  sale: {
    intercept: {
      name: 'Starting point',
      plus: 'An order comes by itself here',
      minus: 'An order doesn’t come by itself',
      none: 'An order could go either way',
    },
    commitment: {
      name: 'Commitment',
      plus: 'The customer was already well on the way',
      minus: 'Commitment worked against it',
      none: 'The customer hadn’t decided anything yet',
    },
    trust: {
      name: 'Trust',
      plus: 'There was trust',
      minus: 'Trust worked against it',
      none: 'There was no trust',
    },
    content: {
      name: 'Content',
      plus: 'The proposal met the need',
      minus: 'The content worked against it',
      none: 'The need never became clear',
    },
    influence: {
      name: 'Influence',
      plus: 'The salesperson’s word carried weight',
      minus: 'Influence worked against it',
      none: 'The salesperson’s word carried no weight',
    },
    imbalance: {
      name: 'Balance',
      plus: 'The imbalance helped',
      minus: 'One of them had the upper hand',
      none: 'Neither had the upper hand',
    },
    common_ground: {
      name: 'Common ground',
      plus: 'Disagreement helped',
      minus: 'The group didn’t agree among themselves',
      none: 'Nobody at the table stood in the way',
    },
    satisfied: {
      name: 'Just bought',
      plus: 'The last order helped',
      minus: 'They bought recently and need little',
      none: 'There is a need',
    },
    fit: {
      name: 'Offer',
      plus: 'The offer fits better than average',
      minus: 'The offer fits worse than average',
      none: 'The offer fits as well as average',
    },
    territory: {
      name: 'Region',
      plus: 'The region helps',
      minus: 'The region doesn’t help',
      none: 'The region makes no difference',
    },
  },
  influence_change: {
    listening: { name: 'Listening', plus: 'The customer was heard', minus: 'Listening cost influence', none: 'There was no listening' },
    content: { name: 'Content', plus: 'The customer could use it', minus: 'The content cost influence', none: 'There was nothing to use' },
    letting_go: { name: 'Letting go', plus: 'Giving room brought influence back', minus: 'Letting go cost influence', none: 'Nothing was let go' },
    self_focus: { name: 'About oneself', plus: 'Talking about oneself helped', minus: 'It was about the salesperson', none: 'It wasn’t about the salesperson' },
    pressure: { name: 'Pressure', plus: 'The pressure helped', minus: 'The pressure met resistance', none: 'Pressure cost nothing here' },
    refusal: { name: 'A no', plus: 'The no helped', minus: 'The question came too early', none: 'Nobody said no' },
    own_will: { name: 'Own will', plus: 'The customer’s will helped', minus: 'The customer’s will worked against it', none: 'The customer’s will played no part' },
    limit: { name: 'Limit', plus: 'It can’t go below zero', minus: 'It can’t go above a hundred', none: 'No limit was reached' },
  },
  power_change: {
    listening: { name: 'Listening', plus: 'Being heard made the customer stronger', minus: 'Listening made the customer weaker', none: 'Listening doesn’t change the customer’s power' },
    content: { name: 'Content', plus: 'The content made the customer stronger', minus: 'The customer heard something they didn’t know', none: 'There was nothing to use' },
    letting_go: { name: 'Letting go', plus: 'The customer took the reins', minus: 'Letting go made the customer weaker', none: 'Nothing was let go' },
    self_focus: { name: 'About oneself', plus: 'Talking about oneself gives power away', minus: 'Talking about oneself made the customer weaker', none: 'It wasn’t about the salesperson' },
    pressure: { name: 'Pressure', plus: 'Resisting made the customer stronger', minus: 'The pressure made the customer weaker', none: 'Pressure changed nothing here' },
    refusal: { name: 'A no', plus: 'Saying no made the customer stronger', minus: 'The no made the customer weaker', none: 'Nobody said no' },
    own_will: { name: 'Own will', plus: 'The customer drew on their own strength again', minus: 'The customer settled back to normal', none: 'The customer was already on their own strength' },
    limit: { name: 'Limit', plus: 'It can’t go below zero', minus: 'It can’t go above a hundred', none: 'No limit was reached' },
  },
};
