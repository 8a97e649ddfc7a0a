import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Explained } from "./help/Explained";

const useStyles = makeStyles({
  panel: { margin: 0, padding: "0 8px 12px", display: "flex", flexDirection: "column", gap: "8px" },
  help: { color: tokens.colorNeutralForeground2, fontSize: "12px", margin: 0 },
});

interface FoldProps {
  readonly title: string;
  readonly help?: string;
  readonly children: ReactNode;
  readonly level?: "h2" | "h3";
  readonly startsOpen?: boolean;
  /** Whether it is open, where somebody else decides. */
  readonly open?: boolean;
  readonly onOpen?: (open: boolean) => void;
}

const ITEM = "fold";

/** A titled part of a step, most often closed until it is wanted. */
export function Fold({ title, help, children, level = "h2", startsOpen = false, open, onOpen }: FoldProps) {
  const styles = useStyles();
  return (
    <Accordion
      collapsible
      defaultOpenItems={startsOpen ? [ITEM] : []}
      {...(open === undefined ? {} : { openItems: open ? [ITEM] : [] })}
      onToggle={(_, { openItems }) => onOpen?.(openItems.length > 0)}
    >
      <AccordionItem value={ITEM}>
        <AccordionHeader size="small" as={level}>
          {title}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          {help && (
            <p className={styles.help}>
              <Explained>{help}</Explained>
            </p>
          )}
          {children}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
