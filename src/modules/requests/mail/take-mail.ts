import type { DistrictUseCase } from '../../people/index.ts';
import { takeMails, type ArrivedMail } from './take-mails.ts';

/** Takes one mail over, as `takeMails`. */
export async function takeMail(useCase: DistrictUseCase, mail: ArrivedMail): Promise<{ id: string; isNew: boolean }> {
  const [taken] = await takeMails(useCase, [mail]);
  return taken!;
}
