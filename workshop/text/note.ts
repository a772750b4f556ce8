/** The sober note, to be said wherever results are shown. */
export interface NoteWords {
  short: string;
  title: string;
  /** Paragraphs, each with what it is about. */
  long: readonly { about: string; text: string }[];
}
