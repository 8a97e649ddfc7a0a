import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { withPolicy } from "../.ci/policy.cjs";
import { REGISTER_URL } from "../src/suppliers/registerCalls";

const CDN = "https://appsforoffice.microsoft.com";
const page = readFileSync("src/taskpane/taskpane.html", "utf8");

/** What each directive of a page's policy allows. */
function policyOf(html: string): Record<string, string[]> {
  const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
  return Object.fromEntries(
    policy.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources];
    }),
  );
}

const hash = (text = ""): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const inline = (tag: string): string[] =>
  [...page.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, "gs"))].map(([, text]) => hash(text));

describe("the policy of the pane's page", () => {
  const policy = policyOf(withPolicy(page));

  it("forbids all that is not named, calls nobody but the place it comes from and the public register", () => {
    expect(policy["default-src"]).toEqual(["'none'"]);
    expect(policy["connect-src"]).toEqual(["'self'", REGISTER_URL]);
    expect(policy["img-src"]).toEqual(["'self'"]);
    expect(policy["worker-src"]).toEqual(["'self'"]);
    expect(policy["frame-src"]).toEqual(["'self'", CDN]);
  });

  it("runs our scripts, Microsoft's and the two that the page itself holds; no text becomes a script", () => {
    expect(inline("script")).toHaveLength(2);
    expect(policy["script-src"]).toEqual(["'self'", CDN, ...inline("script")]);
    expect(policy["style-src"]).toEqual(["'self'", hash(), ...inline("style")]);
    expect(JSON.stringify(policy)).not.toMatch(/unsafe|\*|data:/);
  });

  it("stands before what it governs, and lets Excel on the web show the page within its own", () => {
    const html = withPolicy(page);
    const at = html.indexOf("Content-Security-Policy");
    expect(at).toBeGreaterThan(0);
    expect(html.search(/<(script|style|link)/)).toBeGreaterThan(at);
    expect(policy).not.toHaveProperty("frame-ancestors");
    expect(policy).not.toHaveProperty("sandbox");
  });

  it("changes with a sign of an inline script", () => {
    const [, before = ""] = inline("script");
    expect(withPolicy(page)).toContain(before);
    expect(withPolicy(page.replace('showInstead("too-old")', 'showInstead("too-young")'))).not.toContain(before);
  });
});
