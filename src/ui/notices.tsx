import { useActs } from './acts/use-acts.ts';
import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react';

interface Notice {
  sentence: string;
  undo?: (() => Promise<unknown>) | undefined;
}

type Say = (sentence: string, undo?: Notice['undo']) => void;

const shownForMs = 15_000;
const NoticeContext = createContext<Say>(() => undefined);

/** Says, after an act, what happened; where it can be taken back, for fifteen seconds offers to. */
export function useNotice(): Say {
  return useContext(NoticeContext);
}

export function Notices({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<Notice>();
  const say = useCallback<Say>((sentence, undo) => setNotice({ sentence, undo }), []);
  useEffect(() => {
    if (!notice) return undefined;
    const timer = setTimeout(() => setNotice(undefined), shownForMs);
    return () => clearTimeout(timer);
  }, [notice]);
  const undo = () => {
    const back = notice?.undo;
    setNotice(undefined);
    back?.().then(
      () => say('Taken back.'),
      (error: Error) => say(error.message),
    );
  };
  useActs(notice?.undo ? [{ name: 'Undo', shortcut: 'undo', run: undo }] : []);
  return (
    <NoticeContext value={say}>
      {children}
      <div className="notices" role="status">
        {notice ? (
          <p>
            {notice.sentence}
            {notice.undo ? (
              <button type="button" aria-keyshortcuts="z" onClick={undo}>
                Undo
              </button>
            ) : null}
            <button type="button" className="plain" onClick={() => setNotice(undefined)}>
              Close
            </button>
          </p>
        ) : null}
      </div>
    </NoticeContext>
  );
}
