import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { abroadPerimeter, wholeOfFrance } from "../../actions/perimeters/drawn";
import type { PerimeterChoice } from "../../actions/perimeters/perimeters";
import { CountryOptions } from "./CountryOptions";
import { Fold } from "../Fold";
import { useWords } from "../words";

/** A country, or the beginnings of its postcodes: for a buyer who is not French, or who buys across the border. */
export function AbroadChoice({ onChoose }: { readonly onChoose: (choice: PerimeterChoice) => void }) {
  const { texts, language } = useWords();
  const words = texts.suppliers.perimeters;
  const [country, setCountry] = useState("");
  const [prefixes, setPrefixes] = useState("");
  const [wrong, setWrong] = useState(false);
  const add = async (): Promise<void> => {
    const choice = await abroadPerimeter(country, prefixes, language);
    setWrong(choice === undefined);
    if (choice) onChoose(choice);
  };
  return (
    <Fold title={words.abroad}>
      <Button size="small" style={{ alignSelf: "flex-start" }} onClick={() => onChoose(wholeOfFrance(language))}>
        + {words.france}
      </Button>
      <Field label={words.country}>
        <Select value={country} onChange={(_, { value }) => setCountry(value)}>
          <CountryOptions none={words.chooseCountry} />
        </Select>
      </Field>
      <Field label={words.prefixes} hint={words.prefixesHelp} validationMessage={wrong ? words.prefixesWrong : null}>
        <Input style={{ minWidth: 0 }} value={prefixes} onChange={(_, { value }) => setPrefixes(value)} />
      </Field>
      <Button disabled={country === ""} onClick={() => void add()}>
        {words.addCountry}
      </Button>
    </Fold>
  );
}
