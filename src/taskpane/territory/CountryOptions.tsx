import { countryChoices } from "../../actions/suppliers/placeWords";
import { useWords } from "../words";

/** The countries to choose from, after what stands for none. */
export function CountryOptions({ none }: { readonly none: string }) {
  const { language } = useWords();
  return (
    <>
      <option value="">{none}</option>
      {countryChoices(language).map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </>
  );
}
