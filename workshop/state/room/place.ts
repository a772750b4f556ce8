// Who looks at the page, by its address: docs/room.md.

export type Looker = 'seat' | 'screen' | 'remote';

const lookers: Record<string, Looker> = { '/room': 'seat', '/room/screen': 'screen', '/room/remote': 'remote' };

/** Null where the page is in no room: a file, or at any other address. */
export const lookerAt = (protocol: string, path: string): Looker | null =>
  /^https?:$/.test(protocol) ? (lookers[path.replace(/(.)\/$/, '$1')] ?? null) : null;

/** What somebody types who cannot scan: the address without scheme and code, nor its path, which the server finds by itself. */
export const typedAddress = (address: string): string => address.replace(/^https?:\/\//, '').split('#')[0]!.replace(/\/room$/, '');
