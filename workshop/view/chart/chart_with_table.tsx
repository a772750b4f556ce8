import type { ComponentChildren } from 'preact';
import { words } from '../words.ts';

interface Table {
  columns: string[];
  rows: (string | number)[][]; // the first of each row is its heading
}

interface Properties {
  /** One sentence: what is shown, and what can be seen in it. */
  caption: string;
  table: Table;
  children: ComponentChildren; // the chart: an SVG or a canvas, which is hidden from those who read the table
}

/** A chart, and the same numbers as a table for those who do not see it, or want the numbers. */
export function ChartWithTable({ caption, table, children }: Properties) {
  return (
    <figure class="chart">
      <div aria-hidden="true">{children}</div>
      <figcaption>{caption}</figcaption>
      <details>
        <summary>{words.value.shell.table}</summary>
        <div class="scrolled" role="region" aria-label={caption} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {table.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([heading, ...values]) => (
                <tr key={heading}>
                  <th scope="row">{heading}</th>
                  {values.map((value, column) => (
                    <td key={column}>{value}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
