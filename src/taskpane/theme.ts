import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { officeHasContrast, officeIsDark } from "../actions/host";

/** Greens of the product's icon. */
const BRAND: BrandVariants = {
  10: "#02110F",
  20: "#05211D",
  30: "#06302A",
  40: "#083F37",
  50: "#094E44",
  60: "#0B5D51",
  70: "#1B6D60",
  80: "#2C7C6F",
  90: "#3F8C7E",
  100: "#539B8E",
  110: "#69AA9E",
  120: "#80B9AE",
  130: "#97C8BF",
  140: "#AFD7D0",
  150: "#C8E6E1",
  160: "#E2F4F1",
};
/** Small text in the pane is brand-coloured: the darker green keeps 4.5:1 on white. */
const LIGHT: Theme = {
  ...createLightTheme(BRAND),
  colorBrandForegroundLink: BRAND[60],
  colorBrandBackground: BRAND[60],
  colorBrandForeground1: BRAND[60],
  colorCompoundBrandForeground1: BRAND[60],
};
const DARK: Theme = {
  ...createDarkTheme(BRAND),
  colorBrandForegroundLink: BRAND[130],
  colorBrandForeground1: BRAND[130],
};

const CONTRAST = "(forced-colors: active)";

/** The system asks for it, or Office shows it. */
const hasContrast = (): boolean => window.matchMedia(CONTRAST).matches || officeHasContrast();

/** Follows Office's own theme, looked at again when one comes back to the pane (Excel tells of no change), and the system's high contrast. */
export function useTheme(): Theme {
  const [contrast, setContrast] = useState(hasContrast);
  const [dark, setDark] = useState(officeIsDark);
  useEffect(() => {
    const query = window.matchMedia(CONTRAST);
    const onChange = (): void => {
      setContrast(hasContrast());
      setDark(officeIsDark());
    };
    query.addEventListener("change", onChange);
    window.addEventListener("focus", onChange);
    return () => {
      query.removeEventListener("change", onChange);
      window.removeEventListener("focus", onChange);
    };
  }, []);
  if (contrast) return teamsHighContrastTheme;
  return dark ? DARK : LIGHT;
}
