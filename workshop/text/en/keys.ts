import type { KeysWords } from '../keys.ts';

export const keys: KeysWords = {
  'engagement.listening': {
    label: 'How much listening counts',
    what: 'Higher: a customer who is heard engages more often.',
  },
  'engagement.trust': {
    label: 'How much trust counts',
    what: 'Higher: trust makes it easier to engage.',
  },
  'engagement.closeness_fit': {
    label: 'How much the right closeness counts',
    what: 'Higher: too near or too far costs more, just right brings more.',
  },
  'engagement.content': {
    label: 'How much content counts',
    what: 'Higher: useful insight gets a customer to engage sooner.',
  },
  'engagement.empathy': {
    label: 'How much the customer’s empathy counts',
    what: 'Higher: a customer who feels for the other engages more often.',
  },
  'engagement.pressure': {
    label: 'How much pressure puts off',
    what: 'Higher: pushing loses the customer sooner, above all one with a will of their own.',
  },
  'engagement.self_focus': {
    label: 'How much self-talk puts off',
    what: 'Higher: talking about yourself loses the customer sooner, above all a powerful one.',
  },
  'insight.gain': {
    label: 'How fast listening gives insight',
    what: 'Higher: one good question tells you more about the need.',
  },
  'insight.forgetting': {
    label: 'What you forget between meetings',
    what: 'Higher: more of what you knew is gone.',
  },
  'influence.gain': {
    label: 'How fast influence grows',
    what: 'Higher: an engaged customer gives influence faster.',
  },
  'influence.yield_gain': {
    label: 'What letting go brings',
    what: 'Higher: giving room returns more influence.',
  },
  'influence.loss': {
    label: 'How fast influence is lost',
    what: 'Higher: self-talk and pushing cost more influence.',
  },
  'influence.relax': {
    label: 'How influence fades between meetings',
    what: 'Higher: after a week less is left of what you built up or lost.',
  },
  'influence.opening_scar': {
    label: 'What opening about yourself costs',
    what: 'Higher: a first sentence about yourself caps your influence more. At zero it does nothing.',
  },
  'influence.scar_healing': {
    label: 'How a first impression heals',
    what: 'Higher: the customer forgives a bad opening sooner. At zero, never.',
  },
  'customer_power.gain': {
    label: 'Power from a salesperson’s self-talk',
    what: 'Higher: pitching and failed pushing make the customer powerful faster.',
  },
  'customer_power.yield_gain': {
    label: 'Power from being let go',
    what: 'Higher: a customer who is given room stands stronger.',
  },
  'customer_power.loss': {
    label: 'Power that insight takes',
    what: 'Higher: hearing something new makes a customer less powerful.',
  },
  'trust.gain': {
    label: 'How fast trust grows',
    what: 'Higher: listening, content and the right closeness win trust faster.',
  },
  'trust.loss': {
    label: 'How fast trust is lost',
    what: 'Higher: pressure and too much closeness cost more trust.',
  },
  'commitment.gain': {
    label: 'How fast customers convince themselves',
    what: 'Higher: with content and room, a customer gets to a decision sooner.',
  },
  'common_ground.gain': {
    label: 'How fast a group comes to agree',
    what: 'Higher: letting go brings a group together faster.',
  },
  'power.empathy_erosion': {
    label: 'What power takes from empathy',
    what: 'Higher: those whose power goes to their head lose more empathy. At zero, power leaves empathy alone.',
  },
  'power.empathy_erosion_sd': {
    label: 'How people differ in that',
    what: 'Higher: some lose a lot of empathy to power, others none.',
  },
  'power.intoxication_level': {
    label: 'Intoxication by lasting influence',
    what: 'Higher: holding influence for long goes to the head more.',
  },
  'power.intoxication_rpe': {
    label: 'Intoxication by unexpected influence',
    what: 'Higher: more influence than expected goes to the head faster.',
  },
  'power.empathy_rate': {
    label: 'How fast empathy follows',
    what: 'Higher: empathy falls and recovers within fewer moves.',
  },
  'power.empathy_gap_recovery': {
    label: 'What the customer regains between meetings',
    what: 'Higher: a week’s rest gives the customer more empathy back.',
  },
  'closing.commitment': {
    label: 'How much commitment counts for the order',
    what: 'Higher: customers who have convinced themselves say yes more often.',
  },
  'closing.trust': {
    label: 'How much trust counts for the order',
    what: 'Higher: trust brings a yes more often.',
  },
  'closing.content': {
    label: 'How much content counts for the order',
    what: 'Higher: knowing the need and the trade brings a yes more often.',
  },
  'closing.influence': {
    label: 'How much influence counts for the order',
    what: 'Higher: influence brings a yes more often.',
  },
  'closing.imbalance': {
    label: 'How much imbalance counts',
    what: 'Higher: where one of them stands much stronger, a yes is rare.',
  },
  'closing.satisfied': {
    label: 'How much a purchase satisfies',
    what: 'Higher: those who have just bought are slower to buy again.',
  },
  'closing.premature_trust': {
    label: 'Trust lost by asking early',
    what: 'Higher: asking for the order too early costs more trust.',
  },
  'closing.premature_influence': {
    label: 'Influence lost by asking early',
    what: 'Higher: asking for the order too early costs more influence.',
  },
  'closing.premature_power': {
    label: 'Power given away by asking early',
    what: 'Higher: asking for the order too early makes the customer stronger.',
  },
  'negotiation.max_discount': {
    label: 'Largest discount',
    what: 'Higher: there is more to haggle over.',
  },
  'negotiation.power': {
    label: 'How much power counts for the discount',
    what: 'Higher: a customer with the upper hand gets more off.',
  },
  'choice.empathy': {
    label: 'How empathy steers choice',
    what: 'Higher: those with empathy ask, name, advise and let go more.',
  },
  'choice.push_disinhibition': {
    label: 'Pushing when power goes to the head',
    what: 'Higher: those whose power goes to their head push more.',
  },
  'choice.pitch_disinhibition': {
    label: 'Pitching when power goes to the head',
    what: 'Higher: those whose power goes to their head talk about themselves more.',
  },
  'choice.fear_of_asking': {
    label: 'Fear of asking',
    what: 'Higher: those who fear a no ask less often.',
  },
  'choice.reassurance': {
    label: 'Seeking reassurance',
    what: 'Higher: those who fear rejection chat more.',
  },
  'choice.readiness': {
    label: 'Asking when the customer is ready',
    what: 'Higher: the salesperson asks more once the customer is ready, and less before.',
  },
  'choice.impulsivity': {
    label: 'How impulsive intoxication makes',
    what: 'Higher: when power goes to their head, salespeople choose more at random.',
  },
  'learning.rate': {
    label: 'How fast salespeople learn',
    what: 'Higher: what worked today comes back more often tomorrow.',
  },
  'learning.novelty': {
    label: 'How pleasant novelty is',
    what: 'Higher: finding out about the customer is a bigger reward.',
  },
  'learning.approval': {
    label: 'How pleasant approval is',
    what: 'Higher: being liked is a bigger reward.',
  },
  'moves.ask.habit': {
    label: 'Habit: ask',
    what: 'Higher: salespeople ask more questions.',
  },
  'moves.observe.habit': {
    label: 'Habit: name it',
    what: 'Higher: salespeople say what they see more often.',
  },
  'moves.tailor.habit': {
    label: 'Habit: advise',
    what: 'Higher: salespeople give tailored advice more often.',
  },
  'moves.release.habit': {
    label: 'Habit: let go',
    what: 'Higher: salespeople leave the judgement to the customer more often.',
  },
  'moves.socialise.habit': {
    label: 'Habit: chat',
    what: 'Higher: salespeople make more small talk.',
  },
  'moves.pitch.habit': {
    label: 'Habit: pitch',
    what: 'Higher: salespeople talk more about themselves and their product.',
  },
  'moves.push.habit': {
    label: 'Habit: push',
    what: 'Higher: salespeople force their opinion more often.',
  },
  'moves.close.habit': {
    label: 'Habit: ask for a decision',
    what: 'Higher: salespeople ask for the order more often.',
  },
  'dopamine.gain_7r': {
    label: 'Reward in carriers of 7R',
    what: 'Higher: carriers of DRD4 7R feel a reward more strongly. At zero there is no difference.',
  },
  'dopamine.gain_a1': {
    label: 'Reward in carriers of A1',
    what: 'Higher: carriers of DRD2 A1 feel a reward less. At zero there is no difference.',
  },
  'dopamine.sensitivity_7r': {
    label: 'Sensitivity to power with 7R',
    what: 'Higher: power goes to the head of 7R carriers faster.',
  },
  'dopamine.sensitivity_a1': {
    label: 'Sensitivity to power with A1',
    what: 'Higher: power goes to the head of A1 carriers less.',
  },
  'traits.knowledge': {
    label: 'Knowledge of the trade',
    what: 'Higher: salespeople know more of their trade, so that insight convinces more.',
  },
  'traits.salesperson_empathy': {
    label: 'Salespeople’s empathy',
    what: 'Higher: salespeople notice more by nature.',
  },
  'traits.customer_empathy': {
    label: 'Customers’ empathy',
    what: 'Higher: customers are more understanding by nature.',
  },
  'traits.will': {
    label: 'Customers’ own will',
    what: 'Higher: customers resist pressure more and stand stronger by nature.',
  },
  'team.coaching': {
    label: 'Support from the leader',
    what: 'Higher: coaching takes away more of the fear of asking.',
  },
  'team.sharing': {
    label: 'Sharing knowledge in the team',
    what: 'Higher: those who know little learn from the others faster.',
  },
  'market.churn': {
    label: 'How often customers leave',
    what: 'Higher: more customers look for another salesperson.',
  },
  'market.churn_trust': {
    label: 'How trust keeps customers',
    what: 'Higher: trusted salespeople lose fewer customers, distrusted ones more.',
  },
  'market.churn_chase': {
    label: 'How chasing drives customers away',
    what: 'Higher: a customer who is chased leaves sooner.',
  },
};
