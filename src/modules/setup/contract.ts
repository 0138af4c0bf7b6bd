import { z } from 'zod';
import { endpoint } from '../../platform/http/endpoint.ts';

export const getSetup = endpoint('get', '/setup', { access: 'public', summary: 'Whether this installation waits for its first district' }, { reply: z.object({ waiting: z.boolean(), sample: z.boolean() }) });

export const newDistrict = z.object({
  name: z.string().trim().min(2).max(200),
  shortName: z.string().trim().min(2).max(40),
  timeZone: z.string().max(60),
  administrator: z.object({ name: z.string().trim().min(1).max(200), email: z.email().max(254), password: z.string().min(12).max(200) }),
});

export const createFirstDistrict = endpoint(
  'post',
  '/setup/district',
  { access: 'setup', summary: 'Make the first district and its administrator; needs the token that the server printed', status: 201 },
  { body: newDistrict.extend({ token: z.string().min(1).max(200) }), reply: z.object({ districtId: z.string(), email: z.string() }) },
);

export const stepNames = ['school_year', 'departments', 'schools', 'regions', 'teams', 'catalog', 'invitations'] as const;

export const listSetupSteps = endpoint(
  'get',
  '/setup/steps',
  { access: 'signed_in', summary: 'What the district has and what is still to do' },
  {
    reply: z.object({
      items: z.array(z.object({ step: z.enum(stepNames), done: z.boolean(), count: z.number(), missing: z.number(), to: z.string() })),
      finished: z.boolean(),
    }),
  },
);

export const loadDepartmentsTemplate = endpoint(
  'post',
  '/setup/departments-template',
  { access: 'signed_in', summary: 'Add the departments and functions of the template that the district never had' },
  { reply: z.object({ departments: z.number(), functions: z.number() }) },
);
