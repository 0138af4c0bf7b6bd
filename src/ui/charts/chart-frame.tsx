import './charts.css';
import { useId, useState, type ReactNode } from 'react';

interface ChartFrameProps {
  title: string;
  /** What the numbers say, in words that come with them. */
  sentences: string[];
  /** One a row, where they are many: kept one click behind. */
  each?: string[] | undefined;
  /** How to read the marks. */
  reading?: string | undefined;
  table: ReactNode;
  download: { href: string; name: string };
  /** Source, date, formulas. */
  working: ReactNode;
  /** What is done about it. */
  acts?: ReactNode;
  children: ReactNode;
}

/** Around every chart: its sentences before it, its table, its file and its working one click behind it. */
export function ChartFrame({ title, sentences, each = [], reading, table, download, working, acts, children }: ChartFrameProps) {
  const heading = useId();
  // A long table is made when somebody wants it.
  const [opened, setOpened] = useState(false);
  return (
    <section className="chart" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {sentences.map((sentence) => (
        <p key={sentence} className="says">
          {sentence}
        </p>
      ))}
      {children}
      {reading ? <p className="quiet note">{reading}</p> : null}
      <div className="behind">
        {each.length > 0 ? (
          <details>
            <summary>In words, one by one</summary>
            <ul className="plain">
              {each.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </details>
        ) : null}
        <details onToggle={(event) => setOpened(event.currentTarget.open)}>
          <summary>Table</summary>
          {opened ? table : null}
        </details>
        <details>
          <summary>Source and working</summary>
          {working}
        </details>
        <a href={download.href} download={download.name}>
          Download these numbers
        </a>
      </div>
      {acts}
    </section>
  );
}
