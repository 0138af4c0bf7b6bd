import './imports.css';
import { useState, type DragEvent } from 'react';

interface FileDropProps {
  label: string;
  /** What may be sent, in words and as the browser filters. */
  about: string;
  taken: string;
  file: File | undefined;
  choose: (file: File) => void;
}

/** One file, by the keyboard, a click or a drag. */
export function FileDrop({ label, about, taken, file, choose }: FileDropProps) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped) choose(dropped);
  };
  return (
    <div
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label htmlFor="import-file">{label}</label>
      <input
        id="import-file"
        type="file"
        accept={taken}
        aria-describedby="import-file-about"
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen) choose(chosen);
          event.target.value = '';
        }}
      />
      <p id="import-file-about" className="quiet">
        {file ? null : 'Choose it or drag it here. '}{about}
      </p>
      <p aria-live="polite">
        {file ? (
          <>
            Chosen: <strong>{file.name}</strong> <span className="quiet">{sizeOf(file)}</span>
          </>
        ) : null}
      </p>
    </div>
  );
}

function sizeOf({ size }: File): string {
  return size < 1_000_000 ? `${Math.max(1, Math.round(size / 1_000))} kB` : `${(size / 1_000_000).toFixed(1)} MB`;
}
