import { useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { Supporters } from './supporters.tsx';

/** Who supports a school, as the address names it. The tabs of a school are put together elsewhere. */
export function SupportersPage({ tabs: Tabs }: { tabs: ComponentType<{ schoolId: string }> }) {
  const { id } = useParams({ strict: false }) as { id: string };
  return <Supporters schoolId={id} tabs={<Tabs schoolId={id} />} />;
}
