/** What the trainer says, in a voice of its own. */
export function Say({ sentences }: { sentences: readonly string[] }) {
  return (
    <blockquote class="say">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </blockquote>
  );
}
