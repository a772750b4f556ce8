import type { Customers } from '../customers.ts';

export const customers: Customers = {
  warm: {
    company: 'Koekfabriek De Linde',
    line: 'Zestig mensen en twee inpaklijnen. De oudste viel vorige maand een hele vrijdag uit.',
    members: [
      { name: 'Bram Verhoeven', role: 'bedrijfsleider' },
      { name: 'Griet Maes', role: 'planning' },
      { name: 'Tom Jacobs', role: 'inkoop' },
      { name: 'Fatma Yilmaz', role: 'kwaliteit' },
    ],
    first: 'Kom binnen, fijn dat u er bent. Koffie? Ik hoop dat u wat tijd hebt meegebracht.',
    later: [
      'Daar bent u weer. Ik heb nog aan u gedacht deze week.',
      'Kom verder. De koffie staat klaar, en Rita doet u de groeten.',
      'Goed u te zien. Het is hier weer een drukte van belang.',
    ],
  },
  reserved: {
    company: 'Kartonnage Oosterveld',
    line: 'Drie stansmachines en vijf eigen technici. Je hebt een half uur.',
    members: [
      { name: 'Nadia Amrani', role: 'hoofd technische dienst' },
      { name: 'Dirk Hofman', role: 'financiën' },
      { name: 'Petra Vos', role: 'inkoop' },
      { name: 'Koen Smets', role: 'productie' },
    ],
    first: 'Goedemiddag. U had gemaild. We hebben een half uur.',
    later: [
      'Goedemiddag. Ik heb uw mail gelezen.',
      'U bent op tijd. Laten we beginnen.',
      'Goedemiddag. Waar waren we gebleven?',
    ],
  },
  decided: {
    company: 'Dekkers Metaal',
    line: 'Twee lasers, één kantpers, veertig mensen. De tweede generatie leidt het bedrijf.',
    members: [
      { name: 'Ilse Dekkers', role: 'directeur' },
      { name: 'Joris Dekkers', role: 'productie' },
      { name: 'Hanne Dekkers', role: 'financiën' },
      { name: 'Maarten Dekkers', role: 'verkoop' },
    ],
    first: 'Gaat u zitten. Vertel eens waarom ik met u zou praten.',
    later: [
      'U weer. Wat hebt u bij u?',
      'Goed, ik heb twintig minuten. Zeg het maar.',
      'Gaat u zitten. Ik heb erover nagedacht.',
    ],
  },
};
