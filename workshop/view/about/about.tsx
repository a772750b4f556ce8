import { modelVersion } from '../../state/self_check.ts';
import { words } from '../words.ts';
import { SelfCheck } from './self_check.tsx';

/** What this page is, whether it computes correctly here, and what it cannot do. */
export function About() {
  const { about } = words.value;
  return (
    <>
      <h1>{about.heading}</h1>
      <p>{about.what}</p>
      <p>{about.version(modelVersion)}</p>
      <SelfCheck />
      <h2>{about.phones_heading}</h2>
      <p>{about.phones}</p>
      <h2>{about.keys_heading}</h2>
      <p>{about.keys}</p>
    </>
  );
}
