import { z } from "zod";
import { degreesOf, registerText } from "../suppliers/registerAnswer";

const isTrue = z
  .boolean()
  .nullish()
  .transform((value) => value === true);

const siteSchema = z.object({
  siret: registerText,
  commune: registerText,
  code_postal: registerText,
  latitude: registerText,
  longitude: registerText,
  etat_administratif: registerText,
  est_siege: isTrue,
});

const companySchema = z.object({
  siren: z.string(),
  nom_complet: registerText,
  etat_administratif: registerText,
  activite_principale: registerText,
  activite_principale_naf25: registerText,
  categorie_entreprise: registerText,
  tranche_effectif_salarie: registerText,
  siege: siteSchema.nullish(),
  matching_etablissements: z.array(siteSchema).nullish(),
  complements: z.object({ est_bio: isTrue, est_ess: isTrue, est_siae: isTrue }).nullish(),
});

/** One page of a search (`minimal=true&include=siege,matching_etablissements,complements`). */
export const pageSchema = z.object({
  results: z.array(companySchema),
  /** 10 000 at most: then there are more. */
  total_results: z.number().int().nonnegative(),
});
export type RegisterPage = z.infer<typeof pageSchema>;

/** A firm of the register that could be sounded out, as the workbook keeps it: plain data, in few characters. */
export const firmSchema = z.object({
  siret: z.string(),
  /** Absent where the register masks it. */
  name: z.string().optional(),
  /** INSEE code. */
  commune: z.string().optional(),
  postcode: z.string().optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  /** Code of the company's main activity (NAF of 2008 until the end of 2026), and its code of 2025 where the register tells both. */
  activity: z.string().optional(),
  activity2025: z.string().optional(),
  /** PME, ETI or GE. */
  category: z.string().optional(),
  /** INSEE's bracket of headcount: "11" is 10 to 19. */
  headcount: z.string().optional(),
  bio: z.literal(true).optional(),
  ess: z.literal(true).optional(),
  siae: z.literal(true).optional(),
  /** Families for which it was found. */
  families: z.array(z.string()),
});
export type Firm = z.infer<typeof firmSchema>;

/** The open firms of a page, one establishment each: the head office where it is in the place searched, else the first. */
export function firmsOf({ results }: RegisterPage, family: string): Firm[] {
  return results.flatMap((company): Firm[] => {
    if (company.etat_administratif !== "A") return [];
    const open = (company.matching_etablissements ?? []).filter(
      ({ siret, etat_administratif }) => siret !== undefined && etat_administratif === "A",
    );
    const site = open.find(({ est_siege }) => est_siege) ?? open[0];
    if (site?.siret === undefined) return [];
    const { est_bio = false, est_ess = false, est_siae = false } = company.complements ?? {};
    const firm: Firm = {
      siret: site.siret,
      name: company.nom_complet,
      commune: site.commune,
      postcode: site.code_postal,
      latitude: degreesOf(site.latitude),
      longitude: degreesOf(site.longitude),
      activity: company.activite_principale,
      activity2025: company.activite_principale_naf25,
      category: company.categorie_entreprise,
      headcount: company.tranche_effectif_salarie,
      bio: est_bio || undefined,
      ess: est_ess || undefined,
      siae: est_siae || undefined,
      families: [family],
    };
    return [firm];
  });
}

const sirenOf = ({ siret }: Firm): string => siret.slice(0, 9);

/** Firms found before and now, one row a company: the establishment found first stays, families add up. */
export function joined(before: readonly Firm[], found: readonly Firm[]): Firm[] {
  const firms = new Map(before.map((firm) => [sirenOf(firm), firm]));
  for (const firm of found) {
    const known = firms.get(sirenOf(firm));
    const families = [...new Set([...(known?.families ?? []), ...firm.families])];
    firms.set(sirenOf(firm), { ...(known ?? firm), families });
  }
  return [...firms.values()];
}
