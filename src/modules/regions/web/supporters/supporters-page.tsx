import { useParams } from '@tanstack/react-router';
import { Supporters } from './supporters.tsx';

/** Who supports a school, as the address names it. */
export function SupportersPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <Supporters schoolId={id} />;
}
