import { useEffect, useRef, type ReactNode } from 'react';

interface PageProps {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** One page: its title gets the focus on arrival, so that a reader's voice says where one is. */
export function Page({ title, lead, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Causeway`;
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <>
      <div className="row spread">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions}
      </div>
      {lead ? <p className="lead">{lead}</p> : null}
      {children}
    </>
  );
}
