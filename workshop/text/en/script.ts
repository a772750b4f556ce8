import type { ScriptWords } from '../script.ts';

export const script: ScriptWords = {
  opening: [
    'For the next forty minutes we’re going to play sales conversations with a model. A model is a pile of claims that you can switch on and off.',
    'First you predict, then we look. So feel free to disagree with the computer. Please do.',
    'The evidence for those claims is mixed. Over 106 effects of power on helping behaviour the average is about zero. What you’ll see is what would follow, not proof.',
  ],
  closing: [
    'What you’ve seen is what follows from claims. The evidence is mixed, and no number in here is a promise about your sales.',
    'It’s about situations, not types. Never use it to judge a colleague.',
    'Take one thing into your next conversation, and see for yourself whether it holds.',
  ],
  advice: [
    'Let the room choose first, and close the vote. Only then comes the answer.',
    'Those who got it wrong often have the best reasons. Ask for them.',
    'Say ‘in the model’ with every number. Promise no sales.',
    'Ask nobody about attachment or genes, and don’t guess.',
    'Running late? Skip the objection, never the prediction.',
  ],
  room: {
    all: 'The whole room predicted this.',
    none: 'Nobody in the room predicted this.',
    some: (right, hands) => `${right} out of ${hands} hands predicted this.`,
  },
  scenarios: {
    'one-sentence': {
      title: 'One sentence apart',
      promise: 'Two conversations that differ in nothing but their first sentence.',
      prepare: 'Have the first minute ready on the screen, in projector size.',
      predict: {
        say: [
          'Two salespeople, the same customer, the same luck. One starts with a sentence about themselves, the other with a question to the customer. After that they do exactly the same things.',
          'Which of you ever opens with ‘let me tell you briefly who we are’?',
        ],
        question: 'How much influence does the one who opens about themselves have in the end, compared with the one who opens with a question?',
        options: { higher: 'More', same: 'The same', lower: 'Less' },
      },
      play: {
        say: ['Watch the two lines. Put your hand up when you think the gap has been closed.'],
        does: ['Play both conversations, move by move.', 'Then show what happens with other luck.'],
      },
      reveal: {
        say: ['You only get one first sentence. In this model, that is. The assumption is called the ceiling, and you can switch it off.'],
        higher: (e) => `In the model the one who opens about themselves ends ${e.value} points higher (margin ${e.low} to ${e.high}).`,
        same: (e) => `In the model there is no difference to be seen: ${e.value} points (margin ${e.low} to ${e.high}).`,
        lower: (e) => `In the model that one sentence costs ${e.value} points of influence (margin ${e.low} to ${e.high}).`,
      },
      discuss: {
        questions: ['What’s your own standard opening line? Say it out loud.', 'Who is it about?'],
        objection: 'Surely customers want to know who they’re talking to?',
        answer: 'They do, and they’ll ask. What matters is who comes first: the customer, then you. And the model may overdo it. Switch the ceiling off and see what’s left.',
        closing: 'What will your first sentence be tomorrow?',
      },
    },
    'listen-lead-lose': {
      title: 'Listen, lead, lose',
      promise: 'Listening brings influence. And then?',
      prepare: 'Open the scenario once yourself, so that the conversation and the team are ready.',
      predict: {
        say: [
          'Imagine a salesperson who listens well and gains influence by it. Customers come along. Business is good.',
          'We follow that same salesperson for a year.',
        ],
        question: 'After weeks of high influence, how much does that salesperson still notice of the customer, compared with weeks of low influence?',
        options: { higher: 'More', same: 'The same', lower: 'Less' },
      },
      play: {
        say: [
          'One dot is one simulated salesperson. Up is influence, right is empathy. Pick one and keep your eyes on it.',
          'Watch who’s at the top, and where they are a few weeks later.',
        ],
        does: [
          'Hold a short conversation with Bram Verhoeven together, six moves at most. In the lead? Then look at what happens to your empathy.',
          'Then play the team’s year. Stop halfway and ask: who is most at risk right now?',
        ],
      },
      reveal: {
        say: [
          'This is called the power paradox: you gain influence by paying attention, and influence makes you pay less of it.',
          'It’s also the most disputed claim of all. Over 106 effects of power on helping behaviour the average is about zero.',
        ],
        higher: (e) => `In the model high influence is followed by more empathy: ${e.value} of a point more for each point of influence (margin ${e.low} to ${e.high}).`,
        same: (e) => `In the model there is no difference to be seen: ${e.value} of a point of empathy for each point of influence (margin ${e.low} to ${e.high}).`,
        lower: (e) => `In the model high influence is followed by less empathy: ${e.value} of a point less for each point of influence (margin ${e.low} to ${e.high}).`,
      },
      discuss: {
        questions: [
          'When do you listen worst: when things are hard, or when they’re going well?',
          'Who tells you when you’ve stopped listening?',
        ],
        objection: 'I only get better when it’s going well.',
        answer: 'Could be. Studies contradict each other here, and people differ. The question is whether you’d notice. Ask a customer with whom it’s been going well for years.',
        closing: 'Which customer haven’t you asked a real question in a long time?',
      },
    },
    'letting-go': {
      title: 'Letting go',
      promise: 'What happens when you hand the judgement to the customer?',
      prepare: 'Hand out the cards with the eight moves.',
      predict: {
        say: [
          'You’re in charge of the conversation. And now you say: ‘You know this place better than I do. What would you do?’',
          'Two kinds of salespeople: one often lets go, the other often asks and stays in the lead.',
        ],
        question: 'How strong is the customer with the one who lets go, compared with the customer of the one who asks?',
        options: { higher: 'Stronger', same: 'Just as strong', lower: 'Weaker' },
      },
      play: {
        say: [
          'You’re the salesperson. Hold up a card at each turn, and most cards win.',
          'One rule: let go at least once before anybody asks for a decision.',
        ],
        does: [
          'Hold one conversation with the room, eight moves at most.',
          'Go back to where you let go, choose something else and play it again with the same luck.',
        ],
      },
      reveal: {
        say: [
          'Look at both: the customer’s power and your influence. What one gains, the other needn’t lose.',
          'An order comes most easily when the two of you stand level. That’s another assumption you can switch off.',
        ],
        higher: (e) => `In the model the customer stands ${e.value} points stronger with the one who lets go (margin ${e.low} to ${e.high}).`,
        same: (e) => `In the model there is no difference to be seen: ${e.value} points (margin ${e.low} to ${e.high}).`,
        lower: (e) => `In the model the customer stands ${e.value} points weaker with the one who lets go (margin ${e.low} to ${e.high}).`,
      },
      discuss: {
        questions: [
          'When is letting go scariest for you?',
          'What has a customer ever told you once you finally stopped talking?',
        ],
        objection: 'If I let customers decide, they pick the cheapest.',
        answer: 'Some do, here as well: a customer who stays cool and has the upper hand starts talking price. In the model, letting go brings a customer closer to a decision the better you know what’s needed. So ask first.',
        closing: 'Which decision will you leave to a customer this week?',
      },
    },
    'does-it-survive': {
      title: 'Does it survive?',
      promise: 'We take out the disputed assumptions and see what is left standing.',
      prepare: 'Open ‘What survives’ at the claim ‘Those who listen, lead’.',
      predict: {
        say: [
          'You’ve seen three things that hold in the model. That’s no great feat: it was built for them.',
          'Now for the honest test. We switch off the disputed assumptions, about power and about genes.',
        ],
        question: 'How much influence do those who listen have then, compared with those who pitch?',
        options: { higher: 'Still more', same: 'The same', lower: 'Less' },
      },
      play: {
        say: ['Each row is the same comparison with one assumption less. Is the dot still on the same side of the line?'],
        does: [
          'Work out ‘Those who listen, lead’.',
          'Then do the same with ‘High influence is followed by less empathy’.',
        ],
      },
      reveal: {
        say: [
          'What’s left without the disputed assumptions is worth the most. What vanishes, you may only tell along with its assumption.',
        ],
        higher: (e) => `Even then, those who listen have more influence: ${e.value} points (margin ${e.low} to ${e.high}).`,
        same: (e) => `Then there is no difference left to be seen: ${e.value} points (margin ${e.low} to ${e.high}).`,
        lower: (e) => `Then those who listen have less influence: ${e.value} points (margin ${e.low} to ${e.high}).`,
      },
      discuss: {
        questions: [
          'Which of today’s claims would you dare tell a colleague? With what proviso?',
          'What would you have to measure to know it about your own conversations?',
        ],
        objection: 'You can prove anything with a model.',
        answer: 'You can prove nothing with it. What you can do is see what a story hangs on. That’s exactly what we just did.',
        closing: 'What are you taking with you, and what are you leaving here?',
      },
    },
  },
};
