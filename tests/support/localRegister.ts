import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A company as the local register holds it, one establishment or more. */
export interface Company {
  readonly siren: string;
  readonly name: string;
  /** NAF of 2008, and of 2025. */
  readonly activity: string;
  readonly activity2025?: string;
  readonly closed?: boolean;
  /** « diffusion partielle »: a natural person's is never found by a search, a legal person's has its address masked. */
  readonly masked?: "person" | "company";
  readonly bio?: boolean;
  readonly sites: readonly Site[];
}
interface Site {
  readonly siret: string;
  readonly commune: string;
  readonly epci?: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly closed?: boolean;
}

/** What goes wrong at a call, by its number from 1. */
export type Fault =
  | { readonly kind: "tooMany"; readonly retryAfter?: string }
  | { readonly kind: "broken" }
  | { readonly kind: "cut" }
  | { readonly kind: "html" };

export interface LocalRegister {
  readonly url: string;
  /** Every address asked, with the time and all that was sent besides. */
  readonly asked: { readonly address: URL; readonly at: number; readonly sent: string }[];
  close(): void;
}

interface RegisterScript {
  readonly companies: readonly Company[];
  readonly faults?: Readonly<Record<number, Fault>>;
  /** Codes that `activite_principale` may hold. */
  readonly codes: readonly string[];
  /** From 2027 on, the main activity is the one of 2025. */
  readonly in2025?: boolean;
}

/**
 * Answers as the published code of « Recherche d'entreprises » does (annuaire-entreprises-data-gouv-fr/search-api, July 2026): filters, pages, « diffusion partielle »,
 * a refusal that lists the valid codes, 10 000 results at most; around a point, activities alone are filtered, so that closed ones come too.
 */
export async function localRegister(script: RegisterScript): Promise<LocalRegister> {
  const asked: LocalRegister["asked"] = [];
  const server: Server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const address = new URL(request.url ?? "", "http://register");
      asked.push({ address, at: Date.now(), sent: `${request.url ?? ""} ${JSON.stringify(request.headers)} ${body}` });
      const fault = script.faults?.[asked.length];
      if (fault) return fail(fault, response);
      const [status, answer] = answerTo(address, script);
      return send(response, status, answer);
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => (server.closeAllConnections(), void server.close()),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const part of request) body += String(part);
  return body;
}

const CORS = { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "Retry-After" };

function send(response: ServerResponse, status: number, answer: unknown): void {
  response.writeHead(status, { "Content-Type": "application/json", ...CORS }).end(JSON.stringify(answer));
}

function fail(fault: Fault, response: ServerResponse): void {
  switch (fault.kind) {
    case "tooMany":
      response.writeHead(429, { ...CORS, ...(fault.retryAfter && { "Retry-After": fault.retryAfter }) }).end("{}");
      return;
    case "broken":
      return send(response, 500, { erreur: "Une erreur inattendue s'est produite." });
    case "cut":
      return void response.destroy();
    case "html":
      return void response.writeHead(200, { ...CORS, "Content-Type": "text/html" }).end("<html>proxy</html>");
  }
}

const MOST_RESULTS = 10_000;
const MASK = "[NON-DIFFUSIBLE]";

function answerTo({ pathname, searchParams }: URL, { companies, codes, in2025 }: RegisterScript): [number, unknown] {
  const listed = (name: string): string[] | undefined => searchParams.get(name)?.split(",");
  const [page, perPage] = [Number(searchParams.get("page") ?? 1), Number(searchParams.get("per_page") ?? 10)];
  if (perPage > 25 || page * perPage > MOST_RESULTS)
    return [400, { erreur: "Le nombre total de résultats est restreint à 10 000." }];
  const wanted = listed("activite_principale");
  if (wanted?.some((code) => !codes.includes(code)))
    return [
      400,
      {
        erreur: `Au moins un paramètre \`activite_principale\` est non valide. Les valeurs valides : [${codes.map((code) => `'${code}'`).join(", ")}].`,
      },
    ];
  const isWanted = ({ activity, activity2025 }: Company): boolean =>
    !wanted || wanted.includes((in2025 ? activity2025 : activity) ?? "");
  const around = pathname === "/near_point";
  const matches = (site: Site): boolean =>
    around
      ? kilometres(site, searchParams) <= Number(searchParams.get("radius") ?? 5)
      : [
          [listed("departement"), site.commune.slice(0, 2)],
          [listed("epci"), site.epci ?? ""],
          [listed("code_commune"), site.commune],
        ].every(([list, value]) => !list || list.includes(String(value)));
  const found = companies
    .filter((company) => isWanted(company) && (around ? !company.masked : company.masked !== "person"))
    .filter(({ closed }) => around || searchParams.get("etat_administratif") !== "A" || !closed)
    .map((company) => ({ company, sites: company.sites.filter(matches) }))
    .filter(({ sites }) => sites.length > 0);
  const total = Math.min(found.length, MOST_RESULTS);
  const results = found
    .slice((page - 1) * perPage, page * perPage)
    .map(({ company, sites }) => described(company, sites, searchParams, in2025 === true));
  return [200, { results, total_results: total, page, per_page: perPage, total_pages: Math.ceil(total / perPage) }];
}

/** Flat, which is enough at these distances. */
function kilometres({ latitude, longitude }: Site, where: URLSearchParams): number {
  const north = 111.2 * (latitude - Number(where.get("lat")));
  const east = 111.2 * Math.cos((latitude * Math.PI) / 180) * (longitude - Number(where.get("long")));
  return Math.hypot(north, east);
}

function described(company: Company, sites: readonly Site[], where: URLSearchParams, in2025: boolean): unknown {
  const include = new Set(where.get("include")?.split(",") ?? []);
  const site = (one: Site) => siteOf(one, company);
  return {
    siren: company.siren,
    nom_complet: company.name,
    nom_raison_sociale: company.name,
    sigle: company.masked ? MASK : null,
    activite_principale: in2025 ? company.activity2025 : company.activity,
    ...(in2025 ? {} : { activite_principale_naf25: company.activity2025 ?? null }),
    categorie_entreprise: "PME",
    etat_administratif: company.closed ? "C" : "A",
    tranche_effectif_salarie: "11",
    statut_diffusion: company.masked ? "P" : "O",
    ...(include.has("siege") && { siege: site(company.sites[0]!) }),
    ...(include.has("matching_etablissements") && { matching_etablissements: sites.map(site) }),
    ...(include.has("complements") && {
      complements: { est_bio: company.bio === true, est_ess: false, est_siae: false },
    }),
  };
}

function siteOf(
  { siret, commune, epci, latitude, longitude, closed }: Site,
  { sites, masked, closed: gone }: Company,
): unknown {
  return {
    siret,
    commune,
    epci: epci ?? null,
    libelle_commune: "COMMUNE",
    code_postal: masked ? MASK : `${commune.slice(0, 2)}000`,
    adresse: masked ? MASK : "1 RUE DE L'EGLISE",
    latitude: masked ? MASK : String(latitude),
    longitude: masked ? MASK : String(longitude),
    est_siege: siret === sites[0]?.siret,
    etat_administratif: closed || gone ? "F" : "A",
    activite_principale: null,
  };
}
