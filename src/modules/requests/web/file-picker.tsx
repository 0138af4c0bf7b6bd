import { useState } from 'react';
import { requestsApi } from './client.ts';

export interface KeptFile {
  id: string;
  name: string;
}

interface FilePickerProps {
  id: string;
  files: KeptFile[];
  change: (files: KeptFile[]) => void;
}

/** Pictures and documents to go with what is written; each is kept by the server as soon as it is chosen. */
export function FilePicker({ id, files, change }: FilePickerProps) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState('');
  const add = async (chosen: FileList | null) => {
    setBusy(true);
    setRefusal('');
    const kept = [...files];
    for (const file of chosen ?? []) {
      await requestsApi('POST /files', { query: { name: file.name }, file }).then(
        ({ id: fileId, name }) => kept.push({ id: fileId, name }),
        (error: Error) => setRefusal(`${file.name}: ${error.message}`),
      );
    }
    change(kept);
    setBusy(false);
  };
  return (
    <div className="picker">
      <label htmlFor={id} className="plain">
        {busy ? 'Keeping the file …' : 'Add a picture or file'}
      </label>
      <input id={id} type="file" multiple disabled={busy} onChange={(event) => void add(event.target.files).then(() => (event.target.value = ''))} />
      {refusal ? (
        <p role="alert" className="late">
          {refusal}
        </p>
      ) : null}
      {files.length > 0 ? (
        <ul className="files" aria-label="Files to send">
          {files.map((file) => (
            <li key={file.id}>
              {file.name}{' '}
              <button type="button" className="plain" onClick={() => change(files.filter((other) => other.id !== file.id))}>
                Leave out<span className="skip"> {file.name}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
