import type { Customers } from '../customers.ts';

export const customers: Customers = {
  warm: {
    company: 'De Linde Biscuits',
    line: 'Sixty people and two packing lines. The older one was down for an entire Friday last month.',
    members: [
      { name: 'Bram Verhoeven', role: 'plant manager' },
      { name: 'Griet Maes', role: 'planning' },
      { name: 'Tom Jacobs', role: 'purchasing' },
      { name: 'Fatma Yilmaz', role: 'quality' },
    ],
    first: 'Come in, I’m glad you’re here. Coffee? I hope you’ve brought some time.',
    later: [
      'There you are again. You’ve been on my mind this week.',
      'Come on in. Coffee’s ready, and Rita says hello.',
      'Good to see you. It’s madness here again.',
    ],
  },
  reserved: {
    company: 'Oosterveld Cartons',
    line: 'Three die-cutters and five technicians of its own. You have been given half an hour.',
    members: [
      { name: 'Nadia Amrani', role: 'head of engineering' },
      { name: 'Dirk Hofman', role: 'finance' },
      { name: 'Petra Vos', role: 'purchasing' },
      { name: 'Koen Smets', role: 'production' },
    ],
    first: 'Good afternoon. You sent an email. We have half an hour.',
    later: [
      'Good afternoon. I’ve read your email.',
      'You’re on time. Let’s begin.',
      'Good afternoon. Where had we got to?',
    ],
  },
  decided: {
    company: 'Dekkers Metalwork',
    line: 'Two lasers, one press brake, forty people. The second generation runs the company.',
    members: [
      { name: 'Ilse Dekkers', role: 'managing director' },
      { name: 'Joris Dekkers', role: 'production' },
      { name: 'Hanne Dekkers', role: 'finance' },
      { name: 'Maarten Dekkers', role: 'sales' },
    ],
    first: 'Have a seat. So tell me why I should talk to you.',
    later: [
      'You again. What have you got?',
      'Right, I’ve got twenty minutes. Go ahead.',
      'Have a seat. I’ve been thinking it over.',
    ],
  },
};
