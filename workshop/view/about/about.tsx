import { words } from '../words.ts';

export function About() {
  const { about } = words.value;
  return (
    <>
      <h1>{about.heading}</h1>
      <p>{about.what}</p>
    </>
  );
}
