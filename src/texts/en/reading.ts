import { questions } from "./reading/questions";

export const reading = {
  meanings: {
    supplier: "Supplier",
    supplierId: "Supplier's SIRET or SIREN",
    vatNumber: "VAT number",
    postcode: "Postcode",
    insee: "INSEE code",
    commune: "Commune",
    department: "Département",
    country: "Country",
    address: "Address",
    activity: "Supplier's activity (NAF code or words)",
    amount: "Amount",
    vatAmount: "VAT amount",
    vatRate: "VAT rate",
    amountInclVat: "Amount incl. VAT",
    credit: "Credit (taken away)",
    sign: "Side (debit or credit)",
    currency: "Currency",
    date: "Date",
    year: "Financial year",
    family: "Purchase family",
    subFamily: "Sub-family",
    label: "Description",
    cpv: "CPV code",
    service: "Department in charge",
    buyer: "Buyer",
    site: "Delivery site",
    contract: "Contract no.",
    lot: "Lot",
    status: "Status",
    reference: "Document no.",
    foodLabel: "Product label (organic, PDO, HVE…)",
    siqo: "Official quality sign (SIQO)",
    organic: "Organic product",
    origin: "Product origin",
    shortChain: "Short supply chain",
    localProduct: "Local product",
    canteen: "Canteen's SIRET or ma-cantine number",
  },
  leftOut: {
    subtotal: "subtotal",
    total: "total",
    section: "section title",
    header: "repeated header",
    amountMissing: "no amount",
    amountUnreadable: "unreadable amount",
    cancelled: "cancelled",
    hidden: "hidden row",
    suspectedTotal: "probable total",
    beside: "beside the table",
    duplicate: "repeated line",
    noSupplierNoAmount: "neither supplier nor amount",
    otherCurrency: "another currency",
    onlyInclVat: "amount with VAT only",
    oldVersion: "old version",
    notAwarded: "no supplier chosen",
    entryPart: "another line of the entry",
    receipt: "receipt",
    byHand: "taken out by you",
  },
  failures: {
    emptyWorkbook: "This workbook is empty. Open your purchase file, then read again.",
    noTable:
      "No purchase table was found: it needs at least a column of suppliers and a column of amounts, with their headings. Choose the sheet and the header row.",
    noAmountColumn:
      "Sheet {sheet}: no column of amounts under the header of row {headerRow}. Point out the column of amounts, or choose another sheet.",
    noSupplierColumn:
      "Sheet {sheet}: the amounts are there, but no column names the supplier (header read in row {headerRow}). Add the holder's name or SIRET to your extract.",
    noLines:
      "Sheet {sheet}: the header in row {headerRow} is that of a purchase table, but no row holds an amount. Fill the table in, then read again.",
    supplierDirectory:
      "Sheet {sheet}: this is a list of suppliers without amounts, not a purchase table. Open your extract of payments or orders.",
    scatteredOverSheets:
      "Suppliers, addresses and amounts are scattered over {sheets} sheets of one or two rows. Bring them together in one table, one row for each purchase.",
    unitPrices:
      "Sheet {sheet}: these are unit prices (a price list), whose sum says nothing of your purchases. Open the extract of your payments, invoices or orders.",
    siteTotals:
      "Sheet {sheet}: these are totals by canteen or establishment, whose company number is no supplier's. Open the detail of your purchases, one line each.",
    accountingEntries:
      "Sheet {sheet}: these are accounting entries, where each purchase stands on several lines (supplier, expense, VAT, payment). Open an extract of payments or invoices, or have only the suppliers' lines of purchases read.",
    frameworkLimits:
      "Sheet {sheet}: these are minimums and maximums of framework agreements, not expenses. Open the extract of your payments or orders.",
    onlyReceipts:
      "Sheet {sheet}: all lines are receipts (money that comes in), not purchases. Open the extract of your expenses.",
    allAmountsZero: "Sheet {sheet}: every amount read is zero ({lines} lines). Check the column of amounts.",
    form: "Sheet {sheet}, {cell}: “{value}”. This is a form (an order, an invoice, a questionnaire…), not a purchase table: each label has its value beside it. Open your extract of payments or orders, one row for each purchase.",
    pivotTable:
      "Sheet {sheet}: this is a pivot table, whose levels would be counted twice. Double-click its grand total to get the detail on a new sheet, then read again.",
    crossTab:
      "Sheet {sheet}: this is a cross-tab (a column for each month or year). Open the detail, one row for each purchase with a single amount.",
  },
  questions,
} as const;
