import { useContext, useState } from 'react';
import { Dialog } from '../dialog.tsx';
import { ActsContext } from './acts-context.ts';
import { declaredShortcuts, type ShortcutId } from './declared-shortcuts.ts';
import { singleKeysAreOn, switchSingleKeys } from './single-keys.ts';

/** Every key, those of the open page marked, and the switch that turns single keys off. */
export function KeysDialog({ close }: { close: () => void }) {
  const store = useContext(ActsContext);
  const [here] = useState(() => new Set(store.all().map((act) => act.shortcut)));
  const [on, setOn] = useState(singleKeysAreOn);
  const all = Object.entries(declaredShortcuts) as [ShortcutId, { key: string; about: string; where: string }][];
  const places = [...new Set(all.map(([, { where }]) => where))];
  return (
    <Dialog title="Keys" close={close}>
      <label className="inline">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            setOn(event.target.checked);
            switchSingleKeys(event.target.checked);
          }}
        />
        Single keys do something on this device
      </label>
      {places.map((place) => (
        <section key={place} aria-label={place}>
          <h3>{place}</h3>
          <dl className="keys">
            {all
              .filter(([, { where }]) => where === place)
              .map(([id, { key, about }]) => (
                <div key={id} className={here.has(id) ? '' : 'quiet'}>
                  <dt>
                    {key.split(' ').map((each) => (
                      <kbd key={each}>{each}</kbd>
                    ))}
                  </dt>
                  <dd>
                    {about}
                    {here.has(id) ? <span className="skip"> (on this page)</span> : null}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <p className="quiet">Keys do nothing while you type. Everything has a button as well.</p>
    </Dialog>
  );
}
