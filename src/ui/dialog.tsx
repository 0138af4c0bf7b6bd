import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';

interface DialogProps {
  title: string;
  close: () => void;
  children: ReactNode;
}

/** A question in front of the page. The focus begins at what is marked `data-first`, stays inside, and goes back where it was; Escape closes. */
export function Dialog({ title, close, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // A layout effect: its end still finds the dialog in the page, and only a dialog in the page gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    // The browser would begin at the first button, which closes it again.
    element?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby={heading} onCancel={close} onClose={close}>
      <div className="row spread">
        <h2 id={heading}>{title}</h2>
        <button type="button" className="plain" onClick={close}>
          Close
        </button>
      </div>
      {children}
    </dialog>
  );
}
