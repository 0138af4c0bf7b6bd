import { z } from 'zod';
import { catalogItem } from './catalog-item.ts';
import buildingsAndSafety from './items/buildings-and-safety.json' with { type: 'json' };
import busesTechnologyEnrollment from './items/buses-technology-enrollment.json' with { type: 'json' };
import familiesAndEquity from './items/families-and-equity.json' with { type: 'json' };
import healthAndSupport from './items/health-and-support.json' with { type: 'json' };
import legalAndFinance from './items/legal-and-finance.json' with { type: 'json' };
import staffing from './items/staffing.json' with { type: 'json' };
import teachingAndData from './items/teaching-and-data.json' with { type: 'json' };

/** The service catalogue a new district may begin with. Codes of functions and departments are those of the templates beside it. */
export const catalogTemplate = z
  .array(catalogItem)
  .parse([
    ...staffing,
    ...teachingAndData,
    ...healthAndSupport,
    ...familiesAndEquity,
    ...buildingsAndSafety,
    ...busesTechnologyEnrollment,
    ...legalAndFinance,
  ]);
