export const about = {
  heading: 'Over deze pagina',
  what: 'Deze pagina rekent met hetzelfde programma als onderzoekers: hetzelfde getal, tot op de bit. Er gaat niets over een netwerk.',
};
