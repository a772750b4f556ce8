import type { share as dutch } from '../nl/share.ts';

export const share: typeof dutch = {
  open: 'Share',
  heading: 'Share what you see now',
  scan: 'Scan the code with a phone.',
  code_image: 'QR code of this page',
  too_long: 'Too much was changed here for a QR code. Use the link.',
  say: 'Everybody who has this file types this code:',
  file: 'This is a file on your computer: a phone cannot open it. Put the page on the web; then a QR code stands here.',
  not_all: 'The code opens this part with this seed. Your settings and moves are in the link only.',
  link: 'Link',
  copy: 'Copy',
  copied: 'The link is copied.',
  by_hand: 'Copying is not allowed here. The link is selected: press Ctrl and C.',
  enter: 'Trainer’s code',
  go: 'Open',
  no_code: 'There is no such code. Type a name and a number, such as: team 2014.',
  close: 'Close',
};
