import { z } from "zod";
import { LABELS } from "./sizes/size";
import { countryOf } from "../territory/places/countries";
import type { Place } from "../territory/places/place";
import { abroad, evidence, placeAmong } from "../territory/places/places";
import type { Territory } from "../territory/territory";
import type { RegisteredPlaces } from "./located";

const MASKED = /^\[(?:NON-DIFFUSIBLE|ND)\]$/;
/** A text of the register; masked or empty → undefined. */
export const registerText = z
  .string()
  .nullish()
  .transform((value) => (value && !MASKED.test(value.trim()) ? value : undefined));

/** An establishment as « Recherche d'entreprises » describes it. */
const siteSchema = z.object({
  siret: z.string(),
  code_postal: registerText,
  commune: registerText,
  libelle_commune: registerText,
  libelle_pays_etranger: registerText,
  latitude: registerText,
  longitude: registerText,
  etat_administratif: registerText,
  est_siege: z.boolean().nullish(),
  activite_principale: registerText,
});

/** The answer to a search of one id (`minimal=true&include=siege,matching_etablissements,complements`). */
export const searchSchema = z.object({
  results: z.array(
    z.object({
      siren: z.string(),
      categorie_entreprise: registerText,
      activite_principale: registerText,
      tranche_effectif_salarie: registerText,
      complements: z
        .object({ est_ess: z.boolean().nullish(), est_siae: z.boolean().nullish(), est_bio: z.boolean().nullish() })
        .nullish(),
      siege: siteSchema.nullish(),
      matching_etablissements: z.array(siteSchema).nullish(),
    }),
  ),
});

/** An establishment kept in the workbook: plain data, in few characters, since a thousand of them live in its settings (about 200 kB). */
const keptSite = z.object({
  siret: z.string(),
  postcode: z.string().optional(),
  /** INSEE code. */
  commune: z.string().optional(),
  country: z.string().optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  closed: z.boolean().optional(),
});
export type KeptSite = z.infer<typeof keptSite>;

const keptAnswer = z.object({
  found: z.boolean(),
  /** PME, ETI or GE. */
  category: z.string().optional(),
  /** INSEE's bracket of headcount: "11" is 10 to 19. */
  headcount: z.string().optional(),
  /** What the company is known to be: social economy (ESS), inclusion (SIAE), organic; absent where the register did not tell. */
  labels: z.array(z.enum(LABELS)).optional(),
  /** NAF code of the establishment asked for, else of the company: « 01.13Z ». */
  activity: z.string().optional(),
  establishment: keptSite.optional(),
  /** Absent when it is the establishment itself. */
  headOffice: keptSite.optional(),
});
export type RegisterAnswer = z.infer<typeof keptAnswer>;

/** Answers by SIRET or SIREN, as the workbook's settings keep them. */
export const registerCacheSchema = z.record(z.string(), keptAnswer);
export type RegisterCache = z.infer<typeof registerCacheSchema>;

/** What is kept of an answer: the establishment asked for by its SIRET, the head office. */
export function keptOf(id: string, { results }: z.infer<typeof searchSchema>): RegisterAnswer {
  const company = results.find(({ siren }) => siren === id.slice(0, 9));
  if (!company) return { found: false };
  const site = [...(company.matching_etablissements ?? []), ...(company.siege ? [company.siege] : [])].find(
    ({ siret }) => siret === id,
  );
  return {
    found: true,
    category: company.categorie_entreprise,
    headcount: company.tranche_effectif_salarie,
    labels: company.complements ? LABELS.filter((label) => company.complements?.[`est_${label}`]) : undefined,
    activity: site?.activite_principale ?? company.activite_principale,
    establishment: site && siteOf(site),
    headOffice: company.siege && company.siege.siret !== site?.siret ? siteOf(company.siege) : undefined,
  };
}

/** Decimals of a degree. */
const TEN_METRES = 4;

/** A latitude or a longitude of the register, to ten metres. */
export function degreesOf(text: string | undefined): number | undefined {
  const value = Number(text ?? NaN);
  return Number.isFinite(value) ? Number(value.toFixed(TEN_METRES)) : undefined;
}

function siteOf(site: z.infer<typeof siteSchema>): KeptSite {
  return {
    siret: site.siret,
    postcode: site.code_postal,
    commune: site.commune,
    country: site.libelle_pays_etranger ? countryOf(site.libelle_pays_etranger) : undefined,
    latitude: degreesOf(site.latitude),
    longitude: degreesOf(site.longitude),
    closed: site.etat_administratif === "F" || undefined,
  };
}

/** Kilometres: the register's points are those of addresses. */
const ADDRESS_ERROR_KM = 0.5;

/** Places for `locateSuppliers`, by SIRET or SIREN. A closed establishment stays to be checked; a place that is masked or unknown is left to the sheet's own hints. */
export function registeredPlaces(cache: RegisterCache, territory: Territory): Map<string, RegisteredPlaces> {
  return new Map(
    Object.entries(cache).map(([id, { establishment, headOffice }]) => [
      id,
      {
        establishment: establishment && placeOf(establishment, "register", territory),
        headOffice: headOffice && placeOf(headOffice, "headOffice", territory),
      },
    ]),
  );
}

export function placeOf(site: KeptSite, code: "register" | "headOffice", territory: Territory): Place | undefined {
  if (site.country && site.country !== "FR")
    return abroad(site.country, evidence("country", { country: site.country }));
  const commune = site.commune ? territory.commune(site.commune) : undefined;
  if (!commune) return undefined;
  const reason = evidence(code, { siret: site.siret, commune: commune.name });
  const place = placeAmong(
    [commune.code],
    {
      level: "commune",
      certainty: site.closed ? "check" : "sure",
      commune: commune.code,
      postcode: site.postcode,
      evidence: [reason],
    },
    territory,
  );
  if (site.latitude === undefined || site.longitude === undefined) return place;
  return {
    ...place,
    level: "establishment",
    latitude: site.latitude,
    longitude: site.longitude,
    errorKm: ADDRESS_ERROR_KM,
  };
}
