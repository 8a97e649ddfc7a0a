import type { Page } from "playwright-core";
import { closeDesk, closeDesks, openDesk, pane, paneDocument } from "./stage/desk";
import { breachesOf, buildProduct, CDN, serveMicrosoft, serveProduct } from "./stage/product";

/** The product as it is built, under the policy that it brings. */
beforeAll(buildProduct);
afterAll(closeDesks);

let page: Page;
let breaches: string[];
afterEach(closeDesk);

async function open(microsoft: "none" | "alone" | "joined"): Promise<void> {
  page = await openDesk(undefined, async (opened) => {
    breaches = breachesOf(opened);
    await serveProduct(opened.context());
    await serveMicrosoft(opened.context(), microsoft);
  });
}

test("from the purchases to the sheet of lots, the policy hinders nothing and nothing offends it", async () => {
  await open("joined");
  const allotir = pane(page);
  await allotir.getByRole("button", { name: "Lire mes achats" }).click();
  await allotir.getByRole("button", { name: "Territoire" }).click();
  await allotir.getByRole("combobox").first().fill("Pas-de-C");
  await allotir
    .getByRole("option", { name: /département Pas-de-Calais/ })
    .first()
    .click();
  await allotir.getByRole("button", { name: "Lots" }).click();
  await allotir.getByRole("button", { name: "Écrire la feuille" }).click();
  await allotir.getByText(/^Écrit à/).waitFor();
  expect(await page.getByRole("tab").allTextContents()).toContain("Allotissement");
  expect(breaches).toEqual([]);

  const offences = await paneDocument(page)
    .locator("body")
    .evaluate(async (body) => {
      const seen: string[] = [];
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => seen.push(effectiveDirective));
      body.insertAdjacentHTML("beforeend", '<i onclick="alert()" style="color: red"></i><img src="data:image/png,">');
      await fetch("https://example.com/").catch(() => undefined);
      while (seen.length < 4) await new Promise(requestAnimationFrame);
      return seen.sort();
    });
  expect(offences).toEqual(["connect-src", "img-src", "script-src-attr", "style-src-attr"]);
});

test("the presentation and its large view, driven by keys, offend the policy nowhere", async () => {
  await open("joined");
  const allotir = pane(page);
  await allotir.getByRole("button", { name: /^Présentation guidée/ }).click();
  await allotir.locator("main[aria-busy=false]").getByRole("heading", { name: "Le besoin" }).waitFor();
  await allotir.getByRole("button", { name: "Grand écran" }).click();
  const large = page.frameLocator(".office-dialog iframe");
  await large.getByRole("heading", { name: "Le besoin" }).waitFor();
  await page.keyboard.press("ArrowRight");
  await large.getByRole("heading", { name: /^Qui peut répondre/ }).waitFor();
  expect(await large.locator("dd").count()).toBe(5);
  const policy = await large
    .locator("html")
    .evaluate(() => document.querySelector<HTMLMetaElement>("meta[http-equiv]")?.content);
  expect(policy).toContain("default-src 'none'");
  await page.keyboard.press("Escape");
  await page.locator(".office-dialog").waitFor({ state: "detached" });
  expect(breaches).toEqual([]);
});

test("outside Excel the pane's page says where it opens; where Microsoft cannot be reached, that", async () => {
  await open("alone");
  await page.goto(`${process.env["ALLOTIR_PAGE"] ?? ""}taskpane.html`);
  await page.getByRole("heading", { name: "Allotir s'ouvre dans Excel" }).waitFor();
  // Outside Excel, Microsoft's client wants to tell its makers; the policy refuses.
  expect(breaches.filter((breach) => !breach.startsWith(CDN))).toEqual([]);
  await closeDesk();

  await open("none");
  await pane(page).getByRole("heading", { name: "Allotir ne joint pas Microsoft" }).waitFor();
  expect(await pane(page).locator("#pane").isVisible()).toBe(false);
  expect(breaches).toEqual([]);
});

test("a browser engine that cannot read today's scripts is told so, in its own words", async () => {
  page = await openDesk(undefined, async (opened) => {
    breaches = breachesOf(opened);
    await opened.addInitScript(() => {
      if (location.pathname === "/taskpane.html") Reflect.deleteProperty(window, "Proxy");
    });
    await serveProduct(opened.context());
    await serveMicrosoft(opened.context(), "none");
  });
  await pane(page).getByRole("heading", { name: "Votre Office est trop ancien" }).waitFor();
  expect(breaches).toEqual([]);
});
