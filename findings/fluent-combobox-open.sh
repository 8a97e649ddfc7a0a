#!/usr/bin/env bash
# Fluent UI React v9 (@fluentui/react-components 9.74.11), a Combobox in a French page.
#
# Expected: what a screen reader says comes from the page's words or its language; the field has a label, the button inside it takes its name
# from it alone or none (it is no stop of the keyboard).
# Seen: the small arrow bears the English name « Open Famille » whatever the `lang` of the page, beside a field with a French label; no warning asks
# for another, and axe finds nothing to say, since a name is there.
# Instead: name it in `expandIcon={{ "aria-label": … }}`.
#
# Needs npm. Ends with 1 when the behaviour has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-audit --no-fund --silent @fluentui/react-components@9.74.11 react@19.3.1 react-dom@19.3.1
cat > "$folder/run.cjs" <<'SCRIPT'
const { createElement } = require("react");
const { renderToStaticMarkup } = require("react-dom/server");
const { Combobox, FluentProvider, Option } = require("@fluentui/react-components");

const nameOfArrow = (properties) => {
  const field = createElement(Combobox, { "aria-label": "Famille", ...properties }, createElement(Option, null, "Légumes"));
  const page = renderToStaticMarkup(createElement(FluentProvider, { lang: "fr" }, field));
  return [...page.matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => name);
};
const names = [nameOfArrow({}), nameOfArrow({ expandIcon: { "aria-label": "Ouvrir la liste" } })];
console.log("by itself:", names[0].join(" | "));
console.log("named:", names[1].join(" | "));
const changed = JSON.stringify(names) !== JSON.stringify([["Famille", "Open Famille"], ["Famille", "Ouvrir la liste"]]);
if (changed) console.log("The behaviour has changed.");
process.exit(changed ? 1 : 0);
SCRIPT
node "$folder/run.cjs"
