/** The help that the pane opens at each step. */
export const help = {
  close: "Close the help",
  title: "Help: {step}",
  terms: "The words",
  manual: "All the help",
  present: "Guided presentation",
  sample: "Try it on the sample",
  steps: {
    purchases: {
      what: "Allotir reads the open sheet: it finds the row of headings, the columns and the purchase lines.",
      check:
        "Look at the total and the first lines. What is doubtful is under “To decide”, with the answer taken; “Show” goes to the cell.",
      next: "A column that was misread is put right under “Columns recognised”. Your cells never change.",
    },
    territory: {
      what: "Choose what “local” means for you: a commune, a département, a radius, or a list of your own.",
      check: "Several perimeters are compared side by side, from the same suppliers.",
      next: "Location serves to know the market and follow your purchases; it is never a criterion.",
    },
    suppliers: {
      what: "Each supplier bears its place, the reason, and a state: certain, to check, not located.",
      check: "Begin with the largest amounts to check or not located: they make the range.",
      next: "“Correct” gives its commune or your answer; two names of one firm are put together here.",
    },
    share: {
      what: "The rate reads in full: what is local of what is counted, its base, its period, its perimeter.",
      check: "What stays doubtful makes a range; the control agrees with your table to the cent.",
      next: "“Write in the workbook” adds formulas that follow your corrections; “Take back” removes them.",
    },
    lots: {
      what: "Allotir starts from the need by product and place, and shows what the number of lots changes.",
      check: "Look at the capable suppliers of each lot: fewer than three, and the lot may end without offer.",
      next: "The proposed plan is merged, cut and moved by hand; the tab Rules tells the procedure, Sourcing whom to look for.",
    },
  },
} as const;
