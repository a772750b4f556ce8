// What the salesperson says. The words fit each of the three customers and stay true whatever was said before.
import type { Sentences } from '../sentences.ts';

export const said: Sentences['said'] = {
  ask: {
    opening: [
      'What is taking up most of your attention on the shop floor right now?',
      'Walk me through an ordinary Monday here, from the moment the machines start up.',
      'What has changed for you since that line was built?',
      'When a machine goes down, who feels it first?',
    ],
    exploring: [
      'When did you last come to a standstill, and what landed on your desk that day?',
      'What do you do yourselves, today, to keep it all running?',
      'Suppose you leave it as it is. Where does that put you two years from now?',
      'What have you tried already, and what did it get you?',
      'Which machine would you trust with your eyes shut, and which one wouldn’t you?',
      'What would a whole year without a breakdown be worth to you?',
    ],
    deciding: [
      'What has to be in place before you can say yes and sleep well?',
      'Who else has to be behind this, and what will they want to know?',
      'What are you still in two minds about?',
      'When we look back a year from now, how will you know this was a good move?',
    ],
  },
  observe: {
    opening: [
      'I get the feeling half of you is still out on the floor.',
      'You say it calmly, but I can hear it’s on your mind.',
      'You look as if you’re bracing yourself for something.',
      'You stopped to think before you answered. There’s something behind that.',
    ],
    exploring: [
      'You’ve gone quiet. I think I’ve touched on something that isn’t so simple.',
      'I notice I’m doing most of the talking. That wasn’t the idea.',
      'When we talk machines you sit up, when we talk money you lean back. Is that fair?',
      'There’s something between us that hasn’t been said yet, I think.',
      'You’re nodding, but you don’t look convinced.',
      'You start to tell me something, and then you hold back.',
    ],
    deciding: [
      'You’re talking about it as if it’s already running.',
      'You’re counting the weeks, I see. And something is still holding you back.',
      'I think you’ve made up your mind and you’re looking for one reason to wait.',
      'It’s gone quiet. You look like you’re doing the sums.',
    ],
  },
  tailor: {
    opening: [
      'With lines that age, it’s hardly ever wear that stops them. Nearly always it’s the controls.',
      'In companies your size, what we see costing the hours is starting up again afterwards. The repair itself is quick.',
      'People who do their own maintenance get very good at fixing and never get round to preventing. That’s often where the money is.',
      'One number tells me more than a tour: how many hours a week go into unplanned repairs.',
    ],
    exploring: [
      'What you’re describing often starts with a single sensor. We can check that first, for a few hundred euros.',
      'You don’t have to replace everything. New controls on the machine you have would get you most of the way.',
      'It can be done in two weekends, one line at a time. You keep delivering all the way through.',
      'A company much like yours went from six stoppages a month to two, and didn’t buy a single new machine.',
      'The temperature of the motors gives you about three days’ warning. Nobody is measuring it at the moment.',
      'In your position I’d start small: one machine, three months of measuring, and then decide.',
    ],
    deciding: [
      'Going by what you’ve told me, I’d do the conversion right after your busiest weeks.',
      'You can do it in two steps. The first pays for the second, even if you stop there.',
      'Your own people can do half of it. We teach them, and that saves you money every year after.',
      'Put it in the contract that you can walk away after six months at no cost. Then the risk is ours.',
    ],
  },
  release: {
    opening: [
      'You know this company and I don’t. Where would you like to start?',
      'I’ve brought a story, but I’d rather begin with yours. Will you take me through it?',
      'You may not need us at all. That’s a fine way for this to end, too.',
      'You tell me what would make this hour worth your while.',
    ],
    exploring: [
      'Let me put my proposal aside. How would you go about it yourself?',
      'You know more about this than I do. What am I missing?',
      'You don’t have to settle that with me. Talk it over with your people first.',
      'Here, take the pen. Show me how you think it ought to run.',
      'If you tell me this isn’t for you, I’ll take your word for it.',
      'What goes into the plan is something you can judge better than I can.',
    ],
    deciding: [
      'The decision is yours, and so is the timing.',
      'Write down your conditions, and I’ll tell you honestly whether we can meet them.',
      'Put it next to the other quotes you have. I’ll hear from you.',
      'You know what I know now. What’s the next step, as you see it?',
    ],
  },
  socialise: {
    opening: [
      'Lovely place you have here. Have you been in it long?',
      'Thanks for the coffee. Just what I needed after that drive.',
      'How was the holiday? You look rested.',
      'That photo behind you, is that the old building? I bet there’s a story there.',
    ],
    exploring: [
      'Any plans for the weekend? It’s supposed to turn out nice.',
      'I always enjoy coming here, you know. It’s a good atmosphere.',
      'Do you cycle as well? I saw a beauty parked by the door.',
      'I do hope you’re not finding this tedious?',
      'My daughter’s just started at university. The house is so quiet all of a sudden.',
      'Shall we get something to eat first? It’s hard to talk on an empty stomach.',
    ],
    deciding: [
      'I enjoy talking with you, if you don’t mind my saying so.',
      'When this is behind us, lunch is on me. We’ll have earned it.',
      'We’ve got to know each other a bit by now, haven’t we?',
      'Another coffee? Then I won’t just sit here watching you think.',
    ],
  },
  pitch: {
    opening: [
      'Let me start by telling you who we are: sixty engineers, twenty-five years, all over the Benelux.',
      'We’ve just brought out a new service package, and we’re very proud of it.',
      'We look after every make, day and night, on one phone number.',
      'I’ve brought a presentation. Twenty slides and you’ll have the full picture.',
    ],
    exploring: [
      'Our platform shows you all your machines on one screen, on your phone as well.',
      'We’re certified to every standard you can think of.',
      'Last year we modernised a hundred and twenty lines. Nobody else comes close.',
      'I’ve been in this trade eighteen years myself, so I’ve seen a thing or two.',
      'Our customers give us nine out of ten on average. It’s on the website.',
      'What sets us apart is our five-phase approach. Let me take you through it.',
    ],
    deciding: [
      'And with the gold package you also get a yearly inspection, report included.',
      'We don’t just deliver engineering, we deliver certainty.',
      'Let me show you what else our system can do. There’s a lot more to it.',
      'With us you’re choosing a company that will still be here in twenty years.',
    ],
  },
  push: {
    opening: [
      'I’ll come straight out with it: with machines this old you’re running a serious risk.',
      'You’re late with this, to be honest, but something can still be done.',
      'Your competitors switched long ago. You know that as well as I do.',
      'Let’s be honest, you can’t go on like this.',
    ],
    exploring: [
      'I can hold this price until Friday. After that it’s out of my hands.',
      'Anyone who waits now pays double later. Believe me.',
      'Your board is going to ask why you let this one go.',
      'I don’t see why you’re hesitating. On paper it’s an open and shut case.',
      'There are two other companies on the list, and I’ve got room for one.',
      'No, you’re looking at it the wrong way. Have another look at these figures.',
    ],
    deciding: [
      'You’re nearly there. Backing out now would waste everyone’s time.',
      'If you don’t sign today you lose three months. You don’t want that, do you?',
      'I stuck my neck out for you with my boss. Don’t let me down now.',
      'There’s nothing left to look into. You just have to make the call.',
    ],
  },
  close: {
    opening: [
      'Shall I put a date down for our engineers right away?',
      'If you like the sound of it, we can sign today. Shall we?',
      'Can I put you down for a three-month trial?',
      'I’ve got the contract with me. Shall we get it done?',
    ],
    exploring: [
      'Shall we say we start with one machine next month?',
      'What do you think, can I book the order?',
      'If you agree, I’ll have the crew ready for week twelve. Are we agreed?',
      'Do we get the job?',
      'Shall we plan the first inspection? Tuesday or Thursday?',
      'Can we leave it at this and put a signature on it?',
    ],
    deciding: [
      'I think we’re there. Shall we start?',
      'Then I’ll put it on paper just the way you said it. Will you sign that?',
      'You’ve got the date, the price and the way out. Is it a yes?',
      'May I congratulate you, or does something have to happen first?',
    ],
  },
};
