import './imports.css';
import { useState, type DragEvent } from 'react';

interface FileDropProps {
  label: string;
  /** What may be sent, in words and as the browser filters. */
  about: string;
  taken: string;
  files: File[];
  /** Several at once; one unless told. */
  many?: boolean;
  /** Never with an empty list. */
  choose: (files: File[]) => void;
}

/** Files by the keyboard, a click or a drag. */
export function FileDrop({ label, about, taken, files, many = false, choose }: FileDropProps) {
  const [over, setOver] = useState(false);
  const take = (list: FileList | null) => {
    const chosen = [...(list ?? [])].slice(0, many ? undefined : 1);
    if (chosen.length > 0) choose(chosen);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
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
        multiple={many}
        accept={taken}
        aria-describedby="import-file-about"
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
      <p id="import-file-about" className="quiet">
        {files.length > 0 ? null : many ? 'Choose them or drag them here. ' : 'Choose it or drag it here. '}
        {about}
      </p>
      <p aria-live="polite">
        {files.length > 0 ? (
          <>
            Chosen: <strong>{files.length === 1 ? files[0]!.name : `${files.length} files`}</strong> <span className="quiet">{sizeOf(files.reduce((sum, { size }) => sum + size, 0))}</span>
          </>
        ) : null}
      </p>
    </div>
  );
}

function sizeOf(size: number): string {
  return size < 1_000_000 ? `${Math.max(1, Math.round(size / 1_000))} kB` : `${(size / 1_000_000).toFixed(1)} MB`;
}
